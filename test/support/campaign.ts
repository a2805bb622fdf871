import { dice, randomRun, scattered, type RandomOptions, type RandomRun } from './randomRun'

/** Run number `k` of the long campaign: mostly small clusters, every kind of trouble, one in ten large. */
export function campaignRun(k: number, seed = 0): RandomRun {
  return randomRun(scattered(k + seed * 1_000_003), kindOf(k))
}

export function kindOf(k: number): RandomOptions {
  switch (k % 10) {
    case 1:
      return { storage: true, overtaken: k % 20 === 1, rich: k % 30 === 1 }
    case 2:
      // Two nodes need the share at every turn, so they find out what it knows.
      return k % 20 < 10
        ? { quorum: 'NodeAndFileShareMajority', rich: true, forced: k % 40 < 20 }
        : { quorum: 'NodeAndFileShareMajority', nodes: 2, acts: 40, asymmetric: k % 40 < 30 }
    case 3:
      return { quorum: 'DiskOnly', overtaken: k % 20 < 10, forced: k % 40 < 20 }
    case 4:
      return {
        members: true,
        forced: k % 20 < 10,
        rich: k % 40 < 20,
        overtaken: k % 80 < 40,
        storage: k % 160 < 40,
        ...([{}, { quorum: 'NodeAndFileShareMajority' }, { quorum: 'DiskOnly' }] as const)[k % 3],
      }
    case 5:
      return {
        nodes: 5,
        vms: 8,
        acts: 40,
        asymmetric: k % 20 < 10,
        resources: k % 40 < 20,
        calls: k % 80 < 20,
        splits: k % 40 >= 20,
        // What hinders resources is not repaired for a core alone.
        core: k % 40 >= 20 && k % 40 < 30,
      }
    case 6:
      return k % 20 < 10
        ? { overtaken: true, place: true, properties: true }
        : { overtaken: k % 40 < 20, alone: true, members: k % 80 < 40, forced: k % 60 < 20, acts: 60 }
    case 7:
      return {
        forced: true,
        home: k % 20 < 10,
        policies: k % 20 < 10 && k % 30 >= 20,
        past: k % 40 < 20,
        hyperV: k % 80 < 40,
        electorate: k % 30 < 20,
      }
    case 8:
      return {
        rich: true,
        home: k % 30 < 10,
        shared: k % 20 < 10,
        storage: k % 40 < 20,
        resources: k % 60 < 40,
        hindered: k % 60 < 20,
      }
    case 9:
      return large(k)
    default:
      if (k % 20 === 0) return {}
      if (k % 40 === 10) return { hindered: true, home: k % 80 < 40 }
      return { snapshots: true, software: k % 80 >= 40, vms: 2, acts: 60, overtaken: k % 80 < 40 }
  }
}

/** Up to 16 nodes, 64 virtual machines and 500 acts; the largest are rare, they take a second each. */
function large(k: number): RandomOptions {
  const pick = dice(scattered(k))
  const nodes = 2 + pick(15)
  const vms = Math.min(64, 1 + pick(4 * nodes))
  const acts = [30, 30, 60, 60, 120, 500][pick(6)]
  return {
    nodes,
    vms,
    acts,
    rich: true,
    forced: pick(2) === 0,
    overtaken: pick(2) === 0,
    storage: pick(2) === 0,
    members: pick(3) === 0,
    shared: pick(3) === 0,
    hindered: pick(4) === 0,
  }
}
