import { describe, expect, test } from 'vitest'
import { readShipped } from '../../src/cli/shippedScenarios'
import {
  beatOf,
  cameTrue,
  endsStep,
  explain,
  goOn,
  hint,
  isRight,
  predict,
  scoreOf,
  showModel,
  sit,
  stepOf,
  workOf,
  type Sitting,
} from '../../src/learning/lesson'
import { isTask } from '../../src/scenario/outline'
import type { LessonStep } from '../../src/scenario/scenario'

const { scenarios } = readShipped('scenarios')
const scenario = scenarios.find(({ id }) => id === 'two-node/node-crash')!

const rightAnswer = ({ predict: question }: LessonStep) =>
  question?.answerBy === 'number'
    ? (question.answer!.min + question.answer!.max) / 2
    : question!.choices.find(({ correct }) => correct)!.id

/** Does what is right in the present beat, and goes on. */
function pass(sitting: Sitting): Sitting {
  const step = stepOf(sitting)
  switch (beatOf(sitting).kind) {
    case 'predict':
      return goOn(predict(sitting, rightAnswer(step!)), false)
    case 'review': {
      const right = step?.explain?.choices.find(({ correct }) => correct)
      return goOn(right ? explain(sitting, right.id) : showModel(sitting), false)
    }
    default:
      return goOn(sitting, true)
  }
}

function until(kind: string, from: Sitting): Sitting {
  let sitting = from
  while (beatOf(sitting).kind !== kind) {
    const next = pass(sitting)
    if (next === sitting) throw new Error(`no ${kind} after ${beatOf(sitting).kind}`)
    sitting = next
  }
  return sitting
}

const lessons = scenarios.filter(({ steps }) => steps.length > 0)

describe.each(lessons.map((each) => [each.id, each] as const))('%s', (_id, each) => {
  test('is passed with every point by whoever knows the answers', () => {
    const end = until('outro', sit(each))
    const { earned, of } = scoreOf(end)
    expect(of).toBeGreaterThan(0)
    expect(earned).toBe(of)
  })

  test('every wrong answer is wrong, has its feedback, and a wrong explanation does not lead on', () => {
    let sitting = sit(each)
    let wrongOnes = 0
    while (beatOf(sitting).kind !== 'outro') {
      const step = stepOf(sitting)!
      const { kind } = beatOf(sitting)
      const question = kind === 'predict' ? step.predict : kind === 'review' ? step.explain : undefined
      for (const choice of question?.choices.filter(({ correct }) => !correct) ?? []) {
        wrongOnes += 1
        expect(choice.feedback).toBeTruthy()
        expect(isRight(question!.choices, choice.id)).toBe(false)
        if (kind === 'predict') expect(cameTrue(step, workOf(predict(sitting, choice.id)))).toBe(false)
        else expect(goOn(explain(sitting, choice.id), true).at).toBe(sitting.at)
      }
      const next = pass(sitting)
      if (next === sitting) throw new Error(`${step?.id}: nothing leads on from ${kind}`)
      sitting = next
    }
    expect(wrongOnes).toBeGreaterThan(0)
  })

  test('a task helps with a nudge, a pointer and the whole answer', () => {
    for (const { hints } of each.steps.filter(isTask)) expect(hints).toHaveLength(3)
  })
})

test('time does not run before the answer is committed, and then it stands', () => {
  const asked = until('predict', sit(scenario))
  expect(goOn(asked, true)).toBe(asked)
  const committed = predict(asked, 'a')
  expect(beatOf(goOn(committed, false)).kind).toBe('watch')
  expect(predict(committed, 'b')).toBe(committed)
  expect(predict(asked, 'no-such')).toBe(asked)
  expect(predict(asked, Number.NaN)).toBe(asked)
})

test('a wrong prediction costs nothing, a wrong explanation a point, a hint what it says', () => {
  const asked = until('predict', sit(scenario))
  const worth = scoreOf(asked).earned
  const wrong = goOn(predict(asked, 'a'), false)
  expect(scoreOf(wrong).earned).toBe(worth)
  const reviewed = goOn(wrong, true)
  expect(scoreOf(explain(reviewed, 'files')).earned).toBe(worth - 1)
  const [free, freeToo, dear] = [hint(reviewed), hint(hint(reviewed)), hint(hint(hint(reviewed)))]
  expect([free, freeToo, dear].map((each) => scoreOf(each).earned)).toEqual([worth, worth, worth - 1])
  expect(hint(dear)).toBe(dear)
  expect(scoreOf(explain(explain(explain(dear, 'files'), 'nothing'), 'settings')).earned).toBe(worth - 2)
})

test('a task is done when what it asks for holds, and not before', () => {
  const task = until('task', sit(scenario))
  expect(goOn(task, false)).toBe(task)
  expect(endsStep(task)).toBe(true)
  expect(beatOf(goOn(task, true)).kind).toBe('outro')
})

test('it may be entered at a step', () => {
  expect(beatOf(sit(scenario, 1))).toEqual({ kind: 'predict', step: 1 })
  expect(beatOf(sit(scenario, 99)).kind).toBe('intro')
})
