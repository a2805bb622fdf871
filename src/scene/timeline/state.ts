import type {
  ClientSnapshot,
  ClusterSnapshot,
  NetworkState,
  NodeSnapshot,
  VirtualMachineSnapshot,
  VolumeSnapshot,
} from '../../model/snapshot'
import { shareDone } from '../faces/memory'
import { clientLookOf } from '../faces/client'
import { nodeLookOf } from '../faces/node'
import { quorumLookOf } from '../faces/quorum'
import { vmLookOf } from '../faces/virtualMachine'
import { volumeLookOf } from '../faces/volume'
import { factsOf, type Facts } from '../facts'
import {
  networkLooks,
  nodeLooks,
  quorumLooks,
  sessionLooks,
  vmLooks,
  volumeLooks,
  type Look,
} from '../states'
import type { WordParams } from '../words'

/** A state as it stands beside the picture: the picture's own shape and word. */
export interface ShownState {
  readonly look: Look
  readonly params: WordParams
}

const shown = (look: Look, params: WordParams = {}): ShownState => ({ look, params })
const facts = new WeakMap<ClusterSnapshot, Facts>()

/** Looked up for every row of every frame, built once a snapshot. */
function factsFor(snapshot: ClusterSnapshot): Facts {
  const known = facts.get(snapshot) ?? factsOf(snapshot)
  facts.set(snapshot, known)
  return known
}

export function quorumState(snapshot: ClusterSnapshot): ShownState {
  const { votes, total } = snapshot.quorum
  return shown(quorumLooks[quorumLookOf(snapshot)], { votes, total })
}

export const nodeState = (node: NodeSnapshot): ShownState => shown(nodeLooks[nodeLookOf(node)])

export function volumeState(volume: VolumeSnapshot, snapshot: ClusterSnapshot): ShownState {
  return shown(volumeLooks[volumeLookOf(volume, factsFor(snapshot))])
}

/** What the people who use it feel, which is not always what the cluster says. */
export function vmState(vm: VirtualMachineSnapshot, snapshot: ClusterSnapshot): ShownState {
  const look = vmLooks[vmLookOf(vm, factsFor(snapshot).group(vm.id))]
  return shown(look, { percent: Math.floor(shareDone(vm, snapshot.atMs) * 100) })
}

export const clientState = (client: ClientSnapshot): ShownState => shown(sessionLooks[clientLookOf(client)])

export const networkState = (state: NetworkState): ShownState => shown(networkLooks[state])
