import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { problemsIn, type SourceFile } from './support/architecture'

const src = new URL('../src/', import.meta.url)

test('src/ keeps the order of its folders', () => {
  const files: SourceFile[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(ts|svelte|mjs)$/.test(path))
    .map((path) => ({ path, text: readFileSync(new URL(path, src), 'utf8') }))

  expect(problemsIn(files)).toEqual([])
})

// A checker that cannot fail is a defect: each line below is one file with one line of text.
describe('is refused', () => {
  test.each([
    ['an import that points right', 'kernel/journal.ts', `import { run } from '../player/run'`],
    ['also as a type', 'player/run.ts', `import type { Shell } from '../shells/SelfPaced.svelte'`],
    ['also when re-exported', 'player/run.ts', `export * from '../ui/Transport.svelte'`],
    ['also when loaded later', 'scene/layout.ts', `const ui = await import('../ui/Transport.svelte')`],
    ['also in a type expression', 'scene/layout.ts', `let a: import('../ui/panel').Panel`],
    ['also in a component', 'ui/Panel.svelte', `<p>x</p><script lang="ts">import '../main'</script>`],
    ['the model knowing the kernel', 'model/kinds.ts', `import type { Entry } from '../kernel/journal'`],
    ['the kernel knowing the model', 'kernel/step.ts', `import { kinds } from '../model/kinds'`],
    ['the scene knowing the player', 'scene/layout.ts', `import type { Player } from '../player/player'`],
    ['a sentence before the player', 'scenario/check.ts', `import en from '../messages/en/page.ftl?raw'`],
    ['a command that knows the page', 'cli/simulate.ts', `import '../ui/Transport.svelte'`],
    ['a rule that reads the truth', 'model/rules/quorum.ts', `import { lunsOf } from '../world'`],
    ['cluster logic that reads physics', 'model/cluster/logic.ts', `import type { P } from '../physics'`],
    ['a folder without a place', 'helpers/strings.ts', `export const a = 1`],

    ['a machine library in the queue', 'kernel/eventQueue.ts', `import { setup } from 'xstate'`],
    ['YAML outside the scenario', 'player/run.ts', `import { parse } from 'yaml'`],
    ['validation outside the scenario', 'model/kinds.ts', `import * as v from 'valibot'`],
    [
      'Fluent outside describe',
      'ui/Log.svelte',
      `<script>import { FluentBundle } from '@fluent/bundle'</script>`,
    ],
    ['D3 in a component', 'ui/Chart.svelte', `<script>import { scaleLinear } from 'd3-scale'</script>`],
    ['Svelte in the player', 'player/player.ts', `import { writable } from 'svelte/store'`],
    ['wall-clock transitions', 'scene/marks/vm.ts', `import 'd3-transition'`],
    ['Node in the page', 'player/run.ts', `import { readFileSync } from 'node:fs'`],

    ['a cluster word in the kernel', 'kernel/step.ts', `export const Nodes = []`],
    ['the date', 'model/defaults.ts', `export const today = new Date()`],
    ['a timer', 'player/player.ts', `setTimeout(() => {}, 1)`],
    ['a stopwatch', 'kernel/simulation.ts', `const start = performance.now()`],
    ['the page', 'scenario/parse.ts', `window.alert(document.title)`],
    ['a timer in the scene', 'scene/tween.ts', `requestAnimationFrame(draw)`],
    ['dice', 'player/session.ts', `const seed = Math.random()`],
    ['inexact arithmetic', 'model/physics.ts', `const a = Math.pow(2, b)`],
    ['inexact arithmetic by another name', 'kernel/prng.ts', `const { sin } = Math`],
    ['a power', 'kernel/prng.ts', `const a = b ** 3`],
    ['a locale', 'model/rules/placement.ts', `ids.sort((a, b) => a.localeCompare(b))`],
    ['a live actor', 'model/machines/node.ts', `const a = { invoke: { src: 'x' } }`],
  ])('%s', (_situation, path, text) => {
    const problems = problemsIn([{ path, text }])
    expect(problems[0]).toMatch(new RegExp(`^src/${path}:1: `))
  })
})

describe('is allowed', () => {
  test.each([
    ['an import that points left', 'player/run.ts', `import { simulate } from '../kernel/simulation'`],
    ['an import of a neighbour', 'kernel/step.ts', `import type { Entry } from './journal'`],
    ['the machine library where it lives', 'kernel/step.ts', `import { setup } from 'xstate'`],
    ['a machine', 'model/machines/vm.ts', `import { setup, assign } from 'xstate'`],
    ['the scene reading the journal', 'scene/tween.ts', `import type { Journal } from '../kernel/journal'`],
    ['physics reading the truth', 'model/physics.ts', `import { lunsOf } from './world'`],
    ['a command that simulates', 'cli/simulate.ts', `import { run } from '../player/run'; import 'node:fs'`],
    ['a sentence in the player', 'player/describe.ts', `import en from '../messages/en/page.ftl?raw'`],
    ['a file outside src', 'main.ts', `import scenario from '../scenarios/two-node/node-crash.yaml'`],
    ['own words that sound like the page', 'scenario/parse.ts', `const document = read(); document.get()`],
    ['members that sound like the page', 'model/failback.ts', `const a = { window: policy.window }`],
    ['a type member of that sound', 'model/failback.ts', `interface Policy { window: number }`],
    ['exact arithmetic', 'kernel/prng.ts', `const a = Math.floor(Math.imul(b, 3) / 2 ** 32)`],
    ['a cluster word in a comment or a string', 'kernel/step.ts', `// a node\nexport const a = 'cluster'`],
    ['a cluster word in the model', 'model/kinds.ts', `export const node = 1`],
    ['time in the shells', 'shells/frameLoop.ts', `requestAnimationFrame(() => performance.now())`],
  ])('%s', (_situation, path, text) => {
    expect(problemsIn([{ path, text }])).toEqual([])
  })
})
