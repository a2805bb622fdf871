import type { Refusal } from '../intervention'
import { managedHost, type Kind } from '../kind'
import { isClustered, startByHand, standAloneOf } from '../standAlone'
import { transferOf } from '../transfers'

/** Hyper-V Manager, Start, of a virtual machine that is not clustered: nobody else starts it. */
export const startVirtualMachine = {
  kind: 'startVirtualMachine',
  class: 'operation',
  target: 'virtualMachine',
  params: {},
  apply: (r, target): Refusal | null => {
    const machine = r.plant.numberOf('virtualMachine', target)
    if (isClustered(r, machine)) return { code: 'clusterStartsIt', params: {} }
    const node = managedHost(r, machine)
    if (typeof node === 'object') return node
    const state = r.onHost('vm', machine, node, 'Absent')
    if (state !== 'Off' && state !== 'Saved') return { code: 'vmIsNotOff', params: {} }
    if (standAloneOf(r, machine)!.filesMoved) return { code: 'filesOnClusterDisk', params: {} }
    if (transferOf(r, machine, node)?.does === 'move') return { code: 'filesAreMoving', params: {} }
    startByHand(r, machine)
    return null
  },
} as const satisfies Kind
