# User interface

ui-product = Failover Lab
ui-name = { $name }
ui-count = { $count }
ui-none = none
ui-nobody = nobody
ui-nowhere = nowhere
ui-close = Close
ui-cancel = Cancel
ui-seconds = { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } s

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
ui-branched = { $what }. From here on this is a branch of the script.
ui-undo = Undo the last change
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

## Rows of the timeline

ui-lane-quorum = Quorum
ui-lane-lasted = { $name } { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } s
ui-row-votes = { $votes } of { $total }
ui-row-owner = { $node }
ui-row-no-owner = no owner
ui-row-never = 0 s
ui-row-down = { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } s down
ui-row-was-down = { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } s lost
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

ui-watch = Watch
ui-details = Details
ui-tab-state = State
ui-tab-policy = Policy
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
ui-monitored = watched by the cluster
ui-unmonitored = not watched by the cluster
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
ui-menu-title = { $name } · at { $time }
ui-menu-back = Back
ui-menu-nothing = Nothing can be done here now.
ui-menu-branches = Continues from { $time } as a branch. The script’s own future is kept.
ui-class-fault = fault
ui-class-repair = repair
ui-class-operation = operation
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

ui-kind-nodeCrash = Cut the power
ui-kind-nodeBugcheck = Stop error (blue screen)
ui-kind-nodeHang = Hang Windows
ui-kind-clusterServiceCrash = Crash the Cluster service
ui-kind-networkLoss = Fail the switch
ui-kind-networkSplit = Split the switch
ui-kind-networkRestored = Repair the network
ui-kind-linkLoss = Pull the cable
ui-kind-linkRestored = Plug the cable in
ui-kind-routeLoss = Lose packets one way
ui-kind-routeRestored = Repair the route
ui-kind-storagePathLoss = Cut the storage path
ui-kind-storagePathRestored = Repair the storage path
ui-kind-storageUnitLoss = Fail the storage unit
ui-kind-storageUnitRestored = Repair the storage unit
ui-kind-vmProcessCrash = Crash the worker process
ui-kind-guestHang = Hang the guest
ui-kind-guestCrash = Crash the guest
ui-kind-applicationFailure = Fail the application
ui-kind-applicationRestored = Repair the application
ui-kind-quickMigrate = Quick migrate
ui-kind-moveGroup = Move
ui-kind-takeOffline = Take offline
ui-kind-bringOnline = Bring online
ui-kind-startNode = Switch on
ui-kind-shutDownNode = Shut down
ui-kind-startClusterService = Start the Cluster service
ui-kind-stopClusterService = Stop the Cluster service
ui-kind-pauseNode = Pause
ui-kind-resumeNode = Resume

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
ui-key-reset = Start over (asks first)
ui-key-help = Help
ui-key-close = Close, or deselect
ui-key-menu = Faults and operations of the thing in focus
ui-cap-space = Space
ui-cap-arrowleft = ←
ui-cap-arrowright = →
ui-cap-alt-arrowleft = Alt ←
ui-cap-alt-arrowright = Alt →
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
