import { blockOf, type NetworkContext } from './machines/network'
import { serves } from './perceive'
import { cut, lastPulse } from './pulse'
import type { Pair } from './records'
import type { Running } from './running'

/** Whether a packet and its answer get through between two nodes on one network. */
export function routeLives(r: Running, network: number, a: number, b: number): boolean {
  const { plant } = r
  if (r.at(plant.link[a][network]).value !== 'Up' || r.at(plant.link[b][network]).value !== 'Up') return false
  const { value, context } = r.at<NetworkContext>(plant.network[network])
  if (value !== 'Up') return false
  if (context.blocks !== null && blockOf(context.blocks, a) !== blockOf(context.blocks, b)) return false
  return !context.lostRoutes.some(([from, to]) => (from === a && to === b) || (from === b && to === a))
}

export interface ContactChange {
  readonly a: number
  readonly b: number
  readonly gained: boolean
}

/**
 * Recomputes contact for every pair that has one of these nodes: both Cluster services answer, and one cluster network at
 * least carries packets both ways.
 */
export function refreshContacts(r: Running, nodes: readonly number[]): readonly ContactChange[] {
  const { plant, sim } = r
  const changes: ContactChange[] = []
  const answers = plant.nodeIds.map((_, n) => serves(r, n))
  const done = new Set<number>()
  for (const a of nodes) {
    done.add(a)
    for (let b = 0; b < plant.nodes.length; b++) {
      if (done.has(b)) continue
      const contact = answers[a] && answers[b] && plant.clusterNetworks.some((n) => routeLives(r, n, a, b))
      const pair = r.pair(a, b)
      if (contact === (pair.sinceMs !== null)) continue
      const { periodMs } = pair
      const next: Pair = contact
        ? { sinceMs: r.now, lastMs: pair.lastMs, changedMs: r.now, periodMs: intervalOf(r, a, b) }
        : { ...cut(pair, r.heartbeatPhase(a, b, periodMs), periodMs, r.now), changedMs: r.now, periodMs }
      sim.set(plant.pair(a, b), next)
      changes.push({ a, b, gained: contact })
    }
  }
  if (changes.length > 0) r.topologyChanged()
  return changes
}

/** Each asks as often as its own cluster wants it, and every answer tells both. */
function intervalOf(r: Running, a: number, b: number): number {
  return Math.min(r.propertiesOf(a).SameSubnetDelay, r.propertiesOf(b).SameSubnetDelay)
}

/** These nodes may go by another SameSubnetDelay from now on: their heartbeats begin anew with it. */
export function refreshIntervals(r: Running, nodes: readonly number[]): void {
  for (const a of nodes)
    for (let b = 0; b < r.plant.nodes.length; b++) {
      if (a === b) continue
      const pair = r.pair(a, b)
      const periodMs = intervalOf(r, a, b)
      if (periodMs === pair.periodMs || pair.sinceMs === null) continue
      const lastMs = lastPulse(pair, r.heartbeatPhase(a, b, pair.periodMs), pair.periodMs, r.now)
      r.sim.set(r.plant.pair(a, b), { ...pair, periodMs, sinceMs: r.now, lastMs } satisfies Pair)
    }
}
