import { applicationFailure } from './applicationFailure'
import { applicationRestored } from './applicationRestored'
import { clusterServiceCrash } from './clusterServiceCrash'
import { fileShareLoss } from './fileShareLoss'
import { fileShareRestored } from './fileShareRestored'
import { guestCrash } from './guestCrash'
import { guestHang } from './guestHang'
import { linkLoss } from './linkLoss'
import { linkRestored } from './linkRestored'
import { networkLoss } from './networkLoss'
import { networkRestored } from './networkRestored'
import { networkSplit } from './networkSplit'
import { nodeBugcheck } from './nodeBugcheck'
import { nodeCrash } from './nodeCrash'
import { nodeHang } from './nodeHang'
import { routeLoss } from './routeLoss'
import { routeRestored } from './routeRestored'
import { storagePathLoss } from './storagePathLoss'
import { storagePathRestored } from './storagePathRestored'
import { storageUnitLoss } from './storageUnitLoss'
import { storageUnitRestored } from './storageUnitRestored'
import { vmProcessCrash } from './vmProcessCrash'

/** What can be done *to* the cluster, and what undoes it. The order is that of menus and documentation. */
export const faults = {
  nodeCrash,
  nodeBugcheck,
  clusterServiceCrash,
  nodeHang,
  networkLoss,
  networkSplit,
  networkRestored,
  linkLoss,
  linkRestored,
  routeLoss,
  routeRestored,
  storagePathLoss,
  storagePathRestored,
  storageUnitLoss,
  storageUnitRestored,
  fileShareLoss,
  fileShareRestored,
  vmProcessCrash,
  guestHang,
  guestCrash,
  applicationFailure,
  applicationRestored,
} as const
