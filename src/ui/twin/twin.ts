import type {
  ClientSnapshot,
  ClusterSnapshot,
  GroupSnapshot,
  NetworkSnapshot,
  NodeSnapshot,
  StorageUnitSnapshot,
  SupplySnapshot,
  VirtualMachineSnapshot,
  VolumeSnapshot,
} from '../../model/snapshot'
import { interfacesOn, oneWayOn } from '../details/interfaces'
import { budgetsOf } from '../../model/shown/budgets'
import { moment } from '../../kernel/moment'
import { factsOf } from '../../scene/facts'
import { gib } from '../../scene/format'
import {
  applicationLooks,
  guestLooks,
  nodeLooks,
  quorumLooks,
  regroupStageWords,
  sessionLooks,
  voteLooks,
} from '../../scene/states'
import {
  networkState,
  nodeState,
  quorumState,
  vmState,
  volumeState,
  type ShownState,
} from '../../scene/timeline/state'
import { lacking } from '../lacking'
import type { Words } from '../words'
import { touchedNodes } from './touched'

/**
 * The picture as text: the same instant, ordered as the cluster is built. Nothing here runs with the clock (ends of
 * what is under way are moments, shares of it are left out), so that it changes only when the cluster does.
 */
export interface Twin {
  readonly title: string
  readonly quorum: Thing
  readonly nodes: readonly Thing[]
  readonly storage: readonly Thing[]
  readonly networks: Table
  /** Who does not hear whom. */
  readonly silence: readonly string[]
  readonly clients: Table
  readonly supplies: Table
}

/** Something with a heading of its own. */
export interface Thing {
  readonly id: string
  readonly name: string
  readonly state: Worded
  readonly facts: readonly Fact[]
  readonly inside: Table | null
}

export interface Fact {
  readonly label: string
  readonly value: string
}

export interface Worded extends ShownState {
  readonly word: string
}

export interface Table {
  readonly caption: string
  readonly columns: readonly string[]
  readonly count: number
  /** Too many to be read at once: opened on demand, until then summed up. */
  readonly folded: boolean
  /** How many there are of each state. */
  summary(): string
  rows(): readonly Row[]
}

export interface Row {
  readonly id: string
  readonly state: Worded
  readonly cells: readonly string[]
}

/** More rows than this in one breath are no longer read. */
const rowsAtOnceMax = 64

export function twinOf(snapshot: ClusterSnapshot, words: Words): Twin {
  const { storageUnits, virtualMachines: vms, clients, heartbeats, supplies } = snapshot
  return {
    title: words.text('ui-twin-cluster', { name: snapshot.name }),
    quorum: quorumThing(snapshot, words),
    nodes: vms.length > rowsAtOnceMax ? keptNodes(snapshot, words) : nodeThings(snapshot, words),
    storage: storageUnits.map((unit) => unitThing(unit, snapshot, words)),
    networks: networkTable(snapshot, words),
    silence: heartbeats
      .filter(({ contact, watched, lastMs }) => !contact && watched && lastMs !== null)
      .map(({ a, b, lastMs }) => words.text('ui-twin-silent', { a, b, time: moment(lastMs ?? 0) })),
    clients: clientTable(clients, words),
    supplies: supplyTable(supplies, words),
  }
}

// --- of thousands, only what changed -----------------------------------------------------------------------------

interface Kept {
  readonly snapshot: ClusterSnapshot
  readonly things: readonly Thing[]
}

const lastNodes = new WeakMap<Words, Kept>()

/** The nodes as before, but for those that have changed or that have or had something that did. */
function keptNodes(snapshot: ClusterSnapshot, words: Words): readonly Thing[] {
  const before = lastNodes.get(words)
  const touched = before && touchedNodes(before.snapshot, snapshot)
  const things =
    before && touched
      ? withNew(
          before.things,
          nodeThings(snapshot, words, (id) => touched.has(id)),
        )
      : nodeThings(snapshot, words)
  lastNodes.set(words, { snapshot, things })
  return things
}

function withNew(things: readonly Thing[], made: readonly Thing[]): readonly Thing[] {
  if (made.length === 0) return things
  const byName = new Map(made.map((thing) => [thing.id, thing]))
  return things.map((thing) => byName.get(thing.id) ?? thing)
}

// --- quorum and nodes -------------------------------------------------------------------------------------------

function quorumThing(snapshot: ClusterSnapshot, words: Words): Thing {
  const { quorum, views } = snapshot
  const { arbitration, witness } = quorum
  const votes = quorum.ballots.map(({ id, vote }) => `${id}: ${words.text(voteLooks[vote].word)}`)
  const beliefs = views.map(({ members, quorate }) =>
    words.text('ui-twin-view', { members: members.join(', '), quorum: words.text(`ui-quorate-${quorate}`) }),
  )
  return {
    id: 'quorum',
    name: words.text('ui-lane-quorum'),
    state: worded(quorumState(snapshot), words),
    facts: facts(words, {
      'quorum-type': words.text(`ui-quorum-${quorum.type}`),
      votes: [
        words.text('ui-votes-of', { votes: quorum.votes, total: quorum.total }),
        words.text('ui-votes-needed', { needed: quorum.needed }),
        ...(quorum.forced ? [words.text(quorumLooks.forced.word)] : []),
        ...votes,
      ].join(' · '),
      'quorate-nodes': listed(quorum.quorateNodes, words, 'ui-nobody'),
      witness:
        witness &&
        [
          witness.id,
          words.text(`ui-witness-${witness.kind}`),
          ...(witness.up ? [] : [words.text('ui-witness-away')]),
          holder(witness.heldBy, words),
        ].join(' · '),
      'under-way':
        arbitration &&
        until(words, words.text('ui-does-arbitrate', { node: arbitration.by }), arbitration.decidesMs),
      views: views.length > 1 ? beliefs.join(' · ') : null,
    }),
    inside: null,
  }
}

function nodeThings(
  snapshot: ClusterSnapshot,
  words: Words,
  wanted: (node: string) => boolean = () => true,
): readonly Thing[] {
  const guests = grouped(snapshot.virtualMachines, ({ node }) => node)
  const owned = grouped(snapshot.volumes, ({ owner }) => owner)
  const many = snapshot.virtualMachines.length > rowsAtOnceMax
  return snapshot.nodes
    .filter(({ id }) => wanted(id))
    .map((node) => ({
      ...nodeThing(node, owned.get(node.id) ?? [], words),
      inside: vmTable(node.id, guests.get(node.id) ?? [], many, snapshot, words),
    }))
}

function nodeThing(
  node: NodeSnapshot,
  owned: readonly VolumeSnapshot[],
  words: Words,
): Omit<Thing, 'inside'> {
  const says = words.text(nodeLooks[believed[node.state]].word)
  const state = worded(nodeState(node), words)
  const view = [listed(node.members, words, 'ui-nobody'), words.text(`ui-quorate-${node.quorate}`)]
  const underWay = [
    ends(words, `ui-server-${node.server}`, node.serverUntilMs),
    ends(words, `ui-service-until-${node.service}`, node.serviceUntilMs),
    node.softwareChange &&
      node.softwareUntilMs !== null &&
      until(
        words,
        words.text(`ui-software-${node.softwareChange.does}`, { update: node.softwareChange.update }),
        node.softwareUntilMs,
      ),
    ends(words, 'ui-does-regroup', node.regroupUntilMs),
    ...node.regroupStages.map(({ name, untilMs }) =>
      until(words, words.text(regroupStageWords[name]), untilMs),
    ),
    ends(words, 'ui-does-join', node.joinUntilMs),
  ]
  return {
    id: node.id,
    name: node.id,
    state,
    facts: facts(words, {
      'cluster-says': says === state.word ? null : says,
      power: words.text(`ui-power-${node.power}`),
      'cluster-service': words.text(`ui-service-${node.clusterService}`),
      'memory-used': words.text('ui-gib-of', {
        used: gib(node.memoryMiB.used),
        capacity: gib(node.memoryMiB.capacity),
      }),
      sees: node.view === 'member' ? view.join(' · ') : words.text('ui-nobody'),
      owns: listed(
        owned.map(({ id }) => id),
        words,
        'ui-none',
      ),
      lacks: node.lacks.length > 0 ? node.lacks.join(', ') : null,
      removed: node.removedAtMs === null ? null : moment(node.removedAtMs),
      'under-way': underWay.filter(Boolean).join(' · ') || null,
    }),
  }
}

const believed = { Up: 'up', Down: 'down', Paused: 'paused', Joining: 'joining' } as const

// --- virtual machines -------------------------------------------------------------------------------------------

function vmTable(
  node: string,
  vms: readonly VirtualMachineSnapshot[],
  folded: boolean,
  snapshot: ClusterSnapshot,
  words: Words,
): Table {
  const stateOf = (vm: VirtualMachineSnapshot) => vmState(vm, snapshot)
  return {
    caption: words.text('ui-twin-vms-on', { node }),
    columns: ['guest', 'application', 'memory', 'volumes', 'under-way'].map((label) => heading(label, words)),
    count: vms.length,
    folded: folded && vms.length > 0,
    summary: () => tally(vms.map(stateOf), words),
    rows: () =>
      vms.map((vm) => ({
        id: vm.id,
        state: worded(stateOf(vm), words),
        cells: [
          words.text(guestLooks[vm.guest].word),
          vm.applicationName === null
            ? ''
            : `${vm.applicationName}: ${words.text(applicationLooks[vm.application].word)}`,
          memoryOf(vm, words),
          vm.volumes.join(', '),
          remarks(vm, factsOf(snapshot).group(vm.id), snapshot, words),
        ],
      })),
  }
}

function memoryOf({ memoryMiB, memoryKept }: VirtualMachineSnapshot, words: Words): string {
  const size = words.text('ui-gib', { gib: gib(memoryMiB) })
  if (memoryKept === null) return size
  return `${size} · ${words.text(memoryKept ? 'ui-memory-kept' : 'ui-memory-lost')}`
}

/** What is under way with it, and where the cluster says something else than its users feel. */
function remarks(
  vm: VirtualMachineSnapshot,
  group: ClusterSnapshot['groups'][number] | undefined,
  snapshot: ClusterSnapshot,
  words: Words,
): string {
  const serving = vm.downSinceMs === null
  const remark = [
    vm.progress && ends(words, `ui-does-${vm.progress.does}`, vm.progress.untilMs, true),
    snapshotsOf(vm, words),
    vm.standAlone && words.text('ui-not-clustered'),
    vm.standAlone?.startsAtMs != null && ends(words, 'ui-next-start-action', vm.standAlone.startsAtMs),
    vm.monitor && monitorSays(vm.monitor, vm.alarmSinceMs, words),
    group?.moveTo && words.text('ui-twin-moves-to', { node: group.moveTo }),
    group?.next && ends(words, `ui-next-${group.next.does}`, group.next.atMs),
    vm.downSinceMs !== null && words.text('ui-twin-down-since', { time: moment(vm.downSinceMs) }),
    group &&
      (group.state === 'Online') !== serving &&
      words.text('ui-cluster-says', { state: words.text(`ui-group-${group.state}`) }),
    ...vm.copies.filter(({ fenced }) => fenced).map(({ node }) => words.text('ui-twin-fenced-on', { node })),
    ...vm.lostOn.map((node) => words.text('ui-twin-lost-on', { node })),
    ...(group ? ofPolicies(group, snapshot, words) : []),
  ]
  return remark.filter(Boolean).join(' · ')
}

/** What only monitoring knows: how fast it answers, or who has heard that it does not. */
function monitorSays(
  { responseMs, respondedMs }: NonNullable<VirtualMachineSnapshot['monitor']>,
  alarmSinceMs: number | null,
  words: Words,
): string | null {
  if (responseMs !== null) return words.text('ui-response-time', { ms: responseMs })
  if (respondedMs !== null) return words.text('ui-responded', { time: moment(respondedMs) })
  return alarmSinceMs === null ? null : words.text('ui-alarm-rings', { time: moment(alarmSinceMs) })
}

/** What its policies have used, and where they would rather have it: in the words of the picture. */
function ofPolicies(group: GroupSnapshot, snapshot: ClusterSnapshot, words: Words): readonly string[] {
  const { restarts, failovers } = budgetsOf(group, snapshot)
  const [node] = group.preferredOwners
  return [
    ...(restarts.used > 0 ? [words.text('scene-trace-restarts', { ...restarts })] : []),
    ...(failovers.used > 0 ? [words.text('scene-trace-failovers', { ...failovers })] : []),
    ...(group.back
      ? [words.text('scene-trace-back', { node: group.back.to, time: moment(group.back.atMs) })]
      : node !== undefined && node !== group.owner
        ? [words.text('scene-trace-away', { node })]
        : []),
  ]
}

/** Not how large they are: that changes with the clock. */
function snapshotsOf({ snapshots }: VirtualMachineSnapshot, words: Words): string | null {
  if (snapshots === null) return null
  const { count, toMergeMiB } = snapshots
  return words.text(toMergeMiB > 0 ? 'ui-twin-merge-waits' : 'ui-twin-snapshots', { count })
}

function grouped<T>(
  things: readonly T[],
  of: (thing: T) => string | null,
): ReadonlyMap<string, readonly T[]> {
  const map = new Map<string, T[]>()
  for (const thing of things) {
    const key = of(thing)
    if (key === null) continue
    const there = map.get(key)
    if (there) there.push(thing)
    else map.set(key, [thing])
  }
  return map
}

// --- storage, networks, clients -----------------------------------------------------------------------------------

function unitThing(unit: StorageUnitSnapshot, snapshot: ClusterSnapshot, words: Words): Thing {
  const paths = unit.paths.flatMap(({ node, up, lostVolumes }) => {
    if (!up) return [node]
    return lostVolumes.length > 0 ? [`${node} (${lostVolumes.join(', ')})`] : []
  })
  const reduced = unit.paths.flatMap(({ node, up, working, cables }) =>
    up && working < cables ? [`${node} (${working}/${cables})`] : [],
  )
  const absent = lacking(snapshot.nodes, unit.paths)
  const volumes = snapshot.volumes.filter((volume) => volume.unit === unit.id)
  return {
    id: unit.id,
    name: words.text('ui-twin-unit', { name: unit.id }),
    state: worded(networkState(unit.up ? 'Up' : 'Down'), words),
    facts: facts(words, {
      'paths-down': paths.length > 0 ? paths.join(', ') : null,
      'paths-absent': absent.length > 0 ? absent.join(', ') : null,
      'paths-reduced': reduced.length > 0 ? reduced.join(', ') : null,
    }),
    inside: volumeTable(unit.id, volumes, snapshot, words),
  }
}

function volumeTable(
  unit: string,
  volumes: readonly VolumeSnapshot[],
  snapshot: ClusterSnapshot,
  words: Words,
): Table {
  const stateOf = volumeStates(snapshot)
  const or = (node: string | null, key: string) => node ?? words.text(key)
  return {
    caption: words.text('ui-twin-volumes-of', { unit }),
    columns: ['owner', 'reserved', 'mounted', 'group', 'free', 'under-way'].map((label) =>
      heading(label, words),
    ),
    count: volumes.length,
    folded: volumes.length > rowsAtOnceMax,
    summary: () => tally(volumes.map(stateOf), words),
    rows: () =>
      volumes.map((volume) => ({
        id: volume.id,
        state: worded(stateOf(volume), words),
        cells: [
          [or(volume.owner, 'ui-nobody'), ...(volume.stale ? [words.text('ui-stale')] : [])].join(' · '),
          or(volume.reservedBy, 'ui-nobody'),
          or(volume.mountedOn, 'ui-nowhere'),
          volume.isWitness ? words.text('ui-twin-witness') : (volume.group ?? ''),
          volume.passedThrough ? '' : words.text('ui-gib', { gib: gib(Math.max(0, volume.freeMiB)) }),
          volume.hosts
            .flatMap(({ node, state, untilMs, fenced }) => [
              untilMs === null
                ? ''
                : until(words, words.text(`ui-mount-${state}`, { volume: volume.id, node }), untilMs),
              fenced ? words.text('ui-twin-fenced-on', { node }) : '',
            ])
            .filter(Boolean)
            .join(' · '),
        ],
      })),
  }
}

const lastVolumes = new WeakMap<
  VolumeSnapshot,
  { readonly of: string; readonly units: unknown; readonly state: ShownState }
>()

/** A volume's state, worked out again only where the volume, its unit or a host's power is another. */
function volumeStates(snapshot: ClusterSnapshot): (volume: VolumeSnapshot) => ShownState {
  const units = snapshot.storageUnits
  const of = snapshot.nodes.map(({ power }) => power).join(' ')
  return (volume) => {
    const before = lastVolumes.get(volume)
    if (!volume.isWitness && before?.units === units && before.of === of) return before.state
    const state = volumeState(volume, snapshot)
    lastVolumes.set(volume, { of, units, state })
    return state
  }
}

function networkTable({ networks, nodes }: ClusterSnapshot, words: Words): Table {
  const stateOf = ({ state }: NetworkSnapshot) => networkState(state)
  return {
    caption: words.text('ui-twin-networks'),
    columns: ['role', 'switch', 'links-down', 'parts', 'interfaces', 'one-way'].map((label) =>
      heading(label, words),
    ),
    count: networks.length,
    folded: networks.length > rowsAtOnceMax,
    summary: () => tally(networks.map(stateOf), words),
    rows: () =>
      networks.map((network) => ({
        id: network.id,
        state: worded(stateOf(network), words),
        cells: [
          network.sameSubnetAs === null
            ? words.text(`ui-role-${network.role}`)
            : words.text('ui-same-subnet', { network: network.sameSubnetAs }),
          words.text(network.up ? 'ui-switch-up' : 'ui-switch-down'),
          listed(
            [
              ...network.links.filter(({ up }) => !up).map(({ node }) => node),
              ...lacking(nodes, network.links).map((node) => words.text('ui-no-adapter', { node })),
            ],
            words,
            'ui-none',
          ),
          network.blocks?.map((block) => block.join(', ')).join(' | ') ?? '',
          interfacesOn(network)
            .map(({ state, ids }) => `${ids.join(', ')}: ${words.text(`ui-interface-${state}`)}`)
            .join('; '),
          oneWayOn(network).join(', '),
        ],
      })),
  }
}

function supplyTable(supplies: readonly SupplySnapshot[], words: Words): Table {
  const stateOf = ({ state }: SupplySnapshot) => networkState(state === 'Up' ? 'Up' : 'Down')
  return {
    caption: words.text('ui-twin-supplies'),
    columns: ['supply', 'serves'].map((label) => heading(label, words)),
    count: supplies.length,
    folded: supplies.length > rowsAtOnceMax,
    summary: () => tally(supplies.map(stateOf), words),
    rows: () =>
      supplies.map((supply) => ({
        id: supply.id,
        state: worded(stateOf(supply), words),
        cells: [
          [
            words.text(`ui-fact-supply-${supply.kind}`),
            ends(words, 'ui-supply-Warming', supply.untilMs) ?? words.text(`ui-supply-${supply.state}`),
          ].join(' · '),
          listed(supply.serves, words, 'ui-none'),
        ],
      })),
  }
}

function clientTable(clients: readonly ClientSnapshot[], words: Words): Table {
  const stateOf = ({ sessions }: ClientSnapshot): ShownState => {
    const worst = (['Lost', 'Frozen'] as const).find((bad) => sessions.some(({ state }) => state === bad))
    return { look: sessionLooks[worst ?? 'Connected'], params: {} }
  }
  return {
    caption: words.text('ui-twin-clients'),
    columns: ['sessions', 'sessions-lost'].map((label) => heading(label, words)),
    count: clients.length,
    folded: clients.length > rowsAtOnceMax,
    summary: () => tally(clients.map(stateOf), words),
    rows: () =>
      clients.map((client) => ({
        id: client.id,
        state: worded(stateOf(client), words),
        cells: [
          client.sessions.map(({ vm, state }) => `${vm} ${words.text(`ui-session-${state}`)}`).join(' · '),
          words.text('ui-count', { count: client.sessionsLost }),
        ],
      })),
  }
}

// --- words --------------------------------------------------------------------------------------------------------

/** A share of what is under way runs with the clock; here its word stands alone. */
function worded({ look, params }: ShownState, words: Words): Worded {
  const word = look.word === 'scene-state-saving' ? 'ui-chart-Saving' : look.word
  return { look, params, word: words.text(word, params) }
}

const heading = (label: string, words: Words): string => words.text(`ui-fact-${label}`)

function facts(words: Words, given: Readonly<Record<string, string | null>>): readonly Fact[] {
  return Object.entries(given).flatMap(([label, value]) =>
    value === null ? [] : [{ label: heading(label, words), value }],
  )
}

const listed = (ids: readonly string[], words: Words, none: string): string =>
  ids.length > 0 ? ids.join(', ') : words.text(none)

const holder = (node: string | null, words: Words): string =>
  node === null ? words.text('ui-held-by-nobody') : words.text('ui-held-by', { node })

const until = (words: Words, what: string, atMs: number): string =>
  words.text('ui-twin-until', { what, time: moment(atMs) })

/** Something with an end; without one it is frozen or not under way. */
function ends(words: Words, key: string, atMs: number | null, also = false): string | null {
  if (atMs !== null) return until(words, words.text(key), atMs)
  return also ? words.text(key) : null
}

/** Counted by state and then worded: there may be thousands of things and never many states. */
function tally(states: readonly ShownState[], words: Words): string {
  const counts = new Map<string, { readonly state: ShownState; count: number }>()
  for (const state of states) {
    const same = counts.get(state.look.word)
    if (same) same.count += 1
    else counts.set(state.look.word, { state, count: 1 })
  }
  return [...counts.values()]
    .map(({ state, count }) => words.text('scene-tally', { count, state: worded(state, words).word }))
    .join(', ')
}
