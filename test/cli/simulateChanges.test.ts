import { beforeAll, expect, test, vi } from 'vitest'
import { changed, shipped, transcript, type Line, type Transcript } from './command'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const id = 'two-node/node-crash'
let told: Transcript

beforeAll(async () => {
  told = await transcript(shipped(id))
})

const first = ({ lines }: Transcript, type: string) => lines.find((line) => line.type === type)

/** What came about, without numbers of lines and without the name of the script's step that asked for it. */
const facts = ({ atMs, type, target, by, params: { step: _, ...params } }: Line) => ({
  atMs,
  type,
  target,
  by,
  params,
})

test.concurrent('other names in the file are the names in the outcome', async () => {
  const names = [
    ['NODE1', 'ALPHA'],
    ['NODE2', 'BETA'],
    ['SQL01', 'LEDGER'],
  ] as const
  const { lines, end } = await transcript(changed(id, 'names.yaml', ...names))
  expect(Object.keys(end.state.nodes)).toEqual(['ALPHA', 'BETA'])
  expect(end.state.virtualMachines.LEDGER).toMatchObject({
    state: 'Running',
    node: 'BETA',
    memoryKept: false,
  })
  expect(JSON.stringify([lines, end])).not.toMatch(/NODE[12]|SQL01/)
})

test.concurrent('a fault at another time has its effects at another time', async () => {
  const { lines, end } = await transcript(changed(id, 'later.yaml', ['at: 20s', 'at: 95s']))
  const removed = lines.find(({ type }) => type === 'node.removedFromMembership')
  expect(first({ lines } as Transcript, 'server.powerLost')?.atMs).toBe(95_000)
  expect(removed?.atMs).toBeGreaterThan(100_000)
  expect(end.sha256).not.toBe(told.end.sha256)
})

test.concurrent('another threshold is another time until the crash is noticed', async () => {
  const eager = [
    'platform: windowsServer2008',
    'platform: windowsServer2008\n  properties: { SameSubnetThreshold: 3 }',
  ] as const
  const { lines } = await transcript(changed(id, 'eager.yaml', eager))
  const silentMs = lines.find(({ type }) => type === 'node.silent')!.atMs
  expect(first(told, 'node.silent')!.atMs - silentMs).toBe(2000)
})

test.concurrent('another node in the script is another node that crashes', async () => {
  const other = ['fault: nodeCrash, target: NODE1', 'fault: nodeCrash, target: NODE2'] as const
  const { end } = await transcript(changed(id, 'other.yaml', other), '--until', '5min')
  expect(end.state.nodes).toMatchObject({ NODE1: { state: 'Up' }, NODE2: { state: 'Down', power: 'off' } })
  expect(end.state.virtualMachines.FILE01).toMatchObject({ node: 'NODE1', memoryKept: false })
  expect(end.state.virtualMachines.SQL01).toMatchObject({ node: 'NODE1', downMs: 0, memoryKept: null })
})

test.concurrent('another seed, in the file or as an option, draws other durations', async () => {
  const inFile = await transcript(changed(id, 'seed.yaml', ['seed: 4711', 'seed: 12']))
  const asOption = await transcript(shipped(id), '--seed', '12')
  expect(asOption.raw).toEqual(inFile.raw)
  expect(asOption.lines[0].params.seed).toBe(12)
  expect(first(asOption, 'vm.answersAgain')!.atMs).not.toBe(first(told, 'vm.answersAgain')!.atMs)
})

test.concurrent('an intervention of the command line does what the same step of a file does', async () => {
  const [step, restart] = [
    '  - { id: crash, at: 20s, fault: nodeCrash, target: NODE1 }',
    '{ id: repair, after: 30s, operation: startNode, target: NODE1 }',
  ]
  const pause = changed(
    id,
    'pause.yaml',
    [step, '  - { id: crash, at: 20s }'],
    [restart, '{ id: repair, after: 30s }'],
  )
  const steps = changed(id, 'steps.yaml', [restart, '{ id: repair, after: 30s }'])
  const [byHand, byScript] = await Promise.all([
    transcript(pause, '--do', '20s nodeCrash NODE1', '--until', '4min'),
    transcript(steps, '--until', '4min'),
  ])
  const told = ({ lines }: Transcript) => lines.filter(({ type }) => !type.startsWith('script.')).map(facts)
  expect(told(byHand)).toEqual(told(byScript))
  expect(byHand.end.state).toEqual(byScript.end.state)
})

test.concurrent(
  'interventions come in the order of time, whatever their order on the command line',
  async () => {
    const { lines } = await transcript(
      shipped('two-node/planned-move'),
      ...['--do', '5min quickMigrate WEB01 to=NODE2', '--do', '4min applicationFailure DC02'],
    )
    const asked = lines.filter(({ type }) => type === 'intervention.applied')
    expect(asked.map(({ atMs, target, causeSeq }) => [atMs, target, causeSeq])).toEqual([
      [20_000, 'SQL01', 1],
      [240_000, 'DC02', 1],
      [300_000, 'WEB01', 1],
    ])
  },
)
