import type { Intervention } from '../../model/intervention'
import {
  beatOf,
  cameTrue,
  endsStep,
  explain,
  goOn,
  hint,
  mayGoOn,
  pointsOf,
  predict,
  showModel,
  sit,
  stepOf,
  workOf,
  type Answer,
  type Beat,
  type Sitting,
} from '../../learning/lesson'
import type { Finished } from '../../learning/progress'
import { verdictOf } from '../../player/checks'
import type { Sentence } from '../../player/sentence'
import { pointMoment } from '../../player/stepMoment'
import type { Choice, LessonStep, Scenario } from '../../scenario/scenario'
import type { Flag } from '../../scene/marks/flag'
import type { Command } from '../../ui/keyMap'
import type { PlayerState } from '../../ui/playerState.svelte'
import type { Words } from '../../ui/words'
import { whenKnown } from '../goToStep'
import type { Session } from '../session.svelte'

/** One line of a task's list: what has to hold, and whether it does. */
export interface Check {
  readonly name: string
  readonly holds: boolean
}

/** Commands that lead into what has not been seen. */
const forwards: ReadonlySet<Command> = new Set([
  'toggle',
  'forward',
  'forwardFar',
  'eventForward',
  'markerNext',
  'end',
])

/** A lesson at the cursor of a run: time runs when the lesson says so, and the run's own state judges what was done. */
export class LessonGuide {
  sitting: Sitting = $state.raw() as Sitting
  /** The prediction that is not committed yet. */
  draft: Answer | null = $state.raw(null)

  readonly beat: Beat = $derived.by(() => beatOf(this.sitting))
  readonly step: LessonStep | undefined = $derived.by(() => stepOf(this.sitting))
  readonly checks: readonly Check[] = $derived.by(() => this.#checks())
  readonly holds: boolean = $derived.by(() => this.checks.every(({ holds }) => holds))
  readonly mayGoOn: boolean = $derived.by(() => mayGoOn(this.sitting, this.holds))
  readonly flags: readonly Flag[] = $derived.by(() => this.#flags())

  #session: Session | null = null
  #cursor: PlayerState | null = $state.raw(null)
  /** Where the beat began: before an answer, time does not go beyond it. */
  #fromMs = 0
  /** What had been done by hand when the beat began. */
  #deeds = 0

  constructor(
    scenario: Scenario,
    private readonly fromStep: number,
    private readonly words: () => Words,
    private readonly onFinished: (finished: Finished) => void,
  ) {
    this.sitting = sit(scenario, fromStep)
  }

  begin(session: Session, cursor: PlayerState): () => void {
    this.#session = session
    this.#cursor = cursor
    const before = this.sitting.scenario.steps.slice(0, this.fromStep).findLast((step) => step.run)?.run
    if (before) this.#goTo(() => pointMoment(session.player.run, before.until))
    return session.player.subscribe(() => this.#watch())
  }

  // --- what the learner does ------------------------------------------------------------------------------------

  /** Commits the prediction and lets time run. */
  commit(): void {
    if (this.draft === null) return
    this.sitting = predict(this.sitting, this.draft)
    this.next()
  }

  explain(id: string): void {
    this.sitting = explain(this.sitting, id)
  }

  showModel(): void {
    this.sitting = showModel(this.sitting)
  }

  hint(): void {
    this.sitting = hint(this.sitting)
  }

  next(): void {
    const { sitting, step } = this
    const further = goOn(sitting, this.holds)
    if (further === sitting) return
    if (step && endsStep(sitting)) this.#finish(step)
    this.sitting = further
    this.draft = null
    this.#enter()
  }

  /** Straight to where the step plays to. */
  skip(): void {
    const run = this.#session?.player.run
    const until = this.step?.run?.until
    const atMs = run && until !== undefined ? pointMoment(run, until) : null
    if (atMs !== null) this.#session?.player.seek(atMs)
  }

  /** The task from its beginning, as if nothing had been done. */
  again(): void {
    const session = this.#session
    if (!session) return
    while (session.branches.length > this.#deeds) session.undo()
    session.player.pause()
    session.player.seek(this.#fromMs)
    session.player.forgetFuture()
  }

  // --- what the page asks ---------------------------------------------------------------------------------------

  takes(command: Command, key: string): boolean {
    const { kind } = this.beat
    if (kind === 'predict' && command === 'percent') {
      const choice = this.step?.predict?.choices[Number(key) - 1]
      if (choice) this.draft = choice.id
      return true
    }
    if (command === 'reset') return true
    if (kind === 'task' || kind === 'outro') return false
    if (command === 'undo') return true
    // Where only the seen may be looked at again, nothing leads beyond it.
    const isAtEnd = (this.#cursor?.atMs ?? 0) >= this.#fromMs
    return kind !== 'watch' && (command === 'percent' || (forwards.has(command) && isAtEnd))
  }

  choose(id: string): boolean {
    const question = this.beat.kind === 'predict' ? this.step?.predict : undefined
    if (question?.answerBy !== 'diagram') return false
    const on = this.#cursor?.snapshot.virtualMachines.find((vm) => vm.id === id)?.node
    const choice =
      question.choices.find(({ target }) => target === id) ??
      question.choices.find(({ target }) => target !== undefined && target === on)
    if (choice) this.draft = choice.id
    return choice !== undefined
  }

  readonly forbids = ({ kind, target }: Intervention): Sentence | null => {
    const { kind: beat } = this.beat
    if (beat === 'outro') return null
    if (beat !== 'task') return { code: 'ui-lesson-not-yet', params: {} }
    const allow = this.step?.allow
    const may = !allow || allow.some((one) => one.kind === kind && (one.target ?? target) === target)
    return may ? null : { code: 'ui-lesson-not-here', params: {} }
  }

  // --- time -----------------------------------------------------------------------------------------------------

  #enter(): void {
    const player = this.#session?.player
    if (!player) return
    this.#fromMs = player.atMs
    this.#deeds = this.#session?.branches.length ?? 0
    if (this.beat.kind === 'watch') player.play()
    else if (this.beat.kind !== 'outro') player.pause()
  }

  /** Holds the cursor where the lesson has come to. */
  #watch(): void {
    const player = this.#session?.player
    if (!player) return
    const { kind } = this.beat
    if (kind === 'task' || kind === 'outro') return
    const until = kind === 'watch' && this.step?.run ? pointMoment(player.run, this.step.run.until) : null
    const limitMs = kind === 'watch' ? Math.max(this.#fromMs, until ?? Infinity) : this.#fromMs
    if (player.atMs > limitMs) {
      player.pause()
      player.seek(limitMs)
      player.recallSeen(limitMs)
    } else if (player.atMs === limitMs && kind === 'watch' && until !== null) {
      player.pause()
      this.#arrive()
    } else if (player.atMs === limitMs && player.playing) player.pause()
  }

  #arrive(): void {
    this.next()
  }

  /** As soon as the run has come there, and once. */
  #goTo(moment: () => number | null): void {
    const player = this.#session!.player
    this.#fromMs = Infinity
    whenKnown(player, moment, (atMs) => {
      this.#fromMs = atMs ?? 0
      player.seek(this.#fromMs)
    })
  }

  // --- what holds, and what is marked ---------------------------------------------------------------------------

  #checks(): readonly Check[] {
    const cursor = this.#cursor
    if (!cursor || !this.step || this.beat.kind !== 'task') return []
    const { run, seq } = cursor
    // Tenths of a second are enough between two lines of the log; what the latest line brought counts at once.
    const atMs = Math.max(this.#fromMs, seq === 0 ? 0 : Math.max(cursor.tenthMs, run.log[seq - 1].atMs))
    return (this.step.verify?.probes ?? []).map((probe) => ({
      name: probe.name ?? probe.probe,
      holds: verdictOf(run, probe, atMs).holds,
    }))
  }

  #finish(step: LessonStep): void {
    const { id, version } = this.sitting.scenario
    const work = workOf(this.sitting)
    const { earned, of } = pointsOf(step, work)
    const predicted = cameTrue(step, work)
    this.onFinished({ scenario: id, version, step: step.id, points: earned, of, predicted })
  }

  #flags(): readonly Flag[] {
    const { step, beat, words } = this
    if (!step || beat.kind === 'intro' || beat.kind === 'outro' || beat.kind === 'task') return []
    const watch = (step.observe?.focus ?? []).map((id): Flag => ({ id, look: 'watch', text: '' }))
    const answer = this.draft ?? workOf(this.sitting).predicted
    const choices = step.predict?.answerBy === 'diagram' ? step.predict.choices : []
    const marked = choices.flatMap((choice, index): Flag[] => {
      const { id, target, correct } = choice
      if (target === undefined) return []
      const mine: Flag = { id: target, look: 'answer', text: words().text('ui-lesson-your-answer') }
      if (beat.kind === 'predict')
        return [id === answer ? mine : { id: target, look: 'choice', text: String(index + 1) }]
      const came: Flag = { id: target, look: 'truth', text: words().text('ui-lesson-came-so') }
      return [...(id === answer ? [mine] : []), ...(correct && beat.kind === 'review' ? [came] : [])]
    })
    const taken = marked.map(({ id }) => id)
    return [...(beat.kind === 'predict' ? [] : watch.filter(({ id }) => !taken.includes(id))), ...marked]
  }
}

/** What was answered, as it stands in the question. */
export function answerText(step: LessonStep, answer: Answer | null): string {
  if (answer === null) return ''
  const choice = step.predict?.choices.find(({ id }) => id === answer)
  const unit = step.predict?.answer?.unit
  return choice?.text ?? (unit === undefined ? String(answer) : `${answer} ${unit}`)
}

export function rightOne(choices: readonly Choice[]): Choice | undefined {
  return choices.find(({ correct }) => correct)
}
