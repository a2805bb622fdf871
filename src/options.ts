import { parseMoment } from './player/moment'
import type { Sentence } from './player/sentence'

/** One option of the page's address: how its text becomes a value, what holds without it, and what it is for. */
interface Option<T> {
  readonly type: string
  readonly default: T
  readonly help: string
  /** Undefined: not a value of this option. */
  parse(text: string): T | undefined
}

/**
 * Every option of the page's address. This table is the documentation: `index.html?scenario=two-node/node-crash&t=0:34`.
 * A bad value warns and falls back to the default; it never leaves a blank page.
 */
export const options = {
  mode: oneOf(
    ['learn', 'present', 'audience', 'embed'],
    'what the page is for: alone, in class, on the wall in class, in a frame',
  ),
  scenario: text('two-node/node-crash', 'which shipped scenario is opened'),
  t: moment(0, 'where the playhead stands at first'),
  step: text('', 'which step of the lesson or the script, or which marker, the playhead stands at first'),
  speed: range(0.25, 64, 'simulated seconds per second of watching; default: the scenario’s'),
  seed: integer(0, 2 ** 32 - 1, 'another seed than the scenario’s, for other durations'),
  autoplay: flag(false, 'plays as soon as it is loaded'),
  theme: oneOf(['auto', 'light', 'dark', 'contrast'], 'colours; auto follows the system'),
  profile: oneOf(['default', 'projector'], 'projector: large and strong, for the last row'),
  motion: oneOf(['auto', 'reduce'], 'reduce: states switch, nothing travels; auto follows the system'),
  lang: text('auto', 'language as BCP 47; auto: the browser’s'),
  controls: flag(true, 'shows the transport'),
  interactive: oneOf(
    ['full', 'play-only', 'none'],
    'full: everything; play-only: nothing can be done to the cluster; none: only looked at',
  ),
  loop: flag(false, 'plays again from the start when it has ended'),
  allowlinks: flag(true, 'false: no way out of an embedded player'),
  api: flag(false, 'an embedded page answers its parent’s messages'),
  origin: text('', 'the only origin whose messages an embedded page answers'),
  panels: list(
    ['narration', 'topology', 'timeline', 'details', 'log'],
    'which areas are shown, parted by commas',
  ),
  room: text('', 'which presenter’s window the audience’s follows; a presenter without one makes one up'),
  announce: oneOf(['brief', 'off', 'full'], 'how much a screen reader is told by itself'),
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

function text(fallback: string, help: string): Option<string> {
  return { type: 'text', default: fallback, help, parse: (value) => value.trim() || undefined }
}

function moment(fallback: number, help: string): Option<number> {
  return { type: 'seconds, m:ss or h:mm:ss', default: fallback, help, parse: parseMoment }
}

function range(min: number, max: number, help: string): Option<number | null> {
  return {
    type: `${min}…${max}`,
    default: null,
    help,
    parse: (value) => {
      const number = value.trim() === '' ? NaN : Number(value)
      return number >= min && number <= max ? number : undefined
    },
  }
}

function integer(min: number, max: number, help: string): Option<number | null> {
  const { type, parse } = range(min, max, help)
  return {
    type: `whole number ${type}`,
    default: null,
    help,
    parse: (value) => {
      const number = parse(value)
      return Number.isInteger(number) ? number : undefined
    },
  }
}

function flag(fallback: boolean, help: string): Option<boolean> {
  const values: Record<string, boolean> = { '': true, '1': true, true: true, '0': false, false: false }
  return { type: 'true or false', default: fallback, help, parse: (value) => values[value.toLowerCase()] }
}

function oneOf<const T extends string>(values: readonly [T, ...T[]], help: string): Option<T> {
  return {
    type: values.join(', '),
    default: values[0],
    help,
    parse: (value) => values.find((allowed) => allowed === value),
  }
}

function list<const T extends string>(all: readonly T[], help: string): Option<readonly T[]> {
  return {
    type: `list of ${all.join(', ')}`,
    default: all,
    help,
    parse: (value) => {
      const names = value.split(',').map((name) => name.trim())
      const known = all.filter((name) => names.includes(name))
      return known.length === names.length ? known : undefined
    },
  }
}
