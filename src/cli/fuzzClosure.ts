// npm run fuzz -- --closure WORLD: every state of a small cluster, instead of random runs of large ones.
import { explore, smallWorlds, type SmallWorldName } from '../../test/support/closure'

export const worldNames = Object.keys(smallWorlds) as readonly SmallWorldName[]

/** Answers whether a rule was broken, or something never came to rest. */
export function fuzzClosure(worlds: readonly SmallWorldName[], statesMax: number): boolean {
  return worlds.map((name) => close(name, statesMax)).includes(true)
}

function close(name: SmallWorldName, statesMax: number): boolean {
  let left = 0
  const { states, acts, changes, depth, open, problems } = explore(
    smallWorlds[name],
    statesMax,
    (known, toGo) => {
      if (++left % 200 === 0) process.stderr.write(`${name}: ${known} states, ${toGo} still to be left\n`)
    },
  )
  for (const problem of problems) console.log(`${name}: ${problem}`)
  const count = (n: number) => n.toLocaleString('en-US')
  const end = open === 0 ? 'no more are to be found' : `${count(open)} not left yet: the bound was reached`
  console.log(
    `${name}: ${count(states)} states, ${end}; ${count(acts)} acts, ${count(changes)} to another state, ` +
      `at most ${depth} deep; ${problems.length} failed`,
  )
  return problems.length > 0
}
