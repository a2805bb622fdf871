import { beforeAll, describe, expect, test, vi } from 'vitest'
import { shipped, transcript, type Transcript } from './command'

// What the three stories are there to show, looked for from outside: in what the command prints.
vi.setConfig({ hookTimeout: 60_000 })

const times = ({ lines }: Transcript, type: string, target: string) =>
  lines.filter((line) => line.type === type && line.target === target).map(({ atMs }) => atMs)

const holdings = ['volume.reserved', 'volume.preempted', 'volume.released']

describe('when one of two nodes crashes', () => {
  let told: Transcript
  let crashMs: number
  beforeAll(async () => {
    told = await transcript(shipped('two-node/node-crash'))
    crashMs = times(told, 'server.powerLost', 'NODE1')[0]
  })

  test('every virtual machine ends up Running on the other', () => {
    for (const vm of Object.values(told.end.state.virtualMachines))
      expect(vm).toMatchObject({ state: 'Running', node: 'NODE2', guest: 'Running', application: 'Running' })
  })

  test('the survivor alone logs its loss, once, 5 to 8 s later', () => {
    const removals = told.lines.filter(({ type, params }) => type === 'event.logged' && params.id === 1135)
    expect(removals).toMatchObject([
      {
        target: 'NODE1',
        params: { loggedOn: 'NODE2', level: 'Critical', source: 'Microsoft-Windows-FailoverClustering' },
      },
    ])
    expect(removals[0].atMs - crashMs).toBeGreaterThanOrEqual(5000)
    expect(removals[0].atMs - crashMs).toBeLessThanOrEqual(8000)
  })

  test('each reservation that it held changes hands exactly once, and no other', () => {
    const changes = told.lines.filter(({ type }) => holdings.includes(type))
    const taken = changes.map(({ type, target, params }) => [target, type, params.from, params.node])
    expect(taken.sort()).toEqual(
      ['LUN1', 'LUN2', 'Witness'].map((volume) => [volume, 'volume.preempted', 'NODE1', 'NODE2']),
    )
    for (const volume of Object.values(told.end.state.volumes)) expect(volume.reservedBy).toBe('NODE2')
  })

  test('its virtual machines are away for about two minutes and forget, the others notice nothing', () => {
    const { SQL01, WEB01, FILE01, DC02 } = told.end.state.virtualMachines
    for (const vm of [SQL01, WEB01]) {
      expect(vm).toMatchObject({ outages: 1, memoryKept: false })
      expect(vm.downMs).toBeGreaterThan(90_000)
      expect(vm.downMs).toBeLessThan(150_000)
    }
    for (const vm of [FILE01, DC02]) expect(vm).toMatchObject({ outages: 0, downMs: 0, memoryKept: null })
  })

  test('what moved stays where it is when the node comes back', () => {
    expect(told.end.state.nodes.NODE1).toEqual({ state: 'Up', power: 'on', clusterService: 'running' })
    const owners = Object.values(told.end.state.groups).map(({ owner, failovers }) => [owner, failovers])
    expect(owners).toEqual([
      ['NODE2', 1],
      ['NODE2', 1],
      ['NODE2', 1],
      ['NODE2', 0],
      ['NODE2', 0],
    ])
  })
})

describe('when a virtual machine is moved as planned', () => {
  let told: Transcript
  beforeAll(async () => {
    told = await transcript(shipped('two-node/planned-move'))
  })

  test('it keeps its memory and counts no failover', () => {
    expect(told.end.state.virtualMachines.SQL01).toMatchObject({
      node: 'NODE2',
      outages: 1,
      memoryKept: true,
    })
    expect(told.end.state.groups.SQL01).toMatchObject({ owner: 'NODE2', failovers: 0 })
    expect(told.lines.some(({ type }) => type === 'guest.booting')).toBe(false)
  })

  test('its volume is let go of only after its memory is saved, and read only after it is taken', () => {
    const [saved] = times(told, 'vm.saved', 'SQL01')
    const steps = ['dismounted', 'released', 'reserved', 'mounted'].map((what) =>
      times(told, `volume.${what}`, 'LUN1'),
    )
    expect(steps.every(({ length }) => length === 1)).toBe(true)
    const order = [[saved], ...steps, times(told, 'vm.restored', 'SQL01')].flat()
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(told.lines.filter(({ type }) => holdings.includes(type)).map(({ target }) => target)).toEqual([
      'LUN1',
      'LUN1',
    ])
  })

  test('the script notices that it goes on, not only that it belongs to the other node', () => {
    expect(times(told, 'script.stepReached', 'resumed')).toEqual(times(told, 'vm.restored', 'SQL01'))
    expect(times(told, 'script.stepReached', 'moved')[0]).toBeLessThan(times(told, 'vm.restored', 'SQL01')[0])
  })
})

describe('when an application fails inside a virtual machine', () => {
  let told: Transcript
  let before: Transcript
  beforeAll(async () => {
    told = await transcript(shipped('two-node/application-failure'))
    before = await transcript(shipped('two-node/application-failure'), '--until', '1s')
  })

  test('nothing moves, and the cluster logs nothing', () => {
    expect(told.end.state.groups).toEqual(before.end.state.groups)
    for (const group of Object.values(told.end.state.groups))
      expect(group).toMatchObject({ state: 'Online', failovers: 0 })
    expect(told.end.state.volumes).toEqual(before.end.state.volumes)
    expect(told.lines.filter(({ type }) => type === 'event.logged')).toEqual([])
  })

  test('monitoring raises an alarm, and the outage lasts until a person acts', () => {
    const [failedMs] = times(told, 'application.failed', 'SQL01')
    const [alarmMs] = times(told, 'application.alarmRaised', 'SQL01')
    const [restoredMs] = times(told, 'application.restored', 'SQL01')
    expect(alarmMs).toBeGreaterThan(failedMs)
    expect(restoredMs).toBeGreaterThan(alarmMs)
    expect(told.end.state.virtualMachines.SQL01).toMatchObject({ downMs: restoredMs - failedMs, outages: 1 })
  })
})
