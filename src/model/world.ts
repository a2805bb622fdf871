import type { Running } from './running'
import { client } from './shown/clients'
import { heartbeats, network } from './shown/networks'
import { node, quorum } from './shown/nodes'
import { Readings, type ChangedSince, type Read } from './shown/readings'
import { fileShare, storageUnit, volume } from './shown/storage'
import { supply } from './shown/supplies'
import { shownView, views, type ShownView } from './shown/view'
import { group, virtualMachine } from './shown/virtualMachines'
import type { ClusterSnapshot, GroupSnapshot } from './snapshot'

/** Reads all things of a kind, of which there may be thousands; of the shown view it looks at the records alone. */
type Each = <T>(kind: string, indices: readonly number[], read: Read<T>) => readonly T[]

/** Everything at the simulator's present moment, or, over a past state, at that moment. */
export function readSnapshot(r: Running): ClusterSnapshot {
  return compose(r, shownView(r), (_kind, indices, read) => indices.map((index) => read(r, index)))
}

/**
 * The same for one moment after another: shares with the snapshot before whatever did not change, so that whoever reads
 * it can tell by identity.
 */
export class SnapshotReader {
  private readonly readings: Readings

  constructor(
    private readonly r: Running,
    changedSince: ChangedSince,
  ) {
    this.readings = new Readings(r, changedSince)
  }

  read(): ClusterSnapshot {
    const shown = shownView(this.r)
    // A node or a network is shown as the whole configuration has it, everything else as its own record in there has it.
    const whole = [shown.entity, shown.conf.groups, shown.stale].join(' ')
    // Which volume the witness is, and what of the core group, stands in no record.
    const rest = [shown.stale, shown.conf.quorum.type, shown.conf.quorum.witness].join(' ')
    return compose(this.r, shown, (kind, indices, read) =>
      this.readings.each(
        kind,
        kind === 'node' || kind === 'network' ? whole : rest,
        shown.conf.groups,
        indices,
        read,
      ),
    )
  }
}

function compose(r: Running, shown: ShownView, each: Each): ClusterSnapshot {
  const { plant } = r
  const whole = (at: Running): ShownView => ({ ...shown, conf: at.conf(shown.entity) })
  return {
    atMs: r.now,
    name: plant.design.name,
    properties: shown.conf.properties,
    nodes: each('node', numbers(plant.nodeIds), (at, n) => node(at, n, whole(at))),
    quorum: quorum(r, shown),
    networks: each('network', numbers(plant.networkIds), (at, i) => network(at, i, whole(at))),
    heartbeats: each('heartbeats', [0], heartbeats)[0],
    storageUnits: each('storageUnit', numbers(plant.unitIds), storageUnit),
    supplies: each('supply', numbers(plant.design.supplies), supply),
    fileShare: fileShare(r),
    updates: plant.updateIds,
    volumes: each('volume', numbers(plant.volumes), (at, v) => volume(at, v, shown)),
    groups: existing(each('group', numbers(plant.groupIds), (at, g) => group(at, g, shown))),
    virtualMachines: each('virtualMachine', numbers(plant.machines), (at, m) => virtualMachine(at, m, shown)),
    clients: each('client', numbers(plant.design.clients), client),
    views: views(r),
  }
}

const allThere = new WeakMap<readonly (GroupSnapshot | null)[], readonly GroupSnapshot[]>()

/** Those that somebody has made; the very same list as long as it is made of the same. */
function existing(groups: readonly (GroupSnapshot | null)[]): readonly GroupSnapshot[] {
  const known = allThere.get(groups)
  if (known !== undefined) return known
  const isThere = (group: GroupSnapshot | null): group is GroupSnapshot => group !== null
  const there = groups.every(isThere) ? groups : groups.filter(isThere)
  allThere.set(groups, there)
  return there
}

const numbered = new WeakMap<readonly unknown[], readonly number[]>()

/** Indices of all that there is of a list of the plant's; the core group is no virtual machine, there null stands. */
function numbers(things: readonly unknown[]): readonly number[] {
  const known = numbered.get(things) ?? things.flatMap((thing, index) => (thing === null ? [] : [index]))
  numbered.set(things, known)
  return known
}
