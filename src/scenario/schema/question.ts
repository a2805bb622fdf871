import * as v from 'valibot'
import { number } from './numberFields'
import { probeList } from './probe'
import { choice, flag, list, shape } from './shapes'
import { id, line, stepId, text } from './textFields'

/** What a learner is asked: before the clock runs, and afterwards why it came so. */

const choices = list(
  shape(
    {
      id: stepId('Name of the choice.', 'a'),
      text: text('What it says.', 'On NODE2, freshly booted'),
      correct: v.optional(flag('Whether it is right.'), false),
      feedback: v.optional(text('Why it is right or tempting.', 'The memory was inside NODE1.')),
      target: v.optional(id('With `answerBy: diagram`: the thing to click.', 'NODE2')),
      claims: v.optional(
        probeList(
          'What it says, as checks: where the step has run to, they hold for the right choice alone.',
        ),
        [],
      ),
    },
    'A choice.',
  ),
  'The choices.',
)

export const predictSchema = shape(
  {
    prompt: text('The question, answered before the clock runs.', 'Where will SQL01 be two minutes later?'),
    answerBy: v.optional(
      choice(
        ['choices', 'diagram', 'number'],
        'By one of the choices, by a click in the diagram, or by a number.',
      ),
      'choices',
    ),
    choices: v.optional(choices, []),
    answer: v.optional(
      shape(
        {
          min: number(-1e12, 1e12, 'The least right answer.', 105),
          max: number(-1e12, 1e12, 'The greatest right answer.', 112),
          unit: v.optional(line('Unit of the answer.', 's')),
        },
        'The right number.',
      ),
    ),
  },
  'The prediction; with `answerBy: number` its `answer`, else its `choices`.',
)

export const explainSchema = shape(
  {
    prompt: text('Asks why it came so.', 'What did SQL01 lose?'),
    choices: v.optional(choices, []),
    model: v.optional(text('A model answer, shown afterwards.', 'Its memory and the sessions of its users.')),
  },
  'The explanation.',
)
