import type { Sentence } from '../player/sentence'
import { merged, readProgress, writeProgress, type Finished } from './progress'

/** What of a browser's storage is used. Every call may throw: it may be full, or forbidden. */
export type Drawer = Pick<Storage, 'getItem' | 'setItem'>

const key = 'failover-lab:progress'
/** The copy that was whole before the last write. */
const goodKey = `${key}.good`
/** What could not be read, kept as it was. */
const damagedKey = `${key}.damaged`

/**
 * Progress, kept where the browser allows it, else in memory for as long as the page is open. What is stored is never
 * overwritten unread: two tabs add to one list, and what this version does not understand stays as it is.
 */
export class ProgressStore {
  #finished: readonly Finished[] = []
  #drawer: Drawer | null = null
  #notice: Sentence | null = null

  /** `open` may throw, as the mere name of a forbidden storage does. */
  constructor(open: () => Drawer) {
    try {
      this.#drawer = open()
      this.#load(this.#drawer)
    } catch {
      this.#giveUp('progress-no-storage')
    }
  }

  get finished(): readonly Finished[] {
    return this.#finished
  }

  /** What to tell about the storage; null: all is well. */
  get notice(): Sentence | null {
    return this.#notice
  }

  /** Whether it lasts longer than the page. */
  get isKept(): boolean {
    return this.#drawer !== null
  }

  add(entry: Finished): void {
    this.#keep([entry])
  }

  /** Adds what a file holds to what is there; a sentence when it holds nothing of the kind, and then nothing changes. */
  bringIn(text: string): Sentence | null {
    const { finished, problem } = readProgress(text)
    if (problem) return problem
    this.#keep(finished)
    return null
  }

  /** Reads again what another tab may have added. */
  refresh(): void {
    this.#keep([])
  }

  #load(drawer: Drawer): void {
    const stored = drawer.getItem(key)
    const good = drawer.getItem(goodKey)
    if (stored === null && good === null) return
    const now = stored === null ? null : readProgress(stored)
    if (now?.problem?.code === 'progress-newer') return this.#giveUp('progress-newer-store')
    if (now?.finished) {
      this.#finished = now.finished
      return
    }
    const before = good === null ? null : readProgress(good)
    this.#finished = before?.finished ?? []
    this.#notice = { code: before?.finished ? 'progress-restored' : 'progress-lost', params: {} }
    if (stored !== null) drawer.setItem(damagedKey, stored)
    drawer.setItem(key, writeProgress(this.#finished))
  }

  #keep(more: readonly Finished[]): void {
    this.#finished = merged(this.#finished, more)
    if (this.#drawer === null) return
    try {
      const stored = this.#drawer.getItem(key)
      const there = stored === null ? null : readProgress(stored)
      if (there?.problem?.code === 'progress-newer') return this.#giveUp('progress-newer-store')
      if (there?.finished) this.#finished = merged(there.finished, this.#finished)
      const text = writeProgress(this.#finished)
      if (text === stored) return
      if (stored !== null) this.#drawer.setItem(there?.finished ? goodKey : damagedKey, stored)
      this.#drawer.setItem(key, text)
    } catch {
      this.#giveUp('progress-no-storage')
    }
  }

  #giveUp(code: string): void {
    this.#drawer = null
    this.#notice = { code, params: {} }
  }
}
