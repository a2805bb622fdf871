import type { Running } from './running'
import { client } from './shown/clients'
import { heartbeats, network } from './shown/networks'
import { node, quorum } from './shown/nodes'
import { storageUnit, volume } from './shown/storage'
import { shownView, views } from './shown/view'
import { group, virtualMachine } from './shown/virtualMachines'
import type { ClusterSnapshot } from './snapshot'

/** Everything at the simulator's present moment, or, over a past state, at that moment. */
export function readSnapshot(r: Running): ClusterSnapshot {
  const shown = shownView(r)
  return {
    atMs: r.now,
    name: r.plant.design.name,
    nodes: r.plant.nodeIds.map((_, n) => node(r, n, shown)),
    quorum: quorum(r, shown),
    networks: r.plant.networkIds.map((_, i) => network(r, i)),
    heartbeats: heartbeats(r),
    storageUnits: r.plant.unitIds.map((_, i) => storageUnit(r, i)),
    volumes: r.plant.volumes.map((_, v) => volume(r, v, shown)),
    groups: r.plant.groupIds.map((_, g) => group(r, g, shown)),
    virtualMachines: r.plant.groups.flatMap((g, i) => (g === null ? [] : [virtualMachine(r, i, shown)])),
    clients: r.plant.design.clients.map((_, c) => client(r, c)),
    views: views(r),
  }
}
