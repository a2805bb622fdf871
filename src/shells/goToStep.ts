import type { Player } from '../player/player'
import type { Run } from '../player/run'
import { stepMoment } from '../player/stepMoment'

/** Goes to a step or a marker as soon as the run has come there, and once. Returns the way to give up. */
export function goToStep(player: Player<Run>, step: string): () => void {
  return whenKnown(
    player,
    () => stepMoment(player.run, step),
    (ms) => {
      if (ms !== null) player.seek(ms)
    },
  )
}

/**
 * Tells a moment as soon as the run has come there, at once if it has, and once; null when it ended without it. Returns
 * the way to give up.
 */
export function whenKnown(
  player: Player<Run>,
  moment: () => number | null,
  tell: (atMs: number | null) => void,
): () => void {
  let leave: () => void = () => undefined
  const look = () => {
    const atMs = moment()
    if (atMs === null && !player.run.ended) return
    leave()
    tell(atMs)
  }
  leave = player.subscribe(look)
  look()
  return leave
}
