# Validate a Configuration: the report

ui-validate-about = As the wizard of Windows Server 2008 looks at the nodes before they become a cluster, and what its requirements ask for besides. The design is looked at, not what happens now.
ui-validate-play = Show what comes of it
ui-validate-later = Later:
ui-validate-worst = { $result ->
    [failed] { $count } of { $all } tests failed: such a configuration is not supported.
    [warning] No test failed, { $count } of { $all } warn: supported, and not as good as it could be.
   *[other] All { $all } tests passed.
}
ui-validate-inventory = Inventory
ui-validate-network = Network
ui-validate-storage = Storage
ui-validate-systemConfiguration = System Configuration
ui-validate-recommendations = Not tested by the wizard
ui-validate-passed = Passed
ui-validate-warning = Warning
ui-validate-failed = Failed

## Inventory

validate-nodes = List of nodes
validate-nodes-passed = { $names }
validate-memory = List of memory
validate-memory-passed = { $values }
validate-disks = List of disks
validate-disks-passed = { $count ->
    [one] one disk
   *[other] { $count } disks
}

## Network

validate-adapters = Network adapters
validate-adapters-passed = Every node has an adapter on every network.
validate-adapters-warning = Nodes without an adapter: { $values }.
validate-adapters-later = Heartbeats have one way less to them: when another network fails, they are cut off and the others are not.
validate-ipConfiguration = IP configuration
validate-ipConfiguration-passed = Every network has a subnet of its own.
validate-ipConfiguration-warning = { $first } and { $network } are in one subnet, { $subnet }.
validate-ipConfiguration-later = The cluster uses { $first } alone: when it fails, { $network } does not help.
validate-routes = Cluster network configuration
validate-routes-passed = Heartbeats have more than one way: { $names }.
validate-routes-warning = { $network } is the only network that the cluster may use.
validate-routes-failed = No network may be used by the cluster.
validate-routes-later = Its switch is a single point of failure: when it dies, the nodes no longer hear each other.
validate-roles = Networks that the cluster may use
validate-roles-passed = The cluster may use every network.
validate-roles-warning = The cluster may not use { $names }.
validate-roles-later = No heartbeat goes over it, not even when all other networks have failed.
validate-clients = A network for clients
validate-clients-passed = Clients have a network.
validate-clients-failed = No network lets clients in.
validate-clients-later = Virtual machines run, and nobody reaches them.

## Storage

validate-access = Disk access
validate-access-passed = Every node has paths to every storage unit.
validate-access-warning = Nodes without a path: { $values }.
validate-access-later = A failover to such a node fails, and the service or application goes on to the next one.
validate-reservations = SCSI-3 persistent reservations
validate-reservations-passed = { $count ->
    [one] One disk takes
   *[other] { $count } disks take
} them from every node.
validate-multipath = Multipath I/O
validate-multipath-passed = Every node has more than one path to each storage unit.
validate-multipath-warning = One path only to { $units }.
validate-multipath-later = A single cable takes a node away from all of its volumes; its services and applications have to fail over.
validate-witnessDisk = Disk witness
validate-witnessDisk-passed = { $volume } is large enough.
validate-witnessDisk-warning = { $volume } has only { $size }; at least 500 MiB are recommended.
validate-witnessDisk-later = There may be no room for the copy of the cluster database.
validate-dirty = File systems
validate-dirty-passed = No volume is marked as dirty.
validate-dirty-warning = { $volumes } { $volumesCount ->
    [one] is
   *[other] are
} marked as dirty.
validate-dirty-later = The next mount checks the file system first, and users wait for it.
validate-localFiles = Files of virtual machines
validate-localFiles-passed = All of them lie on clustered disks.
validate-localFiles-failed = A file of { $vms } lies on a disk of { $node } itself.
validate-localFiles-later = It starts on { $node } and nowhere else: a failover ends in Failed.

## System configuration

validate-editions = Edition of Windows
validate-editions-passed = Every edition has failover clustering.
validate-editions-failed = Standard Edition on { $nodes }: it has no failover clustering.
validate-editions-later = The node cannot be a member of a cluster.
validate-domains = Active Directory domain
validate-domains-passed = All nodes are in { $domain }.
validate-domains-failed = Different domains: { $values }.
validate-domains-later = The cluster cannot be made.
validate-processors = Processor make
validate-processors-passed = The same on all nodes.
validate-processors-warning = Different makes: { $values }.
validate-processors-later = Memory that was saved on one make is refused by the other: a quick migration ends with the machine back where it was, or not at all. After a crash it boots anywhere.
validate-servicePacks = Service pack levels
validate-servicePacks-passed = Service Pack { $servicePack } on all nodes.
validate-servicePacks-failed = Different service packs: { $values }.
validate-servicePacks-later = What works on one node need not work on the other.
validate-updates = Software update levels
validate-updates-passed = The same { $count } updates on all nodes.
validate-updates-warning = Missing: { $values }.
validate-updates-later = The nodes drift apart: a fault that is mended on one still waits on the other.
validate-hotfix = Recommended update for Hyper-V
validate-hotfix-passed = { $update } is on all nodes.
validate-hotfix-warning = { $update } is missing on { $nodes }.
validate-hotfix-later = Virtual machines in the console do not look and behave as described here.

## Recommendations

validate-capacity = Room for the machines of a failed node
validate-capacity-passed = Whichever node fails, its machines fit elsewhere.
validate-capacity-warning = If { $node } fails, there is no room for { $vms }.
validate-capacity-later = The cluster tries one node after the other, then the machine stays Failed for an hour.
validate-quorum = Quorum configuration
validate-quorum-passed = { $count } { $count ->
    [one] node
   *[other] nodes
} may fail.
validate-quorum-warning = { $type ->
    [DiskOnly] No Majority: Disk Only: the disk has the only vote.
   *[other] No node may fail.
}
validate-quorum-later = { $type ->
    [DiskOnly] When the disk is lost, every node stops, however many there are.
   *[other] The loss of one node stops the whole cluster.
}
validate-virtualNetworks = Names of virtual networks
validate-virtualNetworks-passed = The same names wherever a machine may run.
validate-virtualNetworks-warning = { $nodes } { $nodesCount ->
    [one] has
   *[other] have
} no virtual network { $network }, which { $vm } needs.
validate-virtualNetworks-later = There the machine runs, and nobody reaches it.
validate-power = Power and cooling
validate-power-passed = The nodes hang on more than one.
validate-power-warning = Every node hangs on { $supply } alone.
validate-power-later = When it fails, nothing is left to fail over to.
validate-monitoring = Monitoring of applications
validate-monitoring-passed = Somebody is told when an application fails.
validate-monitoring-warning = Nobody looks at the application in { $vms }.
validate-monitoring-later = It may fail while everything here is Online.
