import { canonicalDatum } from '../kernel/canonical'
import type { Datum } from '../kernel/happening'
import { coreGroupId, quorumTypes } from '../model/design'
import type { KindSpec, Params, ParamType, ParamValue, TargetKind } from '../model/intervention'
import { kinds } from '../model/kinds'
import { groupPropertyNames, propertyNames, resourcePropertyNames } from '../model/properties'
import { limits } from '../scenario/limits'
import { isId, isLine, isScenarioId } from '../scenario/names'
import { hostedMachinesOf, machinesOf } from '../scenario/machines'
import type { Scenario } from '../scenario/scenario'
import { printable, shown } from '../scenario/shown'
import { pack, packedLimits, unpack } from './packed'
import type { TimedIntervention } from './run'
import type { Sentence } from './sentence'

/** What leads to one moment of one run: never its state, always what makes it. */
export interface ShareLink {
  readonly scenario: { readonly id: string; readonly version: number }
  readonly seed: number
  /** In the order of their times. */
  readonly interventions: readonly TimedIntervention[]
  /** Where the playhead stands. */
  readonly atMs: number
  /** Simulated seconds per second of watching; left out: the scenario's. */
  readonly speed?: number
}

export type Decoded =
  | { readonly link: ShareLink; readonly problem?: undefined }
  | { readonly link?: undefined; readonly problem: Sentence }

/** The form of what is inside. A later form gets a later number, and this one stays readable for ever. */
const formVersion = 1

/** The link as plain data, as it stands in an address or travels from window to window. */
export function formOf({ scenario, seed, interventions, atMs, speed }: ShareLink): Datum {
  return {
    v: formVersion,
    scenario: `${scenario.id}@${scenario.version}`,
    seed,
    at: atMs,
    ...(speed === undefined ? {} : { speed }),
    do: interventions.map(({ atMs: at, intervention: { kind, target, params } }) => [
      at,
      kind,
      target,
      params as Datum,
    ]),
  }
}

/** The link as text for the address; null where it would be longer than a link may be. */
export function encode(link: ShareLink): string | null {
  if (link.interventions.length > limits.interventions) return null
  const text = canonicalDatum(formOf(link))
  if (new TextEncoder().encode(text).length > packedLimits.bytes) return null
  const packed = pack(text)
  return packed.length > packedLimits.characters ? null : packed
}

/** Reads a link that anybody may have written. `onBytes` hears how much has been inflated. */
export function decode(text: string, onBytes?: (count: number) => void): Decoded {
  const { text: json, problem } = unpack(text, onBytes)
  return problem ? { problem } : read(() => linkOf(parsed(json)))
}

/** The other way of `formOf`, for plain data from anybody. */
export function linkOfForm(form: unknown): Decoded {
  return read(() => linkOf(form))
}

function read(link: () => ShareLink): Decoded {
  try {
    return { link: link() }
  } catch (error) {
    if (error instanceof Unfit) return { problem: error.sentence }
    throw error
  }
}

/** Whether a link means this scenario and names only what is in it; the first thing that is wrong, if any. */
export function misfit(link: ShareLink, scenario: Scenario): Sentence | null {
  const { id, version, settings, cluster } = scenario
  if (link.scenario.id !== id)
    return { code: 'link-other-scenario', params: { written: link.scenario.id, id } }
  if (link.scenario.version !== version)
    return { code: 'link-other-version', params: { id, written: link.scenario.version, version } }
  const alone = hostedMachinesOf(cluster).map(({ machine }) => machine)
  const groups = [...cluster.groups, ...alone, { id: coreGroupId }]
  const machines = [...cluster.groups.flatMap(machinesOf), ...alone]
  const volumes = idsOf(cluster.storage.flatMap((unit) => unit.volumes))
  const ofMachines = [
    `${coreGroupId}.name`,
    ...machines.flatMap(({ id }) => [id, `${id}.configuration`, `${id}.vm`]),
  ]
  const things: Readonly<Record<TargetKind, ReadonlySet<string>>> = {
    node: idsOf(cluster.nodes),
    network: idsOf(cluster.networks),
    storageUnit: idsOf(cluster.storage),
    fileShare: idsOf(cluster.fileShareWitness === undefined ? [] : [cluster.fileShareWitness]),
    supply: idsOf(cluster.supplies),
    volume: volumes,
    virtualMachine: idsOf(machines),
    group: idsOf(groups),
    resource: new Set([...volumes, ...ofMachines]),
    groupOrResource: new Set([...idsOf(groups), ...volumes, ...ofMachines]),
    cluster: new Set([cluster.name]),
  }
  const others: Partial<Record<ParamType, ReadonlySet<string>>> = {
    peer: new Set([...things.node, ...things.fileShare]),
    witness: new Set([...things.volume, ...things.fileShare]),
    blocks: things.node,
  }
  for (const [index, { atMs, intervention }] of link.interventions.entries()) {
    const { kind, target, params } = intervention
    const spec: KindSpec = kinds[kind as keyof typeof kinds]
    const unknown = (name: string): Sentence => ({
      code: 'link-unknown-thing',
      params: { number: index + 1, kind, name },
    })
    if (atMs > settings.horizon) return { code: 'link-after-end', params: { number: index + 1 } }
    if (!things[spec.target].has(target)) return unknown(target)
    // The group of the cluster itself holds no virtual machine that could be saved.
    if (kind === 'quickMigrate' && target === coreGroupId) return unknown(target)
    for (const [name, value] of Object.entries(params)) {
      const { type } = spec.params[name]!
      const named = type === 'blocks' ? (value as readonly (readonly string[])[]).flat() : [value as string]
      const among = others[type] ?? (type in things ? things[type as 'node'] : null)
      const foreign = among && named.find((thing) => !among.has(thing))
      if (foreign !== null && foreign !== undefined) return unknown(foreign)
      if (type === 'blocks' && new Set(named).size < named.length) return badParam(index, kind, name)
    }
  }
  return null
}

const idsOf = (things: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(things.map(({ id }) => id))

// --- reading ------------------------------------------------------------------------------------------------

/** Never leaves this file: the way out of a nest of readers. */
class Unfit extends Error {
  constructor(readonly sentence: Sentence) {
    super(sentence.code)
  }
}

const refuse = (code: string, params: Sentence['params'] = {}): never => {
  throw new Unfit({ code, params })
}

const badParam = (index: number, kind: string, name: string): Sentence => ({
  code: 'link-bad-param',
  params: { number: index + 1, kind, name: quoted(name) },
})

const quoted = (value: unknown): string => printable(shown(value))

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return refuse('link-not-json')
  }
}

/** JSON gives every key to the object itself, `__proto__` too, so own keys are all there are. */
function fieldsOf(value: unknown, required: readonly string[], optional: readonly string[] = []) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse('link-wrong-shape')
  for (const name of required) if (!Object.hasOwn(value, name)) refuse('link-missing', { name: quoted(name) })
  for (const name of Object.keys(value))
    if (!required.includes(name) && !optional.includes(name))
      refuse('link-unknown-key', { name: quoted(name) })
  return value as Readonly<Record<string, unknown>>
}

function linkOf(value: unknown): ShareLink {
  const isNewer = typeof value === 'object' && value !== null && Object.hasOwn(value, 'v') && laterForm(value)
  if (isNewer) refuse('link-newer')
  const fields = fieldsOf(value, ['v', 'scenario', 'seed', 'at', 'do'], ['speed'])
  if (fields.v !== formVersion) refuse('link-bad-number', { name: 'v', value: quoted(fields.v) })
  const scenario = scenarioOf(fields.scenario)
  const seed = whole('seed', fields.seed, 0xffff_ffff)
  const atMs = whole('at', fields.at, limits.simulatedMs)
  const interventions = interventionsOf(fields.do)
  if (!Object.hasOwn(fields, 'speed')) return { scenario, seed, interventions, atMs }
  const { speed } = fields
  if (typeof speed !== 'number' || !(speed >= 0.25 && speed <= 64))
    return refuse('link-bad-number', { name: 'speed', value: quoted(speed) })
  return { scenario, seed, interventions, atMs, speed }
}

const laterForm = (value: object): boolean => {
  const { v } = value as { readonly v: unknown }
  return typeof v === 'number' && Number.isSafeInteger(v) && v > formVersion
}

function whole(name: string, value: unknown, max: number): number {
  const isRight = typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= max
  // JSON knows a negative zero, a run does not.
  return isRight ? value + 0 : refuse('link-bad-number', { name, value: quoted(value) })
}

/** `two-node/node-crash@1` */
function scenarioOf(value: unknown): ShareLink['scenario'] {
  const bad = () => refuse('link-bad-scenario', { value: quoted(value) })
  if (typeof value !== 'string' || value.length > 2 * limits.nameCharacters) return bad()
  const sign = value.lastIndexOf('@')
  const id = value.slice(0, Math.max(0, sign))
  const digits = value.slice(sign + 1)
  if (sign < 0 || !isScenarioId(id) || !/^[1-9]\d{0,8}$/.test(digits)) return bad()
  return { id, version: Number(digits) }
}

function interventionsOf(value: unknown): readonly TimedIntervention[] {
  if (!Array.isArray(value)) return refuse('link-wrong-shape')
  const most = limits.interventions
  if (value.length > most) return refuse('link-too-many', { count: value.length, limit: most })
  let latest = 0
  return value.map((each: unknown, index) => {
    const number = index + 1
    if (!Array.isArray(each) || each.length !== 4) return refuse('link-wrong-shape')
    const [at, kind, target, params] = each as readonly unknown[]
    const atMs = whole('at', at, limits.simulatedMs)
    if (atMs < latest) return refuse('link-unsorted', { number })
    latest = atMs
    if (typeof kind !== 'string' || !Object.hasOwn(kinds, kind))
      return refuse('link-unknown-kind', { number, value: quoted(kind) })
    const spec: KindSpec = kinds[kind as keyof typeof kinds]
    if (!isName(target)) return refuse('link-bad-target', { number, kind, value: quoted(target) })
    return { atMs, intervention: { kind, target, params: paramsOf(params, spec, index) } }
  })
}

function paramsOf(value: unknown, spec: KindSpec, index: number): Params {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse('link-wrong-shape')
  const given = value as Readonly<Record<string, unknown>>
  const params: Record<string, ParamValue> = {}
  for (const name of Object.keys(given).sort()) {
    const type = Object.hasOwn(spec.params, name) ? spec.params[name]!.type : null
    if (type === null || !isOf[type](given[name])) throw new Unfit(badParam(index, spec.kind, name))
    params[name] = given[name] as ParamValue
  }
  for (const [name, { required }] of Object.entries(spec.params))
    if (required && !Object.hasOwn(params, name)) throw new Unfit(badParam(index, spec.kind, name))
  return params
}

const isName = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= limits.nameCharacters && isId(value)

/** More than any cluster has nodes. */
const namesMax = 64

const isOf: Readonly<Record<ParamType, (value: unknown) => boolean>> = {
  node: isName,
  peer: isName,
  network: isName,
  storageUnit: isName,
  volume: isName,
  update: (value) => typeof value === 'string' && value.length <= limits.lineCharacters && isLine(value),
  virtualNetwork: isName,
  duration: (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= limits.simulatedMs,
  boolean: (value) => typeof value === 'boolean',
  property: (value) => propertyNames.some((name) => name === value),
  groupProperty: (value) => groupPropertyNames.some((name) => name === value),
  resourceProperty: (value) => resourcePropertyNames.some((name) => name === value),
  quorumType: (value) => quorumTypes.some((name) => name === value),
  witness: isName,
  whole: (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= -1 && value <= 0xffff_ffff,
  blocks: (value) =>
    Array.isArray(value) &&
    value.length >= 1 &&
    value.length <= namesMax &&
    value.every((block: unknown) => Array.isArray(block) && block.length <= namesMax && block.every(isName)),
}
