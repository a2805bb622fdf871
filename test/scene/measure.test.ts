import { expect, test } from 'vitest'
import { estimate, fit } from '../../src/scene/measure'

const font = { size: 14, weight: 400 } as const
const name = 'CONTOSO-PRODUCTION-SQL-CLUSTER-01'

test('a text that fits is left alone', () => {
  expect(fit('NODE1', 80, font, estimate)).toBe('NODE1')
})

test.each([60, 100, 160])('cut to %i px it is never wider', (width) => {
  for (const keep of ['start', 'both', 'end'] as const) {
    const shown = fit(name, width, font, estimate, keep)
    expect(shown).toContain('…')
    expect(estimate(shown, font)).toBeLessThanOrEqual(width)
  }
})

test('names keep both ends, figures the last, sentences the first', () => {
  expect(fit(name, 120, font, estimate, 'both')).toMatch(/^CONTO.*….*01$/)
  expect(fit('LUN048', 36, font, estimate, 'end')).toMatch(/^…0?48$/)
  expect(fit('for its configuration', 90, font, estimate)).toMatch(/^for it.*…$/)
})

test('no room for two letters is no room', () => {
  expect(fit(name, 14, font, estimate)).toBe('')
})
