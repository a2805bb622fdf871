import { addNode } from './addNode'
import { applySnapshot } from './applySnapshot'
import { bringOnline } from './bringOnline'
import { deleteSnapshot } from './deleteSnapshot'
import { enlargeVolume } from './enlargeVolume'
import { evictNode } from './evictNode'
import { installUpdate } from './installUpdate'
import { makeHighlyAvailable } from './makeHighlyAvailable'
import { moveFiles } from './moveFiles'
import { moveGroup } from './moveGroup'
import { pauseNode } from './pauseNode'
import { pauseVirtualMachine } from './pauseVirtualMachine'
import { quickMigrate } from './quickMigrate'
import { removeUpdate } from './removeUpdate'
import { resetVirtualMachine } from './resetVirtualMachine'
import { renameVirtualNetwork } from './renameVirtualNetwork'
import { restartGuest } from './restartGuest'
import { resumeNode } from './resumeNode'
import { discardSavedState } from './discardSavedState'
import { resumeVirtualMachine } from './resumeVirtualMachine'
import { shutDownGuest } from './shutDownGuest'
import { turnOffVirtualMachine } from './turnOffVirtualMachine'
import { setClusterProperty } from './setClusterProperty'
import { setGroupProperty } from './setGroupProperty'
import { setQuorum } from './setQuorum'
import { setResourceProperty } from './setResourceProperty'
import { simulateFailure } from './simulateFailure'
import { shutDownNode } from './shutDownNode'
import { shutDownVirtualMachine } from './shutDownVirtualMachine'
import { startClusterService } from './startClusterService'
import { startNode } from './startNode'
import { startVirtualMachine } from './startVirtualMachine'
import { stopClusterService } from './stopClusterService'
import { takeOffline } from './takeOffline'
import { takeSnapshot } from './takeSnapshot'
import { turnOffMaintenance } from './turnOffMaintenance'
import { turnOnMaintenance } from './turnOnMaintenance'

/** What the administrator can do. The order is that of menus and documentation. */
export const operations = {
  quickMigrate,
  moveGroup,
  takeOffline,
  bringOnline,
  setGroupProperty,
  simulateFailure,
  setResourceProperty,
  shutDownVirtualMachine,
  pauseVirtualMachine,
  resumeVirtualMachine,
  resetVirtualMachine,
  startVirtualMachine,
  turnOffVirtualMachine,
  shutDownGuest,
  restartGuest,
  discardSavedState,
  takeSnapshot,
  applySnapshot,
  deleteSnapshot,
  moveFiles,
  makeHighlyAvailable,
  turnOnMaintenance,
  turnOffMaintenance,
  enlargeVolume,
  startNode,
  shutDownNode,
  stopClusterService,
  startClusterService,
  pauseNode,
  resumeNode,
  installUpdate,
  removeUpdate,
  renameVirtualNetwork,
  evictNode,
  addNode,
  setClusterProperty,
  setQuorum,
} as const
