import type { Catalogue } from './catalogue'
import { usedNetworks } from './networks'
import { noRepeats } from './noRepeats'
import { isLinked } from '../../model/rules/links'
import { machinesOf } from '../machines'
import type { Path, Problems } from '../problem'
import type { Cluster, ScenarioGroup } from '../scenario'

type Node = Cluster['nodes'][number]

/**
 * Which node lacks which cable, and what that costs. Without a network that the cluster uses in common two nodes could
 * never hear each other; everything else is a cluster that can be, and is warned of.
 */
export function checkLinks(cluster: Cluster, catalogue: Catalogue, problems: Problems): void {
  const { nodes } = cluster
  // Most clusters lack none, and 64 nodes with 8,000 virtual machines are not asked about each other.
  if (nodes.every(({ networks, storage }) => networks === undefined && storage === undefined)) return
  let known = true
  nodes.forEach(({ networks = [], storage = [] }, index) => {
    for (const [key, kind, ids] of [
      ['networks', 'network', networks],
      ['storage', 'storage unit', storage],
    ] as const) {
      const path: Path = ['cluster', 'nodes', index, key]
      ids.forEach((id, at) => (known = catalogue.expect([...path, at], id, kind) && known))
      noRepeats(path, ids, problems)
    }
  })
  if (!known) return
  checkCommonNetworks(cluster, problems)
  checkWitness(cluster, problems)
  cluster.groups.forEach((group, index) => checkOwner(cluster, group, index, problems))
  warnOfLacks(cluster, problems)
}

const hasAdapter = ({ networks }: Node, id: string) => isLinked(networks, id)
const hasPath = ({ storage }: Node, unit: string) => isLinked(storage, unit)

function checkCommonNetworks({ nodes, networks }: Cluster, problems: Problems): void {
  const used = usedNetworks(networks)
  nodes.forEach((node, index) => {
    const path: Path = ['cluster', 'nodes', index, 'networks']
    for (const { id, subnet } of networks) {
      const first = networks.find((one) => subnet !== undefined && one.subnet === subnet)
      if (first !== undefined && hasAdapter(node, id) && !hasAdapter(node, first.id))
        problems.error(
          path,
          `${node.id} has an adapter on ${id} and none on ${first.id}: they are one subnet, of which the cluster uses ${first.id}`,
        )
    }
    const apart = nodes
      .slice(0, index)
      .filter((other) => !used.some(({ id }) => hasAdapter(node, id) && hasAdapter(other, id)))
    if (apart.length > 0) {
      const at = node.networks === undefined ? nodes.findIndex(({ id }) => id === apart[0].id) : index
      problems.error(
        ['cluster', 'nodes', at, 'networks'],
        `${node.id} and ${apart[0].id} have no network in common that the cluster uses: they could never hear each other`,
      )
    }
  })
}

/** The storage unit on which a volume lies; undefined for the file share. */
const unitOf = ({ storage }: Cluster, volume: string | undefined) =>
  storage.find(({ volumes }) => volumes.some(({ id }) => id === volume))?.id

/** The networks over which the file share is reached. */
function shareNetworks({ fileShareWitness: share, networks }: Cluster): readonly string[] {
  if (share === undefined) return []
  const usual = networks.find(({ role }) => role === 'clusterAndClient') ?? networks[0]
  return share.networks ?? [share.network ?? usual.id]
}

/** Why a node does not reach the witness; null where it does, or where there is none. */
function keepsFromWitness(cluster: Cluster, node: Node): string | null {
  const { type, witness } = cluster.quorum
  if (type === 'NodeMajority' || witness === undefined) return null
  if (type === 'NodeAndFileShareMajority') {
    const ways = shareNetworks(cluster)
    return ways.some((id) => hasAdapter(node, id)) ? null : `no adapter on ${ways.join(' or ')}`
  }
  const unit = unitOf(cluster, witness)
  return unit === undefined || hasPath(node, unit) ? null : `no path to ${unit}`
}

function checkWitness(cluster: Cluster, problems: Problems): void {
  const { nodes, quorum, coreOwner = nodes[0].id } = cluster
  nodes.forEach((node, index) => {
    const why = keepsFromWitness(cluster, node)
    if (why === null) return
    const key = quorum.type === 'NodeAndFileShareMajority' ? 'networks' : 'storage'
    const path: Path = ['cluster', 'nodes', index, key]
    if (quorum.type === 'DiskOnly')
      problems.error(
        path,
        `${node.id} has ${why}: with DiskOnly it can be no member without ${quorum.witness}`,
      )
    else if (node.id === coreOwner)
      problems.error(
        path,
        `${node.id} owns the cluster core group and has ${why}: it does not reach ${quorum.witness}`,
      )
    else if (node.linksIntended !== true)
      problems.warning(
        path,
        `${node.id} has ${why}: a side of which no other node is left cannot win the vote of ${quorum.witness}`,
      )
  })
}

/** The storage units on which a group's volumes lie. */
const unitsOf = (cluster: Cluster, group: ScenarioGroup) =>
  machinesOf(group)
    .flatMap(({ volumes, passThroughDisks }) => [...volumes, ...passThroughDisks])
    .flatMap((volume) => unitOf(cluster, volume) ?? [])

function checkOwner(cluster: Cluster, group: ScenarioGroup, index: number, problems: Problems): void {
  const owner = cluster.nodes.find(({ id }) => id === (group.owner ?? cluster.nodes[0].id))
  if (owner === undefined) return
  const unit = unitsOf(cluster, group).find((id) => !hasPath(owner, id))
  if (unit === undefined) return
  const path: Path = ['cluster', 'groups', index, ...(group.owner === undefined ? [] : ['owner'])]
  problems.error(path, `${group.id} starts on ${owner.id}, which has no path to ${unit}`)
}

/** What the others may still not know: where a failover ends, and where nobody reaches a virtual machine. */
function warnOfLacks(cluster: Cluster, problems: Problems): void {
  const { nodes, networks, groups } = cluster
  const clients = networks.find(({ role }) => role === 'clusterAndClient')?.id
  nodes.forEach((node, index) => {
    if (node.linksIntended === true) return
    const path: Path = ['cluster', 'nodes', index]
    const possible = groups.filter(
      ({ possibleOwners }) => possibleOwners.length === 0 || possibleOwners.includes(node.id),
    )
    const fail = possible.filter((group) => unitsOf(cluster, group).some((unit) => !hasPath(node, unit)))
    if (fail.length > 0)
      problems.warning(
        [...path, 'storage'],
        `${fail.map(({ id }) => id).join(', ')} cannot come online on ${node.id}, which does not reach the volumes: a failover to it fails and goes on to the next node`,
      )
    const unseen = possible.filter((group) => !fail.includes(group))
    if (clients !== undefined && !hasAdapter(node, clients) && unseen.length > 0)
      problems.warning(
        [...path, 'networks'],
        `nobody reaches ${unseen.map(({ id }) => id).join(', ')} on ${node.id}: it has no adapter on ${clients}`,
      )
  })
}
