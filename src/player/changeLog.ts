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
  /** What was before, as the kind has it in its params; undefined: the deed itself has it. */
  readonly before?: Params
}

/** What comes later than the deed: the end of an update, and what a property or the quorum configuration was. */
function endOf(log: readonly Happening[], at: number, count: number): End | null {
  const { params, target } = log[at]
  const after = (types: readonly string[], same: string) => {
    for (let i = at + 1; i < count; i++)
      if (types.includes(log[i].type) && log[i].target === target && log[i].params[same] === params[same])
        return log[i]
    return undefined
  }
  const changes = changesOfKind[String(params.kind)]
  if (changes !== undefined) {
    // A machine's name stands for its resource, which is what has changed.
    const isEnd = ({ type, causeSeq }: Happening) =>
      causeSeq === log[at].seq && (type === changes.type || type === 'quorum.notConfigured')
    const end = log.slice(at + 1, count).find(isEnd)
    if (end === undefined) return { outcome: 'underWay' }
    return end.type === changes.type
      ? { outcome: 'done', before: changes.before(end.params) }
      : { outcome: 'interrupted' }
  }
  if (params.kind !== 'installUpdate' && params.kind !== 'removeUpdate') return null
  const ended = after(['update.installed', 'update.removed', 'update.interrupted'], 'update')
  if (ended === undefined) return { outcome: 'underWay' }
  return { outcome: ended.type === 'update.interrupted' ? 'interrupted' : 'done' }
}

interface Changes {
  readonly type: string
  before(params: Happening['params']): Params
}

const property = (type: string): Changes => ({
  type,
  before: ({ property, before }) => ({ property: String(property), value: Number(before) }),
})

/** Kinds that take themselves back: what comes of them, and the params that bring back what was before. */
const changesOfKind: Partial<Record<string, Changes>> = {
  setClusterProperty: property('cluster.propertyChanged'),
  setGroupProperty: property('group.propertyChanged'),
  setResourceProperty: property('resource.propertyChanged'),
  setQuorum: {
    type: 'quorum.configured',
    before: ({ typeBefore, witnessBefore }) => ({
      type: String(typeBefore),
      ...(typeof witnessBefore === 'string' ? { witness: witnessBefore } : {}),
    }),
  },
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

function backFrom({ target, params }: Happening, before: Params | undefined): Intervention | null {
  const kind = String(params.kind)
  const given = ({ update }: typeof params): Params => (typeof update === 'string' ? { update } : {})
  if (before !== undefined) return { kind, target, params: before }
  if (kind === 'renameVirtualNetwork')
    return { kind, target, params: { from: String(params.to), to: String(params.from) } }
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
