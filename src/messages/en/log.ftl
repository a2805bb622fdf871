# Happenings

## One line of the log for each type; ids as they are, no full stop

happening-run-started = { $target } starts with { $nodes ->
    [one] { $nodes } node
   *[other] { $nodes } nodes
}

## What was done: the line, and the deed as another sentence names it

applied-nodeCrash = { $target } loses power
applied-nodeBugcheck = { $target } stops with a blue screen
applied-clusterServiceCrash = The Cluster service on { $target } crashes
applied-nodeHang = { $for ->
    [none] { $target } hangs
   *[other] { $target } hangs for { $for }
}
applied-networkLoss = { $target } goes down
applied-networkSplit = { $target } falls apart: { $blocks }
applied-networkRestored = { $target } is repaired
applied-linkLoss = The cable from { $target } to { $network } is pulled
applied-linkRestored = The cable from { $target } to { $network } is plugged in again
applied-routeLoss = { $network ->
    [none] Packets from { $target } no longer reach { $to }
   *[other] Packets from { $target } no longer reach { $to } over { $network }
}
applied-routeRestored = { $network ->
    [none] Packets from { $target } reach { $to } again
   *[other] Packets from { $target } reach { $to } over { $network } again
}
applied-storagePathLoss = { $volume ->
    [none] { $target } loses its path to the storage
   *[other] { $target } loses its path to { $volume }
}
applied-storagePathRestored = { $volume ->
    [none] { $target } gets its path to the storage back
   *[other] { $target } gets its path to { $volume } back
}
applied-onePathLoss = { $unit ->
    [none] { $target } loses one of its paths to the storage
   *[other] { $target } loses one of its paths to { $unit }
}
applied-onePathRestored = { $unit ->
    [none] { $target } gets one of its paths to the storage back
   *[other] { $target } gets one of its paths to { $unit } back
}
applied-reservationLoss = A server outside the cluster takes the reservation of { $target } away
applied-volumeFull = { $target } fills up
applied-spaceFreed = Somebody makes room on { $target }
applied-volumeDirty = The dirty bit of { $target } is set
applied-fileSystemDamage = The file system of { $target } is damaged
applied-fileSystemRepaired = The file system of { $target } is repaired
applied-resourceHang = The next call into { $target } will not come back
applied-slowOnline = { $target } takes { $for } more to come online, and reports how far it is
applied-silentOnline = { $target } takes { $for } more to come online, and reports nothing
applied-onlineRestored = { $target } comes online as usual again
applied-storageUnitLoss = { $target } fails
applied-storageUnitRestored = { $target } is repaired
applied-fileShareLoss = The server with { $target } fails
applied-supplyLoss = { $target } fails
applied-supplyRestored = { $target } works again
applied-fileShareRestored = { $target } is there again
applied-vmProcessCrash = The worker process of { $target } ends
applied-guestHang = The guest of { $target } hangs
applied-guestCrash = The guest of { $target } crashes
applied-applicationFailure = The application in { $target } stops working
applied-applicationRestored = Somebody starts the application in { $target } again
applied-quickMigrate = { $to ->
    [none] Quick Migration of { $target } to the best possible node
   *[other] Quick Migration of { $target } to { $to }
}
applied-moveGroup = { $to ->
    [none] Move { $target } to the best possible node
   *[other] Move { $target } to { $to }
}
applied-takeOffline = Take { $target } offline
applied-bringOnline = Bring { $target } online
applied-setGroupProperty = Set { $property } of { $target } to { NUMBER($value, useGrouping: 0) }
applied-setResourceProperty = Set { $property } of { $target } to { $value }
applied-simulateFailure = Simulate a failure of { $target }
applied-resumeVirtualMachine = Resume { $target } in Hyper-V
applied-pauseVirtualMachine = Pause { $target } in Hyper-V Manager
applied-resetVirtualMachine = Reset { $target } in Hyper-V Manager
applied-restartGuest = Restart Windows inside { $target }
applied-turnOffVirtualMachine = Turn off { $target } in Hyper-V Manager
applied-shutDownGuest = Shut down Windows inside { $target }
applied-discardSavedState = Delete the saved state of { $target }
applied-shutDownVirtualMachine = Shut down { $target } through the cluster
applied-startVirtualMachine = Start { $target } in Hyper-V Manager
applied-moveFiles = Move the files of { $target } to a disk of the cluster
applied-makeHighlyAvailable = Make { $target } highly available
applied-takeSnapshot = Take a snapshot of { $target }
applied-applySnapshot = Apply the latest snapshot of { $target }
applied-deleteSnapshot = Delete the latest snapshot of { $target }
applied-turnOnMaintenance = Turn on maintenance mode for { $target }
applied-turnOffMaintenance = Turn off maintenance mode for { $target }
applied-enlargeVolume = Give { $target } 10 GiB more
applied-startNode = Switch { $target } on
applied-shutDownNode = Shut { $target } down
applied-stopClusterService = Stop the Cluster service on { $target }
applied-startClusterService = { $forceQuorum ->
    [true] Start the Cluster service on { $target } by force
   *[other] Start the Cluster service on { $target }
}
applied-pauseNode = Pause { $target }
applied-resumeNode = Resume { $target }
applied-installUpdate = Install { $update } on { $target }
applied-removeUpdate = Remove { $update } from { $target }
applied-renameVirtualNetwork = Rename the virtual network { $from } on { $target } to { $to }
applied-evictNode = Evict { $target } from the cluster
applied-addNode = Add { $target } to the cluster
applied-setClusterProperty = Set { $property } of { $target } to { $value }
applied-setQuorum = { $type ->
    [NodeMajority] Set the quorum of { $target } to Node Majority
    [NodeAndDiskMajority] Set the quorum of { $target } to Node and Disk Majority with { $witness }
    [NodeAndFileShareMajority] Set the quorum of { $target } to Node and File Share Majority with { $witness }
   *[other] Set the quorum of { $target } to No Majority: Disk Only with { $witness }
}

deed-nodeCrash = Power loss of { $target }
deed-nodeBugcheck = Blue screen on { $target }
deed-clusterServiceCrash = Crash of the Cluster service on { $target }
deed-nodeHang = Hang of { $target }
deed-networkLoss = Loss of { $target }
deed-networkSplit = Split of { $target }
deed-networkRestored = Repair of { $target }
deed-linkLoss = Pulling a cable of { $target }
deed-linkRestored = Plugging in a cable of { $target }
deed-routeLoss = Loss of packets from { $target }
deed-routeRestored = Repair of the route from { $target }
deed-storagePathLoss = Loss of the storage path of { $target }
deed-storagePathRestored = Repair of the storage path of { $target }
deed-onePathLoss = Loss of one storage path of { $target }
deed-onePathRestored = Repair of one storage path of { $target }
deed-reservationLoss = Loss of the reservation of { $target }
deed-volumeFull = Filling up { $target }
deed-spaceFreed = Making room on { $target }
deed-volumeDirty = Setting the dirty bit of { $target }
deed-fileSystemDamage = Damage to the file system of { $target }
deed-fileSystemRepaired = Repair of the file system of { $target }
deed-resourceHang = The hang of { $target }
deed-slowOnline = The slow start of { $target }
deed-silentOnline = The silence of { $target }
deed-onlineRestored = The usual start of { $target }
deed-storageUnitLoss = Failure of { $target }
deed-storageUnitRestored = Repair of { $target }
deed-fileShareLoss = Failure of { $target }
deed-supplyLoss = Failure of { $target }
deed-supplyRestored = Repair of { $target }
deed-fileShareRestored = Repair of { $target }
deed-vmProcessCrash = End of the worker process of { $target }
deed-guestHang = Hang of the guest of { $target }
deed-guestCrash = Crash of the guest of { $target }
deed-applicationFailure = Failure of the application in { $target }
deed-applicationRestored = Repair of the application in { $target }
deed-quickMigrate = Quick Migration of { $target }
deed-moveGroup = Moving { $target }
deed-takeOffline = Taking { $target } offline
deed-bringOnline = Bringing { $target } online
deed-setGroupProperty = Setting { $property } of { $target }
deed-setResourceProperty = Setting { $property } of { $target }
deed-simulateFailure = The simulated failure of { $target }
deed-resumeVirtualMachine = Resuming { $target } in Hyper-V
deed-pauseVirtualMachine = Pausing { $target } in Hyper-V Manager
deed-resetVirtualMachine = Resetting { $target } in Hyper-V Manager
deed-restartGuest = Restarting Windows inside { $target }
deed-turnOffVirtualMachine = Turning off { $target } in Hyper-V Manager
deed-shutDownGuest = Shutting down Windows inside { $target }
deed-discardSavedState = Deleting the saved state of { $target }
deed-shutDownVirtualMachine = Shutting down { $target } through the cluster
deed-startVirtualMachine = Starting { $target } in Hyper-V Manager
deed-moveFiles = Moving the files of { $target }
deed-makeHighlyAvailable = Making { $target } highly available
deed-takeSnapshot = Taking a snapshot of { $target }
deed-applySnapshot = Applying a snapshot of { $target }
deed-deleteSnapshot = Deleting a snapshot of { $target }
deed-turnOnMaintenance = Maintenance mode for { $target }
deed-turnOffMaintenance = End of maintenance mode for { $target }
deed-enlargeVolume = Enlarging { $target }
deed-startNode = Switching { $target } on
deed-shutDownNode = Shutting { $target } down
deed-stopClusterService = Stopping the Cluster service on { $target }
deed-startClusterService = Starting the Cluster service on { $target }
deed-pauseNode = Pausing { $target }
deed-resumeNode = Resuming { $target }
deed-installUpdate = Installing { $update } on { $target }
deed-removeUpdate = Removing { $update } from { $target }
deed-renameVirtualNetwork = Renaming the virtual network { $from } on { $target }
deed-evictNode = Evicting { $target }
deed-addNode = Adding { $target }
deed-setClusterProperty = Setting { $property } of { $target }
deed-setQuorum = Configuring the quorum of { $target }

happening-intervention-applied = { $kind } is done to { $target }
happening-intervention-refused = { $deed } was refused: { $why }
happening-event-logged = Event { NUMBER($id, useGrouping: 0) } on { $loggedOn }
happening-script-stepReached = The script is past step { $target }
happening-script-late = Step { $target } of the script comes late; it was due at { $dueClock }
happening-script-timedOut = Step { $target } of the script has waited { $after } in vain and goes on

## Servers and the Cluster service

happening-server-poweredOn = { $target } is switched on; Windows boots
happening-server-started = { $unclean ->
    [true] Windows runs on { $target } again after an unexpected stop
   *[false] Windows runs on { $target }
}
happening-server-hung = { $target } hangs: it sends no heartbeats, and everything on it stands still
happening-server-woke = { $target } is awake again
happening-server-powerLost = { $target } has no power any more
happening-server-bugchecked = { $target } writes a memory dump after its blue screen
happening-server-restarting = { $target } has written its memory dump and boots again
happening-server-shuttingDown = Windows on { $target } shuts down
happening-server-poweredOff = { $target } is switched off
happening-server-bootsAgain = Windows on { $target } has shut down and boots again
happening-update-installing = { $update } is being installed on { $target }
happening-update-removing = { $update } is being removed from { $target }
happening-update-installed = { $restart ->
    [true] { $update } is installed on { $target }, which restarts for it
   *[false] { $update } is installed on { $target }
} { $differsCount ->
    [0] {""}
   *[other] ; { $differs } without it
}
happening-update-removed = { $restart ->
    [true] { $update } is removed from { $target }, which restarts for it
   *[false] { $update } is removed from { $target }
} { $differsCount ->
    [0] {""}
   *[other] ; { $differs } with it
}
happening-update-interrupted = { $target } stopped while { $update } was being changed: it is as it was before
happening-update-broke = Something that came with { $update } stops Windows on { $target }
happening-service-starting = The Cluster service starts on { $target }
happening-service-started = The Cluster service runs on { $target }
happening-service-stopping = The Cluster service on { $target } is being stopped
happening-service-stopped = The Cluster service on { $target } has stopped
happening-service-crashed = The Cluster service on { $target } has crashed; Windows will start it again
happening-service-ended = The Cluster service on { $target } has ended itself
happening-service-endsItself = { $reason ->
    [quorumLost] The Cluster service on { $target } ends itself: quorum is lost
    [noNetwork] The Cluster service on { $target } ends itself: it has lost every network
    [removed] The Cluster service on { $target } ends itself: the others have removed it
    [staleView] The Cluster service on { $target } ends itself: it meets a newer view
    [pruned] The Cluster service on { $target } ends itself: it does not reach every other node
    [noQuorumDisk] The Cluster service on { $target } ends itself: it does not reach the disk that votes
    [outdated] The Cluster service on { $target } ends itself: the share knows a newer configuration
    [evicted] The Cluster service on { $target } ends itself: the node has been evicted
   *[other] The Cluster service on { $target } ends itself
}

## Networks

happening-network-lost = { $target } is down
happening-network-split = { $target } has fallen apart: { $blocks }
happening-network-restored = { $target } works again
happening-link-lost = { $target } has lost its cable to { $network }
happening-link-restored = { $target } is connected to { $network } again
happening-route-lost = { $target } no longer carries packets from { $from } to { $to }
happening-route-restored = { $target } carries packets from { $from } to { $to } again

happening-interface-up = The interface of { $target } on { $network } is up again
happening-interface-unreachable = The interface of { $target } on { $network } cannot reach another one
happening-interface-failed = The interface of { $target } on { $network } has failed
happening-network-isUp = The cluster network { $target } is up
happening-network-isPartitioned = The cluster network { $target } is partitioned
happening-network-isDown = The cluster network { $target } is down

## Storage and volumes

happening-path-lost = { $target } no longer reaches { $unit }
happening-path-restored = { $target } reaches { $unit } again
happening-path-oneLost = { $target } goes on to { $unit } over { $left } of { $of } paths
happening-path-oneRestored = { $target } uses { $left } of { $of } paths to { $unit } again
happening-path-volumeLost = { $target } no longer reaches { $volume } on { $unit }
happening-path-volumeRestored = { $target } reaches { $volume } on { $unit } again
happening-storageUnit-lost = { $target } has failed: no node reaches its volumes
happening-storageUnit-restored = { $target } works again
happening-supply-lost = { $kind ->
    [cooling] { $target } has failed: { $serves } without cooling
   *[other] { $target } has failed: no power from it for { $serves }
}
happening-supply-overheated = Too hot without { $target }: { $serves } off
happening-supply-restored = { $target } works again
happening-fileShare-lost = { $target } is gone: no node reaches it
happening-fileShare-restored = { $target } is there again
happening-fileShare-locked = { $node } takes the lock on { $target }
happening-fileShare-lockTaken = { $node } takes the lock on { $target } from { $from }
happening-fileShare-unlocked = { $node } gives up its lock on { $target }
happening-fileShare-lockLost = { $reason ->
    [pathLost] { $node } notices that it no longer reaches { $target }
   *[other] { $node } notices that somebody else has locked { $target }
}
happening-volume-reserved = { $node } reserves { $target }
happening-volume-preempted = { $node } preempts the reservation of { $from } on { $target }
happening-volume-released = { $node } releases { $target }
happening-volume-attaching = { $node } brings the disk of { $target } online
happening-volume-mounting = { $node } mounts { $target }
happening-volume-mounted = { $target } is mounted on { $node }
happening-volume-dismounting = { $node } dismounts { $target }
happening-volume-dismounted = { $target } is dismounted on { $node }
happening-volume-detached = { $node } has let go of { $target } without dismounting it
happening-volume-passedThrough = { $node } hands the disk { $target } to its virtual machine
happening-volume-mountFailed = { $node } cannot mount { $target }: its file system is damaged
happening-volume-checking = { $node } checks the file system of { $target }, which holds { $files ->
    [one] { $files } file
   *[other] { $files } files
}
happening-volume-checked = { $node } has checked the file system of { $target }
happening-volume-maintenanceOn = { $target } is in maintenance on { $node }: health checks rest
happening-volume-maintenanceOff = Maintenance of { $target } on { $node } is over: health checks go on
happening-volume-takenAway = Somebody outside the cluster has taken the reservation of { $target } from { $from }
happening-volume-filled = { $target } is full
happening-volume-spaceFreed = { $target } has { $free } free again
happening-volume-enlarged = { $target } is larger: { $free } are free
happening-volume-dirtied = The dirty bit of { $target } is set: its next mount begins with a check
happening-volume-damaged = The file system of { $target } is damaged
happening-volume-repaired = The file system of { $target } is in order again
happening-volume-ownershipLost = { $reason ->
    [pathLost] { $node } notices that it no longer reaches { $target }
    [preempted] { $node } notices that somebody else has reserved { $target }
   *[other] { $node } has lost { $target }
}

## Virtual machines and what is in them

happening-vm-lost = { $target } has stopped with { $node }; its memory is lost
happening-vm-registering = { $node } registers the configuration of { $target }
happening-vm-registered = The configuration of { $target } is registered on { $node }
happening-vm-starting = { $node } starts { $target }
happening-vm-startFailed = { $reason ->
    [noSpace] { $node } cannot start { $target }: its volume has no room for a file as large as its memory, { $memory }
    [virtualNetwork] { $node } cannot start { $target }: its virtual network is not there
    [fileNotFound] { $node } cannot start { $target }: one of its files lies on a disk of another node
    [update] { $node } cannot start { $target }: { $update } is installed there
    [processor] { $node } cannot restore { $target }: its memory was saved on processors of another make
   *[other] { $node } cannot start { $target }: { $memory } of memory are not free
}
happening-vm-paused = { $volume ->
    [none] { $target } is paused on { $node }; its memory stays there
   *[other] Hyper-V holds { $target } on { $node }: { $volume } is full
}
happening-vm-resumed = { $target } goes on on { $node }
happening-vm-unconnected = { $target } finds no virtual network { $virtualNetwork } on { $node } and is connected to nothing
happening-virtualNetwork-renamed = { $from } on { $target } is called { $to } now{ $vmsCount ->
    [0] {""}
    [one] ; { $vms } would find no network there
   *[other] ; { $vms } would find no network there
}
happening-vm-reset = { $target } is reset on { $node }; its memory is lost, and the machine runs on
happening-vm-running = { $target } has started on { $node }
happening-vm-saving = { $target } is frozen; { $node } writes { $memory } of memory to its volume
happening-vm-saved = { $target } is saved
happening-vm-restoring = { $node } reads { $memory } of memory of { $target } from its volume
happening-vm-restored = { $target } runs on { $node } with its memory as it was
happening-vm-snapshotRestored = { $target } runs on { $node } with its memory as it was when the snapshot was taken
happening-vm-restoreEnded = { $processLost ->
    [true] The worker process of { $target } on { $node } has ended; its memory is still saved on its volume
   *[other] { $node } no longer restores { $target }; its memory is still saved on its volume
}
happening-vm-savedStateDiscarded = The saved memory of { $target } has been discarded
happening-vm-snapshotTaken = { $memoryMiB ->
    [0] A snapshot of { $target } is taken; { $free } are left on its volume
   *[other] A snapshot of { $target } is taken, with { $memory } of memory; { $free } are left on its volume
}
happening-vm-snapshotDeleted = The snapshot of { $target } is deleted; { $size } of .avhd files wait to be merged
happening-vm-snapshotApplied = { $target } is as it was when the snapshot was taken; { $lost } written since are gone
happening-vm-mergeStarted = { $node } merges { $size } of .avhd files of { $target }
happening-vm-mergeCancelled = The merge of { $target } on { $node } has been broken off; it begins anew when the machine is off again
happening-vm-merged = The .avhd files of { $target } are merged, { $size }; { $free } are free on its volume
happening-vm-filesMoving = { $node } moves { $size } of files of { $target } from its own disk to { $volume }
happening-vm-filesMoved = The files of { $target } lie on { $volume } now
happening-vm-filesNotMoved = The files of { $target } have not been moved: half a copy is of no use
happening-vm-stopping = { $target } is being stopped on { $node }
happening-vm-stopped = { $target } has stopped on { $node }
happening-vm-turnedOff = { $target } is turned off on { $node }; its memory is lost
happening-vm-processLost = The worker process of { $target } on { $node } has ended; its memory is lost
happening-vm-unregistering = { $node } takes the configuration of { $target } off
happening-vm-unregistered = The configuration of { $target } is off { $node }
happening-vm-answersAgain = { $memoryKept ->
    [true] { $target } answers again after { $down }, with its memory as it was
   *[other] { $target } answers again after { $down }; what was in its memory is lost
}
happening-guest-booting = The guest of { $target } boots on { $node }
happening-guest-running = The guest of { $target } has booted on { $node }
happening-guest-hung = The guest of { $target } hangs
happening-guest-crashed = The guest of { $target } has crashed; it will boot again by itself
happening-guest-shuttingDown = The guest of { $target } shuts down
happening-guest-restarting = The guest of { $target } shuts down to restart
happening-guest-shutDown = The guest of { $target } has shut down
happening-application-started = { $application } runs in { $target } on { $node }
happening-application-failed = { $application } has stopped working in { $target } on { $node }
happening-application-restored = { $application } works again in { $target }
happening-application-alarmRaised = Monitoring raises an alarm: { $application } in { $target }, { $down }
happening-application-alarmCleared = The alarm of { $target } is over
happening-application-responded = Somebody looks at { $application } in { $target }, { $alarm } after the alarm

## Clients

happening-session-frozen = { $target } waits for { $vm }
happening-session-lost = { $target } has lost its session with { $vm }
happening-session-resumed = { $target } goes on in its session with { $vm }
happening-session-connected = { $target } is connected to { $vm }

## Membership and quorum

happening-node-silent = { $by } has missed too many heartbeats of { $target }, the last at { $lastHeartbeatClock }
happening-node-removedFromMembership = { $target } is removed from the membership by { $by }
happening-node-left = { $target } has left the membership
happening-node-saidGoodbye = { $target } says good-bye to the others
happening-node-joining = { $target } joins: it copies the cluster database
happening-node-joined = { $paused ->
    [true] { $target } has joined and is still paused
   *[false] { $target } has joined
}
happening-node-added = { $target } has become a node of the cluster
happening-cluster-propertyChanged = { $property } of { $target } is { $value } now, before { $before }
happening-node-evicted = { $target } is no longer a node of the cluster
happening-node-hasNoNetwork = { $target } has no cluster network and waits
happening-node-paused = { $target } is paused: nothing new comes to it
happening-node-resumed = { $target } is resumed
happening-regroup-started = { $by } asks who is left: a regroup of { $length }
happening-regroup-unchanged = The regroup has changed nothing: { $by }
happening-quorum-gained = { $byCount ->
    [one] { $by } has quorum with { $votes } of { $total } votes
   *[other] { $by } have quorum with { $votes } of { $total } votes
}
happening-quorum-lost = { $target } has lost quorum: { $votes } of { $total } votes
happening-quorum-votesChanged = { $witness ->
    [true] { $votes } of { $total } votes count now, with the witness
    [false] { $votes } of { $total } votes count now, without the witness
   *[none] { $votes } of { $total } votes count now
}
happening-quorum-configured = { $type ->
    [NodeMajority] The nodes alone vote now: Node Majority
    [NodeAndDiskMajority] The nodes and { $witness } vote now: Node and Disk Majority
    [NodeAndFileShareMajority] The nodes and { $witness } vote now: Node and File Share Majority
   *[other] { $witness } alone votes now: No Majority: Disk Only
}
happening-quorum-notConfigured = The quorum configuration stays as it is: what was asked for cannot be had any more
happening-quorum-forced = { $target } starts by force: its own configuration counts
happening-cluster-forming = { $byCount ->
    [one] { $by } tries to form the cluster
   *[other] { $by } try to form the cluster
}
happening-cluster-formed = { $byCount ->
    [one] { $by } has formed the cluster with { $votes } of { $total } votes
   *[other] { $by } have formed the cluster with { $votes } of { $total } votes
}
happening-cluster-notFormed = { $target } cannot form the cluster with { $votes } of { $total } votes and waits
happening-witness-arbitrationStarted = { $against ->
    [none] { $by } asks for { $target } and looks again in { $wait }
   *[other] { $by } challenges { $against } for { $target } and looks again in { $wait }
}
happening-witness-arbitrationWon = { $by } has won { $target }
happening-witness-arbitrationLost = { $reason ->
    [renewed] { $by } does not get { $target }: its owner still renews the { $share ->
        [true] lock
       *[false] reservation
    }
    [otherHolder] { $by } does not get { $target }: another node was quicker
    [noPath] { $by } does not get { $target }: it does not reach it
    [timeOut] { $by } gives up { $target }: nobody reached it in time
    [notSeen] { $by } gives up { $target }: in the time left it could not see whether its owner still renews
    [cannotBeMounted] { $by } does not get { $target }: its file system cannot be mounted
    [outdated] { $by } does not get the vote of { $target }: that knows of a later configuration
   *[other] { $by } does not get { $target }
}
happening-witness-lost = { $node } has lost { $target }, and its vote with it

## Services and applications

happening-group-failingOver = { $reason ->
    [nodeFailure] { $target } fails over from { $from } to { $to }: its node is gone
    [resourceFailure] { $target } fails over from { $from } to { $to }: a resource has failed
   *[other] { $target } fails over from { $from } to { $to }
}
happening-group-moveRequested = { $reason ->
    [serviceStop] { $target } has to go from { $from } to { $to }: the Cluster service stops
    [failback] { $target } goes back from { $from } to { $to }
   *[other] { $target } has to go from { $from } to { $to }
}
happening-group-failingBack = Failback of { $target } from { $from } to { $to }, a node that it prefers
happening-group-failbackWaits = { $target } may go back to { $to }, and waits { $in } until its failback window opens
happening-group-moveImpossible = { $reason ->
    [nobodyUsable] { $target } cannot be moved: no other node can take it
    [targetNotUsable] { $target } cannot be moved: the chosen node can no longer take it
   *[other] { $target } cannot be moved
}
happening-group-ownerChanged = { $reason ->
    [witness] { $target } belongs to { $to } now, because it holds the witness; before { $from }
   *[other] { $target } belongs to { $to } now, before { $from }
}
happening-group-bringingOnline = { $node } brings { $target } online
happening-group-online = { $target } is Online on { $node }
happening-group-created = { $target } is a service or application of the cluster now, owned by { $node }
happening-group-takingOffline = { $node } takes { $target } offline
happening-group-offline = { $target } is Offline on { $node }
happening-group-restarting = { $node } restarts what has failed in { $target }
happening-group-retrying = { $node } tries { $target } again after the waiting time
happening-group-failed = { $reason ->
    [failoversUsedUp] { $target } stays Failed: its failovers are used up; { group-next-try }
    [failoversLeft] { $target } stays Failed: no other node can take it; { group-next-try }
    [doNotRestart] { $target } stays Failed: it is not to be restarted
    [restartOnly] { $target } stays Failed: it is not to fail over; { group-next-try }
   *[other] { $target } stays Failed; { group-next-try }
}
group-next-try = { $retryAfterMs ->
    [none] by RetryPeriodOnFailure it is never tried again
   *[other] next try after { $retryAfter }
}
happening-resource-offline = { $target } is Offline on { $node }
happening-resource-online = { $target } is Online on { $node }
happening-resource-callHangs = { $call ->
    [isAlive] { $node } asks { $target } whether it is alive; the call does not come back
    [online] { $node } brings { $target } online; the call does not come back
   *[offline] { $node } takes { $target } offline; the call does not come back
}
happening-resource-stillPending = { $silent ->
    [true] { $target } is coming online on { $node } and reports nothing
   *[false] { $target } is coming online on { $node } and reports how far it is
}
happening-group-propertyChanged = { $property } of { $target } is { NUMBER($value, useGrouping: 0) } now, before { NUMBER($before, useGrouping: 0) }
happening-resource-propertyChanged = { $property } of { $target } is { $value }, before { $before }; so it is from its next coming online on
happening-resource-separated = { $target } is to have a resource monitor of its own
happening-rhs-deadlocked = A call into { $target } on { $node } has not come back: a deadlock
happening-rhs-ended = { $own ->
    [true] { $target } ends the process that hosts { $resource } alone
   *[false] { $target } ends the process that hosts { $resource } and its neighbours
}
happening-resource-failed = { $reason ->
    [volumeNotFound] { $target } has failed: { $node } does not find it
    [shareNotFound] { $target } has failed: { $node } does not reach it
    [notRunning] { $target } has failed on { $node }: it no longer runs
    [pendingTimeout] { $target } has failed on { $node }: silent for PendingTimeout
    [deadlocked] { $target } has failed on { $node }: its call did not come back
    [hostEnded] { $target } has failed on { $node }: the process that hosted it was ended
    [simulated] { $target } has failed on { $node }: somebody simulates it
    [memory] { $target } has failed on { $node }: too little free memory
    [noSpace] { $target } has failed on { $node }: no room on its volume for its memory file
    [virtualNetwork] { $target } has failed on { $node }: its virtual network is not there
    [fileNotFound] { $target } has failed on { $node }: one of its files is not there
    [update] { $target } has failed on { $node }: no machine starts there
    [processor] { $target } has failed on { $node }: its saved memory does not fit these processors
    [mountFailed] { $target } has failed on { $node }: its file system cannot be mounted
    [corrupt] { $target } has failed on { $node }: its file system is damaged
    [pathLost] { $target } has failed on { $node }: the path to it is lost
    [preempted] { $target } has failed on { $node }: somebody else has reserved it
   *[other] { $target } has failed on { $node }
}

# Windows events

## What each event says, in our own words; the log shows its number, level, source and node beside it

event-1000 = The Cluster service has met an unexpected error and ends
event-1006 = This node does not reach every other one: the Cluster service halts
event-1007 = { $target } has been added to the cluster
event-1011 = { $target } has been evicted from the cluster
event-1034 = The disk { $target } is not found on this node
event-1035 = The volume { $target } could not be mounted on this node
event-1037 = The file system of { $target } is damaged
event-1038 = { $target } is no longer this node’s: its reservation was lost
event-1061 = The cluster { $target } has been formed
event-1062 = { $target } has joined the cluster
event-1063 = The Cluster service has been stopped
event-1066 = { $target } is dirty: its file system is being checked, and it stays offline until then
event-1069 = The resource { $target } has failed
event-1125 = The interface of { $target } on a cluster network is up again
event-1126 = The interface of { $target } on a cluster network cannot reach another one
event-1127 = The interface of { $target } on a cluster network has failed
event-1128 = The cluster network { $target } is up
event-1129 = The cluster network { $target } is partitioned
event-1130 = The cluster network { $target } is down
event-1135 = { $target } has been removed from the membership
event-1146 = The Resource Hosting Subsystem has ended unexpectedly
event-1153 = { $target } is failing over to { $loggedOn }
event-1230 = A call into { $target } has not come back in time
event-1154 = { $target } is failing back to { $loggedOn }
event-1573 = { $target } could not form a cluster: the witness cannot be reached
event-1177 = Quorum is lost: the Cluster service stops
event-1200 = Bringing { $target } online
event-1201 = { $target } is Online
event-1203 = Taking { $target } offline
event-1204 = { $target } is Offline
event-1205 = { $target } could not be brought online or offline as a whole
event-1237 = Maintenance mode of { $target } is on
event-1238 = Maintenance mode of { $target } is off
event-1254 = { $target } has used up its failovers and stays Failed
event-1553 = { $target } has no cluster network: it cannot join or form a cluster
event-1554 = Every cluster network of { $target } is lost: the Cluster service ends
event-1558 = { $target } has failed as a witness; another node is tried
event-1592 = Communication between nodes was lost and has come back
event-1561 = This node lacks the latest configuration: the Cluster service does not start
event-1562 = The file share witness { $target } has failed its health check
event-1563 = The file share witness { $target } cannot come online
event-1564 = The vote of the file share witness { $target } could not be had
event-6008 = The last shutdown of { $target } was not expected
event-7024 = The Cluster service has ended with an error of its own
event-7031 = The Cluster service has ended unexpectedly and will be started again

## What an administrator learns from each event

event-1000-means = The Cluster service of this node is gone until Windows starts it again. The other nodes soon miss its heartbeats and take over its services and applications.
event-1006-means = Not every node hears every other one. A set in which all of them do goes on, and this node is not in it: its Cluster service halts, so that nobody acts on half of the news.
event-1007-means = An administrator has added the node. From now on it has a vote, and more votes are needed for quorum.
event-1011-means = An administrator has evicted the node. It has no vote any more and owns nothing; it would have to be added again.
event-1034-means = The node does not see the disk by its signature: a path, a switch or the storage itself is missing. What depends on the volume cannot come Online here.
event-1035-means = The node has the disk, but Windows cannot mount the file system on it. The volume fails here, and its service or application is tried on the next node, which will find the same disk.
event-1037-means = The thorough health check of the disk found its file system unusable. The resource fails, and with it everything on the volume, until somebody repairs the file system.
event-1038-means = The node no longer holds the persistent reservation of this disk, because its path was lost or another node took the disk. Everything that depends on the volume fails here.
event-1061-means = Enough votes came together, and this node is one of those that formed the cluster. From here on services and applications may come Online.
event-1062-means = The node has copied the cluster database and is a member: it may own services and applications again. Nothing moves back by itself unless failback is allowed.
event-1063-means = Somebody stopped the Cluster service, or Windows was shut down. What the node owned was handed over first.
event-1066-means = The dirty bit of the volume is set, so its file system is checked before it is mounted. How long that takes depends on the number of files; the volume stays offline until it is done.
event-1069-means = The resource monitor found that the resource no longer works. The restart policy decides whether it is started again here; when its restarts are used up, the whole service or application fails over.
event-1125-means = All other interfaces that are up on this network can be reached from this one again.
event-1126-means = At least one other interface of this network that seems to work cannot be reached from this one. Look at cables and switches between the two.
event-1127-means = This interface reaches no other one on its network. Most often its cable, its adapter or its port on the switch is at fault.
event-1128-means = All interfaces of this network that are up reach each other.
event-1129-means = Some interfaces of this network reach each other only in groups. Nodes that still have another network in common remain one cluster.
event-1130-means = No interface of this network reaches another one. The cluster goes on over its other networks, if it has any.
event-1135-means = The remaining nodes missed its heartbeats on every network, regrouped, and go on without it. It may have crashed, hang, or be cut off; the cluster cannot tell.
event-1146-means = The process that hosts resources on this node was ended, after a call that did not come back or by itself. Everything that it hosted has failed with it; a new process takes its place, and the restart policy of each resource decides.
event-1153-means = The service or application is brought Online on another node by the cluster itself, not by a person. After a failure of a resource it counts as one of the failovers that its policy allows, after the loss of a node it does not.
event-1230-means = A resource was asked whether it is alive, or told to come online or go offline, and did not answer for DeadlockTimeout (5 minutes). Usually what is behind it hangs instead of failing. Its process is ended (1146).
event-1154-means = A preferred owner is there again, and failback is allowed: the service or application moves to it as in any planned move, with the outage of one.
event-1177-means = Too few votes are left on this side, so the Cluster service ends itself here rather than risk that both sides own the same disks.
event-1200-means = The resources come Online one after another, in the order of their dependencies.
event-1201-means = Every resource of it is Online. For a virtual machine this means that it has started; its guest may still be booting.
event-1203-means = The resources go Offline one after another, against the order of their dependencies.
event-1204-means = Every resource of it is Offline, and its volumes are free for another owner.
event-1205-means = At least one of its resources has failed, so all of it counts as Failed, also if others are Online. The line of that resource says which.
event-1237-means = An administrator has turned on maintenance mode for this disk. Its health checks rest until the mode is turned off, or until a failover or restart ends it.
event-1238-means = Maintenance mode of this disk is over, and its health checks go on.
event-1254-means = It has failed over as often as its policy allows in the period. The cluster leaves it Failed on this node until the next try, one RetryPeriodOnFailure later, or until somebody brings it Online.
event-1553-means = Without any cluster network the node hears nobody, so it can neither join a cluster nor form one.
event-1554-means = The node has no network left over which it could reach another one. Its Cluster service ends, and the others take over what it owned.
event-1558-means = The cluster lost its connection to the witness, and with it one vote. It goes on while the votes of the nodes are a majority.
event-1592-means = Heartbeats were missed on every route, and came back before anybody was removed. Nothing has moved.
event-1573-means = The nodes that started do not have a majority without the witness, and the witness did not answer in time. The node waits and tries again.
event-1561-means = Others have changed the configuration since this node last knew it, as the witness tells. With old news it must not form a cluster; it has to join one that has the latest.
event-1562-means = The owner no longer reaches the share that is the witness. Its vote is not counted until the share can be locked again.
event-1563-means = The resource of the share cannot come Online, because its server is not reached from this node.
event-1564-means = The vote of the share was needed for quorum and could not be had: the share was not reached in time.
event-6008-means = Windows starts after a power loss, a blue screen or a reset. The moment of the stop itself was never logged; this line comes with the next start.
event-7024-means = The Service Control Manager saw the Cluster service end and give its own reason. The events of the cluster just before tell why.
event-7031-means = The Service Control Manager saw the process end without a word. It starts the service again after the waiting time set there.

# Refusals

## Why something was refused: a clause without full stop

refused-alreadyAMember = { $target } is a node of the cluster already
refused-alreadyDamaged = the file system of { $target } is damaged already
refused-alreadyDirty = the dirty bit of { $target } is set already
refused-alreadyFull = { $target } is full already
refused-alreadyInMaintenance = { $target } is in maintenance already
refused-alreadyLost = it is lost already
refused-alreadyMoving = { $target } is on its way to { $to } already
refused-alreadyPaused = { $target } is paused already
refused-alreadyThere = { $target } is on { $to } already
refused-applicationHasNotFailed = no application in { $target } has failed
refused-applicationIsNotRunning = no application runs in { $target }
refused-coreGroupHasItsOwn = the core group of the cluster follows its own rules
refused-coreGroupStaysOnline = the core group of the cluster stays online
refused-guestIsNotRunning = the guest of { $target } does not run
refused-lastNode = { $target } is the last node that is up
refused-noRouteToNode = no cluster network leads to { $target }
refused-nodeIsDown = { $target } is no member of the cluster now
refused-nodeIsNotRunning = Windows does not run there
refused-nodeIsOff = { $target } is off already
refused-nodeIsOn = { $target } is on already
refused-noQuorum = no side has quorum, so nobody may carry it out
refused-hangsAlready = the next call into { $target } hangs already
refused-comesOnlineAsUsual = { $target } comes online as usual
refused-belongsToNoGroup = { $target } belongs to no service or application
refused-resourceIsNotOnline = { $target } is not Online
refused-notAPossibleOwner = { $to } is not among the possible owners
refused-notAMember = { $target } is no node of the cluster; it has to be added first
refused-notDamaged = the file system of { $target } is in order
refused-notFull = nothing has grown on { $target }
refused-notInMaintenance = { $target } is not in maintenance
refused-notLost = it is not lost
refused-noPower = there is no power: { $supply } is out
refused-nothingSaved = nothing is saved
refused-noSnapshot = { $target } has no snapshot
refused-noRoomForSnapshot = { $volume } has no room for a file as large as its memory
refused-passThroughDisk = { $target } uses a disk directly, of which no snapshot can be taken
refused-tooManySnapshots = { $most } snapshots of { $target } are there, and more are not possible
refused-vmIsChanging = { $target } is neither running, off nor saved
refused-vmIsNotOff = { $target } is neither off nor saved
refused-notClustered = { $vm } is not clustered
refused-isClustered = it is highly available already
refused-clusterStartsIt = it is clustered: bring it online instead
refused-hostIsNoMember = { $node } is no node that is up
refused-filesOnHostDisk = its files lie on the own disk of { $node }
refused-filesOnClusterDisk = make it highly available first
refused-filesAreMoving = its files are being moved
refused-filesAreThere = they lie on a disk of the cluster already
refused-noVolumeForFiles = Available Storage has no disk for them
refused-noRoomForFiles = { $volume } has too little room for them
refused-volumeOutOfReach = its host does not reach { $volume }
refused-snapshotsLeftOut = not modelled of what is not clustered
refused-vmIsNotRegistered = { $target } is registered on no node, since its group is offline
refused-volumeIsNotMounted = no node has { $volume } online
refused-tooHot = it is too hot: { $supply } is out
refused-notReserved = nobody has reserved { $target }
refused-notPaused = { $target } is not paused
refused-ownerIsLeaving = the Cluster service on { $node }, which owns it, is being stopped
refused-ownerIsPaused = { $node }, which owns it, is paused
refused-groupIsOffline = { $group }, to which it belongs, is to be offline as a whole
refused-propertyOutOfRange = it may be { $min } to { $max }
refused-propertyIsSo = { $property } has that value already
refused-quorumIsSo = that is the quorum configuration already
refused-witnessDoesNotFit = that is no witness for this quorum model
refused-witnessInUse = { $volume } belongs to { $group }
refused-witnessOutOfReach = { $node } does not reach { $volume }
refused-witnessTooSmall = { $volume } is smaller than { $sizeMiB } MiB
refused-witnessDamaged = the file system of { $volume } is damaged
refused-coreGroupIsMoving = { $group } is on its way to { $to }, and the witness with it
refused-shareIsNotThere = the file share is not reached over that network
refused-passedThrough = a guest uses { $target } directly: the hosts see no file system on it
refused-noAdapter = { $target } has no adapter on { $network }
refused-noPath = { $target } has no path to { $unit }
refused-onlyOnePath = no path of { $target } is one of several
refused-sameNode = it needs two different nodes
refused-serviceIsNotRunning = the Cluster service does not run on { $target }
refused-serviceIsRunning = the Cluster service runs on { $target } already
refused-softwareIsChanging = { $update } is being changed there
refused-noVirtualNetwork = no { $from } is there
refused-virtualNetworkIsThere = a { $to } is there already
refused-updateIsInstalled = { $update } is installed there already
refused-updateIsNotInstalled = { $update } is not installed there
refused-targetIsDown = { $to } is no member of the cluster now
refused-targetIsPaused = { $to } is paused
refused-tooFewVotes = { $votes } of { $total } votes would be left, and { $needed ->
    [one] 1 is needed
   *[other] { $needed } are needed
}
refused-vmIsNotPaused = { $target } is not paused
refused-vmIsNotRunning = { $target } does not run
refused-volumeIsFull = { $volume } is still full
refused-volumeIsNotOnline = { $target } is not Online
refused-witnessHasNoMaintenance = { $target } is the witness, which has no maintenance mode
