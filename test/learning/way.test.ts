import { expect, test } from 'vitest'
import { readShipped } from '../../src/cli/shippedScenarios'
import { wayThrough } from '../../src/learning/way'
import type { Scenario } from '../../src/scenario/scenario'

const ids = (lessons: readonly Scenario[]) => wayThrough(lessons).map(({ id }) => id)
const lesson = (id: string, next?: string) =>
  ({ id, outro: next && { text: '', next } }) as unknown as Scenario

test('each lesson leads to the next, and all are on the way', () => {
  const lessons = readShipped('scenarios').scenarios.filter(({ steps }) => steps.length > 0)
  const way = ids(lessons)
  expect([...way].sort()).toEqual(lessons.map(({ id }) => id).sort())
  expect(way.slice(0, 3)).toEqual([
    'two-node/node-crash',
    'two-node/planned-move',
    'two-node/application-failure',
  ])
})

test('nothing is left out, not even a circle or a way to nowhere', () => {
  expect(ids([lesson('b', 'c'), lesson('a', 'b'), lesson('c', 'gone')])).toEqual(['a', 'b', 'c'])
  expect(ids([lesson('a', 'b'), lesson('b', 'a')])).toEqual(['a', 'b'])
})
