import { said, type LedgerLine } from './line'

/** Known otherwise, and made simpler here. */
export const simplified: readonly LedgerLine[] = (
  [
    [
      'simple-serviceCrash',
      null,
      'model/cluster/node.ts',
      'model/service.test.ts › its host drops everything at once; the others notice by heartbeat; it is restarted and joins',
    ],
    [
      'simple-crashBudget',
      null,
      'model/cluster/views.ts',
      'model/groups.test.ts › node crashes use up no failover budget',
    ],
    [
      'simple-restartsByNode',
      null,
      'model/cluster/placing.ts',
      'model/groups.test.ts › it is tried on each node, twice on each, and is Failed in the end',
    ],
    [
      'simple-ownersOfGroup',
      null,
      'model/rules/placement.ts',
      'model/groups.test.ts › possible owners are a wall: without any of them it is online nowhere, until one is back',
    ],
    [
      'simple-timeoutsOfRun',
      null,
      'model/cluster/calls.ts',
      'model/resourceHosting.test.ts › and reports its progress is waited for, longer than PendingTimeout',
    ],
    [
      'simple-clientsSegment',
      null,
      'model/serving.ts',
      'model/clients.test.ts › follows its machine to the side of a split switch where the clients are',
    ],
    [
      'simple-diskLost',
      null,
      'model/serving.ts',
      'model/volumes.test.ts › a lost path is not found either; nothing is written meanwhile',
    ],
    [
      'simple-oneWay',
      null,
      'model/contacts.ts',
      'model/membership.test.ts › are a loss both ways: both ends are silent at the same instant',
    ],
    [
      'simple-witnessCopy',
      null,
      'model/cluster/views.ts',
      'model/joining.test.ts › learns it from the witness disk, which holds a copy of the database',
    ],
    [
      'simple-savedWhilePaused',
      null,
      'model/files.ts',
      'model/volumes.test.ts › moves with its machine, which is held again where it arrives',
    ],
    [
      'simple-snapshotAtOnce',
      null,
      'model/operations/takeSnapshot.ts',
      'model/vmSnapshots.test.ts › is taken while the guest goes on, and takes room for its memory at once',
    ],
    [
      'simple-mergeRate',
      null,
      'model/vmSnapshots.ts',
      'model/vmSnapshots.test.ts › shut down through the cluster it stays off, and the merge takes as long as its size asks for',
    ],
    [
      'simple-moveTo',
      null,
      'model/standAlone.ts',
      'model/standAlone.test.ts › between the two it is started by nobody',
    ],
    [
      'simple-foreignReservation',
      null,
      'model/machines/lun.ts',
      'model/volumes.test.ts › is missed at the next renewal: 1038, the resource fails, and the owner takes the volume anew',
    ],
    [
      'simple-healthChecks',
      null,
      'model/cluster/node.ts',
      'model/insideTheMachine.test.ts › a process that ends between two looks, 0 to 5 s later',
    ],
    [
      'simple-coreGroup',
      null,
      'model/cluster/witness.ts',
      'model/witness.test.ts › the witness moves with its group, without a moment in which nobody holds it',
    ],
    [
      'simple-shareNetwork',
      null,
      'model/perceive.ts',
      'model/fileShare.test.ts › on a split switch the share stands in the first block: that side wins',
    ],
    [
      'simple-powerReturns',
      null,
      'model/supplies.ts',
      'model/supplies.test.ts › while it is out, nobody can switch a server on; afterwards somebody has to',
    ],
    [
      'simple-refusedStays',
      null,
      'model/machines/clusterService.ts',
      'model/composition.test.ts › hears of it when it comes back, and stays outside',
    ],
    [
      'simple-hostProcess',
      null,
      'model/cluster/hosting.ts',
      'model/resourceHosting.test.ts › leaves the processes of other nodes alone',
    ],
    [
      'simple-oneCall',
      null,
      'model/cluster/calls.ts',
      'model/resourceHosting.test.ts › ends with the node on which it was made, and is made nowhere else',
    ],
    [
      'simple-shutDownForced',
      null,
      'model/cluster/groups.ts',
      'model/quickMigration.test.ts › %s, and the guest does not answer: after PendingTimeout the machine is turned off',
    ],
    [
      'simple-clusterLog',
      null,
      'player/clusterLog.ts',
      'player/clusterLog.test.ts › has lines of the form of 2008, each ended as Windows ends it, in plain ASCII',
    ],
  ] as const
).map(said('leftOut', 'simplified'))

/** Not here at all. */
export const notModelled: readonly LedgerLine[] = [
  'snapshotTree',
  'growingDisks',
  'aloneSnapshots',
  'dependencies',
  'crossSubnet',
  'diskChecks',
  'eventsOfFailures',
  'eventsOfNetworks',
  'event1155',
  'event1557',
  'event7036',
  'eventsOfHyperV',
].map((id): LedgerLine => ({
  id: `not-${id}`,
  chapter: 'leftOut',
  status: 'notModelled',
  source: null,
  file: null,
  test: null,
}))
