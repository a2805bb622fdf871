import { expect, test } from 'vitest'
import { countQuorum } from '../../../src/model/rules/quorum'
import { proposedModel, toleranceOf } from '../../../src/model/rules/tolerance'

test('the table of facts section 4', () => {
  const table = [2, 3, 4, 5, 6, 7, 8, 16].map((n) => {
    const { nodes, withoutWitness } = toleranceOf('NodeAndFileShareMajority', n)
    return [n, toleranceOf('NodeMajority', n).nodes, nodes, withoutWitness]
  })
  expect(table).toEqual([
    [2, 0, 1, 0],
    [3, 1, 1, 0],
    [4, 1, 2, 1],
    [5, 2, 2, 1],
    [6, 2, 3, 2],
    [7, 3, 3, 2],
    [8, 3, 4, 3],
    [16, 7, 8, 7],
  ])
  expect(toleranceOf('DiskOnly', 4)).toEqual({ nodes: 3, withoutWitness: -1 })
})

test('one loss more than is tolerated has no quorum', () => {
  for (let n = 1; n <= 16; n++) {
    const has = (up: number, witness: 'held' | 'none', total: number) =>
      countQuorum(up, witness, total, false).quorate === 'yes'
    const plain = toleranceOf('NodeMajority', n).nodes
    expect([has(n - plain, 'none', n), has(n - plain - 1, 'none', n)]).toEqual([true, false])
    const { nodes, withoutWitness } = toleranceOf('NodeAndDiskMajority', n)
    expect([has(n - nodes, 'held', n + 1), has(n - nodes - 1, 'held', n + 1)]).toEqual([true, false])
    const alone = n - withoutWitness!
    expect([has(alone, 'none', n + 1), has(alone - 1, 'none', n + 1)]).toEqual([true, false])
  }
})

test('the wizard proposes a witness for an even number of nodes, if there is a disk for it', () => {
  expect([1, 2, 3, 4].map((n) => proposedModel(n, true))).toEqual([
    'NodeMajority',
    'NodeAndDiskMajority',
    'NodeMajority',
    'NodeAndDiskMajority',
  ])
  expect(proposedModel(4, false)).toBe('NodeMajority')
})
