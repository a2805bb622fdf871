# cluster.log

## The head of a file: what it is, whose it is, what is made up in it

clusterLog-head-simulated = SIMULATED by Failover Lab, a training simulator. No Windows has written this file; only the form of its lines is that of Windows Server 2008.
clusterLog-head-origin = Node { $node }, scenario { $scenario } version { NUMBER($version, useGrouping: 0) }, seed { NUMBER($seed, useGrouping: 0) }. What this node did, found and was told, and nothing else.
clusterLog-head-time = The run begins at { $base }; numbers of processes and threads are made up.

## The view

ui-clusterLog-node = Log of
ui-clusterLog-note = Simulated. What this node did, found and was told up to { $time }, in the form of Windows Server 2008 and in our own words. What it could not know is not in it.
ui-clusterLog-lines = Lines of { $node }
ui-clusterLog-none = { $node } has written nothing yet.
ui-clusterLog-save = Save as text

## Lines: what the Cluster service of { $me } writes

clusterLog-service-starting = The Cluster service starts on { $me }
clusterLog-service-started = Service is up; looking for the other nodes
clusterLog-service-stopping = Asked to stop: everything owned here is handed over first
clusterLog-service-stopped = Service is down, as asked
clusterLog-service-endsItself = { $reason ->
    [noNetwork] No cluster network is left on { $me }: ending the service
    [removed] The others go on without { $me }: ending the service to come back anew
    [staleView] The view held here is out of date: ending the service to come back anew
    [pruned] { $me } does not reach every member: it yields and ends the service
    [noQuorumDisk] The quorum disk is not reached from here while another member reaches it: ending the service
    [outdated] The witness knows of a later configuration: this one must not be used, ending the service
    [evicted] { $me } is no node of this cluster any more: ending the service
   *[other] Ending the service: { $reason }
}

clusterLog-node-silent = Heartbeats of { $target } are missing on every route, limit reached
clusterLog-interface-up = Interface of { $target } on { $network }: Up
clusterLog-interface-unreachable = Interface of { $target } on { $network }: Unreachable from another one
clusterLog-interface-failed = Interface of { $target } on { $network }: Failed
clusterLog-network-isUp = Network { $target }: Up
clusterLog-network-isPartitioned = Network { $target }: Partitioned
clusterLog-network-isDown = Network { $target }: Down

clusterLog-regroup-started = Regroup begun, { NUMBER($lengthMs, useGrouping: 0) } ms to find out who reaches whom: opening { NUMBER($opening, useGrouping: 0) }, closing { NUMBER($closing, useGrouping: 0) }, pruning { NUMBER($pruning, useGrouping: 0) }
clusterLog-regroup-unchanged = Regroup done, membership as before: ({ $members })
clusterLog-cluster-forming = Nobody to join: trying to form { $target } with ({ $members })
clusterLog-cluster-formed = { $target } formed by ({ $members }), { $votes } of { $total } votes

clusterLog-node-removedFromMembership = { $target } is out of the view; members now ({ $members })
clusterLog-node-left = { $target } has left; members now ({ $members })
clusterLog-node-saidGoodbye = { $me } tells the others that it leaves
clusterLog-node-joining = { $me } asks to join and fetches the cluster database
clusterLog-node-joined = { $target } has joined; members now ({ $members })
clusterLog-node-added = { $target } has been added to the configuration
clusterLog-node-evicted = { $target } has been evicted from the configuration
clusterLog-node-paused = { $target }: Paused
clusterLog-node-resumed = { $target }: Up again after a pause
clusterLog-node-hasNoNetwork = No cluster network found on { $me }: it can neither join nor form, waiting

clusterLog-quorum-gained = Quorum: { $votes } of { $total } votes, { $needed } needed, witness counted: { $witness ->
    [true] yes
   *[false] no
}
clusterLog-quorum-lost = No quorum: { $votes } of { $total } votes. Ending the service on { $me }
clusterLog-quorum-votesChanged = Votes now { $votes } of { $total }, { $needed } needed, witness counted: { $witness ->
    [true] yes
   *[false] no
}
clusterLog-quorum-forced = Started by force on { $me }: quorum without a majority, the configuration held here counts
clusterLog-cluster-notFormed = Not formed: { $votes } of { $total } votes. Waiting for others
clusterLog-witness-lost = Witness { $target } is no longer held by { $me }
clusterLog-witness-arbitrationStarted = { $against ->
    [none] Arbitrating for { $target }, next look in { NUMBER($waitMs, useGrouping: 0) } ms
   *[other] Arbitrating for { $target } against { $against }, next look in { NUMBER($waitMs, useGrouping: 0) } ms
}
clusterLog-witness-arbitrationWon = Arbitration for { $target } won by { $me }
clusterLog-witness-arbitrationLost = { $reason ->
    [renewed] Arbitration for { $target } lost: its owner has renewed the reservation
    [otherHolder] Arbitration for { $target } lost: another node has reserved it meanwhile
    [noPath] Arbitration for { $target } given up: no path from { $me }
    [timeOut] Arbitration for { $target } given up: time is over
    [notSeen] Arbitration for { $target } given up: time is over before its owner could be seen to renew or not
    [cannotBeMounted] Arbitration for { $target } lost: its file system cannot be mounted
    [outdated] Arbitration for { $target } given up: it knows of a later configuration than { $me }
   *[other] Arbitration for { $target } lost
}

clusterLog-group-failingOver = { $reason ->
    [nodeFailure] Group { $target }: owner { $from } is gone, new owner { $to }
   *[other] Group { $target }: restarts on { $from } are used up, failing over to { $to }
}
clusterLog-group-failingBack = Group { $target }: preferred owner { $to } is back, failback from { $from }
clusterLog-group-failbackWaits = Group { $target }: preferred owner { $to } is back; the failback window opens in { $in }
clusterLog-group-moveRequested = { $reason ->
    [serviceStop] Group { $target }: { $from } is leaving, moving to { $to }
   *[other] Group { $target }: move from { $from } to { $to } asked for
}
clusterLog-cluster-propertyChanged = Committed at all members: { $property } is { NUMBER($value, useGrouping: 0) }, was { NUMBER($before, useGrouping: 0) }
clusterLog-quorum-configured = Committed at all members: quorum model { $type }, witness { $witness ->
    [none] none
   *[other] { $witness }
}; it was { $typeBefore }
clusterLog-quorum-notConfigured = Quorum configuration not changed: the witness or the votes for it are not there any more
clusterLog-group-ownerChanged = Committed at all members: owner of group { $target } is { $to }, was { $from }
clusterLog-group-bringingOnline = Group { $target }: Pending, bringing its resources online in order
clusterLog-group-online = Group { $target }: Online
clusterLog-group-created = Group { $target }: created on { $node }, Offline
clusterLog-group-takingOffline = Group { $target }: Pending, taking its resources offline in order
clusterLog-group-offline = Group { $target }: Offline
clusterLog-resource-offline = Resource { $target } of { $group }: Offline, PersistentState 0
clusterLog-resource-online = Resource { $target } of { $group }: Online
clusterLog-resource-stillPending = { $silent ->
    [true] Resource { $target } of { $group }: Online pending, no status reported
   *[false] Resource { $target } of { $group }: Online pending, status reported
}
clusterLog-group-propertyChanged = Committed at all members: { $property } of group { $target } is { NUMBER($value, useGrouping: 0) }, was { NUMBER($before, useGrouping: 0) }
clusterLog-resource-propertyChanged = Committed at all members: { $property } of resource { $target } in { $group } is { $value }, was { $before }
clusterLog-resource-separated = Resource { $target } of { $group }: SeparateMonitor set to 1
clusterLog-rhs-deadlocked = Call into resource { $target } of { $group } timed out: { $call ->
    [isAlive] IsAlive
    [online] Online
   *[offline] Offline
} did not return within DeadlockTimeout
clusterLog-rhs-ended = RHS process ended because of { $resource }, starting a new one
clusterLog-group-restarting = Group { $target }: restarting what has failed on { $me }
clusterLog-group-retrying = Group { $target }: RetryPeriodOnFailure is over, trying again on { $me }
clusterLog-group-failed = { $reason ->
    [failoversUsedUp] Group { $target }: Failed and left so, FailoverThreshold used up
    [failoversLeft] Group { $target }: Failed and left so, no other node can own it
    [doNotRestart] Group { $target }: Failed and left so, RestartAction 0
    [restartOnly] Group { $target }: Failed and left so, RestartAction 1
   *[other] Group { $target }: Failed and left so
}
clusterLog-resource-failed = { $reason ->
    [volumeNotFound] Resource { $target } of { $group } has failed: disk not found on { $me }
    [shareNotFound] Resource { $target } of { $group } has failed: share not reached from { $me }
    [notRunning] Resource { $target } of { $group } has failed: LooksAlive found nothing running
    [pendingTimeout] Resource { $target } of { $group } has failed: no status reported for PendingTimeout
    [deadlocked] Resource { $target } of { $group } has failed: deadlock
    [hostEnded] Resource { $target } of { $group } has failed: its RHS process has ended
    [simulated] Resource { $target } of { $group } has failed: the failure was asked for
    [memory] Resource { $target } of { $group } has failed: not enough free memory on { $me }
    [noSpace] Resource { $target } of { $group } has failed: no room for the memory file
    [virtualNetwork] Resource { $target } of { $group } has failed: no virtual network of that name on { $me }
    [fileNotFound] Resource { $target } of { $group } has failed: a file of it is not on { $me }
    [mountFailed] Resource { $target } of { $group } has failed: file system cannot be mounted
    [corrupt] Resource { $target } of { $group } has failed: IsAlive found the file system damaged
    [pathLost] Resource { $target } of { $group } has failed: no path to it any more
    [preempted] Resource { $target } of { $group } has failed: reservation taken by somebody else
   *[other] Resource { $target } of { $group } has failed
}

clusterLog-fileShare-locked = File Share Witness <{ $target }>: lock taken
clusterLog-fileShare-lockTaken = File Share Witness <{ $target }>: lock taken over from { $from }
clusterLog-fileShare-unlocked = File Share Witness <{ $target }>: lock given up
clusterLog-fileShare-lockLost = { $reason ->
    [pathLost] File Share Witness <{ $target }>: share no longer reached, lock lost
   *[other] File Share Witness <{ $target }>: lock lost to another set of nodes
}
clusterLog-volume-reserved = Physical Disk <{ $target }>: persistent reservation placed
clusterLog-volume-preempted = Physical Disk <{ $target }>: reservation of { $from } preempted
clusterLog-volume-released = Physical Disk <{ $target }>: reservation released
clusterLog-volume-attaching = Physical Disk <{ $target }>: bringing the device online
clusterLog-volume-mounting = Physical Disk <{ $target }>: mounting the file system
clusterLog-volume-mounted = Physical Disk <{ $target }>: Online
clusterLog-volume-mountFailed = Physical Disk <{ $target }>: mounting failed, file system damaged
clusterLog-volume-dismounting = Physical Disk <{ $target }>: dismounting
clusterLog-volume-dismounted = Physical Disk <{ $target }>: Offline
clusterLog-volume-detached = Physical Disk <{ $target }>: let go without dismounting
clusterLog-volume-passedThrough = Physical Disk <{ $target }>: Online, for a virtual machine to use directly
clusterLog-volume-checking = Physical Disk <{ $target }>: dirty bit set, chkdsk over { NUMBER($files, useGrouping: 0) } files
clusterLog-volume-checked = Physical Disk <{ $target }>: chkdsk done
clusterLog-volume-maintenanceOn = Physical Disk <{ $target }>: maintenance mode on, health checks rest
clusterLog-volume-maintenanceOff = Physical Disk <{ $target }>: maintenance mode off
clusterLog-volume-ownershipLost = { $reason ->
    [pathLost] Physical Disk <{ $target }>: renewing the reservation failed, no path
   *[other] Physical Disk <{ $target }>: renewing the reservation failed, it belongs to another
}
clusterLog-vm-registering = Virtual Machine Configuration <{ $target }>: registering
clusterLog-vm-registered = Virtual Machine Configuration <{ $target }>: Online
clusterLog-vm-unregistering = Virtual Machine Configuration <{ $target }>: unregistering
clusterLog-vm-unregistered = Virtual Machine Configuration <{ $target }>: Offline
clusterLog-vm-starting = Virtual Machine <{ $target }>: starting
clusterLog-vm-startFailed = { $reason ->
    [memory] Virtual Machine <{ $target }>: start failed, { NUMBER($memoryMiB, useGrouping: 0) } MiB of memory are not free
    [noSpace] Virtual Machine <{ $target }>: start failed, no room for { NUMBER($memoryMiB, useGrouping: 0) } MiB of memory file
    [virtualNetwork] Virtual Machine <{ $target }>: start failed, virtual network not found
    [fileNotFound] Virtual Machine <{ $target }>: start failed, file not found
   *[other] Virtual Machine <{ $target }>: start failed
}
clusterLog-vm-running = Virtual Machine <{ $target }>: Online
clusterLog-vm-saving = Virtual Machine <{ $target }>: saving { NUMBER($memoryMiB, useGrouping: 0) } MiB of memory
clusterLog-vm-saved = Virtual Machine <{ $target }>: saved, Offline
clusterLog-vm-restoring = Virtual Machine <{ $target }>: restoring { NUMBER($memoryMiB, useGrouping: 0) } MiB of memory
clusterLog-vm-restored = Virtual Machine <{ $target }>: restored, Online
clusterLog-vm-snapshotRestored = Virtual Machine <{ $target }>: restored, Online
clusterLog-vm-restoreEnded = Virtual Machine <{ $target }>: no longer restoring, memory still saved
clusterLog-vm-savedStateDiscarded = Virtual Machine <{ $target }>: saved memory discarded
clusterLog-vm-stopping = Virtual Machine <{ $target }>: shutting down the guest
clusterLog-vm-stopped = Virtual Machine <{ $target }>: shut down, Offline
clusterLog-vm-turnedOff = Virtual Machine <{ $target }>: turned off, memory lost
