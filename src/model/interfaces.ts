import { routeLives } from './contacts'
import { hasAdapter } from './perceive'
import type { InterfaceState, NetworkBelief } from './records'
import type { Running } from './running'
import type { NetworkState } from './snapshot'

/** What active nodes make of one network: where a node has no adapter, it has no interface to be judged. */
export function judgeNetwork(r: Running, network: number, active: readonly number[]): NetworkBelief {
  const there = active.filter((n) => hasAdapter(r, n, network))
  return { state: stateOf(r, network, there), interfaces: interfacesOf(r, network, there) }
}

/**
 * What active nodes make of their interfaces on one network, by node; those that are not named are Up. Failed reaches none
 * of the others; Unreachable does not reach all of those that have not failed (cluster_netinterface_state). Of two that do
 * not reach each other the one without a link is the one that failed.
 */
function interfacesOf(
  r: Running,
  network: number,
  active: readonly number[],
): Readonly<Record<number, InterfaceState>> {
  const states: Record<number, InterfaceState> = {}
  for (const n of active) if (hasFailed(r, network, active, n)) states[n] = 'Failed'
  const left = active.filter((n) => states[n] === undefined)
  for (const n of left)
    if (left.some((m) => m !== n && !routeLives(r, network, n, m))) states[n] = 'Unreachable'
  return states
}

function hasFailed(r: Running, network: number, active: readonly number[], n: number): boolean {
  const { link, network: switches } = r.plant
  if (r.at(link[n][network]).value !== 'Up' || r.at(switches[network]).value !== 'Up') return true
  return active.length > 2 && active.every((m) => m === n || !routeLives(r, network, n, m))
}

/** Up while every active node reaches every other on it, Down when none does (cluster_network_state). */
function stateOf(r: Running, network: number, active: readonly number[]): NetworkState {
  if (active.length === 0) return 'Unavailable'
  if (active.length === 1) return hasFailed(r, network, active, active[0]) ? 'Down' : 'Up'
  let live = 0
  let pairs = 0
  for (const [i, a] of active.entries())
    for (const b of active.slice(i + 1)) {
      pairs++
      if (routeLives(r, network, a, b)) live++
    }
  return live === pairs ? 'Up' : live === 0 ? 'Down' : 'Partitioned'
}
