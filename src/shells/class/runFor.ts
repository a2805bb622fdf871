import type { Run, TimedIntervention } from '../../player/run'
import { intervene, simulate } from '../../player/simulate'
import type { ShareLink } from '../../player/shareLink'
import type { Scenario } from '../../scenario/scenario'

/** The run that a link leads to, from those at hand where one of them is it or shares its past: the same bytes, sooner. */
export function runFor(scenario: Scenario, { seed, interventions }: ShareLink, kept: readonly Run[]): Run {
  const kin = kept.filter((run) => run.scenario === scenario && run.seed === seed)
  const done = (acts: readonly TimedIntervention[]) => kin.find((run) => isSame(run.interventions, acts))
  const same = done(interventions)
  if (same) return same
  const last = interventions.at(-1)
  const before = last && done(interventions.slice(0, -1))
  if (before && before.advance(last.atMs)) return intervene(before, last.atMs, last.intervention)
  return simulate(scenario, interventions, { seed })
}

const isSame = (one: readonly TimedIntervention[], other: readonly TimedIntervention[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
