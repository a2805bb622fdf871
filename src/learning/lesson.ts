import { isTask } from '../scenario/outline'
import type { Choice, LessonStep, Scenario } from '../scenario/scenario'

/**
 * One stretch of a lesson. `predict`: time stands still until an answer is committed; `watch`: plays to where the step
 * runs to; `review`: what was seen beside what was predicted, and why; `task`: the learner acts, the run's state judges.
 */
export interface Beat {
  readonly kind: 'intro' | 'predict' | 'watch' | 'review' | 'task' | 'outro'
  /** Index of the step; for the intro that of the first, for the outro that of the last. */
  readonly step: number
}

/** What was predicted: the id of a choice, or a number. */
export type Answer = string | number

/** What a learner has done with one step so far. */
export interface Work {
  /** Null: nothing yet. */
  readonly predicted: Answer | null
  /** Ids of the explanations chosen, in order; the right one is the last there can be. */
  readonly explained: readonly string[]
  /** Hints opened. */
  readonly hints: number
  readonly modelShown: boolean
}

/** Where somebody is in a lesson: a value; every act below answers the next one. */
export interface Sitting {
  readonly scenario: Scenario
  readonly beats: readonly Beat[]
  /** Index into `beats`. */
  readonly at: number
  /** One for each step. */
  readonly works: readonly Work[]
}

const untouched: Work = { predicted: null, explained: [], hints: 0, modelShown: false }

/** A lesson from its intro on, or straight from a step (index). */
export function sit(scenario: Scenario, fromStep = 0): Sitting {
  const beats = beatsOf(scenario)
  const at = fromStep === 0 ? 0 : beats.findIndex(({ kind, step }) => kind !== 'intro' && step === fromStep)
  return { scenario, beats, at: Math.max(0, at), works: scenario.steps.map(() => untouched) }
}

function beatsOf({ steps }: Scenario): readonly Beat[] {
  const inner = steps.flatMap((step, index): Beat[] => {
    const beat = (kind: Beat['kind'], holds: boolean): Beat[] => (holds ? [{ kind, step: index }] : [])
    const reviewed = step.predict !== undefined || step.explain !== undefined || step.observe !== undefined
    const watched = step.run !== undefined
    return [
      ...beat('predict', step.predict !== undefined),
      ...beat('watch', watched),
      ...beat('review', reviewed && (watched || !isTask(step))),
      ...beat('task', isTask(step)),
      ...beat('review', reviewed && !watched && isTask(step)),
    ]
  })
  return [{ kind: 'intro', step: 0 }, ...inner, { kind: 'outro', step: Math.max(0, steps.length - 1) }]
}

export function beatOf({ beats, at }: Sitting): Beat {
  return beats[at]!
}

export function stepOf(sitting: Sitting): LessonStep | undefined {
  return sitting.scenario.steps[beatOf(sitting).step]
}

export function workOf(sitting: Sitting): Work {
  return sitting.works[beatOf(sitting).step] ?? untouched
}

// --- acts -----------------------------------------------------------------------------------------------------

/** Commits a prediction; one that stands is not changed any more. Unknown choices change nothing. */
export function predict(sitting: Sitting, answer: Answer): Sitting {
  const question = stepOf(sitting)?.predict
  if (beatOf(sitting).kind !== 'predict' || !question || workOf(sitting).predicted !== null) return sitting
  const fits =
    question.answerBy === 'number'
      ? typeof answer === 'number' && Number.isFinite(answer)
      : question.choices.some(({ id }) => id === answer)
  return fits ? changed(sitting, { predicted: answer }) : sitting
}

/** Chooses an explanation; after the right one there is nothing left to choose. */
export function explain(sitting: Sitting, id: string): Sitting {
  const choices = stepOf(sitting)?.explain?.choices ?? []
  const { explained } = workOf(sitting)
  if (beatOf(sitting).kind !== 'review' || isExplained(sitting) || explained.includes(id)) return sitting
  return choices.some((choice) => choice.id === id)
    ? changed(sitting, { explained: [...explained, id] })
    : sitting
}

/** Shows the model answer of a question that has no choices: nobody can be wrong there. */
export function showModel(sitting: Sitting): Sitting {
  return beatOf(sitting).kind === 'review' ? changed(sitting, { modelShown: true }) : sitting
}

/** Opens the next hint, as long as there is one. */
export function hint(sitting: Sitting): Sitting {
  const { hints } = workOf(sitting)
  return hints < (stepOf(sitting)?.hints.length ?? 0) ? changed(sitting, { hints: hints + 1 }) : sitting
}

/** On to the next beat, when this one is done; `holds`: what a task asks for is reached in the run. */
export function goOn(sitting: Sitting, holds: boolean): Sitting {
  const last = sitting.at === sitting.beats.length - 1
  return last || !mayGoOn(sitting, holds) ? sitting : { ...sitting, at: sitting.at + 1 }
}

export function mayGoOn(sitting: Sitting, holds: boolean): boolean {
  switch (beatOf(sitting).kind) {
    case 'predict':
      return workOf(sitting).predicted !== null
    case 'review':
      return isExplained(sitting)
    case 'task':
    case 'watch':
      return holds
    default:
      return true
  }
}

/** Whether the step's question is answered; without one there is nothing to answer. */
export function isExplained(sitting: Sitting): boolean {
  const question = stepOf(sitting)?.explain
  if (!question) return true
  const { explained, modelShown } = workOf(sitting)
  return question.choices.length === 0 ? modelShown : explained.some((id) => isRight(question.choices, id))
}

function changed(sitting: Sitting, change: Partial<Work>): Sitting {
  const { step } = beatOf(sitting)
  return {
    ...sitting,
    works: sitting.works.map((work, index) => (index === step ? { ...work, ...change } : work)),
  }
}

// --- right and wrong --------------------------------------------------------------------------------------------

export function isRight(choices: readonly Choice[], id: Answer): boolean {
  return choices.some((choice) => choice.id === id && choice.correct)
}

/** Whether a committed prediction came true; null while there is none, or nothing was asked. */
export function cameTrue({ predict: question }: LessonStep, { predicted }: Work): boolean | null {
  if (!question || predicted === null) return null
  const { answerBy, answer, choices } = question
  if (answerBy !== 'number') return isRight(choices, predicted)
  return answer !== undefined && Number(predicted) >= answer.min && Number(predicted) <= answer.max
}

// --- score ------------------------------------------------------------------------------------------------------

/** Points of a step, or of a whole lesson. */
export interface Points {
  readonly earned: number
  readonly of: number
}

/** What a step is worth: what its check says, else one for a question with choices. Predictions are free. */
function worthOf({ verify, explain: question }: LessonStep): number {
  return verify?.points ?? (question && question.choices.length > 0 ? 1 : 0)
}

/** Wrong explanations cost a point each, hints what they say; never below nothing. */
export function pointsOf(step: LessonStep, { explained, hints }: Work): Points {
  const wrong = explained.filter((id) => !isRight(step.explain?.choices ?? [], id)).length
  const opened = step.hints.slice(0, hints).reduce((sum, { cost }) => sum + cost, 0)
  const of = worthOf(step)
  return { earned: Math.max(0, of - wrong - opened), of }
}

/** All points of a sitting, counted to where it has come. */
export function scoreOf(sitting: Sitting): Points {
  const { scenario, works } = sitting
  return scenario.steps
    .map((step, index) => pointsOf(step, works[index] ?? untouched))
    .reduce((sum, { earned, of }) => ({ earned: sum.earned + earned, of: sum.of + of }), {
      earned: 0,
      of: 0,
    })
}

/** Whether the step that a beat belongs to ends with it. */
export function endsStep({ beats, at }: Sitting): boolean {
  const [now, next] = [beats[at]!, beats[at + 1]]
  return now.kind !== 'intro' && now.kind !== 'outro' && (next?.kind === 'outro' || next?.step !== now.step)
}
