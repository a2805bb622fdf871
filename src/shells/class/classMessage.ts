import { canonicalDatum } from '../../kernel/canonical'
import type { Datum } from '../../kernel/happening'
import { formOf, linkOfForm, type ShareLink } from '../../player/shareLink'
import { limits } from '../../scenario/limits'

/** What makes the run that is shown: never its state. */
export interface Cause {
  /** Scenario, seed and everything that was done. */
  readonly link: ShareLink
  /** The whole text of a scenario that did not come with the page. */
  readonly text: string | null
}

export const covers = ['none', 'black', 'white'] as const
export const looks = ['auto', 'light', 'dark', 'contrast'] as const

/** Where the presenter stands on the run, and how it is looked at. */
export interface Cursor {
  readonly atMs: number
  readonly seenMs: number
  readonly playing: boolean
  /** Simulated seconds per second of watching. */
  readonly speed: number
  readonly skipIdle: boolean
  readonly selected: string | null
  /** What lies over the picture. */
  readonly cover: (typeof covers)[number]
  readonly theme: (typeof looks)[number]
}

/** A place on the wall, as shares of its width and height. */
export interface Spot {
  readonly x: number
  readonly y: number
}

/** What an audience window may ask the presenter for: a clicker does not know which window has the keyboard. */
export const requests = ['next', 'previous', 'black', 'white', 'toggle'] as const
export type Request = (typeof requests)[number]

/** Said by the presenter, the only one who decides anything. Causes and cursors are numbered upwards. */
export type Told =
  | { readonly type: 'cause'; readonly cause: number; readonly made: Cause }
  | { readonly type: 'cursor'; readonly cause: number; readonly turn: number; readonly cursor: Cursor }
  | { readonly type: 'pointer'; readonly spot: Spot | null }
  | { readonly type: 'bye' }

/** Said by an audience window: that it is there, how large it is in px and which cause it has; a key; that it goes. */
export type Asked =
  | { readonly type: 'hello'; readonly cause: number; readonly width: number; readonly height: number }
  | { readonly type: 'request'; readonly request: Request }
  | { readonly type: 'leave' }

export type ClassMessage = Told | Asked

export function isTold(message: ClassMessage): message is Told {
  return ['cause', 'cursor', 'pointer', 'bye'].includes(message.type)
}

/** Who says it: the windows of one class have one room; of two presenters in it the one that began later counts. */
export interface Sender {
  readonly room: string
  readonly from: string
  /** Wall ms at which the sender began. */
  readonly since: number
}

export interface Heard {
  readonly sender: Sender
  readonly message: ClassMessage
}

const envelope = { namespace: 'failover-lab', protocol: 'class', v: 1 } as const

/** A message as it travels: as text, so that what comes in can be nothing but plain data. */
export function written(sender: Sender, message: ClassMessage): string {
  const content: Datum =
    message.type === 'cause'
      ? { type: 'cause', cause: message.cause, made: formOf(message.made.link), text: message.made.text }
      : (message as unknown as Datum)
  const { room, from, since } = sender
  return canonicalDatum({ ...envelope, room, from, since, content })
}

/** Reads what anybody may have sent; null for everything that is not exactly one of the messages above. */
export function heard(data: unknown): Heard | null {
  const outer = fields(parsed(data), ['namespace', 'protocol', 'v', 'room', 'from', 'since', 'content'])
  if (!outer) return null
  const { namespace, protocol, v } = envelope
  if (outer.namespace !== namespace || outer.protocol !== protocol || outer.v !== v) return null
  const { room, from, since } = outer
  if (!isName(room) || !isName(from) || !isWhole(since, Number.MAX_SAFE_INTEGER)) return null
  const message = messageOf(outer.content)
  return message && { sender: { room, from, since }, message }
}

function parsed(data: unknown): unknown {
  if (typeof data !== 'string' || data.length > messageCharacters) return null
  try {
    return JSON.parse(data)
  } catch {
    return null
  }
}

function messageOf(content: unknown): ClassMessage | null {
  if (typeof content !== 'object' || content === null || !Object.hasOwn(content, 'type')) return null
  const { type } = content as { readonly type: unknown }
  return typeof type === 'string' && Object.hasOwn(readers, type)
    ? readers[type as ClassMessage['type']](content)
    : null
}

const readers: { readonly [T in ClassMessage['type']]: (content: object) => ClassMessage | null } = {
  cause(content) {
    const all = fields(content, ['type', 'cause', 'made', 'text'])
    if (!all || !isWhole(all.cause) || !(all.text === null || isText(all.text))) return null
    const { link } = linkOfForm(all.made)
    return link ? { type: 'cause', cause: all.cause, made: { link, text: all.text } } : null
  },
  cursor(content) {
    const all = fields(content, ['type', 'cause', 'turn', 'cursor'])
    if (!all || !isWhole(all.cause) || !isWhole(all.turn)) return null
    const cursor = cursorOf(all.cursor)
    return cursor && { type: 'cursor', cause: all.cause, turn: all.turn, cursor }
  },
  pointer(content) {
    const all = fields(content, ['type', 'spot'])
    if (all?.spot === null) return { type: 'pointer', spot: null }
    const spot = all && fields(all.spot, ['x', 'y'])
    if (!spot || !isBetween(spot.x, 0, 1) || !isBetween(spot.y, 0, 1)) return null
    return { type: 'pointer', spot: { x: spot.x, y: spot.y } }
  },
  bye: (content) => fields(content, ['type']) && { type: 'bye' },
  leave: (content) => fields(content, ['type']) && { type: 'leave' },
  hello(content) {
    const all = fields(content, ['type', 'cause', 'width', 'height'])
    if (!all || !isWhole(all.cause) || !isWhole(all.width, sideMax) || !isWhole(all.height, sideMax))
      return null
    return { type: 'hello', cause: all.cause, width: all.width, height: all.height }
  },
  request(content) {
    const all = fields(content, ['type', 'request'])
    const request = requests.find((each) => each === all?.request)
    return request ? { type: 'request', request } : null
  },
}

function cursorOf(value: unknown): Cursor | null {
  const all = fields(value, ['atMs', 'seenMs', 'playing', 'speed', 'skipIdle', 'selected', 'cover', 'theme'])
  if (!all) return null
  const { atMs, seenMs, playing, speed, skipIdle, selected } = all
  const cover = covers.find((each) => each === all.cover)
  const theme = looks.find((each) => each === all.theme)
  const isRight =
    isWhole(atMs, limits.simulatedMs) &&
    isWhole(seenMs, limits.simulatedMs) &&
    isBetween(speed, 0.25, 64) &&
    typeof playing === 'boolean' &&
    typeof skipIdle === 'boolean' &&
    (selected === null || isName(selected))
  if (!isRight || !cover || !theme) return null
  return { atMs, seenMs, playing, speed, skipIdle, selected, cover, theme }
}

/** Room for the longest scenario, each character escaped, and for everything that may be done to it. */
const messageCharacters = 6 * limits.fileBytes + 1_000 * limits.interventions

/** In px: beyond any wall of screens. */
const sideMax = 100_000

/** Own keys, exactly these; null for anything else. */
function fields<N extends string>(value: unknown, names: readonly N[]): Readonly<Record<N, unknown>> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const fits = Object.keys(value).length === names.length && names.every((name) => Object.hasOwn(value, name))
  return fits ? (value as Readonly<Record<N, unknown>>) : null
}

const isName = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= limits.nameCharacters

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= limits.fileBytes

const isWhole = (value: unknown, max = 1e9): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= max

const isBetween = (value: unknown, min: number, max: number): value is number =>
  typeof value === 'number' && value >= min && value <= max
