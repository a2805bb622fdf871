import { heard, written, type Cause, type Cursor, type Request, type Spot, type Told } from './classMessage'
import { channelLine, openedLines, type Line } from './lines'
import { senderIn } from './room'

/** What the presenter's window tells of itself, and what it does when the audience's keys ask for it. */
export interface Spoken {
  /** The same object as long as nothing else makes the run. */
  readonly cause: () => Cause
  readonly cursor: () => Cursor
  readonly onRequest: (request: Request) => void
}

/** While it plays, the playhead is told this often, in wall ms: every window plays by itself in between. */
const tickMs = 100
/** An audience window says hello every two seconds; one that was silent for so long is gone. */
const goneMs = 6_500

/** The presenter's side of the line: tells every audience window what is to be seen. */
export class Speaker {
  /** How many audience windows follow. */
  audience = $state(0)
  /** Size of the wall in px, as the window that spoke last has it. */
  wall = $state.raw({ width: 1920, height: 1080 })
  /** Messages that were none. */
  ignored = $state(0)
  /** Another presenter's window in this room began later; this one is silent. */
  overtaken = $state(false)

  readonly #me: ReturnType<typeof senderIn>
  readonly #spoken: Spoken
  readonly #lines: readonly Line[]
  #windows: readonly { readonly from: string; readonly heardAt: number }[] = []
  readonly #count: ReturnType<typeof setInterval>
  #made: Cause | null = null
  #cause = 0
  #turn = 0
  #last: Cursor | null = null
  #tickedAt = 0
  #spot: Spot | null = null

  constructor(room: string, spoken: Spoken) {
    this.#me = senderIn(room)
    this.#spoken = spoken
    const hear = (data: unknown, foreign: boolean) => this.#hear(data, foreign)
    const channel = channelLine(room, hear)
    this.#lines = [...(channel ? [channel] : []), openedLines(hear)]
    this.#count = setInterval(() => this.#countAudience(), 1_000)
    this.changed()
  }

  /** Something may have changed; tells what did. */
  changed(): void {
    if (this.#spoken.cause() !== this.#made) this.#tellCause()
    const now = this.#spoken.cursor()
    const last = this.#last
    const goesOn =
      last?.playing === true && isSame({ ...now, atMs: 0, seenMs: 0 }, { ...last, atMs: 0, seenMs: 0 })
    const isDue = performance.now() - this.#tickedAt >= tickMs
    if (last === null || (goesOn ? isDue : !isSame(now, last))) this.#tellCursor(now)
  }

  /** Shows where the presenter points; null: nowhere. */
  point(spot: Spot | null): void {
    if (spot === null && this.#spot === null) return
    this.#spot = spot
    this.#say({ type: 'pointer', spot })
  }

  /** The window is going, or only resting in the browser's history. */
  leave(): void {
    this.#say({ type: 'bye' })
  }

  close(): void {
    this.leave()
    clearInterval(this.#count)
    for (const line of this.#lines) line.close()
  }

  #tellCause(): void {
    this.#made = this.#spoken.cause()
    this.#cause += 1
    this.#say({ type: 'cause', cause: this.#cause, made: this.#made })
    // Whoever has the new run stands somewhere on it at once.
    this.#last = null
  }

  #tellCursor(cursor: Cursor): void {
    this.#turn += 1
    this.#last = cursor
    this.#tickedAt = performance.now()
    this.#say({ type: 'cursor', cause: this.#cause, turn: this.#turn, cursor })
  }

  #say(message: Told): void {
    if (this.overtaken) return
    const text = written(this.#me, message)
    for (const line of this.#lines) line.say(text)
  }

  #hear(data: unknown, foreign: boolean): void {
    const all = foreign ? null : heard(data)
    if (!all || all.sender.room !== this.#me.room) {
      this.ignored += 1
      return
    }
    const { sender, message } = all
    if (message.type === 'hello') {
      const { cause, width, height } = message
      const { from } = sender
      this.#windows = [...this.#others(from), { from, heardAt: performance.now() }]
      this.#countAudience()
      if (width > 0 && height > 0 && (width !== this.wall.width || height !== this.wall.height))
        this.wall = { width, height }
      if (cause !== this.#cause && this.#made)
        this.#say({ type: 'cause', cause: this.#cause, made: this.#made })
      this.#tellCursor(this.#spoken.cursor())
      if (this.#spot) this.#say({ type: 'pointer', spot: this.#spot })
    } else if (message.type === 'request') {
      if (this.#windows.some(({ from }) => from === sender.from)) this.#spoken.onRequest(message.request)
    } else if (message.type === 'leave') {
      this.#windows = this.#others(sender.from)
      this.#countAudience()
    } else if (sender.since > this.#me.since) {
      this.overtaken = message.type !== 'bye'
      if (this.overtaken) return
      this.#tellCause()
      this.changed()
    }
  }

  #others(one: string) {
    return this.#windows.filter(({ from }) => from !== one)
  }

  #countAudience(): void {
    const now = performance.now()
    this.#windows = this.#windows.filter(({ heardAt }) => now - heardAt <= goneMs)
    this.audience = this.#windows.length
  }
}

/** Both are made by the same code, with their keys in the same order. */
const isSame = (one: Cursor, other: Cursor): boolean => JSON.stringify(one) === JSON.stringify(other)
