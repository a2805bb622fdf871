import type { LunContext } from '../machines/lun'
import type { PathContext } from '../machines/path'
import { freeMiB, inMaintenance, isFull } from '../files'
import { reaches } from '../perceive'
import type { Plant } from '../plant'
import type { Transfers } from '../records'
import type { Running } from '../running'
import { isToBe } from '../standAlone'
import type * as Shown from '../snapshot'
import type { ShownView } from './view'

export function storageUnit(r: Running, i: number): Shown.StorageUnitSnapshot {
  const { plant } = r
  return {
    id: plant.unitIds[i],
    up: r.at(plant.unit[i]).value === 'Up',
    bandwidthMiBPerS: plant.design.storage[i].bandwidthMiBPerS,
    transfers: (r.sim.states[plant.transfers[i]] as Transfers).running.filter((t) => t.flows).length,
    paths: plant.nodeIds.flatMap((id, n) => {
      const path = r.at<PathContext>(plant.path[n][i])
      if (path.value === 'Absent') return []
      return [
        {
          node: id,
          up: path.value === 'Connected',
          cables: path.context.cables,
          working: path.context.cables - path.context.out,
          lostVolumes: path.context.lostVolumes.map((v) => plant.volumeIds[v]),
        },
      ]
    }),
  }
}

export function fileShare(r: Running): Shown.FileShareSnapshot | null {
  const { share, volumeIds, fileShare: entity } = r.plant
  return share === null ? null : { id: volumeIds[share], up: r.at(entity).value === 'Up' }
}

export function volume(r: Running, v: number, shown: ShownView): Shown.VolumeSnapshot {
  const { plant } = r
  const { context } = r.at<LunContext>(plant.lun[v])
  const { quorum } = shown.conf
  const g = plant.groupOf(quorum, v)
  const recorded = g < 0 ? null : r.group(shown.conf, g)
  const record = recorded !== null && isToBe(recorded) ? null : recorded
  const hosts = plant.hostsOfVolume[v].flatMap((n) => {
    const entity = plant.onHost('mount', v, n)
    const mount = entity === undefined ? undefined : r.at(entity)
    if (mount === undefined || mount.value === 'Detached') return []
    const fenced = !context.holders.includes(n) || !reaches(r, n, v)
    return [
      {
        node: plant.nodeIds[n],
        state: mount.value as Shown.MountState,
        sinceMs: mount.sinceMs,
        untilMs: mount.untilMs,
        fenced,
      },
    ]
  })
  return {
    id: plant.volumeIds[v],
    unit: plant.unitIds[plant.volumes[v].unit],
    sizeMiB: context.sizeMiB,
    freeMiB: freeMiB(r, v),
    full: isFull(r, v),
    dirty: context.dirty,
    damaged: context.damaged,
    maintenance: plant.hostsOfVolume[v].some((n) => inMaintenance(r, n, v)),
    passedThrough: plant.passedThrough.has(v),
    isWitness: v === quorum.witness,
    group: record === null ? null : plant.groupIds[g],
    home: record === null ? null : homeOf(plant, g),
    state: record === null ? 'Offline' : record.resources[plant.volumesOf(quorum, g).indexOf(v)],
    owner: record === null ? null : plant.nodeIds[record.owner],
    stale: shown.stale,
    reservedBy: context.holders.length === 0 ? null : plant.nodeIds[context.holders[0]],
    mountedOn:
      hosts.find((h) => h.state === 'Mounted' && !h.fenced)?.node ??
      hosts.find((h) => h.state === 'Mounted')?.node ??
      null,
    formerOwner: context.former === null ? null : plant.nodeIds[context.former],
    hosts,
  }
}

function homeOf({ design, groups }: Plant, g: number): string {
  const group = groups[g]
  return group ? (group.preferredOwners[0] ?? group.owner) : design.coreOwner
}
