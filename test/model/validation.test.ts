import { describe, expect, test } from 'vitest'
import { designOf } from '../../src/scenario/compile'
import type { Finding } from '../../src/model/validation/finding'
import { tests, validate, worstOf } from '../../src/model/validation/validate'
import { simulate } from '../../src/player/simulate'
import type { Scenario } from '../../src/scenario/scenario'
import { createWords } from '../../src/player/describe'
import { scenarioOf, type ClusterSpec } from '../support/cluster'
import { messagesOf } from '../support/messages'
import { shippedRun } from '../ui/shippedRun'

type Node = Partial<Scenario['cluster']['nodes'][number]>

/** A cluster with something else on its second node. */
function clusterWith(spec: ClusterSpec, second: Node = {}, more: object = {}): Scenario {
  const scenario = scenarioOf({ paths: 2, ...spec })
  const nodes = scenario.cluster.nodes.map((node, i) => (i === 1 ? { ...node, ...second } : node))
  return { ...scenario, cluster: { ...scenario.cluster, nodes, ...more } }
}

const findingOf = (scenario: Scenario, name: string): Finding =>
  validate(designOf(scenario)).find(({ test: each }) => each === name)!

test('a good design passes every test, and says what it looked at', () => {
  const findings = validate(designOf(clusterWith({ vms: [{ id: 'SQL01', application: null }] })))
  expect(findings.filter(({ result }) => result !== 'passed')).toEqual([])
  expect(worstOf(findings)).toBe('passed')
  expect(findings.length).toBeGreaterThan(15)
})

describe('what is wrong with a design is found', () => {
  test.each<[string, string, Scenario]>([
    ['failed', 'editions', clusterWith({}, { edition: 'standard' })],
    ['failed', 'domains', clusterWith({}, { domain: 'other.example' })],
    ['warning', 'processors', clusterWith({}, { processor: 'amd' })],
    ['failed', 'servicePacks', clusterWith({}, { servicePack: 1 })],
    ['warning', 'updates', clusterWith({}, { updates: ['KB951308', 'KB958065'] })],
    ['warning', 'hotfix', clusterWith({}, { updates: [] })],
    ['warning', 'multipath', clusterWith({ paths: 1 })],
    ['warning', 'adapters', clusterWith({}, { networks: ['Public'] })],
    ['warning', 'routes', clusterWith({}, { networks: ['Public'] })],
    ['warning', 'access', clusterWith({}, { storage: [] })],
    ['failed', 'localFiles', clusterWith({ vms: [{ id: 'SQL01', localFileOn: 'NODE1' }] })],
    ['warning', 'dirty', clusterWith({ volumes: { LUN1: { dirty: true } } })],
    ['warning', 'routes', clusterWith({ networks: [{ id: 'Public', role: 'clusterAndClient' }] })],
    [
      'warning',
      'ipConfiguration',
      clusterWith({
        networks: [
          { id: 'Public', role: 'clusterAndClient', subnet: '10.0.0.0/24' },
          { id: 'Second', role: 'cluster', subnet: '10.0.0.0/24' },
        ],
      }),
    ],
    [
      'failed',
      'clients',
      clusterWith({
        networks: [
          { id: 'A', role: 'cluster' },
          { id: 'B', role: 'cluster' },
        ],
      }),
    ],
    [
      'warning',
      'capacity',
      clusterWith({
        vms: [
          { id: 'A', memory: '20GiB' },
          { id: 'B', owner: 'NODE2', memory: '20GiB' },
        ],
      }),
    ],
    ['warning', 'quorum', clusterWith({ quorum: 'NodeMajority' })],
    ['warning', 'quorum', clusterWith({ quorum: 'DiskOnly' })],
    ['warning', 'virtualNetworks', clusterWith({}, { virtualNetworks: ['LAN'] })],
    [
      'warning',
      'power',
      clusterWith({ supplies: [{ id: 'CircuitA', kind: 'power', serves: ['NODE1', 'NODE2'] }] }),
    ],
    ['warning', 'monitoring', clusterWith({})],
  ])('%s: %s', (result, name, scenario) => {
    expect(findingOf(scenario, name)).toMatchObject({ result })
  })
})

test('a node more has room, another circuit feeds one of them: nothing to warn of', () => {
  const vms = [
    { id: 'A', memory: '20GiB' },
    { id: 'B', owner: 'NODE2', memory: '20GiB' },
  ]
  expect(findingOf(clusterWith({ nodes: 3, vms }), 'capacity').result).toBe('passed')
  const supplies = [
    { id: 'CircuitA', kind: 'power', serves: ['NODE1', 'NODE2'] },
    { id: 'CircuitB', kind: 'power', serves: ['NODE2'] },
  ]
  expect(findingOf(clusterWith({ supplies }), 'power').result).toBe('passed')
})

test('what a finding is shown by can be done to the cluster at its start', () => {
  const bad = clusterWith(
    {
      paths: 1,
      quorum: 'DiskOnly',
      supplies: [{ id: 'CircuitA', kind: 'power', serves: ['NODE1', 'NODE2'] }],
    },
    { processor: 'amd', virtualNetworks: ['LAN'] },
  )
  const shown = validate(designOf(bad)).flatMap(({ shownBy }) => shownBy ?? [])
  expect(shown.length).toBeGreaterThan(4)
  for (const intervention of shown) {
    const run = simulate(bad, [{ atMs: 1000, intervention }])
    run.advance(60_000)
    expect(
      run.log.filter(({ type }) => type === 'intervention.refused'),
      intervention.kind,
    ).toEqual([])
    expect(run.problem).toBeNull()
  }
})

test('the shipped scenarios can be validated, and what is found has words', () => {
  const words = createWords('en', messagesOf('en'))
  const scenario = shippedRun('two-node/node-crash').scenario
  for (const { test: name, result, params } of validate(designOf(scenario))) {
    expect(words.text(`validate-${name}`)).not.toContain('validate-')
    expect(words.text(`validate-${name}-${result}`, params)).not.toContain('validate-')
  }
  expect(words.missing).toEqual([])
})

test('every test has its name, and words for what it warns of', () => {
  const words = createWords('en', messagesOf('en'))
  const names = Object.values(tests).flatMap((each) => Object.keys(each))
  expect(names.length).toBeGreaterThan(20)
  expect(new Set(names).size).toBe(names.length)
  const wordless = names.flatMap((name) => {
    const says = ['warning', 'failed'].filter((result) => words.has(`validate-${name}-${result}`))
    const needed = [
      `validate-${name}`,
      `validate-${name}-passed`,
      ...(says.length > 0 ? [`validate-${name}-later`] : []),
    ]
    return needed.filter((key) => !words.has(key))
  })
  expect(wordless).toEqual([])
})
