import { expect, test } from 'vitest'
import { defaults } from '../../src/model/defaults'
import type { Scenario } from '../../src/scenario/scenario'
import { figureFacts, figuresOf } from '../../src/ui/details/figures'
import { shippedRun } from './shippedRun'
import { english } from './words'

const { scenario } = shippedRun('two-node/planned-move')
const kinds = Object.keys(figuresOf) as (keyof typeof figuresOf)[]
const of = (given: Scenario, label: string) =>
  kinds.flatMap((kind) => figureFacts(kind, given)).find((fact) => fact.label === label)!

test('every figure of the model is shown somewhere', () => {
  expect(new Set(Object.values(figuresOf).flat())).toEqual(new Set(Object.keys(defaults)))
})

test('each with its words, and with a source or none for an assumption', () => {
  const words = english()
  for (const { label, help, source } of kinds.flatMap((kind) => figureFacts(kind, scenario))) {
    words.text(label)
    words.text(help!)
    expect(source ?? '').not.toContain('assumption')
  }
  expect(words.missing).toEqual([])
  expect(of(scenario, 'figure-diskArbitrationInterval').source).toContain('DiskArbInterval')
  expect(of(scenario, 'figure-guestBoot').source).toBeNull()
})

test('a figure that the scenario sets is said to be its own', () => {
  const own = {
    ...scenario,
    settings: { ...scenario.settings, durations: { ...scenario.settings.durations, guestBoot: 12_000 } },
  } as Scenario
  expect(of(own, 'figure-guestBoot')).toMatchObject({
    value: { params: { ms: 12_000 } },
    note: { code: 'ui-figure-override', params: { typical: 90_000 } },
  })
})
