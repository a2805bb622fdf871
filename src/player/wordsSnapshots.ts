import { say, told, type Story, type Teller } from './wordsStory'

/** What becomes of snapshots and their files; each told as long as it is so. */

const volumeOf = (vm: string, story: Story) => story.vm(vm)?.volumes[0] ?? ''

export const taken: Teller = ({ target, params }, story) => {
  if ((story.vm(target)?.snapshots?.count ?? 0) === 0) return null
  return told(
    say('snapshot-taken', { vm: target }),
    say('snapshot-taken-detail', { volume: volumeOf(target, story), freeMiB: Number(params.freeMiB) }),
  )
}

const waiting = (vm: string, story: Story): number | null => {
  const seen = story.vm(vm)
  if (!seen?.snapshots || seen.snapshots.toMergeMiB === 0 || seen.progress?.does === 'merge') return null
  return seen.snapshots.toMergeMiB
}

export const deleted: Teller = ({ target, params }, story) => {
  if (waiting(target, story) === null) return null
  const size = { vm: target, sizeMiB: Number(params.sizeMiB) }
  return told(say('snapshot-deleted', size), say('snapshot-deleted-detail', size))
}

export const applied: Teller = ({ target, params }, story) => {
  const state = story.vm(target)?.state
  if (state !== 'Off' && state !== 'Saved') return null
  const lost = { vm: target, lostMiB: Number(params.lostMiB) }
  return told(say('snapshot-applied', lost), say('snapshot-applied-detail', lost))
}

export const merging: Teller = ({ target, params }, story) => {
  if (story.vm(target)?.progress?.does !== 'merge') return null
  const size = { vm: target, node: String(params.node), sizeMiB: Number(params.sizeMiB) }
  return told(say('merging', size), say('merging-detail', size))
}

export const cancelled: Teller = ({ target }, story) => {
  const sizeMiB = waiting(target, story)
  if (sizeMiB === null || story.vm(target)?.state !== 'Running') return null
  return told(say('merge-cancelled', { vm: target }), say('merge-cancelled-detail', { vm: target, sizeMiB }))
}

export const merged: Teller = ({ target, params }, story) => {
  if (story.vm(target)?.state !== 'Off') return null
  const free = { vm: target, volume: volumeOf(target, story), freeMiB: Number(params.freeMiB) }
  return told(say('merged', { vm: target }), say('merged-detail', free))
}
