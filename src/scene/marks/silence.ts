import type { HeartbeatSnapshot } from '../../model/snapshot'
import { elapsed } from '../format'
import type { GapPlace, PictureLayout } from '../layout/types'
import { keyed, type Font, type Mark } from '../mark'
import type { View } from '../view'
import { label } from './text'

export interface Silence {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** "NODE1 silent 14.0 s", when the two do not hear each other and once did. */
export function silenceOf(view: View<PictureLayout>, gap: GapPlace): Silence | null {
  const pair = view.facts.pair(gap.a, gap.b)
  if (!pair || pair.contact || pair.lastMs === null) return null
  const lost = view.facts.snapshot.atMs - pair.lastMs
  if (lost < pair.periodMs) return null
  const font = silenceFont(view)
  const wordings = wordingsOf(view, pair, lost)
  const room = (gap.clear - 8) * 2
  const text =
    wordings.find((wording) => view.measure(wording, font) <= room) ?? wordings[wordings.length - 1]
  const half = view.measure(text, font) / 2 + 10
  return { text, from: gap.centre - half, to: gap.centre + half }
}

export const silenceFont = (view: View<PictureLayout>): Font => ({ ...view.layout.fonts.note, weight: 600 })

function wordingsOf(view: View, pair: HeartbeatSnapshot, lostMs: number): readonly string[] {
  const time = elapsed(view.say, lostMs)
  const dumb = [pair.a, pair.b].filter((id) => !speaks(view, id))
  const short = view.say('scene-silent', { time })
  return dumb.length === 1 ? [view.say('scene-silent-node', { node: dumb[0], time }), short] : [short]
}

/** Heartbeats come from the Cluster service: without it a server that runs is as silent as one without power. */
export function speaks(view: View, node: string): boolean {
  const known = view.facts.node(node)
  return known?.power === 'on' && known.clusterService !== 'stopped'
}

export function silenceMark(view: View<PictureLayout>, gap: GapPlace, y: number): Mark | null {
  const silence = silenceOf(view, gap)
  if (!silence) return null
  const mark = label(view, silence.text, { x: gap.centre, y: y + 4 }, silenceFont(view), {
    anchor: 'middle',
    class: 'silent',
  })
  return mark && keyed(`silent ${gap.a} ${gap.b}`, mark)
}
