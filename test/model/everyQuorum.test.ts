import { describe, expect, test } from 'vitest'
import { buildCluster, type ClusterSpec, type TestCluster } from '../support/cluster'

/**
 * Who has quorum, for every number of nodes and every split in two, from the rule of votes alone: more than half of the
 * votes that are configured, or, with No Majority: Disk Only, whoever holds the disk.
 */
type Model = NonNullable<ClusterSpec['quorum']>

const models: readonly Model[] = [
  'NodeMajority',
  'NodeAndDiskMajority',
  'NodeAndFileShareMajority',
  'DiskOnly',
]
const hasWitness = (model: Model) => model !== 'NodeMajority'

function isMajority(model: Model, all: number, nodes: number, witness: boolean): boolean {
  if (model === 'DiskOnly') return nodes > 0 && witness
  const total = all + (hasWitness(model) ? 1 : 0)
  return (nodes + (witness ? 1 : 0)) * 2 > total
}

/** No virtual machines; the share is reached over a network that no split touches. */
function clusterOf(quorum: Model, nodes: number, coreOwner = 'NODE1'): TestCluster {
  return buildCluster({
    nodes,
    quorum,
    coreOwner,
    vms: [],
    networks: [
      { id: 'Public', role: 'clusterAndClient' },
      { id: 'Heartbeat', role: 'cluster' },
      { id: 'Campus', role: 'none' },
    ],
    shareNetwork: 'Campus',
  })
}

function part(cluster: TestCluster, split: Split): TestCluster {
  for (const network of ['Public', 'Heartbeat']) cluster.network(network).split(...split)
  return cluster
}

type Split = readonly (readonly string[])[]

const sizes = Array.from({ length: 16 }, (_, i) => i + 1)

describe.each(models)('%s', (model) => {
  test.each(sizes)('%i nodes die one after the other', (nodes) => {
    const cluster = clusterOf(model, nodes)
    const survives: boolean[] = [cluster.quorum.hasQuorum]
    for (let n = nodes; n > 1; n--) {
      cluster.node(`NODE${n}`).crash().advance('2min')
      survives.push(cluster.quorum.hasQuorum)
    }
    expect(survives).toEqual(
      sizes.slice(0, nodes).map((_, dead) => isMajority(model, nodes, nodes - dead, hasWitness(model))),
    )
    expect(cluster.run.problem).toBeNull()
  })
})

describe.each(models.filter(hasWitness))('%s, the witness lost first', (model) => {
  test.each(sizes)('%i nodes die one after the other', (nodes) => {
    const cluster = clusterOf(model, nodes)
    if (model === 'NodeAndFileShareMajority') cluster.do('fileShareLoss', 'FSW')
    else cluster.do('storageUnitLoss', 'SAN1')
    cluster.advance('2min')
    const survives: boolean[] = [cluster.quorum.hasQuorum]
    for (let n = nodes; n > 1; n--) {
      cluster.node(`NODE${n}`).crash().advance('2min')
      survives.push(cluster.quorum.hasQuorum)
    }
    expect(survives).toEqual(
      sizes.slice(0, nodes).map((_, dead) => isMajority(model, nodes, nodes - dead, false)),
    )
    expect(cluster.run.problem).toBeNull()
  })
})

/** Every way to part nodes into two sides; NODE1 stands on the left. */
function splitsOf(nodes: number): readonly (readonly [readonly string[], readonly string[]])[] {
  const ids = Array.from({ length: nodes }, (_, i) => `NODE${i + 1}`)
  return Array.from({ length: 2 ** (nodes - 1) - 1 }, (_, mask) => {
    const isRight = (i: number) => i > 0 && ((mask + 1) >> (i - 1)) % 2 === 1
    return [ids.filter((_, i) => !isRight(i)), ids.filter((_, i) => isRight(i))] as const
  })
}

/** The larger side; of two equal ones that of the witness's owner, and with Disk Only always that one. */
function winnerOf(
  model: Model,
  [left, right]: readonly [readonly string[], readonly string[]],
  owner: string,
): readonly string[] {
  const ofOwner = left.includes(owner) ? left : right
  if (model === 'DiskOnly') return ofOwner
  if (left.length !== right.length) return left.length > right.length ? left : right
  return hasWitness(model) ? ofOwner : []
}

describe.each(models)('%s, split in two in every way', (model) => {
  test.each([2, 3, 4, 5, 6, 7, 8])('%i nodes', (nodes) => {
    const wrong: unknown[] = []
    for (const split of splitsOf(nodes))
      for (const owner of hasWitness(model) ? [split[0][0], split[1][0]] : ['NODE1']) {
        const cluster = clusterOf(model, nodes, owner)
        part(cluster, split).advance('30s')
        const sides = cluster.now.views
          .filter(({ quorate }) => quorate === 'yes')
          .map(({ members }) => members)
        const winner = winnerOf(model, split, owner)
        const right =
          winner.length === 0 ? sides.length === 0 : String(sides) === String(winner) && sides.length === 1
        if (!right || cluster.run.problem !== null)
          wrong.push({ split, owner, sides, problem: cluster.run.problem })
      }
    expect(wrong).toEqual([])
  })
})

type Parts = readonly [readonly string[], readonly string[], readonly string[]]

/**
 * Every way to part nodes in three, up to which of them are together: what they may differ in for the rules is how many
 * they are, and whose numbers are the lowest.
 */
function partsOf(ids: readonly string[]): readonly Parts[] {
  const parts: Parts[] = []
  for (let first = 1; first < ids.length - 1; first++)
    for (let second = first + 1; second < ids.length; second++)
      parts.push([ids.slice(0, first), ids.slice(first, second), ids.slice(second)])
  return parts
}

/** Who may go on of three: whoever has a majority alone, or with the witness, which at most one of three can need. */
function survivorsOf(
  model: Model,
  nodes: number,
  parts: Parts,
  owner: string,
): readonly (readonly string[])[] {
  if (model === 'DiskOnly') {
    const ofOwner = parts.filter((part) => part.includes(owner))
    return ofOwner.length > 0 ? ofOwner : parts
  }
  return parts.filter((part) => isMajority(model, nodes, part.length, hasWitness(model)))
}

describe.each(models)('%s, split in three', (model) => {
  const split = (nodes: number, owner: string, parts: Parts, dies: boolean) => {
    const cluster = clusterOf(model, nodes, owner)
    // What is dead has no neighbours, but every node stands in a block.
    part(dies ? cluster.node(owner).crash() : cluster, dies ? [...parts, [owner]] : parts).advance('40s')
    const sides = cluster.now.views.filter(({ quorate }) => quorate === 'yes').map(({ members }) => members)
    const may = survivorsOf(model, nodes, parts, owner).map(String)
    const right = may.length === 0 ? sides.length === 0 : sides.length === 1 && may.includes(String(sides[0]))
    return right && cluster.run.problem === null
      ? []
      : [{ parts, owner, sides, problem: cluster.run.problem }]
  }
  const idsOf = (nodes: number) => Array.from({ length: nodes }, (_, i) => `NODE${i + 1}`)

  test.each([3, 4, 5, 6, 7, 8])('%i nodes, the owner of the witness in each part', (nodes) => {
    const wrong = partsOf(idsOf(nodes)).flatMap((parts) =>
      (hasWitness(model) ? parts.map(([first]) => first) : ['NODE1']).flatMap((owner) =>
        split(nodes, owner, parts, false),
      ),
    )
    expect(wrong).toEqual([])
  })

  test.each([4, 5, 6, 7, 8])('%i nodes, one of which dies with it, and owned the witness', (nodes) => {
    const [owner, ...others] = idsOf(nodes)
    expect(partsOf(others).flatMap((parts) => split(nodes, owner, parts, true))).toEqual([])
  })
})

test.each([3, 5, 7])(
  '%i nodes: the larger side wins the witness seconds after its owner has stopped',
  (nodes) => {
    const [small, large] = [(nodes - 1) / 2, (nodes + 1) / 2]
    const ids = Array.from({ length: nodes }, (_, i) => `NODE${i + 1}`)
    const cluster = clusterOf('NodeAndDiskMajority', nodes)
    part(cluster, [ids.slice(0, small), ids.slice(small)]).advance('30s')
    const stopped = cluster.timeOf('quorum.lost', 'NODE1')!
    const gained = cluster.timeOf('quorum.gained')!
    expect(cluster.quorum.quorateNodes).toHaveLength(large)
    expect(gained).toBeGreaterThan(stopped)
    expect(gained - stopped).toBeLessThanOrEqual(6_000)
  },
)
