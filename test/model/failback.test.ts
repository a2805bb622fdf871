import { describe, expect, test } from 'vitest'
import { buildCluster } from '../support/cluster'

const returning = (policies: object = {}) => [
  { id: 'SQL01', preferredOwners: ['NODE1'], policies: { AutoFailbackType: 1, ...policies } },
]
const home = (cluster: ReturnType<typeof buildCluster>) => cluster.group('SQL01').owner

/** NODE1 dies, comes back, and some time passes. */
function comesBack(policies: object = {}, initial: object = {}) {
  const cluster = buildCluster({ vms: returning(policies), initial })
  return cluster.node('NODE1').crash().advance('5min').node('NODE1').start().advance('7min')
}

describe('a preferred owner comes back', () => {
  test('by default nothing goes home', () => {
    const cluster = comesBack({ AutoFailbackType: 0 })
    expect(cluster.node('NODE1').state).toBe('Up')
    expect(home(cluster)).toBe('NODE2')
    expect(cluster.events(1154)).toEqual([])
  })

  test('allowed at once, it is a planned move: memory kept, and an outage all the same', () => {
    const cluster = comesBack()
    expect(home(cluster)).toBe('NODE1')
    expect(cluster.vm('SQL01')).toMatchObject({ state: 'Running', node: 'NODE1', outages: 2 })
    const [[atMs, on]] = cluster.events(1154)
    expect(on).toBe('NODE1')
    expect(cluster.timeOf('node.joined', 'NODE1')).toBe(atMs)
    expect(cluster.happened('vm.saved', 'SQL01')).toHaveLength(1)
    expect(cluster.happened('vm.restored', 'SQL01')).toHaveLength(1)
    // A failback is no failover: it uses nothing of that budget.
    expect(cluster.group('SQL01').failovers).toBe(1)
  })

  test('by day it waits for the night', () => {
    const night = { FailbackWindowStart: 22, FailbackWindowEnd: 6 }
    const cluster = comesBack(night, { timeOfDay: '21:30' })
    expect(home(cluster)).toBe('NODE2')
    const [{ params }] = cluster.happened('group.failbackWaits')
    expect(params.to).toBe('NODE1')
    cluster.advance('30min')
    expect(home(cluster)).toBe('NODE1')
    // 21:30 and 20 s into the run the first thing happened; the window opened at 22:00.
    expect(cluster.timeOf('group.failingBack')).toBe(30 * 60_000 - 20_000)
  })

  /** NODE1 is back at 21:42; then SQL01 fails twice, and is tried again when so long has passed. */
  function failsMeanwhile(RetryPeriodOnFailure: string) {
    const [vm] = returning({ FailbackWindowStart: 22, FailbackWindowEnd: 23 })
    const vms = [{ ...vm, resources: { all: { RestartAction: 1, RetryPeriodOnFailure } } }]
    const cluster = buildCluster({ vms, initial: { timeOfDay: '21:30' } })
    cluster.node('NODE1').crash().advance('5min').node('NODE1').start().advance('7min')
    cluster.vm('SQL01').crashProcess().advance('1min').vm('SQL01').crashProcess().advance('1min')
    expect(cluster.group('SQL01')).toMatchObject({ owner: 'NODE2', state: 'Failed' })
    return cluster.mark()
  }

  test('online again only when its window is open already, it goes home at once', () => {
    const cluster = failsMeanwhile('30min').advance('35min')
    expect(cluster.timeOf('group.failingBack')).toBe(cluster.timeOf('group.online', 'SQL01'))
    expect(home(cluster)).toBe('NODE1')
  })

  test('online again when its window is over, it waits for the next one', () => {
    const cluster = failsMeanwhile('2h').advance('3h')
    expect(cluster.group('SQL01')).toMatchObject({ owner: 'NODE2', state: 'Online' })
    expect(cluster.happened('group.failbackWaits')).toHaveLength(1)
    cluster.advance('22h')
    // 14 min 20 s into the run it was marked.
    expect(cluster.timeOf('group.failingBack')).toBe(24 * 3_600_000 + 30 * 60_000 - 860_000)
    expect(home(cluster)).toBe('NODE1')
  })

  test('the owner dies while the window is shut: it fails over home without waiting', () => {
    const cluster = comesBack({ FailbackWindowStart: 3, FailbackWindowEnd: 5 }, { timeOfDay: '05:00' })
    cluster.node('NODE2').crash().advance('3min')
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE1', state: 'Running' })
  })

  /** At 21:30 NODE1 is back, and SQL01 waits on NODE2 for 22:00. */
  function waits() {
    const [vm] = returning({ FailbackWindowStart: 22, FailbackWindowEnd: 23 })
    const cluster = buildCluster({
      nodes: 3,
      vms: [{ ...vm, owner: 'NODE2' }],
      initial: { timeOfDay: '21:18' },
    })
    cluster.node('NODE1').shutDown().advance('5min').node('NODE1').start().advance('7min')
    expect(cluster.happened('group.failbackWaits')).toHaveLength(1)
    return cluster.mark()
  }

  test.each<[string, (cluster: ReturnType<typeof waits>) => unknown]>([
    ['the owner dies while it waits', (cluster) => cluster.node('NODE2').crash()],
    [
      'what it runs fails twice while it waits',
      (cluster) =>
        cluster.vm('SQL01').crashProcess().advance('2min').vm('SQL01').crashProcess().advance('1s'),
    ],
  ])('%s: it fails over at once, and goes home in its window from there', (_how, fails) => {
    const cluster = waits()
    fails(cluster)
    cluster.advance('2min')
    expect(home(cluster)).toBe('NODE3')
    const [{ params }] = cluster.happened('group.failbackWaits')
    expect(params.to).toBe('NODE1')
    cluster.advance('30min')
    expect(cluster.happened('group.failingBack')[0].params).toMatchObject({ from: 'NODE3', to: 'NODE1' })
    expect(cluster.group('SQL01')).toMatchObject({ owner: 'NODE1', state: 'Online' })
  })

  test('its home is gone again when it fails over: nothing is promised until it comes back once more', () => {
    const cluster = waits()
    cluster.node('NODE1').crash().advance('1min')
    cluster.vm('SQL01').crashProcess().advance('2min').mark().vm('SQL01').crashProcess().advance('2min')
    expect(cluster.group('SQL01')).toMatchObject({ owner: 'NODE3', state: 'Online', back: null })
    expect(cluster.happened('group.failbackWaits')).toEqual([])
    cluster.node('NODE1').start().advance('7min')
    expect(cluster.happened('group.failbackWaits')).toHaveLength(1)
    cluster.advance('30min')
    expect(home(cluster)).toBe('NODE1')
  })

  test('somebody moves it on while it waits: it stays there', () => {
    const cluster = waits()
    cluster.group('SQL01').move('NODE3').advance('1h')
    expect(cluster.group('SQL01')).toMatchObject({ owner: 'NODE3', state: 'Online' })
    expect(cluster.happened('group.failbackWaits')).toEqual([])
  })

  test('what was moved by hand in the meantime stays there', () => {
    const vms = [{ ...returning()[0], preferredOwners: ['NODE1', 'NODE2'] }]
    const cluster = buildCluster({ nodes: 3, vms })
    cluster.group('SQL01').move('NODE3').advance('2min')
    expect(home(cluster)).toBe('NODE3')
    expect(cluster.events(1154)).toEqual([])
  })

  test('the end of a pause is a return, too', () => {
    const cluster = buildCluster({ vms: returning() })
    cluster.node('NODE1').pause().advance('1s').group('SQL01').move('NODE2').advance('2min')
    expect(home(cluster)).toBe('NODE2')
    cluster.node('NODE1').resume().advance('2min')
    expect(home(cluster)).toBe('NODE1')
  })

  test('a group that nobody wants online stays', () => {
    const cluster = buildCluster({ vms: returning() })
    cluster.node('NODE1').crash().advance('5min').group('SQL01').takeOffline().advance('2min')
    cluster.node('NODE1').start().advance('10min')
    expect(cluster.group('SQL01')).toMatchObject({ owner: 'NODE2', state: 'Offline' })
  })

  test('gone again before its window opens, it is not waited for', () => {
    const cluster = comesBack({ FailbackWindowStart: 10, FailbackWindowEnd: 12 }, { timeOfDay: '09:00' })
    cluster.node('NODE1').crash().advance('2h')
    expect(cluster.group('SQL01')).toMatchObject({ owner: 'NODE2', state: 'Online' })
    expect(cluster.events(1154)).toEqual([])
  })
})

describe('anti-affinity', () => {
  const apart = { AntiAffinityClassNames: ['DC'] }
  const vms = [
    { id: 'DC01', owner: 'NODE1', policies: apart },
    { id: 'DC02', owner: 'NODE2', policies: apart },
    { id: 'SQL01', owner: 'NODE1' },
  ]

  test('two domain controllers keep out of each other’s way as long as there is room', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const cluster = buildCluster({ nodes: 3, vms, seed })
      cluster.node('NODE1').crash().advance('3min')
      expect(cluster.group('DC01').owner).toBe('NODE3')
    }
  })

  test('on the last node they stand together: it is a wish, not a guarantee', () => {
    const cluster = buildCluster({ nodes: 2, vms })
    cluster.node('NODE1').crash().advance('3min')
    expect(cluster.group('DC01')).toMatchObject({ owner: 'NODE2', state: 'Online' })
    expect(cluster.group('DC02')).toMatchObject({ owner: 'NODE2', state: 'Online' })
  })

  test('the best possible node by hand is one without the other', () => {
    const cluster = buildCluster({ nodes: 3, vms })
    cluster.group('DC02').move().advance('2min')
    expect(cluster.group('DC02').owner).toBe('NODE3')
  })
})
