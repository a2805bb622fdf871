import { deploymentSteps } from '../learning/deployment/steps'
import type { Scenario } from '../scenario/scenario'
import { subjects, type Subject } from '../scenario/subjects'
import type { Words } from './words'

/** A place in the course where something is taught. */
export interface Teacher {
  /** A scenario, or null for the deployment exercise. */
  readonly scenario: string | null
  /** One step of it; null: the whole. */
  readonly step: string | null
}

/** Where each subject is taught, in the order of the course; only where there is a lesson to be taught by. */
export function teachersOf(scenarios: readonly Scenario[]): ReadonlyMap<Subject, readonly Teacher[]> {
  const found = new Map<Subject, Teacher[]>()
  const add = (taught: readonly string[] | undefined, teacher: Teacher) => {
    for (const id of taught ?? []) found.set(id as Subject, [...(found.get(id as Subject) ?? []), teacher])
  }
  for (const { id, teaches, steps } of scenarios) {
    if (steps.length > 0) add(teaches, { scenario: id, step: null })
    for (const step of steps) add(step.teaches, { scenario: id, step: step.id })
  }
  for (const { id, teaches } of deploymentSteps) add(teaches, { scenario: null, step: id })
  return found
}

export function uncovered(scenarios: readonly Scenario[]): readonly Subject[] {
  const teachers = teachersOf(scenarios)
  return (Object.keys(subjects) as Subject[]).filter((id) => !teachers.has(id))
}

/** The table of coverage as Markdown. */
export function coverageMarkdown(scenarios: readonly Scenario[], words: Words): string {
  const teachers = teachersOf(scenarios)
  const titles = new Map(scenarios.map((each) => [each.id, each]))
  const place = ({ scenario, step }: Teacher): string => {
    if (scenario === null) return `exercise: ${words.text(`deploy-${step}`)}`
    const lesson = titles.get(scenario)!
    const link = `[${scenario}](${scenario}.yaml)`
    return step === null ? link : `${link}: ${lesson.steps.find(({ id }) => id === step)!.title}`
  }
  const table = (letter: string, head: string) => {
    const ids = (Object.keys(subjects) as Subject[]).filter((id) => id.startsWith(letter))
    const rows = ids.map((id) => [id, subjects[id], (teachers.get(id) ?? []).map(place).join('<br>')])
    return [['id', head, 'taught by'], ['---', '---', '---'], ...rows].map(row).join('\n')
  }
  return `${[
    '# What is taught, and where',
    '`npm run coverage` writes this page from `teaches` of the scenarios, of their steps, and of the steps of the deployment exercise (`?mode=deploy`); a test keeps it true and whole.',
    '## The design page',
    table('S', 'says, in our words'),
    '## What administrators believe, and is not so',
    table('M', 'belief'),
  ].join('\n\n')}\n`
}

const row = (cells: readonly string[]) =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
