import type { ClusterSnapshot } from '../../model/snapshot'
import type { Scenario } from '../../scenario/scenario'
import { fact, name, say, type Details } from './details'
import { ofClient, ofNetwork } from './network'
import { ofNode } from './node'
import { ofQuorum } from './quorum'
import { ofUnit, ofVolume } from './storage'
import { ofVm } from './virtualMachine'

/** Null when nothing of that name exists. */
export function detailsOf(id: string, snapshot: ClusterSnapshot, scenario: Scenario): Details | null {
  const details = ofThing(id, snapshot, scenario)
  const supplies = snapshot.supplies.filter(({ serves }) => serves.includes(id))
  if (details === null || supplies.length === 0) return details
  const facts = supplies.map((each) =>
    fact(`supply-${each.kind}`, name(each.id), say(`ui-supply-${each.state}`)),
  )
  const warming = supplies.flatMap(({ id: supply, untilMs }) =>
    untilMs === null ? [] : [{ what: say('ui-does-warm', { supply }), startedMs: null, untilMs }],
  )
  return {
    ...details,
    facts: [...details.facts, ...facts],
    underWay: [...details.underWay, ...warming],
  }
}

function ofThing(id: string, snapshot: ClusterSnapshot, scenario: Scenario): Details | null {
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
