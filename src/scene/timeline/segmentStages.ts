import type { Segment } from '../../model/lanes'
import { regroupStageWords } from '../states'
import type { Text } from './laneLayout'

/** The stages of a regroup as far as they have been seen, those that are over with their length; empty where there are none. */
export function stagesSeen({ stages = [] }: Pick<Segment, 'stages'>, seenMs: number, text: Text): string {
  return stages
    .filter(({ startedMs }) => startedMs <= seenMs)
    .map(({ name, startedMs, untilMs }) => {
      const word = text(regroupStageWords[name])
      const seconds = Math.round((untilMs - startedMs) / 100) / 10
      return untilMs <= seenMs ? text('ui-lane-lasted', { name: word, seconds }) : word
    })
    .join(' · ')
}
