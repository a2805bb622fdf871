import { regroupStageAt } from '../../model/rules/regroup'
import type { ClusterSnapshot, NodeSnapshot } from '../../model/snapshot'
import type { Sentence } from '../../player/sentence'
import { say, type UnderWay } from './details'

/** The regroup that a node takes part in, with what is done in its present stage. */
export function regroupOf(
  { regroupSinceMs, regroupUntilMs, regroupStages }: NodeSnapshot,
  { atMs }: ClusterSnapshot,
  what: Sentence,
): readonly UnderWay[] {
  if (regroupUntilMs === null) return []
  const whole = { what, startedMs: regroupSinceMs, untilMs: regroupUntilMs }
  const stage = regroupStageAt(regroupStages, atMs)
  if (stage === null) return [whole]
  const { name, startedMs, untilMs, limitMs } = stage
  return [{ ...whole, stage: { what: say(`ui-does-regroup-${name}`, { limitMs }), startedMs, untilMs } }]
}
