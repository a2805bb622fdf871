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
import { vmLookOf } from '../faces/vmState'
import { volumeLookOf } from '../faces/volume'
import { factsOf } from '../facts'
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

export function quorumState(snapshot: ClusterSnapshot): ShownState {
  const { votes, total } = snapshot.quorum
  return shown(quorumLooks[quorumLookOf(snapshot)], { votes, total })
}

export const nodeState = (node: NodeSnapshot): ShownState => shown(nodeLooks[nodeLookOf(node)])

export function volumeState(volume: VolumeSnapshot, snapshot: ClusterSnapshot): ShownState {
  return shown(volumeLooks[volumeLookOf(volume, factsOf(snapshot))])
}

/** What the people who use it feel, which is not always what the cluster says. */
export function vmState(vm: VirtualMachineSnapshot, snapshot: ClusterSnapshot): ShownState {
  const look = vmLooks[vmLookOf(vm, factsOf(snapshot).group(vm.id))]
  return shown(look, { percent: Math.floor(shareDone(vm, snapshot.atMs) * 100) })
}

export const clientState = (client: ClientSnapshot): ShownState => shown(sessionLooks[clientLookOf(client)])

export const networkState = (state: NetworkState): ShownState => shown(networkLooks[state])
