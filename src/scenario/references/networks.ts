import { isUsed } from '../../model/rules/links'
import type { Problems } from '../problem'
import type { Cluster } from '../scenario'
import { formatSubnet, overlap, parseSubnet, subnetOf, type Subnet } from '../subnet'

type Network = Cluster['networks'][number]

/** Whether the networks are ones that a cluster can have: subnets that are some, and one at least for its heartbeats. */
export function checkNetworks({ nodes, networks }: Cluster, problems: Problems): void {
  checkSubnets(networks, problems)
  const used = usedNetworks(networks)
  if (used.length === 1 && nodes.length > 1 && used[0].intended !== true)
    problems.warning(
      ['cluster', 'networks', networks.indexOf(used[0])],
      `${used[0].id} is the only network that the cluster uses: when it fails, no node hears another`,
    )
  if (used.length === 0)
    problems.error(
      ['cluster', 'networks'],
      'no network has a role that lets the cluster use it: heartbeats need one, and of a subnet the first network counts alone',
    )
}

/** Those that carry heartbeats: a second adapter in a subnet carries none. */
export function usedNetworks(networks: readonly Network[]): readonly Network[] {
  return networks.filter((_, index) => isUsed(networks, index))
}

/**
 * A cluster network is a subnet, and has one role (facts 1). The same subnet twice are two adapters of which the cluster uses
 * the first; subnets that overlap are a mistake in an address, of which Windows would make neither.
 */
function checkSubnets(networks: readonly Network[], problems: Problems): void {
  const earlier: { readonly network: Network; readonly subnet: Subnet }[] = []
  networks.forEach((network, index) => {
    const subnet = network.subnet === undefined ? null : parseSubnet(network.subnet)
    if (subnet === null) return
    const path = ['cluster', 'networks', index]
    if (subnetOf(subnet).address !== subnet.address) {
      const right = formatSubnet(subnetOf(subnet))
      problems.error(
        [...path, 'subnet'],
        `${network.subnet} is an address in a subnet: the subnet is ${right}`,
      )
      return
    }
    const other = earlier.find((one) => overlap(one.subnet, subnet))
    earlier.push({ network, subnet })
    if (other === undefined) return
    if (other.subnet.prefix !== subnet.prefix)
      problems.error(
        [...path, 'subnet'],
        `${network.subnet} overlaps ${other.network.subnet} of ${other.network.id}: two networks are two subnets, or two adapters in the same one`,
      )
    else if (other.network.role === 'none' && network.role !== 'none')
      problems.warning(
        [...path, 'role'],
        `${other.network.id} and ${network.id} are one network to the cluster (${network.subnet}), with the role of the first, none: no heartbeat goes over it`,
      )
  })
}
