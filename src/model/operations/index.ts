import { addNode } from './addNode'
import { bringOnline } from './bringOnline'
import { evictNode } from './evictNode'
import { moveGroup } from './moveGroup'
import { pauseNode } from './pauseNode'
import { quickMigrate } from './quickMigrate'
import { resumeNode } from './resumeNode'
import { shutDownNode } from './shutDownNode'
import { startClusterService } from './startClusterService'
import { startNode } from './startNode'
import { stopClusterService } from './stopClusterService'
import { takeOffline } from './takeOffline'

/** What the administrator can do. The order is that of menus and documentation. */
export const operations = {
  quickMigrate,
  moveGroup,
  takeOffline,
  bringOnline,
  startNode,
  shutDownNode,
  stopClusterService,
  startClusterService,
  pauseNode,
  resumeNode,
  evictNode,
  addNode,
} as const
