import type { MachineOf } from '../../player/machineMoment'
import type { ClusterSnapshot, GroupSnapshot, VolumeSnapshot } from '../../model/snapshot'
import { networkState, volumeState } from '../../scene/timeline/state'
import type { Scenario } from '../../scenario/scenario'
import { lacking } from '../lacking'
import { figureFacts } from './figures'
import { fact, gib, name, names, say, type Details, type UnderWay } from './details'

export function ofVolume(volume: VolumeSnapshot, snapshot: ClusterSnapshot, scenario: Scenario): Details {
  const arbitration = volume.isWitness ? snapshot.quorum.arbitration : null
  const nobody = say('ui-nobody')
  const resource = snapshot.groups
    .find(({ resources }) => resources.some(({ id }) => id === volume.id))
    ?.resources.find(({ id }) => id === volume.id)
  return {
    kind: say(volume.isWitness ? 'ui-thing-witness' : 'ui-thing-volume', { unit: volume.unit }),
    title: name(volume.id),
    state: volumeState(volume, snapshot),
    clusterSays: volume.stale ? say('ui-stale') : null,
    facts: [
      fact(
        'owner',
        volume.owner ? name(volume.owner) : nobody,
        volume.formerOwner ? say('ui-before', { node: volume.formerOwner }) : null,
      ),
      fact('reserved', volume.reservedBy ? name(volume.reservedBy) : nobody),
      fact('mounted', volume.mountedOn ? name(volume.mountedOn) : say('ui-nowhere')),
      fact('size', say('ui-gib', { gib: gib(volume.sizeMiB) })),
      ...filesOf(volume),
      ...(volume.group ? [fact('group', name(volume.group))] : []),
      ...(volume.isWitness ? [fact('vote', say('ui-one-vote'))] : []),
      ...monitorOf(resource ? [resource] : []),
    ],
    policy: figureFacts('volume', scenario),
    machines: mountsOf(volume),
    underWay: [
      ...mounting(volume),
      ...calling(resource ? [resource] : [], volume.owner ?? ''),
      ...(arbitration
        ? [
            {
              what: say('ui-does-arbitrate', { node: arbitration.by }),
              startedMs: arbitration.startedMs,
              untilMs: arbitration.decidesMs,
            },
          ]
        : []),
    ],
  }
}

/** What is left on it, and what is the matter with its file system; a disk without one has neither. */
function filesOf(volume: VolumeSnapshot): Details['facts'] {
  if (volume.passedThrough) return [fact('files', say('ui-files-passed-through'))]
  const free = fact('free', say('ui-gib', { gib: gib(Math.max(0, volume.freeMiB)) }))
  const trouble = volume.damaged ? 'ui-files-damaged' : volume.dirty ? 'ui-files-dirty' : null
  const rests = volume.maintenance ? [fact('checks', say('ui-checks-rest'))] : []
  return [free, ...(trouble === null ? [] : [fact('files', say(trouble))]), ...rests]
}

/** The hosts that use it or are about to; the owner when none is. */
function mountsOf(volume: VolumeSnapshot): readonly MachineOf[] {
  const busy = volume.hosts.filter(({ state }) => state !== 'Detached').map(({ node }) => node)
  const nodes = busy.length > 0 || volume.owner === null ? busy : [volume.owner]
  return nodes.map((node) => ({ machine: 'mount', id: volume.id, node }))
}

type Resources = GroupSnapshot['resources']

/** Who falls with whom: only a process of its own is worth a word. */
export function monitorOf(resources: Resources): Details['facts'] {
  const said = (code: string) => [fact('monitor', say(code), null)]
  const own = resources.filter(({ separateMonitor }) => separateMonitor)
  if (own.length > 0)
    return said(own.some((one) => one.separateMonitorNext) ? 'ui-monitor-own' : 'ui-monitor-until')
  return resources.some((one) => one.separateMonitorNext) ? said('ui-monitor-next') : []
}

/** Calls that have not come back, with the time-out of each. */
export const calling = (resources: Resources, node: string): readonly UnderWay[] =>
  resources.flatMap(({ id, call }) =>
    call === null
      ? []
      : [
          {
            what: say(`soon-call-${call.state}`, { resource: id, node }),
            startedMs: call.sinceMs,
            untilMs: call.untilMs,
          },
        ],
  )

/** What the hosts are about to do with a volume, as far as it has an end. */
export function mounting(volume: VolumeSnapshot): UnderWay[] {
  return volume.hosts.flatMap(({ node, state, sinceMs, untilMs }) =>
    untilMs === null
      ? []
      : [{ what: say(`ui-mount-${state}`, { volume: volume.id, node }), startedMs: sinceMs, untilMs }],
  )
}

export function ofUnit(
  id: string,
  { nodes, storageUnits, virtualMachines }: ClusterSnapshot,
): Details | null {
  const unit = storageUnits.find((candidate) => candidate.id === id)
  if (!unit) return null
  const broken = unit.paths.filter(({ up }) => !up).map(({ node }) => node)
  const absent = lacking(nodes, unit.paths)
  const reduced = unit.paths.filter(({ up, working, cables }) => up && working < cables)
  const busy = virtualMachines.filter(
    ({ progress }) => progress?.does === 'save' || progress?.does === 'restore',
  )
  return {
    kind: say('ui-thing-unit'),
    title: name(id),
    state: networkState(unit.up ? 'Up' : 'Down'),
    clusterSays: null,
    facts: [
      fact('bandwidth', say('ui-rate', { rate: Math.round(unit.bandwidthMiBPerS) })),
      fact('transfers', busy.length > 0 ? names(busy.map((vm) => vm.id)) : say('ui-none')),
      fact('paths-down', names(broken)),
      ...(absent.length > 0 ? [fact('paths-absent', names(absent))] : []),
      ...(reduced.length > 0 ? [fact('paths-reduced', names(reduced.map(({ node }) => node)))] : []),
    ],
    policy: [
      {
        ...fact('bandwidth', say('ui-rate', { rate: Math.round(unit.bandwidthMiBPerS) })),
        note: say('ui-figure-given'),
      },
    ],
    underWay: [],
  }
}
