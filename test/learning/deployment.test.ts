import { describe, expect, test } from 'vitest'
import {
  deploymentDocument,
  keyOf,
  mistakesIn,
  onlyMistake,
  rightWay,
  type Choices,
} from '../../src/learning/deployment/deployment'
import type { Document } from '../../src/learning/deployment/document'
import { deploymentSteps, proof } from '../../src/learning/deployment/steps'
import { validate } from '../../src/model/validation/validate'
import { verdictOf } from '../../src/player/checks'
import { createWords } from '../../src/player/describe'
import { hashOf } from '../../src/player/hash'
import type { Run } from '../../src/player/run'
import { simulate } from '../../src/player/simulate'
import { designOf } from '../../src/scenario/compile'
import { parseScenario } from '../../src/scenario/parse'
import type { Probe, Scenario } from '../../src/scenario/scenario'
import { messagesOf } from '../support/messages'

const words = createWords('en', messagesOf('en'))
const say = (key: string) => words.text(key)

function scenarioOf(document: Document): Scenario {
  const { scenario, problems } = parseScenario(JSON.stringify(document), 'deployment.json')
  expect(problems).toBeUndefined()
  return scenario!
}

const built = (choices: Choices) => scenarioOf(deploymentDocument(choices, say, 'en'))

function played(scenario: Scenario): Run {
  const run = simulate(scenario)
  run.advance(Infinity)
  expect(run.problem).toBeNull()
  return run
}

const refusals = (run: Run) => run.log.filter(({ type }) => /refused|timedOut|script\.late/.test(type))
const holding = (run: Run, probes: readonly Probe[]) => probes.map((probe) => verdictOf(run, probe).holds)
const findings = (scenario: Scenario) =>
  validate(designOf(scenario)).flatMap(({ test: name, result }) => (result === 'passed' ? [] : [name]))

/** Every way that is not the right one, with the choices of which it is the only mistake. */
const mistakes = deploymentSteps.flatMap(({ id, ways }) =>
  ways
    .filter(({ kind }) => kind !== 'done')
    .map((way) => ({ name: `${id}, ${way.id}`, step: id, way, choices: { ...rightWay, [id]: way.id } })),
)

test('the order is that of the deployment: each step has one right way and others', () => {
  expect(deploymentSteps.map(({ id }) => id)).toEqual([
    'servers',
    'networks',
    'storage',
    'roles',
    'virtualNetworks',
    'feature',
    'validate',
    'create',
    'quorum',
    'disks',
    'machine',
    'available',
    'guest',
    'test',
  ])
  for (const { id, ways } of deploymentSteps) {
    expect([id, ways.filter(({ kind }) => kind === 'done').length]).toEqual([id, 1])
    expect(ways.filter(({ kind, later }) => (kind === 'done') !== (later === null))).toEqual([])
    expect(ways.length).toBeGreaterThan(1)
  }
  expect(mistakes.length).toBeGreaterThan(15)
  expect(new Set(mistakes.map(({ way }) => way.kind))).toEqual(new Set(['skipped', 'tooLate', 'otherwise']))
})

describe('the right way', () => {
  const scenario = built(rightWay)

  test('passes every test of the wizard, and what is recommended besides', () => {
    expect(findings(scenario)).toEqual([])
    expect(mistakesIn(rightWay)).toEqual([])
  })

  test('outlives a planned move and the loss of a node, as its test says', () => {
    const run = played(scenario)
    expect(refusals(run)).toEqual([])
    expect(holding(run, scenario.goal!.probes)).toEqual(proof.claims.map(() => true))
    const moved = run
      .snapshotAt(run.stepDoneMs('crash')! - 1)
      .virtualMachines.find(({ id }) => id === 'SQL01')!
    expect([moved.node, moved.memoryKept]).toEqual(['NODE2', true])
  })
})

describe('what comes of a mistake', () => {
  test.each(mistakes)('$name: all that its text claims is seen', ({ choices, way }) => {
    const scenario = built(choices)
    const run = played(scenario)
    expect(refusals(run)).toEqual([])
    const { probes } = scenario.goal!
    expect(probes).toHaveLength(way.later!.claims.length)
    expect(probes.filter((probe) => !verdictOf(run, probe).holds)).toEqual([])
  })

  test.each(mistakes)('$name: on the cluster that is right it does not come so', ({ choices, step, way }) => {
    const wrong = deploymentDocument(choices, say, 'en')
    const right = deploymentDocument(rightWay, say, 'en')
    // What is there from the first instant is the mistake itself, written as a fault.
    const method = (wrong.method as readonly { at?: string }[]).filter(({ at }) => at !== '0s')
    const markers = (wrong.markers as readonly { at?: string }[]).filter(({ at }) => at !== 'masked')
    // One service or application for each virtual machine: what moved both there moves one here.
    const text = JSON.stringify({ ...right, method, markers, goal: wrong.goal }).replaceAll(
      '"SHARED"',
      '"SQL01"',
    )
    const { scenario } = parseScenario(text, 'right.json')
    const run = played(scenario!)
    const told = run.log.some(({ type }) => type === 'application.alarmRaised')
    const differs = step === 'guest' ? told : holding(run, scenario!.goal!.probes).includes(false)
    expect([way.id, differs]).toEqual([way.id, true])
  })

  test('nobody is told of an application that nobody watches', () => {
    const run = played(built({ ...rightWay, guest: 'unwatched' }))
    expect(run.log.filter(({ type }) => type === 'application.alarmRaised')).toEqual([])
  })

  test.each([
    ['servers', 'otherMake', 'processors'],
    ['networks', 'one', 'routes'],
    ['storage', 'onePath', 'multipath'],
    ['virtualNetworks', 'otherName', 'virtualNetworks'],
    ['validate', 'skipped', 'ipConfiguration'],
    ['create', 'notAllowed', 'roles'],
    ['quorum', 'noWitness', 'quorum'],
    ['machine', 'local', 'localFiles'],
    ['guest', 'unwatched', 'monitoring'],
    ['test', 'skipped', 'capacity'],
  ])('%s, %s: validation finds it (%s)', (step, way, finding) => {
    expect(findings(built({ ...rightWay, [step]: way }))).toContain(finding)
  })
})

test('several mistakes make a cluster to look at; each is played by itself, on a cluster that is right but for it', () => {
  const choices = { ...rightWay, quorum: 'noWitness', machine: 'local' }
  expect(mistakesIn(choices)).toEqual(['quorum', 'machine'])
  expect(built(choices)).toMatchObject({ id: 'deployment/as-built', method: [] })
  expect(built(onlyMistake(choices, 'quorum')).id).toBe('deployment/quorum-no-witness')
  expect(onlyMistake(choices, 'machine')).toEqual({ ...rightWay, machine: 'local' })
  expect(keyOf('machine', choices)).toBe('deploy-machine-local')
})

test('any two mistakes together still make a cluster that the format takes, and that runs', () => {
  const pairs = mistakes.flatMap((one, index) =>
    mistakes
      .slice(index + 1)
      .filter(({ step }) => step !== one.step)
      .map((other) => [one, other] as const),
  )
  expect(pairs.length).toBeGreaterThan(100)
  for (const [one, other] of pairs)
    played(built({ ...rightWay, [one.step]: one.way.id, [other.step]: other.way.id }))
})

test('all mistakes at once, choices that nobody knows, and none at all', () => {
  played(built(Object.fromEntries(mistakes.map(({ step, way }) => [step, way.id]))))
  expect(deploymentDocument({ servers: 'abacus', nowhere: 'x' }, say, 'en')).toEqual(
    deploymentDocument(rightWay, say, 'en'),
  )
  expect(mistakesIn({})).toEqual([])
})

test('the same choices make the same text, and the same run in every language', () => {
  const german = createWords('de', [messagesOf('en'), messagesOf('de')])
  for (const { choices } of mistakes) {
    const document = deploymentDocument(choices, say, 'en')
    expect(JSON.stringify(deploymentDocument(choices, say, 'en'))).toBe(JSON.stringify(document))
    const other = scenarioOf(deploymentDocument(choices, (key) => german.text(key), 'de'))
    expect(hashOf(played(other))).toBe(hashOf(played(scenarioOf(document))))
    expect(other.title).not.toBe(document.title)
  }
  expect(german.missing).toEqual([])
})

test('every step, way, consequence and claim has its words', () => {
  const keys = deploymentSteps.flatMap(({ id, ways }) => [
    `deploy-${id}`,
    `deploy-${id}-text`,
    ...ways.flatMap((way) => [
      `deploy-${id}-${way.id}`,
      `ui-deploy-kind-${way.kind}`,
      ...(way.later === null ? [] : [`deploy-${id}-${way.id}-later`]),
      ...(way.later ?? proof).claims.map(({ says }) => `deploy-claim-${says}`),
    ]),
  ])
  expect(keys.filter((key) => !words.has(key))).toEqual([])
})
