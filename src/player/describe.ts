import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle'
import type { Datum, Happening } from '../kernel/happening'
import { moment } from '../kernel/moment'
import type { Sentence } from './sentence'
import { readList } from './wordsList'

export { pseudo } from './wordsPseudo'

export type WordParams = Readonly<Record<string, Datum>>

/** Everything that a person reads, in one language. */
export interface Words {
  readonly lang: string
  /** A message by its key; an unknown key is answered with itself. */
  text(key: string, params?: WordParams): string
  has(key: string): boolean
  happening(happening: Happening): string
  sentence(sentence: Sentence): string
  /** Adds messages that come later, such as those of a dialog; what is known already stays as it is. */
  learn(ftl: string): void
  /** Keys that were asked for and not found, and `key $param` for params that a message missed. */
  readonly missing: readonly string[]
}

/**
 * Words from the text of message files. Of several, a later one replaces what it has of an earlier one, so English in
 * front fills the gaps of a translation.
 */
export function createWords(lang: string, ftl: string | readonly string[]): Words {
  return new Catalogue(known(lang) ? lang : 'en', typeof ftl === 'string' ? [ftl] : ftl)
}

/** Whether Intl takes it for a language tag at all. */
function known(lang: string): boolean {
  try {
    return Intl.getCanonicalLocales(lang).length === 1
  } catch {
    return false
  }
}

class Catalogue implements Words {
  readonly #bundle: FluentBundle
  readonly #and: Intl.ListFormat
  readonly #side: Intl.ListFormat
  readonly #missing = new Set<string>()

  constructor(
    readonly lang: string,
    files: readonly string[],
  ) {
    // Names of nodes and machines are plain ASCII by the format's rules: they need no isolation, and logs stay clean.
    this.#bundle = new FluentBundle([lang, 'en'], { useIsolating: false })
    for (const file of files) this.#bundle.addResource(new FluentResource(file), { allowOverrides: true })
    this.#and = new Intl.ListFormat([lang, 'en'], { type: 'conjunction' })
    this.#side = new Intl.ListFormat([lang, 'en'], { type: 'unit', style: 'short' })
  }

  get missing(): readonly string[] {
    return [...this.#missing]
  }

  learn(ftl: string): void {
    this.#bundle.addResource(new FluentResource(ftl))
  }

  has(key: string): boolean {
    return this.#bundle.hasMessage(key)
  }

  sentence({ code, params }: Sentence): string {
    return this.text(code, params)
  }

  happening({ type, target, by, params }: Happening): string {
    const all = { ...(by === undefined ? {} : { by }), ...params, target }
    const special = type === 'event.logged' ? `event-${String(params.id)}` : `applied-${String(params.kind)}`
    if ((type === 'event.logged' || type === 'intervention.applied') && this.has(special))
      return this.text(special, { ...notGiven, ...all })
    return this.text(`happening-${type.replaceAll('.', '-')}`, all)
  }

  text(key: string, params: WordParams = {}): string {
    const args = this.#args(params)
    // What was asked for and why not: sentences of their own that another sentence quotes.
    if (typeof params.kind === 'string') this.#quote(args, 'deed', `deed-${params.kind}`)
    if (typeof params.reason === 'string') this.#quote(args, 'why', `refused-${params.reason}`)
    return this.#format(key, args)
  }

  #quote(args: Args, name: string, key: string): void {
    if (this.has(key)) args[name] = this.#format(key, { ...notGiven, ...args })
  }

  #format(key: string, args: Args): string {
    const pattern = this.#bundle.getMessage(key)?.value
    if (pattern === undefined || pattern === null) {
      this.#missing.add(key)
      return key
    }
    const errors: Error[] = []
    const text = this.#bundle.formatPattern(pattern, args, errors)
    for (const { message } of errors) this.#missing.add(`${key} ${message.replace(/^.*: /, '')}`)
    // A part that stays empty leaves no gap behind.
    return text.replace(/ {2,}/g, ' ').trim()
  }

  /** Params as Fluent takes them; lists, times and sizes also as ready text. */
  #args(params: WordParams): Args {
    const args: Args = {}
    const beside = (name: string, value: string | number) => {
      if (!(name in params)) args[name] = value
    }
    for (const [name, value] of Object.entries(params)) {
      const list = readList(value)
      if (list !== null) {
        args[name] = this.#list(list)
        beside(`${name}Count`, list.length)
      } else if (typeof value === 'number') {
        args[name] = name === 'for' ? this.#time(value) : value
        if (name.endsWith('Ms')) beside(name.slice(0, -2), this.#time(value))
        if (name.endsWith('Ms')) beside(`${name.slice(0, -2)}Clock`, moment(value))
        if (name.endsWith('MiB')) beside(name.slice(0, -3), this.#size(value))
      } else if (value === null) args[name] = 'none'
      else if (typeof value !== 'object') args[name] = String(value)
    }
    return args
  }

  #list(list: readonly (string | readonly string[])[]): string {
    if (list.some((entry) => typeof entry !== 'string'))
      return list.map((side) => this.#side.format(typeof side === 'string' ? [side] : side)).join(' | ')
    const whole = list as readonly string[]
    if (whole.length <= listed + 1) return this.#and.format(whole)
    return this.#and.format([
      ...whole.slice(0, listed),
      this.#format('list-more', { count: whole.length - listed }),
    ])
  }

  /** Seconds while stages add up, then minutes and seconds. */
  #time(ms: number): string {
    if (ms < 300_000) return this.#format('time-seconds', { seconds: ms / 1000 })
    const all = Math.round(ms / 1000)
    const seconds = all % 60
    return this.#format(seconds === 0 ? 'time-minutes' : 'time-minutes-seconds', {
      minutes: (all - seconds) / 60,
      seconds,
    })
  }

  #size(mib: number): string {
    return mib < 1024 ? this.#format('size-mib', { mib }) : this.#format('size-gib', { gib: mib / 1024 })
  }
}

type Args = Record<string, FluentVariable>

/** So many names are read, and the others counted; one more takes no more room than its count. */
const listed = 3

/** What an intervention may leave open. */
const notGiven = {
  to: 'none',
  network: 'none',
  volume: 'none',
  unit: 'none',
  for: 'none',
  forceQuorum: 'false',
  witness: 'none',
}
