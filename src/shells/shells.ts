import type { Component } from 'svelte'
import type { ShippedScenario } from 'virtual:scenarios'
import type { Options } from '../options'
import type { Run } from '../player/run'
import type { Scenario } from '../scenario/scenario'
import type { Message } from '../ui/message'
import type { Words } from '../ui/words'
import type { Later } from './later'
import SelfPaced from './SelfPaced.svelte'

/** What every shell is given: a run, the page's words and options, and the ways to something else to show. */
export interface ShellProps {
  readonly run: Run
  /** The words that the first picture needs. */
  readonly first: Words
  /** Asks for what the page needs besides. */
  readonly rest: () => Promise<Later>
  readonly options: Options
  /** The page's own scenarios, in the order of a course. */
  readonly list: () => Promise<readonly ShippedScenario[]>
  readonly messages: readonly Message[]
  /** The text of a scenario that did not come with the page; null for one that did, so that a link can lead to it. */
  readonly text: string | null
  /** One of the page's own scenarios; rejects an id that is not in the list. */
  readonly load: (id: string) => Promise<Scenario>
  readonly onTheme: (theme: Options['theme']) => void
  readonly onPick: (id: string) => void
  /** Opens a foreign scenario; a message when it is none, and then nothing else changes. */
  readonly onFile: (file: File) => Promise<Message | null>
}

/** A shell may be told something that concerns the page and not the run. */
export interface ShellActs {
  tell?(message: Message): void
}

export type Shell = Component<ShellProps, ShellActs>

/** A framed player is no page with a bar and ways to other scenarios: src/embed puts it up. */
export type ShellMode = Exclude<Options['mode'], 'embed'>

/** The shell of each mode. The first one is part of the first load, every other one a chunk of its own. */
export const shells: Readonly<Record<ShellMode, () => Shell | Promise<Shell>>> = {
  learn: () => SelfPaced,
  present: async () => (await import('./inClass')).Presenter,
  audience: async () => (await import('./inClass')).Audience,
  lesson: async () => (await import('./Lesson.svelte')).default,
  home: async () => (await import('./Home.svelte')).default,
  deploy: async () => (await import('./Deployment.svelte')).default,
}
