import { said, type LedgerLine, type Rule } from './line'

type Sources = Readonly<Record<string, string | null>>

/** Rules that no settled instant may break, with what was published of them; null: it is our choice. */
const atEveryInstant: Sources = {
  'S-01': 'TechNet dd197572; KB 309186',
  'S-02': 'TechNet dd197572',
  'S-03': null,
  'S-04': 'ITPro Today, 13 April 2008',
  'S-05': null,
  'S-06': 'MS-CMRP, dependencies of resources',
  'S-07': 'MS-CMRP, dependencies of resources',
  'S-08': 'KB 299631',
  'S-09': 'TechNet cc773498 (event 1177)',
  'S-10': 'Understanding Quorum Configurations (hh212952)',
  'S-11': 'Understanding Quorum Configurations (hh212952); KB 947713',
  'S-12': 'Understanding Quorum Configurations (hh212952)',
  'S-13': null,
  'S-14': 'KB 947713',
  'S-15': 'TechNet cc773498 (event 1177)',
  'S-16': 'Ask the Core Team, Partitioned Cluster Networks',
  'S-17': 'Nodes being removed from active failover cluster membership; TechNet dd197562',
  'S-18': 'Dell, High Availability Solutions for Microsoft Hyper-V, September 2008; KB 2962295',
  'S-19': 'Clustering blog, 14 October 2008',
  'S-29': 'ITPro Today, 13 April 2008',
  'S-30': null,
  'S-31': 'TechNet dd197460',
  'S-34': null,
  'S-38': 'Event 1011',
  'S-39': null,
  'S-40': null,
  'S-41': null,
  'S-42': null,
  'S-44': 'TechNet cc770620, Configuring the Quorum in a Failover Cluster',
  'S-45': null,
  'L-04': 'Failover Cluster Startup Switches',
  'L-05': 'PendingTimeout, DeadlockTimeout, Failover cluster API reference',
}

/** Of every group: its policies, and what is due. */
const ofPolicies: Sources = {
  'S-24': 'KB 947712',
  'S-25': 'FailoverThreshold, FailoverPeriod, Failover cluster API reference',
  'L-02': 'RetryPeriodOnFailure, Failover cluster API reference',
  'L-10': 'FailbackWindowStart, FailbackWindowEnd, Failover cluster API reference',
}

/** Of what changes: from what, into what, and because of what. */
const ofChanges: Sources = {
  'S-20': 'MS-CMRP, ApiPauseNode',
  'S-21': 'PauseClusterNode',
  'S-22': 'TechNet dd197572',
  'S-23': 'PersistentState, OfflineClusterResource, Failover cluster API reference',
  'S-26': 'KB 299631; Clustering blog, 14 October 2008',
  'S-27': 'AutoFailbackType, FailbackWindowStart, FailbackWindowEnd, Failover cluster API reference',
  'S-28':
    'ITPro Today, 13 April 2008; Dell, High Availability Solutions for Microsoft Hyper-V, September 2008',
  'S-32': 'RetryPeriodOnFailure, Failover cluster API reference',
  'S-35': null,
  'S-43': null,
}

/**
 * Rules that nothing of a run has to look for: what they say follows from others, as their sentences tell, or shows only
 * when a run has come to its end, where the random runs look for it.
 */
const followed: readonly Rule[] = [
  [
    'L-01',
    null,
    'model/cluster/views.ts',
    'model/random.test.ts › whatever can be served is, on members, and in the end every cluster is whole',
  ],
  ['L-03', 'TechNet cc773498 (event 1177)', 'model/invariants.ts', 'model/invariants.test.ts › S-15'],
  [
    'L-06',
    null,
    'kernel/simulation.ts',
    'model/invariants.test.ts › L-06: and stops in an instant that never ends',
  ],
  [
    'L-07',
    null,
    'model/cluster/groups.ts',
    'model/invariants.test.ts › L-07: a group that is down at rest, wanted online, with every try left and room where it is',
  ],
  [
    'L-08',
    null,
    'learning/lesson.ts',
    'learning/lesson.test.ts › is passed with every point by whoever knows the answers',
  ],
  ['L-09', 'KB 947713', 'model/invariants.ts', 'model/invariants.test.ts › S-14'],
]

const watched = (sources: Sources, file: string): readonly Rule[] =>
  Object.entries(sources).map(([id, source]) => [id, source, file, `model/invariants.test.ts › ${id}`])

/** What a run is watched for at every instant, where one that breaks a rule is stopped, and what follows from that. */
export const invariants: readonly LedgerLine[] = [
  ...watched(atEveryInstant, 'model/invariants.ts'),
  ...watched(ofPolicies, 'model/policyInvariants.ts'),
  ...watched(ofChanges, 'model/changeInvariants.ts'),
  ...followed,
]
  .map((rule) => said('invariants', rule[1] === null ? 'assumption' : 'sourced')(rule))
  .sort((a, b) => order(a.id) - order(b.id))

/** Safety first, then liveness, by number. */
function order(id: string): number {
  return (id.startsWith('L') ? 100 : 0) + Number(id.slice(2))
}
