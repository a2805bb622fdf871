import type { Happening } from '../kernel/happening'
import type { VirtualMachineSnapshot } from '../model/snapshot'
import { coldStages, stageOf, warmStages, type Stage } from './wordsStages'
import type { Telling } from './telling'
import { say, told, type Story, type Teller } from './wordsStory'

const ids = (vms: readonly { readonly id: string }[]) => vms.map(({ id }) => id)
/** Several may lie on one. */
const volumesOf = (vms: readonly VirtualMachineSnapshot[]) => [
  ...new Set(vms.flatMap(({ volumes }) => volumes)),
]
type WarmStage = (typeof warmStages)[number]
const isWarm = (stage: Stage | null): stage is WarmStage => warmStages.some((warm) => warm === stage)

/** Lines by which a virtual machine gets on. Releases and ends are told by what they lead to. */
export const wayMarks = [
  ...['volume.reserved', 'volume.preempted', 'volume.attaching', 'volume.mounting', 'volume.mounted'],
  ...[
    'volume.dismounting',
    'volume.dismounted',
    'vm.registering',
    'vm.registered',
    'vm.starting',
    'vm.running',
  ],
  ...[
    'vm.stopping',
    'vm.stopped',
    'vm.saving',
    'vm.saved',
    'vm.unregistering',
    'vm.unregistered',
    'vm.restoring',
  ],
  ...['guest.booting', 'group.failingOver', 'group.moveRequested', 'group.ownerChanged', 'group.restarting'],
  ...['group.retrying', 'group.bringingOnline', 'group.takingOffline', 'group.online'],
] as const

/** A line about a volume, a group or a virtual machine on its way, with its memory or without. */
export const onTheWay: Teller = (h, story) => {
  const vm = story.subject(h)
  const stage = vm === undefined ? null : stageOf(vm, story)
  return isWarm(stage) ? moving(stage, vm!, story) : recovering(h, story)
}

// --- without memory -------------------------------------------------------------------------------------------

const recovering = (h: Happening, story: Story): Telling | null => {
  const { staged } = story
  const stage = coldStages.findLast((one) => staged.has(one))
  if (stage === undefined) return null
  const vms = staged.get(stage)!
  const owners = story.ownersOf(ids(vms))
  const behind = coldStages.slice(0, coldStages.indexOf(stage)).flatMap((one) => ids(staged.get(one) ?? []))
  const { votes, total, forced } = story.s.quorum
  const shared = {
    vms: ids(vms),
    nodes: owners,
    volumes: volumesOf(vms),
    votes,
    total,
    forced,
  }
  const to = [...new Set(vms.map(({ id }) => story.group(id)?.moveTo ?? ''))]
  const headline = say(`cold-${stage}`, { ...shared, to, why: whyHere(vms, story), lost: memoryLost(vms) })
  const beside = { vms: ids(vms), nodes: owners, behind, well: story.well }
  return { headline, detail: say(`cold-${stage}-detail`, beside), runs: story.since(h) }
}

/** Of thousands that come up together, so many speak for all. */
const sample = 32

/** Why they come up where they are: their node failed, they failed over themselves, or they start where they were. */
function whyHere(vms: readonly VirtualMachineSnapshot[], story: Story): string {
  const why = ({ id, group }: VirtualMachineSnapshot) => {
    if (group === null) return 'here'
    const over = story.latest('group.failingOver', group)
    const since = [story.latest('vm.answersAgain', id), story.latest('group.restarting', group)]
    if (over === undefined || since.some((line) => line !== undefined && line.seq > over.seq)) return 'here'
    return String(over.params.reason)
  }
  const all = new Set(vms.slice(0, sample).map(why))
  return all.size === 1 ? [...all][0] : 'mixed'
}

const memoryLost = (vms: readonly VirtualMachineSnapshot[]) =>
  vms.every(({ memoryKept }) => memoryKept === false)

// --- with memory ----------------------------------------------------------------------------------------------

function moving(stage: WarmStage, subject: VirtualMachineSnapshot, story: Story): Telling {
  const way = wayOf(stage, subject, story)
  const vms = story.staged.get(stage)!.filter((vm) => wayOf(stage, vm, story) === way)
  const shared = { vms: ids(vms), volumes: volumesOf(vms), nodes: story.ownersOf(ids(vms)) }
  if (stage === 'stopping' || stage === 'parking')
    return told(say(stage, shared), say(`${stage}-detail`, shared))
  if (stage === 'handOver') return handingOver(shared, moveOf(subject, story), way)
  const memoryMiB = vms.reduce((sum, vm) => sum + vm.memoryMiB, 0)
  const memories = vms.map(({ memoryMiB: all, progress }) => ({
    memoryMiB: all,
    doneMiB: progress?.doneMiB ?? 0,
    rateMiBPerS: progress?.rateMiBPerS ?? 0,
  }))
  return {
    headline: say(stage, shared),
    detail: say(`${stage}-detail`, { ...shared, way, memoryMiB }),
    runs: { of: 'percent', fromMs: story.s.atMs, memories },
  }
}

/** Virtual machines are told together when the same becomes of them: they move, or go offline, or the same way. */
function wayOf(stage: WarmStage, vm: VirtualMachineSnapshot, story: Story): string {
  const moves = typeof story.group(vm.id)?.moveTo === 'string'
  if (stage === 'saving') return moves ? 'moves' : 'stops'
  if (stage !== 'handOver') return ''
  const move = moveOf(vm, story)
  return move === null ? 'fetched' : `${moves ? 'leaving' : 'arriving'} ${move.from} ${move.to}`
}

const arrivals = ['vm.running', 'vm.restored', 'vm.snapshotRestored'] as const

/** The move or failover that is under way; null when it only comes back to where it was saved. */
function moveOf(
  { id, group }: VirtualMachineSnapshot,
  story: Story,
): { readonly from: string; readonly to: string } | null {
  if (group === null) return null
  const seqOf = (type: string, target: string) => story.latest(type, target)?.seq ?? 0
  const ran = Math.max(...arrivals.map((type) => seqOf(type, id)))
  const seq = Math.max(seqOf('group.moveRequested', group), seqOf('group.failingOver', group))
  if (seq <= ran) return null
  const { from, to } = story.log[seq - 1].params
  const { moveTo, owner } = story.group(id)!
  return to === (moveTo ?? owner) ? { from: String(from), to: String(to) } : null
}

type Shared = {
  readonly vms: readonly string[]
  readonly volumes: readonly string[]
  readonly nodes: readonly string[]
}

function handingOver(
  shared: Shared,
  move: { readonly from: string; readonly to: string } | null,
  way: string,
): Telling {
  if (move === null) return told(say('fetching', shared), say('fetching-detail', shared))
  const taken = way.startsWith('arriving')
  return told(
    say('handing-over', { ...shared, ...move }),
    say('handing-over-detail', { ...shared, ...move, taken }),
  )
}
