import type { Happening } from '../kernel/happening'
import { figureIn, type FigureName } from '../model/defaults'
import type { ClusterSnapshot } from '../model/snapshot'
import type { Scenario } from '../scenario/scenario'

/** One step of a move: what it took, or takes so far, and what it should take. */
export interface RecipeStep {
  readonly does: Step
  readonly state: 'done' | 'now' | 'ahead'
  /** Null: not begun. */
  readonly tookMs: number | null
  readonly expectedMs: number
}

export type Step =
  'save' | 'stop' | 'unregister' | 'release' | 'owner' | 'mount' | 'register' | 'restore' | 'start'

export interface Recipe {
  readonly to: string
  readonly steps: readonly RecipeStep[]
  /** From the order to the end, if all goes on as it should. */
  readonly expectedMs: number
}

/** As much of a run as a story is read from. */
interface Told {
  readonly log: readonly Happening[]
  seqAt(atMs: number): number
}

/** A figure as this scenario has it: its own, or the typical one. */
export function figureOf({ settings }: Scenario, name: FigureName): number {
  return figureIn(settings.durations as Readonly<Record<string, number | undefined>>, name)
}

/** The steps of the move of a virtual machine that is under way; null while it does not move. */
export function recipeOf(
  run: Told & { readonly scenario: Scenario },
  id: string,
  snapshot: ClusterSnapshot,
): Recipe | null {
  const { atMs } = snapshot
  const vm = snapshot.virtualMachines.find((candidate) => candidate.id === id)
  if (!vm) return null
  const move = moveOf(run, id, vm.volumes, atMs)
  if (!move) return null
  const { to, turns } = move
  const figure = (name: FigureName) => figureOf(run.scenario, name)
  const rate = rateOf(snapshot, vm.volumes[0])
  const moving = Math.ceil((vm.memoryMiB * 1000) / rate)
  const saves = turns.has('vm.saving')
  const stops = turns.has('vm.stopping')
  const plan: readonly Planned[] = [
    ...(saves ? [planned('save', 'vm.saving', 'vm.saved', moving)] : []),
    ...(stops ? [planned('stop', 'vm.stopping', 'vm.stopped', figure('vmTurnOff'))] : []),
    planned('unregister', 'vm.unregistering', 'vm.unregistered', figure('vmConfigurationOffline')),
    planned('release', 'volume.dismounting', 'volume.released', figure('diskRelease')),
    planned('owner', 'volume.released', 'group.ownerChanged', 0),
    planned(
      'mount',
      'group.ownerChanged',
      'volume.mounted',
      figure('diskDeviceOnline') + figure('diskMount'),
    ),
    planned('register', 'vm.registering', 'vm.registered', figure('vmConfigurationOnline')),
    saves
      ? planned('restore', 'vm.restoring', 'vm.restored', moving)
      : planned('start', 'vm.starting', 'vm.running', figure('vmStart')),
  ]
  const under = vm.progress
  const steps = plan.map(({ does, from, until, expectedMs }): RecipeStep => {
    const began = turns.get(from)
    const ended = turns.get(until)
    if (began === undefined) return { does, state: 'ahead', tookMs: null, expectedMs }
    if (ended !== undefined && ended >= began)
      return { does, state: 'done', tookMs: ended - began, expectedMs }
    // A transfer knows its own end, because others may share its way.
    const known = under?.does === does && under.untilMs !== null ? under.untilMs - began : expectedMs
    return { does, state: 'now', tookMs: atMs - began, expectedMs: known }
  })
  const expectedMs = steps.reduce(
    (sum, { state, tookMs, expectedMs }) => sum + (state === 'done' ? tookMs! : expectedMs),
    0,
  )
  return { to, steps, expectedMs }
}

interface Planned {
  readonly does: Step
  readonly from: string
  readonly until: string
  readonly expectedMs: number
}

const planned = (does: Step, from: string, until: string, expectedMs: number): Planned => ({
  does,
  from,
  until,
  expectedMs,
})

interface Move {
  readonly to: string
  /** When each turn of it came; of several volumes the last one counts. */
  readonly turns: ReadonlyMap<string, number>
}

/** The move that is under way; null when there is none. */
function moveOf(run: Told, id: string, volumes: readonly string[], atMs: number): Move | null {
  const turns = new Map<string, number>()
  for (let seq = run.seqAt(atMs); seq > 0; seq--) {
    const { type, target, params, atMs: turnMs } = run.log[seq - 1]!
    const isOwn = target === id
    if (isOwn && ends.has(type)) return null
    if (isOwn && type === 'group.moveRequested') return { to: String(params.to), turns }
    if ((isOwn || volumes.includes(target)) && !turns.has(type)) turns.set(type, turnMs)
  }
  return null
}

const ends: ReadonlySet<string> = new Set([
  'group.online',
  'group.failed',
  'group.failingOver',
  'vm.lost',
  'vm.answersAgain',
])

function rateOf({ volumes, storageUnits }: ClusterSnapshot, id: string | undefined): number {
  const unit = volumes.find((volume) => volume.id === id)?.unit
  return Math.max(1, storageUnits.find((candidate) => candidate.id === unit)?.bandwidthMiBPerS ?? 1)
}
