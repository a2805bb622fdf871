import { said, type LedgerLine } from './line'

const [heartbeats, networking] = [
  'Tuning Failover Cluster Network Thresholds; ITPro Today, 13 July 2009',
  'Ask the Core Team, Windows Server 2008 Failover Clusters: Networking (Part 1)',
]
const [quorumPage, forceQuorum] = [
  'TechNet cc770620, Configuring the Quorum in a Failover Cluster; cc773510',
  'KB 947713; Failover Cluster Startup Switches',
]
const [nodeList, restartChange] = ['KB 299631', 'KB 947712']
const seed =
  'TechNet dd197572, Design for a Failover Cluster in Which All Nodes Run Hyper-V (Windows Server 2008)'
const dell = 'Dell, High Availability Solutions for Microsoft Hyper-V, September 2008'
const interval = 'DiskArbInterval, Failover cluster API reference'
const events = 'Microsoft’s list of failover clustering system log events; provider manifest'

/** Rules that somebody has published. */
export const sourced: readonly LedgerLine[] = [
  ...(
    [
      [
        'heartbeat',
        heartbeats,
        'model/cluster/membership.ts',
        'model/nodeCrash.test.ts › a crash is noticed 4 to 5 s later, by the phase of the heartbeats',
      ],
      [
        'oneRouteIsEnough',
        networking,
        'model/contacts.ts',
        'model/membership.test.ts › lost, the other carries the heartbeats and nothing moves',
      ],
      [
        'roleNone',
        networking,
        'model/rules/links.ts',
        'model/networks.test.ts › a network with role none carries no heartbeat, however sound it is',
      ],
      [
        'oneSubnet',
        networking,
        'model/rules/links.ts',
        'model/networks.test.ts › in one subnet are one way in: without the first the node drops out',
      ],
      [
        'fullMesh',
        'Ask the Core Team, Partitioned Cluster Networks; TechNet cc773418 (event 1006)',
        'model/rules/membership.ts',
        'model/rules/membership.test.ts › the sets are disjoint, cover all nodes, and in each everybody reaches everybody',
      ],
      [
        'noNetwork',
        'Event 1554',
        'model/cluster/membership.ts',
        'model/membership.test.ts › a node without any cable yields by itself, even if it holds the witness',
      ],
      [
        'interfaceStates',
        'cluster_netinterface_state, cluster_network_state, Failover cluster API reference',
        'model/interfaces.ts',
        'model/networks.test.ts › one that reaches none of the others has failed; the others are up, and the network is partitioned',
      ],
      [
        'networkStates',
        'Events 1125 to 1130',
        'model/cluster/networks.ts',
        'model/membership.test.ts › lost, it is written to the log as down, and as up when it is back',
      ],
    ] as const
  ).map(said('membership', 'sourced')),
  ...(
    [
      [
        'majority',
        quorumPage,
        'model/rules/quorum.ts',
        'model/rules/quorum.test.ts › a set has quorum exactly when its votes are more than half of those configured',
      ],
      [
        'votesStay',
        'KB 947713',
        'model/rules/quorum.ts',
        'model/quorum.test.ts › votes configured stay in the count: %i nodes, one lost',
      ],
      [
        'diskOnly',
        quorumPage,
        'model/rules/quorum.ts',
        'model/diskOnly.test.ts › one node with the disk goes on against three without',
      ],
      [
        'tolerance',
        quorumPage,
        'model/rules/tolerance.ts',
        'model/rules/tolerance.test.ts › one loss more than is tolerated has no quorum',
      ],
      [
        'quorumLost',
        'TechNet cc773498 (event 1177)',
        'model/cluster/views.ts',
        'model/quorum.test.ts › the owner of the witness stays, the other logs 1177 and stops',
      ],
      [
        'forced',
        forceQuorum,
        'model/cluster/joining.ts',
        'model/joining.test.ts › a node that waits in Joining becomes the cluster at once and brings everything online',
      ],
      [
        'forcedEnds',
        forceQuorum,
        'model/cluster/views.ts',
        'model/joining.test.ts › ends as soon as the members are a majority',
      ],
      [
        'electorate',
        quorumPage,
        'model/cluster/electorate.ts',
        'model/electorate.test.ts › from one model to each of the others and back, and nobody notices',
      ],
      [
        'witnessIsFree',
        quorumPage,
        'model/cluster/electorate.ts',
        'model/electorate.test.ts › a disk that a service or application uses',
      ],
    ] as const
  ).map(said('quorum', 'sourced')),
  ...(
    [
      [
        'renewal',
        interval,
        'model/rules/arbitration.ts',
        'model/witness.test.ts › a live owner renews its reservation, and the challenger withdraws',
      ],
      [
        'witnessRetry',
        'WitnessRestartInterval, Failover cluster API reference; expta.com, Failure of FSW Causes Cluster Group to Failover, 12 June 2009',
        'model/cluster/witness.ts',
        'model/fileShare.test.ts › is tried again every 15 min, and votes from then on: not as soon as it can be reached',
      ],
      [
        'witnessOnline',
        quorumPage,
        'model/cluster/votes.ts',
        'model/witness.test.ts › has no vote once it is given up, and a side that needs it stops',
      ],
      [
        'arbitrationEnds',
        'QuorumArbitrationTimeMax, Failover cluster API reference',
        'model/rules/arbitration.ts',
        'model/witness.test.ts › is fought for over 60 s, and looked for again 15 min later',
      ],
      [
        'diskRemembers',
        quorumPage,
        'model/cluster/joining.ts',
        'model/fileShare.test.ts › a witness disk brings it up to date',
      ],
      [
        'shareForgets',
        'TechNet dd337821 (event 1561)',
        'model/cluster/joining.ts',
        'model/fileShare.test.ts › a share votes but does not remember: the node that missed the latest configuration is refused',
      ],
    ] as const
  ).map(said('witness', 'sourced')),
  ...(
    [
      [
        'waitsInJoining',
        'Failover Cluster Startup Switches',
        'model/cluster/joining.ts',
        'model/joining.test.ts › waits in Joining, without end, with nothing online',
      ],
      [
        'paused',
        'PauseClusterNode; MS-CMRP, ApiPauseNode',
        'model/rules/placement.ts',
        'model/service.test.ts › keeps what it owns, votes, and receives nothing',
      ],
      [
        'evicted',
        'Event 1011',
        'model/cluster/composition.ts',
        'model/composition.test.ts › has no vote any more; a majority is reckoned anew',
      ],
      [
        'drift',
        'TechNet cc770399: same service pack and updates on all nodes; dd197572: track updates on all nodes',
        'model/software.ts',
        'model/software.test.ts › differs from its fellows, and is a member all the same',
      ],
    ] as const
  ).map(said('nodes', 'sourced')),
  ...(
    [
      [
        'reservation',
        'KB 309186; Windows Server 2008 storage features (persistent reservations)',
        'model/physics.ts',
        'model/nodeCrash.test.ts › the reservation of a dead node stays behind on its volume until somebody preempts it',
      ],
      [
        'ownerNotices',
        interval,
        'model/cluster/node.ts',
        'model/storage.test.ts › notices at its next renewal, 0 to 3 s later',
      ],
      [
        'dirty',
        'Event 1066; DiskRunChkDsk; NTFS Chkdsk Best Practices, February 2011',
        'model/machines/mount.ts',
        'model/volumes.test.ts › is checked before it is mounted, with 1066, and is clean afterwards',
      ],
      [
        'damaged',
        'Events 1035 and 1037; KB 914458',
        'model/cluster/node.ts',
        'model/volumes.test.ts › is found by IsAlive, and no node can mount it: 1037, 1035, Failed',
      ],
      [
        'maintenance',
        'Events 1237 and 1238; windowsitpro, redirected access and maintenance mode',
        'model/files.ts',
        'model/volumes.test.ts › health checks rest: a damaged disk is not found until it is over',
      ],
      [
        'full',
        'HealthState 25, Hyper-V WMI reference',
        'model/files.ts',
        'model/volumes.test.ts › its virtual machine is held, its resource stays Online, and nothing fails over',
      ],
    ] as const
  ).map(said('storage', 'sourced')),
  ...(
    [
      [
        'order',
        'MS-CMRP, dependencies of resources',
        'model/cluster/groups.ts',
        'model/groups.test.ts › goes down machine → configuration → disk, and comes up the other way round',
      ],
      [
        'singleResources',
        'PersistentState, OfflineClusterResource, Failover cluster API reference',
        'model/cluster/administration.ts',
        'model/resources.test.ts › stays offline, with what went with it, where its group fails over to',
      ],
      [
        'simulatedFailure',
        'ClusResource.Fail, Failover cluster API reference',
        'model/operations/simulateFailure.ts',
        'model/resources.test.ts › of %s counts against RestartThreshold: the second within 15 min fails over',
      ],
      [
        'pendingGap',
        'PendingTimeout, Failover cluster API reference',
        'model/cluster/calls.ts',
        'model/resourceHosting.test.ts › and reports its progress is waited for, longer than PendingTimeout',
      ],
      [
        'deadlock',
        'TechNet dd354047 (events 1230, 1146); Ask the Core Team, 23 November 2009',
        'model/cluster/hosting.ts',
        'model/resourceHosting.test.ts › is noticed by nobody for DeadlockTimeout; then all that shares its process fails at once',
      ],
      [
        'separateMonitor',
        'SeparateMonitor, Failover cluster API reference; TechNet dd354047',
        'model/cluster/hosting.ts',
        'model/resourceHosting.test.ts › gives the culprit a process of its own: the next time nobody else falls',
      ],
      [
        'separateNext',
        'SeparateMonitor, Failover cluster API reference: it takes effect when the resource is next brought online',
        'model/cluster/groupRecord.ts',
        'model/resourceHosting.test.ts › holds from its next coming online on: until then it falls with the others',
      ],
      [
        'groupState',
        'Failover cluster API reference, group states',
        'model/rules/resourceOrder.ts',
        'model/groups.test.ts › is Pending on the way, and each resource waits for the one below it',
      ],
      [
        'restartLimit',
        restartChange,
        'model/rules/failurePolicy.ts',
        'model/rules/failurePolicy.test.ts › in any RestartPeriod there are at most RestartThreshold restarts on one node',
      ],
      [
        'failoverLimit',
        'FailoverThreshold, FailoverPeriod, Failover cluster API reference',
        'model/rules/failurePolicy.ts',
        'model/rules/failurePolicy.test.ts › in any FailoverPeriod there are at most FailoverThreshold failovers',
      ],
      [
        'retry',
        'RetryPeriodOnFailure, Failover cluster API reference',
        'model/cluster/failures.ts',
        'model/groups.test.ts › RetryPeriodOnFailure 10 min',
      ],
      [
        'nextInOrder',
        nodeList,
        'model/rules/placement.ts',
        'model/rules/placement.test.ts › with a list, failures walk the list and then the rest by number, wrapping',
      ],
      [
        'random',
        'Clustering blog, 14 October 2008; KB 299631',
        'model/rules/placement.ts',
        'model/rules/placement.test.ts › chance is asked only where there is no list and no resource has failed, and every candidate can be drawn',
      ],
      [
        'possibleOwners',
        nodeList,
        'model/rules/placement.ts',
        'model/groups.test.ts › possible owners are a wall: without any of them it is online nowhere, until one is back',
      ],
      [
        'memoryIsNotLookedAt',
        'Clustering team, December 2010, placement and start of virtual machines',
        'model/rules/placement.ts',
        'model/groups.test.ts › it is tried on each node, twice on each, and is Failed in the end',
      ],
      [
        'failback',
        'AutoFailbackType, FailbackWindowStart, Failover cluster API reference; event 1154',
        'model/rules/failback.ts',
        'model/failback.test.ts › allowed at once, it is a planned move: memory kept, and an outage all the same',
      ],
      [
        'failbackWaits',
        'FailbackWindowStart, FailbackWindowEnd, Failover cluster API reference',
        'model/cluster/failback.ts',
        'model/failback.test.ts › the owner dies while it waits',
      ],
      [
        'groupProperties',
        'FailoverThreshold, FailoverPeriod, AutoFailbackType, FailbackWindowStart, FailbackWindowEnd, Failover cluster API reference: read/write',
        'model/cluster/administration.ts',
        'model/groupProperties.test.ts › one failover is enough from then on, also of those that were before',
      ],
      [
        'antiAffinity',
        'AntiAffinityClassNames, Failover cluster API reference',
        'model/rules/placement.ts',
        'model/failback.test.ts › two domain controllers keep out of each other’s way as long as there is room',
      ],
    ] as const
  ).map(said('groups', 'sourced')),
  ...(
    [
      [
        'quickMigration',
        'ITPro Today, 13 April 2008; Dell, High Availability Solutions for Microsoft Hyper-V',
        'model/cluster/groups.ts',
        'model/quickMigration.test.ts › is not released before the save is complete',
      ],
      [
        'coldBoot',
        dell,
        'model/physics.ts',
        'model/quickMigration.test.ts › the source crashes during the save: cold boot',
      ],
      [
        'offlineAction',
        'OfflineAction, private property of the Virtual Machine resource',
        'model/cluster/groups.ts',
        'model/quickMigration.test.ts › save: memory kept',
      ],
      [
        'processors',
        'Dell, High Availability Solutions for Microsoft Hyper-V, September 2008',
        'model/physics.ts',
        'model/pastTheCluster.test.ts › a quick migration fails where the memory is read back, and ends where it began',
      ],
      [
        'savedThere',
        `${dell}, p. 16`,
        'model/rules/placement.ts',
        'model/pastTheCluster.test.ts › of four nodes it goes back to the one that saved it, past others that could be next',
      ],
      [
        'pastTheCluster',
        'Ask the Core Team, on merging snapshots of clustered virtual machines',
        'model/laws.ts',
        'model/pastTheCluster.test.ts › is started again: for the cluster of 2008 it has failed',
      ],
      [
        'sharedVolume',
        'TechNet dd197460: virtual machines that share a disk are one service or application',
        'model/plant.ts',
        'model/sharedVolume.test.ts › move together, both with their memory, after both are saved',
      ],
      [
        'pausedIsOnline',
        'Virtual Machine resource type, Failover cluster API reference; Msvm_ComputerSystem',
        'model/operations/pauseVirtualMachine.ts',
        'model/pastTheCluster.test.ts › stands still with its memory, and its resource stays Online',
      ],
      [
        'resetIsUnseen',
        'Msvm_ComputerSystem: Enabled, Stopping, Enabled',
        'model/operations/resetVirtualMachine.ts',
        'model/pastTheCluster.test.ts › reset in Hyper-V Manager: its memory is lost, and the cluster takes no notice',
      ],
      [
        'restartIsUnseen',
        'Msvm_ComputerSystem: Enabled, Stopping, Enabled; Ask the Core Team, on merging snapshots',
        'model/operations/restartGuest.ts',
        'model/pastTheCluster.test.ts › restarted from inside: it shuts down and boots, and the cluster takes no notice',
      ],
      [
        'virtualNetworks',
        'TechNet cc742396',
        'model/virtualNetworks.ts',
        'model/clients.test.ts › ends where the host has no virtual network of that name, though the machine runs',
      ],
      [
        'memoryFile',
        'ramprasadtech.com and thefullcircle.com, on .bin and .vsv files',
        'model/files.ts',
        'model/volumes.test.ts › is there while the machine runs and while it is saved, and is gone when it is off',
      ],
      [
        'snapshotGrows',
        'Msvm_ComputerSystem, HealthState 25 (Hyper-V WMI reference)',
        'model/vmSnapshots.ts',
        'model/vmSnapshots.test.ts › grows by what the guest writes, until the volume is full and Hyper-V holds it',
      ],
      [
        'mergeWaits',
        'Virtual PC Guy, 21 April 2009, on starting a virtual machine that is merging snapshot files',
        'model/vmSnapshots.ts',
        'model/vmSnapshots.test.ts › a start throws away what was merged, and the next merge begins anew',
      ],
      [
        'mergeThroughCluster',
        'Ask the Core Team, 29 May 2009, Expected Snapshot Merge Behavior for a Highly Available VM',
        'model/cluster/administration.ts',
        'model/vmSnapshots.test.ts › shut down past the cluster it is started again, and nothing is merged',
      ],
      [
        'applicationUnseen',
        seed,
        'model/serving.ts',
        'model/insideTheMachine.test.ts › an application that fails: users are out until a person repairs it',
      ],
      [
        'guestUnseen',
        seed,
        'model/serving.ts',
        'model/insideTheMachine.test.ts › a guest that hangs, for hours',
      ],
    ] as const
  ).map(said('virtualMachines', 'sourced')),
  ...(
    [
      [
        'eventsByNode',
        events,
        'model/eventLog.ts',
        'model/membership.test.ts › 1135 is logged on every member that stays, and on none that left',
      ],
    ] as const
  ).map(said('log', 'sourced')),
]

/** Rules that are our choice: they say nothing about the product. */
export const assumed: readonly LedgerLine[] = [
  said(
    'membership',
    'assumption',
  )([
    'bestSet',
    null,
    'model/rules/membership.ts',
    'model/rules/membership.test.ts › up to eight nodes, each set is the best of what was left: largest, with the witness, lowest numbers',
  ]),
  said(
    'membership',
    'assumption',
  )([
    'regroupStages',
    'assumption; that there are an opening, stages and pruning, their limits and the tick: MSCluster_Cluster, ClusSvcRegroup…',
    'model/rules/regroup.ts',
    'model/rules/regroup.test.ts › of any length up to 15 s are in order, whole, and none beyond its limit',
  ]),
  said(
    'membership',
    'assumption',
  )([
    'incarnation',
    null,
    'model/cluster/membership.ts',
    'model/membership.test.ts › a node that rebooted before it was missed is a new one: its old self is removed first',
  ]),
  said(
    'membership',
    'assumption',
  )([
    'twoInterfaces',
    'general knowledge: additional probes tell which of two interfaces has failed',
    'model/interfaces.ts',
    'model/networks.test.ts › a pulled cable is what failed, whoever it does not reach',
  ]),
  said(
    'quorum',
    'assumption',
  )([
    'pending',
    null,
    'model/cluster/commit.ts',
    'model/quorum.test.ts › while quorum is asked for, machines run on and nothing new starts',
  ]),
  said(
    'quorum',
    'assumption',
  )([
    'laterForced',
    'general knowledge: a forced configuration gets a new epoch by its time stamp (KB 947713)',
    'model/cluster/joining.ts',
    'model/joining.test.ts › of two sides: the later one wins, though it knew less and knows nothing of the other',
  ]),
  said(
    'quorum',
    'assumption',
  )([
    'proposal',
    'general knowledge: the wizard that creates a cluster',
    'model/rules/tolerance.ts',
    'model/rules/tolerance.test.ts › the wizard proposes a witness for an even number of nodes, if there is a disk for it',
  ]),
  said(
    'witness',
    'assumption',
  )([
    'challenge',
    null,
    'model/rules/arbitration.ts',
    'model/witness.test.ts › is watched for two intervals of 3 s, then taken',
  ]),
  said(
    'witness',
    'assumption',
  )([
    'challengerSees',
    null,
    'model/cluster/witness.ts',
    'model/witness.test.ts › that loses its path while all are cut off from each other is challenged as anybody else',
  ]),
  ...(
    [
      [
        'newWitnessFirst',
        null,
        'model/cluster/electorate.ts',
        'model/electorate.test.ts › the new witness is held before the old one is let go, and that lies in Available Storage then',
      ],
      [
        'votesStayMajority',
        null,
        'model/cluster/electorate.ts',
        'model/electorate.test.ts › a model in which the votes that are left are no majority',
      ],
    ] as const
  ).map(said('quorum', 'assumption')),
  ...(
    [
      [
        'oldWitnessPointsOn',
        null,
        'model/cluster/joining.ts',
        'model/electorate.test.ts › a node that knows the old witness finds on that disk which one it is now',
      ],
      [
        'witnessRetryDisk',
        null,
        'model/cluster/witness.ts',
        'model/witness.test.ts › is taken at the next try, and not because somebody reaches it again',
      ],
      [
        'witnessReadable',
        null,
        'model/cluster/witness.ts',
        'model/witness.test.ts › is won by nobody who forms a cluster',
      ],
      [
        'overtaken',
        null,
        'model/cluster/witness.ts',
        'model/electorate.test.ts › a side that asks for the old witness while the other changes it does not get its vote',
      ],
    ] as const
  ).map(said('witness', 'assumption')),
  said(
    'groups',
    'assumption',
  )([
    'retryAgain',
    null,
    'model/cluster/failures.ts',
    'model/groups.test.ts › a retry that fails is followed by the next one, a RetryPeriodOnFailure later',
  ]),
  said(
    'nodes',
    'assumption',
  )([
    'hang',
    null,
    'model/cluster/node.ts',
    'model/hang.test.ts › is removed, fenced, ends its copy when it wakes, and joins',
  ]),
  said(
    'nodes',
    'assumption',
  )([
    'updateRestart',
    null,
    'model/software.ts',
    'model/software.test.ts › restarts its node: what runs there is saved and moved, and stays where it is',
  ]),
  said(
    'nodes',
    'assumption',
  )([
    'updateBreaks',
    null,
    'model/software.ts',
    'model/software.test.ts › lets no virtual machine start where it is installed: a move fails there and comes back',
  ]),
  said(
    'storage',
    'assumption',
  )([
    'multipath',
    'general knowledge: MPIO',
    'model/machines/path.ts',
    'model/paths.test.ts › one is lost: MPIO goes on over the other, and the cluster hears nothing of it',
  ]),
  said(
    'nodes',
    'assumption',
  )([
    'absentCable',
    null,
    'model/beginning.ts',
    'model/networks.test.ts › has no interface there: nothing to pull, and nothing is judged',
  ]),
  said(
    'storage',
    'assumption',
  )([
    'absentPath',
    null,
    'model/beginning.ts',
    'model/paths.test.ts › is tried all the same as a possible owner, and the group walks on',
  ]),
  said(
    'nodes',
    'assumption',
  )([
    'supplies',
    null,
    'model/supplies.ts',
    'model/supplies.test.ts › takes along everything that hangs on it alone, in one instant',
  ]),
  said(
    'virtualMachines',
    'assumption',
  )([
    'startWithoutNetwork',
    null,
    'model/virtualNetworks.ts',
    'model/clients.test.ts › whose absence is to keep its machine from starting does so: it goes where there is one',
  ]),
  said(
    'virtualMachines',
    'assumption',
  )([
    'networkAtRegistration',
    'general knowledge: a virtual machine is connected to a port of a switch; its name counts when the configuration is registered',
    'model/virtualNetworks.ts',
    'model/clients.test.ts › renamed under a machine that runs keeps it, until that comes back',
  ]),
  said(
    'virtualMachines',
    'assumption',
  )([
    'pausedByHand',
    'general knowledge: what is saved of a paused machine is its memory, and not that it was paused',
    'model/cluster/groups.ts',
    'model/pastTheCluster.test.ts › is saved and moved as one that runs, and runs where it is restored',
  ]),
  said(
    'virtualMachines',
    'assumption',
  )([
    'savedUntilRead',
    'general knowledge: its files are there until the machine runs; a restore that fails is tried again',
    'model/machines/vm.ts',
    'model/quickMigration.test.ts › the process that hosts it ends while its memory is read: its configuration and what is saved stay',
  ]),
  said(
    'virtualMachines',
    'assumption',
  )([
    'snapshotMemory',
    'general knowledge: .bin and .vsv files of a snapshot',
    'model/operations/takeSnapshot.ts',
    'model/vmSnapshots.test.ts › gives back the memory that it holds, and counts as memory lost',
  ]),
  said(
    'virtualMachines',
    'assumption',
  )([
    'noSnapshotOfDisk',
    'general knowledge: a pass-through disk has no file beside which an .avhd could lie',
    'model/operations/takeSnapshot.ts',
    'model/vmSnapshots.test.ts › with a pass-through disk: refused',
  ]),
  said(
    'virtualMachines',
    'assumption',
  )([
    'sharedBandwidth',
    null,
    'model/transfers.ts',
    'model/quickMigration.test.ts › share the bandwidth equally: four of 4 GiB take four times as long each',
  ]),
  said(
    'virtualMachines',
    'assumption',
  )([
    'aloneWaits',
    'general knowledge: a virtual machine of a stand-alone host',
    'model/standAlone.ts',
    'model/standAlone.test.ts › waits for its host, while the clustered one beside it fails over',
  ]),
  said(
    'virtualMachines',
    'assumption',
  )([
    'aloneUntouched',
    'general knowledge: the Cluster service knows its resources alone',
    'model/cluster/orders.ts',
    'model/standAlone.test.ts › is no service or application, and no Windows event tells of it',
  ]),
  said(
    'virtualMachines',
    'assumption',
  )([
    'startAction',
    'general knowledge: Automatic Start Action in Hyper-V Manager; that the host starts virtual machines at all: Virtuatopia',
    'model/standAlone.ts',
    'model/standAlone.test.ts › starts by default what ran',
  ]),
  said(
    'virtualMachines',
    'assumption',
  )([
    'stopAction',
    'general knowledge: Automatic Stop Action in Hyper-V Manager',
    'model/standAlone.ts',
    'model/standAlone.test.ts › saves by default, and the memory is there after the next start',
  ]),
  said(
    'virtualMachines',
    'sourced',
  )([
    'aloneRecovers',
    'AutomaticRecoveryAction, Msvm_VirtualSystemGlobalSettingData',
    'model/standAlone.ts',
    'model/standAlone.test.ts › is started again by Hyper-V when its worker process has ended',
  ]),
  said(
    'virtualMachines',
    'sourced',
  )([
    'wizard',
    'TechNet cc742396, dd197460; Dell, High Availability Solutions for Microsoft Hyper-V, September 2008',
    'model/cluster/administration.ts',
    'model/standAlone.test.ts › is refused while it runs, while its files lie on the host, and a second time',
  ]),
  said(
    'virtualMachines',
    'assumption',
  )([
    'responded',
    null,
    'model/serving.ts',
    'model/insideTheMachine.test.ts › splits an outage into what nobody knows, what nobody answers, and the repair',
  ]),
  said(
    'virtualMachines',
    'assumption',
  )([
    'responseTime',
    null,
    'model/shown/virtualMachines.ts',
    'model/insideTheMachine.test.ts › measures a slow answer while memory moves on the disk under it',
  ]),
]
