import type { Datum } from '../kernel/happening'
import type { ClusterSnapshot } from '../model/snapshot'

/**
 * The `state` object of interfaces.md: what `simulate` prints at the end, `getState` answers and `data-hash` is taken
 * of. Plain data with stable names.
 */
export function outcomeOf(s: ClusterSnapshot): { readonly [name: string]: Datum } {
  const { quorum } = s
  return {
    nodes: byId(s.nodes, ({ state, power, clusterService }) => ({ state, power, clusterService })),
    quorum: {
      hasQuorum: quorum.hasQuorum,
      type: quorum.type,
      votes: quorum.votes,
      total: quorum.total,
      needed: quorum.needed,
      forced: quorum.forced,
      quorateNodes: quorum.quorateNodes,
      witness: quorum.witness === null ? null : { ...quorum.witness },
    },
    volumes: byId(s.volumes, ({ state, owner, reservedBy, mountedOn, stale }) => ({
      state,
      owner,
      reservedBy,
      mountedOn,
      ...(stale ? { stale } : {}),
    })),
    groups: byId(s.groups, ({ state, owner, failovers, stale }) => ({
      state,
      owner,
      failovers,
      ...(stale ? { stale } : {}),
    })),
    virtualMachines: byId(
      s.virtualMachines,
      ({ state, node, guest, application, downMs, outages, memoryKept }) => ({
        state,
        node,
        guest,
        application,
        downMs,
        outages,
        memoryKept,
      }),
    ),
    clients: byId(s.clients, ({ connected, sessionsLost, downMs }) => ({ connected, sessionsLost, downMs })),
    ...(s.views.length > 1
      ? {
          views: Object.fromEntries(
            s.nodes
              .filter((n) => n.view === 'member')
              .map((n) => [n.id, { members: n.members, hasQuorum: n.quorate === 'yes' }]),
          ),
        }
      : {}),
  }
}

function byId<T extends { readonly id: string }>(
  list: readonly T[],
  shape: (thing: T) => Datum,
): { readonly [id: string]: Datum } {
  return Object.fromEntries(list.map((thing) => [thing.id, shape(thing)]))
}
