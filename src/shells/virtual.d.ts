/** The scenarios of the folder `scenarios/`, checked when the page was built: src/cli/scenarioPlugin.mjs. */
declare module 'virtual:scenarios' {
  // In place: an import by a relative name would be `any` here.
  type Scenario = import('../scenario/scenario').Scenario
  type Recording = import('../player/recordedRun').Recording
  export type ShippedScenario = import('../scenario/outline').Listed

  export function isShipped(id: string): boolean

  /**
   * One of them, frozen, in a language where it is translated, else in its own; a chunk of its own. Rejects an id that is
   * not shipped.
   */
  export function load(id: string, lang?: string): Promise<Scenario>

  export interface Playable {
    readonly scenario: Scenario
    /** What happens in it by itself; null: to be simulated by whoever plays it. */
    readonly recording: Recording | null
    /** The messages that word what is said of it, as Fluent text; empty without a recording. */
    readonly messages: string
  }

  /** The same file, with what happens in the scenario as it was simulated when the page was built. */
  export function loadPlayable(id: string, lang?: string): Promise<Playable>

  /** All of them, what to know before a scenario stands before it; a chunk of its own. In a language as far as it is translated. */
  export function listIn(lang: string): Promise<readonly ShippedScenario[]>
}
