/**
 * The phase of a pulse train, ms within its period: a constant of the thing, drawn once from the run's seed. Without
 * variation it is chosen so that a pulse falls 1 ms before the first fault.
 */
export function fixedPhase(
  seed: number,
  name: string,
  periodMs: number,
  options: { readonly variation: string; readonly firstFaultMs: number },
): number {
  const { variation, firstFaultMs } = options
  if (variation === 'none') return (firstFaultMs + periodMs - 1) % periodMs
  let h = 0x811c9dc5 ^ seed
  for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  return ((h ^ (h >>> 13)) >>> 0) % periodMs
}
