import { lastPulse } from './pulse'
import type { PulseTrain } from './records'
import type { Running } from './running'
import { blockOf, shareServer, type NetworkContext } from './machines/network'
import type { LunContext } from './machines/lun'
import type { PathContext } from './machines/path'

/** What one node can know: who answers, which volumes it reaches and holds, and what runs on itself. */

/** Windows runs on it and is not frozen. */
export function alive(r: Running, node: number): boolean {
  const { value } = r.at(r.plant.server[node])
  return value === 'Running' || value === 'ShuttingDown'
}

/** Its Cluster service takes part: it runs, or is stopping in good order. */
export function serves(r: Running, node: number): boolean {
  if (!alive(r, node)) return false
  const { value } = r.at(r.plant.service[node])
  return value === 'Running' || value === 'Stopping'
}

/** The two Cluster services hear each other over at least one route. */
export function inContact(r: Running, a: number, b: number): boolean {
  return a === b || r.pair(a, b).sinceMs !== null
}

/** It has an adapter there, whatever becomes of the cable. */
export function hasAdapter(r: Running, node: number, network: number): boolean {
  return r.at(r.plant.link[node][network]).value !== 'Absent'
}

/** A volume over its path; the file share over its network. */
export function reaches(r: Running, node: number, volume: number): boolean {
  if (volume === r.plant.share) return reachesShare(r, node)
  const unit = r.plant.volumes[volume].unit
  if (r.at(r.plant.unit[unit]).value !== 'Up') return false
  const path = r.at<PathContext>(r.plant.path[node][unit])
  return path.value === 'Connected' && !path.context.lostVolumes.includes(volume)
}

/** Over any network on which the share's server stands; while a switch is split, that stands in its first block. */
function reachesShare(r: Running, node: number): boolean {
  const { plant } = r
  if (r.at(plant.fileShare).value !== 'Up') return false
  return plant.shareNetworks.some((network) => {
    if (r.at(plant.link[node][network]).value !== 'Up') return false
    const { value, context } = r.at<NetworkContext>(plant.network[network])
    if (value !== 'Up' || (context.blocks !== null && blockOf(context.blocks, node) !== 0)) return false
    return !context.lostRoutes.some(([from, to]) => from === node && to === shareServer)
  })
}

/** The node's side of a volume; the share is there for it as soon as it holds the lock. */
export function mountOf(r: Running, volume: number, node: number): string {
  if (volume !== r.plant.share) return r.onHost('mount', volume, node, 'Detached')
  return holds(r, node, volume) && reaches(r, node, volume) ? 'Mounted' : 'Detached'
}

/** Who holds the persistent reservation, as anybody who reaches the volume can read. */
export function holderOf(r: Running, volume: number): number | null {
  return r.at<LunContext>(r.plant.lun[volume]).context.holders[0] ?? null
}

export function holds(r: Running, node: number, volume: number): boolean {
  return r.at<LunContext>(r.plant.lun[volume]).context.holders.includes(node)
}

/** When the witness's holder last renewed its reservation: what a challenger reads. */
export function witnessRenewedMs(r: Running, witness: number): number {
  const holder = holderOf(r, witness)
  const train = r.sim.states[r.plant.witnessTrain.get(witness)!] as PulseTrain
  if (holder === null) return train.lastMs
  return lastPulse(train, r.renewalPhase(witness, holder), r.figure('diskArbitrationInterval'), r.now)
}

/** States of a virtual machine in which it takes memory of its host. */
export const activeStates: ReadonlySet<string> = new Set([
  'Starting',
  'Running',
  'Paused',
  'Saving',
  'Restoring',
  'TurningOff',
  'ShuttingDown',
])

/** None of its cables to a cluster network carries anything: it is the one that is cut off. */
export function hasNoNetwork(r: Running, node: number): boolean {
  return r.plant.clusterNetworks.every((n) => r.at(r.plant.link[node][n]).value !== 'Up')
}
