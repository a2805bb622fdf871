import type { ClusterSnapshot } from '../../model/snapshot'
import type { Lane } from '../../player/lanes'
import type { Sentence } from '../../player/sentence'
import { nodeState, quorumState, vmState, volumeState, type ShownState } from './state'

/** What stands left of a lane: its state's glyph and one figure, at the playhead. */
export interface RowState {
  readonly state: ShownState
  readonly figure: Sentence
}

export function rowState(lane: Lane, snapshot: ClusterSnapshot): RowState | null {
  switch (lane.kind) {
    case 'quorum': {
      const { votes, total } = snapshot.quorum
      return { state: quorumState(snapshot), figure: { code: 'ui-row-votes', params: { votes, total } } }
    }
    case 'node': {
      const node = snapshot.nodes.find(({ id }) => id === lane.id)
      if (!node) return null
      const state = nodeState(node)
      return { state, figure: { code: state.look.word, params: state.params } }
    }
    case 'volume': {
      const volume = snapshot.volumes.find(({ id }) => id === lane.id)
      if (!volume) return null
      const { owner } = volume
      const figure: Sentence = owner
        ? { code: 'ui-row-owner', params: { node: owner } }
        : { code: 'ui-row-no-owner', params: {} }
      return { state: volumeState(volume, snapshot), figure }
    }
    case 'virtualMachine': {
      const vm = snapshot.virtualMachines.find(({ id }) => id === lane.id)
      if (!vm) return null
      const seconds = Math.floor(vm.downMs / 100) / 10
      const code =
        vm.downMs === 0 ? 'ui-row-never' : vm.downSinceMs === null ? 'ui-row-was-down' : 'ui-row-down'
      return { state: vmState(vm, snapshot), figure: { code, params: { seconds } } }
    }
  }
}
