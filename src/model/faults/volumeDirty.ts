import { sendToFiles, type Kind } from '../kind'

/** The dirty bit of a file system is set: whoever mounts it next checks it first. */
export const volumeDirty = {
  kind: 'volumeDirty',
  class: 'fault',
  target: 'volume',
  params: {},
  apply: (r, target) =>
    sendToFiles(
      r,
      target,
      ({ dirty }) => !dirty,
      () => ({ type: 'SET_DIRTY' }),
      'alreadyDirty',
    ),
} as const satisfies Kind
