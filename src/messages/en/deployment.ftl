# Build a cluster: the order of deployment, each step with its ways, and what comes of each later

ui-deploy-about = Two servers, a storage unit and a plan. Take every step of the deployment in its order, as you would do it or as you have seen it done. Then put the cluster into service and see what comes of it.
ui-deploy-step = Step { $number } of { $count }
ui-deploy-open = { $count ->
    [0] Every step is taken.
    [one] One step is left.
   *[other] { $count } steps are left.
}
ui-deploy-serve = Put it into service
ui-deploy-again = Begin anew
ui-deploy-report = Read the validation report
ui-deploy-report-refused = This cluster cannot be validated.
ui-deploy-verdict = { $count ->
    [0] Nothing is missing. The last step of the order is the test: play it.
    [one] One step will be felt one day.
   *[other] { $count } steps will be felt one day. Each is played by itself, on a cluster that is right but for it.
}
ui-deploy-kind-done = Done
ui-deploy-kind-skipped = Left out
ui-deploy-kind-tooLate = Too late
ui-deploy-kind-otherwise = Otherwise
ui-deploy-right = As the order says
ui-deploy-later = Later:
ui-deploy-play = Play what comes of it
ui-deploy-play-test = Play the test
ui-deploy-claims = What is to be seen
ui-deploy-holds = : seen
ui-deploy-not-yet = : not yet
ui-deploy-seen = All of it has come.
ui-deploy-to-end = To the end
ui-deploy-back = Back to the steps

## The steps

deploy-servers = Choose two servers
deploy-servers-text = All nodes run Windows Server 2008 Enterprise or Datacenter, x64, and every virtual machine has to run on each of them.
deploy-servers-same = Two of the same make and model, with the same service pack and updates
deploy-servers-otherMake = Take the server with Intel processors that is there, and buy one with AMD processors
deploy-servers-otherMake-later = Saved memory fits the make of processor on which it was saved. SQL01 is moved to NODE2 by quick migration and cannot be restored there: it comes back to where it was.

deploy-networks = Connect the networks
deploy-networks-text = Clients, heartbeats and the storage need ways. What all ways share is a single point of failure.
deploy-networks-two = Two networks, each with its own adapters and its own switch
deploy-networks-one = One network for everything: the switch is a good one
deploy-networks-one-later = The switch fails. Both nodes are healthy and hear nothing of each other: only one may go on. NODE2 leaves the cluster, and WEB01 boots on NODE1.

deploy-storage = Present the storage
deploy-storage-text = The LUNs are made on the storage unit and presented to servers: the witness, and one for each virtual machine.
deploy-storage-twoPaths = Each LUN to both servers and to no other, over two paths with MPIO
deploy-storage-onePath = Each LUN to both servers, over one path
deploy-storage-onePath-later = One cable of NODE1 fails, and with it every way to its volumes. The node is Up, and SQL01 has to fail over: without its memory, for one cable.
deploy-storage-oneNode = To NODE1 for now; NODE2 does not need them before it has to take over
deploy-storage-oneNode-later = NODE1 loses power. NODE2 sees none of its LUNs: there is nothing that SQL01 could start from.

deploy-roles = Install Hyper-V
deploy-roles-text = It runs virtual machines. KB951308 belongs to it on a failover cluster.
deploy-roles-both = On both servers, with KB951308
deploy-roles-one = On NODE1, where the virtual machines are to run
deploy-roles-one-later = NODE1 loses power. NODE2 has power, cables and volumes, and no hypervisor: SQL01 stays away until NODE1 is back. (Simplified: shown as a node that SQL01 may not run on.)

deploy-virtualNetworks = Create the virtual networks
deploy-virtualNetworks-text = A virtual machine is connected to a virtual network, and finds it by its name.
deploy-virtualNetworks-same = Production on both servers
deploy-virtualNetworks-otherName = Production on NODE1, Production 2 on NODE2, so that they can be told apart
deploy-virtualNetworks-otherName-later = SQL01 is moved to NODE2. It runs, everything is Online, and no client reaches it: there is no Production there.
deploy-virtualNetworks-none = On NODE1; NODE2 gets its own when it is needed
deploy-virtualNetworks-none-later = NODE1 loses power. SQL01 boots on NODE2 and serves nobody: there is no virtual network to connect it to.

deploy-feature = Install Failover Clustering
deploy-feature-text = The feature is a part of Windows. Only a server that has it can be a node.
deploy-feature-both = On both servers
deploy-feature-one = On NODE1, which makes the cluster; NODE2 can follow
deploy-feature-one-later = NODE1 loses power. NODE2 stands beside the cluster and is no node of it: nothing is taken over.

deploy-validate = Validate a Configuration
deploy-validate-text = Here somebody has plugged the heartbeat adapters into the switch of the public network, in the same subnet. The wizard warns of it.
deploy-validate-repaired = Run all tests, repair what they find, and run them again
deploy-validate-skipped = Leave it out: the same hardware was validated at another site
deploy-validate-late = Later, when the cluster is in use
deploy-validate-ignored = Run all tests; it is only a warning
deploy-validate-skipped-later = Two adapters in one subnet are one network to the cluster. Its switch fails, the nodes hear nothing of each other, NODE2 leaves the cluster, and WEB01 boots on NODE1. The report would have said so before.
deploy-validate-late-later = The switch fails before anybody came to it, and with it both adapters: NODE2 leaves the cluster, and WEB01 boots on NODE1. In use, the tests of disks would have asked for disks to be taken offline, too.
deploy-validate-ignored-later = A warning is supported and not harmless: two adapters in one subnet are one network to the cluster. Its switch fails, NODE2 leaves the cluster, and WEB01 boots on NODE1.

deploy-create = Create the cluster
deploy-create-text = A name, an address, both nodes. Then look at what the cluster made of your networks.
deploy-create-checked = Create it, and see that the cluster may use both networks
deploy-create-notAllowed = Create it, and forbid the cluster to use Heartbeat, so that nothing disturbs there
deploy-create-notAllowed-later = The public switch fails. Heartbeat is whole, and carries nothing, for the cluster may not use it. NODE2 leaves the cluster, and WEB01 boots on NODE1.

deploy-quorum = Configure the quorum
deploy-quorum-text = The wizard proposes a model. What counts is how many votes are left when one is lost.
deploy-quorum-witness = Node and Disk Majority, as the wizard proposes: two nodes and a witness
deploy-quorum-noWitness = Node Majority: the witness disk is saved
deploy-quorum-noWitness-later = NODE1 loses power. NODE2 has one vote of two, and that is no majority: it stops WEB01, too.
deploy-quorum-diskOnly = No Majority: Disk Only, for then one node is enough
deploy-quorum-diskOnly-later = The storage unit of the disk fails. It had the only vote: both nodes are healthy, their LUNs are there, and everything stops.

deploy-disks = Give out the LUNs
deploy-disks-text = What lies on one LUN is one service or application.
deploy-disks-each = One LUN for each virtual machine
deploy-disks-shared = Both virtual machines on LUN1, where there is room
deploy-disks-shared-later = SQL01 is to be moved. The volume can be at one node only: WEB01 is saved, moved and away with it.

deploy-machine = Create the virtual machines
deploy-machine-text = Hyper-V Manager asks where their files go, and proposes a folder on drive C.
deploy-machine-clustered = Configuration, virtual hard disks and snapshots on the clustered disk; no automatic start
deploy-machine-local = Before the disks are in the cluster: a disk of SQL01 goes to drive C for the time being
deploy-machine-local-later = NODE1 loses power, and drive C with it. SQL01 cannot start on NODE2: its service is Failed.

deploy-available = Make them highly available
deploy-available-text = A virtual machine that the cluster does not know is not its business.
deploy-available-wizard = Configure a Service or Application, Virtual Machine, for each of them
deploy-available-forgotten = For WEB01; SQL01 runs already, it was started in Hyper-V Manager
deploy-available-forgotten-later = NODE1 loses power. WEB01 goes on, SQL01 waits for its server: nobody told the cluster of it. (Simplified: shown as a service that may run on NODE1 alone.)

deploy-guest = Set up the guests
deploy-guest-text = Operating system, integration services, application. The cluster sees nothing of what is inside.
deploy-guest-monitored = Install all three, and have the applications monitored
deploy-guest-unwatched = Install all three: the cluster watches over SQL01
deploy-guest-unwatched-later = SQL Server fails inside SQL01. The cluster watches servers and virtual machines, everything is Online, no event is logged, and nobody is told.

deploy-test = Test it
deploy-test-text = Before the first user, and after every change. Meanwhile memory modules of NODE2 were found faulty and taken out: it has 6 GiB left.
deploy-test-moveAndCrash = Move SQL01, then cut the power of its node; put right what is found
deploy-test-skipped = It is validated: leave it out
deploy-test-skipped-later = NODE1 loses power. Nobody had tried NODE2 again since its memory was taken out: there is no room for SQL01, and its service is Failed.

deploy-proof = The test: a move, and a power cut
deploy-proof-text = SQL01 moves to NODE2 with its memory. Then NODE2 loses its power, and both virtual machines boot on NODE1.

## What is to be seen

deploy-claim-quorum = The cluster has quorum
deploy-claim-no-quorum = No node has quorum
deploy-claim-reached = Clients reach both
deploy-claim-unreached = No client reaches SQL01
deploy-claim-serves-SQL01 = SQL01 serves
deploy-claim-serves-WEB01 = WEB01 serves
deploy-claim-down-SQL01 = SQL01 does not run
deploy-claim-down-WEB01 = WEB01 does not run
deploy-claim-power-NODE1 = NODE1 has power
deploy-claim-power-NODE2 = NODE2 has power
deploy-claim-out-NODE2 = NODE2 is out of the cluster
deploy-claim-stays-SQL01 = SQL01 is on NODE1 again
deploy-claim-resource-failed = A resource failed (1069)
deploy-claim-fails-over-SQL01 = SQL01 is on NODE2
deploy-claim-fails-over-WEB01 = WEB01 is on NODE1
deploy-claim-memory-lost-SQL01 = SQL01 has lost its memory
deploy-claim-memory-lost-WEB01 = WEB01 has lost its memory
deploy-claim-runs-SQL01 = SQL01 runs
deploy-claim-online-SQL01 = The console says Online
deploy-claim-outage-SQL01 = SQL01 had an outage
deploy-claim-outage-WEB01 = WEB01 had one, too
deploy-claim-failed-SQL01 = The service SQL01 is Failed
deploy-claim-application-failed = SQL Server does not run
deploy-claim-nothing-logged = No resource has failed (1069)
