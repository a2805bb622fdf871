# Picture

## The state vocabulary of the look: one short word a state.

scene-state-up = Up
scene-state-joining = Joining
scene-state-paused = Paused
scene-state-paused-short = Paused
scene-state-power-off = Power off
scene-state-power-off-short = Off
scene-state-hung = Hung
scene-state-cut-off = Cut off
scene-state-down = Down
scene-state-down-short = Down
scene-state-online = Online
scene-state-mounting = Mounting
scene-state-dismounting = Dismounting
scene-state-arbitrating = Arbitrating
scene-state-arbitrating-short = Arbitr.
scene-state-checking = Checking
scene-state-no-owner = No owner
scene-state-no-owner-short = No one
scene-state-available = Available
scene-state-reserved = Reserved
scene-state-reserved-short = Reserv.
scene-state-maintenance = Maintenance
scene-state-maintenance-short = Maint.
scene-state-offline = Offline
scene-state-full = Full
scene-state-path-lost = Path lost
scene-state-failed = Failed
scene-state-running = Running
scene-state-running-short = Runs
scene-state-starting = Starting
scene-state-starting-short = Starts
scene-state-booting = Booting
scene-state-booting-short = Boots
scene-state-restoring = Restoring
scene-state-stopping = Stopping
scene-state-waiting = Waiting
scene-state-saving = Saving { $percent } %
scene-state-saving-short = { $percent } %
scene-state-saved = Saved
scene-state-saved-short = Saved
scene-state-off = Off
scene-state-degraded = Degraded
scene-state-fenced = Fenced
scene-state-memory-lost = memory lost
scene-state-lost = lost
scene-state-pending = Pending
scene-state-partially-online = Partially online
scene-state-crashed = Crashed
scene-state-shutting-down = Shutting down
scene-state-restarting = Restarting
scene-state-no-application = No application
scene-state-votes = { $votes } of { $total } votes
scene-state-votes-short = { $votes }/{ $total } votes
scene-state-not-counted = Not yet counted
scene-state-forced = Forced
scene-state-no-quorum = No quorum
scene-state-vote-counted = vote counted
scene-state-vote-asked = vote being asked for
scene-state-vote-lost = vote lost
scene-state-partitioned = Partitioned
scene-state-unavailable = Unavailable
scene-state-warming = Warming
scene-state-out = Out
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
scene-role-same-subnet = same subnet as { $network }: not used

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
scene-node-not-in-cluster = not in the cluster
scene-node-own-view = sees only { $members }
scene-node-no-quorum = no quorum
scene-node-deaf = does not hear { $node }
scene-more = +{ $count } more
scene-here-before = virtual machines here before: { $count }

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
scene-vm-volume-full = { $volume } is full
scene-vm-path-lost = no path to { $volume }
scene-vm-no-writes = no writes
scene-vm-cluster-says = cluster: { $state }
scene-vm-arrives = arrives here

## What policies have used or wait for, and what servers get from the room.

scene-trace-restarts = restarts { $used }/{ $allowed }
scene-trace-failovers = failovers { $used }/{ $allowed }
scene-trace-spent = both used up
scene-trace-away = prefers { $node }
scene-trace-alone = not clustered
scene-trace-back = back to { $node } { $time }
scene-trace-back-short = { $node } { $time }
scene-trace-room = needs { NUMBER($needs, maximumFractionDigits: 1) }, free { NUMBER($free, maximumFractionDigits: 1) } GiB
scene-trace-room-short = { NUMBER($needs, maximumFractionDigits: 1) } > { NUMBER($free, maximumFractionDigits: 1) } GiB
scene-trace-alarm = alarm since { $time }
scene-trace-alarm-due = alarm at { $time }
scene-supply-hot = too hot at { $time }

## Volumes and storage.

scene-row-paths = { $node }: { $working } of { $cables } paths
scene-row-paths-short = { $node } { $working }/{ $cables }
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
scene-share-letter = S
scene-quorum-asked-letter = ?
scene-quorum-whole = whole cluster serves
scene-quorum-serves = { $node } may serve
scene-quorum-serve-some = { $count } of { $total } nodes serve
scene-quorum-still-counts = still counts { $node }
scene-quorum-nobody = nobody may serve
scene-quorum-arbitrates = { $node } asks { $witness }
scene-quorum-decides = decides in { $time }
scene-quorum-needed = { $needed } needed
scene-quorum-stage-needed = { $stage } · { $needed } needed
scene-regroup-opening = opening
scene-regroup-closing = closing
scene-regroup-pruning = pruning
scene-quorum-share-away = { $share } is away

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
scene-tally-alarm = alarm raised, { $count }
scene-tally-alarm-due = alarm due, { $count }
scene-tally-room = lacking memory, { $count }
scene-tally-spent = restarts and failovers used up, { $count }
scene-tally-back = failback due, { $count }
scene-zoom = Closer and farther
scene-zoom-closer = Closer (+)
scene-zoom-farther = Farther (−)
scene-zoom-whole = All { $total } nodes
scene-zoom-seen = { $count } of { $total } nodes
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
