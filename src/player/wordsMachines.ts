import type { Happening } from '../kernel/happening'
import type { VirtualMachineSnapshot } from '../model/snapshot'
import { coldStages, stageOf, warmStages, type Stage } from './wordsStages'
import { say, type Story, type Teller, type Telling } from './wordsStory'

const ids = (vms: readonly { readonly id: string }[]) => vms.map(({ id }) => id)
const isWarm = (stage: Stage | null): stage is (typeof warmStages)[number] => warmStages.some((warm) => warm === stage)

/** Lines by which a virtual machine gets on. Releases and ends are told by what they lead to. */
export const wayMarks = [
  ...['volume.reserved', 'volume.preempted', 'volume.attaching', 'volume.mounting', 'volume.mounted'],
  ...['volume.dismounting', 'volume.dismounted', 'vm.registering', 'vm.registered', 'vm.starting', 'vm.running'],
  ...['vm.stopping', 'vm.stopped', 'vm.saving', 'vm.saved', 'vm.unregistering', 'vm.unregistered', 'vm.restoring'],
  ...['guest.booting', 'group.failingOver', 'group.moveRequested', 'group.ownerChanged', 'group.restarting'],
  ...['group.retrying', 'group.bringingOnline', 'group.takingOffline', 'group.online'],
] as const

/** A line about a volume, a group or a virtual machine on its way, with its memory or without. */
export const onTheWay: Teller = (h, story) => {
  const vm = story.subject(h)
  const stage = vm === undefined ? null : stageOf(vm, story)
  return isWarm(stage) ? moving(stage, story) : recovering(h, story)
}

// --- without memory -------------------------------------------------------------------------------------------

const recovering = (h: Happening, story: Story): Telling | null => {
  const { staged } = story
  const stage = coldStages.findLast((one) => staged.has(one))
  if (stage === undefined) return null
  const vms = staged.get(stage)!
  const owners = [...new Set(vms.map(({ id }) => story.group(id)!.owner))]
  const behind = coldStages.slice(0, coldStages.indexOf(stage)).flatMap((one) => ids(staged.get(one) ?? []))
  const { votes, total } = story.s.quorum
  const shared = { vms: ids(vms), nodes: owners, volumes: vms.flatMap(({ volumes }) => volumes), votes, total }
  const to = [...new Set(vms.map(({ id }) => story.group(id)!.moveTo ?? ''))]
  const headline = say(`cold-${stage}`, { ...shared, to, why: whyHere(vms, story), lost: memoryLost(vms) })
  return { headline, detail: say(`cold-${stage}-detail`, { ...story.since(h), vms: ids(vms), nodes: owners, behind, well: story.well }) }
}

/** Why they come up where they are: their node failed, they failed over themselves, or they start where they were. */
function whyHere(vms: readonly VirtualMachineSnapshot[], story: Story): string {
  const why = (id: string) => {
    const over = story.latest('group.failingOver', id)
    const down = story.vm(id)?.downSinceMs ?? 0
    return over === undefined || over.atMs < down ? 'here' : String(over.params.reason)
  }
  const all = new Set(vms.slice(0, 32).map(({ id }) => why(id)))
  return all.size === 1 ? [...all][0] : 'mixed'
}

const memoryLost = (vms: readonly VirtualMachineSnapshot[]) => vms.every(({ memoryKept }) => memoryKept === false)

// --- with memory ----------------------------------------------------------------------------------------------

function moving(stage: (typeof warmStages)[number], story: Story): Telling {
  const vms = story.staged.get(stage)!
  const volumes = vms.flatMap((vm) => vm.volumes)
  const shared = { vms: ids(vms), volumes, nodes: [...new Set(vms.map(({ id }) => story.group(id)!.owner))] }
  if (stage === 'stopping' || stage === 'parking') return { headline: say(stage, shared), detail: say(`${stage}-detail`, shared) }
  if (stage === 'handOver') return handingOver(vms, shared, story)
  const memoryMiB = vms.reduce((sum, vm) => sum + vm.memoryMiB, 0)
  const goes = vms.every(({ id }) => story.group(id)!.moveTo !== null) ? 'moves' : 'stops'
  const detail = (atMs: number) =>
    say(`${stage}-detail`, { ...shared, goes, memoryMiB, rate: vms[0].progress?.rateMiBPerS ?? 0, percent: percentAt(vms, story.s.atMs, atMs) })
  return { headline: say(stage, shared), detail: detail(story.s.atMs), live: detail }
}

/** How much of all memory is written or read at a later moment, if nothing changes. */
function percentAt(vms: readonly VirtualMachineSnapshot[], fromMs: number, atMs: number): number {
  let done = 0
  let all = 0
  for (const { memoryMiB, progress } of vms) {
    all += memoryMiB
    const more = ((progress?.rateMiBPerS ?? 0) * (atMs - fromMs)) / 1000
    done += Math.min(memoryMiB, (progress?.doneMiB ?? 0) + more)
  }
  return Math.min(99, Math.floor((100 * done) / all))
}

function handingOver(vms: readonly VirtualMachineSnapshot[], shared: { nodes: readonly string[]; volumes: readonly string[]; vms: readonly string[] }, story: Story): Telling {
  const moves = vms.flatMap(({ id }) => story.latest('group.moveRequested', id) ?? story.latest('group.failingOver', id) ?? [])
  const from = [...new Set(moves.map(({ params }) => String(params.from)))]
  const to = [...new Set(moves.map(({ params }) => String(params.to)))]
  const known = moves.length === vms.length && moves.every(({ params, target }) => params.to === (story.group(target)!.moveTo ?? story.group(target)!.owner))
  if (!known) return { headline: say('fetching', shared), detail: say('fetching-detail', shared) }
  const taken = vms.every(({ id }) => story.group(id)!.moveTo === null)
  return { headline: say('handing-over', { ...shared, from, to }), detail: say('handing-over-detail', { ...shared, taken, from, to }) }
}

// --- back -----------------------------------------------------------------------------------------------------

export const answersAgain: Teller = (h, story) => {
  const lines = story.together(h, 'vm.answersAgain').filter(({ target }) => story.vm(target)?.downSinceMs === null)
  if (lines.length === 0) return null
  const vms = [...new Set(lines.map(({ target }) => target))]
  const vm = story.vm(vms[0])!
  const downMs = Math.max(...lines.map(({ params }) => Number(params.downMs)))
  const kind = String(story.cause(h)?.params.kind)
  const shared = { vms, nodes: [...new Set(vms.map((id) => story.vm(id)!.node))], downMs }
  if (kind === 'applicationRestored') {
    const application = vm.applicationName ?? vm.id
    return { headline: say('application-again', { application, vm: vm.id }), detail: say('application-again-detail', { downMs, vm: vm.id }) }
  }
  const kept = lines.every(({ params }) => params.memoryKept === true)
  const { staged } = story
  const still = coldStages.flatMap((stage) => ids(staged.get(stage) ?? []))
  const way = !kept ? 'boot' : kind === 'bringOnline' ? 'online' : kind === 'quickMigrate' || kind === 'moveGroup' || kind === 'stopClusterService' || kind === 'shutDownNode' ? 'move' : 'other'
  return {
    headline: say('again', { ...shared, way, still, all: story.allWell && story.s.virtualMachines.length > vms.length }),
    detail: say('again-detail', { ...shared, way, well: still.length > 0 ? [] : story.well }),
  }
}
