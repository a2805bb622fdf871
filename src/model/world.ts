import type { Running } from './running'
import { client } from './shown/clients'
import { heartbeats, network } from './shown/networks'
import { node, quorum } from './shown/nodes'
import { Readings, type Read } from './shown/readings'
import { storageUnit, volume } from './shown/storage'
import { shownView, views, type ShownView } from './shown/view'
import { group, virtualMachine } from './shown/virtualMachines'
import type { ClusterSnapshot } from './snapshot'

/** Reads all things of a kind, of which there may be thousands. */
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

  constructor(private readonly r: Running) {
    this.readings = new Readings(r)
  }

  read(): ClusterSnapshot {
    const shown = shownView(this.r)
    const key = [shown.entity, shown.conf.groups, shown.stale].join(' ')
    return compose(this.r, shown, (kind, indices, read) => this.readings.each(kind, key, indices, read))
  }
}

function compose(r: Running, shown: ShownView, each: Each): ClusterSnapshot {
  const { plant } = r
  // A node is shown as the whole configuration has it, a group only as its own record in there has it.
  const whole = (at: Running): ShownView => ({ ...shown, conf: at.conf(shown.entity) })
  return {
    atMs: r.now,
    name: plant.design.name,
    properties: shown.conf.properties,
    nodes: each('node', numbers(plant.nodeIds), (at, n) => node(at, n, whole(at))),
    quorum: quorum(r, shown),
    networks: each('network', numbers(plant.networkIds), network),
    heartbeats: each('heartbeats', [0], heartbeats)[0],
    storageUnits: each('storageUnit', numbers(plant.unitIds), storageUnit),
    volumes: each('volume', numbers(plant.volumes), (at, v) => volume(at, v, shown)),
    groups: each('group', numbers(plant.groupIds), (at, g) => group(at, g, shown)),
    virtualMachines: each('virtualMachine', numbers(plant.machines), (at, m) => virtualMachine(at, m, shown)),
    clients: each('client', numbers(plant.design.clients), client),
    views: views(r),
  }
}

const numbers = (things: readonly unknown[]): readonly number[] => things.map((_, index) => index)
