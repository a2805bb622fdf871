import { fullVolumeOf } from '../files'
import { sendInside, type Kind } from '../kind'

/** Hyper-V lets a machine go on that it had paused. */
export const resumeVirtualMachine = {
  kind: 'resumeVirtualMachine',
  class: 'operation',
  target: 'virtualMachine',
  params: {},
  apply: (r, target) => {
    const full = fullVolumeOf(r, r.plant.numberOf('virtualMachine', target))
    if (full !== undefined) return { code: 'volumeIsFull', params: { volume: r.plant.volumeIds[full] } }
    return sendInside(r, target, 'vm', ['Paused'], { type: 'RESUME' }, 'vmIsNotPaused')
  },
} as const satisfies Kind
