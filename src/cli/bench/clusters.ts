import { readFileSync } from 'node:fs'
import type { TimedIntervention } from '../../player/run'
import { simulate } from '../../player/simulate'
import { checkScenario } from '../../scenario/check'
import { parseScenario } from '../../scenario/parse'
import type { Scenario } from '../../scenario/scenario'
import { timed } from './measure'

export interface Size {
  readonly name: string
  readonly nodes: number
  readonly perNode: number
  /** So many runs make one measurement: of small ones that many more, or it is how fast code is compiled that is measured. */
  readonly times: number
}

export const sizes: readonly Size[] = [
  { name: '2×4', nodes: 2, perNode: 2, times: 2000 },
  { name: '16×256', nodes: 16, perNode: 16, times: 10 },
  { name: '64×8,000', nodes: 64, perNode: 125, times: 1 },
]

/** A plain cluster of that size in which nothing happens by itself. */
export function clusterOf(size: Size, quorum: object = { type: 'NodeMajority' }): Scenario {
  const result = checkScenario({ ...written(size), cluster: { ...written(size).cluster, quorum } })
  if (result.scenario === undefined) throw new Error(JSON.stringify(result.problems.slice(0, 2)))
  return result.scenario
}

/** The same as the text of a scenario file, in which the second node loses its power at that moment. */
export const clusterText = (size: Size, crashMs: number): string =>
  JSON.stringify({
    ...written(size),
    method: [
      { id: 'crash', at: `${crashMs}ms`, fault: 'nodeCrash', target: clusterOf(size).cluster.nodes[1]!.id },
    ],
  })

function written({ nodes, perNode }: Size) {
  return {
    formatVersion: 1,
    id: `bench/${nodes}x${perNode}`,
    version: 1,
    title: 'Bench',
    lang: 'en',
    cluster: {
      name: 'CLUSTER1',
      platform: 'windowsServer2008',
      size: nodes > 16 ? 'stress' : 'normal',
      quorum: { type: 'NodeMajority' },
      generate: { nodes, virtualMachinesPerNode: perNode },
    },
  }
}

export function shippedScenario(id: string): Scenario {
  const file = `scenarios/${id}.yaml`
  const result = parseScenario(readFileSync(file, 'utf8'), file)
  if (result.scenario === undefined) throw new Error(`${file} has problems`)
  return result.scenario
}

const crash = (target: string): TimedIntervention => ({
  atMs: 20_000,
  intervention: { kind: 'nodeCrash', target, params: {} },
})

/** What a large loss takes as a whole, from the beginning of the run to its end. */
export interface Whole {
  readonly wallMs: number
  readonly events: number
  /** Whether it came to its end within the limits of events, in the run and in each instant. */
  readonly withinLimits: boolean
}

/** A cluster loses half of its nodes at once, among them the owner of the witness, or its only storage unit. */
export function whole(size: Size, what: 'halfOfTheNodes' | 'storageUnit'): Whole {
  const scenario = clusterOf(size, { type: 'NodeAndDiskMajority', witness: 'Witness' })
  const { nodes, storage } = scenario.cluster
  const unit = { kind: 'storageUnitLoss', target: storage[0].id, params: {} }
  const faults =
    what === 'storageUnit'
      ? [{ atMs: 20_000, intervention: unit }]
      : nodes.slice(0, Math.ceil(nodes.length / 2)).map(({ id }) => crash(id))
  const run = simulate(scenario, faults)
  const wallMs = timed(() => run.advance(Infinity))
  return { wallMs, events: run.eventsDelivered, withinLimits: run.problem === null }
}

/** Events per second while a cluster loses almost half of its nodes at once and brings their machines up elsewhere. */
export function half(size: Size, inspected: boolean): number {
  const scenario = clusterOf(size)
  const victims = scenario.cluster.nodes.slice(0, Math.max(1, Math.ceil(size.nodes / 2) - 1))
  let events = 0
  let wallMs = 0
  for (let i = 0; i < size.times; i++) {
    const run = simulate(
      scenario,
      victims.map(({ id }) => crash(id)),
      inspected ? {} : { sweepEvery: 0 },
    )
    wallMs += timed(() => run.advance(Infinity))
    events += run.eventsDelivered
  }
  return (events / wallMs) * 1000
}

/** Events per second while every group of a cluster is tried on every node, because the storage unit is gone. */
export function unitLost(size: Size): number {
  const scenario = clusterOf(size)
  const fault = { kind: 'storageUnitLoss', target: scenario.cluster.storage[0].id, params: {} }
  const run = simulate(scenario, [{ atMs: 20_000, intervention: fault }])
  const wallMs = timed(() => run.advance(Infinity))
  return (run.eventsDelivered / wallMs) * 1000
}

/** Wall ms from the loss of one node until every machine it had is back, without the beginning. */
export function lost(size: Size): number {
  const scenario = clusterOf(size)
  let wallMs = 0
  for (let i = 0; i < size.times; i++) {
    const run = simulate(scenario, [crash(scenario.cluster.nodes[1].id)])
    run.advance(19_999)
    wallMs += timed(() => run.advance(Infinity))
  }
  return wallMs / size.times
}
