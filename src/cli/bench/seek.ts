import { simulate } from '../../player/simulate'
import { clusterOf, sizes } from './clusters'
import { timed } from './measure'

/** Wall ms of reading everything that is shown at a random instant of a long run; the median of 101. */
export function seekMs(): number {
  const scenario = clusterOf(sizes[1])
  const victims = scenario.cluster.nodes.slice(0, 7).map(({ id }, i) => ({
    atMs: 20_000 + i * 30_000,
    intervention: { kind: 'nodeCrash', target: id, params: {} },
  }))
  const run = simulate(scenario, victims)
  run.advance(Infinity)
  const times: number[] = []
  for (let i = 0; i < 101; i++) {
    const atMs = (i * 7_919 * 37) % run.simulatedMs
    times.push(timed(() => run.snapshotAt(atMs)))
  }
  return times.sort((a, b) => a - b)[50]
}
