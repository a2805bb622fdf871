/**
 * What policies have done to a machine or wait to do, what a server gets from the room it stands in, who takes its memory,
 * and what a lesson marks. A file of its own: the first picture can stand without.
 */
import { moment } from '../kernel/moment'
import { budgetsOf, type Budget } from '../model/shown/budgets'
import type { ClusterSnapshot, VirtualMachineSnapshot } from '../model/snapshot'
import { lacksMemory, type Attention } from './faces/attention'
import type { VmFace } from './faces/virtualMachine'
import { gib, nearestSecond } from './format'
import type { PictureLayout, ServerPlace } from './layout/types'
import { circle, group, path, title, type Children, type Mark, type Point } from './mark'
import { glyph } from './marks/glyphs'
import { label, longest } from './marks/text'
import { toneClass, type Tone } from './palette'
import { supplyLooks } from './states'
import type { View } from './view'

export { flags } from './marks/flag'
export { memoryStrip } from './marks/memoryStrip'

interface Trace {
  /** In falling length. */
  readonly words: readonly string[]
  readonly width: number
  /** Drawn to the right of that point, at its height. */
  sign(at: Point): Mark
}

export interface MachineTraces {
  /** One of them on a line of its own, with its words; without them where it is told nowhere else. Null where there is none. */
  line(
    room: Point & { readonly width: number; readonly lowest: number; readonly isLastChance?: boolean },
  ): { mark: Mark; y: number } | null
  /** The signs of the others, as many as there is room for, at the right end of a line; null: of none. */
  signs(right: Point, room: number): Mark | null
  /** All of them in words, however little room there is. */
  readonly words: string
}

/** Those of one machine, what matters most first; null when there are none. */
export function tracesOf(
  view: View,
  vm: VirtualMachineSnapshot,
  face: Pick<VmFace, 'state'>,
): MachineTraces | null {
  const all = [
    alarm(view, vm),
    room(view, vm, face),
    back(view, vm),
    counters(view, vm),
    away(view, vm),
    alone(view, vm),
  ]
  let rest = all.filter((trace) => trace !== null)
  if (rest.length === 0) return null
  return {
    words: rest.map(({ words }) => words[0]).join(' · '),
    line({ x, y, width, lowest, isLastChance = false }) {
      const font = view.layout.fonts.caption
      const fits = (trace: Trace) => longest(view, trace.words, width - trace.width - 6, font)
      const told = rest.find((trace) => fits(trace) !== null) ?? (isLastChance ? rest[0] : undefined)
      if (y > lowest || !told) return null
      rest = rest.filter((trace) => trace !== told)
      const words = fits(told)
      const marks = [
        words !== told.words[0] && title(told.words[0]!),
        told.sign({ x, y: y - 4 }),
        words !== null && label(view, words, { x: x + told.width + 6, y }, font, { class: 'note' }),
      ]
      return { mark: group({ class: 'trace' }, marks), y }
    },
    signs(right, room) {
      let x = right.x
      const marks = rest.map((trace) => {
        if (x - trace.width < right.x - room) return null
        x -= trace.width
        const mark = group({}, [title(trace.words[0]!), trace.sign({ x, y: right.y })])
        x -= 6
        return mark
      })
      return marks.some((mark) => mark !== null) ? group({ class: 'trace' }, marks) : null
    },
  }
}

const house = 'M-5 0.5L0 -4.5L5 0.5M-3.4 -0.8V4.5H3.4V-0.8'
const bell = 'M-4.6 3H4.6L3.3 1V-1.4A3.3 3.3 0 0 0 -3.3 -1.4V1Z'
const clapper = 'M-1.2 5.2H1.2'
/** A disk inside a box. */
const ownDisk = 'M-5 -4.5H5V4.5H-5ZM-2.6 0A2.6 2.6 0 1 0 2.6 0A2.6 2.6 0 1 0 -2.6 0'
/** A block that is longer than its track. */
const tooLong = 'M3 -2.5H-5V2.5H3M4.5 -5V5'
const again = 'M3.6 -2.4A4.4 4.4 0 1 0 4.4 0.6M3.9 -5.2V-2.2H0.9'
const over = 'M-5 -3.6V3.6M-2.6 0H4.6M1.8 -2.8L4.6 0L1.8 2.8'

const line = (d: string) => path(d, { class: 'line thin' })
const sign = (tone: Tone, marks: Children, at: Point): Mark =>
  group({ class: `glyph ${toneClass(tone)}` }, marks, { at: { x: at.x + 6, y: at.y } })

const signs: Readonly<Record<Attention, Children>> = {
  alarm: [path(bell, { class: 'fill' }), line(clapper)],
  alarmDue: [line(bell), line(clapper)],
  room: [line(tooLong)],
  spent: [line(again)],
  back: [line(house)],
}

/** The sign of one, around its middle, in a cell or beside the count of all that have it. */
export const attentionSign = (kind: Attention, tone: Tone, at: Point, size = 12): Mark =>
  group({ class: `glyph ${toneClass(tone)}` }, signs[kind], { at, scale: size / 12 })

/** Monitoring from outside: it has raised an alarm, or will, if nothing answers before. */
function alarm({ say }: View, { alarmSinceMs, alarmDueMs }: VirtualMachineSnapshot): Trace | null {
  const atMs = alarmSinceMs ?? alarmDueMs
  if (atMs === null) return null
  const raised = alarmSinceMs !== null
  const key = raised ? 'scene-trace-alarm' : 'scene-trace-alarm-due'
  return {
    words: [say(key, { time: moment(atMs) }), say(key, { time: nearestSecond(atMs) })],
    width: 12,
    sign: (at) => sign(raised ? 'down' : 'pend', signs[raised ? 'alarm' : 'alarmDue'], at),
  }
}

/** It has failed on a node that has too little memory left for it. */
function room(view: View, vm: VirtualMachineSnapshot, face: Pick<VmFace, 'state'>): Trace | null {
  const memory = face.state === 'failed' ? view.facts.node(vm.node)?.memoryMiB : undefined
  if (!memory || !lacksMemory(vm, memory)) return null
  const figures = { needs: gib(vm.memoryMiB), free: gib(memory.capacity - memory.used) }
  return {
    words: [view.say('scene-trace-room', figures), view.say('scene-trace-room-short', figures)],
    width: 12,
    sign: (at) => sign('down', signs.room, at),
  }
}

/** A node that it prefers is there again. */
function back({ facts, say }: View, { group: id }: VirtualMachineSnapshot): Trace | null {
  const returns = id === null ? null : facts.group(id)?.back
  if (!returns) return null
  const { to: node, atMs } = returns
  return {
    words: [
      say('scene-trace-back', { node, time: nearestSecond(atMs) }),
      say('scene-trace-back-short', { node, time: nearestSecond(atMs) }),
    ],
    width: 12,
    sign: (at) => sign('pend', signs.back, at),
  }
}

function away({ facts, say }: View, { group: id }: VirtualMachineSnapshot): Trace | null {
  const service = id === null ? undefined : facts.group(id)
  const node = service?.preferredOwners[0]
  if (node === undefined || service?.owner === node || service?.back) return null
  return {
    words: [say('scene-trace-away', { node }), node],
    width: 12,
    sign: (at) => sign('quiet', [line(house)], at),
  }
}

/** No service or application: it lives and dies with its host, on whose own disk its files lie. */
function alone({ say }: View, { standAlone }: VirtualMachineSnapshot): Trace | null {
  if (standAlone === null) return null
  return {
    words: [say('scene-trace-alone')],
    width: 12,
    sign: (at) => sign('quiet', [line(ownDisk)], at),
  }
}

/** Restarts and failovers that its policies have used, once there are any: solid pips are used, hollow ones left. */
function counters(view: View, vm: VirtualMachineSnapshot): Trace | null {
  const { facts, say } = view
  const service = facts.group(vm.id)
  if (!service) return null
  const { restarts, failovers } = budgetsOf(service, facts.snapshot)
  const counted = [
    { ...restarts, d: again, key: 'scene-trace-restarts' },
    { ...failovers, d: over, key: 'scene-trace-failovers' },
  ] as const
  const shown = counted.filter(({ used }) => used > 0)
  if (shown.length === 0) return null
  const spent = counted.every(({ used, allowed }) => used >= allowed)
  const one = ({ key, used, allowed }: (typeof counted)[number]) => say(key, { used, allowed })
  const widths = shown.map((count) => 15 + pipsWidth(count))
  return {
    words: [shown.map(one).join(' · '), ...(spent ? [say('scene-trace-spent')] : [])],
    width: widths.reduce((sum, width) => sum + width + 7, -7),
    sign(at) {
      let { x } = at
      const marks = shown.map((count, index) => {
        const mark = counter(view, count, count.d, { x, y: at.y })
        x += widths[index]! + 7
        return mark
      })
      return group({ class: 'counters' }, marks)
    },
  }
}

const most = 4
const pitch = 6

/** More than four are told in figures. */
const pipsWidth = ({ allowed }: Budget): number => (allowed > most ? 26 : Math.max(1, allowed) * pitch - 1)

function counter(view: View, { used, allowed }: Budget, d: string, at: Point): Mark {
  const from = { x: at.x + 17.5, y: at.y }
  const pips =
    allowed > most
      ? [
          label(
            view,
            `${used}/${allowed}`,
            { x: from.x - 2, y: at.y + 4 },
            { size: 12, weight: 400 },
            { class: 'note' },
          ),
        ]
      : Array.from({ length: Math.max(used, allowed) }, (_, index) =>
          circle({ x: from.x + index * pitch, y: at.y }, index < used ? 2.6 : 2, {
            class: index < used ? 'fill' : 'line thin',
          }),
        )
  return group({ class: `counter ${toneClass(used >= allowed ? 'pend' : 'quiet')}` }, [
    group({ class: 'glyph' }, [line(d)], { at: { x: at.x + 6, y: at.y } }),
    group({ class: 'glyph' }, pips),
  ])
}

const plug = 'M-2.4 -5V-2M2.4 -5V-2M-4 -2H4V0.6A4 4 0 0 1 -4 0.6ZM0 4.4V6'
const fan = 'M0 0V-5.4M0 0L4.7 2.7M0 0L-4.7 2.7'
const rim = circle({ x: 0, y: 0 }, 5.6, { class: 'line thin' })

/** Below a server, beside its cable: the power circuits and the cooling it hangs on. */
export function supplies(view: View<PictureLayout>, place: ServerPlace): Mark | null {
  if (view.layout.plain || view.layout.stacked) return null
  const serving = view.facts.snapshot.supplies.filter(({ serves }) => serves.includes(place.id))
  if (serving.length === 0) return null
  const { box, cable } = place
  const socket = cable[0]!.x
  const before = { from: box.x + 6, to: socket - 14 }
  const after = { from: socket + 14, to: box.x + box.width - 6 }
  const y = box.y + box.height + 14
  // Of the wordings that all find room the longest.
  const marks = [0, 1, 2, 3]
    .map((level) => flowing(view, serving, [before, after], y, level))
    .find((all) => all)
  return marks ? group({ class: 'supplies' }, marks, { key: 'supplies' }) : null
}

const between = 14

/** One after another on either side of the cable; null where they do not all fit. */
function flowing(
  view: View<PictureLayout>,
  serving: readonly Supply[],
  sides: readonly { from: number; to: number }[],
  y: number,
  level: number,
): readonly Mark[] | null {
  const marks: Mark[] = []
  let side = 0
  let x = sides[0]!.from
  for (const supply of serving) {
    const { width, draw } = supplyMark(view, supply, level)
    while (side < sides.length && x + width > sides[side]!.to) {
      side += 1
      x = sides[side]?.from ?? Infinity
    }
    if (side === sides.length) return null
    marks.push(draw({ x, y }))
    x += width + between
  }
  return marks
}

type Supply = ClusterSnapshot['supplies'][number]

/** One of them on a line with others, in the longest wording that has room; null without any. */
export function supplyEntry(
  view: View,
  supply: Supply,
  at: Point,
  room: number,
): { readonly mark: Mark; readonly width: number } | null {
  const fitting = [0, 1, 2].map((level) => supplyMark(view, supply, level)).find(({ width }) => width <= room)
  return fitting ? { mark: fitting.draw(at), width: fitting.width } : null
}

/** Beside a node: something that it hangs on has failed, whether it still runs or not. */
export function supplySign(view: View, node: string, middle: Point): Mark | null {
  const failed = view.facts.snapshot.supplies.filter(
    ({ state, serves }) => state !== 'Up' && serves.includes(node),
  )
  const first = failed[0]
  if (!first) return null
  const look = supplyLooks[first.state]
  const told = failed.map(({ id, state }) => `${id}: ${view.say(supplyLooks[state].word)}`).join(' · ')
  return group({ class: 'supply' }, [
    title(told),
    sign(look.tone, signOf(first.kind), { ...middle, x: middle.x - 6 }),
  ])
}

const signOf = (kind: Supply['kind']): Children => (kind === 'power' ? [line(plug)] : [rim, line(fan)])

/** What it is by its sign, how it fares by glyph and word; a healthy one is only named. Each level says less. */
function supplyMark(view: View, supply: Supply, level: number): { width: number; draw: (at: Point) => Mark } {
  const font = view.layout.fonts.caption
  const look = supplyLooks[supply.state]
  const odd = supply.state !== 'Up'
  const state =
    supply.untilMs === null
      ? view.say(look.word)
      : view.say('scene-supply-hot', { time: nearestSecond(supply.untilMs) })
  const { id } = supply
  const words = odd ? [`${id}: ${state}`, `${id}: ${view.say(look.word)}`, id, ''] : [id, id, id, '']
  const text = words[level]!
  const left = (odd ? 27 : 12) + (text === '' ? 0 : 5)
  const tone = odd ? look.tone : 'quiet'
  return {
    width: left + (text === '' ? 0 : view.measure(text, font)),
    draw: ({ x, y }) =>
      group({ class: `supply ${toneClass(tone)}` }, [
        title(`${id}: ${state}`),
        sign(tone, signOf(supply.kind), { x, y: y - 4 }),
        odd && glyph(look.shape, look.tone, { x: x + 21, y: y - 4 }, 12),
        text !== '' && label(view, text, { x: x + left, y }, font, { class: odd ? 'toned' : 'faint' }),
      ]),
  }
}
