import type { ClusterSnapshot, NodeSnapshot } from '../../model/snapshot'
import { nodeState } from '../../scene/timeline/state'
import type { Scenario } from '../../scenario/scenario'
import { figureFacts, heartbeatFacts } from './figures'
import { interfacesOf } from './interfaces'
import { fact, gib, name, names, say, type Details, type UnderWay } from './details'
import { regroupOf } from './regroup'

export function ofNode(node: NodeSnapshot, snapshot: ClusterSnapshot, scenario: Scenario): Details {
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
      ...interfacesOf(node.id, snapshot).map(({ state, ids }) =>
        fact('interfaces', names(ids), say(`ui-interface-${state}`)),
      ),
      fact('runs', names(hosted)),
      fact('owns', names(owned)),
      fact(
        'updates',
        names(node.updates),
        node.lacks.length > 0 ? say('ui-lacks', { updates: node.lacks.join(', ') }) : null,
      ),
      fact(
        'virtual-networks',
        names(node.virtualNetworks),
        node.missingNetworks.length > 0
          ? say('ui-missing-networks', { networks: node.missingNetworks.join(', ') })
          : null,
      ),
      ...(node.removedAtMs === null ? [] : [fact('removed', say('ui-at', { ms: node.removedAtMs }))]),
    ],
    policy: [...heartbeatFacts(snapshot), ...figureFacts('node', scenario)],
    underWay: [
      ...until(`ui-server-${node.server}`, node.serverUntilMs, node.serverSinceMs),
      ...until(`ui-service-until-${node.service}`, node.serviceUntilMs),
      ...regroupOf(node, snapshot, say('ui-does-regroup')),
      ...(node.softwareChange && node.softwareUntilMs !== null
        ? [
            {
              what: say(`ui-software-${node.softwareChange.does}`, { update: node.softwareChange.update }),
              startedMs: null,
              untilMs: node.softwareUntilMs,
            },
          ]
        : []),
      ...until('ui-does-join', node.joinUntilMs),
    ],
    machines: (node.server === 'Running' && node.service !== 'Running'
      ? (['clusterService', 'server'] as const)
      : (['server', 'clusterService'] as const)
    ).map((machine) => ({ machine, id: node.id, node: node.id })),
  }
}
