/**
 * What an author may know from later versions of Windows Server, and since when it has been there. A scenario of 2008 that
 * asks for it is refused with these words instead of a guess at what was meant.
 */
const since: Readonly<Record<string, string>> = {
  dynamicQuorum: '2012',
  dynamicWitness: '2012 R2',
  nodeWeight: '2012',
  quorumArbitrationTimeMin: '2012',
  lowerQuorumPriorityNodeId: '2012 R2',
  clusterGroupWaitDelay: '2012',
  routeHistoryLength: '2012',
  crossSiteDelay: '2016',
  crossSiteThreshold: '2016',
  site: '2016',
  sites: '2016',
  faultDomains: '2016',
  cloudWitness: '2016',
  quarantineThreshold: '2016',
  resiliencyLevel: '2016',
  csv: '2008 R2',
  sharedVolumes: '2008 R2',
  clusterSharedVolume: '2008 R2',
  clusterSharedVolumes: '2008 R2',
  dynamicMemory: '2008 R2 SP1',
  storagePool: '2012',
  storagePools: '2012',
  storageMigration: '2012',
  storageSpacesDirect: '2016',
  liveMigrate: '2008 R2',
  liveMigration: '2008 R2',
  drain: '2012',
  drainNode: '2012',
  priority: '2012',
  protectedNetwork: '2012 R2',
  drainOnShutdown: '2012 R2',
  vmMonitoring: '2012',
}

const lowered = new Map(Object.entries(since).map(([name, version]) => [name.toLowerCase(), version]))

/** Why a key or word cannot be had in 2008; null where it is no word of later versions either. */
export function laterThan2008(word: string): string | null {
  const version = lowered.get(word.toLowerCase())
  return version === undefined
    ? null
    : `${word} came with Windows Server ${version}: the cluster here runs Windows Server 2008`
}
