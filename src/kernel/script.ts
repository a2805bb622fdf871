/** When a step is due; conditions are looked at in settled instants only. */
export type Due<Sim> =
  | { readonly atMs: number }
  | { readonly afterMs: number }
  | { readonly holds: (sim: Sim) => boolean; readonly timeoutMs: number }

export interface ScriptStep<Sim> {
  readonly id: string
  readonly due: Due<Sim>
  /** What is done then; null for a step that only waits. */
  readonly act: ((sim: Sim) => void) | null
}

/** How far a script has come: the next step, and when and by which log line the previous one was done. */
export interface ScriptPosition {
  readonly next: number
  readonly sinceMs: number
  readonly doneSeq: number
}

/** The instant at which the next step is due at the latest; null when the script is through. */
export function dueMs<Sim>(steps: readonly ScriptStep<Sim>[], position: ScriptPosition): number | null {
  const step = steps[position.next]
  if (step === undefined) return null
  const { due } = step
  if ('atMs' in due) return Math.max(due.atMs, position.sinceMs)
  return position.sinceMs + ('afterMs' in due ? due.afterMs : due.timeoutMs)
}
