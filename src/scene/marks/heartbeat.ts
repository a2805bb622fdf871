import type { HeartbeatSnapshot, NetworkSnapshot } from '../../model/snapshot'
import { elapsed } from '../format'
import type { GapPlace, PictureLayout, RailPlace } from '../layout/types'
import { group, keyed, rect, round, type Font, type Mark } from '../mark'
import { clamp, isTravelling, type Instant } from '../tween'
import type { View } from '../view'
import { label } from './text'

/** One beat as it is drawn: how old in periods, and whether it was heard. */
export interface Capsule {
  readonly key: string
  /** 0 at the sender, `threshold` where it leaves the picture. */
  readonly age: number
  readonly kind: 'heard' | 'missed' | 'unheard'
  readonly strength: number
}

/**
 * What one side's half of the gap shows. While contact lasts, its beats wander to the other side. Without contact the
 * other side counts misses: hollow capsules that pile up to the threshold. Where nobody is left to count, a living
 * sender's beats fade on the way.
 */
export function capsules(pair: HeartbeatSnapshot, instant: Instant, side: { sends: boolean; counts: boolean }): readonly Capsule[] {
  const { threshold } = pair
  if (pair.contact) return side.sends ? train(pair, instant, pair.sinceMs > 0 ? pair.sinceMs : -Infinity, Infinity, 'heard') : []
  if (pair.lastMs === null) return []
  if (!side.counts) return side.sends ? train(pair, instant, -Infinity, Infinity, 'unheard') : []
  const misses = Math.min(threshold, Math.floor((instant.atMs - pair.lastMs) / pair.periodMs))
  const missed = Array.from({ length: misses }, (_, index): Capsule => {
    const since = (instant.atMs - (pair.lastMs ?? 0) - (index + 1) * pair.periodMs) / pair.periodMs
    const rest = threshold - 1 - index
    return { key: `missed ${index}`, age: settledAge(Math.min(since, rest + 0.4999), instant), kind: 'missed', strength: 1 }
  })
  return [...train(pair, instant, -Infinity, pair.lastMs, 'heard').filter(({ age }) => age < threshold - 0.01 && age >= misses), ...missed]
}

function train(pair: HeartbeatSnapshot, instant: Instant, fromMs: number, toMs: number, kind: Capsule['kind']): readonly Capsule[] {
  const newest = Math.floor((Math.min(instant.atMs, toMs) - pair.phaseMs) / pair.periodMs)
  const beats: Capsule[] = []
  for (let beat = newest; beat > newest - pair.threshold - 1; beat -= 1) {
    const sentMs = pair.phaseMs + beat * pair.periodMs
    const age = (instant.atMs - sentMs) / pair.periodMs
    if (sentMs < fromMs || age < 0 || age >= pair.threshold) continue
    beats.push({ key: `beat ${beat}`, age: settledAge(age, instant), kind, strength: strengthOf(age, pair.threshold, kind, instant) })
  }
  return beats
}

/** Standing still, a beat rests in the middle of its slot. */
const settledAge = (age: number, instant: Instant): number => (isTravelling(instant) ? age + 0.0001 : Math.floor(age + 0.0001) + 0.5)

function strengthOf(age: number, threshold: number, kind: Capsule['kind'], instant: Instant): number {
  if (kind === 'unheard') return round(clamp(1 - (Math.floor(age) + 0.3) / threshold, 0.15))
  if (!isTravelling(instant)) return 1
  return round(clamp(Math.min(age * 3, (threshold - age) * 3)))
}

export interface Silence {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** "NODE1 silent 14.0 s", when the two do not hear each other and once did. */
export function silenceOf(view: View<PictureLayout>, gap: GapPlace): Silence | null {
  const pair = view.facts.pair(gap.a, gap.b)
  if (!pair || pair.contact || pair.lastMs === null) return null
  const lost = view.frame.atMs - pair.lastMs
  if (lost < pair.periodMs) return null
  const font = silenceFont(view)
  const wordings = wordingsOf(view, pair, lost)
  const room = (gap.clear - 8) * 2
  const text = wordings.find((wording) => view.measure(wording, font) <= room) ?? wordings[wordings.length - 1]
  const half = view.measure(text, font) / 2 + 10
  return { text, from: gap.centre - half, to: gap.centre + half }
}

const silenceFont = (view: View<PictureLayout>): Font => ({ ...view.layout.fonts.note, weight: 600 })

function wordingsOf(view: View, pair: HeartbeatSnapshot, lostMs: number): readonly string[] {
  const time = elapsed(view.say, lostMs)
  const dumb = [pair.a, pair.b].filter((id) => !speaks(view, id))
  const short = view.say('scene-silent', { time })
  return dumb.length === 1 ? [view.say('scene-silent-node', { node: dumb[0], time }), short] : [short]
}

const speaks = (view: View, node: string): boolean => view.facts.node(node)?.power === 'on'

/** The beats on one rail, in every gap whose pair uses it. */
export function heartbeats(view: View<PictureLayout>, rail: RailPlace, lowest: boolean): Mark | null {
  const network = view.facts.snapshot.networks.find(({ id }) => id === rail.id)
  if (!network || network.role === 'none') return null
  const marks = view.layout.gaps.flatMap((gap) => gapMarks(view, gap, network, rail.y))
  const silences = lowest ? view.layout.gaps.map((gap) => silenceMark(view, gap, rail.y)) : []
  return group({ class: 'heartbeats', 'aria-hidden': 'true' }, [...marks, ...silences], { key: `heartbeats ${rail.id}` })
}

export function silenceMark(view: View<PictureLayout>, gap: GapPlace, y: number): Mark | null {
  const silence = silenceOf(view, gap)
  if (!silence) return null
  const mark = label(view, silence.text, { x: gap.centre, y: y + 4 }, silenceFont(view), { anchor: 'middle', class: 'silent' })
  return mark && keyed(`silent ${gap.a} ${gap.b}`, mark)
}

function gapMarks(view: View<PictureLayout>, gap: GapPlace, network: NetworkSnapshot, y: number): readonly Mark[] {
  const pair = view.facts.pair(gap.a, gap.b)
  if (!pair) return []
  const carried = !pair.contact || pair.networks.includes(network.id)
  const pitch = Math.min(gap.pitch, gap.room / pair.threshold)
  const side = (from: string, to: string, direction: -1 | 1): readonly Mark[] => {
    const beats = carried ? capsules(pair, view.frame, { sends: speaks(view, from), counts: speaks(view, to) }) : allMissed(pair)
    const farthest = gap.clear + pair.threshold * pitch
    return beats.map((beat) => capsule(beat, gap.centre + direction * (farthest - beat.age * pitch), y, `${gap.a} ${gap.b} ${direction} ${beat.key}`))
  }
  return [...side(gap.a, gap.b, -1), ...side(gap.b, gap.a, 1)]
}

/** A network that does not carry the pair's beats while another one does: empty slots, standing still. */
const allMissed = ({ threshold }: HeartbeatSnapshot): readonly Capsule[] =>
  Array.from({ length: threshold }, (_, index) => ({ key: `missed ${index}`, age: index + 0.5, kind: 'missed', strength: 1 }))

export function capsule({ kind, strength }: Capsule, x: number, y: number, key: string): Mark {
  const solid = kind !== 'missed'
  const width = solid ? 4 : 5
  const height = solid ? 12 : 13
  return keyed(key, rect({ x: round(x - width / 2), y: y - height / 2, width, height }, { class: `capsule is-${kind}`, opacity: strength < 1 ? strength : undefined }, width / 2))
}

/** On a phone both halves fold into one short line before the words. */
export function strip(view: View<PictureLayout>, gap: GapPlace): Mark | null {
  const pair = view.facts.pair(gap.a, gap.b)
  if (!pair || !gap.strip) return null
  const y = gap.strip.y + gap.strip.height / 2
  const sender = speaks(view, gap.a) ? gap.b : gap.a
  const counter = sender === gap.a ? gap.b : gap.a
  const beats = capsules(pair, view.frame, { sends: speaks(view, sender), counts: speaks(view, counter) })
  const pitch = Math.min(gap.pitch, 64 / pair.threshold)
  const from = gap.strip.x + gap.clear
  const lost = pair.contact || pair.lastMs === null ? null : view.frame.atMs - pair.lastMs
  const text = lost === null || lost < pair.periodMs ? null : view.say('scene-silent', { time: elapsed(view.say, lost) })
  const textX = from + pair.threshold * pitch + 8
  return group(
    { class: 'heartbeats strip' },
    [
      ...beats.map((beat) => capsule(beat, from + beat.age * pitch, y, beat.key)),
      text !== null && label(view, text, { x: textX, y: y + 4 }, silenceFont(view), { class: 'silent' }),
    ],
    { key: `strip ${gap.a} ${gap.b}` },
  )
}
