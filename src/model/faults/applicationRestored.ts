import { sendInside, type Kind } from '../kind'

/** Somebody starts the application again. */
export const applicationRestored = {
  kind: 'applicationRestored',
  class: 'repair',
  target: 'virtualMachine',
  params: {},
  apply: (r, target) =>
    sendInside(r, target, 'application', ['Failed'], { type: 'REPAIR' }, 'applicationHasNotFailed'),
} as const satisfies Kind
