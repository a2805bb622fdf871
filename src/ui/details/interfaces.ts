import type { ClusterSnapshot, NetInterfaceState, NetworkSnapshot } from '../../model/snapshot'

/** The worst first; of those that are Up nothing is said. */
const states = ['Failed', 'Unreachable', 'Unavailable'] as const satisfies readonly NetInterfaceState[]

export interface InterfaceGroup {
  readonly state: NetInterfaceState
  readonly ids: readonly string[]
}

/** The nodes whose interfaces on a network are not Up, by state; a network that the cluster does not use has none. */
export const interfacesOn = (network: NetworkSnapshot): readonly InterfaceGroup[] =>
  isUsed(network) ? grouped(network.interfaces.map(({ node, state }) => ({ id: node, state }))) : []

/** The networks on which a node's interface is not Up, by state. */
export const interfacesOf = (node: string, { networks }: ClusterSnapshot): readonly InterfaceGroup[] =>
  grouped(
    networks
      .filter(isUsed)
      .flatMap(({ id, interfaces }) =>
        interfaces.filter((own) => own.node === node).map(({ state }) => ({ id, state })),
      ),
  )

/** Packets that are lost in one direction alone. */
export const oneWayOn = ({ oneWay }: NetworkSnapshot): readonly string[] =>
  oneWay.map(({ from, to }) => `${from} → ${to}`)

const isUsed = ({ role, sameSubnetAs }: NetworkSnapshot): boolean => role !== 'none' && sameSubnetAs === null

function grouped(
  interfaces: readonly { readonly id: string; readonly state: NetInterfaceState }[],
): readonly InterfaceGroup[] {
  return states
    .map((state) => ({ state, ids: interfaces.filter((one) => one.state === state).map(({ id }) => id) }))
    .filter(({ ids }) => ids.length > 0)
}
