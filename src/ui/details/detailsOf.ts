import type { ClusterSnapshot } from '../../model/snapshot'
import type { Scenario } from '../../scenario/scenario'
import type { Details } from './details'
import { ofClient, ofNetwork } from './network'
import { ofNode } from './node'
import { ofQuorum } from './quorum'
import { ofUnit, ofVolume } from './storage'
import { ofVm } from './virtualMachine'

/** Null when nothing of that name exists. */
export function detailsOf(id: string, snapshot: ClusterSnapshot, scenario: Scenario): Details | null {
  const vm = snapshot.virtualMachines.find((candidate) => candidate.id === id)
  if (vm) return ofVm(vm, snapshot, scenario)
  const node = snapshot.nodes.find((candidate) => candidate.id === id)
  if (node) return ofNode(node, snapshot, scenario)
  const volume = snapshot.volumes.find((candidate) => candidate.id === id)
  if (volume) return ofVolume(volume, snapshot, scenario)
  return (
    ofNetwork(id, snapshot) ??
    ofUnit(id, snapshot) ??
    ofClient(id, snapshot, scenario) ??
    ofQuorum(id, snapshot, scenario)
  )
}
