import * as v from 'valibot'
import { parseDuration } from '../../kernel/duration'
import { isStepId } from '../names'
import { about, shape } from './shapes'
import { line, stepId } from './textFields'

const phrase = 'the id of a step, or a time,'

/** A word that is no duration names a step; step ids never read as durations. */
const markerTime = v.pipe(
  v.union(
    [
      v.pipe(
        v.string(),
        v.check((at) => isStepId(at) || parseDuration(at) !== null, phrase),
      ),
      v.pipe(v.number(), v.integer(phrase), v.minValue(0, phrase)),
    ],
    phrase,
  ),
  about('A step of the script, or a time.', 'crash', '20s'),
  v.transform((at): { step: string } | { atMs: number } => {
    const ms = typeof at === 'number' ? at : parseDuration(at)
    return ms === null ? { step: String(at) } : { atMs: ms }
  }),
)

export const markerSchema = shape(
  {
    id: v.optional(
      stepId('Name of the marker; default: that of its step, else `marker-1` and so on.', 'crash'),
    ),
    at: markerTime,
    label: line('What happens there.', 'NODE1 loses power'),
  },
  'A named point on the time line.',
)
