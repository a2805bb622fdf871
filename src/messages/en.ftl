# User interface

ui-product = Failover Lab
ui-name = { $name }
ui-count = { $count }
ui-none = none
ui-nobody = nobody
ui-nowhere = nowhere
ui-close = Close
ui-cancel = Cancel

## Bar

ui-scenario = Scenario: { $title }
ui-scenarios = Scenarios
ui-open-file = Open a scenario file
ui-more = More
ui-panel = Details and event log
ui-theme = Colours
ui-theme-auto = As the system
ui-theme-light = Light
ui-theme-dark = Dark
ui-theme-contrast = High contrast
ui-branch = Branch
ui-branch-count = { $count } changes
ui-branched = Here begins a branch of the script: { $what }.
ui-undo = Undo the last change
ui-undone = Taken back: { $what }.
ui-back-to-script = Back to the script

## Time

ui-transport = Playback
ui-scrubber = Time in the run
ui-play = Play
ui-pause = Pause
ui-speed = Speed
ui-speed-value = { $speed }×
ui-slower = Slower
ui-faster = Faster
ui-skip-idle = Shorten quiet time
ui-idle-short = quiet time shortened
ui-idle-full = quiet time in full
ui-skip-idle-hint = Stretches in which nothing happens pass faster
ui-ratio = 1 s here = { NUMBER($rate, maximumFractionDigits: 1) } s there
ui-since = { $time } after { $what }
ui-after = after { $what }
ui-clock-of = of { $time }
ui-lanes = Timeline: what each part went through
ui-lanes-unwatched = not watched yet
ui-table = Table
ui-table-title = Timeline as a table
ui-table-seen = { $count ->
    [one] one stretch, as far as you have watched
   *[other] { $count } stretches, as far as you have watched
}
ui-table-close = Back to the picture
ui-table-thing = Part
ui-table-what = What it was
ui-table-from = From
ui-table-to = To
ui-table-length = Length
ui-table-where = Where
ui-table-goes-on = goes on
ui-table-go-to = Go to { $time }
ui-table-more = Show { $count } more

## Rows of the timeline

ui-lane-quorum = Quorum
ui-lane-lasted = { $name } { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } s
ui-row-votes = { $votes } of { $total }
ui-row-no-owner = no owner
ui-row-never = 0 s
ui-row-down = { $time } down
ui-row-frozen = { $time } frozen
ui-row-was-down = { $time } lost
ui-lane-well = well
ui-lane-well-short = well
ui-lane-detection = Detection
ui-lane-detection-short = Detect
ui-lane-regroup = Regroup
ui-lane-regroup-short = Regr.
ui-lane-arbitration = Arbitration
ui-lane-arbitration-short = Arb.
ui-lane-disk = Disk
ui-lane-disk-short = Disk
ui-lane-start = Start
ui-lane-start-short = Start
ui-lane-boot = Boot
ui-lane-boot-short = Boot
ui-lane-saving = Saving memory
ui-lane-saving-short = Saving
ui-lane-hand-over = Handing over
ui-lane-hand-over-short = Hand
ui-lane-restoring = Restoring memory
ui-lane-restoring-short = Restoring
ui-lane-no-power = no power
ui-lane-no-power-short = off
ui-lane-hung = hung
ui-lane-hung-short = hung
ui-lane-windows-boot = Windows boots
ui-lane-windows-boot-short = boots
ui-lane-service-stopped = Cluster service stopped
ui-lane-service-stopped-short = stopped
ui-lane-joining = joining
ui-lane-joining-short = joins
ui-lane-paused = paused
ui-lane-paused-short = paused
ui-lane-no-owner = no owner
ui-lane-no-owner-short = none
ui-lane-mounting = Mount
ui-lane-mounting-short = Mnt
ui-lane-pending = pending
ui-lane-pending-short = pend.
ui-lane-no-quorum = no quorum
ui-lane-no-quorum-short = none
ui-lane-failed = failed
ui-lane-failed-short = failed
ui-lane-offline = offline
ui-lane-offline-short = offl.
ui-lane-guest-down = Guest down
ui-lane-guest-down-short = Guest
ui-lane-application-down = Application down
ui-lane-application-down-short = App.

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
ui-rate = { $rate } MiB/s
ui-before = before: { $node }
ui-held-by = held by { $node }
ui-held-by-nobody = held by nobody

ui-thing-vm = Virtual machine · on { $node }
ui-thing-vm-moving = Virtual machine · on { $node }, moving to { $to }
ui-thing-node = Node { $number }
ui-thing-volume = Volume of { $unit }
ui-thing-witness = Disk witness on { $unit }
ui-thing-network = Network
ui-thing-unit = Storage unit
ui-thing-client = Client
ui-thing-quorum = Quorum

ui-fact-owner = Owner
ui-fact-memory = Memory
ui-fact-volumes = Volumes
ui-fact-application = Application
ui-fact-not-available = Not available
ui-fact-failover-limit = Failover limit
ui-fact-restart-limit = Restart limit
ui-fact-failback = Failback
ui-fact-offline-action = When taken offline
ui-fact-preferred = Preferred owners
ui-fact-power = Power
ui-fact-cluster-service = Cluster service
ui-fact-sees = Its own view
ui-fact-memory-used = Memory
ui-fact-runs = Runs
ui-fact-owns = Owns
ui-fact-removed = Removed at
ui-fact-reserved = Reserved by
ui-fact-mounted = Mounted on
ui-fact-size = Size
ui-fact-group = Belongs to
ui-fact-vote = Vote
ui-fact-role = Used for
ui-fact-switch = Switch
ui-fact-links-down = Cables pulled
ui-fact-parts = Parts
ui-fact-bandwidth = Bandwidth
ui-fact-transfers = Memory moves of
ui-fact-paths-down = Paths lost
ui-fact-session = Session
ui-fact-sessions-lost = Sessions lost
ui-fact-quorum-type = Model
ui-fact-votes = Votes
ui-fact-quorate-nodes = May serve
ui-fact-witness = Witness

ui-memory-kept = content kept
ui-memory-lost = content lost, cold boot
ui-monitored = watched by monitoring, not by the cluster
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
ui-offline-save = saves its memory
ui-offline-turnOff = is turned off
ui-offline-shutDown = shuts down
ui-offline-shutDownForced = shuts down, by force
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
ui-switch-up = works
ui-switch-down = failed
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
ui-does-unregister = Configuration being taken off
ui-does-stop = Virtual machine stops
ui-does-boot = Guest boots
ui-does-regroup = Regroup: the survivors agree who is left
ui-does-join = Joins the cluster
ui-does-arbitrate = { $node } fights for the witness
ui-next-restart = Next restart
ui-next-retry = Next try
ui-mount-Detached = { $volume } not used by { $node }
ui-mount-Attaching = { $node } takes { $volume }
ui-mount-Mounting = { $node } mounts { $volume }
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

ui-list-view = List view
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
ui-why-of-line = Why?
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
soon-mount-Dismounting = { $node } has let go of { $volume }
soon-group-restart = { $node } restarts { $group }
soon-group-retry = { $node } tries { $group } again
soon-vm-register = Configuration of { $vm } is registered on { $node }
soon-vm-start = { $vm } runs on { $node }, and its guest boots
soon-vm-save = Memory of { $vm } is saved
soon-vm-restore = { $vm } goes on where it stood
soon-vm-unregister = Configuration of { $vm } is off { $node }
soon-vm-stop = { $vm } is off
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
ui-chart-Saving = Saving
ui-chart-Saved = Saved
ui-chart-Restoring = Restoring
ui-chart-TurningOff = Turning off
ui-chart-ShuttingDown = Shutting down
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
ui-chart-Mounted = Mounted
ui-chart-Dismounting = Dismounting
ui-event-REGISTER = register
ui-event-UNREGISTER = unregister
ui-event-START = start
ui-event-START_FAILED = start failed
ui-event-SAVE = save
ui-event-SAVED = all written
ui-event-RESTORE = restore
ui-event-RESTORED = all read
ui-event-DISCARD = discard
ui-event-TURN_OFF = turn off
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
ui-event-BOOT = boot
ui-event-POWER_OFF = power off
ui-event-THAW = goes on
ui-event-ATTACH = attach
ui-event-DISMOUNT = dismount
ui-event-DETACH = detach

## Event log

ui-log = Event log
ui-log-filter = Filter
ui-log-follow = Follow
ui-log-empty = Nothing has happened yet.
ui-log-no-match = No line contains this.
ui-log-fault = fault
ui-log-operation = operation
ui-log-origin = { $level } · { $source } · logged on { $node }

## Menu of a thing

ui-menu-of = Faults and operations of { $name }
ui-menu-back = Back
ui-menu-nothing = nothing can be done here now
ui-menu-branches = continues from { $time } as a branch; the script’s own future is kept
ui-class-fault = Faults
ui-class-repair = Repairs
ui-class-operation = Operations
ui-refused-down = { $node } is down
ui-refused-paused = { $node } is paused

ui-choice-to = to { $node }
ui-choice-node = on { $node }
ui-choice-best = to the best possible node
ui-choice-network = { $network }
ui-choice-all-networks = on all networks
ui-choice-volume = { $volume }
ui-choice-all-volumes = all volumes
ui-choice-for-ever = until it is switched off
ui-choice-for = for { $seconds } s
ui-choice-force-quorum = by force, without a majority
ui-choice-split = into { $left } | { $right }
ui-choice-to-network = to { $node } over { $network }
ui-choice-to-all-networks = to { $node } over all networks
ui-choice-best-network = to all over { $network }
ui-choice-best-all-networks = to all over all networks

## All faults and operations

ui-break-it = Break it
ui-palette-title = Break, repair or operate anything
ui-palette-search = What, and to whom? For example: pull cable
ui-palette-none = Nothing fits these words.
ui-palette-more = { $count } more: type on to find them
ui-palette-keys = ↑ ↓ choose · Enter does it now, at { $time } · Esc closes
ui-not-nodeCrash = it has no power
ui-not-nodeBugcheck = Windows does not run
ui-not-nodeHang = Windows does not run
ui-not-clusterServiceCrash = its Cluster service does not run
ui-not-networkLoss = its switch has failed already
ui-not-networkSplit = it is split or failed already
ui-not-networkRestored = it is not broken
ui-not-linkLoss = that cable is pulled already
ui-not-linkRestored = that cable is plugged in
ui-not-routeLoss = not possible now
ui-not-routeRestored = that route is not lost
ui-not-storagePathLoss = that path is lost already
ui-not-storagePathRestored = that path is not lost
ui-not-storageUnitLoss = it has failed already
ui-not-storageUnitRestored = it has not failed
ui-not-vmProcessCrash = it does not run
ui-not-guestHang = its guest does not run
ui-not-guestCrash = its guest does not run
ui-not-applicationFailure = its application does not run
ui-not-applicationRestored = its application has not failed
ui-not-quickMigrate = it is not Online
ui-not-moveGroup = it is between two states
ui-not-takeOffline = it is not Online
ui-not-bringOnline = it is Online or on its way
ui-not-startNode = it has power
ui-not-shutDownNode = Windows does not run
ui-not-startClusterService = its Cluster service runs, or Windows does not
ui-not-stopClusterService = its Cluster service does not run
ui-not-pauseNode = it is paused or not up
ui-not-resumeNode = it is not paused

ui-noun-nodeCrash = power loss
ui-noun-nodeBugcheck = stop error
ui-noun-nodeHang = hang
ui-noun-clusterServiceCrash = service crash
ui-noun-networkLoss = switch failure
ui-noun-networkSplit = network split
ui-noun-networkRestored = network repair
ui-noun-linkLoss = cable pulled
ui-noun-linkRestored = cable plugged in
ui-noun-routeLoss = lost route
ui-noun-routeRestored = route repair
ui-noun-storagePathLoss = path loss
ui-noun-storagePathRestored = path repair
ui-noun-storageUnitLoss = storage failure
ui-noun-storageUnitRestored = storage repair
ui-noun-vmProcessCrash = worker process crash
ui-noun-guestHang = guest hang
ui-noun-guestCrash = guest crash
ui-noun-applicationFailure = application failure
ui-noun-applicationRestored = application repair
ui-noun-quickMigrate = quick migration
ui-noun-moveGroup = move
ui-noun-takeOffline = offline request
ui-noun-bringOnline = online request
ui-noun-startNode = power on
ui-noun-shutDownNode = shutdown
ui-noun-startClusterService = service start
ui-noun-stopClusterService = service stop
ui-noun-pauseNode = pause
ui-noun-resumeNode = resume

## Keys and help

ui-key-toggle = Play or pause
ui-key-back = 5 seconds back
ui-key-forward = 5 seconds forward
ui-key-back-far = 10 seconds back
ui-key-forward-far = 10 seconds forward
ui-key-event-back = One event back
ui-key-event-forward = One event forward
ui-key-marker-previous = Previous marker, or the start
ui-key-marker-next = Next marker, or the end
ui-key-slower = Slower
ui-key-faster = Faster
ui-key-percent = To that tenth of the run
ui-key-start = To the start
ui-key-end = To the end
ui-key-full-screen = Full screen
ui-key-list-view = List view, or back to the picture
ui-key-break-it = Break it: all faults, repairs and operations
ui-key-undo = Take the last change back
ui-key-reset = Start over (asks first)
ui-key-help = Help
ui-key-close = Close, or deselect
ui-key-menu = Faults and operations of the thing in focus
ui-cap-space = Space
ui-cap-arrowleft = ←
ui-cap-arrowright = →
ui-cap-alt-arrowleft = Alt ←
ui-cap-alt-arrowright = Alt →
ui-cap-ctrl-z = Ctrl Z
ui-cap-home = Home
ui-cap-end = End
ui-cap-escape = Esc
ui-cap-menu = Menu
ui-cap-shift-f10 = Shift F10

ui-help-title = How to use Failover Lab
ui-help-reading = Reading the picture
ui-help-accent = Blue means three things and nothing else: who owns it, where we are in time, what you selected.
ui-help-crossing = Every server has a cable to every volume. In each column exactly one crossing is filled: that server owns the volume.
ui-help-colour = What rests is drawn in ink. Colour, always with a shape and a word, marks what departed from rest.
ui-help-lanes = Below, a hairline is time in which all is well; a bar is an outage, named after what caused it.
ui-help-menu = Right-click or press long on anything to break, repair or operate it. Your change begins a branch; the script is kept.
ui-help-time = Durations are those of a real cluster. Quiet time is shortened; the ratio beside the speed says by how much.
ui-help-keys = Keys
ui-help-keys-scope = They act while the focus is inside the player.
ui-about = Failover Lab simulates a Windows Server 2008 failover cluster with Hyper-V. Not affiliated with or endorsed by Microsoft.

ui-reset-question = Start over from the beginning? Your changes are taken back.
ui-reset-yes = Start over

## Problems

ui-option-unknown = The address has an option that does not exist: { $name }
ui-option-bad = “{ $value }” is no value for the option { $name }. Expected: { $expected }
ui-options-title = Not everything in the address was understood
ui-scenario-missing = There is no scenario “{ $id }”; this one is shown instead.
ui-file-refused = { $file } is no scenario yet
ui-scenario-refused = “{ $title }” needs something that is not simulated yet
ui-file-unreadable = { $file } cannot be read
ui-run-stopped = The simulation stopped here
ui-step-missing = This scenario has no step and no marker “{ $step }”.

## Sharing

ui-share = Share
ui-copy-link = Copy link to this moment
ui-link-copied = Link copied
ui-link-by-hand = The browser does not let this page copy. Here is the link:
ui-link-no-file = not for a scenario from a file
ui-link-too-much = too many changes for a link
ui-save-svg = Save picture as drawing
ui-save-png = Save picture as image
ui-picture-failed = not possible here
ui-link-refused = The link cannot be opened
ui-link-unknown-scenario = It leads to the scenario “{ $id }”, which does not exist here.

## What may be wrong with a link

link-empty = It is empty.
link-too-long = It has { $length } characters; at most { $limit } are allowed.
link-not-base64url = It contains characters that no link has. It may have been cut off or changed on its way.
link-not-deflated = It is damaged: it may have been cut off or changed on its way.
link-inflates-too-far = It holds more than { $limit } bytes once it is unpacked.
link-not-text = It is damaged: what is inside is no text.
link-not-json = It is damaged: what is inside cannot be read.
link-wrong-shape = What is inside is not built like a link.
link-newer = It was made by a newer version of this page.
link-missing = It lacks { $name }.
link-unknown-key = It contains { $name }, which no link has.
link-bad-number = The number { $name } cannot be { $value }.
link-bad-scenario = { $value } is no name of a scenario with its version.
link-too-many = It holds { $count } changes; at most { $limit } are allowed.
link-unsorted = Change { $number } lies before the one it follows.
link-unknown-kind = Change { $number } is { $value }, which is no fault and no operation.
link-bad-target = Change { $number } ({ $kind }) acts on { $value }, which can be no name.
link-bad-param = Change { $number } ({ $kind }) has a wrong or missing { $name }.
link-unknown-thing = Change { $number } ({ $kind }) names { $name }, which is not there for it in this scenario.
link-after-end = Change { $number } lies behind the end of the run.
link-other-scenario = It leads to { $written }, not to { $id }.
link-other-version = It was made for version { $written } of { $id }; this page has version { $version }.

# Measures

time-seconds = { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } s
time-minutes = { $minutes } min
time-minutes-seconds = { $minutes } min { $seconds } s
size-mib = { $mib } MiB
size-gib = { NUMBER($gib, maximumFractionDigits: 1) } GiB
list-more = { $count } more

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
applied-storageUnitLoss = { $target } fails
applied-storageUnitRestored = { $target } is repaired
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
applied-startNode = Switch { $target } on
applied-shutDownNode = Shut { $target } down
applied-stopClusterService = Stop the Cluster service on { $target }
applied-startClusterService = { $forceQuorum ->
    [true] Start the Cluster service on { $target } by force
   *[other] Start the Cluster service on { $target }
}
applied-pauseNode = Pause { $target }
applied-resumeNode = Resume { $target }

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
deed-storageUnitLoss = Failure of { $target }
deed-storageUnitRestored = Repair of { $target }
deed-vmProcessCrash = End of the worker process of { $target }
deed-guestHang = Hang of the guest of { $target }
deed-guestCrash = Crash of the guest of { $target }
deed-applicationFailure = Failure of the application in { $target }
deed-applicationRestored = Repair of the application in { $target }
deed-quickMigrate = Quick Migration of { $target }
deed-moveGroup = Moving { $target }
deed-takeOffline = Taking { $target } offline
deed-bringOnline = Bringing { $target } online
deed-startNode = Switching { $target } on
deed-shutDownNode = Shutting { $target } down
deed-stopClusterService = Stopping the Cluster service on { $target }
deed-startClusterService = Starting the Cluster service on { $target }
deed-pauseNode = Pausing { $target }
deed-resumeNode = Resuming { $target }

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
happening-path-volumeLost = { $target } no longer reaches { $volume } on { $unit }
happening-path-volumeRestored = { $target } reaches { $volume } on { $unit } again
happening-storageUnit-lost = { $target } has failed: no node reaches its volumes
happening-storageUnit-restored = { $target } works again
happening-volume-reserved = { $node } reserves { $target }
happening-volume-preempted = { $node } preempts the reservation of { $from } on { $target }
happening-volume-released = { $node } releases { $target }
happening-volume-attaching = { $node } brings the disk of { $target } online
happening-volume-mounting = { $node } mounts { $target }
happening-volume-mounted = { $target } is mounted on { $node }
happening-volume-dismounting = { $node } dismounts { $target }
happening-volume-dismounted = { $target } is dismounted on { $node }
happening-volume-detached = { $node } has let go of { $target } without dismounting it
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
happening-vm-startFailed = { $node } cannot start { $target }: { $memory } of memory are not free
happening-vm-running = { $target } has started on { $node }
happening-vm-saving = { $target } is frozen; { $node } writes { $memory } of memory to its volume
happening-vm-saved = { $target } is saved
happening-vm-restoring = { $node } reads { $memory } of memory of { $target } from its volume
happening-vm-restored = { $target } runs on { $node } with its memory as it was
happening-vm-savedStateDiscarded = The saved memory of { $target } has been discarded
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
happening-guest-shutDown = The guest of { $target } has shut down
happening-application-started = { $application } runs in { $target } on { $node }
happening-application-failed = { $application } has stopped working in { $target } on { $node }
happening-application-restored = { $application } works again in { $target }
happening-application-alarmRaised = Monitoring raises an alarm: { $application } in { $target }, { $down }
happening-application-alarmCleared = The alarm of { $target } is over

## Clients

happening-session-frozen = { $target } waits for { $vm }
happening-session-lost = { $target } has lost its session with { $vm }
happening-session-resumed = { $target } goes on in its session with { $vm }
happening-session-connected = { $target } is connected to { $vm }

## Membership and quorum

happening-node-silent = { $by } has missed too many heartbeats of { $target }, the last at { $lastHeartbeatClock }
happening-node-removedFromMembership = { $target } is removed from the membership by { $by }
happening-node-left = { $target } has left the membership in good order
happening-node-saidGoodbye = { $target } says good-bye to the others
happening-node-joining = { $target } joins: it copies the cluster database
happening-node-joined = { $paused ->
    [true] { $target } has joined and is still paused
   *[false] { $target } has joined
}
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
   *[false] { $votes } of { $total } votes count now, without the witness
}
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
    [renewed] { $by } does not get { $target }: its owner still renews the reservation
    [otherHolder] { $by } does not get { $target }: another node was quicker
    [noPath] { $by } does not get { $target }: it does not reach it
    [timeOut] { $by } gives up { $target }: nobody reached it in time
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
   *[other] { $target } has to go from { $from } to { $to }
}
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
happening-group-takingOffline = { $node } takes { $target } offline
happening-group-offline = { $target } is Offline on { $node }
happening-group-restarting = { $node } restarts what has failed in { $target }
happening-group-retrying = { $node } tries { $target } again after the waiting time
happening-group-failed = { $reason ->
    [failoversUsedUp] { $target } stays Failed: its failovers are used up; next try after { $retryAfter }
    [failoversLeft] { $target } stays Failed: no other node can take it; next try after { $retryAfter }
    [doNotRestart] { $target } stays Failed: it is not to be restarted
    [restartOnly] { $target } stays Failed: it is not to fail over; next try after { $retryAfter }
   *[other] { $target } stays Failed; next try after { $retryAfter }
}
happening-resource-failed = { $reason ->
    [volumeNotFound] { $target } has failed: { $node } does not find it
    [notRunning] { $target } has failed on { $node }: it no longer runs
    [memory] { $target } has failed on { $node }: too little free memory
    [pathLost] { $target } has failed on { $node }: the path to it is lost
    [preempted] { $target } has failed on { $node }: somebody else has reserved it
   *[other] { $target } has failed on { $node }
}

# Windows events

## What each event says, in our own words; the log shows its number, level, source and node beside it

event-1000 = The Cluster service has met an unexpected error and ends
event-1034 = The disk { $target } is not found on this node
event-1038 = { $target } is no longer this node’s: its reservation was lost
event-1061 = The cluster { $target } has been formed
event-1062 = { $target } has joined the cluster
event-1063 = The Cluster service has been stopped
event-1069 = The resource { $target } has failed
event-1125 = The interface of { $target } on a cluster network is up again
event-1126 = The interface of { $target } on a cluster network cannot reach another one
event-1127 = The interface of { $target } on a cluster network has failed
event-1128 = The cluster network { $target } is up
event-1129 = The cluster network { $target } is partitioned
event-1130 = The cluster network { $target } is down
event-1135 = { $target } has been removed from the membership
event-1153 = { $target } is failing over to { $loggedOn }
event-1573 = { $target } could not form a cluster: the witness cannot be reached
event-1177 = Quorum is lost: the Cluster service stops
event-1200 = Bringing { $target } online
event-1201 = { $target } is Online
event-1203 = Taking { $target } offline
event-1204 = { $target } is Offline
event-1205 = { $target } could not be brought online or offline as a whole
event-1254 = { $target } has used up its failovers and stays Failed
event-1554 = Every cluster network of { $target } is lost: the Cluster service ends
event-1558 = { $target } has failed as a witness; another node is tried
event-6008 = The last shutdown of { $target } was not expected
event-7024 = The Cluster service has ended with an error of its own
event-7031 = The Cluster service has ended unexpectedly and will be started again

# Refusals

## Why something was refused: a clause without full stop

refused-alreadyLost = it is lost already
refused-alreadyMoving = { $target } is on its way to { $to } already
refused-alreadyPaused = { $target } is paused already
refused-alreadyThere = { $target } is on { $to } already
refused-applicationHasNotFailed = no application in { $target } has failed
refused-applicationIsNotRunning = no application runs in { $target }
refused-coreGroupStaysOnline = the core group of the cluster stays online
refused-guestIsNotRunning = the guest of { $target } does not run
refused-nodeIsDown = { $target } is no member of the cluster now
refused-nodeIsNotRunning = Windows does not run there
refused-nodeIsOff = { $target } is off already
refused-nodeIsOn = { $target } is on already
refused-noQuorum = no side has quorum, so nobody may carry it out
refused-notAPossibleOwner = { $to } is not among the possible owners
refused-notLost = it is not lost
refused-notPaused = { $target } is not paused
refused-ownerIsLeaving = the Cluster service on { $node }, which owns it, is being stopped
refused-ownerIsPaused = { $node }, which owns it, is paused
refused-sameNode = it needs two different nodes
refused-serviceIsNotRunning = the Cluster service does not run on { $target }
refused-serviceIsRunning = the Cluster service runs on { $target } already
refused-targetIsDown = { $to } is no member of the cluster now
refused-targetIsPaused = { $to } is paused
refused-vmIsNotRunning = { $target } does not run

# Kinds

## Menu caption, and what it does and does not do by itself

kind-nodeCrash = Lose power
kind-nodeCrash-help = The server goes off at once and stays off until somebody switches it on; its volumes keep their files.
kind-nodeBugcheck = Stop with a blue screen
kind-nodeBugcheck-help = Windows stops at once, writes a memory dump, then boots and joins again; no virtual machine is saved.
kind-clusterServiceCrash = Crash the Cluster service
kind-clusterServiceCrash-help = The service ends and its virtual machines are turned off; Windows runs on and starts it again.
kind-nodeHang = Hang
kind-nodeHang-help = The server stands still with everything on it: no heartbeats, no renewals. It keeps its power and may wake.
kind-networkLoss = Lose the network’s switch
kind-networkLoss-help = Nothing gets through on this network; heartbeats go on over the others. No server is touched.
kind-networkSplit = Split the network
kind-networkSplit-help = The switch falls into parts that do not hear each other; within a part everything gets through.
kind-networkRestored = Repair the network
kind-networkRestored-help = The switch works again, as one; a service that has ended comes back in its own time.
kind-linkLoss = Pull the network cable
kind-linkLoss-help = This node alone loses this network; the switch and the other nodes are not touched.
kind-linkRestored = Plug the network cable in
kind-linkRestored-help = This node reaches the network again; nothing moves back by itself.
kind-routeLoss = Lose packets one way
kind-routeLoss-help = Packets from this node do not reach the other; the opposite way works, yet neither counts as heard.
kind-routeRestored = Repair the route
kind-routeRestored-help = Packets get through again in that direction.
kind-storagePathLoss = Lose the path to the storage
kind-storagePathLoss-help = This node no longer reaches the volumes; other nodes do, and heartbeats go on.
kind-storagePathRestored = Repair the path to the storage
kind-storagePathRestored-help = This node reaches the volumes again; it does not take back what it has lost.
kind-storageUnitLoss = Lose the storage unit
kind-storageUnitLoss-help = No node reaches any volume of it; the servers and their networks go on.
kind-storageUnitRestored = Repair the storage unit
kind-storageUnitRestored-help = Its volumes are there again, with their files; what has failed waits for its next try or for you.
kind-vmProcessCrash = End the worker process
kind-vmProcessCrash-help = The virtual machine is off without anybody having asked; the cluster finds out and restarts it.
kind-guestHang = Hang the guest
kind-guestHang-help = Windows in the virtual machine stands still; the cluster of 2008 does not look inside and does nothing.
kind-guestCrash = Crash the guest
kind-guestCrash-help = Windows in the virtual machine stops, dumps its memory and boots by itself; the cluster does nothing.
kind-applicationFailure = Fail the application
kind-applicationFailure-help = The program in the virtual machine stops; the virtual machine runs on, and the cluster does nothing.
kind-applicationRestored = Start the application again
kind-applicationRestored-help = A person repairs the program; the virtual machine is neither stopped nor moved.
kind-quickMigrate = Move virtual machine to another node (Quick Migration)
kind-quickMigrate-help = Saves the memory to the volume, hands the volume over, reads it back; users wait all that time.
kind-moveGroup = Move this service or application to another node
kind-moveGroup-help = Takes it offline as its settings say, hands its volumes over, brings it online; counts as no failover.
kind-takeOffline = Take this service or application offline
kind-takeOffline-help = Stops or saves the virtual machine as its settings say; it stays Offline until somebody brings it online.
kind-bringOnline = Bring this service or application online
kind-bringOnline-help = Brings volume, configuration and virtual machine online where it belongs; it does not choose another node.
kind-startNode = Switch on
kind-startNode-help = Windows boots and starts the Cluster service, which joins; no virtual machine comes back by itself.
kind-shutDownNode = Shut down
kind-shutDownNode-help = The Cluster service stops in good order, then Windows, then the power; its groups leave first.
kind-stopClusterService = Stop Cluster Service
kind-stopClusterService-help = What the node owns goes to other nodes first; Windows runs on, and the node’s vote no longer counts.
kind-startClusterService = Start Cluster Service
kind-startClusterService-help = The node joins the cluster; by force, its own configuration becomes the cluster’s without a majority.
kind-pauseNode = Pause
kind-pauseNode-help = Nothing new comes to the node; it keeps its virtual machines and its vote. Nothing moves away.
kind-resumeNode = Resume
kind-resumeNode-help = The node may take groups again; nothing moves to it by itself.

# Stops

## Why a run could not go on: a fault of ours or a limit

stop-violation = The simulation contradicts itself at { $atClock } (rule { $id }). Please report this scenario; the picture up to here is right.
stop-eventsInInstant = At { $atClock } more than { $limit } things happened in one instant, so the run was stopped there.
stop-eventsInRun = After { $limit } steps of the simulation the run was stopped at { $atClock }.
stop-journalFull = The record of the run is full at { $atClock }; what happened up to there can be watched.

# Not modelled

not-modelled-quorum = The quorum model { $type } cannot be simulated yet. Node Majority and Node and Disk Majority can.
not-modelled-failback = { $group } allows failback, which cannot be simulated yet. Set its AutoFailbackType to 0.

# Figures

## The model’s durations, thresholds and limits: name, and what it stands for

figure-regroup = Regroup
figure-regroup-help = From the missing heartbeats until the surviving nodes have agreed who is left.
figure-witnessUncontested = Taking a free witness
figure-witnessUncontested-help = Taking the reservation of a witness that nobody else holds.
figure-diskArbitrationInterval = Renewal of a reservation
figure-diskArbitrationInterval-help = How often an owner renews the reservation of its disk (DiskArbInterval).
figure-challengeIntervals = Renewals a challenger waits for
figure-challengeIntervals-help = How many renewals have to be missing before a challenger takes the witness.
figure-witnessRestartInterval = Next try for the witness
figure-witnessRestartInterval-help = How long a cluster with a majority waits before it asks again for a witness that it could not get.
figure-diskDeviceOnline = Disk online
figure-diskDeviceOnline-help = From the reservation until Windows has the disk as a device.
figure-diskMount = Mounting
figure-diskMount-help = Mounting a file system that was left clean.
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
figure-guestBoot = Boot of a guest
figure-guestBoot-help = From Online until users can work: the longest part of most outages.
figure-pendingTimeout = Pending timeout
figure-pendingTimeout-help = How long a resource may stay pending without a report before it is ended.
figure-guestShutdown = Shutdown of a guest
figure-guestShutdown-help = From the request until Windows in the virtual machine has shut down.
figure-guestCrashDump = Memory dump of a guest
figure-guestCrashDump-help = From the crash of a guest until it boots again by itself.
figure-sessionPatience = Patience of a client
figure-sessionPatience-help = How long a client waits for a silent server before its session is lost.
figure-applicationAlarm = Alarm of the monitoring
figure-applicationAlarm-help = How long an application has to be silent before its monitoring raises an alarm.
figure-looksAliveInterval = Look at a resource
figure-looksAliveInterval-help = How often the cluster looks whether a resource still runs (LooksAlivePollInterval).
figure-serverBoot = Boot of a server
figure-serverBoot-help = From the switch to a running Windows, self-test included.
figure-serverDump = Memory dump of a server
figure-serverDump-help = Writing the memory dump after a blue screen, before the server boots again.
figure-serverShutdown = Shutdown of a server
figure-serverShutdown-help = From the stopped services until the power is off.
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

# Narration

## Verbs and pronouns that follow a list of virtual machines ($vms) or of nodes ($nodes)

narrate-vms-are = { $vmsCount ->
    [one] is
   *[other] are
}
narrate-vms-were = { $vmsCount ->
    [one] was
   *[other] were
}
narrate-vms-have = { $vmsCount ->
    [one] has
   *[other] have
}
narrate-vms-their = { $vmsCount ->
    [one] its
   *[other] their
}
narrate-vms-them = { $vmsCount ->
    [one] it
   *[other] them
}
narrate-nodes-have = { $nodesCount ->
    [one] has
   *[other] have
}
narrate-nodes-s = { $nodesCount ->
    [one] s
   *[other] {""}
}

## When it was, and who was never touched

narrate-since = { $kind ->
    [none] {""}
    [nodeCrash] { $since } after { $target } lost power.
    [nodeBugcheck] { $since } after the blue screen on { $target }.
    [nodeHang] { $since } after { $target } began to hang.
    [clusterServiceCrash] { $since } after the Cluster service crashed on { $target }.
    [networkLoss] { $since } after { $target } went down.
    [networkSplit] { $since } after { $target } fell apart.
    [linkLoss] { $since } after a cable of { $target } was pulled.
    [routeLoss] { $since } after packets from { $target } were lost.
    [storagePathLoss] { $since } after { $target } lost its path to the storage.
    [storageUnitLoss] { $since } after { $target } failed.
    [vmProcessCrash] { $since } after the worker process of { $target } ended.
    [guestCrash] { $since } after the guest of { $target } crashed.
    [startNode] { $since } after { $target } was switched on.
    [startClusterService] { $since } after the Cluster service was started on { $target }.
    [bringOnline] { $since } after { $target } was to come online.
    [resumeNode] { $since } after { $target } was resumed.
   *[other] {""}
}
narrate-well = { $wellCount ->
    [0] {""}
   *[other] { $well } never stopped.
}

## Before anything happens

narrate-calm-pair = Every virtual machine runs: { $onA } on { $a }, { $onB } on { $b }.
narrate-calm = { $all ->
    [true] Every virtual machine runs: { $total } on { $nodesCount ->
        [one] one node.
       *[other] { $nodesCount } nodes.
    }
   *[false] { $runs } of { $total } virtual machines run; Up { $nodesCount ->
        [0] is no node.
        [one] is { $nodes }.
       *[other] are { $nodes }.
    }
}
narrate-watch = { $kind ->
    [nodeCrash] Watch { $target }: its heartbeats first, then the votes, then who owns its volumes.
    [nodeBugcheck] Watch { $target }: its heartbeats first, then the votes, then who owns its volumes.
    [nodeHang] Watch { $target }: its heartbeats first, then the votes, then who owns its volumes.
    [clusterServiceCrash] Watch { $target }: its virtual machines first, then its heartbeats, then who owns its volumes.
    [networkLoss] Watch { $target }: which heartbeats still find a way, and who may go on.
    [networkSplit] Watch { $target }: which heartbeats still find a way, and who may go on.
    [linkLoss] Watch { $target }: which heartbeats still find a way, and who may go on.
    [routeLoss] Watch { $target }: which heartbeats still find a way, and who may go on.
    [storagePathLoss] Watch the cables of { $target }, and who owns its volumes.
    [storageUnitLoss] Watch { $target }: what its volumes and their owners do.
    [quickMigrate] Watch where the memory of { $target } is, and who owns { $volumes }.
    [moveGroup] Watch where the memory of { $target } is, and who owns { $volumes }.
    [vmProcessCrash] Watch { $target }: its state, its owner and the event log.
    [guestHang] Watch { $target }: its state, its owner and the event log.
    [guestCrash] Watch { $target }: its state, its owner and the event log.
    [applicationFailure] Watch { $target }: its state, its owner and the event log.
   *[other] Watch { $target }: what it owns, and who owns it afterwards.
}
narrate-explore = { $votes } of { $total } votes count. Everything in the picture has a menu: break it, repair it, move it.

## News that say nothing of the rest

narrate-unchanged = Nothing has changed.
narrate-votes = { $votes } of { $total } votes count.
narrate-all-run = Every virtual machine runs.
narrate-nobody-serves = Nobody may serve: { $needed } of { $total } votes are needed.
narrate-still-failed = { $vms } { narrate-vms-are } still Failed.
narrate-still-booting = { $vms } { narrate-vms-are } still booting.
narrate-still-coming = { $vms } { narrate-vms-are } not back yet.
narrate-still-frozen = { $vms } { narrate-vms-are } frozen on { narrate-vms-their } way.
narrate-refused = { $deed } was refused: { $why }.

## Somebody falls silent

narrate-fell = { $how ->
    [power] { $node } has lost power;
    [bugcheck] { $node } has stopped with a blue screen;
    [hang] { $node } hangs;
   *[service] The Cluster service on { $node } has crashed;
} { $othersCount ->
    [one] { $others } does not know it yet.
   *[other] { $others } do not know it yet.
}
narrate-fell-detail = { $vmsCount ->
    [0] {""}
   *[other] { $how ->
        [hang] { $vmsCount ->
            [one] { $vms } stands still in it.
           *[other] { $vms } stand still in it.
        }
        [service] { $vms } { narrate-vms-were } turned off at once.
       *[other] { $vms } stopped with it.
    }
} { narrate-missed }
narrate-missed = { $missed ->
    [0] Watch the heartbeats: { $threshold } missing in a row count.
   *[other] { $missed } of { $threshold } heartbeats missed.
}
narrate-fell-alone = { $how ->
    [power] { $node } has lost power
    [bugcheck] { $node } has stopped with a blue screen
    [hang] { $node } hangs
   *[service] The Cluster service on { $node } has crashed
}{ $left ->
    [false] , and no other server runs.
   *[true] { $member ->
        [true] , and no other node is left to take over.
       *[false] ; it was no member of the cluster.
    }
}
narrate-fell-alone-detail = { $how ->
    [hang] { $vms } { $vmsCount ->
        [one] stands
       *[other] stand
    } still in it.
    [service] { $vms } { narrate-vms-were } turned off at once.
   *[other] { $vms } stopped with it.
}
narrate-deaf = { $nodes } no longer hear each other.
narrate-deaf-one = { $node } and the other nodes no longer hear each other.
narrate-deaf-pairs = No heartbeats get through any more: { $pairs }.
narrate-deaf-detail = { $sound ->
    [true] The servers themselves run.
   *[false] {""}
} { narrate-missed }
narrate-route-gone = { $what ->
    [network] { $network } is down;
    [split] { $network } has fallen apart;
    [link] { $node } has lost its cable to { $network };
   *[route] Packets from { $node } no longer reach { $to } over { $network };
} { $overCount ->
    [0] no network carries heartbeats.
   *[other] heartbeats go on over { $over }.
}
narrate-clients-cut = { $clientsCount ->
    [one] { $clients } is cut off; no node is removed, and nothing moves.
   *[other] { $clients } are cut off; no node is removed, and nothing moves.
}
narrate-nobody-removed = No node is removed, and nothing moves.

## Who is left, and who may go on

narrate-regroup = { $byCount ->
    [one] { $by } asks anew who is a member.
   *[other] { $by } agree anew who is a member.
}
narrate-regroup-silent = { $threshold } heartbeats in a row are missing: { $byCount ->
    [one] { $by } holds { $gone } for lost.
   *[other] { $by } hold { $gone } for lost.
}
narrate-regroup-mutual = { $threshold } heartbeats in a row are missing: { $by } hold each other for lost.
narrate-regroup-detail = The regroup takes { $length }: who is left is agreed first, then votes are counted.
narrate-asks = { $by } waits { $wait } to see whether { $against } still renews its reservation of { $witness }.
narrate-asks-free = { $reaches ->
    [true] { $by } asks for { $witness }, which nobody holds.
   *[false] { $by } asks for { $witness } and does not reach it.
}
narrate-asks-detail = { $sideCount ->
    [one] { $side } has { $votes } of { $total } votes and needs { $needed }; { $witness } has one.
   *[other] { $side } have { $votes } of { $total } votes and need { $needed }; { $witness } has one.
}
narrate-witness-stays-lost = { $by } could not take { $witness }: it stays lost.
narrate-votes-changed = { $counts ->
    [true] { $witness } votes again: { $votes } of { $total } votes.
   *[false] { $witness } is lost; { $votes } of { $total } votes are left.
}
narrate-votes-detail = { $spare ->
    [0] With one vote less the cluster would stop.
    [one] One more vote may be lost.
   *[other] { $spare } more votes may be lost.
}
narrate-formed = { $byCount ->
    [one] { $by } has formed the cluster
   *[other] { $by } have formed the cluster
}{ $forced ->
    [true] , by force, with { $votes } of { $total } votes.
   *[false] {" "}with { $votes } of { $total } votes.
}
narrate-goes-on = { $byCount ->
    [one] { $by } goes on
   *[other] { $by } go on
}{ $goneCount ->
    [0] {" "}with { $votes } of { $total } votes.
   *[other] {" "}without { $gone }: { $votes } of { $total } votes.
}
narrate-quorum-lost = { $byCount ->
    [one] { $by } has { $votes } of { $total } votes, and { $needed } are needed: its Cluster service ends.
   *[other] { $each ->
        [true] { $by } have { $votes } of { $total } votes each, and { $needed } are needed: their Cluster services end.
       *[false] { $by } have { $votes } of { $total } votes, and { $needed } are needed: their Cluster services end.
    }
}
narrate-others-go-on = { $nodesCount ->
    [one] { $nodes } goes on with { $votes } of { $total } votes.
   *[other] { $nodes } go on with { $votes } of { $total } votes.
}
narrate-turned-off = { $vms } { narrate-vms-were } turned off, although nothing in { narrate-vms-them } was broken.
narrate-ends-itself = { $reason ->
    [noNetwork] { $node } has lost every network, so its Cluster service ends.
    [removed] { $node } is awake again and finds itself removed, so its Cluster service ends.
    [staleView] { $node } meets a newer view of the cluster, so its Cluster service ends and will join that one.
   *[other] The Cluster service on { $node } ends itself.
}
narrate-ends-itself-detail = { $reason ->
    [removed] Its old { $vmsCount ->
        [one] copy of { $vms } is turned off; it could no longer write.
       *[other] copies of { $vms } are turned off; they could no longer write.
    }
   *[other] { $vms } { narrate-vms-were } turned off, not saved.
}
narrate-waits-joining = { $node } waits in Joining: { $votes } of { $total } votes, and { $needed } are needed.
narrate-waits-joining-detail = It goes on looking, and starts as soon as enough others answer.
narrate-joining = { $node } is joining: it copies the cluster database.
narrate-joined = { $paused ->
    [true] { $node } is a member again and still paused: { $votes } of { $total } votes.
   *[false] { $node } is Up again: { $votes } of { $total } votes.
}
narrate-stays = Nothing moves back by itself: { $vms } { $vmsCount ->
    [one] stays
   *[other] stay
} on { $nodes }.

## Servers and the Cluster service

narrate-powered-on = Windows boots on { $node }; the Cluster service will start with it.
narrate-restarting = { $node } has written its memory dump and boots again.
narrate-shutting-down = Windows on { $node } shuts down; the Cluster service stops first.
narrate-powered-off = { $node } is switched off.
narrate-woke = { $node } is awake again.
narrate-service-starts = The Cluster service starts on { $node }.
narrate-service-looks = { $node } looks for its cluster.
narrate-service-stopping = The Cluster service on { $node } is stopping; what it owns leaves first.
narrate-service-stopped = The Cluster service on { $node } has stopped; Windows runs on.
narrate-paused = { $vmsCount ->
    [0] { $node } is paused: it keeps its vote.
   *[other] { $node } is paused: it keeps its vote and { $vms }.
}
narrate-paused-detail = Nothing new comes to { $node } until it is resumed.
narrate-resumed = { $node } is resumed and may take groups again.
narrate-resumed-detail = Nothing moves by itself.

## Storage

narrate-path-lost = { $noticed ->
    [true] { $node } does not reach { $what }.
   *[false] { $node } no longer reaches { $what } and has not noticed yet.
}
narrate-path-lost-detail = It will notice when it next renews its reservations, 3 s later at most.
narrate-unit-lost = { $unit } has failed: no node reaches its volumes.
narrate-unit-lost-detail = Their owners notice when they next renew their reservations, 3 s later at most.
narrate-repaired = { $node ->
    [none] { $what } works again.
   *[other] { $node } reaches { $what } again.
}
narrate-stay-failed = { $vms } { $vmsCount ->
    [one] stays
   *[other] stay
} Failed until the next try at { $nextClock }, unless somebody brings { narrate-vms-them } online.

## A virtual machine comes up again without its memory

narrate-cold-leaving = { $vms } { $why ->
    [resourceFailure] { $vmsCount ->
        [one] fails over to { $to };
       *[other] fail over to { $to };
    }
   *[other] { $vmsCount ->
        [one] goes to { $to };
       *[other] go to { $to };
    }
} { $nodes } first let{ narrate-nodes-s } go of { $volumes }.
narrate-cold-leaving-detail = { narrate-since } { narrate-well }
narrate-cold-held = { $nodes } own{ narrate-nodes-s } { $vms } now, but { $nodesCount ->
    [one] is paused and brings nothing online.
   *[other] are paused and bring nothing online.
}
narrate-cold-held-detail = { $vms } will come online as soon as { $nodes } { $nodesCount ->
    [one] is resumed.
   *[other] are resumed.
}
narrate-cold-mounting = { $why ->
    [nodeFailure] { $nodes } { narrate-nodes-have } { $votes } of { $total } votes and take{ narrate-nodes-s } over { $volumes }.
    [resourceFailure] { $nodes } take{ narrate-nodes-s } over { $volumes } for { $vms }.
   *[other] { $nodes } mount{ narrate-nodes-s } { $volumes } for { $vms }.
}
narrate-cold-mounting-detail = { narrate-since } As soon as its volume is mounted, a virtual machine can start.
narrate-cold-registering = { $nodes } { narrate-nodes-have } { $volumes } and register{ narrate-nodes-s } { $vms } with Hyper-V.
narrate-cold-registering-detail = { narrate-since } Files and settings lay on the volume; the memory did not.
narrate-cold-starting = { $nodes } start{ narrate-nodes-s } { $vms }.
narrate-cold-starting-detail = { narrate-since } { $vmsCount ->
    [one] Online will only say that it runs; then its guest has to boot.
   *[other] Online will only say that they run; then their guests have to boot.
}
narrate-cold-booting = { $why ->
    [nodeFailure] { $nodes } { narrate-nodes-have } taken over. { $vms } { narrate-vms-are } booting; { narrate-vms-their } memory is lost.
   *[other] { $vms } { narrate-vms-are } booting on { $nodes }{ $lost ->
        [true] ; { narrate-vms-their } memory is lost.
       *[false] .
    }
}
narrate-cold-booting-detail = { narrate-since } { $behindCount ->
    [0] {""}
    [one] { $behind } comes next.
   *[other] { $behind } come next.
} { narrate-well }

## A virtual machine moves with its memory

narrate-stopping = { $vms } { narrate-vms-are } being stopped.
narrate-stopping-detail = { $vmsCount ->
    [one] Its memory is not saved: it will boot again.
   *[other] Their memory is not saved: they will boot again.
}
narrate-saving = { $vms } { narrate-vms-are } frozen while { narrate-vms-their } memory is written to { $volumes }.
narrate-saving-detail = { $percent } % written. { $way ->
    [moves] When all { $memory } { $volumesCount ->
        [one] are on the volume, { $volumes } changes hands.
       *[other] are on their volumes, { $volumes } change hands.
    }
   *[stops] When all { $memory } are written, { $vms } { narrate-vms-are } Offline.
}
narrate-parking = { $vms } { narrate-vms-are } saved and { $vmsCount ->
    [one] goes
   *[other] go
} offline.
narrate-parking-detail = { $vmsCount ->
    [one] Its memory lies on { $volumes }.
   *[other] Their memory lies on { $volumes }.
}
narrate-handing-over = { $vms } { narrate-vms-are } saved; { $volumes } { $volumesCount ->
    [one] goes from { $from } to { $to }.
   *[other] go from { $from } to { $to }.
}
narrate-handing-over-detail = { $vmsCount ->
    [one] Its memory lies on { $volumes } alone.
   *[other] Their memory lies on { $volumes } alone.
} { $taken ->
    [true] { $to } reserves and mounts; only then can it read.
   *[false] { $from } dismounts and releases first.
}
narrate-fetching = { $nodes } take{ narrate-nodes-s } { $volumes } to restore { $vms }.
narrate-fetching-detail = { $vmsCount ->
    [one] Its memory was saved there.
   *[other] Their memory was saved there.
}
narrate-restoring = { $nodes } read{ narrate-nodes-s } the memory of { $vms } back from { $volumes }.
narrate-restoring-detail = { $percent } % read. { $vmsCount ->
    [one] The guest goes on where it stood; nothing boots.
   *[other] The guests go on where they stood; nothing boots.
}

## Users can work again

narrate-again = { $way ->
    [move] { $vms } run{ $vmsCount ->
        [one] s
       *[other] {""}
    } on { $nodes } with { narrate-vms-their } memory as it was
    [online] { $vms } { narrate-vms-are } online again with { narrate-vms-their } memory as it was
   *[other] { $vms } answer{ $vmsCount ->
        [one] s
       *[other] {""}
    } again on { $nodes }
}{ $stillCount ->
    [0] { $all ->
        [true] ; now every virtual machine runs.
       *[false] .
    }
    [one] ; { $still } is not back yet.
   *[other] ; { $still } are not back yet.
}
narrate-again-detail = { $way ->
    [move] Frozen for { $down }: nothing booted, and no failover was counted.
    [online] Out for { $down }.
    [boot] Out for { $down }; what was in { narrate-vms-their } memory is lost.
   *[other] Out for { $down }; what was in { narrate-vms-their } memory is still there.
} { narrate-well }
narrate-application-again = { $application } answers again in { $vm }.
narrate-application-again-detail = Out for { $down }. The cluster did nothing: to it, { $vm } was Online all the time.

## Failed, offline, refused

narrate-resource-failed = { $reason ->
    [volumeNotFound] { $node } does not find { $volume }, so { $vm } fails.
    [notRunning] The cluster has noticed that { $vm } no longer runs on { $node }.
    [memory] { $node } has too little free memory for { $vm }, which needs { $memory }.
    [pathLost] { $node } has noticed that it lost { $volume }; { $vm } fails with it.
    [preempted] { $volume } was taken from { $node }; { $vm } ends there.
   *[other] { $vm } has failed on { $node }.
}
narrate-resource-failed-detail = { $does ->
    [restart] The cluster first tries again on { $node }.
   *[retry] It stays Failed until the next try.
}
narrate-group-failed = { $vms } { narrate-vms-have } failed and { $vmsCount ->
    [one] stays
   *[other] stay
} Failed.
narrate-group-failed-detail = { $cause ->
    [failoversUsedUp] Restarts and failovers are used up. The cluster tries again after { $retryAfter }.
    [failoversLeft] No other node can take it. The cluster tries again after { $retryAfter }.
   *[other] Its policy allows nothing more. The cluster tries again after { $retryAfter }.
}
narrate-offline = { $vm } is Offline, as ordered.
narrate-offline-detail = { $saved ->
    [true] Its memory lies saved on { $volumes }; it stays Offline until somebody brings it online.
   *[false] It stays Offline until somebody brings it online.
}
narrate-move-impossible = { $cause ->
    [nobodyUsable] { $group } was not moved: no other node can take it now.
   *[other] { $group } was not moved: the chosen node can no longer take it.
}

## Inside a virtual machine

narrate-process-lost = The worker process of { $vm } on { $node } has ended; the cluster has not noticed yet.
narrate-process-lost-detail = Every 5 s it looks whether the virtual machine still runs.
narrate-guest-hung = The guest of { $vm } hangs, and the cluster does not see it.
narrate-guest-hung-detail = To the cluster { $vm } is Online, so nothing is restarted.
narrate-guest-crashed = The guest of { $vm } has crashed; it dumps its memory and will boot by itself.
narrate-guest-crashed-detail = The cluster does not see it: to it, { $vm } is Online.
narrate-application-failed = { $application } has stopped in { $vm }, and the cluster does not see it.
narrate-application-failed-detail = Nothing moves: the cluster watches the server and the virtual machine, not the program.
narrate-alarm = The alarm rings: { $application } in { $vm } has been silent for { $down }.
narrate-alarm-detail = Nothing moves, because { $vm } is Online on { $node }. A person has to repair it.

# Picture

## The state vocabulary of the look: one short word a state.

scene-state-up = Up
scene-state-joining = Joining
scene-state-paused = Paused
scene-state-power-off = Power off
scene-state-hung = Hung
scene-state-cut-off = Cut off
scene-state-down = Down
scene-state-online = Online
scene-state-mounting = Mounting
scene-state-dismounting = Dismounting
scene-state-arbitrating = Arbitrating
scene-state-checking = Checking
scene-state-no-owner = No owner
scene-state-reserved = Reserved
scene-state-maintenance = Maintenance
scene-state-offline = Offline
scene-state-path-lost = Path lost
scene-state-failed = Failed
scene-state-running = Running
scene-state-starting = Starting
scene-state-booting = Booting
scene-state-restoring = Restoring
scene-state-stopping = Stopping
scene-state-waiting = Waiting
scene-state-saving = Saving { $percent } %
scene-state-saving-short = { $percent } %
scene-state-saved = Saved
scene-state-off = Off
scene-state-degraded = Degraded
scene-state-fenced = Fenced
scene-state-memory-lost = memory lost
scene-state-lost = lost
scene-state-pending = Pending
scene-state-partially-online = Partially online
scene-state-crashed = Crashed
scene-state-shutting-down = Shutting down
scene-state-no-application = No application
scene-state-votes = { $votes } of { $total } votes
scene-state-not-counted = Not yet counted
scene-state-forced = Forced
scene-state-no-quorum = No quorum
scene-state-vote-counted = vote counted
scene-state-vote-asked = vote not yet asked
scene-state-vote-lost = vote lost
scene-state-partitioned = Partitioned
scene-state-unavailable = Unavailable
scene-state-connected = Connected
scene-state-held = held

## Bands, named in the gutter.

scene-band-clients = Clients
scene-band-clients-note = sessions
scene-band-servers = Servers
scene-band-servers-note = run the VMs
scene-band-cables = Cables
scene-band-cables-note = every server
scene-band-storage = Storage
scene-band-storage-note = one owner each
scene-role-cluster-and-client = cluster, client
scene-role-cluster = cluster only
scene-role-none = not for the cluster

## Time and size.

scene-seconds = { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } s
scene-gib = { NUMBER($gib, maximumFractionDigits: 1) } GiB
scene-gib-of = { NUMBER($done, minimumFractionDigits: 1, maximumFractionDigits: 1) } of { NUMBER($gib, maximumFractionDigits: 1) } GiB
scene-rate = { $rate } MiB/s

## Heartbeat.

scene-silent = silent { $time }
scene-silent-node = { $node } silent { $time }

## Servers.

scene-memory = memory { NUMBER($used, maximumFractionDigits: 1) } of { NUMBER($capacity, maximumFractionDigits: 1) } GiB
scene-memory-short = { NUMBER($used, maximumFractionDigits: 1) }/{ NUMBER($capacity, maximumFractionDigits: 1) } GiB
scene-node-still = no power; the cluster still says { $state }
scene-node-still-short = cluster still says { $state }
scene-node-hung-still = Windows hangs; the cluster still says { $state }
scene-node-hung = Windows hangs
scene-node-removed = no power · removed { $time }
scene-node-removed-by = no power · removed by { $node } at { $time }
scene-node-removed-short = removed { $time }
scene-node-no-power = no power
scene-node-boots = Windows boots, ready ≈ { $time }
scene-node-boots-short = boots, ≈ { $time }
scene-node-dumps = writes a memory dump, then boots
scene-node-dumps-short = memory dump
scene-node-shuts-down = Windows shuts down
scene-node-service-stopped = Cluster service stopped
scene-node-service-starts = Cluster service starts
scene-node-service-restarts = Cluster service starts again ≈ { $time }
scene-node-service-restarts-short = service again ≈ { $time }
scene-node-joins = joins ≈ { $time }
scene-node-waits-to-join = waits for the others
scene-node-regroups = regroup until { $time }
scene-node-paused = takes no new groups
scene-node-own-view = sees only { $members }
scene-node-no-quorum = no quorum
scene-node-deaf = does not hear { $node }
scene-more = +{ $count } more

## Virtual machines.

scene-vm-memory-volume = { $memory } · { $volume }
scene-vm-ready = ready ≈ { $time }
scene-vm-frozen = frozen { $time }
scene-vm-down = down { $time }
scene-vm-waits-for = for { $what }
scene-vm-waits-quorum = for quorum
scene-vm-waits-configuration = for its configuration
scene-vm-retries = again at { $time }
scene-vm-registers = registering
scene-vm-memory-empty = memory empty
scene-vm-guest-hung = guest hangs
scene-vm-guest-crashed = guest crashed
scene-vm-application-failed = { $application } failed
scene-vm-application-failed-short = app failed
scene-vm-held = guest held
scene-vm-path-lost = no path to { $volume }
scene-vm-no-writes = no writes
scene-vm-cluster-says = cluster: { $state }
scene-vm-arrives = arrives here

## Volumes and storage.

scene-volume-owner = owner { $node }
scene-volume-listed = listed: { $node }
scene-volume-reserved-by = by { $node }
scene-volume-vote = 1 vote · { $node }
scene-volume-vote-free = 1 vote
scene-volume-saved = { $memory } saved
scene-stream-save = memory of { $vm } → { $volume } · { $rate }
scene-stream-restore = memory of { $vm } ← { $volume } · { $rate }
scene-stream-many = memory of { $count } virtual machines · { $rate } each
scene-stream-percent = { $percent } %
scene-phone-all = all volumes online on { $node }
scene-phone-all-many = all volumes online
scene-phone-odd = { $volume }: { $state }
scene-phone-more = { $first } and { $count } more
scene-phone-rest = { $first }; the others online
scene-phone-rest-on = { $first }; the others online on { $node }

## Quorum.

scene-quorum = Quorum
scene-witness-letter = W
scene-quorum-asked-letter = ?
scene-quorum-whole = whole cluster serves
scene-quorum-serves = { $node } may serve
scene-quorum-serve-some = { $count } of { $total } nodes serve
scene-quorum-still-counts = still counts { $node }
scene-quorum-nobody = nobody may serve
scene-quorum-arbitrates = { $node } asks { $witness }
scene-quorum-decides = decides in { $time }
scene-quorum-needed = { $needed } needed

## Clients.

scene-session-lost = { $vm } lost
scene-session-lost-for = { $vm } lost { $time }
scene-session-held = { $vm } held
scene-more-short = +{ $count }

## The table lens.

scene-column-node = Node
scene-column-state = State
scene-column-heard = Heard
scene-column-memory = Memory
scene-column-vms = Virtual machines, { $count }
scene-column-volumes = Volumes, { $count }: one owner each
scene-column-volumes-short = Volumes
scene-tally = { $count } { $state }
scene-tally-never-stopped = { $count } never stopped
scene-tally-home = where it began
scene-tally-moved = moved, { $count }
scene-tally-clients = { $connected } of { $count } clients served

## What assistive technology reads; no running figures, so that it changes only with the state.

scene-name-picture = Cluster { $name }
scene-name-node = Node { $name }: { $state }
scene-name-vm = Virtual machine { $name } on { $node }: { $state }
scene-name-ghost = Virtual machine { $name }: its memory was lost on { $node }
scene-name-arrival = Virtual machine { $name } is moving to { $node }
scene-name-volume = Volume { $name }: { $state }
scene-name-volume-owned = Volume { $name } of { $node }: { $state }
scene-name-client = Client { $name }: { $state }
scene-name-network = Network { $name }: { $state }
scene-name-quorum = Quorum: { $state }, { $votes } of { $total } votes, { $needed } needed
scene-name-unit = Storage unit { $name }: { $state }
