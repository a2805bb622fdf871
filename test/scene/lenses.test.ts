import { expect, test } from 'vitest'
import { layoutOf } from '../../src/scene/layout'
import { topologyOf } from '../../src/scene/layout/topology'
import { fetchTableLens, tableLens } from '../../src/scene/lenses'
import { crash, sizes } from '../support/sampleSnapshots'

const room = { width: 1400, height: 620 }

test('the picture needs nothing more; a table is laid out as soon as its lens has come', async () => {
  const large = topologyOf(sizes.spread)
  expect(layoutOf(topologyOf(crash.healthy), room, 'screen')?.lens).toBe('picture')
  expect(tableLens()).toBeNull()
  expect(layoutOf(large, room, 'screen')).toBeNull()

  await fetchTableLens()

  expect(layoutOf(large, room, 'screen')?.lens).toBe('table')
})
