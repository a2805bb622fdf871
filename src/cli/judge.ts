import { verdictOf } from '../player/checks'
import { Run } from '../player/run'
import { pointMoment } from '../player/stepMoment'
import { scriptOf } from '../scenario/script'
import { Problems, type Path } from '../scenario/problem'
import type { Choice, LessonStep, Probe, Scenario } from '../scenario/scenario'
import { runToEnd, solved } from './solution'
import { clock } from '../kernel/moment'
import type { Words } from './words'

/**
 * Plays a checked scenario and its lesson headless and tells what does not come true. Answers the run of the script alone;
 * null where it could not be played.
 */
export function judge(scenario: Scenario, problems: Problems, words: Words): Run | null {
  judgeQuestions(scenario, problems)
  const run = runToEnd({ scenario, seed: scenario.settings.seed }, [])
  if (!isWhole(run, problems, words)) return null
  judgeScript(run, problems)
  judgeStart(run, problems)
  const lessonRun = judgeLesson(run, problems, words)
  judgeProbes(lessonRun, ['goal', 'probes'], scenario.goal?.probes ?? [], problems)
  return run
}

/** Whether the run came to its end without a violated invariant or limit. */
function isWhole(run: Run, problems: Problems, words: Words, path: Path = ['method']): boolean {
  if (run.problem !== null)
    problems.error(path, `the run stops at ${clock(run.simulatedMs)}: ${words.sentence(run.problem)}`)
  return run.problem === null
}

// --- the script --------------------------------------------------------------------------------------------------

function judgeScript(run: Run, problems: Problems): void {
  const told = (type: string, id: string) => run.log.some((h) => h.type === type && h.target === id)
  scriptOf(run.scenario).forEach(({ id }, index) => {
    const doneMs = run.stepDoneMs(id)
    const path = ['method', index]
    if (told('script.timedOut', id))
      problems.error([...path, 'waitFor'], `step ${id} waits in vain until its timeout`)
    else if (doneMs === null)
      problems.error(path, `step ${id} is not reached: the run ends at ${clock(run.simulatedMs)}`)
    else if (told('script.late', id))
      problems.error(
        [...path, 'at'],
        `step ${id} comes late, at ${clock(doneMs)}: an earlier one is still waited for`,
      )
  })
}

/**
 * What is normal has to hold until the script begins; a probe that says `always`, `never` or `eventually` is judged to
 * the end of the run.
 */
function judgeStart(run: Run, problems: Problems): void {
  const { scenario, seed } = run
  const [first] = scriptOf(scenario)
  const beginsMs = first === undefined ? run.simulatedMs : (run.stepDoneMs(first.id) ?? 0)
  // What the script does in the very first instant is already part of that instant's state.
  const untouched = () => runToEnd({ scenario: { ...scenario, method: [], markers: [] }, seed }, [])
  const start = beginsMs > 0 ? run : untouched()
  const probes = scenario.steadyState?.probes ?? []
  probes.forEach((probe, index) => {
    const path = ['steadyState', 'probes', index]
    if (probe.when !== 'end') judgeProbe(run, path, probe, problems)
    else judgeProbe(start, path, probe, problems, Math.max(0, beginsMs - 1))
  })
}

// --- the lesson --------------------------------------------------------------------------------------------------

/** Walks through the lesson as a learner who knows every solution; answers the run that comes of it. */
function judgeLesson(script: Run, problems: Problems, words: Words): Run {
  let run = script
  let atMs = 0
  script.scenario.steps.forEach((step, index) => {
    const path = ['steps', index]
    const reachedMs = step.run === undefined ? null : pointMoment(run, step.run.until)
    if (reachedMs !== null) atMs = Math.max(atMs, reachedMs)
    else if (step.run !== undefined)
      problems.error([...path, 'run', 'until'], `${step.run.until} is not reached`)
    judgeClaims(run, atMs, step, path, problems)
    judgeWrongWays(run, atMs, step, path, problems)
    const solution = solved(run, atMs, step.solution)
    ;({ run, atMs } = solution)
    if (solution.stuckAt !== null)
      problems.error([...path, 'solution', solution.stuckAt], 'this step of the solution waits in vain')
    if (isWhole(run, problems, words, [...path, 'solution']))
      judgeProbes(
        run,
        [...path, 'verify', 'probes'],
        step.verify?.probes ?? [],
        problems,
        solution.stuckAt === null ? atMs : undefined,
      )
  })
  return run
}

/** What the right choice says comes true where the step has run to, and what a wrong one says does not. */
function judgeClaims(run: Run, atMs: number, step: LessonStep, path: Path, problems: Problems): void {
  for (const question of ['predict', 'explain'] as const) {
    step[question]?.choices.forEach(({ id, correct, claims }, index) => {
      const at = [...path, question, 'choices', index, 'claims']
      if (correct) judgeProbes(run, at, claims, problems, atMs)
      else if (claims.length > 0 && holdAll(run, claims, atMs))
        problems.error(at, `the wrong answer ${id} comes true`)
    })
  }
}

/** A task is not done before anything is done, nor by what is listed as wrong, however long one waits. */
function judgeWrongWays(run: Run, atMs: number, step: LessonStep, path: Path, problems: Problems): void {
  const probes = step.verify?.probes ?? []
  if (probes.length === 0) return
  if (step.solution.length > 0 && holdAll(run, probes, atMs))
    problems.error([...path, 'verify', 'probes'], 'they hold before anything is done')
  step.wrong.forEach(({ steps }, index) => {
    const tried = solved(run, atMs, steps)
    const at = [...path, 'wrong', index]
    if (tried.stuckAt !== null)
      problems.error([...at, 'steps', tried.stuckAt], 'this step of the wrong way waits in vain')
    else if (holdAll(tried.run, probes, tried.atMs) || holdAll(tried.run, probes))
      problems.error(at, 'this wrong way passes')
  })
}

function holdAll(run: Run, probes: readonly Probe[], untilMs?: number): boolean {
  return probes.every((probe) => verdictOf(run, probe, untilMs).holds)
}

function judgeQuestions({ steps }: Scenario, problems: Problems): void {
  steps.forEach(({ predict, explain }: LessonStep, index) => {
    if (predict && predict.answerBy !== 'number')
      judgeChoices(predict.choices, ['steps', index, 'predict', 'choices'], problems)
    if (explain) judgeChoices(explain.choices, ['steps', index, 'explain', 'choices'], problems)
  })
}

function judgeChoices(choices: readonly Choice[], path: Path, problems: Problems): void {
  const right = choices.filter(({ correct }) => correct)
  if (right.length > 1)
    problems.error(
      path,
      `${right.map(({ id }) => id).join(' and ')} are marked correct: a question has one right answer`,
    )
  choices.forEach(({ id, correct, feedback }, index) => {
    if (!correct && feedback === undefined)
      problems.error([...path, index], `the wrong answer ${id} has no feedback: say why it is tempting`)
  })
}

// --- probes ------------------------------------------------------------------------------------------------------

function judgeProbes(
  run: Run,
  path: Path,
  probes: readonly Probe[],
  problems: Problems,
  untilMs?: number,
): void {
  probes.forEach((probe, index) => judgeProbe(run, [...path, index], probe, problems, untilMs))
}

function judgeProbe(run: Run, path: Path, probe: Probe, problems: Problems, untilMs?: number): void {
  const { holds, atMs, answer } = verdictOf(run, probe, untilMs)
  if (holds) return
  const { name, probe: kind, target, id, node } = probe
  const what = [kind, target, id, node].filter((part) => part !== undefined).join(' ')
  const told = answer === undefined ? 'without an answer' : String(answer)
  const wanted = `${probe.when === 'end' ? '' : `${probe.when} `}${toleranceText(probe)}`
  problems.error(
    path,
    `${name === undefined ? '' : `${name}: `}${what} is ${told} at ${clock(atMs)}, not ${wanted}`,
  )
}

function toleranceText({ tolerance }: Probe): string {
  if ('equals' in tolerance) return String(tolerance.equals)
  if ('oneOf' in tolerance) return `one of ${tolerance.oneOf.join(', ')}`
  const { min, max } = tolerance
  return max === undefined ? `${min} or more` : min === undefined ? `${max} or less` : `from ${min} to ${max}`
}
