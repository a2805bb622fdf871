import type { Datum, Happening } from '../kernel/happening'
import type { Intervention, KindSpec, Params } from '../model/intervention'
import { kinds, type KindName } from '../model/kinds'
import { csvText } from './logLine'
import { clock } from '../kernel/moment'

/** What somebody did to the cluster, what came of it, and how to go back. Faults are nobody's changes. */
export interface Change {
  readonly seq: number
  readonly atMs: number
  /** The step of the script; null: whoever plays. */
  readonly step: string | null
  readonly done: Happening
  readonly outcome: Outcome
  /** Why it was refused. */
  readonly refusal: Happening | null
  readonly back: Intervention | null
}

export type Outcome = 'done' | 'refused' | 'underWay' | 'interrupted'

interface ChangeWords {
  text(key: string, params?: Readonly<Record<string, Datum>>): string
  happening(happening: Happening): string
}

/** Of the first lines of a log, in order. */
export function changesOf(log: readonly Happening[], count = log.length): readonly Change[] {
  const changes: Change[] = []
  for (let i = 0; i < count; i++) {
    const done = log[i]
    if (done.type !== 'intervention.applied' || done.params.class === 'fault') continue
    const refusal = refusalOf(log, i, count)
    const end = endOf(log, i, count)
    changes.push({
      seq: done.seq,
      atMs: done.atMs,
      step: typeof done.params.step === 'string' ? done.params.step : null,
      done,
      outcome: refusal !== null ? 'refused' : (end?.outcome ?? 'done'),
      refusal,
      back: refusal === null ? backFrom(done, end?.before) : null,
    })
  }
  return changes
}

function refusalOf(log: readonly Happening[], at: number, count: number): Happening | null {
  for (let i = at + 1; i < count && log[i].type !== 'intervention.applied'; i++)
    if (log[i].type === 'intervention.refused' && log[i].target === log[at].target) return log[i]
  return null
}

interface End {
  readonly outcome: Outcome
  /** What a cluster property was. */
  readonly before?: Datum
}

/** What comes later than the deed: the end of an update, and the value that a property had. */
function endOf(log: readonly Happening[], at: number, count: number): End | null {
  const { params, target } = log[at]
  const after = (types: readonly string[], same: string) => {
    for (let i = at + 1; i < count; i++)
      if (types.includes(log[i].type) && log[i].target === target && log[i].params[same] === params[same])
        return log[i]
    return undefined
  }
  if (params.kind === 'setClusterProperty') {
    const changed = after(['cluster.propertyChanged'], 'property')
    return changed === undefined
      ? { outcome: 'underWay' }
      : { outcome: 'done', before: changed.params.before }
  }
  if (params.kind !== 'installUpdate' && params.kind !== 'removeUpdate') return null
  const ended = after(['update.installed', 'update.removed', 'update.interrupted'], 'update')
  if (ended === undefined) return { outcome: 'underWay' }
  return { outcome: ended.type === 'update.interrupted' ? 'interrupted' : 'done' }
}

/** Deeds that another one takes back, where the kinds themselves do not say so. */
const opposites: Partial<Record<string, KindName>> = {
  removeUpdate: 'installUpdate',
  pauseNode: 'resumeNode',
  resumeNode: 'pauseNode',
  evictNode: 'addNode',
  addNode: 'evictNode',
  takeOffline: 'bringOnline',
  bringOnline: 'takeOffline',
  shutDownVirtualMachine: 'bringOnline',
  stopClusterService: 'startClusterService',
  startClusterService: 'stopClusterService',
  turnOnMaintenance: 'turnOffMaintenance',
  turnOffMaintenance: 'turnOnMaintenance',
  takeSnapshot: 'deleteSnapshot',
  resumeVirtualMachine: 'pauseVirtualMachine',
}

function backFrom({ target, params }: Happening, before: Datum | undefined): Intervention | null {
  const kind = String(params.kind)
  const given = ({ update, property }: typeof params): Params => ({
    ...(typeof update === 'string' ? { update } : {}),
    ...(typeof property === 'string' ? { property } : {}),
  })
  if (kind === 'setClusterProperty')
    return typeof before === 'number' ? { kind, target, params: { ...given(params), value: before } } : null
  const spec: KindSpec | undefined = Object.hasOwn(kinds, kind) ? kinds[kind as KindName] : undefined
  const back = opposites[kind] ?? spec?.undoneBy
  return back === undefined ? null : { kind: back, target, params: given(params) }
}

/** The sentence for something that would be done. */
export function deedText({ kind, target, params }: Intervention, words: ChangeWords): string {
  return words.text(`applied-${kind}`, { forceQuorum: 'false', ...(params as Record<string, Datum>), target })
}

/** Names of columns are for programs too, and the same in every language. */
const columns = ['time', 'atMs', 'who', 'kind', 'target', 'what', 'outcome', 'back', 'remark'] as const

/** The change log as CSV; `who` is the step of the script, or `you`. */
export function changesCsv(changes: readonly Change[], words: ChangeWords): string {
  return csvText([
    columns,
    ...changes.map(({ atMs, step, done, outcome, refusal, back }) => [
      clock(atMs),
      atMs,
      step ?? 'you',
      done.params.kind,
      done.target,
      words.happening(done),
      outcome,
      back === null ? '' : deedText(back, words),
      refusal === null ? '' : words.happening(refusal),
    ]),
  ])
}
