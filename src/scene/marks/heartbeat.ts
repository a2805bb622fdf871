import type { HeartbeatSnapshot, NetworkSnapshot } from '../../model/snapshot'
import { capsules, type Capsule } from '../beats'
import { elapsed } from '../format'
import type { GapPlace, PictureLayout, RailPlace } from '../layout/types'
import { group, keyed, rect, round, type Mark } from '../mark'
import { isTravelling, type Instant } from '../tween'
import type { View } from '../view'
import { silenceFont, silenceMark, speaks } from './silence'
import { label } from './text'

/** The beats on one rail, in every gap whose pair uses it. */
export function heartbeats(view: View<PictureLayout>, rail: RailPlace, lowest: boolean): Mark | null {
  const network = view.facts.snapshot.networks.find(({ id }) => id === rail.id)
  if (!network || network.role === 'none') return null
  const marks = view.layout.gaps.flatMap((gap) => gapMarks(view, gap, network, rail.y))
  const silences = lowest ? view.layout.gaps.map((gap) => silenceMark(view, gap, rail.y)) : []
  return group({ class: 'heartbeats', 'aria-hidden': 'true' }, [...marks, ...silences], {
    key: `heartbeats ${rail.id}`,
  })
}

/** Beats that do not wander are counted, and figures are those of the snapshot. */
const instantOf = ({ frame, facts }: View): Instant =>
  isTravelling(frame) ? frame : { ...frame, atMs: facts.snapshot.atMs }

function gapMarks(
  view: View<PictureLayout>,
  gap: GapPlace,
  network: NetworkSnapshot,
  y: number,
): readonly Mark[] {
  const pair = view.facts.pair(gap.a, gap.b)
  if (!pair) return []
  const carried = !pair.contact || pair.networks.includes(network.id)
  const pitch = Math.min(gap.pitch, gap.room / pair.threshold)
  const side = (from: string, to: string, direction: -1 | 1): readonly Mark[] => {
    const beats = carried
      ? capsules(pair, instantOf(view), { sends: speaks(view, from), counts: speaks(view, to) })
      : allMissed(pair)
    const farthest = gap.clear + pair.threshold * pitch
    return beats.map((beat) =>
      capsule(
        beat,
        gap.centre + direction * (farthest - beat.age * pitch),
        y,
        `${gap.a} ${gap.b} ${direction} ${beat.key}`,
        pitch,
      ),
    )
  }
  return [...side(gap.a, gap.b, -1), ...side(gap.b, gap.a, 1)]
}

/** A network that does not carry the pair's beats while another one does: empty slots, standing still. */
const allMissed = ({ threshold }: HeartbeatSnapshot): readonly Capsule[] =>
  Array.from({ length: threshold }, (_, index) => ({
    key: `missed ${index}`,
    age: index + 0.5,
    kind: 'missed',
    strength: 1,
  }))

export function capsule(
  { kind, strength }: Capsule,
  x: number,
  y: number,
  key: string,
  pitch = Infinity,
): Mark {
  const solid = kind !== 'missed'
  const width = Math.max(1.5, Math.min(solid ? 4 : 5, pitch - 3))
  const height = solid ? 12 : 13
  return keyed(
    key,
    rect(
      { x: round(x - width / 2), y: y - height / 2, width, height },
      { class: `capsule is-${kind}`, opacity: strength < 1 ? strength : undefined },
      width / 2,
    ),
  )
}

/** On a phone both halves fold into one short line before the words. */
export function strip(view: View<PictureLayout>, gap: GapPlace): Mark | null {
  const pair = view.facts.pair(gap.a, gap.b)
  if (!pair || !gap.strip) return null
  const y = gap.strip.y + gap.strip.height / 2
  const sender = speaks(view, gap.a) ? gap.b : gap.a
  const counter = sender === gap.a ? gap.b : gap.a
  const beats = capsules(pair, instantOf(view), {
    sends: speaks(view, sender),
    counts: speaks(view, counter),
  })
  const pitch = Math.min(gap.pitch, 64 / pair.threshold)
  const from = gap.strip.x + gap.clear
  const lost = pair.contact || pair.lastMs === null ? null : view.facts.snapshot.atMs - pair.lastMs
  const text =
    lost === null || lost < pair.periodMs ? null : view.say('scene-silent', { time: elapsed(view.say, lost) })
  const textX = from + pair.threshold * pitch + 8
  return group(
    { class: 'heartbeats strip', 'aria-hidden': 'true' },
    [
      ...beats.map((beat) => capsule(beat, from + beat.age * pitch, y, beat.key, pitch)),
      text !== null && label(view, text, { x: textX, y: y + 4 }, silenceFont(view), { class: 'silent' }),
    ],
    { key: `strip ${gap.a} ${gap.b}` },
  )
}
