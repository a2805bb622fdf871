import type { ClusterSnapshot } from '../../model/snapshot'
import { factsOf } from '../facts'
import { elapsed } from '../format'
import type { Lane } from '../../model/lanes'
import type { Text } from './laneLayout'
import { clientState, nodeState, quorumState, vmState, volumeState, type ShownState } from './state'

/** What stands left of a lane: its state's glyph and one figure, at the playhead. */
export interface RowState {
  readonly state: ShownState
  readonly figure: string
}

export function rowState(lane: Lane, snapshot: ClusterSnapshot, text: Text): RowState | null {
  switch (lane.kind) {
    case 'quorum': {
      const { votes, total } = snapshot.quorum
      return { state: quorumState(snapshot), figure: text('ui-row-votes', { votes, total }) }
    }
    case 'node': {
      const node = factsOf(snapshot).node(lane.id)
      if (!node) return null
      const state = nodeState(node)
      return { state, figure: text(state.look.word, state.params) }
    }
    case 'volume': {
      const volume = factsOf(snapshot).volume(lane.id)
      if (!volume) return null
      const figure = volume.owner ?? text('ui-row-no-owner')
      return { state: volumeState(volume, snapshot), figure }
    }
    case 'virtualMachine': {
      const vm = factsOf(snapshot).vm(lane.id)
      if (!vm) return null
      const isFrozen = vm.state === 'Saving' || vm.state === 'Saved' || vm.state === 'Restoring'
      const code = vm.downSinceMs === null ? 'ui-row-was-down' : isFrozen ? 'ui-row-frozen' : 'ui-row-down'
      const figure = vm.downMs === 0 ? text('ui-row-never') : text(code, { time: elapsed(text, vm.downMs) })
      return { state: vmState(vm, snapshot), figure }
    }
    case 'client': {
      const client = factsOf(snapshot).client(lane.id)
      if (!client) return null
      const time = elapsed(text, client.downMs)
      return {
        state: clientState(client),
        figure: text(client.downMs === 0 ? 'ui-row-never' : 'ui-row-missed', { time }),
      }
    }
  }
}
