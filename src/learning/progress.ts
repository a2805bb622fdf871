import { hashText } from '../kernel/hash'
import type { Sentence } from '../player/sentence'
import { isScenarioId, isStepId } from '../scenario/names'
import type { Outline } from '../scenario/outline'
import type { Points } from './lesson'

/** One step that was finished. Progress is a list of them that only grows; the same line twice is one. */
export interface Finished {
  readonly scenario: string
  readonly version: number
  readonly step: string
  readonly points: number
  readonly of: number
  /** Whether the prediction came true; null where none was asked. */
  readonly predicted: boolean | null
}

/** Characters of a file or a store that are read at all; a whole course needs a hundredth of it. */
export const progressCharactersMax = 1_000_000
const finishedMax = 10_000
const format = 1

export type Reading =
  | { readonly finished: readonly Finished[]; readonly problem?: undefined }
  | { readonly finished?: undefined; readonly problem: Sentence }

/** Progress as text: JSON with its form's number and a SHA-256 of the list, so that damage is noticed. */
export function writeProgress(finished: readonly Finished[]): string {
  return JSON.stringify({ format, finished, check: hashText(JSON.stringify(finished)) })
}

/** Reads what `writeProgress` wrote, or anything else that somebody hands over; never throws. */
export function readProgress(text: string): Reading {
  if (text.length > progressCharactersMax) return refuse('too-large', { limit: progressCharactersMax })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return refuse('not-json')
  }
  if (!isMapping(value)) return refuse('wrong-shape', { place: 'format' })
  if (typeof value.format === 'number' && value.format > format) return refuse('newer')
  if (value.format !== format) return refuse('wrong-shape', { place: 'format' })
  const stranger = strangerIn(value, ['format', 'finished', 'check'])
  if (stranger !== undefined) return refuse('wrong-shape', { place: stranger })
  if (!Array.isArray(value.finished)) return refuse('wrong-shape', { place: 'finished' })
  if (value.finished.length > finishedMax) return refuse('too-many', { limit: finishedMax })
  const finished: Finished[] = []
  for (const [index, entry] of (value.finished as readonly unknown[]).entries()) {
    const read = finishedFrom(entry)
    if (typeof read === 'string') return refuse('wrong-shape', { place: `finished[${index}].${read}` })
    finished.push(read)
  }
  if (value.check !== hashText(JSON.stringify(finished))) return refuse('changed')
  return { finished }
}

function refuse(reason: string, params: Sentence['params'] = {}): Reading {
  return { problem: { code: `progress-${reason}`, params } }
}

type Mapping = Readonly<Record<string, unknown>>

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A key that has no business there; `__proto__` is one like any other. */
function strangerIn(value: Mapping, known: readonly string[]): string | undefined {
  return Object.keys(value).find((key) => !known.includes(key))
}

/** A checked copy with its keys in one order, or the name of the key that is wrong. */
function finishedFrom(value: unknown): Finished | string {
  if (!isMapping(value)) return 'scenario'
  const { scenario, version, step, points, of, predicted } = value
  const stranger = strangerIn(value, ['scenario', 'version', 'step', 'points', 'of', 'predicted'])
  if (stranger !== undefined) return stranger
  if (typeof scenario !== 'string' || scenario.length > 200 || !isScenarioId(scenario)) return 'scenario'
  if (!isCount(version)) return 'version'
  if (typeof step !== 'string' || step.length > 200 || !isStepId(step)) return 'step'
  if (!isCount(of)) return 'of'
  if (!isCount(points) || points > of) return 'points'
  if (predicted !== null && typeof predicted !== 'boolean') return 'predicted'
  return { scenario, version, step, points, of, predicted }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

/** Both lists, each line once, the first one's order before the second's. */
export function merged(one: readonly Finished[], other: readonly Finished[]): readonly Finished[] {
  const lines = new Map([...one, ...other].map((entry) => [JSON.stringify(entry), entry]))
  return [...lines.values()]
}

/** How far somebody has come in a lesson. */
export interface Standing extends Points {
  /** Ids of the steps that are done in this version of it. */
  readonly done: ReadonlySet<string>
  /** Every step of it is. */
  readonly whole: boolean
}

/** The best result of each step counts. */
export function standingIn(
  { id, version, steps }: Pick<Outline, 'id' | 'version' | 'steps'>,
  finished: readonly Finished[],
): Standing {
  const mine = finished.filter((entry) => entry.scenario === id && entry.version === version)
  const best = steps.map((step) =>
    mine
      .filter((entry) => entry.step === step.id)
      .reduce<Finished | null>((top, entry) => (top && top.points >= entry.points ? top : entry), null),
  )
  const done = new Set(best.flatMap((entry) => (entry ? [entry.step] : [])))
  return {
    done,
    whole: steps.every((step) => done.has(step.id)),
    earned: best.reduce((sum, entry) => sum + (entry?.points ?? 0), 0),
    of: best.reduce((sum, entry) => sum + (entry?.of ?? 0), 0),
  }
}
