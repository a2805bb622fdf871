# Details: panel, list view, event log

## Panel

ui-intro = What this is about
ui-details = Details
ui-tab-state = State
ui-tab-policy = Policy
ui-tab-why = Why?
ui-tab-next = Next
ui-select-hint = Select something in the picture to read what it is doing. Its menu holds faults and operations.
ui-deselect = Deselect
ui-cluster-says = The cluster says: { $state }
ui-stale = as last recorded; nobody may serve now
ui-duration = { $ms } ms
ui-at = { $ms } ms
ui-gib = { NUMBER($gib, maximumFractionDigits: 1) } GiB
ui-gib-of = { NUMBER($used, maximumFractionDigits: 1) } of { NUMBER($capacity, maximumFractionDigits: 1) } GiB
ui-snapshots = { $count } with { NUMBER($gib, maximumFractionDigits: 1) } GiB
ui-to-merge = { NUMBER($gib, maximumFractionDigits: 1) } GiB wait until it is off
ui-twin-snapshots = { $count ->
    [one] one snapshot
   *[other] { $count } snapshots
}
ui-twin-merge-waits = files of deleted snapshots wait until it is off
ui-rate = { $rate } MiB/s
ui-before = before: { $node }
ui-held-by = held by { $node }
ui-held-by-nobody = held by nobody
ui-bears = { $count ->
    [0] no node
    [one] one node
   *[other] { $count } nodes
}
ui-bears-without = { $count ->
    [-1] without the witness everything stops
    [0] without the witness none
    [one] without the witness one
   *[other] without the witness { $count }
}
ui-witness-disk = disk
ui-witness-fileShare = file share
ui-witness-away = not there

ui-thing-vm = Virtual machine · on { $node }
ui-thing-vm-alone = Virtual machine · not clustered, on { $node } alone
ui-thing-vm-moving = Virtual machine · on { $node }, moving to { $to }
ui-thing-node = Node { $number }
ui-thing-volume = Volume of { $unit }
ui-thing-witness = Disk witness on { $unit }
ui-thing-network = Network
ui-thing-unit = Storage unit
ui-thing-client = Client
ui-thing-quorum = Quorum

ui-fact-owner = Owner
ui-fact-host = Host
ui-fact-lies-on = Files
ui-fact-start-action = When the host starts
ui-fact-stop-action = When the host is shut down
ui-on-host-disk = on the disk of { $node }
ui-not-clustered = not clustered: without failover
ui-start-nothing = nothing
ui-start-startIfRunning = start it if it was running
ui-start-alwaysStart = always start it
ui-start-delay = after { $delay }
ui-stop-save = save it
ui-stop-turnOff = turn it off
ui-stop-shutDown = shut its guest down
ui-next-start-action = Hyper-V starts it
ui-fact-memory = Memory
ui-fact-volumes = Volumes
ui-fact-snapshots = Snapshots
ui-fact-moves-with = Moves with
ui-fact-witness-reached-by = Witness reached by
ui-fact-application = Application
ui-fact-response-time = Response time
ui-response-time = { $ms } ms
ui-response-busy = slow: its disk is busy
ui-no-answer = no answer since { $time }
ui-nobody-knows = nobody knows yet
ui-alarm-rings = alarm since { $time }
ui-responded = somebody looks since { $time }
ui-next-alarm = Alarm of the monitoring
ui-next-response = Somebody looks at it
ui-fact-not-available = Not available
ui-fact-failover-limit = Failover limit
ui-fact-restart-limit = Restart limit
ui-fact-failback = Failback
ui-fact-offline-action = When taken offline
ui-fact-monitor = Resource monitor
ui-monitor-next = one for all; a process of its own from its next coming online on
ui-monitor-until = a process of its own, until it is next brought online
ui-monitor-own = a process of its own
ui-fact-preferred = Preferred owners
ui-fact-possible = Possible owners
ui-fact-anti-affinity = Keeps away from
ui-fact-power = Power
ui-fact-supply-power = Power circuit
ui-fact-supply-cooling = Cooling
ui-fact-supply = What it gives
ui-fact-serves = For
ui-supply-Up = works
ui-supply-Warming = failed, it is getting hot
ui-supply-Out = failed
ui-does-warm = Too hot without { $supply }
ui-fact-cluster-service = Cluster service
ui-fact-sees = Its own view
ui-fact-memory-used = Memory
ui-fact-updates = Updates
ui-fact-virtual-networks = Virtual networks
ui-fact-virtual-network = Virtual network
ui-missing-networks = machines look for { $networks } here in vain
ui-unconnected = missing on { $node } when it came there: nobody reaches it
ui-fact-lacks = Lacks
ui-lacks = other nodes have { $updates }
ui-software-install = Installing { $update }
ui-software-remove = Removing { $update }
ui-fact-runs = Runs
ui-fact-owns = Owns
ui-fact-removed = Removed at
ui-fact-reserved = Reserved by
ui-fact-mounted = Mounted on
ui-fact-size = Size
ui-fact-free = Free
ui-fact-files = File system
ui-fact-checks = Health checks
ui-files-passed-through = none for the hosts: a guest uses the disk directly
ui-files-damaged = damaged
ui-files-dirty = dirty: checked before its next mount
ui-checks-rest = resting, in maintenance
ui-fact-group = Belongs to
ui-fact-vote = Vote
ui-fact-role = Used for
ui-fact-switch = Switch
ui-fact-links-down = Cables pulled
ui-fact-links-absent = No adapter there
ui-fact-parts = Parts
ui-fact-interfaces = Interfaces
ui-fact-one-way = Lost one way
ui-fact-bandwidth = Bandwidth
ui-fact-transfers = Memory moves of
ui-fact-paths-down = Paths lost
ui-fact-paths-absent = No path to it
ui-fact-paths-reduced = Not all paths
ui-fact-session = Session
ui-fact-sessions-lost = Sessions lost
ui-fact-quorum-type = Model
ui-fact-votes = Votes
ui-fact-quorate-nodes = May serve
ui-fact-bears = Can lose
ui-fact-witness = Witness
ui-fact-witness-kind = Kind of witness

ui-memory-kept = content kept
ui-memory-lost = content lost, cold boot
ui-monitored = watched by monitoring, not by the cluster
ui-in-group = they are one group, { $group }
ui-unmonitored = watched by nobody
ui-outages = { $count ->
    [one] in one outage
   *[other] in { $count } outages
}
ui-limit-failover = { $count } in { $hours } h
ui-limit-restart = { $count } in { $minutes } min, then failover
ui-used = { $used ->
    [0] none used
   *[other] { $used } used
}
ui-failback-allowed = allowed
ui-failback-prevented = prevented
ui-failback-window = allowed from { $start }:00 to { $end }:00
ui-offline-save = saves its memory
ui-offline-turnOff = is turned off
ui-offline-shutDown = shuts down
ui-offline-shutDownForced = shuts down, by force (here the same as without)
ui-one-vote = 1 vote
ui-votes-of = { $votes } of { $total }
ui-votes-needed = { $needed } needed

ui-group-Online = Online
ui-group-Offline = Offline
ui-group-Failed = Failed
ui-group-PartialOnline = Partially online
ui-group-Pending = Pending
ui-node-Up = Up
ui-node-Down = Down
ui-node-Paused = Paused
ui-node-Joining = Joining
ui-power-on = on
ui-power-off = off
ui-power-booting = Windows boots
ui-power-hung = on, Windows hangs
ui-service-running = running
ui-service-stopped = stopped
ui-service-starting = starting
ui-quorate-yes = has quorum
ui-quorate-pending = quorum not decided
ui-quorate-no = no quorum
ui-role-cluster = cluster only
ui-role-clusterAndClient = cluster and clients
ui-role-none = not used by the cluster
ui-same-subnet = in the subnet of { $network }: not used by the cluster
ui-no-adapter = { $node }: no adapter
ui-switch-up = works
ui-switch-down = failed
ui-interface-Failed = failed: reaches none of the others
ui-interface-Unreachable = does not reach every other one
ui-interface-Unavailable = not available: its node takes no part
ui-session-Connected = connected
ui-session-Frozen = waits for an answer
ui-session-Lost = lost
ui-quorum-NodeMajority = Node Majority
ui-quorum-NodeAndDiskMajority = Node and Disk Majority
ui-quorum-NodeAndFileShareMajority = Node and File Share Majority
ui-quorum-DiskOnly = No Majority: Disk Only

ui-does-register = Configuration being registered
ui-does-start = Virtual machine starts
ui-does-save = Memory being saved
ui-does-restore = Memory being restored
ui-does-merge = Snapshot files being merged
ui-does-move = Files being moved
ui-does-unregister = Configuration being taken off
ui-does-stop = Virtual machine stops
ui-does-boot = Guest boots
ui-does-regroup = Regroup: the survivors agree who is left
ui-does-regroup-opening = Opening, { $limit } at most: who noticed the loss asks all who can still be heard
ui-does-regroup-closing = Closing, { $limit } at most: they exchange who reaches whom, until all have the same picture of it
ui-does-regroup-pruning = Pruning, { $limit } at most: who does not reach all the others leaves (1006), who is gone is removed (1135)
ui-does-join = Joins the cluster
ui-does-arbitrate = { $node } fights for the witness
ui-next-restart = Next restart
ui-next-retry = Next try
ui-next-back = Failback to { $node }
ui-mount-Detached = { $volume } not used by { $node }
ui-mount-Attaching = { $node } takes { $volume }
ui-mount-Mounting = { $node } mounts { $volume }
ui-mount-Checking = { $node } checks the file system of { $volume }
ui-mount-Mounted = { $volume } mounted on { $node }
ui-mount-Dismounting = { $node } lets go of { $volume }
ui-server-Off = Power off
ui-server-Booting = Windows boots
ui-server-Running = Windows runs
ui-server-Hung = Windows hangs
ui-server-Bugcheck = Memory dump being written
ui-server-ShuttingDown = Windows shuts down
ui-service-until-Stopped = Cluster service stopped
ui-service-until-RestartPending = Cluster service starts again
ui-service-until-Starting = Cluster service starts
ui-service-until-Running = Cluster service runs
ui-service-until-Stopping = Cluster service stops

## List view

ui-column-name = Name
ui-column-state = State
ui-column-menu = Faults and operations
ui-fact-guest = Guest
ui-fact-under-way = Under way
ui-fact-views = Views that differ
ui-fact-cluster-says = The cluster says
ui-fact-sessions = Sessions
ui-twin-cluster = Cluster { $name }
ui-twin-vms-on = Virtual machines on { $node }
ui-twin-volumes-of = Volumes of { $unit }
ui-twin-unit = Storage unit { $name }
ui-twin-networks = Networks
ui-twin-clients = Clients
ui-twin-supplies = Power and cooling
ui-twin-witness = the cluster: it is the witness
ui-twin-count = { $caption }: { $count }
ui-twin-until = { $what } until { $time }
ui-twin-view = { $members }: { $quorum }
ui-twin-silent = { $a } and { $b } have not heard each other since { $time }
ui-twin-moves-to = moves to { $node }
ui-twin-down-since = down since { $time }
ui-twin-fenced-on = still on { $node }, where its writes are refused
ui-twin-lost-on = its memory was lost on { $node }
ui-alarm-quorum = Quorum is lost: no node may serve.

## Why, what comes next, the recipe of a move, the statechart

ui-why-none = Nothing has happened to it yet: it is as the scenario began.
ui-why-list = What led to it, the latest first
ui-next-title = What comes next
ui-next-others = Elsewhere in the cluster
ui-next-none = Nothing is under way here.
ui-next-calm = Nothing is under way. Only a fault or an operation changes anything.
ui-next-promise = As things stand now. What you do before then changes it.

soon-server-Booting = Windows runs on { $node }
soon-server-Bugcheck = { $node } has written its memory dump and boots
soon-server-Hung = { $node } wakes
soon-server-PoweringOff = { $node } is off
soon-server-ShuttingDown = Windows on { $node } has shut down
soon-service-RestartPending = Cluster service of { $node } starts again
soon-service-Starting = Cluster service of { $node } runs
soon-service-Stopping = Cluster service of { $node } has stopped
soon-joined = { $node } has joined
soon-regroup = Regroup ends: { $nodes } decide who is left
soon-silence = { $by } gives up on { $node }: { $missed } of { $threshold } heartbeats missed
soon-arbitration = { $node } looks at { $witness } again and decides
soon-mount-Attaching = { $node } has the disk of { $volume }
soon-mount-Mounting = { $volume } is mounted on { $node }
soon-mount-Checking = { $volume } is checked and mounted on { $node }
soon-mount-Dismounting = { $node } has let go of { $volume }
soon-group-restart = { $node } restarts { $group }
soon-group-retry = { $node } tries { $group } again
soon-call-hangs = { $node } ends the process that hosts { $resource }
soon-call-silent = { $resource } is online on { $node }, or ended for its silence
soon-call-works = { $resource } is through and comes online on { $node }
soon-group-back = { $group } goes back to { $node }
soon-supply = It is too hot without { $supply }
soon-vm-register = Configuration of { $vm } is registered on { $node }
soon-vm-start = { $vm } runs on { $node }, and its guest boots
soon-vm-save = Memory of { $vm } is saved
soon-vm-restore = { $vm } goes on where it stood
soon-vm-unregister = Configuration of { $vm } is off { $node }
soon-vm-stop = { $vm } is off
soon-alarm = Monitoring raises an alarm for { $vm }, unless it answers before
soon-response = Somebody looks at { $vm }, unless it answers before
soon-vm-move = Files of { $vm } lie on a disk of the cluster
soon-vm-merge = Snapshot files of { $vm } are merged
soon-vm-start-action = Hyper-V starts { $vm } on { $node }
soon-patience = { $client } gives up its session with { $vm }, unless it answers before
soon-vm-boot = Guest of { $vm } has booted; users can work

ui-recipe = Recipe of the move to { $node }
ui-recipe-save = Save memory to the volume
ui-recipe-stop = Turn the virtual machine off
ui-recipe-unregister = Take the configuration off
ui-recipe-release = Flush, dismount, release
ui-recipe-owner = Change the owner
ui-recipe-mount = Reserve and mount
ui-recipe-register = Register the configuration
ui-recipe-restore = Read memory back
ui-recipe-start = Start; then its guest boots
ui-recipe-of = { $took } of { $expected }
ui-recipe-expected = { $expected }
ui-recipe-at-once = at once
ui-recipe-whole = In all

ui-figure-assumption = assumption
ui-figure-ledger = { $source }: more in the ledger of the model
ui-figure-range = { $min } to { $max }
ui-figure-override = set by this scenario; otherwise { $typical }
ui-figure-given = set by this scenario
ui-figure-count = { $count }
ui-figure-SameSubnetDelay = Time between heartbeats
ui-figure-SameSubnetThreshold = Heartbeats that may be missing
ui-figure-QuorumArbitrationTimeMax = Limit of an arbitration
ui-figure-bandwidth = Bandwidth of { $unit }

ui-chart-of-vm = Virtual machine
ui-chart-of-guest = Guest
ui-chart-of-server = Server
ui-chart-of-clusterService = Cluster service
ui-chart-of-mount = Volume on { $node }
ui-chart-before = before
ui-chart-now = now
ui-chart-next = next
ui-chart-label = { $machine }: { $state } now
ui-chart-since = { $state } since { $time }
ui-chart-Absent = Not here
ui-chart-Registering = Registering
ui-chart-RegisteringSaved = Registering
ui-chart-Off = Off
ui-chart-Starting = Starting
ui-chart-Running = Running
ui-chart-Paused = Paused
ui-chart-Saving = Saving
ui-chart-Saved = Saved
ui-chart-Restoring = Restoring
ui-chart-TurningOff = Turning off
ui-chart-ShuttingDown = Shutting down
ui-chart-Restarting = Restarting
ui-chart-Unregistering = Leaving
ui-chart-Booting = Booting
ui-chart-Hung = Hung
ui-chart-Bugcheck = Blue screen
ui-chart-PoweringOff = Powering off
ui-chart-Stopped = Stopped
ui-chart-RestartPending = Restart pending
ui-chart-Stopping = Stopping
ui-chart-Crashed = Crashed
ui-chart-Detached = Detached
ui-chart-Attaching = Attaching
ui-chart-Mounting = Mounting
ui-chart-Checking = Checking
ui-chart-Mounted = Mounted
ui-chart-Dismounting = Dismounting
ui-event-REGISTER = register
ui-event-UNREGISTER = unregister
ui-event-START = start
ui-event-START_FAILED = start failed
ui-event-PAUSE = pause
ui-event-RESUME = resume
ui-event-SAVE = save
ui-event-SAVED = all written
ui-event-RESTORE = restore
ui-event-RESTORED = all read
ui-event-DISCARD = discard
ui-event-APPLY_SNAPSHOT = apply snapshot
ui-event-TURN_OFF = turn off
ui-event-RESTART = restart
ui-event-RESET = reset
ui-event-SHUT_DOWN = shut down
ui-event-GUEST_OFF = guest is off
ui-event-PROCESS_LOST = process ended
ui-event-TERMINATE = ended by force
ui-event-HOST_LOST = host lost
ui-event-POWER_LOST = power lost
ui-event-POWER_ON = power on
ui-event-BUGCHECK = stop error
ui-event-HANG = hang
ui-event-WAKE = wake
ui-event-SERVICES_STOPPED = services stopped
ui-event-STOP = stop
ui-event-STOPPED = stopped
ui-event-CRASH = crash
ui-event-END = ends itself
ui-event-END_FOR_GOOD = ends for good
ui-event-BOOT = boot
ui-event-POWER_OFF = power off
ui-event-THAW = goes on
ui-event-ATTACH = attach
ui-event-DISMOUNT = dismount
ui-event-DETACH = detach

## Event log

ui-log = Event log
ui-log-filter = Filter
ui-log-filter-label = Filter by text or event ID
ui-log-follow = Follow
ui-log-follow-help = Keep the line of the present moment in sight
ui-log-empty = Nothing has happened yet.
ui-log-no-match = The filter hides every line.
ui-log-levels = Level
ui-log-level-Critical = Critical
ui-log-level-Error = Error
ui-log-level-Warning = Warning
ui-log-level-Information = Information
ui-log-node = Logged on
ui-log-every-node = Every node
ui-log-hidden = { $count ->
    [one] { $count } line is hidden.
   *[other] { $count } lines are hidden.
}
ui-log-show-all = Show all
ui-log-menu = Save the log, cluster.log
ui-log-save-all = { $count ->
    [one] Save the one line so far
   *[other] Save all { $count } lines so far
}
ui-log-save-shown = { $count ->
    [one] Save the one line shown
   *[other] Save the { $count } lines shown
}
ui-log-cluster-log = cluster.log of one node
ui-log-changes = Change log
ui-log-fault = Fault
ui-log-operation = Operation
ui-log-origin = { $source }, logged on { $node }
ui-log-go-to = Go to { $time }
ui-log-close-line = Close the line
ui-log-line-means = Meaning
ui-log-line-why = Why?
ui-log-line-recorded = Recorded
ui-log-means-itself = The line says all there is.

# Not modelled


# Figures

## The model’s durations, thresholds and limits: name, and what it stands for

figure-regroup = Regroup
figure-regroup-help = From the missing heartbeats until the surviving nodes have agreed who is left.
figure-regroupTick = Tick of a regroup
figure-regroupTick-help = The pace of a regroup: its stages end on a tick.
figure-regroupOpeningTimeout = Opening of a regroup, at most
figure-regroupOpeningTimeout-help = How long all who can still be heard are asked to take part.
figure-regroupStageTimeout = Closing of a regroup, at most
figure-regroupStageTimeout-help = How long they exchange who reaches whom.
figure-regroupPruningTimeout = Pruning of a regroup, at most
figure-regroupPruningTimeout-help = How long it may take until those who do not reach all the others have left.
figure-witnessUncontested = Taking a free witness
figure-witnessUncontested-help = Taking the reservation of a witness that nobody else holds.
figure-diskArbitrationInterval = Renewal of a reservation
figure-diskArbitrationInterval-help = How often an owner renews the reservation of its disk (DiskArbInterval).
figure-challengeIntervals = Renewals a challenger waits for
figure-challengeIntervals-help = How many renewals have to be missing before a challenger takes the witness.
figure-witnessDiskLeastMiB = Least size of a witness disk, MiB
figure-witnessDiskLeastMiB-help = A smaller one is not taken when the quorum is configured.
figure-witnessRestartInterval = Next try for the witness
figure-witnessRestartInterval-help = How long a cluster with a majority waits before it asks again for a witness that it could not get.
figure-diskDeviceOnline = Disk online
figure-diskDeviceOnline-help = From the reservation until Windows has the disk as a device.
figure-diskMount = Mounting
figure-diskMount-help = Mounting a file system that was left clean.
figure-diskCheck = Disk check
figure-diskCheck-help = Checking the file system of a dirty volume with few files (chkdsk).
figure-diskCheckPerMillionFiles = Disk check, each million files
figure-diskCheckPerMillionFiles-help = What a million files add to a disk check; the size of the volume hardly counts.
figure-diskRelease = Releasing a disk
figure-diskRelease-help = Flushing, dismounting, and giving the reservation back.
figure-vmConfigurationOnline = Configuration online
figure-vmConfigurationOnline-help = Registering the virtual machine’s configuration with Hyper-V.
figure-vmConfigurationOffline = Configuration offline
figure-vmConfigurationOffline-help = Taking the configuration off Hyper-V.
figure-vmStart = Starting a virtual machine
figure-vmStart-help = From the start until it runs and the cluster says Online; the guest has not booted yet.
figure-vmTurnOff = Turning a virtual machine off
figure-vmTurnOff-help = Switching it off without asking its guest.
figure-mergeStart = Start of a merge
figure-mergeStart-help = From the end of a virtual machine until Hyper-V begins to merge its deleted snapshots.
figure-snapshotsMax = Snapshots of one machine
figure-snapshotsMax-help = So many snapshots a virtual machine may have, those included that wait to be merged.
figure-hostDiskBandwidth = Disk of a host
figure-hostDiskBandwidth-help = MiB a second that the own disk of a host reads and writes, shared by all that is saved, restored and moved there.
figure-guestBoot = Boot of a guest
figure-guestBoot-help = From Online until users can work: the longest part of most outages.
figure-pendingTimeout = Pending timeout
figure-pendingTimeout-help = How long a resource may stay pending without a report before it is ended.
figure-deadlockTimeout = Deadlock timeout
figure-deadlockTimeout-help = How long a call into a resource may stay away before the process that made it is ended (DeadlockTimeout).
figure-guestShutdown = Shutdown of a guest
figure-guestShutdown-help = From the request until Windows in the virtual machine has shut down.
figure-guestCrashDump = Memory dump of a guest
figure-guestCrashDump-help = From the crash of a guest until it boots again by itself.
figure-overheating = Until it is too hot
figure-overheating-help = From the failure of the cooling until machines switch themselves off.
figure-sessionPatience = Patience of a client
figure-sessionPatience-help = How long a client waits for a silent server before its session is lost.
figure-applicationAlarm = Alarm of the monitoring
figure-applicationAlarm-help = How long an application has to be silent before its monitoring raises an alarm.
figure-alarmResponse = Response to an alarm
figure-alarmResponse-help = From the alarm of the monitoring until somebody looks at the application.
figure-responseTime = Response time
figure-responseTime-help = How long an application takes to answer its monitoring.
figure-responseTimeBusy = Response time, disk busy
figure-responseTimeBusy-help = The same while memory, snapshots or files are moved on the disk under it.
figure-looksAliveInterval = Look at a resource
figure-looksAliveInterval-help = How often the cluster looks whether a resource still runs (LooksAlivePollInterval).
figure-isAliveInterval = Thorough look at a resource
figure-isAliveInterval-help = How often the cluster looks whether a volume can still be read (IsAlivePollInterval).
figure-serverBoot = Boot of a server
figure-serverBoot-help = From the switch to a running Windows, self-test included.
figure-serverDump = Memory dump of a server
figure-serverDump-help = Writing the memory dump after a blue screen, before the server boots again.
figure-serverShutdown = Shutdown of a server
figure-serverShutdown-help = From the stopped services until the power is off.
figure-updateInstall = Installing an update
figure-updateInstall-help = Installing or removing it, without the restart.
figure-serviceStart = Start of the Cluster service
figure-serviceStart-help = From its start until the node is Joining.
figure-serviceRestart = Restart of the Cluster service
figure-serviceRestart-help = How long Windows waits before it starts a service that has ended again.
figure-serviceGoodbye = Good-bye of a node
figure-serviceGoodbye-help = From an orderly stop until the other nodes know of it.
figure-join = Joining
figure-join-help = Copying the cluster database and becoming a member.
figure-form = Waiting for others
figure-form-help = How long a node looks for a cluster before it tries to form one itself.
figure-joinRetry = Next look for a cluster
figure-joinRetry-help = How often a node in Joining looks again for a cluster.
figure-forcedEpochStep = Rank of a forced start
figure-forcedEpochStep-help = By how much a configuration that was started by force outranks every earlier one.
