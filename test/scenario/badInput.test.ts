import { describe, expect, test } from 'vitest'
import { parseScenario } from '../../src/scenario/parse'
import { formatProblem } from '../../src/scenario/problem'
import { base, baseWith, unmark } from './base'

/** The situation; what is replaced in the base; by what, with ‸ at the place of the problem; words of the message. */
type Spoiled = readonly [situation: string, piece: string, by: string, fragment: string, meant?: string]

// prettier-ignore
const text: readonly Spoiled[] = [
  ['a list that is never closed', '[SQL01] }', '[SQL01 }‸', 'Flow map in block collection'],
  ['a text that is never closed', 'title: Base', 'title: "Base', 'Missing closing "quote'],
  ['a tab that indents', '  name: CLUSTER1', '‸\tname: CLUSTER1', 'tabs do not indent'],
  ['a value beside a mapping', '  platform: windows', '  x: ‸y: platform: windows', 'Nested mappings'],
  ['an alias', 'uses: [SQL01]', 'uses: ‸*groups', 'aliases'],
  ['an anchor', 'uses: [SQL01]', 'uses: ‸&groups [SQL01]', 'anchors'],
  ['a tag of the author', 'title: Base', 'title: ‸!base Base', 'tags'],
  ['a tag of YAML', 'version: 1\ntitle', 'version: ‸!!int 1\ntitle', 'tags'],
  ['a directive', 'formatVersion: 1', '‸%YAML 1.1\n---\nformatVersion: 1', 'directives'],
  ['a second document', 'goal: {', '‸---\ngoal: {', 'second document'],
  ['a merge key', 'initial: {}', 'initial: { ‸<<: { nodes: {} } }', 'merge keys'],
  ['a repeated key', 'lang: en', 'lang: en\n‸title: Again', '"title" stands here twice'],
  ['a repeated key in braces', '{ id: NODE1 }', '{ id: NODE1, ‸id: NODE3 }', '"id" stands here twice'],
  ['the key __proto__', 'initial: {}', 'initial: { ‸__proto__: { nodes: {} } }', "JavaScript's own"],
  ['the key constructor', 'lang: en', 'lang: en\n‸constructor: {}', "JavaScript's own"],
  ['the key toString where any id may stand', 'initial: {}', 'initial: { nodes: { ‸toString: { state: Up } } }', "JavaScript's own"],
  ['a key that is a list', 'initial: {}', 'initial: { ‸[a]: 1 }', 'keys must be strings'],
  ['an infinite number', 'version: 1\ntitle', 'version: ‸.inf\ntitle', 'no number'],
  ['no number at all', 'version: 1\ntitle', 'version: ‸.nan\ntitle', 'no number'],
]

// prettier-ignore
const shape: readonly Spoiled[] = [
  ['an unknown key', 'lang: en', 'lang: en\n‸objctives: []', 'unknown key objctives', 'objectives'],
  ['an unknown key far from every other', 'lang: en', 'lang: en\n‸zzzzzzzz: []', 'unknown key zzzzzzzz'],
  ['an unknown key below', '{ id: NODE1 }', '{ id: NODE1, ‸memroy: 4GiB }', 'unknown key memroy', 'memory'],
  ['a key in the wrong case', 'seed: 7', '‸Seed: 7', 'unknown key Seed', 'seed'],
  ['a missing key', 'title: Base\n', '', 'missing key title'],
  ['a missing key below', '{ id: NODE1 }', '‸{ memory: 4GiB }', 'missing key id'],
  ['a missing list of nodes', '  nodes:\n    - { id: NODE1 }\n    - { id: NODE2 }\n', '', 'missing key nodes'],
  ['a format to come', 'formatVersion: 1', 'formatVersion: ‸2', 'formatVersion: 1 expected, got 2'],
  ['a platform to come', 'platform: windowsServer2008', 'platform: ‸windowsServer2012', 'one of windowsServer2008', 'windowsServer2008'],
  ['a path as id', 'id: test/base', 'id: ‸../base', 'lower-case words'],
  ['a version of zero', 'version: 1\ntitle', 'version: ‸0\ntitle', 'from 1 to 999999'],
  ['a version of one and a half', 'version: 1\ntitle', 'version: ‸1.5\ntitle', 'a whole number'],
  ['a number for a title', 'title: Base', 'title: ‸5', 'one line of 1 to 200'],
  ['an empty title', 'title: Base', 'title: ‸""', 'one line'],
  ['a title of two lines', 'title: Base', 'title: ‸"A\\nB"', 'one line'],
  ['a title that reads backwards', 'title: Base', 'title: ‸"A\\u202eB"', 'one line'],
  ['a text of 4,001 characters', 'lang: en', `lang: en\ndescription: ‸${'x'.repeat(4001)}`, '1 to 4000'],
  ['a language in words', 'lang: en', 'lang: ‸plain_english', 'language tag'],
  ['a list where a mapping belongs', 'settings: { seed: 7 }', 'settings: ‸[]', 'settings: a mapping expected, got a list'],
  ['a mapping where a list belongs', 'uses: [SQL01]', 'uses: ‸{ SQL01: true }', 'uses: a list expected, got a mapping'],
  ['an empty list of networks', '\n    - { id: Public }\n    - { id: Heartbeat, role: cluster }', ' ‸[]', 'at least one'],
  ['a role that does not exist', 'role: cluster }', 'role: ‸clusters }', 'one of cluster, clusterAndClient, none', 'cluster'],
  ['a name with an angle bracket', '{ id: NODE1 }', '{ id: ‸"<b>NODE1</b>" }', 'begins with a letter or digit'],
  ['a name of 65 characters', '{ id: NODE1 }', `{ id: ‸${'N'.repeat(65)} }`, 'at most 64'],
  ['a name that is a word of JavaScript', '{ id: NODE1 }', '{ id: ‸constructor }', 'begins with a letter or digit'],
  ['memory without a unit', '{ id: NODE1 }', '{ id: NODE1, memory: ‸4096 }', 'a size such as'],
  ['memory in a strange unit', '{ id: NODE1 }', '{ id: NODE1, memory: ‸4GB }', 'a size such as'],
  ['less than one MiB', '{ id: NODE1 }', '{ id: NODE1, memory: ‸0.0001GiB }', 'a size such as'],
  ['no memory', '{ id: NODE1 }', '{ id: NODE1, memory: ‸0GiB }', 'a size such as'],
  ['a bandwidth without time', 'id: SAN1', 'id: SAN1\n      bandwidth: ‸100MiB', 'a bandwidth such as'],
  ['a time without a unit in a text', 'at: 20s', 'at: ‸"20"', 'a duration such as'],
  ['a negative time', 'at: 20s', 'at: ‸-5', 'a duration such as'],
  ['a negative time with a unit', 'at: 20s', 'at: ‸-5s', 'a duration such as'],
  ['a restart without delay', '    - id: SQL01\n', '    - id: SQL01\n      resources: { all: { RestartDelay: ‸0s } }\n', 'nothing again sooner than 500 ms'],
  ['a retry in the instant of the failure', '    - id: SQL01\n', '    - id: SQL01\n      resources: { all: { RetryPeriodOnFailure: ‸0 } }\n', 'sooner than 500 ms'],
  ['a part of a millisecond', 'at: 20s', 'at: ‸1.0005s', 'a duration such as'],
  ['a time of 31 days', 'at: 20s', 'at: ‸744h', '2592000000'],
  ['a heartbeat too fast', 'quorum:', 'properties: { SameSubnetDelay: ‸100 }\n  quorum:', '250 to 2000'],
  ['a threshold too high', 'quorum:', 'properties: { SameSubnetThreshold: ‸121 }\n  quorum:', '3 to 120'],
  ['a figure that does not exist', 'seed: 7', 'seed: 7, durations: { ‸guestBot: 60s }', 'unknown key guestBot', 'guestBoot'],
  ['a figure with a wrong unit', 'seed: 7', 'seed: 7, durations: { guestBoot: ‸60sec }', 'a duration such as'],
  ['a size in negative', '{ id: LUN2 }', '{ id: LUN2, used: ‸-1GiB }', 'a size such as 0MiB'],
  ['a disk check that is not modelled', '{ id: LUN2 }', '{ id: LUN2, DiskRunChkDsk: ‸2 }', '0 or 4 (1, 2, 3 and 5'],
  ['five paths', 'id: SAN1', 'id: SAN1\n      paths: ‸5', 'from 1 to 4'],
  ['a volume of a later version', '{ id: LUN2 }', '{ id: LUN2, ‸clusterSharedVolume: true }', 'came with Windows Server 2008 R2'],
  ['dynamic memory', '{ volumes: [LUN1] }', '{ volumes: [LUN1], ‸dynamicMemory: true }', 'dynamic memory came with'],
  ['a restart action of three', 'volumes: [LUN1] }', 'volumes: [LUN1] }\n      resources: { all: { RestartAction: ‸3 } }', '0, 1 or 2'],
]

// prettier-ignore
const script: readonly Spoiled[] = [
  ['a fault that does not exist', 'fault: nodeCrash', 'fault: ‸nodeCrsh', 'is no kind of fault', 'nodeCrash'],
  ['a kind that is no word', 'fault: nodeCrash', 'fault: ‸[nodeCrash]', 'a list is no kind of fault'],
  ['an operation of a later version', 'fault: nodeCrash', 'operation: ‸liveMigrate', 'live migration came with Windows Server 2008 R2'],
  ['an operation under fault', 'fault: nodeCrash', 'fault: ‸startNode', 'startNode is an operation: write operation: startNode'],
  ['a fault under operation', 'fault: nodeCrash', 'operation: ‸nodeCrash', 'nodeCrash is a fault: write fault: nodeCrash'],
  ['a fault and an operation in one', 'target: NODE1 }\n  - { id: calm', 'operation: ‸startNode, target: NODE1 }\n  - { id: calm', 'not both'],
  ['a target without a kind', 'fault: nodeCrash, ', '', 'a target needs fault or operation'],
  ['a fault without a target', ', target: NODE1 }\n  - { id: calm', ' }\n  - { id: calm', 'missing key target'],
  ['a target that does not exist', 'fault: nodeCrash, target: NODE1', 'fault: nodeCrash, target: ‸NODE3', 'there is no node NODE3', 'NODE1'],
  ['a target of another kind', 'fault: nodeCrash, target: NODE1', 'fault: nodeCrash, target: ‸SQL01', 'SQL01 is a group; a node is expected'],
  ['a volume that crashes', 'fault: nodeCrash, target: NODE1', 'fault: vmProcessCrash, target: ‸LUN1', 'LUN1 is a volume'],
  ['a param of another kind of fault', 'fault: nodeCrash, target: NODE1', 'fault: nodeCrash, target: NODE1, ‸for: 5s', 'unknown key for'],
  ['a param that is missing', 'fault: nodeCrash, target: NODE1', 'fault: linkLoss, target: NODE1', 'missing key network'],
  ['a param that names nothing', 'fault: nodeCrash, target: NODE1', 'fault: linkLoss, target: NODE1, network: ‸Pulbic', 'there is no network Pulbic', 'Public'],
  ['a move to where it does not exist', 'fault: nodeCrash, target: NODE1', 'operation: quickMigrate, target: SQL01, to: ‸NODE9', 'there is no node NODE9', 'NODE1'],
  ['a node in two blocks', 'fault: nodeCrash, target: NODE1', 'fault: networkSplit, target: Public, blocks: [[NODE1, NODE2], [‸NODE1]]', 'stands in two blocks'],
  ['a node in no block', 'fault: nodeCrash, target: NODE1', 'fault: networkSplit, target: Public, blocks: ‸[[NODE1], []]', 'NODE2 stands in no block'],
  ['a quick migration of the core group', 'fault: nodeCrash, target: NODE1', 'operation: quickMigrate, target: ‸ClusterGroup', 'holds no virtual machine'],
  ['a step with two times', 'at: 20s,', 'at: 20s, ‸after: 5s,', 'not at and after'],
  ['a timeout without waitFor', 'at: 20s,', 'at: 20s, ‸timeout: 5s,', 'timeout belongs to waitFor'],
  ['a step of nothing', '- { id: calm, waitFor: settled }', '- ‸{ id: calm }', 'at, after, waitFor, fault or operation'],
  ['a step that is a text', '- { id: calm, waitFor: settled }', '- { id: calm, after: 1s }\n  - ‸settled', 'a mapping expected'],
  ['a wait for something unheard of', 'waitFor: settled', 'waitFor: ‸setled', 'settled or a probe', 'settled'],
  ['a step before an earlier one', '- { id: calm, waitFor: settled }', '- { id: calm, at: ‸10s }', 'at 10s lies before'],
  ['a step behind the horizon', 'at: 20s,', 'at: ‸3h,', 'behind settings.horizon (2h)'],
  ['two steps of one name', 'id: calm,', 'id: ‸crash,', 'a step crash stands here already'],
  ['a step named like a time', 'id: crash,', 'id: ‸20s,', 'begins with a letter'],
  ['a marker at no step', 'at: crash, label', 'at: ‸crahs, label', 'there is no step crahs', 'crash'],
  ['a marker at no time', 'at: crash, label', 'at: ‸"soon & late", label', 'the id of a step, or a time'],
  ['a marker behind the horizon', 'at: crash, label', 'at: ‸3h, label', 'behind settings.horizon'],
  ['an at in a repair', 'initial: {}', 'rollbacks: [{ ‸at: 5s, operation: startNode, target: NODE1 }]', 'at is for method'],
]

// prettier-ignore
const cluster: readonly Spoiled[] = [
  ['two nodes of one name', '{ id: NODE2 }', '{ id: ‸NODE1 }', 'NODE1 is already the name of a node'],
  ['two names that differ in case', '{ id: NODE2 }', '{ id: ‸node1 }', 'already the name of a node (NODE1)'],
  ['a volume named like a node', '{ id: LUN2 }', '{ id: ‸NODE1 }', 'already the name of a node'],
  ['a group named like the core group', 'id: SQL01', 'id: ‸ClusterGroup', 'already the name of a core group'],
  ['a node named like a resource', '{ id: LUN2 }', '{ id: SQL01.vm }', 'already the name of a volume'],
  ['no witness where one is needed', ', witness: Witness }', ' }', 'needs a witness'],
  ['a witness that does not exist', 'witness: Witness', 'witness: ‸Winess', 'there is no volume Winess', 'Witness'],
  ['a node as witness', 'witness: Witness', 'witness: ‸NODE1', 'NODE1 is a node; a volume is expected'],
  ['two witnesses in a list', 'witness: Witness', 'witness: ‸[Witness, LUN2]', 'a cluster has one witness at most'],
  ['a key of a later Windows', 'networks:', '‸nodeWeight: 1\n  networks:', 'nodeWeight came with Windows Server 2012'],
  ['a second witness beside the first', 'witness: Witness }', 'witness: Witness, ‸fileShare: FSW }', 'a cluster has one witness at most'],
  ['a file share on a node', 'type: NodeAndDiskMajority, witness: Witness }', 'type: NodeAndFileShareMajority, witness: FSW }\n  fileShareWitness: { id: FSW, host: ‸NODE1 }', 'would be lost with the vote of that node'],
  ['a network role that Windows does not support', '{ id: Heartbeat, role: cluster }', '{ id: Heartbeat, role: ‸2 }', 'does not support 2, clients alone'],
  ['a property of 2008 that is not modelled', 'quorum:', 'properties: { ‸CrossSubnetDelay: 2000 }\n  quorum:', 'not modelled: CrossSubnetDelay counts between nodes in different subnets'],
  ['another property that is not modelled', 'quorum:', 'properties: { ‸WitnessRestartInterval: 15 }\n  quorum:', 'not modelled: WitnessRestartInterval'],
  ['a network of the share that is none', 'type: NodeAndDiskMajority, witness: Witness }', 'type: NodeAndFileShareMajority, witness: FSW }\n  fileShareWitness: { id: FSW, network: ‸Publik }', 'there is no network Publik', 'Public'],
  ['a network of the share and a list of them', 'type: NodeAndDiskMajority, witness: Witness }', 'type: NodeAndFileShareMajority, witness: FSW }\n  fileShareWitness: { id: FSW, network: Public, ‸networks: [Heartbeat] }', 'leave out one of the two'],
  ['a way lost to a volume', '{ id: crash, at: 20s, fault: nodeCrash, target: NODE1 }', '{ id: crash, at: 20s, fault: routeLoss, target: NODE1, to: ‸LUN1 }', 'LUN1 is a volume; a node or file share is expected'],
  ['a file share for the disk', 'witness: Witness }', 'witness: ‸FSW }\n  fileShareWitness: { id: FSW }', 'FSW is a file share; a volume is expected'],
  ['a witness for Node Majority', 'type: NodeAndDiskMajority, witness', 'type: NodeMajority, ‸witness', 'has no witness'],
  ['no file share for its majority', 'type: NodeAndDiskMajority, witness: Witness', 'type: NodeAndFileShareMajority, witness: ‸Witness', 'needs cluster.fileShareWitness'],
  ['a volume of two groups', 'virtualMachine: { volumes: [LUN1] }', 'virtualMachine: { volumes: [LUN1] }\n    - { id: WEB01, virtualMachine: { volumes: [‸LUN1] } }', 'already belongs to SQL01'],
  ['a group without a virtual machine', 'virtualMachine: { volumes: [LUN1] }', 'owner: NODE1', 'missing key virtualMachine'],
  ['a virtual machine and a list of them', 'virtualMachine: { volumes: [LUN1] }', 'virtualMachine: { volumes: [LUN1] }\n      ‸virtualMachines: [{ id: A, volumes: [LUN2] }]', 'leave out one of the two'],
  ['an application beside a list of virtual machines', 'virtualMachine: { volumes: [LUN1] }', 'virtualMachines: [{ id: A, volumes: [LUN1] }]\n      ‸application: { name: SQL Server }', 'each of them has its own application'],
  ['a list of virtual machines with one that has no name', 'virtualMachine: { volumes: [LUN1] }', 'virtualMachines: [‸{ volumes: [LUN1] }]', 'missing key id'],
  ['a virtual machine with the name of its group in a list', 'virtualMachine: { volumes: [LUN1] }', 'virtualMachines: [{ id: ‸SQL01, volumes: [LUN1] }]', 'already the name of a group'],
  ['a pass-through disk of two virtual machines', 'virtualMachine: { volumes: [LUN1] }', 'virtualMachines: [{ id: A, volumes: [LUN1], passThroughDisks: [LUN2] }, { id: B, volumes: [LUN1], passThroughDisks: [‸LUN2] }]', 'a pass-through disk has one virtual machine'],
  ['a group of several where a virtual machine is expected', 'virtualMachine: { volumes: [LUN1] }\nclients:\n  - { id: Office, uses: [SQL01] }', 'virtualMachines: [{ id: A, volumes: [LUN1] }]\nclients:\n  - { id: Office, uses: [‸SQL01] }', 'SQL01 is a group; a virtual machine is expected'],
  ['no room for two memory files on one volume', '{ id: LUN1 }, { id: LUN2 }]\n  groups:\n    - id: SQL01\n      virtualMachine: { volumes: [LUN1] }\nclients:\n  - { id: Office, uses: [SQL01] }', '{ id: LUN1, size: 3GiB }, { id: LUN2 }]\n  groups:\n    - id: SQL01\n      virtualMachines: [{ id: A, volumes: [LUN1] }, ‸{ id: B, volumes: [LUN1] }]', 'B cannot be Online: LUN1 has 3GiB free and its memory file takes 4GiB'],
  ['a virtual machine on the witness', 'volumes: [LUN1] }', 'volumes: [‸Witness] }', 'is the witness'],
  ['a virtual machine without a volume', 'volumes: [LUN1] }', 'volumes: ‸[] }', 'at least one'],
  ['a pass-through disk that does not exist', '{ volumes: [LUN1] }', '{ volumes: [LUN1], passThroughDisks: [‸LUN9] }', 'there is no volume LUN9', 'LUN1'],
  ['a disk with files that is passed through too', '{ volumes: [LUN1] }', '{ volumes: [LUN1], passThroughDisks: [‸LUN1] }', 'already belongs to SQL01'],
  ['the witness as a pass-through disk', '{ volumes: [LUN1] }', '{ volumes: [LUN1], passThroughDisks: [‸Witness] }', 'is the witness'],
  ['a local file on no node', '{ volumes: [LUN1] }', '{ volumes: [LUN1], localFileOn: ‸NODE9 }', 'there is no node NODE9', 'NODE1'],
  ['a local file on another node', '{ volumes: [LUN1] }', '‸{ volumes: [LUN1], localFileOn: NODE2 }', 'cannot be Online: one of its files lies on a disk of NODE2'],
  ['files larger than their volume', '{ id: LUN2 }', '{ id: LUN2, size: 10GiB, used: ‸11GiB }', '11GiB do not fit on LUN2'],
  ['no room for the memory file', '{ id: LUN1 }, { id: LUN2 }]\n  groups:\n    - id: SQL01\n      virtualMachine: {', '{ id: LUN1, size: 40GiB, used: 39GiB }, { id: LUN2 }]\n  groups:\n    - id: SQL01\n      virtualMachine: ‸{', 'LUN1 has 1GiB free and its memory file takes 2GiB'],
  ['an owner that does not exist', 'id: SQL01', 'id: SQL01\n      owner: ‸NODE7', 'there is no node NODE7', 'NODE1'],
  ['an owner that is not possible', 'id: SQL01', 'id: SQL01\n      owner: ‸NODE1\n      possibleOwners: [NODE2]', 'no possible owner'],
  ['a failback window that never opens', 'id: SQL01', 'id: SQL01\n      policies: { FailbackWindowStart: ‸6, FailbackWindowEnd: 6 }', 'never opens'],
  ['a failback window without an end', 'id: SQL01', 'id: SQL01\n      policies: { FailbackWindowStart: ‸6 }', 'has a start and an end'],
  ['a failback hour that no day has', 'id: SQL01', 'id: SQL01\n      policies: { FailbackWindowStart: ‸24 }', 'a whole number from -1 to 23'],
  ['a time of day that no clock shows', 'initial: {}', 'initial: { timeOfDay: ‸"25:00" }', 'a time of day such as 09:00'],
  ['a circuit for something that is not there', 'quorum:', 'supplies: [{ id: CircuitA, kind: power, serves: [‸NODE9] }]\n  quorum:', 'there is no node or network or storage unit NODE9', 'NODE1'],
  ['a circuit that serves a thing twice', 'quorum:', 'supplies: [{ id: CircuitA, kind: power, serves: [NODE1, ‸NODE1] }]\n  quorum:', 'stands here twice'],
  ['a supply of something unknown', 'quorum:', 'supplies: [{ id: CircuitA, kind: ‸water, serves: [NODE1] }]\n  quorum:', 'power'],
  ['a node preferred twice', 'id: SQL01', 'id: SQL01\n      preferredOwners: [NODE1, ‸NODE1]', 'stands here twice'],
  ['a core owner that does not exist', 'quorum:', 'coreOwner: ‸NODE8\n  quorum:', 'there is no node NODE8', 'NODE1'],
  ['a virtual machine larger than any node', '{ volumes: [LUN1] }', '{ volumes: [LUN1], memory: ‸31GiB }', 'SQL01 needs 31GiB'],
  ['more virtual machines than memory', 'virtualMachine: { volumes: [LUN1] }', 'virtualMachine: { volumes: [LUN1], memory: 16GiB }\n    - { id: WEB01, virtualMachine: { volumes: [LUN2], memory: 16GiB } }', 'start on NODE1 need 32GiB'],
  ['a virtual network that the owner lacks', '{ volumes: [LUN1] }', '{ volumes: [LUN1], virtualNetwork: ‸Producton }', 'NODE1 has no virtual network', 'Production'],
  ['networks that the cluster may not use', '\n    - { id: Public }\n    - { id: Heartbeat, role: cluster }', '\n    ‸- { id: Public, role: none }', 'heartbeats need one'],
  ['a subnet that is a word', 'id: Public }', 'id: Public, subnet: ‸banana }', 'an IPv4 subnet such as 10.0.0.0/24'],
  ['a subnet with a prefix that no address has', 'id: Public }', 'id: Public, subnet: ‸10.0.0.0/99 }', 'with a prefix from 1 to 30'],
  ['a subnet with a byte that no address has', 'id: Public }', 'id: Public, subnet: ‸10.0.256.0/24 }', 'an IPv4 subnet'],
  ['an address for a subnet', 'id: Public }', 'id: Public, subnet: ‸10.0.0.77/24 }', 'the subnet is 10.0.0.0/24'],
  ['a subnet within another', '\n    - { id: Public }\n    - { id: Heartbeat, role: cluster }', '\n    - { id: Public, subnet: 10.0.0.0/16 }\n    - { id: Heartbeat, role: cluster, subnet: ‸10.0.3.0/24 }', '10.0.3.0/24 overlaps 10.0.0.0/16 of Public'],
  ['a network that the cluster may use behind one of its subnet that it may not', '\n    - { id: Public }\n    - { id: Heartbeat, role: cluster }', '\n    ‸- { id: Public, subnet: 10.0.0.0/24, role: none }\n    - { id: Heartbeat, role: cluster, subnet: 10.0.0.0/24 }', 'heartbeats need one, and of a subnet the first network counts alone'],
  ['an adapter on a network that does not exist', '{ id: NODE2 }', '{ id: NODE2, networks: [‸Pubic] }', 'there is no network Pubic', 'Public'],
  ['a node without any adapter', '{ id: NODE2 }', '{ id: NODE2, networks: ‸[] }', 'at least one'],
  ['a path to a storage unit that does not exist', '{ id: NODE2 }', '{ id: NODE2, storage: [‸SAN2] }', 'there is no storage unit SAN2', 'SAN1'],
  ['a path that stands twice', '{ id: NODE2 }', '{ id: NODE2, storage: [SAN1, ‸SAN1] }', 'stands here twice'],
  ['two nodes without a network in common', '    - { id: NODE1 }\n    - { id: NODE2 }', '    - { id: NODE1, networks: [Public] }\n    - { id: NODE2, networks: ‸[Heartbeat] }', 'NODE2 and NODE1 have no network in common that the cluster uses'],
  ['a network in common that the cluster may not use', '    - { id: NODE2 }\n  networks:\n    - { id: Public }', '    - { id: NODE2, networks: ‸[Public] }\n  networks:\n    - { id: Public, role: none }', 'no network in common that the cluster uses'],
  ['an adapter in a subnet, and not the one that the cluster uses', '    - { id: NODE2 }\n  networks:\n    - { id: Public }\n    - { id: Heartbeat, role: cluster }', '    - { id: NODE2, networks: ‸[Second] }\n  networks:\n    - { id: Public, subnet: 10.0.0.0/24 }\n    - { id: Second, subnet: 10.0.0.0/24 }', 'of which the cluster uses Public'],
  ['a core owner that does not reach the witness', '{ id: NODE1 }', '{ id: NODE1, storage: ‸[] }', 'owns the cluster core group and has no path to SAN1'],
  ['a client of a virtual machine that does not exist', 'uses: [SQL01]', 'uses: [‸SQL10]', 'there is no virtual machine SQL10', 'SQL01'],
  ['a client that uses a node', 'uses: [SQL01]', 'uses: [‸NODE1]', 'NODE1 is a node; a virtual machine is expected'],
  ['a virtual machine Online on a node that is Down', 'initial: {}', 'initial: { nodes: { NODE1: { state: Down } } }', 'SQL01 cannot be Online: NODE1 is Down'],
  ['a core owner that is Down', 'initial: {}', 'initial: { nodes: { NODE1: ‸{ state: Down } } }', 'cannot be Down at the start'],
  ['a state for a node that does not exist', 'initial: {}', 'initial: { nodes: { NODE5: ‸{ state: Down } } }', 'there is no node NODE5', 'NODE1'],
  ['seventeen nodes', '    - { id: NODE2 }', Array.from({ length: 16 }, (_, n) => `    - { id: N${n} }`).join('\n'), '17 nodes: at most 16 with size: normal, as Windows Server 2008 allows (size: stress goes beyond it'],
  ['a generated cluster beside its lists', 'quorum:', 'generate: { nodes: 2, virtualMachinesPerNode: 1 }\n  quorum:', 'nodes is made by generate'],
]

// prettier-ignore
const lesson: readonly Spoiled[] = [
  ['a probe that does not exist', 'probe: node.state', 'probe: ‸node.stat', 'one of node.state', 'node.state'],
  ['a probe without a target', 'node.state, target: NODE1,', 'node.state,', 'missing key target'],
  ['a probe with a target of another kind', 'node.state, target: NODE1', 'node.state, target: ‸LUN1', 'LUN1 is a volume; a node is expected'],
  ['a target for the quorum', 'probe: node.state, target: NODE1, tolerance: Up', 'probe: quorum.votes, ‸target: NODE1, tolerance: 2', 'takes no target'],
  ['a state that the probe never answers', 'tolerance: Up', 'tolerance: ‸Online', 'node.state answers one of Up, Down, Paused, Joining'],
  ['a state with a typing mistake', 'tolerance: Up', 'tolerance: { oneOf: [Up, ‸Pausd] }', 'node.state answers', 'Paused'],
  ['bounds for a state', 'tolerance: Up', 'tolerance: ‸{ min: 1 }', 'answers no number'],
  ['bounds without a bound', 'tolerance: Up', 'tolerance: ‸{}', 'a scalar, { min, max } or { oneOf'],
  ['bounds the wrong way round', 'probe: node.state, target: NODE1, tolerance: Up', 'probe: quorum.votes, tolerance: ‸{ min: 3, max: 2 }', 'min is greater than max'],
  ['a text where true or false belongs', 'probe: node.state, target: NODE1, tolerance: Up', 'probe: quorum.has, tolerance: ‸yes', 'quorum.has answers true or false'],
  ['an owner that is no node', 'probe: node.state, target: NODE1, tolerance: Up', 'probe: group.owner, target: SQL01, tolerance: ‸NODE4', 'there is no node NODE4', 'NODE1'],
  ['an event without its number', 'probe: node.state, target: NODE1, tolerance: Up', 'probe: event.count, tolerance: 1', 'missing key id'],
  ['an event id for another probe', 'target: NODE1, tolerance', 'target: NODE1, ‸id: 1135, tolerance', 'belongs to event.count'],
  ['a lesson that waits for nothing known', 'until: calm', 'until: ‸clam', 'there is no step or marker clam', 'calm'],
  ['two lesson steps of one name', 'goal: {', '  - { id: ‸look, title: Again }\ngoal: {', 'a step look stands here already'],
  ['a focus on nothing', 'run: {', 'observe: { focus: [‸NODE3] }\n    run: {', 'there is nothing called NODE3', 'NODE1'],
  ['a question without a right choice', 'run: {', 'predict: { prompt: Where?, choices: ‸[{ id: a, text: A }, { id: b, text: B }] }\n    run: {', 'no choice is marked correct'],
  ['a question with one choice', 'run: {', 'predict: { prompt: Where?, choices: ‸[{ id: a, text: A, correct: true }] }\n    run: {', 'at least two choices'],
  ['a number to guess without the number', 'run: {', 'predict: ‸{ prompt: How long?, answerBy: number }\n    run: {', 'missing key answer'],
  ['a click without a target', 'run: {', 'predict: { prompt: Where?, answerBy: diagram, choices: [‸{ id: a, text: A, correct: true }, { id: b, text: B, target: NODE2 }] }\n    run: {', 'missing key target'],
  ['an unknown thing allowed', 'run: {', 'allow: [{ operation: ‸quickMigrat }]\n    run: {', 'operation: one of', 'quickMigrate'],
  ['nothing allowed in braces', 'run: {', 'allow: [‸{ target: SQL01 }]\n    run: {', 'one of fault and operation is needed'],
  ['a hint without a text', 'run: {', 'hints: [‸{ cost: 1 }]\n    run: {', 'missing key text'],
  ['notes on a marker that does not exist', 'run: {', 'notes: ‸"[marker:crsh] Ask."\n    run: {', 'there is no step or marker crsh', 'crash'],
  ['a link with a script in it', 'initial: {}', 'references: [{ title: A, url: "‸javascript:alert(1)" }]'.replace('"‸', '‸"'), 'begins with https://'],
  ['a scenario that follows itself', 'initial: {}', 'outro: { text: End., next: ‸test/base }', 'cannot follow itself'],
  ['a scenario that needs itself', 'initial: {}', 'prerequisites: [‸test/base]', 'cannot come before itself'],
]

describe.each([
  ['text', text],
  ['shape', shape],
  ['script', script],
  ['cluster', cluster],
  ['lesson', lesson],
])('in the %s', (_area, table) => {
  test.each(table.map((row) => [row[0], row] as const))(
    '%s',
    (_situation, [, piece, by, fragment, meant]) => {
      const marked = baseWith(piece, by)
      const place = marked.includes('‸') ? unmark(marked) : { text: marked, line: 0, column: 0 }
      const { problems = [] } = parseScenario(place.text, 'file.yaml')
      const told = problems.map(formatProblem).join('\n')
      const problem = problems.find(({ message }) => message.includes(fragment))
      expect(problem, told).toBeDefined()
      if (place.line > 0)
        expect(told).toContain(`file.yaml:${place.line}:${place.column}: ${problem?.message}`)
      expect(problem?.nearest, told).toBe(meant)
      expect(problem?.line).toBeGreaterThan(0)
    },
  )
})

test('the base itself is right', () => {
  expect(parseScenario(base, 'file.yaml').problems).toBeUndefined()
})

test.each([
  [
    'a node that does not reach the only vote',
    'type: NodeAndDiskMajority',
    'type: DiskOnly',
    'can be no member without Witness',
  ],
  [
    'an owner without a path to its volumes',
    'id: SQL01\n',
    'id: SQL01\n      owner: NODE2\n',
    'SQL01 starts on NODE2, which has no path to SAN1',
  ],
])('%s', (_situation, piece, by, fragment) => {
  const text = baseWith(piece, by).replace('{ id: NODE2 }', '{ id: NODE2, storage: [] }')
  const told = (parseScenario(text, 'f.yaml').problems ?? []).map(formatProblem).join('\n')
  expect(told).toContain(fragment)
})

test('a start without majority', () => {
  const marked = baseWith('initial: {}', 'initial: { nodes: ‸{ NODE2: { state: Down } } }')
  const { text, line, column } = unmark(
    marked.replace('NodeAndDiskMajority, witness: Witness', 'NodeMajority'),
  )
  const message = 'the nodes that are Up have 1 of 2 votes: no majority to start with'
  expect(parseScenario(text, 'file.yaml').problems).toMatchObject([{ line, column, message }])
})

test('every mistake is told of at once, in the order of the text', () => {
  const text = baseWith('{ id: NODE1 }', '{ id: NODE1, memroy: 1GiB, procesor: amd }').replace(
    'seed: 7',
    'seed: x',
  )
  expect((parseScenario(text, 'f.yaml').problems ?? []).map(formatProblem)).toEqual([
    'f.yaml:6:19: seed: a whole number from 0 to 4294967295 expected, got "x"',
    'f.yaml:12:20: unknown key memroy (did you mean memory?)',
    'f.yaml:12:34: unknown key procesor (did you mean processor?)',
  ])
})

test('what moves the cursor of a terminal is printed as its number', () => {
  const text = baseWith('lang: en', 'lang: en\n"\\e[2J\\u202e": 1')
  expect((parseScenario(text, 'f.yaml').problems ?? []).map(formatProblem)).toEqual([
    'f.yaml:6:1: unknown key \\u001b[2J\\u202e',
  ])
})
