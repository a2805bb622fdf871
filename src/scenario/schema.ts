import * as v from 'valibot'
import { clientSchema, clusterSchema, initialSchema } from './schema/cluster'
import { anyCondition, dueEntries } from './schema/due'
import { duration, whole } from './schema/numberFields'
import { choice, list, shape } from './schema/shapes'
import { lang, line, scenarioId, stepId, subject, text, url } from './schema/textFields'
import { introSchema, objectives, outroSchema, verdicts } from './schema/frame'
import { anyHint, lessonStepSchema, orderList } from './schema/lesson'
import { markerSchema } from './schema/marker'
import { anyTolerance, conditionSchema, probeSchema } from './schema/probe'
import { settingsSchema } from './schema/settings'
import { anyStep } from './schema/step'

/** The scenario file, format 1: what each key means, what it may hold, and its default. */
export const scenarioSchema = shape(
  {
    $schema: v.optional(line('Address of this schema, for editors.', '../../static/schema/scenario/v1.json')),
    formatVersion: v.pipe(v.literal(1, '1'), v.description('Version of the file format.')),
    id: scenarioId('Topic and name; the path of the file without its ending.', 'two-node/node-crash'),
    version: whole(1, 999_999, 'Raised when links to an older state should no longer lead here.', 1),
    title: line('What happens, in a few words.', 'One of two nodes crashes'),
    description: v.optional(
      text('One or two sentences about it.', 'The surviving node takes over the volumes.'),
    ),
    lang: lang('Language of its texts.', 'en'),
    level: v.optional(
      choice(['beginner', 'intermediate', 'advanced'], 'How much it takes for granted.'),
      'beginner',
    ),
    duration: v.optional(duration('What a learner needs; not simulated time.', ['8min']), '5min'),
    tags: v.optional(list(stepId('A word.', 'failover'), 'Words to find it by.'), []),
    objectives: v.optional(objectives, []),
    teaches: v.optional(
      list(
        subject('An id.', 'S1'),
        'What the scenario as a whole is about, as in its steps: ids of COVERAGE.md.',
      ),
    ),
    prerequisites: v.optional(list(scenarioId('A scenario.'), 'Scenarios to know before.'), []),
    references: v.optional(
      list(
        shape(
          {
            title: line('Title of the page.', 'Quorum modes'),
            url: url('Its address.', 'https://learn.microsoft.com/'),
          },
          'A page.',
        ),
        'Pages to read on.',
      ),
      [],
    ),
    settings: v.optional(settingsSchema, {}),
    cluster: clusterSchema,
    clients: v.optional(list(clientSchema, 'Who works with the virtual machines.'), []),
    initial: v.optional(initialSchema, {}),
    steadyState: v.optional(verdicts.steadyState),
    intro: v.optional(introSchema),
    method: v.optional(orderList('The script, in order.'), []),
    markers: v.optional(list(markerSchema, 'Named points on the time line.'), []),
    steps: v.optional(list(lessonStepSchema, 'The lesson.'), []),
    goal: v.optional(verdicts.goal),
    rollbacks: v.optional(orderList('Steps that repair what the script broke.'), []),
    outro: v.optional(outroSchema),
  },
  'A scenario of Failover Lab.',
)

/** Parts that stand in many places: named once in the JSON Schema, referred to from there. */
export const sharedParts = {
  step: anyStep,
  stepId: dueEntries.id,
  stepAt: dueEntries.at,
  stepAfter: dueEntries.after,
  stepTimeout: dueEntries.timeout,
  condition: anyCondition,
  conditionProbe: conditionSchema,
  probe: probeSchema,
  tolerance: anyTolerance,
  hint: anyHint,
}
