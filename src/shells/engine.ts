/**
 * What makes runs. A shipped scenario is played from its recording, so the engine is a file of its own: it comes with
 * everything that can change a run, and with every scenario that has no recording.
 */
type Engine = typeof import('../player/simulate')

let loaded: Engine | null = null

export async function loadEngine(): Promise<Engine> {
  return (loaded ??= await import('../player/simulate'))
}

/** The engine, for those who can only be reached when it is there. */
export function engine(): Engine {
  if (loaded === null) throw new Error('nothing can be simulated yet: loadEngine() first')
  return loaded
}
