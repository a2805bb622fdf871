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
    [onePathLoss] { $since } after { $target } lost one of its paths.
    [reservationLoss] { $since } after the reservation of { $target } was taken.
    [volumeFull] { $since } after { $target } was full.
    [fileSystemDamage] { $since } after the file system of { $target } was damaged.
    [storageUnitLoss] { $since } after { $target } failed.
    [fileShareLoss] { $since } after { $target } failed.
    [supplyLoss] { $since } after { $target } failed.
    [evictNode] { $since } after { $target } was evicted.
    [vmProcessCrash] { $since } after the worker process of { $target } ended.
    [simulateFailure] { $since } after a failure of { $target } was simulated.
    [resourceHang] { $since } after { $target } began to hang.
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
    [onePathLoss] Watch the cables of { $target }, and that nothing else changes.
    [reservationLoss] Watch { $target }: who holds it, and what its owner does.
    [volumeFull] Watch the virtual machine on { $target }, and what the cluster says of it.
    [volumeDirty] Watch { $target }: nothing happens until it is mounted anew.
    [fileSystemDamage] Watch { $target }: when it is noticed, and where it is tried.
    [storageUnitLoss] Watch { $target }: what its volumes and their owners do.
    [supplyLoss] Watch what hangs on { $target }, and what is left to fail over to.
    [fileShareLoss] Watch { $target }: how many votes are left, and whether anything stops.
    [evictNode] Watch how many votes there are, and how many are needed.
    [addNode] Watch how many votes there are, and how many are needed.
    [setQuorum] Watch who votes, and how many votes are needed.
    [setClusterProperty] Watch how long a silent node is waited for.
    [takeSnapshot] Watch how much is free on { $volumes }, hour after hour.
    [deleteSnapshot] Watch how much is free on { $volumes }: nothing comes back at once.
    [quickMigrate] Watch where the memory of { $target } is, and who owns { $volumes }.
    [moveGroup] Watch where the memory of { $target } is, and who owns { $volumes }.
    [vmProcessCrash] Watch { $target }: its state, its owner and the event log.
    [setGroupProperty] Watch nothing yet: the policy decides when something fails, or comes back.
    [setResourceProperty] Watch nothing yet: { $target } stays in its process until it is next brought online.
    [simulateFailure] Watch the event log: the cluster cannot tell it from a real failure.
    [resourceHang] Watch { $target } for five minutes, then its neighbours on the same node.
    [slowOnline] Watch how long { $target } stays pending, and who ends it.
    [silentOnline] Watch how long { $target } stays pending, and who ends it.
    [guestHang] Watch { $target }: its state, its owner and the event log.
    [guestCrash] Watch { $target }: its state, its owner and the event log.
    [applicationFailure] Watch { $target }: its state, its owner and the event log.
   *[other] Watch { $target }: what it owns, and who owns it afterwards.
}
    [installUpdate] Watch what runs on { $target }, and whether it runs there again.
narrate-explore = { $votes } of { $total } votes count. Everything in the picture has a menu: break it, repair it, move it.

## News that say nothing of the rest

narrate-unchanged = Nothing has changed.
narrate-files-moving = { $vm } is off while its files move from the disk of { $node } to { $volume }.
narrate-files-moving-detail = Only { $node } reads its own disk. Every node reaches { $volume }.
narrate-files-moved = The files of { $vm } lie on { $volume }, and { $vm } is still not clustered.
narrate-files-moved-detail = The cluster fails over what somebody has made highly available, and nothing else.
narrate-group-created = { $vm } is a service or application of the cluster now.
narrate-group-created-detail = It is Offline until somebody brings it online. From then on it fails over with the others.
narrate-votes = { $votes } of { $total } votes count.
narrate-drift-networks = The nodes differ: { $node } has no virtual network { $networks }.
narrate-drift = The nodes differ: { $node } lacks { $updates }.
narrate-all-run = Every virtual machine runs.
narrate-nobody-serves = Nobody may serve: { $needed } of { $total } votes { $needed ->
    [one] is needed
   *[other] are needed
}.
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
narrate-asks = { $by } waits { $wait } to see whether { $against } still renews its { $share ->
    [true] lock on
   *[false] reservation of
} { $witness }.
narrate-asks-free = { $reaches ->
    [true] { $by } asks for { $witness }, which nobody holds.
   *[false] { $by } asks for { $witness } and does not reach it.
}
narrate-beside-asks = { $reaches ->
    [true] { $node } is cut off and asks for { $witness }, too; in { $wait } it looks whether somebody else still holds it.
   *[false] { $node } is cut off and asks for { $witness }, too, and does not reach it.
}
narrate-beside-fenced = { $vmsCount ->
    [0] { $node } is cut off and finds { $volumes } reserved by somebody else: it cannot write there any more.
   *[other] { $node } is cut off, finds { $volumes } reserved by somebody else and turns { $vms } off: never do two write there.
}
narrate-beside-lost = { $node } has { $votes } of { $total } votes, and { $needed ->
    [one] 1 is needed
   *[other] { $needed } are needed
}: its Cluster service has ended.
narrate-beside-forced = { $othersCount ->
    [0] { $node } was started by force: its own configuration counts, with { $votes } of { $total } votes, and what others knew is lost.
   *[other] { $node } was started by force, and { $others } { $othersCount ->
        [one] serves
       *[other] serve
    } as well: each takes the other’s volumes.
}
narrate-asks-detail = { $sideCount ->
    [one] { $side } has { $votes } of { $total } votes and needs { $needed }; { $witness } has one.
   *[other] { $side } have { $votes } of { $total } votes and need { $needed }; { $witness } has one.
}
narrate-witness-stays-lost = { $by } could not take { $witness }: it stays lost.
narrate-share-out-of-reach = { $node } no longer reaches { $share }; { $othersCount ->
    [0] nobody does.
    [one] { $others } does.
   *[other] { $others } do.
}
narrate-share-out-of-reach-detail = { $holder ->
    [none] Nobody holds its lock.
   *[other] { $holder } holds its lock.
}
narrate-votes-changed = { $counts ->
    [true] { $witness } votes again: { $votes } of { $total } votes.
   *[false] { $witness } is lost; { $votes } of { $total } votes are left.
}
narrate-quorum-configured = { $witness ->
    [none] The nodes alone vote now
   *[other] { $type ->
        [DiskOnly] { $witness } alone votes now
       *[other] { $witness } votes with the nodes now
    }
}: { $votes } of { $total } votes, { $needed ->
    [one] one is needed
   *[other] { $needed } are needed
}.
narrate-evicted = { $node } is no longer a node of the cluster: { $votes } of { $total } votes, { $needed ->
    [one] one is needed
   *[other] { $needed } are needed
}.
narrate-evicted-detail = { $nodes ->
    [one] One node is left
   *[other] { $nodes } nodes are left
}: the quorum wants another look, the wizard would propose { $proposed ->
    [NodeMajority] Node Majority
   *[other] a disk witness
} now.
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
    [one] { $by } has { $votes } of { $total } votes, and { $needed ->
        [one] 1 is needed
       *[other] { $needed } are needed
    }: its Cluster service ends.
   *[other] { $sides ->
        [several] { $by } have fallen apart, none of their sides has more than { $votes } of { $total } votes, and { $needed ->
            [one] 1 is needed
           *[other] { $needed } are needed
        }: their Cluster services end.
        [each] { $by } have { $votes } of { $total } votes each, and { $needed ->
            [one] 1 is needed
           *[other] { $needed } are needed
        }: their Cluster services end.
       *[one] { $by } have { $votes } of { $total } votes, and { $needed ->
            [one] 1 is needed
           *[other] { $needed } are needed
        }: their Cluster services end.
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
    [pruned] { $node } does not reach every other node, so it yields: its Cluster service ends.
    [noQuorumDisk] { $node } does not reach the disk that has all votes, so its Cluster service ends.
    [outdated] { $node } knows an older configuration than the witness, so its Cluster service ends.
    [evicted] { $node } has been evicted, so its Cluster service ends.
   *[other] The Cluster service on { $node } ends itself.
}
narrate-ends-itself-detail = { $reason ->
    [removed] Its old { $vmsCount ->
        [one] copy of { $vms } is turned off; it could no longer write.
       *[other] copies of { $vms } are turned off; they could no longer write.
    }
   *[other] { $vms } { narrate-vms-were } turned off, not saved.
}
narrate-waits-joining = { $node } waits in Joining: { $votes } of { $total } votes, and { $needed ->
    [one] 1 is needed
   *[other] { $needed } are needed
}.
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
narrate-boots-again = { $node } restarts: Windows boots, and the Cluster service will start with it.
narrate-update-install = { $update } is being installed on { $node }.
narrate-update-remove = { $update } is being removed from { $node }.
narrate-update-detail = If Windows has to restart for it, what runs on { $node } is moved first.
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
narrate-path-lost-maintenance-detail = Health checks of { $volumes } rest in maintenance mode: nobody notices, and what writes there waits.
narrate-one-path-lost = { $node } goes on to { $unit } over { $left } of { $of } paths.
narrate-one-path-lost-detail = MPIO sees to that; the cluster was not asked and logs nothing.
narrate-taken-away = Somebody outside the cluster took { $volume } from { $node }, which has not noticed yet.
narrate-held = { $hasRoom ->
    [true] { $volume } has room again; { $vm } stays paused until somebody resumes it.
   *[false] Hyper-V has paused { $vm }: { $volume } is full.
}
narrate-held-detail = { $hasRoom ->
    [true] Its memory is still there.
   *[false] To the cluster { $vm } is { $cluster }: it sees no failure and moves nothing.
}
narrate-paused-by-hand = { $vm } is paused in Hyper-V: its memory is on { $node }, and it answers nobody.
narrate-unconnected = { $vm } runs on { $node } and nobody reaches it: there is no virtual network { $network }.
narrate-reset = { $vm } has been reset on { $node } and boots.
narrate-guest-restarts = Windows inside { $vm } restarts.
narrate-nothing-failed = To the cluster { $vm } is { $cluster }: it sees no failure and moves nothing.
narrate-snapshot-taken = A snapshot of { $vm } is taken: what it writes from now on grows in a file of its own.
narrate-snapshot-taken-detail = { $free } are left on { $volume }. The cluster knows nothing of it.
narrate-snapshot-deleted = The snapshot of { $vm } is deleted, and its file is still there.
narrate-snapshot-deleted-detail = { $size } wait to be merged, and that needs { $vm } to be off.
narrate-snapshot-applied = { $vm } is as it was when the snapshot was taken.
narrate-snapshot-applied-detail = { $lost } written since are gone.
narrate-merging = { $node } merges the .avhd files of { $vm }: { $size }.
narrate-merging-detail = Whoever starts { $vm } now breaks it off, and nothing of it is kept.
narrate-merge-cancelled = { $vm } has been started, so its merge was broken off.
narrate-merge-cancelled-detail = { $size } still wait. The next merge begins anew.
narrate-merged = The .avhd files of { $vm } are merged.
narrate-merged-detail = { $free } are free on { $volume }, and { $vm } may be brought online.
narrate-checking = { $node } checks the file system of { $volume } before it mounts it.
narrate-checking-detail = It holds { $files ->
    [one] one file
   *[other] { $files } files
}; their number decides how long it takes, not the size of the volume.
narrate-maintenance = { $volume } is in maintenance on { $node }: its health checks rest.
narrate-maintenance-detail = The mode ends when { $node } no longer owns it.
narrate-damaged = { $maintenance ->
    [true] The file system of { $volume } is damaged, and nobody looks: it is in maintenance.
   *[false] The file system of { $volume } is damaged; the cluster has not noticed yet.
}
narrate-damaged-detail = { $maintenance ->
    [true] { $node } checks it again when maintenance is over.
   *[false] IsAlive looks every 60 s whether it can still be read.
}
narrate-unit-lost = { $unit } has failed: no node reaches its volumes.
narrate-unit-lost-detail = Their owners notice when they next renew their reservations, 3 s later at most.
narrate-supply-lost = { $kind ->
    [cooling] { $supply } has failed: { $serves } { $servesCount ->
        [one] is
       *[other] are
    } getting hot.
   *[other] { $supply } has failed: there is no power on it for { $serves }.
}
narrate-supply-lost-detail = { $kind ->
    [cooling] Until it is too hot, everything can still be moved elsewhere or shut down in order.
   *[other] What another circuit feeds as well goes on.
}
narrate-supply-overheated = It is too hot without { $supply }: { $serves } switched off.
narrate-repaired = { $node ->
    [none] { $what } works again.
   *[other] { $node } reaches { $what } again.
}
narrate-stay-failed = { $vms } { $vmsCount ->
    [one] stays
   *[other] stay
} Failed until { $nextMs ->
    [none] somebody brings { narrate-vms-them } online.
   *[other] the next try at { $nextClock }, unless somebody brings { narrate-vms-them } online.
}

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
    [nodeFailure] { $nodes } { narrate-nodes-have } { $votes } of { $total } votes and take{ narrate-nodes-s } over { $volumes }{ $forced ->
        [true] {" "}by force.
       *[false] .
    }
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
    [pendingTimeout] { $volume } reported nothing for PendingTimeout, so { $node } has ended it.
    [simulated] A failure of { $volume } was simulated: for { $node } it is as good as a real one, and { $vm } is down.
    [memory] { $node } has too little free memory for { $vm }, which needs { $memory }.
    [noSpace] { $node } finds no room on the volume of { $vm } for a file as large as its memory, { $memory }.
    [virtualNetwork] { $node } has no virtual network of the name that { $vm } looks for, and cannot start it.
    [fileNotFound] One of the files of { $vm } lies on a disk of another node: { $node } cannot start it.
    [update] { $node } cannot start { $vm }: what is installed there does not let it.
    [processor] The memory of { $vm } was saved on processors of another make: { $node } cannot restore it.
    [mountFailed] { $node } cannot mount { $volume }, so { $vm } fails.
    [corrupt] { $node } has found the file system of { $volume } damaged; { $vm } fails with it.
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
    [failoversUsedUp] Restarts and failovers are used up. { narrate-next-try }
    [failoversLeft] No other node can take it. { narrate-next-try }
    [restartOnly] Its restarts are used up, and by RestartAction 1 it does not fail over. { narrate-next-try }
   *[doNotRestart] RestartAction 0: the cluster does not restart it, not here and not elsewhere. Somebody has to bring it online.
}
narrate-next-try = { $retryAfterMs ->
    [none] RetryPeriodOnFailure says never: somebody has to bring it online.
   *[other] The cluster tries again after { $retryAfter }.
}
narrate-offline = { $vm } is Offline, as ordered.
narrate-offline-detail = { $saved ->
    [true] Its memory lies saved on { $volumes }; it stays Offline until somebody brings it online.
   *[false] It stays Offline until somebody brings it online.
}
narrate-call-hangs = { $node } waits for { $resource }, which has neither answered nor failed.
narrate-call-hangs-detail = Everything looks well. { $waits } are left; then the process is ended that hosts it{ $alone ->
    [true] {" "}alone.
   *[false] {""}, and with it all that the process hosts on { $node }.
}
narrate-call-pending = { $state ->
    [silent] { $resource } is coming online on { $node } and reports nothing.
   *[works] { $resource } is coming online on { $node }, slowly, and reports how far it is.
}
narrate-call-pending-detail = { $state ->
    [silent] { $waits } are left until it is done, or has been silent for PendingTimeout and is ended.
   *[works] As long as it reports, it is waited for; { $waits } are left.
}
narrate-rhs-ended = { $own ->
    [true] { $node } has ended the process that hosted { $resource }: nobody else was in it.
   *[false] { $node } has ended the process that hosted { $resource }, and everything in it fails: { $vms }.
}
narrate-rhs-ended-detail = A new process takes its place; each resource is restarted by its own policy, { $resource } in a process of its own.
narrate-resource-offline = { $resourcesCount ->
    [one] { $resources } is Offline, as ordered.
   *[other] { $resources } are Offline, as ordered.
}
narrate-resource-offline-detail = They stay so, wherever { $group } goes, until somebody brings them online.
narrate-resource-online = { $resource } is Online on { $node }; { $offline } { $offlineCount ->
    [one] stays
   *[other] stay
} Offline until somebody brings { $offlineCount ->
    [one] it
   *[other] them
} online.
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
narrate-responded = Somebody looks at { $application } in { $vm }, { $down } after it fell silent.
narrate-responded-detail = The alarm had rung for { $alarm }. How soon a person answers it is nothing the cluster decides.

## What was done, as a noun: “power loss”

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
ui-noun-onePathLoss = loss of one path
ui-noun-onePathRestored = repair of one path
ui-noun-reservationLoss = lost reservation
ui-noun-volumeFull = full volume
ui-noun-spaceFreed = room made
ui-noun-volumeDirty = dirty bit
ui-noun-fileSystemDamage = damaged file system
ui-noun-fileSystemRepaired = file system repair
ui-noun-resourceHang = hanging call
ui-noun-slowOnline = slow start
ui-noun-silentOnline = silent start
ui-noun-onlineRestored = usual start
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
ui-noun-setGroupProperty = change of a policy
ui-noun-setResourceProperty = change of a property
ui-noun-simulateFailure = simulated failure
ui-noun-resumeVirtualMachine = resume of the virtual machine
ui-noun-renameVirtualNetwork = renaming of the virtual network
ui-noun-pauseVirtualMachine = pause of the virtual machine
ui-noun-resetVirtualMachine = reset of the virtual machine
ui-noun-restartGuest = restart of the guest
ui-noun-turnOffVirtualMachine = turning off in Hyper-V
ui-noun-shutDownGuest = shutdown of the guest
ui-noun-discardSavedState = deletion of the saved state
ui-noun-shutDownVirtualMachine = shutdown through the cluster
ui-noun-startVirtualMachine = start in Hyper-V Manager
ui-noun-moveFiles = move of the files
ui-noun-makeHighlyAvailable = High Availability wizard
ui-noun-takeSnapshot = snapshot
ui-noun-applySnapshot = snapshot applied
ui-noun-deleteSnapshot = snapshot deleted
ui-noun-turnOnMaintenance = maintenance on
ui-noun-turnOffMaintenance = maintenance off
ui-noun-enlargeVolume = larger volume
ui-noun-startNode = power on
ui-noun-shutDownNode = shutdown
ui-noun-startClusterService = service start
ui-noun-stopClusterService = service stop
ui-noun-pauseNode = pause
ui-noun-resumeNode = resume
ui-noun-installUpdate = update
ui-noun-removeUpdate = removal of an update
ui-noun-fileShareLoss = share failure
ui-noun-supplyLoss = loss of power or cooling
ui-noun-supplyRestored = return of power or cooling
ui-noun-fileShareRestored = share repair
ui-noun-evictNode = eviction
ui-noun-addNode = addition
ui-noun-setClusterProperty = change of a property
ui-noun-setQuorum = change of the quorum
