/** The scenarios of the folder `scenarios/`, checked when the page was built: src/cli/scenarioPlugin.mjs. */
declare module 'virtual:scenarios' {
  import type { Scenario } from './scenario'

  export interface ShippedScenario extends Pick<
    Scenario,
    'id' | 'version' | 'title' | 'level' | 'duration' | 'tags'
  > {
    readonly description: string
  }

  /** What to know before a scenario stands before it. */
  export const scenarios: readonly ShippedScenario[]

  /**
   * One of them, frozen, in a language where it is translated, else in its own; a chunk of its own. Rejects an id that is
   * not in the list.
   */
  export function load(id: string, lang?: string): Promise<Scenario>

  /** The list in another language, as far as it is translated. */
  export function listIn(lang: string): Promise<readonly ShippedScenario[]>
}
