import { isSecondInSubnet } from '../plant'
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

const routes: Test = ({ networks }) => {
  const used = networks.filter(({ role }, i) => role !== 'none' && !isSecondInSubnet(networks, i))
  if (used.length === 0) return failed({})
  const names = used.map(({ id }) => id)
  return used.length === 1
    ? warning({ network: names[0] }, doing('networkLoss', names[0]))
    : passed({ names })
}

/** Not allowed for the cluster: no heartbeat takes this way. */
const roles: Test = ({ networks }) => {
  const none = networks.filter(({ role }) => role === 'none').map(({ id }) => id)
  return none.length > 0 ? warning({ names: none }) : passed()
}

const clients: Test = ({ networks }) =>
  networks.some(({ role }) => role === 'clusterAndClient') ? passed() : failed({})

export const network = { ipConfiguration, routes, roles, clients } as const
