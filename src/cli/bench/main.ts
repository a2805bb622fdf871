import { defaultOptions } from '../../kernel/simulation'
import { simulate } from '../../player/simulate'
import { half, lost, shippedScenario, sizes, unitLost, whole, type Size, type Whole } from './clusters'
import { bareLoop, liveActors } from './limits'
import { loadsOf } from './loads'
import { best, row, timed, type Row } from './measure'
import { seekMs } from './seek'

/** Prints every figure with its goal; false when one is missed. */
export function main(args: readonly string[]): boolean {
  const rows: Row[] = []
  const rounds = args.includes('--quick') ? 1 : 3
  const bare = best(rounds, bareLoop)
  const live = best(rounds, liveActors)
  rows.push(row('bare loop of the same XState steps', bare, 'events/s'))
  rows.push(row('live actor.send over 1,000 actors', live, 'events/s'))
  for (const size of sizes) rows.push(...throughput(size, rounds, bare, live))
  const dark = best(rounds, () => unitLost(sizes[1]))
  rows.push(row(`${sizes[1].name}, storage unit lost`, dark, 'events/s'))
  rows.push(row('  ÷ live', dark / live, '', { atLeast: 0.3 }))
  rows.push(...wholeLosses(rounds))
  rows.push(...oneNodeLost(rounds))
  const seek = seekMs()
  rows.push(row('seek to a random instant, 16×256, ÷ one frame', seek / 16.7, '', { atMost: 1 / 3 }))
  rows.push(
    row('simulated ÷ wall time of two-node/node-crash', best(rounds, simulatedOverWall), '×', {
      atLeast: 10_000,
    }),
  )
  const { firstPicture, wholePage, standIn, embed } = loadsOf()
  rows.push(row('fetched for the first picture, gzip', firstPicture, 'kB', { atMost: 120 }))
  rows.push(row('  with panel, narration and menus', wholePage, 'kB'))
  rows.push(row('stand-in of an element', standIn, 'kB', { atMost: 3 }))
  rows.push(row('  with its player, without scenario', embed, 'kB', { atMost: 100 }))
  for (const r of rows) console.log(r.text)
  return rows.every((r) => r.good)
}

function throughput(size: Size, rounds: number, bare: number, live: number): readonly Row[] {
  return [true, false].flatMap((inspected) => {
    const rate = best(rounds, () => half(size, inspected))
    const name = `${size.name}, half of the nodes lost, invariants ${inspected ? 'on' : 'off'}`
    return [
      row(name, rate, 'events/s'),
      row('  ÷ live', rate / live, '', { atLeast: 0.5 }),
      row('  ÷ bare', rate / bare, '', { atLeast: 0.3 }),
    ]
  })
}

/** The largest cluster of 2008, from beginning to end. */
function wholeLosses(rounds: number): readonly Row[] {
  const [, largest] = sizes
  const quickest = (what: Parameters<typeof whole>[1]): Whole =>
    Array.from({ length: rounds }, () => whole(largest, what)).reduce((a, b) => (b.wallMs < a.wallMs ? b : a))
  return (
    [
      ['half of the nodes lost', quickest('halfOfTheNodes')],
      ['storage unit lost', quickest('storageUnit')],
    ] as const
  ).flatMap(([name, { wallMs, events, withinLimits }]) => [
    row(`${largest.name}, ${name}, to the end`, wallMs, 'ms', { atMost: 1000 }),
    row('  events, ÷ the limit of a run', withinLimits ? events / defaultOptions.eventsMax : Infinity, '', {
      atMost: 1,
    }),
  ])
}

function oneNodeLost(rounds: number): readonly Row[] {
  const [, middle, large] = sizes
  const [small, big] = [middle, large].map((size) => -best(rounds, () => -lost(size)))
  return [
    row('one node lost, 16×256', small, 'ms'),
    row('one node lost, 64×8,000', big, 'ms'),
    row('  64×8,000 ÷ 16×256', big / small, '', { atMost: 47 }),
  ]
}

/** Simulated over wall time of the first scenario, from its parsed form to its end. */
function simulatedOverWall(): number {
  const scenario = shippedScenario('two-node/node-crash')
  let simulatedMs = 0
  const wallMs = timed(() => {
    const run = simulate(scenario)
    run.advance(Infinity)
    simulatedMs = run.simulatedMs
  })
  return simulatedMs / wallMs
}
