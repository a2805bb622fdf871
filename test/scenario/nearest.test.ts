import { expect, test } from 'vitest'
import { nearest } from '../../src/scenario/nearest'

const words = ['memory', 'hostReserve', 'processor', 'virtualNetworks', 'virtualMachine', 'id']

test.each([
  ['two letters swapped', 'memroy', 'memory'],
  ['a letter left out', 'procesor', 'processor'],
  ['a letter too many', 'memoryy', 'memory'],
  ['another case', 'HOSTRESERVE', 'hostReserve'],
  ['an unfinished word', 'virtualMach', 'virtualMachine'],
  ['a word with an ending of its own', 'processors', 'processor'],
])('%s', (_situation, typed, meant) => {
  expect(nearest(typed, words)).toBe(meant)
})

test.each([
  ['nothing typed', ''],
  ['nothing like it', 'bandwidth'],
  ['a word of 65 letters', 'm'.repeat(65)],
])('%s: no suggestion', (_situation, typed) => {
  expect(nearest(typed, words)).toBeNull()
})

test('of two that are as near, the first', () => {
  expect(nearest('NODE4', ['NODE1', 'NODE2'])).toBe('NODE1')
})
