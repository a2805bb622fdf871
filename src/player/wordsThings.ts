import type { Telling } from './telling'
import { say, told, type Story, type Teller } from './wordsStory'

export const refused: Teller = ({ params, target }) => {
  const plain = Object.fromEntries(
    Object.entries(params).filter(([, value]) => typeof value === 'string' || typeof value === 'number'),
  )
  return told(say('refused', { ...(plain as Record<string, string | number>), target }), say('unchanged'))
}

// --- servers and services -------------------------------------------------------------------------------------

/** A server or its Cluster service on the way up or down; told while it is still there. */
export function serverIn(states: readonly string[], key: string): Teller {
  return ({ target }, story) =>
    states.includes(story.node(target)?.server ?? '') ? told(say(key, { node: target })) : null
}

export function serviceIn(states: readonly string[], key: string): Teller {
  return ({ target }, story) => {
    const node = story.node(target)
    if (node?.server !== 'Running' || !states.includes(node.service) || node.view === 'member') return null
    return told(say(key, { node: target }))
  }
}

export const serviceStopping: Teller = ({ target }, story) =>
  story.node(target)?.service === 'Stopping' ? told(say('service-stopping', { node: target })) : null

export const serviceStopped: Teller = ({ target }, story) => {
  const node = story.node(target)
  if (node?.service !== 'Stopped' || node.server === 'Off') return null
  const { votes, total } = story.s.quorum
  return told(say('service-stopped', { node: target }), say('votes', { votes, total }))
}

export const woke: Teller = ({ target }, story) =>
  story.alive.includes(target) ? told(say('woke', { node: target })) : null

export const paused: Teller = ({ target }, story) => {
  if (story.node(target)?.paused !== true) return null
  const vms = story.s.groups
    .filter(({ owner }) => owner === target)
    .flatMap(({ virtualMachines }) => virtualMachines)
  return told(say('paused', { node: target, vms }), say('paused-detail', { node: target }))
}

export const resumed: Teller = ({ target }, story) =>
  story.node(target)?.paused === false ? told(say('resumed', { node: target }), say('resumed-detail')) : null

// --- storage --------------------------------------------------------------------------------------------------

export const pathLost: Teller = ({ target, params }, { s }) => {
  const unit = s.storageUnits.find(({ id }) => id === params.unit)
  const path = unit?.paths.find(({ node }) => node === target)
  const volume = typeof params.volume === 'string' ? params.volume : null
  if (path === undefined || (volume === null ? path.up : !path.lostVolumes.includes(volume))) return null
  const used = s.volumes.filter(
    ({ id, unit: of, hosts }) =>
      of === params.unit && (volume === null || id === volume) && hosts.some(({ node }) => node === target),
  )
  const headline = say('path-lost', {
    node: target,
    what: volume ?? String(params.unit),
    noticed: used.length === 0,
  })
  return told(headline, used.length > 0 ? unnoticed(used) : null)
}

/** When its owner will notice that it has lost a volume. */
export function unnoticed(volumes: Story['s']['volumes']): Telling['detail'] {
  const ids = volumes.map(({ id }) => id)
  const rests = volumes.every(({ maintenance }) => maintenance)
  return say(rests ? 'path-lost-maintenance-detail' : 'path-lost-detail', { volumes: ids })
}

export const unitLost: Teller = ({ target }, { s }) =>
  s.storageUnits.find(({ id }) => id === target)?.up === false
    ? told(say('unit-lost', { unit: target }), say('unit-lost-detail'))
    : null

export const supplyLost: Teller = ({ target, params }, { s }) => {
  const supply = s.supplies.find(({ id }) => id === target)
  if (supply === undefined || supply.state === 'Up') return null
  const shared = { supply: target, kind: String(params.kind), serves: supply.serves }
  return supply.kind === 'cooling' && supply.state === 'Out'
    ? told(say('supply-overheated', shared))
    : told(say('supply-lost', shared), say('supply-lost-detail', shared))
}

/** Something works again; what failed meanwhile may not come back by itself. */
export const repaired: Teller = ({ type, target, params }, story) => {
  const node = type.startsWith('link') || type.startsWith('path') ? target : 'none'
  const what = String(params.volume ?? params.unit ?? params.network ?? target)
  return told(say('repaired', { node, what }), whenFailedTryAgain(story))
}

function whenFailedTryAgain(story: Story): Telling['detail'] {
  const { failed } = story
  if (failed.length === 0) return null
  const next = Math.min(...failed.map(({ id }) => story.group(id)?.next?.atMs ?? Infinity))
  return say('stay-failed', {
    vms: failed.map(({ id }) => id),
    nextMs: Number.isFinite(next) ? next : null,
  })
}

// --- groups and resources -------------------------------------------------------------------------------------

/** Failures that come of another one, which is told instead. */
const comesAlong: ReadonlySet<unknown> = new Set(['deadlocked', 'hostEnded'])

export const resourceFailed: Teller = (h, story) => {
  if (comesAlong.has(h.params.reason)) return null
  const vm = story.subject(h)
  const group = vm && story.group(vm.id)
  if (vm === undefined || vm.downSinceMs === null || group?.state !== 'Failed') return null
  const shared = {
    vm: vm.id,
    node: String(h.params.node),
    reason: String(h.params.reason),
    memoryMiB: vm.memoryMiB,
    volume: h.target,
  }
  return told(
    say('resource-failed', shared),
    group.next === null ? null : say('resource-failed-detail', { does: group.next.does, ...shared }),
  )
}

export const resourceOffline: Teller = (h, { s }) => {
  const group = s.groups.find(({ id }) => id === h.params.group)
  const off = group?.resources.filter(({ state }) => state === 'Offline').map(({ id }) => id) ?? []
  return group?.wish === 'online' && off.includes(h.target)
    ? told(say('resource-offline', { resources: off }), say('resource-offline-detail', { group: group.id }))
    : null
}

export const resourceOnline: Teller = ({ target, params }, { s }) => {
  const group = s.groups.find(({ id }) => id === params.group)
  const offline = group?.resources.filter(({ state }) => state === 'Offline').map(({ id }) => id) ?? []
  return group?.state === 'PartialOnline' && !offline.includes(target)
    ? told(say('resource-online', { resource: target, node: String(params.node), offline }))
    : null
}

export const groupFailed: Teller = (h, story) => {
  const vms = story.failed.map(({ id }) => id)
  if (vms.length === 0) return null
  return told(
    say('group-failed', { vms }),
    say('group-failed-detail', {
      cause: String(h.params.reason),
      retryAfterMs: typeof h.params.retryAfterMs === 'number' ? h.params.retryAfterMs : null,
    }),
  )
}

export const groupOffline: Teller = (h, story) => {
  const { target } = h
  const vm = story.subject(h)
  const group = story.group(target)
  if (vm === undefined || group?.wish !== 'offline' || group.state !== 'Offline') return null
  return told(
    say('offline', { vm: target }),
    say('offline-detail', { saved: vm.savedOnVolume, volumes: vm.volumes }),
  )
}

export const moveImpossible: Teller = ({ target, params }) =>
  told(say('move-impossible', { group: target, cause: String(params.reason) }), say('unchanged'))

/** It is being installed or removed. */
export const softwareChanging: Teller = ({ target, params }, story) => {
  const change = story.node(target)?.softwareChange ?? null
  if (change === null || change.update !== params.update) return null
  return told(
    say(`update-${change.does}`, { node: target, update: change.update }),
    say('update-detail', { node: target }),
  )
}
