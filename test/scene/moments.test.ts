import { describe, expect, test } from 'vitest'
import { vmLookOf } from '../../src/scene/faces/vmState'
import { volumeLookOf } from '../../src/scene/faces/volume'
import { nodeLookOf } from '../../src/scene/faces/node'
import { quorumLookOf } from '../../src/scene/faces/quorum'
import { factsOf } from '../../src/scene/facts'
import { changed } from '../support/sampleCluster'
import { crash, everything, quickMigration, sizes, states } from '../support/sampleSnapshots'
import { classOf, drawn, every, labelsOf, withClass } from './drawn'

const wide = { width: 1400, height: 620 }
type Snapshot = (typeof everything)[string]
const texts = (snapshot: Snapshot, more: Parameters<typeof drawn>[2] = {}) =>
  labelsOf(drawn(snapshot, wide, more).marks).map(({ text }) => text)
const node = (snapshot: Snapshot, id: string) =>
  nodeLookOf(snapshot.nodes.find((candidate) => candidate.id === id)!)
const volume = (snapshot: Snapshot, id: string) => {
  const facts = factsOf(snapshot)
  return volumeLookOf(facts.volume(id)!, facts)
}
const machine = (snapshot: Snapshot, id: string) => {
  const facts = factsOf(snapshot)
  return vmLookOf(facts.vm(id)!, facts.group(id))
}

test('a disk in Available Storage lacks nobody', () => {
  const spare = { ...crash.silent.volumes.find(({ id }) => id === 'LUN1')!, group: null, owner: null }
  const free = { ...spare, state: 'Offline' as const, reservedBy: null, mountedOn: null }
  const snapshot = {
    ...crash.silent,
    volumes: crash.silent.volumes.map((each) => (each.id === 'LUN1' ? free : each)),
  }
  expect(volume(snapshot, 'LUN1')).toBe('available')
})

describe('NODE1 of two loses power', () => {
  test('and 3 s later it is dark, while the cluster still says Up', () => {
    expect(node(crash.silent, 'NODE1')).toBe('powerOff')
    expect(texts(crash.silent)).toContain('no power; the cluster still says Up')
    expect(texts(crash.silent)).toContain('NODE1 silent 3.2 s')
    expect(texts(crash.silent)).toContain('still counts NODE1')
    expect(volume(crash.silent, 'LUN1')).toBe('noOwner')
    expect(withClass(drawn(crash.silent, wide).marks, 'is-unlit')).toHaveLength(1)
  })

  test('its machines stay behind as ghosts, once each, and the cluster still says Online', () => {
    const { marks } = drawn(crash.silent, wide)
    expect(withClass(marks, 'is-memoryLost')).toHaveLength(2)
    expect(texts(crash.silent).filter((text) => text === 'cluster: Online')).toHaveLength(2)
    expect(texts(crash.silent).filter((text) => text === 'SQL01')).toHaveLength(1)
  })

  test('then the votes are counted anew, and the witness is asked', () => {
    expect(quorumLookOf(crash.regroup)).toBe('notCounted')
    expect(texts(crash.regroup)).toContain('closing · 2 needed')
    expect(texts({ ...crash.regroup, atMs: 25_900 })).toContain('pruning · 2 needed')
    expect(quorumLookOf(crash.arbitrating)).toBe('arbitrating')
    expect(volume(crash.arbitrating, 'Witness')).toBe('arbitrating')
    expect(texts(crash.arbitrating)).toContain('?')
    expect(texts(crash.arbitrating)).toContain('decides in 3.1 s')
  })

  test('then the volumes come, one after the other, and the machines wait for theirs', () => {
    expect([volume(crash.mounting, 'LUN1'), volume(crash.mounting, 'LUN2')]).toEqual(['mounting', 'reserved'])
    expect(machine(crash.mounting, 'SQL01')).toBe('waiting')
    expect(texts(crash.mounting)).toContain('for LUN1')
    expect(texts(crash.mounting).filter((text) => text === 'SQL01')).toHaveLength(2)
  })

  test('the console says Online long before anybody can work', () => {
    expect(machine(crash.starting, 'SQL01')).toBe('starting')
    expect(machine(crash.booting, 'SQL01')).toBe('booting')
    expect(texts(crash.booting)).toEqual(
      expect.arrayContaining(['Booting', 'ready ≈ 2:09', 'cluster: Online']),
    )
  })

  test('in the end all run on NODE2, and what was lost stays to be seen', () => {
    expect(machine(crash.recovered, 'SQL01')).toBe('running')
    expect(withClass(drawn(crash.recovered, wide).marks, 'is-memoryLost')).toHaveLength(2)
  })
})

describe('SQL01 moves by quick migration', () => {
  test('its memory streams to the volume, which fills by the same per cent', () => {
    const { marks } = drawn(quickMigration.saving, wide)
    expect(texts(quickMigration.saving)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/62 %$/),
        'frozen 25.4 s',
        'arrives here',
        '2.5 of 4 GiB',
        'memory of SQL01 → LUN1 · 100 MiB/s',
      ]),
    )
    expect(withClass(marks, 'is-save')).toHaveLength(1)
  })

  test('blocks wander only while it plays; with reduced motion there are none', () => {
    const offset = (more: Parameters<typeof drawn>[2]) =>
      withClass(drawn(quickMigration.saving, wide, more).marks, 'blocks')[0].attrs['stroke-dashoffset']
    expect(offset({})).toBe(offset({ atMs: quickMigration.saving.atMs + 77 }))
    expect(offset({ rate: 1 })).not.toBe(offset({ rate: 1, atMs: quickMigration.saving.atMs + 50 }))
    expect(offset({ rate: 1, reducedMotion: true })).toBeUndefined()
  })

  test('at the hand-over it glides from its berth to the same one on NODE2', () => {
    const xOf = (atMs: number, rate = 1) => {
      const mark = [...every(drawn(quickMigration.handOver, wide, { atMs, rate }).marks)].find(
        ({ mark }) => mark.attrs['data-id'] === 'SQL01',
      )!.mark
      return Number(mark.children![0].attrs.x)
    }
    const [start, middle, end] = [xOf(60_000), xOf(60_210), xOf(60_420)]
    expect(start).toBeLessThan(middle)
    expect(middle).toBeLessThan(end)
    expect(xOf(60_000, 0)).toBe(end)
  })

  test('then it is read back from where it lies', () => {
    expect(machine(quickMigration.restoring, 'SQL01')).toBe('restoring')
    expect(texts(quickMigration.restoring)).toContain('4 GiB saved')
  })
})

describe('other moments', () => {
  test('a paused node, a failed group, a hung host, a degraded guest', () => {
    expect(node(states.paused, 'NODE2')).toBe('paused')
    expect(machine(states.failed, 'SQL01')).toBe('failed')
    expect(node(states.troubles, 'NODE1')).toBe('hung')
    expect([machine(states.troubles, 'FILE01'), machine(states.troubles, 'DC02')]).toEqual([
      'degraded',
      'degraded',
    ])
  })

  test('a side without quorum is hatched as a whole and says what it sees', () => {
    const { marks } = drawn(states.split, wide)
    expect(node(states.split, 'NODE3')).toBe('cutOff')
    expect(withClass(marks, 'hatch')).toHaveLength(1)
    expect(texts(states.split)).toContain('sees only NODE3')
  })

  test('two that are not neighbours and no longer hear each other say so themselves', () => {
    const apart = changed(sizes.three, {
      atMs: 23_000,
      pairs: { 'NODE1 NODE3': { contact: false, lastMs: 19_999, networks: [] } },
    })
    expect(texts(apart)).toEqual(expect.arrayContaining(['does not hear NODE3', 'does not hear NODE1']))
  })

  test('power returns before Windows, Windows before the Cluster service', () => {
    const back = (more: Partial<Snapshot['nodes'][number]>) =>
      changed(crash.recovered, { nodes: { NODE1: more } })
    const steps = [
      back({}),
      back({ power: 'booting', server: 'Booting', serverUntilMs: 400_000 }),
      back({ power: 'on', server: 'Running', clusterService: 'starting' }),
      back({
        power: 'on',
        server: 'Running',
        clusterService: 'running',
        state: 'Joining',
        joinUntilMs: 410_000,
      }),
    ]
    const lights = steps.map((snapshot) =>
      classOf(
        [...every(drawn(snapshot, wide).marks)].find(({ mark }) => mark.attrs['data-id'] === 'NODE1')!.mark,
      ),
    )
    expect(lights.map((light) => /is-(lit|dim|unlit)/.exec(light)![1])).toEqual([
      'unlit',
      'dim',
      'lit',
      'lit',
    ])
    expect(node(steps[3], 'NODE1')).toBe('joining')
  })
})

test('in every column at most one crossing is filled, in every moment', () => {
  for (const snapshot of Object.values(everything)) {
    const { marks, layout } = drawn(snapshot, wide)
    if (layout.lens !== 'picture') continue
    const columns = withClass(marks, 'is-owner').map(({ at }) => at?.x)
    expect(new Set(columns).size).toBe(columns.length)
  }
})

test('everything can be pointed at and has a name', () => {
  const { marks } = drawn(crash.healthy, wide)
  const things = withClass(marks, 'thing')
  const ids = things.map(({ attrs }) => attrs['data-id'])
  const { nodes, networks, volumes, virtualMachines, clients, storageUnits } = crash.healthy
  const wanted = [...nodes, ...networks, ...volumes, ...virtualMachines, ...clients, ...storageUnits].map(
    ({ id }) => id,
  )
  expect(ids).toEqual(expect.arrayContaining([...wanted, 'quorum']))
  for (const { attrs } of things) {
    expect(attrs['aria-label']).toBeTruthy()
    expect(attrs.role).toMatch(/^graphics-(object group|symbol img)$/)
  }
})

test('the same frame makes the same marks', () => {
  for (const snapshot of Object.values(everything)) {
    expect(drawn(snapshot, wide, { rate: 3 }).marks).toEqual(drawn(snapshot, wide, { rate: 3 }).marks)
  }
})

test('keys are unique among siblings', () => {
  for (const [name, snapshot] of Object.entries(everything)) {
    for (const width of [1400, 344]) {
      for (const { mark } of every(drawn(snapshot, { width, height: 600 }, { rate: 1 }).marks)) {
        const keys = (mark.children ?? []).map((child, index) => child.key ?? `${child.tag}${index}`)
        expect(`${name} ${classOf(mark)}: ${keys.length - new Set(keys).size} doubled`).toBe(
          `${name} ${classOf(mark)}: 0 doubled`,
        )
      }
    }
  }
})

test('a node without an adapter and without paths has no cable there, and loses none', () => {
  const { networks, storageUnits } = crash.healthy
  const others = <Cable extends { readonly node: string }>(cables: readonly Cable[]) =>
    cables.filter(({ node: id }) => id !== 'NODE2')
  const lacking = {
    ...crash.healthy,
    networks: networks.map((each, i) => (i === 1 ? { ...each, links: others(each.links) } : each)),
    storageUnits: storageUnits.map((each) => ({ ...each, paths: others(each.paths) })),
  }
  const count = (snapshot: Snapshot, name: string) => withClass(drawn(snapshot, wide).marks, name).length
  expect(count(lacking, 'joint')).toBe(count(crash.healthy, 'joint') - 1)
  expect(count(lacking, 'crossing')).toBe(count(crash.healthy, 'crossing') / 2)
  expect(count(lacking, 'is-broken')).toBe(0)
})
