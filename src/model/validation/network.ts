import { isLinked, isSecondInSubnet, isUsed } from '../rules/links'
import { doing, failed, passed, warning, type Test } from './finding'

/** Validate a Configuration, Network (dd197454): whether there is more than one way, and whether the ways are what they seem. */

/** Two adapters in one subnet are one network to the cluster. */
const ipConfiguration: Test = ({ networks }) => {
  const second = networks.filter((_, i) => isSecondInSubnet(networks, i))
  if (second.length === 0) return passed()
  const first = networks.find(({ subnet }) => subnet === second[0].subnet)!
  return warning(
    { network: second[0].id, first: first.id, subnet: second[0].subnet! },
    doing('networkLoss', first.id),
  )
}

/** Of every two nodes: what counts is the pair with the fewest ways. */
const routes: Test = ({ networks, nodes }) => {
  const used = networks.filter((_, i) => isUsed(networks, i))
  const common = nodes.flatMap((a, i) =>
    nodes
      .slice(0, i)
      .map((b) => used.filter(({ id }) => isLinked(a.networks, id) && isLinked(b.networks, id))),
  )
  const fewest = common.reduce((least, ways) => (ways.length < least.length ? ways : least), used)
  if (fewest.length === 0) return failed({})
  const names = fewest.map(({ id }) => id)
  return names.length === 1
    ? warning({ network: names[0] }, doing('networkLoss', names[0]))
    : passed({ names })
}

/** A node that is left out of a network hears nothing that goes over it. */
const adapters: Test = ({ networks, nodes }) => {
  const lacking = networks.flatMap(({ id }) => {
    const without = nodes.filter((node) => !isLinked(node.networks, id)).map((node) => node.id)
    return without.length > 0 ? [`${id}: ${without.join(', ')}`] : []
  })
  if (lacking.length === 0) return passed()
  const other = networks.find(({ id }) => nodes.every((node) => isLinked(node.networks, id)))
  return warning({ values: lacking }, other === undefined ? null : doing('networkLoss', other.id))
}

/** Not allowed for the cluster: no heartbeat takes this way. */
const roles: Test = ({ networks }) => {
  const none = networks.filter(({ role }) => role === 'none').map(({ id }) => id)
  return none.length > 0 ? warning({ names: none }) : passed()
}

const clients: Test = ({ networks }) =>
  networks.some(({ role }) => role === 'clusterAndClient') ? passed() : failed({})

export const network = { adapters, ipConfiguration, routes, roles, clients } as const
