import type { VirtualMachineSnapshot } from '../../model/snapshot'
import { shareDone } from '../faces/memory'
import type { PictureLayout } from '../layout/types'
import { group, keyed, path, polyline, type Mark, type Point } from '../mark'
import { isMoving } from '../tween'
import type { View } from '../view'
import { ownershipWay } from './crossbar'
import { label } from './text'
import { slotOf } from './virtualMachine'

const block = 8
const step = 12
/** Playback time of one step, at every speed: slow enough to be followed. */
const msPerStep = 120

export const streaming = ({ progress }: VirtualMachineSnapshot): boolean =>
  progress?.does === 'save' || progress?.does === 'restore'

/** Memory on its way to the volume or back: square blocks in a widened tube. Squares are only ever memory. */
export function memoryStreams(view: View<PictureLayout>): Mark {
  const machines = view.facts.snapshot.virtualMachines.filter(streaming)
  const ways = machines.flatMap((vm) => {
    const way = wayOf(view, vm)
    return way ? [{ vm, way }] : []
  })
  return group({ class: 'streams', 'aria-hidden': 'true' }, [
    ...ways.map(({ vm, way }) => stream(view, vm, way)),
    ways.length > 0 &&
      caption(
        view,
        ways.map(({ vm }) => vm),
        ways[0].way,
      ),
  ])
}

/** Always from the machine down to the volume; the direction is the blocks' own. */
function wayOf(view: View<PictureLayout>, vm: VirtualMachineSnapshot): readonly Point[] | null {
  const server = view.layout.servers.find(({ id }) => id === vm.node)
  const volume = view.layout.volumes.find(({ id }) => id === vm.volumes[0])
  const slot = slotOf(
    view.layout,
    vm.node,
    view.berths.find((berth) => berth.vm === vm.id && berth.presence === 'present')?.slot ?? null,
  )
  if (!server || !volume) return null
  const down = [...ownershipWay(server, volume)].reverse()
  if (server.socket === 'side' || !slot) return down
  const x = Math.round(slot.x + slot.width / 2)
  const y = Math.round(
    (Math.max(...server.slots.map((box) => box.y + box.height)) + server.box.y + server.box.height) / 2,
  )
  const lowest = slot.y + slot.height >= y - server.box.height * 0.1 && slot.y + slot.height < y
  return [
    ...(lowest ? [{ x, y: slot.y + slot.height }] : []),
    { x, y },
    { x: down[0].x, y },
    ...down.slice(1),
  ]
}

function stream(view: View<PictureLayout>, vm: VirtualMachineSnapshot, way: readonly Point[]): Mark {
  const d = polyline(way)
  const size = view.layout.stacked ? 5 : block
  const saves = vm.progress?.does === 'save'
  const run =
    isMoving(view.frame) && vm.progress?.untilMs !== null
      ? view.frame.atMs / (msPerStep * view.frame.rate)
      : 0
  const offset = Math.round((((saves ? -run : run) * step) % step) * 10) / 10
  const blocks = path(d, {
    class: 'blocks',
    'stroke-width': size,
    'stroke-dasharray': `${size} ${step - size}`,
    'stroke-dashoffset': offset,
  })
  return group(
    { class: `stream ${saves ? 'is-save' : 'is-restore'}` },
    [
      path(d, { class: 'bed', 'stroke-width': size + 6 }),
      view.frame.reducedMotion ? path(d, { class: 'blocks', 'stroke-width': size / 2 }) : blocks,
    ],
    {
      key: vm.id,
    },
  )
}

function caption(
  view: View<PictureLayout>,
  machines: readonly VirtualMachineSnapshot[],
  way: readonly Point[],
): Mark | null {
  const [vm] = machines
  const server = view.layout.servers.find(({ id }) => id === vm.node)
  if (!server || view.layout.stacked || view.layout.plain) return null
  const font = { ...view.layout.fonts.note, weight: 600 } as const
  const x = server.cable[0].x
  const toRight = x < view.layout.width / 2
  const y =
    server.box.y +
    server.box.height +
    Math.round((view.layout.servers[0].row.y - server.box.y - server.box.height) / 2) +
    3
  const text = textOf(view, machines)
  const room = toRight ? view.layout.width - x - 24 : x - 24
  const mark = label(view, text, { x: toRight ? x + 16 : x - 16, y }, font, {
    anchor: toRight ? 'start' : 'end',
    width: room,
    class: 'accented',
  })
  return mark && way.length > 0 ? keyed('caption', mark) : null
}

function textOf(view: View, machines: readonly VirtualMachineSnapshot[]): string {
  const [vm] = machines
  const rate = vm.progress?.rateMiBPerS ?? null
  const words =
    rate === null
      ? view.say('scene-stream-percent', {
          percent: Math.floor(shareDone(vm, view.facts.snapshot.atMs) * 100),
        })
      : view.say('scene-rate', { rate: Math.round(rate) })
  if (machines.length > 1) return view.say('scene-stream-many', { count: machines.length, rate: words })
  const key = vm.progress?.does === 'save' ? 'scene-stream-save' : 'scene-stream-restore'
  return view.say(key, { vm: vm.id, volume: vm.volumes[0], rate: words })
}
