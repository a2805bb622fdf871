import type { Player } from '../player/player'
import type { Run } from '../player/run'
import { stepMoment } from '../player/stepMoment'

/** Goes to a step or a marker as soon as the run has come there, and once. Returns the way to give up. */
export function goToStep(player: Player<Run>, step: string): () => void {
  let leave: () => void = () => undefined
  const look = () => {
    const ms = stepMoment(player.run, step)
    if (ms === null && !player.run.ended) return
    leave()
    if (ms !== null) player.seek(ms)
  }
  leave = player.subscribe(look)
  look()
  return leave
}
