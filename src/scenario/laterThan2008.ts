/** What authors ask for that came with a later version, by the word they write, lower-case without spaces. */
const later: Readonly<Record<string, readonly [what: string, version: string]>> = {
  csv: ['Cluster Shared Volumes', 'Windows Server 2008 R2'],
  clustersharedvolume: ['Cluster Shared Volumes', 'Windows Server 2008 R2'],
  clustersharedvolumes: ['Cluster Shared Volumes', 'Windows Server 2008 R2'],
  livemigrate: ['live migration', 'Windows Server 2008 R2'],
  livemigration: ['live migration', 'Windows Server 2008 R2'],
  storagemigration: ['storage migration', 'Windows Server 2012'],
  dynamicmemory: ['dynamic memory', 'Service Pack 1 of Windows Server 2008 R2'],
  dynamicquorum: ['dynamic quorum', 'Windows Server 2012'],
  nodeweight: ['nodeWeight', 'Windows Server 2012'],
  priority: ['the start priority of virtual machines', 'Windows Server 2012'],
  drain: ['draining a node', 'Windows Server 2012'],
  drainnode: ['draining a node', 'Windows Server 2012'],
  storagepool: ['storage pools', 'Windows Server 2012'],
  storagespacesdirect: ['Storage Spaces Direct', 'Windows Server 2016'],
  dynamicwitness: ['dynamicWitness', 'Windows Server 2012 R2'],
  quorumarbitrationtimemin: ['quorumArbitrationTimeMin', 'Windows Server 2012'],
  lowerquorumprioritynodeid: ['lowerQuorumPriorityNodeId', 'Windows Server 2012 R2'],
  clustergroupwaitdelay: ['clusterGroupWaitDelay', 'Windows Server 2012'],
  routehistorylength: ['routeHistoryLength', 'Windows Server 2012'],
  crosssitedelay: ['crossSiteDelay', 'Windows Server 2016'],
  crosssitethreshold: ['crossSiteThreshold', 'Windows Server 2016'],
  site: ['site', 'Windows Server 2016'],
  sites: ['sites', 'Windows Server 2016'],
  faultdomains: ['faultDomains', 'Windows Server 2016'],
  quarantinethreshold: ['quarantineThreshold', 'Windows Server 2016'],
  resiliencylevel: ['resiliencyLevel', 'Windows Server 2016'],
  sharedvolumes: ['sharedVolumes', 'Windows Server 2008 R2'],
  protectednetwork: ['protectedNetwork', 'Windows Server 2012 R2'],
  drainonshutdown: ['drainOnShutdown', 'Windows Server 2012 R2'],
  vmmonitoring: ['vmMonitoring', 'Windows Server 2012'],
  cloudwitness: ['the cloud witness', 'Windows Server 2016'],
}

/** A sentence that says since when there is such a thing; null for words that mean nothing here. */
export function laterThan2008(word: string): string | null {
  const key = word.toLowerCase()
  if (!Object.hasOwn(later, key)) return null
  const [what, version] = later[key]
  return `${what} came with ${version}; this cluster is of Windows Server 2008`
}

/** Names of Windows Server 2008 that mean something there and nothing here, lower-case. */
const left: Readonly<Record<string, string>> = {
  crosssubnetdelay:
    'CrossSubnetDelay counts between nodes in different subnets, and here each network is one subnet',
  crosssubnetthreshold:
    'CrossSubnetThreshold counts between nodes in different subnets, and here each network is one subnet',
  plumballcrosssubnetroutes: 'PlumbAllCrossSubnetRoutes',
  clussvchangtimeout: 'ClusSvcHangTimeout',
  hangrecoveryaction: 'HangRecoveryAction',
  witnessrestartinterval:
    'WitnessRestartInterval as a property; settings.durations.witnessRestartInterval sets how long it is',
  witnessdatabasewritetimeout: 'WitnessDatabaseWriteTimeout',
  arbitrationdelay: 'ArbitrationDelay',
  looksalivepollinterval: 'LooksAlivePollInterval',
  isalivepollinterval: 'IsAlivePollInterval',
  clusterlogsize: 'ClusterLogSize',
  clusterloglevel: 'ClusterLogLevel',
}

/** A sentence that says that there is such a thing, and that it is not here; null for words that mean nothing. */
export function notModelled(word: string): string | null {
  const key = word.toLowerCase()
  return Object.hasOwn(left, key) ? `not modelled: ${left[key]}` : null
}
