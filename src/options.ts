import { parseMoment } from './kernel/moment'
import type { Sentence } from './player/sentence'

/** One option of the page's address: how its text becomes a value, and what holds without it. */
interface Option<T> {
  readonly type: string
  readonly default: T
  /** Undefined: not a value of this option. */
  parse(text: string): T | undefined
}

/**
 * Every option of the page's address. This table is the documentation: `index.html?scenario=two-node/node-crash&t=0:34`.
 * A bad value warns and falls back to the default; it never leaves a blank page.
 */
export const options = {
  /** What the page is for: a scenario to look at freely, its lesson, the way through all lessons, a cluster to build, in class, on the wall in class, in a frame. */
  mode: oneOf('learn', 'lesson', 'home', 'deploy', 'present', 'audience', 'embed'),
  /** Which shipped scenario is opened. */
  scenario: text('two-node/node-crash'),
  /** Where the playhead stands at first. */
  t: moment(0),
  /** Which step of the lesson or the script, or which marker, the playhead stands at first. */
  step: text(''),
  /** Simulated seconds per second of watching; default: the scenario’s. */
  speed: range(0.25, 64),
  /** Another seed than the scenario’s, for other durations. */
  seed: integer(0, 2 ** 32 - 1),
  /** Plays as soon as it is loaded. */
  autoplay: flag(false),
  /** Colours; auto follows the system. */
  theme: oneOf('auto', 'light', 'dark', 'contrast'),
  /** projector: large and strong, for the last row. */
  profile: oneOf('default', 'projector'),
  /** reduce: states switch, nothing travels; auto follows the system. */
  motion: oneOf('auto', 'reduce'),
  /** Language as BCP 47; auto: the browser’s. */
  lang: text('auto'),
  /** Shows the transport. */
  controls: flag(true),
  /** full: everything; play-only: nothing can be done to the cluster; none: only looked at. */
  interactive: oneOf('full', 'play-only', 'none'),
  /** Plays again from the start when it has ended. */
  loop: flag(false),
  /** false: no way out of an embedded player. */
  allowlinks: flag(true),
  /** An embedded page answers its parent’s messages. */
  api: flag(false),
  /** The only origin whose messages an embedded page answers. */
  origin: text(''),
  /** Which areas are shown, parted by commas. */
  panels: list('narration', 'topology', 'timeline', 'details', 'log'),
  /** Which presenter’s window the audience’s follows; a presenter without one makes one up. */
  room: text(''),
  /** How much a screen reader is told by itself. */
  announce: oneOf('brief', 'off', 'full'),
} satisfies Record<string, Option<unknown>>

export type OptionName = keyof typeof options
export type Options = { readonly [N in OptionName]: (typeof options)[N]['default'] }

/** Reads the query part of an address (`?a=b&c=d`). Unknown names and bad values come back as warnings. */
export function readOptions(search: string): { values: Options; warnings: readonly Sentence[] } {
  const warnings: Sentence[] = []
  const values: Record<string, unknown> = Object.fromEntries(
    Object.entries(options).map(([name, option]) => [name, option.default]),
  )
  for (const [name, value] of new URLSearchParams(search)) {
    if (!isOption(name)) {
      warnings.push({ code: 'ui-option-unknown', params: { name } })
      continue
    }
    const parsed = options[name].parse(value)
    if (parsed === undefined) {
      warnings.push({ code: 'ui-option-bad', params: { name, value, expected: options[name].type } })
    } else values[name] = parsed
  }
  return { values: values as Options, warnings }
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(options, name)
}

function text(fallback: string): Option<string> {
  return { type: 'text', default: fallback, parse: (value) => value.trim() || undefined }
}

function moment(fallback: number): Option<number> {
  return { type: 'seconds, m:ss or h:mm:ss', default: fallback, parse: parseMoment }
}

function range(min: number, max: number): Option<number | null> {
  return {
    type: `${min}…${max}`,
    default: null,
    parse: (value) => {
      const number = value.trim() === '' ? NaN : Number(value)
      return number >= min && number <= max ? number : undefined
    },
  }
}

function integer(min: number, max: number): Option<number | null> {
  const { type, parse } = range(min, max)
  return {
    type: `whole number ${type}`,
    default: null,
    parse: (value) => {
      const number = parse(value)
      return Number.isInteger(number) ? number : undefined
    },
  }
}

function flag(fallback: boolean): Option<boolean> {
  const values: Record<string, boolean> = { '': true, '1': true, true: true, '0': false, false: false }
  return { type: 'true or false', default: fallback, parse: (value) => values[value.toLowerCase()] }
}

function oneOf<const T extends string>(...values: readonly [T, ...T[]]): Option<T> {
  return {
    type: values.join(', '),
    default: values[0],
    parse: (value) => values.find((allowed) => allowed === value),
  }
}

function list<const T extends string>(...all: readonly T[]): Option<readonly T[]> {
  return {
    type: `list of ${all.join(', ')}`,
    default: all,
    parse: (value) => {
      const names = value.split(',').map((name) => name.trim())
      const known = all.filter((name) => names.includes(name))
      return known.length === names.length ? known : undefined
    },
  }
}
