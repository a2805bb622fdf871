import { applicationFailure } from './applicationFailure'
import { applicationRestored } from './applicationRestored'
import { clusterServiceCrash } from './clusterServiceCrash'
import { fileShareLoss } from './fileShareLoss'
import { fileShareRestored } from './fileShareRestored'
import { fileSystemDamage } from './fileSystemDamage'
import { fileSystemRepaired } from './fileSystemRepaired'
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
import { onlineRestored } from './onlineRestored'
import { onePathLoss } from './onePathLoss'
import { onePathRestored } from './onePathRestored'
import { reservationLoss } from './reservationLoss'
import { resourceHang } from './resourceHang'
import { routeLoss } from './routeLoss'
import { routeRestored } from './routeRestored'
import { silentOnline } from './silentOnline'
import { slowOnline } from './slowOnline'
import { spaceFreed } from './spaceFreed'
import { storagePathLoss } from './storagePathLoss'
import { storagePathRestored } from './storagePathRestored'
import { storageUnitLoss } from './storageUnitLoss'
import { storageUnitRestored } from './storageUnitRestored'
import { supplyLoss } from './supplyLoss'
import { supplyRestored } from './supplyRestored'
import { vmProcessCrash } from './vmProcessCrash'
import { volumeDirty } from './volumeDirty'
import { volumeFull } from './volumeFull'

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
  onePathLoss,
  onePathRestored,
  storageUnitLoss,
  storageUnitRestored,
  fileShareLoss,
  fileShareRestored,
  supplyLoss,
  supplyRestored,
  reservationLoss,
  volumeFull,
  spaceFreed,
  volumeDirty,
  fileSystemDamage,
  fileSystemRepaired,
  resourceHang,
  slowOnline,
  silentOnline,
  onlineRestored,
  vmProcessCrash,
  guestHang,
  guestCrash,
  applicationFailure,
  applicationRestored,
} as const
