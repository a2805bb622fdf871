import { expect, test } from 'vitest'
import { readShipped } from '../../src/cli/shippedScenarios'
import { resumeAt, wayThrough } from '../../src/learning/way'
import { outlineOf, type Outline } from '../../src/scenario/outline'

const ids = (lessons: readonly Pick<Outline, 'id' | 'next'>[]) => wayThrough(lessons).map(({ id }) => id)
const lesson = (id: string, next: string | null = null) => ({ id, next })

test('each lesson leads to the next, and all are on the way', () => {
  const lessons = readShipped('scenarios')
    .scenarios.map(outlineOf)
    .filter(({ steps }) => steps.length > 0)
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

test('a lesson goes on at the first step that is not done, but never past one that was done by hand', () => {
  const steps = [
    { id: 'a', isTask: false },
    { id: 'b', isTask: true },
    { id: 'c', isTask: false },
  ]
  const at = (...done: string[]) => resumeAt({ steps }, new Set(done))
  expect([at(), at('a'), at('a', 'b'), at('a', 'b', 'c'), at('b')]).toEqual([0, 1, 0, 0, 0])
})
