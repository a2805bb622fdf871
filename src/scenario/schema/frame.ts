import * as v from 'valibot'
import { probeList } from './probe'
import { list, shape } from './shapes'
import { scenarioId, stepId, text, line } from './textFields'

/** What stands round the script: its beginning and end, what is normal, and what has to be reached. */

export const introSchema = shape(
  {
    text: text('Read before the start.', 'In 20 seconds NODE1 loses its power.'),
    notes: v.optional(text('What the instructor says.', 'Let the picture stand.')),
  },
  'The beginning.',
)

export const outroSchema = shape(
  {
    text: text('Read at the end.', 'A failover saves the service, not the memory.'),
    next: v.optional(scenarioId('The scenario to go on with.', 'two-node/planned-move')),
    notes: v.optional(text('What the instructor says at the end.', 'Ask what they would tell the users.')),
  },
  'The end.',
)

export const objectives = list(
  shape(
    {
      id: stepId('Name of the objective.', 'failover'),
      text: text('What the learner can do afterwards.', 'Say what is lost when a node dies.'),
    },
    'An objective.',
  ),
  'What is learned.',
)

export const verdicts = {
  steadyState: shape(
    {
      title: line('The state in one sentence.', 'Every virtual machine is online'),
      probes: someOfProbes('Hold before anything happens.'),
    },
    'What is normal.',
  ),
  goal: shape({ probes: someOfProbes('Hold when the lesson is done.') }, 'What has to be reached.'),
}

function someOfProbes(description: string) {
  return v.pipe(probeList(description), v.minLength(1, 'a list with at least one entry'))
}
