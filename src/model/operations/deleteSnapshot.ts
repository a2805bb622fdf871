import type { Refusal } from '../intervention'
import { managedHost, type Kind } from '../kind'
import { latestOf, mergeSoon, roomIsMade, setTaken, snapshotsOf, toMergeMiB } from '../vmSnapshots'

/** Hyper-V Manager, Delete Snapshot, of the latest one: its .avhd stays until it is merged, while the machine is off. */
export const deleteSnapshot = {
  kind: 'deleteSnapshot',
  class: 'operation',
  target: 'virtualMachine',
  params: {},
  apply: (r, target): Refusal | null => {
    const machine = r.plant.numberOf('virtualMachine', target)
    const node = managedHost(r, machine)
    const at = latestOf(snapshotsOf(r, machine))
    if (at < 0) return { code: 'noSnapshot', params: {} }
    if (typeof node === 'object') return node
    setTaken(r, machine, (taken) => taken.map((one, i) => (i === at ? { ...one, deleted: true } : one)))
    const sizeMiB = toMergeMiB(snapshotsOf(r, machine))
    r.happen('vm.snapshotDeleted', target, { node: r.plant.nodeIds[node], sizeMiB })
    roomIsMade(r, machine)
    if (r.onHost('vm', machine, node, 'Absent') === 'Off') mergeSoon(r, machine, node)
    return null
  },
} as const satisfies Kind
