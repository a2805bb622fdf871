import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { checkScenario } from '../../src/scenario/check'
import { designOf } from '../../src/scenario/compile'
import { markersOf, scriptOf } from '../../src/scenario/script'
import { parseScenario } from '../../src/scenario/parse'
import { formatProblem } from '../../src/scenario/problem'
import type { Scenario } from '../../src/scenario/scenario'
import { base, baseWith } from './base'

function scenarioOf(text: string): Scenario {
  const { scenario, problems = [] } = parseScenario(text, 'file.yaml')
  if (!scenario) throw new Error(problems.map(formatProblem).join('\n'))
  return scenario
}

const warningsOf = (text: string) => (parseScenario(text, 'f.yaml').warnings ?? []).map(formatProblem)

const emptyVolume = { usedMiB: 0, files: 4, dirty: false, DiskRunChkDsk: 0 }

/** The second step of the script, written as given. */
function stepOf(step: string) {
  const text = baseWith('{ id: calm, waitFor: settled }', step).replace('until: calm', 'until: crash')
  return scriptOf(scenarioOf(text))[1]
}

test('what a file says of its storage is what the model is given', () => {
  const text = baseWith('{ id: LUN1 }, { id: LUN2 }]', storage).replace('volumes: [LUN1] }', machine)
  const { storage: units, groups } = designOf(scenarioOf(text))
  expect(units[0]).toMatchObject({ paths: 2 })
  expect(units[0].volumes[1]).toEqual({
    id: 'LUN1',
    sizeMiB: 41 * 1024,
    usedMiB: 38 * 1024,
    files: 3_000_000,
    dirty: true,
    DiskRunChkDsk: 4,
  })
  expect(groups[0].virtualMachines[0]).toMatchObject({
    volumes: ['LUN1'],
    passThroughDisks: ['LUN2'],
    localFileOn: 'NODE1',
  })
})

const storage =
  '{ id: LUN1, size: 41GiB, used: 38GiB, files: 3000000, dirty: true, DiskRunChkDsk: 4 }, { id: LUN2 }]\n      paths: 2'
const machine = 'volumes: [LUN1], passThroughDisks: [LUN2], localFileOn: NODE1 }'

describe('what the file leaves out', () => {
  test('is filled in for the model', () => {
    expect(designOf(scenarioOf(base))).toEqual({
      name: 'CLUSTER1',
      size: 'normal',
      properties: { SameSubnetDelay: 1000, SameSubnetThreshold: 5, QuorumArbitrationTimeMax: 60_000 },
      quorum: { type: 'NodeAndDiskMajority', witness: 'Witness' },
      fileShareWitness: null,
      supplies: [],
      updates: [],
      coreOwner: 'NODE1',
      nodes: ['NODE1', 'NODE2'].map((id) => ({
        id,
        memoryMiB: 32_768,
        hostReserveMiB: 2048,
        processor: 'intel',
        virtualNetworks: ['Production'],
        edition: 'enterprise',
        servicePack: 2,
        updates: ['KB951308'],
        domain: 'lab.example',
        networks: null,
        storage: null,
      })),
      networks: [
        { id: 'Public', role: 'clusterAndClient', subnet: null },
        { id: 'Heartbeat', role: 'cluster', subnet: null },
      ],
      storage: [
        {
          id: 'SAN1',
          bandwidthMiBPerS: 350,
          paths: 1,
          volumes: [
            { ...emptyVolume, id: 'Witness', sizeMiB: 1024 },
            { ...emptyVolume, id: 'LUN1', sizeMiB: 102_400 },
            { ...emptyVolume, id: 'LUN2', sizeMiB: 102_400 },
          ],
        },
      ],
      groups: [
        {
          id: 'SQL01',
          owner: 'NODE1',
          virtualMachines: [
            {
              id: 'SQL01',
              memoryMiB: 2048,
              volumes: ['LUN1'],
              passThroughDisks: [],
              localFileOn: null,
              virtualNetwork: 'Production',
              withoutVirtualNetwork: 'unconnected',
              offlineAction: 'save',
              writesPerHourMiB: 1024,
              application: null,
            },
          ],
          preferredOwners: [],
          possibleOwners: [],
          antiAffinityClassNames: [],
          policies: {
            FailoverThreshold: null,
            FailoverPeriod: 6,
            AutoFailbackType: 0,
            FailbackWindowStart: -1,
            FailbackWindowEnd: -1,
          },
          separateMonitor: false,
          resourcePolicies: {
            RestartAction: 2,
            RestartThreshold: 1,
            RestartPeriod: 900_000,
            RestartDelay: 500,
            RetryPeriodOnFailure: 3_600_000,
          },
        },
      ],
      clients: [{ id: 'Office', uses: ['SQL01'] }],
      initial: { nodes: {}, groups: {}, timeOfDayMs: 9 * 3_600_000 },
      durations: {},
    })
  })

  test('is filled in for the player', () => {
    const { settings } = scenarioOf(base)
    expect(settings).toEqual({
      seed: 7,
      speed: 10,
      idleTimeLimit: 3000,
      mastery: 0.8,
      variation: 'normal',
      horizon: 7_200_000,
      script: 'continue',
      durations: {},
    })
  })
})

describe('a number without unit', () => {
  const properties = (text: string) =>
    designOf(scenarioOf(baseWith('quorum:', `properties: ${text}\n  quorum:`))).properties

  test('is ms, as Windows has it for the delay', () => {
    expect(properties('{ SameSubnetDelay: 2000 }').SameSubnetDelay).toBe(2000)
  })

  test('is seconds, as Windows has it for the arbitration', () => {
    expect(properties('{ QuorumArbitrationTimeMax: 30 }').QuorumArbitrationTimeMax).toBe(30_000)
    expect(properties('{ QuorumArbitrationTimeMax: 1min }').QuorumArbitrationTimeMax).toBe(60_000)
  })
})

test("Windows' own way to write nodes − 1 is read as that", () => {
  const text = baseWith(
    'volumes: [LUN1] }',
    'volumes: [LUN1] }\n      policies: { FailoverThreshold: 4294967295 }',
  )
  expect(designOf(scenarioOf(text)).groups[0].policies.FailoverThreshold).toBeNull()
})

test('figures of the model are overridden by name', () => {
  const text = baseWith('seed: 7', 'durations: { guestBoot: 150s, challengeIntervals: 3 }')
  expect(designOf(scenarioOf(text)).durations).toEqual({ guestBoot: 150_000, challengeIntervals: 3 })
})

test('nodes and groups start as the file says', () => {
  const text = baseWith(
    'initial: {}',
    'initial: { nodes: { NODE2: { state: Down } }, groups: { SQL01: { state: Offline } } }',
  )
  expect(designOf(scenarioOf(text)).initial).toEqual({
    nodes: { NODE2: 'Down' },
    groups: { SQL01: 'Offline' },
    timeOfDayMs: 9 * 3_600_000,
  })
})

test('a cluster that is switched off needs no majority to start with', () => {
  const text = baseWith(
    'initial: {}',
    'initial: { nodes: { NODE1: { state: Down }, NODE2: { state: Down } }, groups: { SQL01: { state: Offline } } }',
  )
  expect(parseScenario(text, 'f.yaml').problems).toBeUndefined()
})

describe('a step of the script', () => {
  test('at a time', () => {
    expect(stepOf('{ at: 1min, operation: startNode, target: NODE1 }')).toEqual({
      id: 'step-2',
      when: { atMs: 60_000 },
      intervention: { kind: 'startNode', target: 'NODE1', params: {} },
    })
  })

  test('at once, where no time is given', () => {
    expect(stepOf('{ fault: nodeHang, target: NODE2, for: 10s }')).toEqual({
      id: 'step-2',
      when: { afterMs: 0 },
      intervention: { kind: 'nodeHang', target: 'NODE2', params: { for: 10_000 } },
    })
  })

  test('that waits and then acts', () => {
    const condition = '{ probe: quorum.votes, tolerance: { max: 2 } }'
    expect(
      stepOf(
        `{ waitFor: ${condition}, timeout: 5min, operation: moveGroup, target: ClusterGroup, to: NODE2 }`,
      ),
    ).toEqual({
      id: 'step-2',
      when: { waitFor: { probe: 'quorum.votes', tolerance: { max: 2 } }, timeoutMs: 300_000 },
      intervention: { kind: 'moveGroup', target: 'ClusterGroup', params: { to: 'NODE2' } },
    })
  })

  test('that only waits', () => {
    expect(stepOf('{ waitFor: settled }')).toEqual({
      id: 'step-2',
      when: { waitFor: 'settled', timeoutMs: 1_800_000 },
      intervention: null,
    })
  })

  test.each(['fault', 'operation'])('that repairs, under %s', (word) => {
    expect(stepOf(`{ ${word}: linkRestored, target: NODE1, network: Public }`).intervention).toEqual({
      kind: 'linkRestored',
      target: 'NODE1',
      params: { network: 'Public' },
    })
  })

  test('that splits a network into blocks', () => {
    const step = stepOf('{ fault: networkSplit, target: Heartbeat, blocks: [[NODE1], [NODE2]] }')
    expect(step.intervention?.params).toEqual({ blocks: [['NODE1'], ['NODE2']] })
  })
})

describe('a marker', () => {
  const markersWith = (by: string) =>
    markersOf(scenarioOf(baseWith('{ at: crash, label: NODE1 loses power }', by)))

  test('at a step has the name of the step', () => {
    expect(markersWith('{ at: crash, label: X }')).toEqual([
      { id: 'crash', label: 'X', at: { step: 'crash' } },
    ])
  })

  test('at a time has a number', () => {
    expect(markersWith('{ at: 1.5s, label: X }\n  - { at: 2000, label: Y }')).toEqual([
      { id: 'marker-1', label: 'X', at: { atMs: 1500 } },
      { id: 'marker-2', label: 'Y', at: { atMs: 2000 } },
    ])
  })

  test('with a name of its own can be waited for', () => {
    const text = baseWith('{ at: crash, label', '{ id: dark, at: crash, label').replace(
      'until: calm',
      'until: dark',
    )
    expect(parseScenario(text, 'f.yaml').problems).toBeUndefined()
  })
})

describe('warnings leave the scenario usable', () => {
  test('a virtual network that only the other node lacks', () => {
    const text = baseWith('{ id: NODE2 }', '{ id: NODE2, virtualNetworks: [LAN] }')
    expect(warningsOf(text)).toEqual([
      'f.yaml:22:23: warning: SQL01 will be without network on NODE2: no virtual network Production there',
    ])
  })

  test('and is meant where the file says so', () => {
    const text = baseWith('{ id: NODE2 }', '{ id: NODE2, virtualNetworks: [LAN] }').replace(
      'virtualMachine: { ',
      'virtualMachine: { virtualNetworkIntended: true, ',
    )
    expect(text).toContain('virtualNetworkIntended')
    expect(warningsOf(text)).toEqual([])
  })

  test.each([
    ['the only network', '\n    - { id: Heartbeat, role: cluster }', '', 'Public is the only network'],
    [
      'a small witness disk',
      'size: 1GiB',
      'size: 400MiB',
      'Witness has 400MiB, and a disk witness needs 512MiB',
    ],
    ['an edition', '{ id: NODE2 }', '{ id: NODE2, edition: standard }', 'without failover clustering'],
  ])('%s', (_what, piece, by, fragment) => {
    expect(warningsOf(baseWith(piece, by)).join()).toContain(fragment)
  })

  test('the only network and the edition, unless they are meant', () => {
    const text = baseWith(
      '    - { id: NODE2 }\n  networks:\n    - { id: Public }\n    - { id: Heartbeat, role: cluster }',
      '    - { id: NODE2, edition: standard, editionIntended: true }\n  networks:\n    - { id: Public, intended: true }',
    )
    expect(warningsOf(text)).toEqual([])
  })

  test('a network behind one of its subnet that the cluster may not use', () => {
    const text = baseWith('    - { id: Public }\n    - { id: Heartbeat, role: cluster }', subnets)
    expect(warningsOf(text).join()).toContain(
      'A and B are one network to the cluster (10.0.0.0/24), with the role of the first, none',
    )
  })
  const subnets = `    - { id: A, role: none, subnet: 10.0.0.0/24 }
    - { id: B, role: cluster, subnet: 10.0.0.0/24 }
    - { id: Public }`

  test('a node that lacks cables, with what that costs, unless that is meant', () => {
    const lacking = (links: string) =>
      warningsOf(baseWith('{ id: NODE2 }', `{ id: NODE2, ${links} }`)).map((line) =>
        line.replace(/^.*: /, ''),
      )
    const told = warningsOf(baseWith('{ id: NODE2 }', '{ id: NODE2, storage: [] }')).join()
    expect(told).toContain('NODE2 has no path to SAN1: a side of which no other node is left')
    expect(told).toContain('SQL01 cannot come online on NODE2')
    const unseen = warningsOf(baseWith('{ id: NODE2 }', '{ id: NODE2, networks: [Heartbeat] }')).join()
    expect(unseen).toContain('nobody reaches SQL01 on NODE2: it has no adapter on Public')
    expect(lacking('networks: [Public]')).toEqual([])
    expect(lacking('storage: [], linksIntended: true')).toEqual([])
    expect(lacking('networks: [Heartbeat], linksIntended: true')).toEqual([])
  })

  test('a node that does not reach the file share', () => {
    const text = baseWith(
      'type: NodeAndDiskMajority, witness: Witness }',
      'type: NodeAndFileShareMajority, witness: FSW }\n  fileShareWitness: { id: FSW, network: Public }',
    ).replace('{ id: NODE2 }', '{ id: NODE2, networks: [Heartbeat] }')
    expect(warningsOf(text).join()).toContain('NODE2 has no adapter on Public: a side of which no other node')
  })

  test('one circuit for every node, unless that is meant', () => {
    const circuit = (more: string) =>
      baseWith('  groups:', `  supplies: [{ id: A, kind: power, serves: [NODE1, NODE2]${more} }]\n  groups:`)
    expect(warningsOf(circuit(''))).toEqual([expect.stringContaining('every node hangs on A alone')])
    expect(warningsOf(circuit(', intended: true'))).toEqual([])
  })

  test('clients, and no network for them', () => {
    const text = baseWith('{ id: Public }', '{ id: Public, role: cluster }')
    expect(warningsOf(text)).toEqual([
      'f.yaml:24:3: warning: no network has the role clusterAndClient: no client will reach anything',
    ])
  })
})

describe('the same scenario in other clothes', () => {
  const same = scenarioOf(base)

  test('as JSON text', () => {
    expect(scenarioOf(JSON.stringify(parse(base), null, '\t'))).toEqual(same)
    expect(scenarioOf(JSON.stringify(parse(base)))).toEqual(same)
  })

  test('as an object', () => {
    expect(checkScenario(parse(base)).scenario).toEqual(same)
  })

  test('with the line ends of Windows and a byte order mark', () => {
    expect(scenarioOf(`\ufeff${base.replaceAll('\n', '\r\n')}`)).toEqual(same)
  })

  test('through JSON and back, as the shipped ones travel', () => {
    expect(JSON.parse(JSON.stringify(same))).toEqual(same)
  })
})

test('a checked scenario cannot be changed', () => {
  const thaw: string[] = []
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return
    if (!Object.isFrozen(value)) thaw.push(path)
    for (const [key, part] of Object.entries(value)) visit(part, `${path}.${key}`)
  }
  visit(scenarioOf(base), '')
  expect(thaw).toEqual([])
})

test('a block of text may begin like an alias', () => {
  const text = baseWith('lang: en', 'lang: en\ndescription: |\n  *Watch* the key.\n  !now & then')
  expect(scenarioOf(text).description).toBe('*Watch* the key.\n!now & then\n')
})

describe('a generated cluster', () => {
  const withoutLists = base.slice(0, base.indexOf('  nodes:\n'))
  const generated = (size: string, nodes: number, perNode: number) =>
    `${withoutLists}  size: ${size}\n  generate: { nodes: ${nodes}, virtualMachinesPerNode: ${perNode} }\n`

  test('of 64 nodes and 8,000 virtual machines, the same each time', () => {
    const design = designOf(scenarioOf(generated('stress', 64, 125)))
    expect(design).toEqual(designOf(scenarioOf(generated('stress', 64, 125))))
    expect([design.nodes.length, design.groups.length, design.storage[0].volumes.length]).toEqual([
      64, 8000, 8001,
    ])
    expect(design.groups[125]).toMatchObject({
      id: 'VM0126',
      owner: 'NODE02',
      virtualMachines: [{ id: 'VM0126', memoryMiB: 1024, volumes: ['LUN0126'] }],
    })
    expect(design.networks.map(({ id }) => id)).toEqual(['Public', 'Heartbeat'])
  })

  test('in normal size, within its limits', () => {
    expect(designOf(scenarioOf(generated('normal', 16, 16))).groups).toHaveLength(256)
  })

  test.each([
    ['normal', 17, 1, '17 nodes: at most 16 with size: normal'],
    ['normal', 16, 17, '272 virtual machines: at most 256 with size: normal'],
    ['stress', 64, 126, '8064 virtual machines: at most 8000 with size: stress'],
  ])('%s with %i nodes and %i on each is too large', (size, nodes, perNode, message) => {
    expect(parseScenario(generated(size, nodes, perNode), 'f.yaml').problems).toMatchObject([
      { line: 12, message },
    ])
  })
})

test('a file share can be the witness', () => {
  const text = baseWith(
    'type: NodeAndDiskMajority, witness: Witness }',
    'type: NodeAndFileShareMajority, witness: FSW }\n  fileShareWitness: { id: FSW, host: external }',
  )
  expect(designOf(scenarioOf(text)).quorum).toEqual({ type: 'NodeAndFileShareMajority', witness: 'FSW' })
})

describe('a cluster that bears less than its owner may think', () => {
  const three = '    - { id: NODE2 }\n    - { id: NODE3 }'
  const warnings = (quorum: string, nodes = '    - { id: NODE2 }') => {
    const text = base
      .replace('{ type: NodeAndDiskMajority, witness: Witness }', quorum)
      .replace('    - { id: NODE2 }', nodes)
    scenarioOf(text)
    return warningsOf(text).map((line) => line.replace(/^.*warning: /, ''))
  }

  test('is warned of, with what the wizard would propose', () => {
    expect(warnings('{ type: NodeMajority }')).toEqual([
      '2 nodes without a witness bear the loss of 0, as 1 would: the wizard would propose NodeAndDiskMajority',
    ])
    expect(warnings('{ type: DiskOnly, witness: Witness }')).toEqual([
      'the loss of Witness alone stops all nodes: the wizard would propose NodeAndDiskMajority',
    ])
    expect(warnings('{ type: NodeAndDiskMajority, witness: Witness }', three)).toEqual([
      '3 nodes and a witness bear the loss of 1, as without the witness, and of 0 once it is lost: the wizard would propose NodeMajority',
    ])
  })

  test('as of one node with a witness, and of two without a disk for one', () => {
    expect(warnings('{ type: NodeAndDiskMajority, witness: Witness }', '')).toEqual([
      '1 node and a witness: the loss of Witness alone stops it: the wizard would propose NodeMajority',
    ])
    const text = base
      .replace('{ type: NodeAndDiskMajority, witness: Witness }', '{ type: NodeMajority }')
      .replace('volumes: [{ id: Witness, size: 1GiB }, { id: LUN1 }, { id: LUN2 }]', 'volumes: []')
      .replace(/ {2}groups:[^]*initial: {}/, '')
    expect(warningsOf(text).join()).toContain('2 nodes without a witness bear the loss of none')
  })

  test('is not, where it is sound or meant', () => {
    expect(warnings('{ type: NodeAndDiskMajority, witness: Witness }')).toEqual([])
    expect(warnings('{ type: NodeMajority, intended: true }')).toEqual([])
    expect(warnings('{ type: NodeMajority }', three)).toEqual([])
  })
})

describe('policies that Windows takes, and that do something else than somebody may want', () => {
  const warnings = (more: string) => {
    const text = baseWith('    - id: SQL01\n', `    - id: SQL01\n${more}`)
    scenarioOf(text)
    return warningsOf(text).map((line) => line.replace(/^.*warning: /, ''))
  }
  const all = (policy: string) => `      resources: { all: { ${policy} } }\n`
  const group = (policy: string) => `      policies: { ${policy} }\n`

  test.each([
    [group('FailoverPeriod: 0'), 'moves from node to node for ever'],
    [group('FailoverThreshold: 0'), 'once its restarts are used up it stays Failed'],
    [group('FailoverThreshold: 2'), 'may fail over 2 times among 2 nodes'],
    [all('RestartThreshold: 4294967295'), 'restarted on the same node for ever and never fails over'],
    [all('RestartThreshold: 3, RestartPeriod: 1500ms'), 'restarts of SQL01 are never used up'],
    [all('RestartPeriod: 0'), 'restarts of SQL01 are never used up'],
    [all('RestartAction: 0'), 'neither restarted nor moved nor tried again'],
    [all('RestartAction: 1'), 'never fails over when a resource fails'],
    [all('RetryPeriodOnFailure: 4294967295'), 'it is never tried again'],
    [
      '      preferredOwners: [NODE2]\n      possibleOwners: [NODE1]\n',
      'NODE2 is no possible owner of SQL01',
    ],
  ])('%s', (policy, consequence) => {
    expect(warnings(policy)).toEqual([expect.stringContaining(consequence)])
    expect(warnings(`${policy}      policiesIntended: true\n`)).toEqual([])
  })

  test.each([
    group('FailoverThreshold: 1'),
    group('FailoverThreshold: 4294967295'),
    group('FailoverPeriod: 1'),
    all('RestartThreshold: 0'),
    all('RestartThreshold: 3, RestartPeriod: 1501ms'),
    all('RetryPeriodOnFailure: 500ms'),
    '      preferredOwners: [NODE2, NODE1]\n      possibleOwners: [NODE1, NODE2]\n',
  ])('%s is as it should be', (policy) => {
    expect(warnings(policy)).toEqual([])
  })
})
