import { describe, expect, test } from 'vitest'
import { orderOf } from '../../src/cli/order'
import { parseScenario } from '../../src/scenario/parse'
import type { Scenario } from '../../src/scenario/scenario'

const scenario = scenarioOf(`
formatVersion: 1
id: test/order
version: 1
title: Names with spaces
lang: en
cluster:
  name: CLUSTER1
  platform: windowsServer2008
  quorum: { type: NodeMajority }
  nodes: [{ id: NODE1 }, { id: NODE2 }, { id: NODE 3 }]
  networks: [{ id: Public }, { id: Heart beat, role: cluster }]
  storage: [{ id: SAN1, volumes: [{ id: LUN1 }] }]
  groups: [{ id: SQL01, virtualMachine: { volumes: [LUN1] } }]
`)

function scenarioOf(text: string): Scenario {
  const checked = parseScenario(text, 'order.yaml')
  if (checked.problems) throw new Error(JSON.stringify(checked.problems))
  return checked.scenario
}

describe('an intervention of the command line may be', () => {
  test.each([
    ['a fault', '45s nodeCrash NODE1', 45_000, 'nodeCrash', 'NODE1', {}],
    ['a repair', '1.5min applicationRestored SQL01', 90_000, 'applicationRestored', 'SQL01', {}],
    [
      'an operation with a node',
      '60s quickMigrate SQL01 to=NODE2',
      60_000,
      'quickMigrate',
      'SQL01',
      { to: 'NODE2' },
    ],
    ['one with a duration', '1h nodeHang NODE1 for=2.5s', 3_600_000, 'nodeHang', 'NODE1', { for: 2500 }],
    [
      'one with a switch',
      '0s startClusterService NODE1 forceQuorum=true',
      0,
      'startClusterService',
      'NODE1',
      { forceQuorum: true },
    ],
    [
      'one with a switch set to no',
      '0s startClusterService NODE1 forceQuorum=false',
      0,
      'startClusterService',
      'NODE1',
      { forceQuorum: false },
    ],
    [
      'one with a network',
      '5s linkLoss NODE1 network=Public',
      5000,
      'linkLoss',
      'NODE1',
      { network: 'Public' },
    ],
    [
      'one with a volume',
      '5s storagePathLoss NODE1 volume=LUN1',
      5000,
      'storagePathLoss',
      'NODE1',
      { volume: 'LUN1' },
    ],
    [
      'one for the core group',
      '5s moveGroup ClusterGroup to=NODE2',
      5000,
      'moveGroup',
      'ClusterGroup',
      { to: 'NODE2' },
    ],
    [
      'a split',
      '5s networkSplit Public "blocks=NODE1,NODE2|NODE 3"',
      5000,
      'networkSplit',
      'Public',
      { blocks: [['NODE1', 'NODE2'], ['NODE 3']] },
    ],
    [
      'one with names in quotes',
      ' 5s  linkLoss "NODE 3"  network="Heart beat" ',
      5000,
      'linkLoss',
      'NODE 3',
      { network: 'Heart beat' },
    ],
  ] as const)('%s', (_situation, text, atMs, kind, target, params) => {
    expect(orderOf(text, scenario)).toEqual({ given: { atMs, intervention: { kind, target, params } } })
  })
})

describe('an intervention of the command line is refused for', () => {
  test.each([
    ['nothing in it', '', '"" is no time: write 45s, 1.5min or 250ms first'],
    ['a time without unit', '45 nodeCrash NODE1', '"45" is no time: write 45s, 1.5min or 250ms first'],
    ['a time alone', '45s', 'a kind and a target are missing after 45s'],
    [
      'a misspelt kind',
      '45s nodecrash NODE1',
      '"nodecrash" is no kind of fault or operation (did you mean nodeCrash?)',
    ],
    ['a kind that every object has', '45s toString NODE1', '"toString" is no kind of fault or operation'],
    ['a missing target', '45s nodeCrash', 'a target is missing: nodeCrash acts on a node'],
    [
      'a param in place of the target',
      '45s quickMigrate to=NODE2',
      'a target is missing: quickMigrate acts on a group',
    ],
    ['a misspelt target', '45s nodeCrash NODE9', 'there is no node NODE9 (did you mean NODE1?)'],
    ['a target of another kind', '45s nodeCrash SQL01', 'SQL01 is a group; a node is expected'],
    [
      'a misspelt param',
      '45s quickMigrate SQL01 too=NODE2',
      'quickMigrate has no "too": it takes to (did you mean to?)',
    ],
    [
      'a param that it does not take',
      '45s nodeCrash NODE1 to=NODE2',
      'nodeCrash has no "to": it takes nothing but a target',
    ],
    [
      'a param that every object has',
      '45s quickMigrate SQL01 constructor=1',
      'quickMigrate has no "constructor": it takes to',
    ],
    ['a word where a param should be', '45s quickMigrate SQL01 NODE2', 'name=value is expected, not "NODE2"'],
    ['a param twice', '45s quickMigrate SQL01 to=NODE1 to=NODE2', 'to stands there twice'],
    ['a missing param', '45s linkLoss NODE1', 'linkLoss needs network=…: a network, as Public'],
    [
      'a misspelt node in a param',
      '45s quickMigrate SQL01 to=NODE22',
      'there is no node NODE22 (did you mean NODE2?)',
    ],
    [
      'a value of another type',
      '45s nodeHang NODE1 for=long',
      'for=long: for is a length of time above 0, as 10s',
    ],
    ['a length of nothing', '45s nodeHang NODE1 for=0s', 'for=0s: for is a length of time above 0, as 10s'],
    [
      'a switch that is neither',
      '45s startClusterService NODE1 forceQuorum=yes',
      'forceQuorum=yes: forceQuorum is true or false',
    ],
    [
      'a split that leaves a node out',
      '45s networkSplit Public blocks=NODE1|NODE2',
      'NODE 3 stands in no block',
    ],
    ['a destination that is itself', '45s routeLoss NODE1 to=NODE1', 'NODE1 cannot be its own destination'],
    ['a time behind the end', '3h nodeCrash NODE1', 'at 3h lies behind settings.horizon (2h)'],
    [
      'an open quotation mark',
      '45s nodeCrash "NODE1',
      'a quotation mark stands open in 45s nodeCrash "NODE1',
    ],
  ])('%s', (_situation, text, message) => {
    expect(orderOf(text, scenario)).toEqual({ refused: `--do: ${message}` })
  })
})
