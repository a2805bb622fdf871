import type { Happening } from '../../src/kernel/happening'
import { parseDuration } from '../../src/kernel/duration'
import type { Params, ParamValue } from '../../src/model/intervention'
import type { ClusterSnapshot } from '../../src/model/snapshot'
import type { Run } from '../../src/player/run'
import { intervene, simulate } from '../../src/player/simulate'
import { checkScenario } from '../../src/scenario/check'
import type { Scenario } from '../../src/scenario/scenario'

/** A virtual machine with its group; what is left out is as usual. */
export interface Machine {
  readonly id: string
  /** The group that it shares with others, which has the owners and policies of the first of them. */
  readonly group?: string
  readonly owner?: string
  readonly memory?: string
  readonly volumes?: readonly string[]
  readonly passThroughDisks?: readonly string[]
  readonly localFileOn?: string
  readonly withoutVirtualNetwork?: string
  readonly offlineAction?: string
  readonly writesPerHour?: string
  readonly application?: { readonly name: string; readonly monitored?: boolean } | null
  readonly preferredOwners?: readonly string[]
  readonly possibleOwners?: readonly string[]
  readonly policies?: object
  readonly resources?: object
}

export interface ClusterSpec {
  readonly nodes?: number
  /** By number they are dealt out to the nodes in turn: SQL01, WEB01, FILE01, DC01, VM5 … */
  readonly vms?: number | readonly Machine[]
  /** Without a word: Node and Disk Majority for an even number of nodes, Node Majority for an odd one. */
  readonly quorum?: 'NodeMajority' | 'NodeAndDiskMajority' | 'NodeAndFileShareMajority' | 'DiskOnly'
  readonly coreOwner?: string
  /** Of every node, or by node; 2 GiB of it is the host's. */
  readonly memory?: string | Readonly<Record<string, string>>
  /** Of the nodes that have others than the usual one. */
  readonly virtualNetworks?: Readonly<Record<string, readonly string[]>>
  readonly networks?: readonly { readonly id: string; readonly role: string; readonly subnet?: string }[]
  /** Over which the file share is reached. */
  readonly shareNetwork?: string
  /** Over each of which it is reached. */
  readonly shareNetworks?: readonly string[]
  readonly bandwidth?: string
  /** By node: virtual machines of that host alone. */
  readonly alone?: Readonly<Record<string, readonly object[]>>
  /** Volumes that belong to nobody. */
  readonly spare?: readonly string[]
  /** FSW is there, whoever the witness is. */
  readonly withShare?: boolean
  /** Of each node to the storage unit. */
  readonly paths?: number
  /** By node: the only networks on which it has an adapter, the only storage units to which it has paths. */
  readonly links?: Readonly<
    Record<string, { readonly networks?: readonly string[]; readonly storage?: readonly string[] }>
  >
  /** Storage units besides SAN1, as a file has them. */
  readonly units?: readonly object[]
  /** What the volumes have besides their name. */
  readonly volumes?: Readonly<Record<string, object>>
  /** By node; intel where nothing is said. */
  readonly processors?: Readonly<Record<string, 'intel' | 'amd'>>
  readonly properties?: object
  readonly supplies?: readonly object[]
  /** Those of the scenario, and by node what it has besides the usual one. */
  readonly updates?: readonly object[]
  readonly installed?: Readonly<Record<string, readonly string[]>>
  readonly clients?: readonly { readonly id: string; readonly uses: readonly string[] }[]
  readonly initial?: object
  readonly durations?: object
  readonly variation?: 'none' | 'normal' | 'full'
  readonly seed?: number
  /** Where the first fault is to fall 1 ms behind a heartbeat, and where the test begins. */
  readonly start?: string
}

const names = ['SQL01', 'WEB01', 'FILE01', 'DC01']

/** A cluster at `start`, every node Up, every group Online; 4 GiB machines on a Fibre Channel unit (350 MiB/s). */
export function buildCluster(spec: ClusterSpec = {}): TestCluster {
  const { start = '20s' } = spec
  return new TestCluster(simulate(scenarioOf(spec), [], { sweepEvery: 1 }), msOf(start))
}

export function scenarioOf(spec: ClusterSpec): Scenario {
  const { nodes = 2, vms = 1, bandwidth = '350MiB/s', paths = 1, memory = '32GiB', start = '20s' } = spec
  const { quorum = nodes % 2 === 0 ? 'NodeAndDiskMajority' : 'NodeMajority' } = spec
  const ids = Array.from({ length: nodes }, (_, i) => `NODE${i + 1}`)
  const machines: readonly Machine[] =
    typeof vms === 'number'
      ? Array.from({ length: vms }, (_, i) => ({ id: names[i] ?? `VM${i + 1}`, owner: ids[i % nodes] }))
      : vms
  const volumesOf = ({ volumes }: Machine, i: number) => volumes ?? [`LUN${i + 1}`]
  const witness =
    quorum === 'NodeMajority' ? undefined : quorum === 'NodeAndFileShareMajority' ? 'FSW' : 'Witness'
  return accepted({
    formatVersion: 1,
    id: 'test/cluster',
    version: 1,
    title: 'A cluster under test',
    lang: 'en',
    settings: {
      seed: spec.seed ?? 1,
      variation: spec.variation ?? 'none',
      horizon: '72h',
      durations: spec.durations ?? {},
    },
    cluster: {
      name: 'CLUSTER1',
      platform: 'windowsServer2008',
      properties: spec.properties ?? {},
      supplies: spec.supplies ?? [],
      updates: spec.updates ?? [],
      quorum: witness === undefined ? { type: quorum } : { type: quorum, witness },
      ...(witness === 'FSW' || spec.withShare === true
        ? {
            fileShareWitness: {
              id: 'FSW',
              ...(spec.shareNetwork === undefined ? {} : { network: spec.shareNetwork }),
              ...(spec.shareNetworks === undefined ? {} : { networks: spec.shareNetworks }),
            },
          }
        : {}),
      ...(spec.coreOwner === undefined ? {} : { coreOwner: spec.coreOwner }),
      nodes: ids.map((id) => ({
        id,
        memory: typeof memory === 'string' ? memory : (memory[id] ?? '32GiB'),
        ...(spec.processors?.[id] === undefined ? {} : { processor: spec.processors[id] }),
        ...(spec.alone?.[id] === undefined ? {} : { virtualMachines: spec.alone[id] }),
        ...(spec.installed?.[id] === undefined ? {} : { updates: ['KB951308', ...spec.installed[id]] }),
        ...(spec.virtualNetworks?.[id] === undefined ? {} : { virtualNetworks: spec.virtualNetworks[id] }),
        ...spec.links?.[id],
      })),
      networks: spec.networks ?? [
        { id: 'Public', role: 'clusterAndClient' },
        { id: 'Heartbeat', role: 'cluster' },
      ],
      storage: [
        {
          id: 'SAN1',
          bandwidth,
          paths,
          volumes: [
            ...(witness === 'Witness' ? [{ id: 'Witness', size: '1GiB' }] : []),
            ...[
              ...new Set(
                machines.flatMap((machine, i) => [
                  ...volumesOf(machine, i),
                  ...(machine.passThroughDisks ?? []),
                ]),
              ),
              ...(spec.spare ?? []),
            ].map((id) => ({ id, ...spec.volumes?.[id] })),
          ],
        },
        ...(spec.units ?? []),
      ],
      groups: groupsOf(machines, volumesOf),
    },
    clients: spec.clients ?? [],
    initial: spec.initial ?? {},
    // A run ends when nothing is left to come. The last step keeps this one open, the first one sets the heartbeats.
    method: [
      { id: 'start', at: start },
      { id: 'end', at: '71h' },
    ],
  })
}

function groupsOf(
  machines: readonly Machine[],
  volumesOf: (machine: Machine, i: number) => readonly string[],
): readonly object[] {
  const groups = new Map<string, { readonly policies: object; readonly machines: object[] }>()
  machines.forEach((machine, i) => {
    const { id, group = id, owner = 'NODE1', memory = '4GiB', offlineAction, application, ...rest } = machine
    const {
      volumes: _,
      passThroughDisks = [],
      localFileOn,
      writesPerHour,
      withoutVirtualNetwork,
      ...policies
    } = rest
    const written = {
      ...(machine.group === undefined ? {} : { id }),
      memory,
      volumes: volumesOf(machine, i),
      passThroughDisks,
      ...(localFileOn === undefined ? {} : { localFileOn }),
      ...(writesPerHour === undefined ? {} : { writesPerHour }),
      ...(offlineAction === undefined ? {} : { offlineAction }),
      ...(withoutVirtualNetwork === undefined ? {} : { withoutVirtualNetwork }),
    }
    const runs = application === null ? {} : { application: application ?? { name: 'Service' } }
    const known = groups.get(group)
    if (known !== undefined) known.machines.push({ ...written, ...runs })
    else if (machine.group !== undefined)
      groups.set(group, { policies: { owner, ...policies }, machines: [{ ...written, ...runs }] })
    else
      groups.set(group, { policies: { owner, virtualMachine: written, ...runs, ...policies }, machines: [] })
  })
  return [...groups].map(([id, { policies, machines: list }]) => ({
    id,
    ...policies,
    ...(list.length > 0 ? { virtualMachines: list } : {}),
  }))
}

export function accepted(written: unknown): Scenario {
  const { scenario, problems } = checkScenario(written)
  if (scenario === undefined) throw new Error(JSON.stringify(problems.slice(0, 3)))
  return scenario
}

/**
 * A run as an administrator sees it: look, act, let time pass. Every look is at the present moment, every act after
 * everything that happened in it. A violated invariant fails the test at once.
 */
export class TestCluster {
  private zeroMs: number | null = null

  constructor(
    public run: Run,
    public nowMs: number,
  ) {
    this.advance(0)
  }

  // --- time -----------------------------------------------------------------------------------------------------

  advance(by: string | number): this {
    this.nowMs += msOf(by)
    this.run.advance(this.nowMs)
    if (this.run.problem !== null) throw new Error(`the run stopped: ${JSON.stringify(this.run.problem)}`)
    return this
  }

  /** To a moment counted from the first intervention (or from `mark`). */
  advanceTo(sinceZero: string | number): this {
    return this.advance((this.zeroMs ?? this.nowMs) + msOf(sinceZero) - this.nowMs)
  }

  /** From now on the clock counts from here. */
  mark(): this {
    this.zeroMs = this.nowMs
    return this
  }

  /** To the first moment with a happening at which it holds; says so if there is none within `most`. */
  until(holds: () => boolean, most = '3h'): this {
    const endMs = this.nowMs + msOf(most)
    this.run.advance(endMs)
    for (const atMs of [this.nowMs, ...this.run.eventTimes.filter((t) => t > this.nowMs && t <= endMs)]) {
      this.nowMs = atMs
      if (holds()) return this.advance(0)
    }
    throw new Error(`not so within ${most}: ${holds}`)
  }

  // --- acts -----------------------------------------------------------------------------------------------------

  do(kind: string, target: string, params: Params = {}): this {
    this.zeroMs ??= this.nowMs
    this.run = intervene(this.run, this.nowMs, { kind, target, params })
    return this.advance(0)
  }

  /** Why the last act was refused; null if it was carried out. */
  get refusal(): string | null {
    const { log } = this.run
    const asked = log.findLastIndex(({ type }) => type === 'intervention.applied')
    const answer = log.slice(asked).find(({ type }) => type === 'intervention.refused')
    return answer === undefined ? null : String(answer.params.reason)
  }

  // --- looks ----------------------------------------------------------------------------------------------------

  get now(): ClusterSnapshot {
    return this.run.snapshotAt(this.nowMs)
  }

  get quorum() {
    return this.now.quorum
  }

  node(id: string) {
    const act = (kind: string, params?: Params) => this.do(kind, id, params)
    return {
      ...find(this.now.nodes, id),
      crash: () => act('nodeCrash'),
      bugcheck: () => act('nodeBugcheck'),
      hang: (time?: string) => act('nodeHang', some({ for: time === undefined ? undefined : msOf(time) })),
      start: () => act('startNode'),
      shutDown: () => act('shutDownNode'),
      crashService: () => act('clusterServiceCrash'),
      stopService: () => act('stopClusterService'),
      startService: () => act('startClusterService'),
      forceQuorum: () => act('startClusterService', { forceQuorum: true }),
      pause: () => act('pauseNode'),
      resume: () => act('resumeNode'),
      install: (update: string) => act('installUpdate', { update }),
      remove: (update: string) => act('removeUpdate', { update }),
      renameNetwork: (from: string, to: string) => act('renameVirtualNetwork', { from, to }),
      losePath: (volume?: string) => act('storagePathLoss', some({ volume })),
      restorePath: (volume?: string) => act('storagePathRestored', some({ volume })),
      loseOnePath: (unit?: string) => act('onePathLoss', some({ unit })),
      restoreOnePath: (unit?: string) => act('onePathRestored', some({ unit })),
      pull: (network: string) => act('linkLoss', { network }),
      plugIn: (network: string) => act('linkRestored', { network }),
      loseRoute: (to: string, network?: string) => act('routeLoss', some({ to, network })),
      restoreRoute: (to: string, network?: string) => act('routeRestored', some({ to, network })),
    }
  }

  network(id: string) {
    return {
      ...find(this.now.networks, id),
      fail: () => this.do('networkLoss', id),
      split: (...blocks: readonly (readonly string[])[]) => this.do('networkSplit', id, { blocks }),
      restore: () => this.do('networkRestored', id),
    }
  }

  /** Every network at once falls apart into these segments. */
  split(...blocks: readonly (readonly string[])[]): this {
    for (const { id } of this.now.networks) this.network(id).split(...blocks)
    return this
  }

  heal(): this {
    for (const { id } of this.now.networks) this.network(id).restore()
    return this
  }

  vm(id: string) {
    return {
      ...find(this.now.virtualMachines, id),
      crashProcess: () => this.do('vmProcessCrash', id),
      hangGuest: () => this.do('guestHang', id),
      crashGuest: () => this.do('guestCrash', id),
      failApplication: () => this.do('applicationFailure', id),
      restoreApplication: () => this.do('applicationRestored', id),
      pause: () => this.do('pauseVirtualMachine', id),
      resume: () => this.do('resumeVirtualMachine', id),
      reset: () => this.do('resetVirtualMachine', id),
      restartGuest: () => this.do('restartGuest', id),
      start: () => this.do('startVirtualMachine', id),
      moveFiles: () => this.do('moveFiles', id),
      makeHighlyAvailable: () => this.do('makeHighlyAvailable', id),
      turnOff: () => this.do('turnOffVirtualMachine', id),
      shutDownGuest: () => this.do('shutDownGuest', id),
      discardSavedState: () => this.do('discardSavedState', id),
      shutDown: () => this.do('shutDownVirtualMachine', id),
      takeSnapshot: () => this.do('takeSnapshot', id),
      applySnapshot: () => this.do('applySnapshot', id),
      deleteSnapshot: () => this.do('deleteSnapshot', id),
      takeOffline: () => this.do('takeOffline', id),
      bringOnline: () => this.do('bringOnline', id),
      quickMigrate: (to?: string) => this.do('quickMigrate', id, some({ to })),
    }
  }

  group(id: string) {
    return {
      ...find(this.now.groups, id),
      move: (to?: string) => this.do('moveGroup', id, some({ to })),
      takeOffline: () => this.do('takeOffline', id),
      bringOnline: () => this.do('bringOnline', id),
    }
  }

  /** `LUN1`, `SQL01.configuration` or `SQL01.vm`. */
  resource(id: string) {
    const resources = this.now.groups.flatMap((group) => group.resources)
    return {
      ...find(resources, id),
      takeOffline: () => this.do('takeOffline', id),
      bringOnline: () => this.do('bringOnline', id),
      simulateFailure: () => this.do('simulateFailure', id),
      hang: () => this.do('resourceHang', id),
      slowOnline: (by: string) => this.do('slowOnline', id, { for: msOf(by) }),
      silentOnline: (by: string) => this.do('silentOnline', id, { for: msOf(by) }),
      restoreOnline: () => this.do('onlineRestored', id),
    }
  }

  volume(id: string) {
    const act = (kind: string) => this.do(kind, id)
    return {
      ...find(this.now.volumes, id),
      takeReservation: () => act('reservationLoss'),
      fill: () => act('volumeFull'),
      makeRoom: () => act('spaceFreed'),
      enlarge: () => act('enlargeVolume'),
      setDirty: () => act('volumeDirty'),
      damage: () => act('fileSystemDamage'),
      repair: () => act('fileSystemRepaired'),
      turnOnMaintenance: () => act('turnOnMaintenance'),
      turnOffMaintenance: () => act('turnOffMaintenance'),
    }
  }

  storageUnit(id = 'SAN1') {
    return {
      ...find(this.now.storageUnits, id),
      fail: () => this.do('storageUnitLoss', id),
      restore: () => this.do('storageUnitRestored', id),
    }
  }

  supply(id: string) {
    return {
      ...find(this.now.supplies, id),
      fail: () => this.do('supplyLoss', id),
      restore: () => this.do('supplyRestored', id),
    }
  }

  client(id: string) {
    return find(this.now.clients, id)
  }

  // --- what happened --------------------------------------------------------------------------------------------

  /** Happenings since zero, by type and target. */
  happened(type: string, target?: string): readonly Happening[] {
    return this.run.log.filter(
      (h) => h.type === type && (target === undefined || h.target === target) && this.isSinceZero(h),
    )
  }

  /** When, counted from zero, something first came about. */
  timeOf(type: string, target?: string): number | null {
    const [first] = this.happened(type, target)
    return first === undefined ? null : first.atMs - (this.zeroMs ?? 0)
  }

  /** Windows events with that number since zero: `[ms, node on which it was logged]`. */
  events(id: number): readonly (readonly [number, string])[] {
    return this.happened('event.logged')
      .filter(({ params }) => params.id === id)
      .map(({ atMs, params }) => [atMs - (this.zeroMs ?? 0), String(params.loggedOn)])
  }

  private isSinceZero({ atMs }: Happening): boolean {
    return atMs >= (this.zeroMs ?? 0) && atMs <= this.nowMs
  }

  /** The log since zero as a transcript, one line a happening; only of the things or with the words given. */
  story(...about: readonly (string | RegExp)[]): string {
    const lines = this.run.log
      .filter((h) => this.isSinceZero(h) && !h.type.startsWith('script.'))
      .map((h) => lineOf(h, this.zeroMs ?? 0))
      .filter((line) =>
        about.length === 0
          ? true
          : about.some((word) => (typeof word === 'string' ? line.includes(word) : word.test(line))),
      )
    return `\n${lines.join('\n')}\n`
  }
}

/** `+6.499 node.removedFromMembership NODE1 by NODE2`, `+6.499 event 1135 on NODE2`. */
function lineOf({ atMs, type, target, by, params }: Happening, zeroMs: number): string {
  const at = `+${Math.trunc((atMs - zeroMs) / 1000)}.${String((atMs - zeroMs) % 1000).padStart(3, '0')}`
  if (type === 'event.logged') return `${at} event ${params.id} on ${params.loggedOn}`
  if (type === 'intervention.applied') return `${at} ${params.kind} ${target}`
  const words = Object.entries(params).map(([name, value]) => `${name}=${JSON.stringify(value)}`)
  const actors = by === undefined ? [] : [`by ${by.join(' ')}`]
  return [at, type, target, ...actors, ...words].join(' ')
}

function find<T extends { readonly id: string }>(list: readonly T[], id: string): T {
  const found = list.find((thing) => thing.id === id)
  if (found === undefined) throw new Error(`no ${id} among ${list.map((thing) => thing.id).join(', ')}`)
  return found
}

function some(params: Readonly<Record<string, ParamValue | undefined>>): Params {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== undefined)) as Params
}

export function msOf(time: string | number): number {
  const ms = typeof time === 'number' ? time : parseDuration(time)
  if (ms === null) throw new Error(`${time} is no duration`)
  return ms
}
