import type { ClusterSnapshot, NetworkState, NodeSnapshot, VirtualMachineSnapshot, VolumeSnapshot } from '../../model/snapshot'
import type { Sentence } from '../../player/sentence'
import { shareDone } from '../faces/memory'
import { nodeLookOf } from '../faces/node'
import { quorumLookOf } from '../faces/quorum'
import { vmLookOf } from '../faces/virtualMachine'
import { volumeLookOf } from '../faces/volume'
import { factsOf, type Facts } from '../facts'
import { networkLooks, nodeLooks, quorumLooks, vmLooks, volumeLooks, type Look } from '../states'
import type { GlyphName } from './glyphs'

/** A state as it stands beside the picture: the picture's own shape and word. */
export interface ShownState {
  readonly glyph: GlyphName
  readonly word: Sentence
}

const shown = ({ shape, word }: Look, params: Sentence['params'] = {}): ShownState => ({
  glyph: shape,
  word: { code: word, params },
})

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

export function nodeState(node: NodeSnapshot): ShownState {
  return shown(nodeLooks[nodeLookOf(node)])
}

export function volumeState(volume: VolumeSnapshot, snapshot: ClusterSnapshot): ShownState {
  return shown(volumeLooks[volumeLookOf(volume, factsFor(snapshot))])
}

/** What the people who use it feel, which is not always what the cluster says. */
export function vmState(vm: VirtualMachineSnapshot, snapshot: ClusterSnapshot, atMs: number): ShownState {
  const group = snapshot.groups.find(({ id }) => id === vm.id)
  return shown(vmLooks[vmLookOf(vm, group)], { percent: Math.floor(shareDone(vm, atMs) * 100) })
}

export function networkState(state: NetworkState): ShownState {
  return shown(networkLooks[state])
}

/** Time without service up to that moment, the present outage included; ms. */
export function downUntil(vm: VirtualMachineSnapshot, snapshotMs: number, atMs: number): number {
  return vm.downMs + (vm.downSinceMs === null ? 0 : Math.max(0, atMs - snapshotMs))
}
