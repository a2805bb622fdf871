import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { problemsOf } from '../../src/cli/scenarioCheck'
import { loadWords } from '../../src/cli/words'
import { changed } from './command'

const english = loadWords('en')
const shelf = { scenarios: 'nowhere', goldens: 'nowhere' }
const check = (file: string) => problemsOf(file, { shelf, goldens: 'compare', english })

/** The one problem that a change makes: what stands at its place, and what is said of it. */
function problemOf(
  id: string,
  ...changes: readonly (readonly [string, string])[]
): readonly [string, string] {
  const file = changed(id, 'changed.yaml', ...changes)
  const problems = check(file)
  expect(problems).toHaveLength(1)
  const [{ line, column, message }] = problems
  return [
    readFileSync(file, 'utf8')
      .split('\n')
      [line - 1].slice(column - 1),
    message,
  ]
}

const crash = 'two-node/node-crash'
const move = 'two-node/planned-move'
const failure = 'two-node/application-failure'

describe('the check tells of', () => {
  test('a mistake in the file, with its place', () => {
    const [at, message] = problemOf(crash, ['coreOwner: NODE1', 'coreOwner: NODE7'])
    expect(at).toMatch(/^NODE7/)
    expect(message).toBe('there is no node NODE7')
  })

  test('a step that waits in vain', () => {
    const problems = check(changed(crash, 'short.yaml', ['timeout: 10min', 'timeout: 100s']))
    expect(problems.map(({ path, message }) => [path, message])).toEqual([
      ['method.1.waitFor', 'step usable waits in vain until its timeout'],
      // What the lesson asks about has not come either.
      ['steps.0.predict.choices.1.claims.1', expect.stringMatching(/^application\.state SQL01 is Off at /)],
    ])
  })

  test('a step whose time has passed before its turn comes', () => {
    const [at, message] = problemOf(crash, ['after: 30s', 'at: 60s'])
    expect(at).toMatch(/^60s/)
    expect(message).toMatch(/^step repair comes late, at 2:\d\d\.\d{3}: /)
  })

  test('a step that the run does not reach', () => {
    const problems = check(
      changed(
        failure,
        'short.yaml',
        ['variation: none', 'variation: none, horizon: 6min'],
        ['tolerance: Running }\n  - { id: calm', 'tolerance: Failed }\n  - { id: calm'],
      ),
    )
    expect(problems.map(({ message }) => message)).toContain(
      'step answers is not reached: the run ends at 6:00.000',
    )
  })

  test('a start that is not as it says', () => {
    const [at, message] = problemOf(crash, [
      '{ name: votes, probe: quorum.votes, tolerance: 3 }',
      '{ name: votes, probe: quorum.votes, tolerance: 5 }',
    ])
    expect(at).toMatch(/^\{ name: votes/)
    expect(message).toBe('votes: quorum.votes is 3 at 0:19.999, not 5')
  })

  test('a start that does not hold always, where it says so', () => {
    const [, message] = problemOf(crash, [
      'target: SQL01, tolerance: Running }\n    - { name: web',
      'target: SQL01, tolerance: Running, when: always }\n    - { name: web',
    ])
    expect(message).toBe('sql: application.state SQL01 is Off at 0:20.000, not always Running')
  })

  test('a check of a lesson that its own script does not pass', () => {
    const [at, message] = problemOf(crash, ['tolerance: { min: 1 }', 'tolerance: { max: 0 }'])
    expect(at).toMatch(/^\{ name: NODE2 noted the loss/)
    expect(message).toMatch(
      /^NODE2 noted the loss: event\.count 1135 NODE2 is 1 at 2:\d\d\.\d{3}, not 0 or less$/,
    )
  })

  test('a check that forbids what happens on the way', () => {
    const [, message] = problemOf(crash, [
      'probe: node.state, target: NODE1, tolerance: Up }\n        - { name: SQL01 stayed',
      'probe: node.state, target: NODE1, tolerance: Down, when: never }\n        - { name: SQL01 stayed',
    ])
    expect(message).toMatch(/^NODE1 is back: node\.state NODE1 is Down at 0:2\d\.\d{3}, not never Down$/)
  })

  test('a solution that does not solve its task', () => {
    const wrong = ['quickMigrate, target: WEB01, to: NODE2', 'quickMigrate, target: DC02, to: NODE1'] as const
    expect(check(changed(move, 'wrong.yaml', wrong)).map(({ path, message }) => [path, message])).toEqual([
      [
        'steps.1.verify.probes.0',
        expect.stringMatching(/^WEB01 moved: virtualMachine\.node WEB01 is NODE1 at /),
      ],
      ['steps.1.verify.probes.2', expect.stringMatching(/^memory kept: .* is null at /)],
      ['steps.1.verify.probes.3', expect.stringMatching(/^frozen for about 47 s: .* is 0 at /)],
    ])
  })

  test('a solution that waits in vain', () => {
    const [at, message] = problemOf(move, [
      '      - { waitFor: settled }',
      '      - { waitFor: { probe: node.state, target: NODE1, tolerance: Down }, timeout: 1min }',
    ])
    expect(at).toMatch(/^\{ waitFor/)
    expect(message).toBe('this step of the solution waits in vain')
  })

  test('a goal that is not reached', () => {
    const [, message] = problemOf(failure, [
      '{ name: nothing moved, probe: group.owner, target: SQL01, tolerance: NODE1 }',
      '{ name: nothing moved, probe: group.owner, target: SQL01, tolerance: NODE2 }',
    ])
    expect(message).toBe('nothing moved: group.owner SQL01 is NODE1 at 5:00.000, not NODE2')
  })

  test('a question with two right answers', () => {
    const [, message] = problemOf(failure, [
      '        - id: threshold\n',
      '        - id: threshold\n          correct: true\n',
    ])
    expect(message).toBe('threshold and guests are marked correct: a question has one right answer')
  })

  test('a wrong answer that comes true', () => {
    const [at, message] = problemOf(crash, [
      'claims: [{ probe: volume.owner, target: LUN1, tolerance: null }]',
      'claims: [{ probe: volume.owner, target: LUN1, tolerance: NODE2 }]',
    ])
    expect(at).toMatch(/^\[\{ probe: volume\.owner/)
    expect(message).toBe('the wrong answer c comes true')
  })

  test('a right answer that does not come true', () => {
    const [, message] = problemOf(failure, [
      '- { probe: group.owner, target: SQL01, tolerance: NODE1, when: always }',
      '- { probe: group.owner, target: SQL01, tolerance: NODE2 }',
    ])
    expect(message).toBe('group.owner SQL01 is NODE1 at 1:30.000, not NODE2')
  })

  test('a wrong way that passes', () => {
    const [at, message] = problemOf(failure, [
      '{ operation: quickMigrate, target: SQL01, to: NODE2 }, { after: 2min }',
      '{ operation: applicationRestored, target: SQL01 }, { after: 1min }',
    ])
    expect(at).toMatch(/^text: Move SQL01/)
    expect(message).toBe('this wrong way passes')
  })

  test('a task that is done before anything is done', () => {
    const problems = check(
      changed(failure, 'done.yaml', [
        '{ name: SQL Server answers, probe: application.state, target: SQL01, tolerance: Running }',
        '{ name: SQL01 is Online, probe: group.state, target: SQL01, tolerance: Online }',
      ]),
    )
    expect(problems.map(({ message }) => message)).toContain('they hold before anything is done')
  })

  test('a wrong answer that nobody is told about', () => {
    const [at, message] = problemOf(failure, [
      '          feedback: More servers help when servers fail. No server failed here.\n',
      '',
    ])
    expect(at).toBe('id: more')
    expect(message).toBe('the wrong answer more has no feedback: say why it is tempting')
  })
})
