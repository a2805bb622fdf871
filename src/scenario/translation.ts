import { hashText } from '../kernel/hash'
import { frozen } from './frozen'
import { isLang } from './names'
import { readTree } from './parse'
import type { Path, Problem } from './problem'
import type { Choice, Scenario } from './scenario'
import type { Tree } from './tree'

/**
 * A file beside a scenario with its texts in another language (`node-crash.de.yaml`). Each text has a mark in `english`,
 * made from the text it was translated from, so that nobody reads a translation of what is said no longer.
 */
export interface Translated {
  /** The scenario with these texts; what they leave out stays as it was. Null where the file is no translation of it. */
  readonly scenario: Scenario | null
  readonly problems: readonly Problem[]
}

/** Applies the text of a translation file to the scenario that it stands beside. */
export function translate(scenario: Scenario, text: string, file: string): Translated {
  const { tree, problems } = readTree(text, file)
  const of = `${scenario.id}@${scenario.version}`
  if (!isMapping(tree)) {
    if (!problems.hasErrors) problems.error([], 'a mapping')
    return { scenario: null, problems: problems.list() }
  }
  const { for: written, lang, english, ...texts } = tree
  if (written !== of) problems.error(['for'], `this stands beside ${of}`, { expected: of })
  if (typeof lang !== 'string' || !isLang(lang)) problems.error(['lang'], 'a language tag such as de')
  if (problems.hasErrors) return { scenario: null, problems: problems.list() }

  const original = textsOf(scenario)
  const given = leavesOf(texts, [])
  for (const { path, value } of given) {
    const key = path.join('.')
    if (!original.has(key)) {
      const details = { side: 'key', written: key, words: original.keys() } as const
      problems.error(path, `the scenario has no text ${key}`, details)
    } else if (typeof value !== 'string' || value.trim() === '') problems.error(path, 'a text')
  }
  const marks = isMapping(english) ? english : {}
  const named = new Map(given.map(({ path, value }) => [path.join('.'), value]))
  for (const [key, { text: source, path }] of original) {
    const mark = markOf(source)
    if (!named.has(key)) problems.error(path, `${key} is not translated`)
    else if (!Object.hasOwn(marks, key)) problems.error(['english'], `${key} has no mark: it is ${mark}`)
    else if (marks[key] !== mark)
      problems.error(
        ['english', key],
        `the English of ${key} is another one now: look again; then its mark is ${mark}`,
      )
  }
  for (const key of Object.keys(marks))
    if (!original.has(key))
      problems.error(['english', key], `the scenario has no text ${key}`, { side: 'key' })

  const inOther = mapTexts(scenario, (path, before) => {
    const value = named.get(path.join('.'))
    return typeof value === 'string' && value.trim() !== '' ? value : before
  })
  return { scenario: frozen({ ...inOther, lang: lang as string }), problems: problems.list() }
}

/** What stands for an English text beside its translation: it changes with the text. */
export function markOf(text: string): string {
  return hashText(text).slice(0, 8)
}

/** Every text of a scenario that a person reads, by its path with ids in place of numbers. */
export function textsOf(
  scenario: Scenario,
): ReadonlyMap<string, { readonly text: string; readonly path: Path }> {
  const texts = new Map<string, { text: string; path: Path }>()
  mapTexts(scenario, (path, text) => {
    texts.set(path.join('.'), { text, path })
    return text
  })
  return texts
}

type Say = (path: Path, text: string) => string

/** The one list of what is text. Names of things in the cluster are not: they stand in logs, and those are one for all. */
function mapTexts(scenario: Scenario, say: Say): Scenario {
  const { steadyState, intro, outro, description } = scenario
  return {
    ...scenario,
    title: say(['title'], scenario.title),
    ...(description !== undefined && { description: say(['description'], description) }),
    objectives: scenario.objectives.map((one) => ({ ...one, text: say(['objectives', one.id], one.text) })),
    ...(steadyState && {
      steadyState: { ...steadyState, title: say(['steadyState', 'title'], steadyState.title) },
    }),
    ...(intro && { intro: withTexts(intro, ['text', 'notes'], ['intro'], say) }),
    markers: scenario.markers.map((marker, index) => {
      const name = marker.id ?? ('step' in marker.at ? marker.at.step : `marker-${index + 1}`)
      return { ...marker, label: say(['markers', name], marker.label) }
    }),
    steps: scenario.steps.map((step) => {
      const path = ['steps', step.id]
      const { predict, observe, explain, verify } = step
      return {
        ...withTexts(step, ['title', 'text', 'notes'], path, say),
        ...(predict && { predict: questionIn(predict, [...path, 'predict'], say) }),
        ...(observe && { observe: withTexts(observe, ['describe'], [...path, 'observe'], say) }),
        ...(explain && { explain: questionIn(explain, [...path, 'explain'], say) }),
        ...(verify && {
          verify: {
            ...verify,
            probes: verify.probes.map((probe, index) =>
              withTexts(probe, ['name'], [...path, 'checks', index], say, [...path, 'checks', index]),
            ),
          },
        }),
        hints: step.hints.map((one, index) => ({ ...one, text: say([...path, 'hints', index], one.text) })),
      }
    }),
    ...(outro && { outro: { ...outro, text: say(['outro', 'text'], outro.text) } }),
  }
}

function questionIn<Q extends { readonly prompt: string; readonly choices: readonly Choice[] }>(
  question: Q,
  path: Path,
  say: Say,
): Q {
  return {
    ...withTexts(question, ['prompt', 'model'], path, say),
    choices: question.choices.map((choice) =>
      withTexts(choice, ['text', 'feedback'], [...path, 'choices', choice.id], say),
    ),
  }
}

/** The same thing with the texts under these keys said anew; `whole` is the path of a text that has no key of its own. */
function withTexts<T extends object>(
  thing: T,
  keys: readonly string[],
  path: Path,
  say: Say,
  whole?: Path,
): T {
  const texts = Object.entries(thing).filter(
    ([key, value]) => keys.includes(key) && typeof value === 'string',
  )
  return {
    ...thing,
    ...Object.fromEntries(texts.map(([key, text]) => [key, say(whole ?? [...path, key], text as string)])),
  }
}

function isMapping(tree: Tree | undefined): tree is { readonly [key: string]: Tree } {
  return typeof tree === 'object' && tree !== null && !Array.isArray(tree)
}

function leavesOf(tree: Tree, path: Path): readonly { readonly path: Path; readonly value: Tree }[] {
  if (Array.isArray(tree)) return tree.flatMap((each: Tree, index) => leavesOf(each, [...path, index]))
  if (isMapping(tree)) return Object.entries(tree).flatMap(([key, each]) => leavesOf(each, [...path, key]))
  return [{ path, value: tree }]
}
