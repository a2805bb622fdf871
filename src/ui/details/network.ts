import type { ClusterSnapshot } from '../../model/snapshot'
import { sessionLooks } from '../../scene/states'
import { networkState } from '../../scene/timeline/state'
import type { Scenario } from '../../scenario/scenario'
import { lacking } from '../lacking'
import { figureFacts, heartbeatFacts } from './figures'
import { interfacesOn, oneWayOn } from './interfaces'
import { fact, name, names, say, type Details } from './details'

export function ofNetwork(id: string, snapshot: ClusterSnapshot): Details | null {
  const network = snapshot.networks.find((candidate) => candidate.id === id)
  if (!network) return null
  const broken = network.links.filter(({ up }) => !up).map(({ node }) => node)
  const absent = lacking(snapshot.nodes, network.links)
  return {
    kind: say('ui-thing-network'),
    title: name(id),
    state: networkState(network.state),
    clusterSays: null,
    facts: [
      fact(
        'role',
        network.sameSubnetAs === null
          ? say(`ui-role-${network.role}`)
          : say('ui-same-subnet', { network: network.sameSubnetAs }),
      ),
      fact('switch', say(network.up ? 'ui-switch-up' : 'ui-switch-down')),
      fact('links-down', names(broken)),
      ...(absent.length > 0 ? [fact('links-absent', names(absent))] : []),
      ...(network.blocks
        ? [fact('parts', name(network.blocks.map((block) => block.join(', ')).join(' | ')))]
        : []),
      ...interfacesOn(network).map(({ state, ids }) =>
        fact('interfaces', names(ids), say(`ui-interface-${state}`)),
      ),
      ...(network.oneWay.length > 0 ? [fact('one-way', names(oneWayOn(network)))] : []),
    ],
    policy: heartbeatFacts(snapshot),
    underWay: [],
  }
}

export function ofClient(id: string, { clients }: ClusterSnapshot, scenario: Scenario): Details | null {
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
    policy: figureFacts('client', scenario),
    underWay: [],
  }
}
