import { sendToFiles, type Kind } from '../kind'

/** The file system can be mounted again. */
export const fileSystemRepaired = {
  kind: 'fileSystemRepaired',
  class: 'repair',
  target: 'volume',
  params: {},
  apply: (r, target) =>
    sendToFiles(
      r,
      target,
      ({ damaged }) => damaged,
      () => ({ type: 'REPAIR' }),
      'notDamaged',
    ),
} as const satisfies Kind
