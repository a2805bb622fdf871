# Menus, help, links

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
ui-choice-alone = { $vm } alone
ui-choice-whole = { $group } with all in it
ui-choice-property = { $property } = { $value }
ui-choice-quorum = { $type ->
    [NodeMajority] Node Majority
    [NodeAndDiskMajority] Node and Disk Majority: { $witness }
    [NodeAndFileShareMajority] Node and File Share Majority: { $witness }
   *[other] No Majority: Disk Only: { $witness }
}
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

ui-palette-title = Break, repair or operate anything
ui-palette-search = What, and to whom? For example: pull cable
ui-palette-select = Select
ui-class-thing = In the picture
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
ui-not-onePathLoss = it has no path left to lose
ui-not-onePathRestored = all of its paths work
ui-not-reservationLoss = nobody has reserved it
ui-not-volumeFull = it is full already, or a guest uses it directly
ui-not-spaceFreed = it is not full
ui-not-volumeDirty = it is set already, or a guest uses the disk directly
ui-not-fileSystemDamage = it is damaged already, or a guest uses the disk directly
ui-not-fileSystemRepaired = it is not damaged
ui-not-storageUnitLoss = it has failed already
ui-not-storageUnitRestored = it has not failed
ui-not-fileShareLoss = it has failed already
ui-not-supplyLoss = it has failed already
ui-not-supplyRestored = it has not failed
ui-not-fileShareRestored = it has not failed
ui-not-vmProcessCrash = it does not run
ui-not-guestHang = its guest does not run
ui-not-guestCrash = its guest does not run
ui-not-applicationFailure = its application does not run
ui-not-applicationRestored = its application has not failed
ui-not-quickMigrate = it is not Online
ui-not-moveGroup = it is between two states
ui-not-takeOffline = it is not Online
ui-not-bringOnline = it is Online or on its way
ui-not-resumeVirtualMachine = it is not paused
ui-not-turnOffVirtualMachine = it does not run
ui-not-shutDownGuest = its guest does not run
ui-not-discardSavedState = nothing is saved
ui-not-turnOnMaintenance = it is not Online, or in maintenance already
ui-not-turnOffMaintenance = it is not in maintenance
ui-not-enlargeVolume = a guest uses it directly
ui-not-startNode = it has power
ui-not-shutDownNode = Windows does not run
ui-not-startClusterService = its Cluster service runs, or Windows does not
ui-not-stopClusterService = its Cluster service does not run
ui-not-pauseNode = it is paused or not up
ui-not-resumeNode = it is not paused
ui-not-evictNode = it is no node of the cluster
ui-not-addNode = it is a node of the cluster already
ui-not-setClusterProperty = it has that value already
ui-not-setQuorum = there is nothing else to choose

## Keys and help

ui-key-toggle = Play or pause
ui-key-back = 5 seconds back
ui-key-forward = 5 seconds forward
ui-key-back-far = 10 seconds back
ui-key-forward-far = 10 seconds forward
ui-key-slower = Slower
ui-key-faster = Faster
ui-key-percent = To that tenth of the run
ui-key-start = To the start
ui-key-end = To the end
ui-key-list-view = List view, or back to the picture
ui-key-break-it = Break it: all faults, repairs and operations
ui-key-undo = Take the last change back
ui-key-reset = Start over (asks first)
ui-key-close = Close, or deselect
ui-lanes-in = Show less time
ui-lanes-out = Show more time
ui-lanes-reset = Follow the clock again
ui-key-lanes-zoom = In the lanes: less time, more time
ui-key-lanes-pan = In the lanes: earlier, later
ui-cap-shift-arrow = Shift ← →
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
ui-help-ledger = What the model rests on

ui-reset-question = Start over from the beginning? Your changes are taken back.

## Sharing

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
kind-onePathLoss = Lose one of its paths to the storage
kind-onePathLoss-help = MPIO goes on over the path that is left; the cluster is not asked and logs nothing.
kind-onePathRestored = Repair one of its paths to the storage
kind-onePathRestored-help = MPIO uses it again beside the others; nothing moves.
kind-reservationLoss = Take its reservation away from outside
kind-reservationLoss-help = A server that should not see this volume takes it for a moment; the owner finds out at its next renewal.
kind-volumeFull = Fill the volume
kind-volumeFull-help = What grows on it finds no room: Hyper-V pauses the virtual machine, and the cluster still says Online.
kind-spaceFreed = Make room on the volume
kind-spaceFreed-help = What grew on it is deleted; a paused virtual machine stays paused until somebody resumes it.
kind-volumeDirty = Set the dirty bit
kind-volumeDirty-help = Nothing happens now; whoever mounts the volume next checks its file system first.
kind-fileSystemDamage = Damage the file system
kind-fileSystemDamage-help = IsAlive finds it within a minute; no node can mount the volume until it is repaired.
kind-fileSystemRepaired = Repair the file system
kind-fileSystemRepaired-help = The volume can be mounted again; what has failed waits for its next try or for you.
kind-storageUnitLoss = Lose the storage unit
kind-storageUnitLoss-help = No node reaches any volume of it; the servers and their networks go on.
kind-storageUnitRestored = Repair the storage unit
kind-storageUnitRestored-help = Its volumes are there again, with their files; what has failed waits for its next try or for you.
kind-fileShareLoss = Lose the file share
kind-fileShareLoss-help = The server with the share is gone: its vote is lost, and nothing else.
kind-supplyLoss = Lose power or cooling
kind-supplyLoss-help = What hangs on this power circuit is off at once, unless another one feeds it, too. Without cooling everything in the room goes on until it is too hot.
kind-supplyRestored = Restore power or cooling
kind-supplyRestored-help = Switches and storage units come back by themselves; servers stay off until somebody starts them.
kind-fileShareRestored = Repair the file share
kind-fileShareRestored-help = The nodes reach the share again and take its vote back.
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
kind-resumeVirtualMachine = Resume the virtual machine
kind-resumeVirtualMachine-help = The guest goes on where Hyper-V held it, if its volume has room again.
kind-turnOffVirtualMachine = Turn off in Hyper-V Manager
kind-turnOffVirtualMachine-help = Past the cluster, which takes it for a failure and starts the machine again.
kind-shutDownGuest = Shut down Windows inside
kind-shutDownGuest-help = From inside the guest, past the cluster, which takes it for a failure and starts the machine again.
kind-discardSavedState = Delete the saved state
kind-discardSavedState-help = The saved memory is given up; the machine boots when it is started next.
kind-turnOnMaintenance = Turn on maintenance mode for this disk
kind-turnOnMaintenance-help = Health checks rest on the owner, so a disk at work is not taken for failed; a failover ends the mode.
kind-turnOffMaintenance = Turn off maintenance mode for this disk
kind-turnOffMaintenance-help = Health checks go on; what they have missed is found at the next one.
kind-enlargeVolume = Enlarge the volume by 10 GiB
kind-enlargeVolume-help = There is room again; a paused virtual machine stays paused until somebody resumes it.
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
kind-evictNode = Evict
kind-evictNode-help = Takes the node out of the cluster: its vote counts no more, and majorities are reckoned anew.
kind-addNode = Add to the cluster
kind-addNode-help = The server becomes a node and joins; its vote counts, and majorities are reckoned anew.
kind-setClusterProperty = Set a cluster property
kind-setClusterProperty-help = How often nodes send heartbeats, how many may be missed, how long the witness may be fought for; it holds at once on every member.
kind-setQuorum = Configure Cluster Quorum Settings
kind-setQuorum-help = Who votes from now on: the nodes alone, or a disk or a file share with them. A new witness is taken first, the old one let go last.
