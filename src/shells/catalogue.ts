import page from '../messages/en/page.ftl?raw'
import picture from '../messages/en/picture.ftl?raw'
import { createWords, type Words } from '../player/describe'
import { loadEngine } from './engine'
import type { Later } from './later'

/** What is written in other languages than English, a file at a time. */
const translated = import.meta.glob<string>(['../messages/*/*.ftl', '!../messages/en/*.ftl'], {
  query: '?raw',
  import: 'default',
})

const languageOf = (path: string) => path.split('/').at(-2)!
const comesFirst = (path: string) => /\/(page|picture)\.ftl$/.test(path)

/** Languages with messages. */
export const languages: readonly string[] = ['en', ...new Set(Object.keys(translated).map(languageOf))]

/** The messages of one language, over the English ones that fill its gaps. */
export class Catalogue {
  /** What the bar, the picture and the transport say. */
  readonly first: Words
  #later: Promise<Later> | undefined

  private constructor(
    readonly lang: string,
    private readonly translation: readonly string[],
  ) {
    this.first = createWords(lang, [page, picture, ...translation])
  }

  /** The best language for a wish as BCP 47, or for the browser's own with `auto`. */
  static async open(wish: string, browsers: readonly string[] = navigator.languages): Promise<Catalogue> {
    const wishes = wish === 'auto' ? browsers : [wish]
    const bases = wishes.map((tag) => tag.split('-')[0]?.toLowerCase())
    const lang = bases.find((base) => base !== undefined && languages.includes(base)) ?? 'en'
    return new Catalogue(lang, await translationOf(lang, comesFirst))
  }

  /** The same and some messages more, of this language. */
  firstAnd(messages: string): Words {
    return createWords(this.lang, [page, picture, ...this.translation, messages])
  }

  /** What comes after the first picture, from the first time on that somebody wants it. */
  readonly rest = (): Promise<Later> => (this.#later ??= this.#fetchRest())

  async #fetchRest(): Promise<Later> {
    const [parts] = await Promise.all([import('./parts'), loadEngine()])
    return { parts, words: await this.whole(parts.messages) }
  }

  /** Everything that the page can say, with the English that comes after the first picture. */
  async whole(rest: readonly string[]): Promise<Words> {
    const others = await translationOf(this.lang, (path) => !comesFirst(path))
    return createWords(this.lang, [page, picture, ...rest, ...this.translation, ...others])
  }
}

function translationOf(lang: string, wanted: (path: string) => boolean): Promise<readonly string[]> {
  const files = Object.entries(translated).filter(([path]) => languageOf(path) === lang && wanted(path))
  return Promise.all(files.map(([, load]) => load()))
}
