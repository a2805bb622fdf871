import type { ClusterSnapshot, NetworkSnapshot, VolumeSnapshot } from '../../model/snapshot'

/** What places depend on: which things there are, not how they fare. */
export interface Topology {
  readonly nodes: readonly string[]
  readonly networks: readonly { readonly id: string; readonly role: NetworkSnapshot['role'] }[]
  readonly units: readonly { readonly id: string; readonly volumes: readonly string[] }[]
  readonly machines: readonly string[]
  readonly clients: readonly string[]
  readonly ballots: number
  /** The most that stood on one node at once in this snapshot: decides between picture and table. */
  readonly crowd: number
}

const rank = { clusterAndClient: 0, cluster: 1, none: 2 } as const

/** Volumes stand in the order of the nodes they belong to, so that at rest no ownership crosses another. */
export function topologyOf(snapshot: ClusterSnapshot): Topology {
  const nodes = snapshot.nodes.map(({ id }) => id)
  const place = ({ home }: VolumeSnapshot) => (home === null ? nodes.length : nodes.indexOf(home))
  const volumes = snapshot.volumes.toSorted((a, b) => place(a) - place(b))
  return {
    nodes,
    networks: snapshot.networks
      .map(({ id, role }) => ({ id, role }))
      .sort((a, b) => rank[a.role] - rank[b.role]),
    units: snapshot.storageUnits.map(({ id }) => ({
      id,
      volumes: volumes.filter(({ unit }) => unit === id).map((volume) => volume.id),
    })),
    machines: snapshot.virtualMachines.map(({ id }) => id),
    clients: snapshot.clients.map(({ id }) => id),
    ballots: snapshot.quorum.ballots.length,
    crowd: Math.ceil(snapshot.virtualMachines.length / Math.max(1, snapshot.nodes.length)),
  }
}

export type Lens = 'picture' | 'table' | 'cells'

/** Up to four nodes with eight machines each the picture, then the table, beyond 2,000 machines one cell for each. */
export function lensFor({ nodes, machines, crowd }: Topology): Lens {
  if (machines.length > 2000) return 'cells'
  return nodes.length > 4 || crowd > 8 ? 'table' : 'picture'
}
