import { moment } from '../../kernel/moment'
import type { GroupSnapshot, VirtualMachineSnapshot } from '../../model/snapshot'
import type { Facts } from '../facts'
import { elapsed, gib, nearestSecond } from '../format'
import type { Presence } from '../berths'
import { vmLooks, type Look, type VmLook } from '../states'
import type { Say, WordParams } from '../words'
import { shareDone } from './memory'
import { lostPath, vmStateOn } from './vmState'

export type Pulse = 'beat' | 'flat' | 'held' | 'broken' | 'none'

export interface VmFace {
  readonly state: VmLook
  readonly look: Look
  readonly params: WordParams
  /** One remark in falling length. */
  readonly notes: readonly string[]
  /** What the cluster says, where it is not what the clients feel. */
  readonly says: string | null
  readonly pulse: Pulse
  /** How much of its memory is in the host's, 0 … 1. */
  readonly level: number
  /** Share of what is under way, null when nothing is. */
  readonly done: number | null
}

export function vmFace(
  vm: VirtualMachineSnapshot,
  presence: Presence,
  node: string,
  facts: Facts,
  say: Say,
): VmFace {
  const group = facts.group(vm.id)
  const state = vmStateOn(vm, presence, node, facts)
  const done = doneOf(vm, state, facts.snapshot.atMs)
  return {
    state,
    look: vmLooks[state],
    params: { percent: Math.floor((done ?? 0) * 100) },
    notes: presence === 'ghost' ? [] : notesOf(vm, state, group, facts, say),
    says: saysOf(vm, state, group, node, say),
    pulse: facts.node(node)?.power === 'hung' && state === 'running' ? 'held' : pulseOf(vm, state),
    level: levelOf(state, done),
    done,
  }
}

function doneOf(vm: VirtualMachineSnapshot, state: VmLook, atMs: number): number | null {
  return vm.progress &&
    (state === 'saving' || state === 'restoring' || state === 'booting' || state === 'starting')
    ? shareDone(vm, atMs)
    : null
}

/** The pulse of each state; a degraded one depends on its guest. */
const pulses = {
  running: 'beat',
  starting: 'flat',
  booting: 'flat',
  stopping: 'flat',
  restoring: 'held',
  saving: 'held',
  saved: 'held',
  paused: 'held',
  fenced: 'held',
  degraded: 'beat',
  failed: 'broken',
  memoryLost: 'broken',
  waiting: 'none',
  off: 'none',
} as const satisfies Record<VmLook, Pulse>

function pulseOf(vm: VirtualMachineSnapshot, state: VmLook): Pulse {
  if (state === 'degraded' && vm.guest !== 'Running') return vm.guest === 'Hung' ? 'held' : 'broken'
  return pulses[state]
}

const fullStates: ReadonlySet<VmLook> = new Set(['running', 'degraded', 'fenced', 'paused', 'stopping'])

function levelOf(state: VmLook, done: number | null): number {
  if (fullStates.has(state)) return 1
  if (state === 'saving') return 1 - (done ?? 0)
  return state === 'restoring' || state === 'booting' ? (done ?? 0) : 0
}

function notesOf(
  vm: VirtualMachineSnapshot,
  state: VmLook,
  group: GroupSnapshot | undefined,
  facts: Facts,
  say: Say,
): readonly string[] {
  const { atMs } = facts.snapshot
  const frozenFor = vm.downSinceMs ?? vm.sinceMs
  if (state === 'running' || state === 'off') return sizeNotes(vm, say)
  if (state === 'saving' || state === 'saved' || state === 'restoring') {
    return [say('scene-vm-frozen', { time: elapsed(say, atMs - frozenFor) }), elapsed(say, atMs - frozenFor)]
  }
  if (state === 'waiting') return waitingNotes(vm, group, facts, say)
  if (state === 'booting')
    return vm.progress?.untilMs ? [say('scene-vm-ready', { time: nearestSecond(vm.progress.untilMs) })] : []
  if (state === 'starting')
    return vm.progress?.does === 'register' ? [say('scene-vm-registers')] : [say('scene-vm-memory-empty')]
  if (state === 'failed')
    return vm.downSinceMs === null
      ? []
      : [say('scene-vm-down', { time: elapsed(say, atMs - vm.downSinceMs) })]
  if (state === 'degraded') return trouble(vm, facts, say)
  if (state === 'paused') return heldNotes(vm, facts, say)
  return state === 'fenced' ? [say('scene-vm-no-writes')] : []
}

function sizeNotes(vm: VirtualMachineSnapshot, say: Say): readonly string[] {
  const memory = say('scene-gib', { gib: gib(vm.memoryMiB) })
  if (vm.volumes.length === 0) return [memory]
  const [first, ...others] = vm.volumes
  const volume = others.length === 0 ? first : `${first} ${say('scene-more-short', { count: others.length })}`
  return [say('scene-vm-memory-volume', { memory, volume }), memory]
}

/** The first thing in the chain disk → configuration → machine that is not there yet. */
function waitingNotes(
  vm: VirtualMachineSnapshot,
  group: GroupSnapshot | undefined,
  facts: Facts,
  say: Say,
): readonly string[] {
  if (group?.next) return [say('scene-vm-retries', { time: moment(group.next.atMs) })]
  if (facts.snapshot.quorum.quorate !== 'yes') return [say('scene-vm-waits-quorum')]
  const volume = vm.volumes.find((id) => facts.volume(id)?.state !== 'Online')
  if (volume !== undefined) return [say('scene-vm-waits-for', { what: volume })]
  const configured = group?.resources.some(
    ({ kind, state }) => kind === 'virtualMachineConfiguration' && state === 'Online',
  )
  return configured ? [] : [say('scene-vm-waits-configuration'), say('scene-vm-registers')]
}

/** Hyper-V holds a machine whose files cannot grow; the console says Online all the while. */
function heldNotes(vm: VirtualMachineSnapshot, facts: Facts, say: Say): readonly string[] {
  const volume = vm.volumes.find((id) => facts.volume(id)?.full)
  const held = say('scene-vm-held')
  return volume === undefined ? [held] : [say('scene-vm-volume-full', { volume }), held]
}

function trouble(vm: VirtualMachineSnapshot, facts: Facts, say: Say): readonly string[] {
  const volume = lostPath(vm, vm.node, facts)
  if (volume !== null) return [say('scene-vm-path-lost', { volume }), say('scene-vm-no-writes')]
  if (vm.guest === 'Hung') return [say('scene-vm-guest-hung')]
  if (vm.guest !== 'Running') return [say('scene-vm-guest-crashed')]
  return [
    say('scene-vm-application-failed', { application: vm.applicationName ?? vm.id }),
    say('scene-vm-application-failed-short'),
  ]
}

/** Two truths side by side: the resource is Online in the console long before anybody can work. */
function saysOf(
  vm: VirtualMachineSnapshot,
  state: VmLook,
  group: GroupSnapshot | undefined,
  node: string,
  say: Say,
): string | null {
  const resource = group?.resources.find(({ kind }) => kind === 'virtualMachine')
  if (resource?.state !== 'Online') return null
  const felt =
    state === 'booting' ||
    state === 'degraded' ||
    state === 'fenced' ||
    state === 'paused' ||
    state === 'waiting' ||
    (state === 'memoryLost' && group?.owner === node && vm.state === 'Off')
  return felt ? say('scene-vm-cluster-says', { state: say('scene-state-online') }) : null
}
