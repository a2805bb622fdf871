import { sendToFiles, type Kind } from '../kind'

const moreMiB = 10 * 1024

/** The volume gets 10 GiB more, on the storage unit and in Windows. */
export const enlargeVolume = {
  kind: 'enlargeVolume',
  class: 'operation',
  target: 'volume',
  params: {},
  apply: (r, target) =>
    sendToFiles(
      r,
      target,
      () => true,
      ({ sizeMiB }) => ({ type: 'ENLARGE', sizeMiB: sizeMiB + moreMiB }),
      'passedThrough',
    ),
} as const satisfies Kind
