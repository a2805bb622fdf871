import type { Intervention } from '../model/intervention'
import { Player } from '../player/player'
import type { Run } from '../player/run'
import { engine } from './engine'

/** A future of one's own: what was done, when, and the run it left. */
export interface Branch {
  readonly before: Run
  readonly seenMs: number
  readonly atMs: number
  readonly intervention: Intervention
}

/** One sitting: the script's run, and the branches that grew out of it, the present one last. A link opens on some. */
export class Session {
  readonly player: Player<Run>
  #branches = $state.raw<readonly Branch[]>([])

  constructor(run: Run) {
    this.player = new Player(run)
    this.#branches = run.interventions.map((_, index) => branchOf(run, index))
  }

  get branches(): readonly Branch[] {
    return this.#branches
  }

  /** Does something to the cluster now. The past is shared; what comes after is simulated anew. */
  intervene(intervention: Intervention): void {
    const { run, atMs, seenMs } = this.player
    const next = engine().intervene(run, atMs, intervention)
    this.#branches = [...this.#branches, { before: run, seenMs, atMs, intervention }]
    this.player.setRun(next)
    this.player.forgetFuture()
  }

  /** Stands on a run of the same scenario that came from elsewhere, as if all of it had been done here. */
  standOn(run: Run): void {
    this.#branches = run.interventions.map((_, index) => branchOf(run, index))
    this.player.setRun(run)
  }

  /** Takes the last intervention back and returns to its moment. */
  undo(): void {
    this.#returnTo(this.#branches.length - 1)
  }

  /** Back to what the scenario's script does by itself, at the moment of the first intervention. */
  backToScript(): void {
    this.#returnTo(0)
  }

  #returnTo(index: number): void {
    const branch = this.#branches[index]
    if (!branch) return
    this.#branches = this.#branches.slice(0, index)
    this.player.pause()
    this.player.setRun(branch.before)
    this.player.seek(branch.atMs)
    this.player.recallSeen(branch.seenMs)
  }
}

/** What a link brought along, as if it had been done here; the run before it is made when somebody goes back to it. */
function branchOf(run: Run, index: number): Branch {
  const { atMs, intervention } = run.interventions[index]!
  let made: Run | null = null
  return {
    get before() {
      return (made ??= engine().simulate(run.scenario, run.interventions.slice(0, index), { seed: run.seed }))
    },
    seenMs: atMs,
    atMs,
    intervention,
  }
}
