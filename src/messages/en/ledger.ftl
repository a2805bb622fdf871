# The fidelity ledger: every rule and default of the model, what it rests on, what proves it

ui-ledger-title = What the model rests on
ui-ledger-note = Every rule and default of this simulator: where it comes from, and the test that proves that the model keeps it. An assumption says nothing about the product.
ui-ledger-search = Search
ui-ledger-search-label = Search rules, figures and sources
ui-ledger-statuses = Rests on
ui-ledger-count = { $count ->
    [one] One line
   *[other] { $count } lines
}
ui-ledger-none = Nothing of that kind.
ui-ledger-source = Source
ui-ledger-test = Proved by
ledger-column-rule = Rule
ledger-column-status = Rests on
ui-ledger-range = { $typical }, from { $min } to { $max }

ledger-status-sourced = source
ledger-status-assumption = assumption
ledger-status-simplified = simplified
ledger-status-notModelled = not modelled

ledger-status-sourced-help = Microsoft, or somebody who saw the product, has published it.
ledger-status-assumption-help = Our choice, because nothing was found; it says nothing about the product.
ledger-status-simplified-help = Known to be richer in the product, and made simpler here.
ledger-status-notModelled-help = Not here at all.

ledger-chapter-membership = Heartbeats and membership
ledger-chapter-quorum = Quorum
ledger-chapter-witness = Witness
ledger-chapter-nodes = Nodes that come and go
ledger-chapter-storage = Storage
ledger-chapter-groups = Services and applications
ledger-chapter-virtualMachines = Virtual machines
ledger-chapter-log = Event log
ledger-chapter-figures = Figures
ledger-chapter-invariants = What must never be
ledger-chapter-leftOut = Simplified and not modelled

## Rules

ledger-heartbeat = Nodes send a heartbeat every SameSubnetDelay (1 s); after SameSubnetThreshold (5) missing in succession on every route a node is silent.
ledger-oneRouteIsEnough = As long as one cluster network carries heartbeats between two nodes, neither misses the other.
ledger-roleNone = A network that the cluster is not allowed to use carries no heartbeat.
ledger-oneSubnet = Two adapters of a node in one subnet are one network to the cluster: the second one carries nothing.
ledger-fullMesh = After a regroup those stay together of whom each reaches each; whoever reaches only some of them is pruned (1006).
ledger-regroupStages = A regroup has three stages, opening, closing and pruning: a third of its length each, in whole ticks, and none longer than its limit; all decisions fall at the end of pruning.
ledger-bestSet = Of several such sets the largest stays, then the one that holds the witness, then the one with the lowest node numbers.
ledger-noNetwork = A node that has lost every cluster network ends its Cluster service (1554), whoever owns the witness.
ledger-interfaceStates = An interface that reaches none of the others has failed, one that does not reach all of those that have not failed is unreachable, and that of a node that takes no part is not available.
ledger-twoInterfaces = Of two interfaces that do not reach each other the one without a link has failed; with a link each, both are unreachable.
ledger-networkStates = Members find out the states of networks and interfaces and log them (1125 to 1130).
ledger-incarnation = A node that restarts before it was missed comes back as a new one; its old self is removed first.

ledger-majority = A set of nodes has quorum when its votes are more than half of those configured.
ledger-votesStay = Failures never change how many votes are configured; only adding or evicting a node does.
ledger-diskOnly = With No Majority: Disk Only the disk has the only vote, and a node that does not reach it is no member.
ledger-tolerance = How many nodes a design can lose follows from the votes, for every model and number of nodes.
ledger-proposal = The wizard proposes Node Majority for an odd number of nodes, and a disk witness for an even one.
ledger-quorumLost = Without quorum the Cluster service ends on every node of that side (1177), and with it all that runs there.
ledger-forced = A node that is started by force has quorum alone, and its configuration outranks every other.
ledger-forcedEnds = Forced quorum ends by itself as soon as the members are a majority.
ledger-laterForced = Of two sides that were both started by force the later one wins when they meet, whatever the other has changed.
ledger-pending = While the witness is fought for, what runs goes on, nothing new starts and nothing is committed.

ledger-renewal = A live owner renews its reservation of the witness every DiskArbInterval, and a challenger that sees it withdraws.
ledger-challenge = A challenger waits for two renewals that do not come before it takes the witness.
ledger-challengerSees = Only a node with a path to the witness sees who holds it: one that gets it back during its challenge looks anew, and a member that it does not hear is challenged as a stranger.
ledger-witnessRetry = A witness that could not be had is tried again every WitnessRestartInterval (15 min), or when somebody sees to it: that it can be reached again is not noticed.
ledger-witnessRetryDisk = With a witness disk it is as with a file share, for which WitnessRestartInterval is described.
ledger-witnessOnline = The witness votes for a side that holds it, while it is online or on its way there; one that its owner has given up does not.
ledger-witnessReadable = A disk whose file system cannot be mounted is won by nobody: arbitration for it is lost.
ledger-arbitrationEnds = After QuorumArbitrationTimeMax (60 s) a side gives up the witness.
ledger-diskRemembers = A witness disk holds a copy of the cluster database and brings a node up to date that missed the latest.
ledger-shareForgets = A file share holds no database: a node that missed the latest must not form a cluster with its vote (1561).

ledger-waitsInJoining = A node that starts without quorum waits in Joining, without end, with nothing online.
ledger-paused = A paused node keeps what it owns and its vote, receives nothing, and stays paused over a restart.
ledger-supplies = What hangs on one power circuit alone is off when it fails; without cooling it goes on until it is too hot. Servers stay off until somebody starts them.
ledger-evicted = An evicted node has no vote any more; a majority is reckoned anew.
ledger-electorate = The quorum configuration can be changed while the cluster runs: Node Majority, Node and Disk Majority, Node and File Share Majority, No Majority: Disk Only. All members know it in the same instant, others when they join.
ledger-witnessIsFree = A disk that belongs to a service or application cannot become the witness.
ledger-newWitnessFirst = The owner of the core group takes the new witness before its vote counts; the old one is let go afterwards, and lies in Available Storage.
ledger-votesStayMajority = A quorum configuration in which the votes that are there would be no majority is refused.
ledger-oldWitnessPointsOn = A witness that is replaced keeps the last copy of the database, which says what the witness is now.
ledger-overtaken = A side whose database is older than the copy on the witness does not get its vote.
ledger-hang = A frozen server is removed and fenced by reservations; on waking it looks first whether it is still wanted.
ledger-updateRestart = Windows restarts for an update, and its Cluster service stops in good order: what runs there is saved and moved.
ledger-drift = The cluster does not look at updates: nodes that differ are members all the same, and a fault shows where it is installed.
ledger-updateBreaks = What an update breaks (no virtual machine starts there, or Windows stops a while after its start) is invented by the scenario.

ledger-reservation = A volume is held by a persistent reservation that outlives its owner until somebody preempts it.
ledger-ownerNotices = An owner that has lost its path or its reservation notices at the next renewal, within DiskArbInterval (1038).
ledger-absentCable = A node without an adapter on a network has no interface there: no heartbeat, no event, nothing to pull.
ledger-absentPath = A node without paths to a storage unit is a possible owner of what lies there all the same: it is tried, and fails.
ledger-multipath = Several paths are one as long as one of them works; the cluster hears nothing of the others.
ledger-dirty = A dirty volume is checked before it is mounted (1066); how long that takes goes by its files, not by its size.
ledger-damaged = IsAlive finds a file system that cannot be used (1037), and no node can mount it (1035).
ledger-maintenance = In maintenance mode the health checks of a disk rest on its owner (1237, 1238); a failover ends the mode.
ledger-full = On a full volume Hyper-V pauses the virtual machine; its resource stays Online and nothing fails over.

ledger-order = Resources come online in the order disk, configuration, virtual machine, and go offline the other way round.
ledger-singleResources = A resource that is taken offline by hand takes along what needs it, first; all of them stay so, through failovers, until somebody brings them online (PersistentState).
ledger-simulatedFailure = A failure that an administrator simulates is restarted, counted and failed over as a real one.
ledger-pendingGap = PendingTimeout is the gap between two reports, not the length of the whole: a resource that reports may stay pending for hours.
ledger-deadlock = A call that has not come back for DeadlockTimeout (5 min) is logged (1230); the process that made it is ended (1146), and all resources that it hosts on that node fail.
ledger-separateNext = SeparateMonitor can be set at any time; a resource that is online stays in its process until it is next brought online.
ledger-separateMonitor = A resource with SeparateMonitor has a process of its own and falls alone; after a deadlock the cluster gives it to the culprit.
ledger-groupState = The state of a service or application follows from those of its resources.
ledger-restartLimit = A failed resource is restarted in place once in 15 min (RestartThreshold, RestartPeriod).
ledger-failoverLimit = After resource failures a service or application fails over at most nodes - 1 times in 6 h.
ledger-retry = What stays Failed is tried again after RetryPeriodOnFailure (60 min); 4294967295 says never.
ledger-retryAgain = A retry that fails is followed by the next one a RetryPeriodOnFailure later, without end. What was published speaks of one attempt after that time, and not of what follows when it fails.
ledger-nextInOrder = After a failure the search goes on behind the present owner: through the preferred owners, then through the other nodes.
ledger-random = Without preferred owners a node failure spreads services and applications over the usable nodes at random.
ledger-possibleOwners = Possible owners are a wall: on no other node does anything come online.
ledger-memoryIsNotLookedAt = Nobody looks at free memory when a target is chosen; the start fails there and the next node is tried.
ledger-failback = Failback is prevented unless somebody allows it; then a group goes to a preferred owner that has come back, at once or in its window, as in a planned move.
ledger-failbackWaits = What waits for its window fails over at once, whatever the window says, when its owner fails; it still goes home in its window. What an administrator moves stays there.
ledger-groupProperties = How often a service or application may fail over and whether it goes home can be set at any time with quorum; it holds from that instant on for all members, for others once they join. What waits to return asks anew.
ledger-antiAffinity = Groups that share a class name pass over each other’s node while another is left; if none is, the rule is ignored.

ledger-quickMigration = Quick migration saves the memory to the volume, hands the volume over and restores there; users wait that long.
ledger-sharedBandwidth = All saves and restores under way share the bandwidth of a storage unit equally.
ledger-aloneWaits = A virtual machine that is not clustered has no failover: it waits for its host.
ledger-aloneUntouched = No Cluster service starts, ends or misses it, and no event of the cluster tells of it.
ledger-startAction = When its host has started, Hyper-V does what its automatic start action says: nothing, start it if it was running, always start it, after a delay.
ledger-stopAction = When its host is shut down, Hyper-V saves it, turns it off or shuts its guest down before the power goes.
ledger-aloneRecovers = Hyper-V starts a virtual machine of its host alone again when its worker process has ended.
ledger-responded = Somebody looks at a silent application a while after its alarm; until then the alarm rings. To repair it is an operation.
ledger-responseTime = A monitored application answers in a fixed time, more slowly while memory, snapshots or files are moved on the disk under it.
ledger-wizard = The High Availability wizard wants the virtual machine off and its files on a disk of the cluster; the new service or application is offline.
ledger-coldBoot = After a crash of its host a virtual machine boots anew; what was in its memory is lost.
ledger-processors = Memory that was saved on processors of one make is refused by the other; a machine that boots runs anywhere.
ledger-savedThere = Where saved memory is refused, the service or application goes back to the node that saved it; if that cannot take it, on as after any failure.
ledger-pastTheCluster = A virtual machine that is stopped in Hyper-V or from inside has failed, for the cluster: it is started again.
ledger-sharedVolume = Virtual machines on one volume are one service or application: they are all saved before it moves, and move together.
ledger-pausedIsOnline = A virtual machine that is paused, by a person or on a full volume, is Online for the cluster.
ledger-resetIsUnseen = A reset in Hyper-V Manager loses the memory and boots the guest; the resource stays Online.
ledger-restartIsUnseen = A guest that is restarted from inside is no failure: the virtual machine runs on.
ledger-virtualNetworks = A virtual network is known by its name alone: on a host without one of that name the machine runs and no client reaches it.
ledger-offlineAction = OfflineAction decides whether a virtual machine is saved, shut down or turned off when its resource goes offline.
ledger-memoryFile = A memory file as large as the memory lies on the volume from the start of a machine until it is off.
ledger-snapshotGrows = From a snapshot on, the guest writes into an .avhd file beside its disk; the file grows until its volume is full, and Hyper-V holds the machine.
ledger-mergeWaits = A deleted snapshot is merged while its machine is off; a start throws away what was merged so far, and the next merge begins anew.
ledger-mergeThroughCluster = Shut down past the cluster, the machine is started again before its merge is done; shut down through the cluster, it stays off.
ledger-networkAtRegistration = A machine finds its virtual network when its configuration is registered. What is renamed under it keeps it connected, and a network that gets its name later does not connect it.
ledger-startWithoutNetwork = Without its virtual network a machine starts and is connected to nothing, unless the scenario has it fail to start.
ledger-pausedByHand = A machine that somebody has paused is saved as one that runs, and runs where it is restored; shut down, it is turned off, for its guest hears nothing.
ledger-savedUntilRead = A saved state is used up when it has been read in full. Whatever ends the machine before (its worker process, its host, the path) leaves it on the volume, and it is read anew.
ledger-snapshotMemory = A snapshot of a machine that runs holds its memory, and applied it gives that back.
ledger-noSnapshotOfDisk = Of a machine with a pass-through disk no snapshot can be taken.
ledger-applicationUnseen = The cluster does not see an application that fails inside a virtual machine.
ledger-guestUnseen = The cluster of 2008 does not see a guest that hangs: its resource stays Online.

ledger-eventsByNode = Every node logs for itself, with the numbers, levels and sources of Windows and in our own words.

## What must never be

ledger-S-01 = Two nodes never hold the reservation of one volume.
ledger-S-02 = A volume is mounted only where its reservation is; a mount that was fenced is about to end.
ledger-S-03 = A virtual machine never runs on two hosts that can both write to its volumes.
ledger-S-04 = A virtual machine is active only where all its volumes are mounted.
ledger-S-05 = Nothing is written to a volume by a node that does not hold it, nor to the witness by a side that does not.
ledger-S-06 = A resource is online only above what it depends on.
ledger-S-07 = A resource goes offline only after all that need it are offline or have failed.
ledger-S-08 = What the cluster calls Online is there, on the owner, and the owner is a member.
ledger-S-09 = Nothing runs on a node that is part of no cluster.
ledger-S-10 = Of the sets that count the same votes, at most one can change the configuration; two that were forced are a hazard to be shown.
ledger-S-11 = Whoever has quorum without force has more than half of the votes.
ledger-S-12 = With Disk Only no member is without the disk while another one has it.
ledger-S-13 = The vote of the witness counts on one side only.
ledger-S-14 = A set is held together by force only as long as it is no majority.
ledger-S-15 = A side without quorum has stopped within the time of detection, regroup and arbitration.
ledger-S-16 = Nodes that can change the configuration together agree who they are, and each hears each.
ledger-S-17 = A regroup begins when a member was silent for the threshold on every route, has left, or has come back anew.
ledger-S-18 = Active virtual machines never need more memory than their host has.
ledger-S-19 = Nothing is online on a node that is no possible owner.
ledger-S-20 = No group is sent to a paused node while another could take it, and a paused node brings nothing online.
ledger-S-21 = A group moves because somebody has asked for it, something has failed, its node is leaving or it goes home; a pause moves nothing, and lasts until somebody ends it.
ledger-S-22 = A failed application, a guest that hangs or has crashed: no resource, group or owner changes because of it.
ledger-S-23 = What somebody took offline comes online only when somebody brings it online.
ledger-S-24 = In any RestartPeriod a resource is restarted on one node at most RestartThreshold times.
ledger-S-25 = In any FailoverPeriod a group fails over at most FailoverThreshold times because of its resources.
ledger-S-26 = After a failure a group goes to the next node that may take it, preferred owners first; only after the loss of a node, and without preferred owners, is it drawn.
ledger-S-27 = A group goes home only where that is allowed, to a node that it prefers, within its window.
ledger-S-28 = A group changes owner when nothing of it is left on the former one; what is restored is what was saved.
ledger-S-29 = Without a complete saved state nothing is restored; what starts begins without its memory.
ledger-S-30 = A saved state is used once, and never after the machine ran again.
ledger-S-31 = Virtual machines that share a volume run on one node.
ledger-S-32 = What has failed, with its restarts and failovers used up, is tried again after RetryPeriodOnFailure and not before.
ledger-S-34 = The account of memory in use on every host adds up.
ledger-S-35 = Nothing of later versions happens: no host mounts a volume that another keeps, no machine runs on with its memory on another host, votes change only when somebody configures them, and a pause or a lost network moves nothing.
ledger-S-38 = A node that was evicted is a member of nothing.
ledger-S-39 = Nothing runs and nothing is mounted on a server without power.
ledger-S-40 = The configuration is changed only while every member can hear of it.
ledger-S-41 = No more lies on a volume than it can hold.
ledger-S-42 = No virtual machine runs on a full volume.
ledger-S-43 = The vote of the witness is counted or not only while every member can hear of it.
ledger-S-44 = A witness that its owner has given up votes for nobody.
ledger-S-45 = A virtual machine that is not clustered is on its own host and on no other.
ledger-L-01 = When faults cease and a majority stays whole, every group comes online on one of its members, unless its failovers are used up or it was taken offline: random runs end so.
ledger-L-02 = What has failed is tried again: its next try lies ahead, one RetryPeriodOnFailure away at most.
ledger-L-03 = A side without quorum comes to rest: its services have stopped in time (S-15), and without them nothing runs (S-09).
ledger-L-04 = A node that waits in Joining looks for the cluster again and again.
ledger-L-05 = No resource is waited for longer than its time-out: PendingTimeout without a report, DeadlockTimeout without an answer.
ledger-L-06 = No instant goes on without end: a run that would is stopped; and nothing goes to and fro beyond its restarts and failovers (S-24, S-25).
ledger-L-07 = In the end no group stays down while it has tries left and would fit on a node that may take it: random runs end so.
ledger-L-08 = Every lesson can be passed to its end.
ledger-L-09 = Enough nodes that come back end a forced start: a set with a majority is not held together by force (S-14).
ledger-L-10 = What is online and may go home is sent there as soon as its time has come; as long as policy and members allow it, only an administrator’s move ends the waiting.

## Simplified

ledger-simple-serviceCrash = A crash of the Cluster service ends its virtual machines and releases its volumes at once.
ledger-simple-crashBudget = A node crash does not count against FailoverThreshold (undocumented).
ledger-simple-restartsByNode = Restarts are counted anew on each node.
ledger-simple-ownersOfGroup = Possible owners, restart policies and RetryPeriodOnFailure are those of a whole service or application and not of each resource. It can be only where all of its resources may be, so its list is what theirs have in common.
ledger-simple-timeoutsOfRun = PendingTimeout and DeadlockTimeout are figures of the whole run, not properties of each resource.
ledger-simple-clientsSegment = Clients on a split switch stand in its first segment.
ledger-simple-diskLost = An application that has lost its disk still answers until its owner notices, 3 s at most; in maintenance mode, where nobody notices, it does not.
ledger-simple-oneWay = One-way packet loss counts as loss both ways, since heartbeats are requests with replies.
ledger-simple-witnessCopy = The copy of the database on the witness is as recent as the last view that held it.
ledger-simple-savedWhilePaused = A machine may be saved while it is paused for want of space: its memory file is there already.
ledger-simple-snapshotAtOnce = A snapshot is taken in an instant; state 32771 (Snapshotting) does not last.
ledger-simple-mergeRate = A merge moves its .avhd files once, at the bandwidth of the storage unit, and needs no room for it.
ledger-simple-moveTo = The disk to which the files of a virtual machine can be moved is laid aside for it by the scenario; between the move and the wizard nobody starts it.
ledger-simple-foreignReservation = A server outside the cluster that takes a reservation lets it go at once.
ledger-simple-healthChecks = LooksAlive is a draw within its 5 s; IsAlive finds damaged file systems only.
ledger-simple-coreGroup = The core group consists of the name of the cluster and the witness.
ledger-simple-shareNetwork = The server of a file share stands in the first block of a network that is split; a way to it is lost in both directions.
ledger-simple-powerReturns = When power returns, switches and storage units work again at once, also those that had failed for another reason.
ledger-simple-refusedStays = A service that was refused (1561) or evicted is not started again by Windows.
ledger-simple-shutDownForced = OfflineAction shut down and shut down (forced) do the same: nothing in a guest holds up a shutdown but a guest that does not answer, and force does not help there either.
ledger-simple-clusterLog = cluster.log has the line format of 2008 with a line for what the model knows, in our own words; process and thread numbers and the date are made up.

## Not modelled

ledger-simple-hostProcess = The process of the Resource Hosting Subsystem is replaced at once, and its end turns virtual machines off; the core group is hosted beside all others.
ledger-simple-oneCall = Of a resource that hangs one call stays away; afterwards it answers. What a hung disk does to the guest on it is not shown.
ledger-not-snapshotTree = Branches of a tree of snapshots, and any but the latest one: it is the latest that is applied or deleted.
ledger-not-eventsOfFailures = Events 1070, 1073, 1092, 1570 to 1572 and 1575: joining and forming never fail here for an error of the software or a database that is damaged. A node that lacks votes or contact waits.
ledger-not-eventsOfNetworks = Event 1569: that somebody wanted to use a network which the cluster must not use is no happening; it carries nothing.
ledger-not-event1155 = Event 1155, a pending move that is not yet complete: a move that waits has no moment of its own at which a node would write it.
ledger-not-event1557 = Event 1557, the witness could not be updated: the loss of a witness is found at a renewal and told by 1558, not at a write.
ledger-not-event7036 = Event 7036 of the Service Control Manager, a service that starts or stops: the Cluster service tells of itself (1061 to 1063).
ledger-not-eventsOfHyperV = Events of Hyper-V’s own channels (18500 to 18518, 18560 and others): their IDs are known of later Windows, and none was confirmed for 2008.
ledger-not-aloneSnapshots = Snapshots of virtual machines that are not clustered, and how full the disk of a host is.
ledger-not-growingDisks = Virtual disks that grow by themselves: but for .avhd files, what files take changes by faults and operations alone.
ledger-not-dependencies = Dependencies that somebody writes, and the refusal of those that run in a circle: what needs what follows from disks, configurations and virtual machines.
ledger-not-crossSubnet = Nodes of one network in different subnets, and with them CrossSubnetDelay and CrossSubnetThreshold: here each network is one subnet.
ledger-not-diskChecks = DiskRunChkDsk 1, 2, 3 and 5: a dirty volume is checked before it is mounted (0) or mounted as it is (4).
