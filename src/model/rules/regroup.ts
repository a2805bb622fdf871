import type { FigureName } from '../defaults'

/**
 * The stages of a regroup. Opening: who notices a loss joins, and all who can be heard are asked. Closing: they exchange
 * who reaches whom, and one picture of it is agreed. Pruning: who does not reach all the others leaves (1006), who is gone
 * is removed (1135); both at its end.
 */
export const regroupStageNames = ['opening', 'closing', 'pruning'] as const
export type RegroupStageName = (typeof regroupStageNames)[number]

export interface RegroupStage {
  readonly name: RegroupStageName
  readonly startedMs: number
  readonly untilMs: number
  /** The longest that it may last. */
  readonly limitMs: number
}

export interface RegroupPace {
  readonly tickMs: number
  readonly limitsMs: Readonly<Record<RegroupStageName, number>>
}

export const regroupPace = (figure: (name: FigureName) => number): RegroupPace => ({
  tickMs: figure('regroupTick'),
  limitsMs: {
    opening: figure('regroupOpeningTimeout'),
    closing: figure('regroupStageTimeout'),
    pruning: figure('regroupPruningTimeout'),
  },
})

/**
 * How a regroup whose end is decided falls into stages: a third for each, ended on the nearest tick. What a limit
 * takes from one stage goes to the others. Where there is not a tick for each, none is kept; where a scenario sets more
 * than all limits together, pruning has the rest.
 */
export function regroupStages(
  startedMs: number,
  endsMs: number,
  { tickMs, limitsMs }: RegroupPace,
): readonly RegroupStage[] {
  const lengthMs = endsMs - startedMs
  const step = lengthMs >= tickMs * regroupStageNames.length ? Math.max(1, tickMs) : 1
  let fromMs = 0
  return regroupStageNames.map((name, index) => {
    const later = regroupStageNames.slice(index + 1)
    const mostMs = Math.min(lengthMs, fromMs + limitsMs[name])
    // The stages after it must be able to last until the end.
    const leastMs = Math.max(fromMs, lengthMs - later.reduce((sum, other) => sum + limitsMs[other], 0))
    const thirdMs = Math.trunc((lengthMs * (index + 1)) / regroupStageNames.length)
    const toMs = later.length === 0 ? lengthMs : stepped(thirdMs, leastMs, mostMs, step)
    const stage = { name, startedMs: startedMs + fromMs, untilMs: startedMs + toMs, limitMs: limitsMs[name] }
    fromMs = toMs
    return stage
  })
}

/** The step nearest to a wish that lies between least and most; without any, the wish as far as they let it. */
function stepped(wishMs: number, leastMs: number, mostMs: number, step: number): number {
  const nearMs = Math.min(mostMs, Math.max(leastMs, wishMs))
  const before = Math.floor(nearMs / step) * step
  const steps = [before, before + step].filter((ms) => ms >= leastMs && ms <= mostMs)
  return steps.sort((a, b) => Math.abs(a - nearMs) - Math.abs(b - nearMs))[0] ?? nearMs
}

/** Which one runs at a moment between the start and the end. */
export function regroupStageAt(stages: readonly RegroupStage[], atMs: number): RegroupStage | null {
  return stages.find(({ untilMs }) => atMs < untilMs) ?? stages.at(-1) ?? null
}
