import * as v from 'valibot'
import { formatDuration } from '../../kernel/duration'
import { defaults, type Figure } from '../../model/defaults'
import { duration, number, whole } from './numberFields'
import { choice, shape } from './shapes'
import { limits } from '../limits'

/** A figure of the model under its own name; its description carries where the number comes from. */
function figureField({ min, typical, max, unit, source }: Figure) {
  const show = (value: number) => (unit === 'ms' ? formatDuration(value) : String(value))
  const description = `${show(typical)} (${show(min)} to ${show(max)}); ${source}`
  return v.optional(
    unit === 'ms' ? duration(description, [show(typical)]) : whole(0, 0xffff_ffff, description, typical),
  )
}

const figures = Object.fromEntries(
  Object.entries<Figure>(defaults).map(([name, figure]) => [name, figureField(figure)] as const),
)

export const settingsSchema = shape(
  {
    seed: v.optional(whole(0, 0xffff_ffff, 'Decides everything that is drawn.', 4711), 1),
    speed: v.optional(number(0.25, 64, 'Simulated seconds in one second of playing.', 10), 10),
    idleTimeLimit: v.optional(duration('Quiet stretches are played in this time.', ['3s']), '3s'),
    mastery: v.optional(number(0, 1, 'Share of the points that counts as passed.', 0.8), 0.8),
    variation: v.optional(
      choice(
        ['none', 'normal', 'full'],
        'Durations: the typical ones, ± 10 %, or anything from least to most.',
      ),
      'normal',
    ),
    horizon: v.optional(
      duration('Simulated time at which a run ends at the latest.', ['2h'], {
        min: 1,
        max: limits.simulatedMs,
      }),
      '2h',
    ),
    script: v.optional(
      choice(['continue', 'stop'], 'What becomes of the script when somebody intervenes.'),
      'continue',
    ),
    durations: v.optional(shape(figures, 'Other values for figures of the model, by name.'), {}),
  },
  'How it is run and played.',
)
