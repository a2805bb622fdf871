import { hashAt, hashOf } from '../../src/player/hash'
import { plainCluster, randomRun } from './randomRun'
import { simulate } from '../../src/player/simulate'

/** What the browser is asked to compute for comparison with Node: the hash of the log and of the last state. */
export function hashesOf(seed: number): readonly [string, string] {
  const { run } = randomRun(seed)
  run.advance(Infinity)
  return [hashOf(run), hashAt(run, run.simulatedMs)]
}

/** One crash in a plain cluster of that size, as a larger run. */
export function crashHash(nodes: number, vms: number): string {
  const act = { kind: 'nodeCrash', target: 'NODE2', params: {} }
  const run = simulate(plainCluster(nodes, vms), [{ atMs: 20_000, intervention: act }])
  run.advance(Infinity)
  return hashOf(run)
}
