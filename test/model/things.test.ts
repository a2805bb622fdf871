import { describe, expect, test } from 'vitest'
import { byId, changedPlaces, gleaning, kinOf, succeeds } from '../../src/model/things'

const many = (count: number) =>
  Array.from({ length: count }, (_, number) => ({ id: `VM${number}`, owner: 'NODE1' }))

describe('finding by id', () => {
  test.each([3, 500])('among %i things, in a list of which one was replaced', (count) => {
    const before = many(count)
    expect(byId(before).get('VM2')).toBe(before[2])
    const after = before.with(2, { id: 'VM2', owner: 'NODE2' })
    expect(byId(after).get('VM2')).toBe(after[2])
    expect(byId(after).get('VM1')).toBe(before[1])
    expect(byId(before).get('VM2')).toBe(before[2])
    expect(byId(after).get('VM')).toBeUndefined()
  })

  test('a list of other things of the same number is its own', () => {
    const machines = many(500)
    const volumes = machines.map(({ id }) => ({ id: id.replace('VM', 'LUN') }))
    expect(byId(machines).get('VM7')).toBe(machines[7])
    expect(byId(volumes).get('LUN7')).toBe(volumes[7])
    expect(byId(volumes).get('VM7')).toBeUndefined()
    const turned = machines.toReversed()
    expect(byId(turned).get('VM7')).toBe(machines[7])
  })
})

test('places that changed: none in the same list, all where two cannot be compared', () => {
  const before = many(4)
  expect(changedPlaces(before, before)).toEqual([])
  expect(changedPlaces(before, before.with(3, { id: 'VM3', owner: 'NODE2' }))).toEqual([3])
  expect(changedPlaces(null, before)).toEqual([0, 1, 2, 3])
  expect(changedPlaces(before, many(2))).toEqual([0, 1])
})

test('a list that is noted to succeed another shares its places, and what changed is known', () => {
  const before = many(3)
  const after = before.with(1, { id: 'VM1', owner: 'NODE2' })
  succeeds(after, before, [1])
  expect(kinOf(after)).toBe(kinOf(before))
  expect(kinOf(many(3))).not.toBe(kinOf(before))
  expect(byId(after).get('VM1')).toBe(after[1])
  expect(byId(before).get('VM1')).toBe(before[1])
  expect(changedPlaces(before, after)).toEqual([1])
  // What was noted is said of these two alone.
  expect(changedPlaces(many(3), after)).toEqual([0, 1, 2])
})

test('what a few of many say is asked of those alone that changed', () => {
  const asked: string[] = []
  const movers = gleaning(({ id, owner }: { id: string; owner: string }) => {
    asked.push(id)
    return owner === 'NODE1' ? [] : [`${id} on ${owner}`]
  })
  const before = many(300)
  expect(movers(before)).toEqual([])
  expect(asked).toHaveLength(300)

  const moved = before.with(200, { id: 'VM200', owner: 'NODE2' }).with(9, { id: 'VM9', owner: 'NODE3' })
  expect(movers(moved)).toEqual(['VM9 on NODE3', 'VM200 on NODE2'])
  expect(asked.slice(300)).toEqual(['VM9', 'VM200'])

  expect(movers(before)).toEqual([])
  expect(movers(many(2))).toEqual([])
})
