import { said, type LedgerLine } from './line'

/**
 * Rules that no settled instant may break, with what was published of them; null: it follows from the others. What follows
 * from these has no line: that a side without quorum comes to rest (L-03) from S-09 and S-15, that force ends
 * with a majority of those who came back (L-09) from S-14.
 */
const sources: Readonly<Record<string, string | null>> = {
  'S-01': 'TechNet dd197572; KB 309186',
  'S-02': 'TechNet dd197572',
  'S-03': null,
  'S-04': 'ITPro Today, 13 April 2008',
  'S-05': null,
  'S-06': 'MS-CMRP, dependencies of resources',
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
  'S-30': null,
  'S-31': 'TechNet dd197460',
  'S-34': null,
  'S-38': 'Event 1011',
  'S-39': null,
  'S-40': null,
  'S-41': null,
  'S-42': null,
  'L-04': 'Failover Cluster Startup Switches',
  'L-05': 'PendingTimeout, DeadlockTimeout, Failover cluster API reference',
}

/** What a run is watched for at every instant; one that breaks a rule is stopped. */
export const invariants: readonly LedgerLine[] = Object.entries(sources).map(([id, source]) =>
  said(
    'invariants',
    source === null ? 'assumption' : 'sourced',
  )([id, source, 'model/invariants.ts', `model/invariants.test.ts › ${id}`]),
)
