/** The scenarios of the folder `scenarios/`, checked when the page was built: src/cli/scenarioPlugin.mjs. */
declare module 'virtual:scenarios' {
  // In place: an import by a relative name would be `any` here.
  type Scenario = import('./scenario').Scenario
  export type ShippedScenario = import('./outline').Listed

  export function isShipped(id: string): boolean

  /**
   * One of them, frozen, in a language where it is translated, else in its own; a chunk of its own. Rejects an id that is
   * not shipped.
   */
  export function load(id: string, lang?: string): Promise<Scenario>

  /** All of them, what to know before a scenario stands before it; a chunk of its own. In a language as far as it is translated. */
  export function listIn(lang: string): Promise<readonly ShippedScenario[]>
}
