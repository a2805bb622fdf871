import { expect, test } from 'vitest'
import { nextPlace, type Place } from '../../src/ui/walk'

/* Two servers with two machines each, over a row of volumes. */
const places: readonly Place[] = [
  { id: 'NODE1', x: 200, y: 300 },
  { id: 'NODE2', x: 800, y: 300 },
  { id: 'SQL01', x: 120, y: 330 },
  { id: 'WEB01', x: 240, y: 330 },
  { id: 'FILE01', x: 720, y: 330 },
  { id: 'LUN1', x: 300, y: 600 },
  { id: 'LUN2', x: 450, y: 600 },
]
const from = (id: string) => places.find((place) => place.id === id)!

test('a row is walked along before it is left', () => {
  expect(nextPlace(places, from('SQL01'), 'ArrowRight')?.id).toBe('WEB01')
  expect(nextPlace(places, from('LUN1'), 'ArrowRight')?.id).toBe('LUN2')
  expect(nextPlace(places, from('LUN2'), 'ArrowLeft')?.id).toBe('LUN1')
})

test('down leads from a machine to the storage, up leads back', () => {
  expect(nextPlace(places, from('WEB01'), 'ArrowDown')?.id).toBe('LUN1')
  expect(nextPlace(places, from('LUN1'), 'ArrowUp')?.id).toBe('WEB01')
})

test('at the edge there is nowhere to go', () => {
  expect(nextPlace(places, from('LUN1'), 'ArrowDown')).toBeUndefined()
})
