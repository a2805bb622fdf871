import type { ClusterSnapshot, NodeSnapshot, VirtualMachineSnapshot, VolumeSnapshot } from '../model/snapshot'
import type { Sentence } from '../player/sentence'
import { sessionLooks } from '../scene/states'
import {
  networkState,
  nodeState,
  quorumState,
  vmState,
  volumeState,
  type ShownState,
} from '../scene/timeline/state'
import type { Scenario } from '../scenario/scenario'

/** What the details panel says about one thing at one instant: keys and figures, no sentence yet. */
export interface Details {
  readonly kind: Sentence
  readonly title: Sentence
  readonly state: ShownState
  /** What the cluster says, where people feel something else. */
  readonly clusterSays: Sentence | null
  readonly facts: readonly Fact[]
  /** What decides about it later: limits and settings. */
  readonly policy: readonly Fact[]
  readonly underWay: readonly UnderWay[]
}

export interface Fact {
  /** Key of the label. */
  readonly label: string
  readonly value: Sentence
  readonly note?: Sentence
}

/** Something with an end: shown with a countdown. */
export interface UnderWay {
  readonly what: Sentence
  readonly startedMs: number | null
  readonly untilMs: number
}

const say = (code: string, params: Sentence['params'] = {}): Sentence => ({ code, params })
const name = (id: string): Sentence => say('ui-name', { name: id })
const names = (ids: readonly string[]): Sentence => (ids.length === 0 ? say('ui-none') : name(ids.join(', ')))
const fact = (label: string, value: Sentence, note?: Sentence | null): Fact => ({
  label: `ui-fact-${label}`,
  value,
  ...(note && { note }),
})
const gib = (mib: number): number => Math.round((mib / 1024) * 10) / 10

/** Null when nothing of that name exists. */
export function detailsOf(id: string, snapshot: ClusterSnapshot, scenario: Scenario): Details | null {
  const vm = snapshot.virtualMachines.find((candidate) => candidate.id === id)
  if (vm) return ofVm(vm, snapshot, scenario)
  const node = snapshot.nodes.find((candidate) => candidate.id === id)
  if (node) return ofNode(node, snapshot)
  const volume = snapshot.volumes.find((candidate) => candidate.id === id)
  if (volume) return ofVolume(volume, snapshot)
  return ofNetwork(id, snapshot) ?? ofUnit(id, snapshot) ?? ofClient(id, snapshot) ?? ofQuorum(id, snapshot)
}

function ofVm(vm: VirtualMachineSnapshot, snapshot: ClusterSnapshot, scenario: Scenario): Details {
  const group = snapshot.groups.find(({ id }) => id === vm.id)
  const policy = scenario.cluster.groups.find(({ id }) => id === vm.id)
  const former = snapshot.volumes.find(({ id }) => vm.volumes.includes(id))?.formerOwner
  const kept = vm.memoryKept === null ? null : say(vm.memoryKept ? 'ui-memory-kept' : 'ui-memory-lost')
  const facts = [
    fact(
      'owner',
      name(group?.owner ?? vm.node),
      former && former !== group?.owner ? say('ui-before', { node: former }) : null,
    ),
    fact('memory', say('ui-gib', { gib: gib(vm.memoryMiB) }), kept),
    fact('volumes', names(vm.volumes)),
    ...(vm.applicationName
      ? [fact('application', name(vm.applicationName), say(vm.monitored ? 'ui-monitored' : 'ui-unmonitored'))]
      : []),
    ...(vm.outages > 0
      ? [
          fact(
            'not-available',
            say('ui-duration', { ms: vm.downMs }),
            say('ui-outages', { count: vm.outages }),
          ),
        ]
      : []),
  ]
  const underWay: UnderWay[] = []
  const { progress } = vm
  if (progress && progress.untilMs !== null) {
    underWay.push({
      what: say(`ui-does-${progress.does}`),
      startedMs: progress.startedMs,
      untilMs: progress.untilMs,
    })
  }
  if (group?.next)
    underWay.push({ what: say(`ui-next-${group.next.does}`), startedMs: null, untilMs: group.next.atMs })
  for (const volume of snapshot.volumes) {
    if (vm.volumes.includes(volume.id)) underWay.push(...mounting(volume))
  }
  const where = group?.moveTo
    ? say('ui-thing-vm-moving', { node: vm.node, to: group.moveTo })
    : say('ui-thing-vm', { node: vm.node })
  return {
    kind: where,
    title: name(vm.id),
    state: vmState(vm, snapshot),
    clusterSays: group ? say(`ui-group-${group.state}`) : null,
    facts,
    policy: policy ? policyFacts(policy, scenario.cluster.nodes.length, group?.failovers ?? 0) : [],
    underWay,
  }
}

function policyFacts(
  { policies, resources, preferredOwners, virtualMachine }: Scenario['cluster']['groups'][number],
  nodes: number,
  used: number,
): Fact[] {
  const restart = resources.all
  return [
    fact(
      'failover-limit',
      say('ui-limit-failover', {
        count: policies.FailoverThreshold ?? nodes - 1,
        hours: policies.FailoverPeriod,
      }),
      say('ui-used', { used }),
    ),
    fact(
      'restart-limit',
      say('ui-limit-restart', {
        count: restart.RestartThreshold,
        minutes: Math.round(restart.RestartPeriod / 60_000),
      }),
    ),
    fact('failback', say(policies.AutoFailbackType === 1 ? 'ui-failback-allowed' : 'ui-failback-prevented')),
    fact('offline-action', say(`ui-offline-${virtualMachine.offlineAction}`)),
    ...(preferredOwners.length > 0 ? [fact('preferred', names(preferredOwners))] : []),
  ]
}

function ofNode(node: NodeSnapshot, snapshot: ClusterSnapshot): Details {
  const owned = snapshot.volumes.filter(({ owner }) => owner === node.id).map(({ id }) => id)
  const hosted = snapshot.virtualMachines.filter((vm) => vm.node === node.id).map(({ id }) => id)
  const until = (what: string, untilMs: number | null, startedMs: number | null = null): UnderWay[] =>
    untilMs === null ? [] : [{ what: say(what), startedMs, untilMs }]
  return {
    kind: say('ui-thing-node', { number: node.number }),
    title: name(node.id),
    state: nodeState(node),
    clusterSays: node.power === 'on' ? null : say(`ui-node-${node.state}`),
    facts: [
      fact('power', say(`ui-power-${node.power}`)),
      fact('cluster-service', say(`ui-service-${node.clusterService}`)),
      fact(
        'sees',
        node.members.length > 0 ? names(node.members) : say('ui-nobody'),
        node.view === 'none' ? null : say(`ui-quorate-${node.quorate}`),
      ),
      fact(
        'memory-used',
        say('ui-gib-of', { used: gib(node.memoryMiB.used), capacity: gib(node.memoryMiB.capacity) }),
      ),
      fact('runs', names(hosted)),
      fact('owns', names(owned)),
      ...(node.removedAtMs === null ? [] : [fact('removed', say('ui-at', { ms: node.removedAtMs }))]),
    ],
    policy: [],
    underWay: [
      ...until(`ui-server-${node.server}`, node.serverUntilMs, node.serverSinceMs),
      ...until(`ui-service-until-${node.service}`, node.serviceUntilMs),
      ...until('ui-does-regroup', node.regroupUntilMs),
      ...until('ui-does-join', node.joinUntilMs),
    ],
  }
}

function ofVolume(volume: VolumeSnapshot, snapshot: ClusterSnapshot): Details {
  const arbitration = volume.isWitness ? snapshot.quorum.arbitration : null
  const nobody = say('ui-nobody')
  return {
    kind: say(volume.isWitness ? 'ui-thing-witness' : 'ui-thing-volume', { unit: volume.unit }),
    title: name(volume.id),
    state: volumeState(volume, snapshot),
    clusterSays: volume.stale ? say('ui-stale') : null,
    facts: [
      fact(
        'owner',
        volume.owner ? name(volume.owner) : nobody,
        volume.formerOwner ? say('ui-before', { node: volume.formerOwner }) : null,
      ),
      fact('reserved', volume.reservedBy ? name(volume.reservedBy) : nobody),
      fact('mounted', volume.mountedOn ? name(volume.mountedOn) : say('ui-nowhere')),
      fact('size', say('ui-gib', { gib: gib(volume.sizeMiB) })),
      ...(volume.group ? [fact('group', name(volume.group))] : []),
      ...(volume.isWitness ? [fact('vote', say('ui-one-vote'))] : []),
    ],
    policy: [],
    underWay: [
      ...mounting(volume),
      ...(arbitration
        ? [
            {
              what: say('ui-does-arbitrate', { node: arbitration.by }),
              startedMs: arbitration.startedMs,
              untilMs: arbitration.decidesMs,
            },
          ]
        : []),
    ],
  }
}

function mounting(volume: VolumeSnapshot): UnderWay[] {
  return volume.hosts.flatMap(({ node, state, sinceMs, untilMs }) =>
    untilMs === null
      ? []
      : [{ what: say(`ui-mount-${state}`, { volume: volume.id, node }), startedMs: sinceMs, untilMs }],
  )
}

function ofNetwork(id: string, { networks }: ClusterSnapshot): Details | null {
  const network = networks.find((candidate) => candidate.id === id)
  if (!network) return null
  const broken = network.links.filter(({ up }) => !up).map(({ node }) => node)
  return {
    kind: say('ui-thing-network'),
    title: name(id),
    state: networkState(network.state),
    clusterSays: null,
    facts: [
      fact('role', say(`ui-role-${network.role}`)),
      fact('switch', say(network.up ? 'ui-switch-up' : 'ui-switch-down')),
      fact('links-down', names(broken)),
      ...(network.blocks
        ? [fact('parts', name(network.blocks.map((block) => block.join(', ')).join(' | ')))]
        : []),
    ],
    policy: [],
    underWay: [],
  }
}

function ofUnit(id: string, { storageUnits, virtualMachines }: ClusterSnapshot): Details | null {
  const unit = storageUnits.find((candidate) => candidate.id === id)
  if (!unit) return null
  const broken = unit.paths.filter(({ up }) => !up).map(({ node }) => node)
  const busy = virtualMachines.filter(
    ({ progress }) => progress?.does === 'save' || progress?.does === 'restore',
  )
  return {
    kind: say('ui-thing-unit'),
    title: name(id),
    state: networkState(unit.up ? 'Up' : 'Down'),
    clusterSays: null,
    facts: [
      fact('bandwidth', say('ui-rate', { rate: Math.round(unit.bandwidthMiBPerS) })),
      fact('transfers', busy.length > 0 ? names(busy.map((vm) => vm.id)) : say('ui-none')),
      fact('paths-down', names(broken)),
    ],
    policy: [],
    underWay: [],
  }
}

function ofClient(id: string, { clients }: ClusterSnapshot): Details | null {
  const client = clients.find((candidate) => candidate.id === id)
  if (!client) return null
  const worst =
    (['Lost', 'Frozen'] as const).find((state) =>
      client.sessions.some((session) => session.state === state),
    ) ?? 'Connected'
  return {
    kind: say('ui-thing-client'),
    title: name(id),
    state: { look: sessionLooks[worst], params: {} },
    clusterSays: null,
    facts: [
      ...client.sessions.map(({ vm, state }) => ({
        label: 'ui-fact-session',
        value: name(vm),
        note: say(`ui-session-${state}`),
      })),
      fact('sessions-lost', say('ui-count', { count: client.sessionsLost })),
    ],
    policy: [],
    underWay: [],
  }
}

function ofQuorum(id: string, snapshot: ClusterSnapshot): Details | null {
  if (id.toLowerCase() !== 'quorum') return null
  const { quorum } = snapshot
  const { arbitration } = quorum
  return {
    kind: say('ui-thing-quorum'),
    title: say('ui-lane-quorum'),
    state: quorumState(snapshot),
    clusterSays: null,
    facts: [
      fact('quorum-type', say(`ui-quorum-${quorum.type}`)),
      fact(
        'votes',
        say('ui-votes-of', { votes: quorum.votes, total: quorum.total }),
        say('ui-votes-needed', { needed: quorum.needed }),
      ),
      fact('quorate-nodes', names(quorum.quorateNodes)),
      ...(quorum.witness
        ? [
            fact(
              'witness',
              name(quorum.witness.id),
              say(quorum.witness.heldBy ? 'ui-held-by' : 'ui-held-by-nobody', {
                node: quorum.witness.heldBy ?? '',
              }),
            ),
          ]
        : []),
    ],
    policy: [],
    underWay: arbitration
      ? [
          {
            what: say('ui-does-arbitrate', { node: arbitration.by }),
            startedMs: arbitration.startedMs,
            untilMs: arbitration.decidesMs,
          },
        ]
      : [],
  }
}
