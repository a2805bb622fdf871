import * as v from 'valibot'
import { whole } from './numberFields'
import { keyOf, list, oneOf, shape } from './shapes'
import { id, line, stepId, subject, text } from './textFields'
import { kindsUnder, words } from './orders'
import { probeList } from './probe'
import { explainSchema, predictSchema } from './question'
import { stepSchema } from './step'

/** What a learner reads, predicts, does and is checked for. */

const allowed = v.pipe(
  shape(
    {
      fault: v.optional(
        v.pipe(
          v.picklist(kindsUnder('fault'), oneOf(kindsUnder('fault'))),
          v.description('A kind of fault.'),
        ),
      ),
      operation: v.optional(
        v.pipe(
          v.picklist(kindsUnder('operation'), oneOf(kindsUnder('operation'))),
          v.description('A kind of operation.'),
        ),
      ),
      target: v.optional(id('The only target; left out: any.', 'SQL01')),
    },
    'Something that the learner may do.',
  ),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const given = words.filter((word) => dataset.value[word] !== undefined)
    if (given.length === 1) return
    addIssue({
      message: 'one of fault and operation is needed',
      path: [keyOf(dataset.value, given[1] ?? 'operation')],
    })
  }),
  v.transform(({ fault, operation, target }) => ({
    kind: (fault ?? operation) as string,
    target: target ?? null,
  })),
)

const hint = v.pipe(
  v.lazy((input): v.GenericSchema<unknown, string | { text: string; cost: number }> => {
    if (input === undefined) return anyHint
    return typeof input === 'string' ? hintText : pricedHint
  }),
  v.transform((value) => (typeof value === 'string' ? { text: value, cost: 0 } : value)),
)
const hintText = text('A hint that costs nothing.', 'What did NODE1 take with it?')
const pricedHint = shape(
  {
    text: text('The hint.', 'It boots on NODE2.'),
    cost: v.optional(whole(0, 100, 'Points that it costs.', 1), 0),
  },
  'A hint and its price.',
)

/** What an editor offers for a hint. */
export const anyHint = v.union([hintText, pricedHint])

export const orderList = (description: string) => list(stepSchema, description)

export const lessonStepSchema = shape(
  {
    id: stepId('Name of the step.', 'predict-owner'),
    title: line('Its heading.', 'Where does SQL01 go?'),
    teaches: v.optional(
      list(
        subject('An id.', 'M12'),
        'Which sentences of the design page and which misconceptions it is about.',
      ),
    ),
    text: v.optional(text('What to look at, in the small Markdown subset.', 'Watch the key on LUN1.')),
    predict: v.optional(predictSchema),
    run: v.optional(
      shape(
        { until: id('A step of the script, or a marker.', 'back') },
        'Plays until then, once the prediction stands.',
      ),
    ),
    observe: v.optional(
      shape(
        {
          focus: v.optional(
            list(id('A node, volume, group or anything else with an id.'), 'What is highlighted.', [
              'NODE2',
              'LUN1',
            ]),
            [],
          ),
          describe: v.optional(text('What was to be seen.', 'NODE2 won the witness and took LUN1.')),
        },
        'What to watch while it plays.',
      ),
    ),
    explain: v.optional(explainSchema),
    allow: v.optional(list(allowed, 'What the learner may do; left out: everything; empty: nothing.')),
    verify: v.optional(
      shape(
        {
          probes: probeList('Checks that show that the task is done.'),
          points: v.optional(whole(0, 100, 'What it is worth.', 2), 1),
        },
        'How the task is checked.',
      ),
    ),
    hints: v.optional(list(hint, 'From a nudge to the full answer.'), []),
    solution: v.optional(orderList('Steps that reach the goal; run by `npm run check`.'), []),
    wrong: v.optional(
      list(
        shape(
          {
            text: text('What somebody may try instead.', 'Crash NODE2, so that SQL01 fails over to NODE1.'),
            steps: v.optional(orderList('How; empty: nothing is done.'), []),
          },
          'A way that must not pass.',
        ),
        'Tempting ways that do not reach what the step asks for; `npm run check` carries them out, too.',
      ),
      [],
    ),
    notes: v.optional(
      text(
        'For the instructor; `[marker:ID]` lights up when it is reached.',
        '[marker:crash] Count the hands.',
      ),
    ),
  },
  'A step of the lesson.',
)
