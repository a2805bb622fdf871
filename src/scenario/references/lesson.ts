import type { Catalogue } from './catalogue'
import { specOf } from '../schema/orders'
import { checkProbes } from './probe'
import type { Path, Problems } from '../problem'
import type { Choice, LessonStep, Prediction, Scenario } from '../scenario'
import { checkFollowing, targetKinds } from './script'
import { shortened } from '../shown'

/** Checks what a learner meets. `points`: the steps of the script and the markers. */
export function checkLesson(
  scenario: Scenario,
  points: ReadonlySet<string>,
  catalogue: Catalogue,
  problems: Problems,
): void {
  const { steps, objectives, prerequisites, intro, outro, id } = scenario
  unique(['steps'], steps, 'step', problems)
  unique(['objectives'], objectives, 'objective', problems)
  prerequisites.forEach((other, index) => {
    if (other === id) problems.error(['prerequisites', index], 'a scenario cannot come before itself')
  })
  if (outro?.next === id) problems.error(['outro', 'next'], 'a scenario cannot follow itself')
  checkNotes(['intro', 'notes'], intro?.notes, points, problems)
  checkNotes(['outro', 'notes'], outro?.notes, points, problems)
  steps.forEach((step, index) => checkStep(['steps', index], step, points, catalogue, problems))
}

function checkStep(
  path: Path,
  step: LessonStep,
  points: ReadonlySet<string>,
  catalogue: Catalogue,
  problems: Problems,
): void {
  const { predict, run, observe, explain, allow, verify, solution, notes } = step
  if (predict) checkPrediction([...path, 'predict'], predict, catalogue, problems)
  if (explain && explain.choices.length > 0)
    checkChoices([...path, 'explain', 'choices'], explain.choices, problems)
  if (run && !points.has(run.until)) {
    const message = `there is no step or marker ${run.until}`
    problems.error([...path, 'run', 'until'], message, { written: run.until, words: points })
  }
  observe?.focus.forEach((id, index) => {
    if (catalogue.kinds.has(id)) return
    const details = { written: id, words: catalogue.kinds.keys() }
    problems.error([...path, 'observe', 'focus', index], `there is nothing called ${id}`, details)
  })
  allow?.forEach(({ kind, target }, index) => {
    const spec = specOf(kind)
    if (spec && target !== null)
      catalogue.expect([...path, 'allow', index, 'target'], target, ...targetKinds[spec.target])
  })
  checkProbes([...path, 'verify', 'probes'], verify?.probes ?? [], catalogue, problems)
  checkFollowing([...path, 'solution'], solution, catalogue, problems)
  checkNotes([...path, 'notes'], notes, points, problems)
}

function checkPrediction(path: Path, predict: Prediction, catalogue: Catalogue, problems: Problems): void {
  const { answerBy, choices, answer } = predict
  if (answerBy === 'number') {
    if (!answer)
      problems.error(path, 'missing key answer: answerBy: number needs one', { expected: 'answer' })
    else if (answer.min > answer.max) problems.error([...path, 'answer'], 'min is greater than max')
    return
  }
  if (answer) problems.error([...path, 'answer'], 'answer belongs to answerBy: number', { side: 'key' })
  checkChoices([...path, 'choices'], choices, problems)
  choices.forEach(({ target, correct }, index) => {
    const at = [...path, 'choices', index]
    if (target !== undefined) {
      if (catalogue.kinds.has(target)) return
      const details = { written: target, words: catalogue.kinds.keys() }
      problems.error([...at, 'target'], `there is nothing called ${target}`, details)
    } else if (answerBy === 'diagram' && correct) {
      problems.error(at, 'missing key target: the right answer in the diagram needs one', {
        expected: 'target',
      })
    }
  })
}

function checkChoices(path: Path, choices: readonly Choice[], problems: Problems): void {
  unique(path, choices, 'choice', problems)
  if (choices.length < 2) problems.error(path, 'a question needs at least two choices')
  if (!choices.some(({ correct }) => correct)) problems.error(path, 'no choice is marked correct: true')
}

function unique(
  path: Path,
  things: readonly { readonly id: string }[],
  what: string,
  problems: Problems,
): void {
  const ids = new Set<string>()
  things.forEach(({ id }, index) => {
    if (ids.has(id)) problems.error([...path, index, 'id'], `a ${what} ${id} stands here already`)
    ids.add(id)
  })
}

const mark = '[marker:'

/** `[marker:ID]` in notes. */
function checkNotes(
  path: Path,
  notes: string | undefined,
  points: ReadonlySet<string>,
  problems: Problems,
): void {
  if (notes === undefined) return
  for (let at = notes.indexOf(mark); at >= 0; at = notes.indexOf(mark, at + 1)) {
    const end = notes.indexOf(']', at)
    const id = notes.slice(at + mark.length, end < 0 ? notes.length : end)
    if (!points.has(id))
      problems.error(path, `there is no step or marker ${shortened(id)}`, { written: id, words: points })
  }
}
