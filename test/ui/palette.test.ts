import { describe, expect, test } from 'vitest'
import { kinds } from '../../src/model/kinds'
import { found, named, paletteRows, wantedIn } from '../../src/ui/palette'
import { shippedRun } from './shippedRun'
import { english } from './words'

const run = shippedRun('two-node/node-crash')
const words = english()
const rowsAt = (atMs: number, selected: string | null = null) =>
  paletteRows(run.snapshotAt(atMs), [], selected, words)
const search = (typed: string, atMs = 10_000) =>
  found(rowsAt(atMs), typed, words).map(({ what, target, note, offer }) =>
    [what, target, note, offer.disabled ? '(no)' : ''].filter(Boolean).join(' | '),
  )

test('every kind is there, faults first, then repairs, then operations', () => {
  const rows = rowsAt(10_000)
  // This cluster has no file share that anything could happen to.
  const fitting = Object.values(kinds)
    .filter(({ target }) => target !== 'fileShare' && target !== 'supply')
    .map(({ kind }) => kind)
  expect(new Set(rows.map(({ offer }) => offer.kind))).toEqual(new Set(fitting))
  const classes = rows.map(({ offer }) => offer.class)
  expect(classes.filter((one, i) => one !== classes[i - 1])).toEqual(['fault', 'repair', 'operation'])
})

describe('a search', () => {
  test('takes words in any order, of what and of whom', () => {
    expect(search('node1 power')).toEqual(['Lose power | NODE1', 'Switch on | NODE1 | it has power | (no)'])
    expect(search('heartbeat pull')).toEqual([
      'Pull the network cable | NODE1 | Heartbeat',
      'Pull the network cable | NODE2 | Heartbeat',
    ])
  })

  test('shows what is not possible, with the reason', () => {
    expect(search('lose power', 60_000)).toEqual([
      'Lose power | NODE2',
      'Lose power | NODE1 | it has no power | (no)',
    ])
    expect(search('quick migration dc02', 60_000)).toEqual([
      'Move virtual machine to another node (Quick Migration) | DC02 | to NODE1 · NODE1 is down | (no)',
    ])
  })

  test('that fits nothing finds nothing', () => {
    expect(search('coffee')).toEqual([])
  })
})

test('what is possible with the selected thing stands first', () => {
  expect(rowsAt(10_000, 'WEB01')[0]!.target).toBe('WEB01')
})

test('every row is worded at every moment', () => {
  for (const atMs of [0, ...run.eventTimes]) rowsAt(atMs)
  expect(words.missing).toEqual([])
})

describe('a search that names things', () => {
  const names = (typed: string) => named(run.snapshotAt(10_000), typed)

  test('finds them by a part of their names, in the order of the picture', () => {
    expect(names('sql')).toEqual({ ids: ['SQL01'], alone: true })
    expect(names('NODE')).toEqual({ ids: ['NODE1', 'NODE2'], alone: true })
    expect(names('lun1 web01')).toEqual({ ids: ['WEB01', 'LUN1'], alone: true })
  })

  test('is for an act as soon as it says what to do', () => {
    expect(names('node1 power')).toEqual({ ids: ['NODE1'], alone: false })
    expect(names('pull')).toEqual({ ids: [], alone: false })
    expect(names('')).toEqual({ ids: [], alone: false })
  })
})

test('in a cluster of thousands what can be done is listed for what is named, for the nodes before', () => {
  const snapshot = run.snapshotAt(10_000)
  const one = snapshot.virtualMachines[0]!
  const virtualMachines = Array.from({ length: 2001 }, (_, number) => ({ ...one, id: `VM${number}` }))
  const large = { ...snapshot, virtualMachines }
  const nobody = { ids: [], alone: false }
  expect(wantedIn(snapshot, nobody, 'SQL01')).toBeNull()
  expect(wantedIn(large, nobody, 'VM7')).toEqual(new Set(['NODE1', 'NODE2', 'VM7']))
  expect(wantedIn(large, named(large, 'VM1999'), null)).toEqual(new Set(['VM1999']))
  const rows = paletteRows(large, [], null, words, undefined, wantedIn(large, named(large, 'VM1'), null))
  expect(new Set(rows.map(({ target }) => target))).toEqual(
    new Set(['VM1', ...Array.from({ length: 10 }, (_, n) => `VM${10 + n}`), 'VM100']),
  )
})
