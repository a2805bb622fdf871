import { unnoticed } from './wordsThings'
import { say, told, type Story, type Teller } from './wordsStory'

/** What becomes of volumes and of what lies on them; each told as long as it is so. */

export const onePathLost: Teller = ({ target, params }, { s }) => {
  const path = s.storageUnits.find(({ id }) => id === params.unit)?.paths.find(({ node }) => node === target)
  if (path === undefined || !path.up || path.working === path.cables) return null
  const shared = { node: target, unit: String(params.unit), left: path.working, of: path.cables }
  return told(say('one-path-lost', shared), say('one-path-lost-detail', shared))
}

const volumeOf = (id: string, { s }: Story) => s.volumes.find((volume) => volume.id === id)

export const takenAway: Teller = ({ target, params }, story) => {
  const node = String(params.from)
  const volume = volumeOf(target, story)
  if (volume?.reservedBy !== null || volume.mountedOn !== node) return null
  return told(say('taken-away', { volume: target, node }), unnoticed([volume]))
}

export const held: Teller = ({ target, params }, story) => {
  const vm = story.vm(target)
  if (vm?.state !== 'Paused') return null
  if (params.volume === null)
    return told(say('paused-by-hand', { vm: target, node: vm.node }), nothingFailed(target, story))
  const volume = String(params.volume)
  const hasRoom = volumeOf(volume, story)?.full === false
  return told(
    say('held', { vm: target, volume, hasRoom }),
    say('held-detail', { vm: target, hasRoom, cluster: story.group(target)?.state ?? 'Online' }),
  )
}

/** What somebody did in Hyper-V or inside, and the resource stays as it is. */
export const nothingFailed = (vm: string, story: Story) =>
  say('nothing-failed', { vm, cluster: story.group(vm)?.state ?? 'Online' })

/** A volume has room again: whoever was held still is. */
export const roomMade: Teller = ({ target }, story) => {
  const vm = story.s.virtualMachines.find(
    ({ volumes, state }) => volumes.includes(target) && state === 'Paused',
  )
  if (vm === undefined) return null
  return told(
    say('held', { vm: vm.id, volume: target, hasRoom: true }),
    say('held-detail', { vm: vm.id, hasRoom: true, cluster: 'Online' }),
  )
}

export const checking: Teller = ({ target, params }, story) => {
  const host = volumeOf(target, story)?.hosts.find(({ state }) => state === 'Checking')
  if (host === undefined) return null
  return told(
    say('checking', { node: host.node, volume: target }),
    say('checking-detail', { files: Number(params.files) }),
  )
}

export const maintained: Teller = ({ target, params }, story) => {
  const volume = volumeOf(target, story)
  if (volume?.maintenance !== true || volume.damaged) return null
  return told(
    say('maintenance', { volume: target, node: String(params.node) }),
    say('maintenance-detail', { node: String(params.node) }),
  )
}

export const damaged: Teller = ({ target }, story) => {
  const volume = volumeOf(target, story)
  if (volume?.damaged !== true || volume.mountedOn === null) return null
  const { maintenance } = volume
  return told(
    say('damaged', { volume: target, maintenance }),
    say('damaged-detail', { node: volume.mountedOn, maintenance }),
  )
}
