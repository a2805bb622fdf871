import { expect, test } from 'vitest'
import { defaults } from '../../src/model/defaults'
import { ledger } from '../../src/model/ledger'
import type { Scenario } from '../../src/scenario/scenario'
import { detailsOf } from '../../src/ui/details/detailsOf'
import { figureFacts, figuresOf } from '../../src/ui/details/figures'
import { shippedRun } from './shippedRun'
import { english } from './words'

const run = shippedRun('two-node/planned-move')
const { scenario } = run
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

test('whatever has a source in the details has its line in the ledger', () => {
  const ids = new Set(ledger.map(({ id }) => id))
  const facts = ['SQL01', 'NODE1', 'LUN1', 'quorum', 'Office'].flatMap(
    (id) => detailsOf(id, run.snapshotAt(0), scenario)?.policy ?? [],
  )
  expect(facts.filter(({ source }) => source !== undefined).length).toBeGreaterThan(30)
  const lost = facts.filter(
    ({ source, ledger }) => source !== undefined && (ledger === undefined || !ids.has(ledger)),
  )
  expect(lost).toEqual([])
})
