import type { Refusal } from '../intervention'
import { required, type Kind } from '../kind'
import { alive } from '../perceive'
import { namesOn, renameNetwork } from '../virtualNetworks'

/** Hyper-V Manager, Virtual Network Manager: another name. What is connected stays so; what is registered from then on looks for its own. */
export const renameVirtualNetwork = {
  kind: 'renameVirtualNetwork',
  class: 'operation',
  target: 'node',
  params: { from: required('virtualNetwork'), to: required('virtualNetwork') },
  apply: (r, target, { from, to }): Refusal | null => {
    const node = r.plant.nodeNumber(target)
    if (!alive(r, node)) return { code: 'nodeIsNotRunning', params: {} }
    const names = namesOn(r, node)
    if (!names.includes(String(from))) return { code: 'noVirtualNetwork', params: { from: String(from) } }
    if (names.includes(String(to))) return { code: 'virtualNetworkIsThere', params: { to: String(to) } }
    renameNetwork(r, node, String(from), String(to))
    return null
  },
} as const satisfies Kind
