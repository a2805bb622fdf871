import { describe, expect, test } from 'vitest'
import { Simulation, type Saved } from '../../src/kernel/simulation'
import { TableStepper, type Definition } from '../../src/kernel/table'
import { applyIntervention } from '../../src/model/apply'
import { ClusterLaws } from '../../src/model/laws'
import { machines } from '../../src/model/machines'
import { Plant } from '../../src/model/plant'
import { hashOf } from '../../src/player/hash'
import { designOf } from '../../src/scenario/compile'
import { plots, type Plot } from './runs'

const steppers = Object.fromEntries(
  Object.entries(machines).map(([kind, machine]) => [
    kind,
    new TableStepper(machine as unknown as Definition),
  ]),
)

/** A simulation without its script: a saved one is plain data, and what a script asks is code. */
function simulationOf({ scenario, interventions }: Plot): Simulation {
  const plant = new Plant(designOf(scenario))
  const { variation, seed } = scenario.settings
  const laws = new ClusterLaws(plant, { variation, firstFaultMs: 0 })
  const inputs = interventions.map(({ atMs, intervention }) => {
    return { atMs, act: () => applyIntervention(laws.state, intervention) }
  })
  return new Simulation(laws, steppers, { seed, horizonMs: scenario.settings.horizon }, inputs)
}

const crash: Plot['interventions'] = [
  { atMs: 20_000, intervention: { kind: 'nodeCrash', target: 'NODE1', params: {} } },
  { atMs: 150_000, intervention: { kind: 'startNode', target: 'NODE1', params: {} } },
]
const eventful = plots.map((plot) =>
  plot.interventions.length > 0 ? plot : { ...plot, interventions: crash },
)

describe.each(eventful)('$name without its script', (plot) => {
  const whole = simulationOf(plot).begin()
  whole.run(Infinity)
  const times = [...new Set(whole.log.map(({ atMs }) => atMs))]
  const some = times.filter((_, index) => index % Math.ceil(times.length / 8) === 0)

  test.each([...some, some[1] + 500])(
    'goes on from a JSON text of its state at %i ms as if nothing had been',
    (atMs) => {
      const first = simulationOf(plot).begin()
      first.run(atMs)
      const saved = JSON.parse(JSON.stringify(first.save())) as Saved
      const journal = first.journal.until(saved.atMs, saved.names.length)
      const second = simulationOf(plot).load(saved, first.log, journal, first.kinds)
      second.run(Infinity)
      expect(second.log.slice(saved.logLength)).toEqual(whole.log.slice(saved.logLength))
      expect(hashOf(second)).toBe(hashOf(whole))
      expect(second.states).toEqual(whole.states)
    },
  )
})
