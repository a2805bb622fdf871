import { toJsonSchema } from '@valibot/to-json-schema'
import { scenarioSchema, sharedParts } from '../scenario/schema'

/** The scenario format as JSON Schema (draft-07, the one that editors' YAML servers all read). */
export function scenarioJsonSchema(): object {
  return {
    ...toJsonSchema(scenarioSchema, {
      target: 'draft-07',
      typeMode: 'input',
      definitions: sharedParts,
      // Rules between keys and about characters: told by `npm run check` alone.
      ignoreActions: ['check', 'raw_check'],
    }),
    title: 'Failover Lab scenario, format 1',
  }
}
