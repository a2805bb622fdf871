import { sendToFiles, type Kind } from '../kind'

/** A file system goes bad: IsAlive finds it, and no node can mount it until it is repaired. */
export const fileSystemDamage = {
  kind: 'fileSystemDamage',
  class: 'fault',
  target: 'volume',
  params: {},
  undoneBy: 'fileSystemRepaired',
  apply: (r, target) =>
    sendToFiles(
      r,
      target,
      ({ damaged }) => !damaged,
      () => ({ type: 'DAMAGE' }),
      'alreadyDamaged',
    ),
} as const satisfies Kind
