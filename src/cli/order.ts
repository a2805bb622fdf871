import { parseDuration } from '../kernel/duration'
import type { Intervention, KindSpec, ParamSpec, ParamValue } from '../model/intervention'
import { kinds } from '../model/kinds'
import { quorumTypes } from '../model/design'
import { groupPropertyNames, propertyNames, resourcePropertyNames } from '../model/properties'
import type { TimedIntervention } from '../player/run'
import { formatProblem, placeWithoutText, Problems } from '../scenario/problem'
import { Catalogue } from '../scenario/references/catalogue'
import { checkScript } from '../scenario/references/script'
import type { Scenario } from '../scenario/scenario'
import { shown } from '../scenario/shown'

export type Order =
  | { readonly given: TimedIntervention; readonly refused?: undefined }
  | { readonly given?: undefined; readonly refused: string }

/** `45s quickMigrate SQL01 to=NODE2`: an intervention of the command line, or what is wrong with it. */
export function orderOf(text: string, scenario: Scenario): Order {
  const problems = new Problems(placeWithoutText('--do'))
  const given = read(text, problems)
  if (given !== null) checkNames(given, scenario, problems)
  if (given !== null && !problems.hasErrors) return { given }
  const lines = problems.list().map((problem) => formatProblem({ ...problem, path: '' }))
  return { refused: lines.join('\n') }
}

function read(text: string, problems: Problems): TimedIntervention | null {
  const parts = partsOf(text)
  if (parts === null) return refuse(problems, `a quotation mark stands open in ${text}`)
  const [at = '', kind, target, ...rest] = parts
  const atMs = parseDuration(at)
  if (atMs === null) return refuse(problems, `${shown(at)} is no time: write 45s, 1.5min or 250ms first`)
  if (kind === undefined) return refuse(problems, `a kind and a target are missing after ${at}`)
  if (!Object.hasOwn(kinds, kind)) {
    const words = Object.keys(kinds)
    problems.error([], `${shown(kind)} is no kind of fault or operation`, { written: kind, words })
    return null
  }
  const spec: KindSpec = kinds[kind as keyof typeof kinds]
  if (target === undefined || target.includes('='))
    return refuse(problems, `a target is missing: ${kind} acts on a ${spec.target}`)
  const params = paramsOf(rest, spec, problems)
  return problems.hasErrors ? null : { atMs, intervention: { kind, target, params } }
}

function paramsOf(parts: readonly string[], spec: KindSpec, problems: Problems): Intervention['params'] {
  const params: Record<string, ParamValue> = {}
  for (const part of parts) {
    const sign = part.indexOf('=')
    const name = part.slice(0, sign)
    const words = Object.keys(spec.params)
    if (sign < 0) problems.error([], `name=value is expected, not ${shown(part)}`)
    else if (!Object.hasOwn(spec.params, name))
      problems.error([], `${spec.kind} has no ${shown(name)}${listOf(words)}`, { written: name, words })
    else if (Object.hasOwn(params, name)) problems.error([], `${name} stands there twice`)
    else {
      const value = valueOf(part.slice(sign + 1), spec.params[name])
      if (value !== null) params[name] = value
      else problems.error([], `${part}: ${name} is ${examples[spec.params[name].type]}`)
    }
  }
  for (const [name, { type, required }] of Object.entries(spec.params))
    if (required && !Object.hasOwn(params, name) && !problems.hasErrors)
      problems.error([], `${spec.kind} needs ${name}=…: ${examples[type]}`)
  return params
}

function listOf(words: readonly string[]): string {
  return words.length === 0 ? ': it takes nothing but a target' : `: it takes ${words.join(' and ')}`
}

const examples: Readonly<Record<ParamSpec['type'], string>> = {
  node: 'a node, as NODE1',
  peer: 'a node or the file share, as NODE1',
  network: 'a network, as Public',
  storageUnit: 'a storage unit, as SAN1',
  volume: 'a volume, as LUN1',
  update: 'an update, as KB957799',
  virtualNetwork: 'a virtual network, as Production',
  duration: 'a length of time above 0, as 10s',
  boolean: 'true or false',
  property: `one of ${propertyNames.join(', ')}`,
  groupProperty: `one of ${groupPropertyNames.join(', ')}`,
  resourceProperty: `one of ${resourcePropertyNames.join(', ')}`,
  whole: 'a whole number',
  quorumType: `one of ${quorumTypes.join(', ')}`,
  witness: 'a volume or the file share, as Witness',
  blocks: 'lists of nodes, as NODE1,NODE2|NODE3',
}

function valueOf(text: string, { type }: ParamSpec): ParamValue | null {
  if (text === '') return null
  if (type === 'duration') return parseDuration(text) || null
  if (type === 'boolean') return text === 'true' || text === 'false' ? text === 'true' : null
  if (type === 'whole') return /^(-1|\d{1,10})$/.test(text) ? Number(text) : null
  if (type === 'property') return propertyNames.find((name) => name === text) ?? null
  if (type === 'groupProperty') return groupPropertyNames.find((name) => name === text) ?? null
  if (type === 'resourceProperty') return resourcePropertyNames.find((name) => name === text) ?? null
  if (type === 'quorumType') return quorumTypes.find((name) => name === text) ?? null
  if (type === 'blocks') return text.split('|').map((block) => block.split(','))
  return text
}

/** The same checks of names that a step of a script has to pass. */
function checkNames({ atMs, intervention }: TimedIntervention, scenario: Scenario, problems: Problems): void {
  const method = [{ id: null, due: { atMs }, intervention }]
  const alone: Scenario = { ...scenario, method, rollbacks: [], markers: [] }
  checkScript(alone, new Catalogue(alone, problems), problems)
}

/** Split at spaces; inside "…" they belong to the part. Null where a quotation mark stands open. */
function partsOf(text: string): readonly string[] | null {
  const parts: string[] = []
  let isInside = false
  let part: string | null = null
  for (const character of text) {
    if (character === '"') {
      isInside = !isInside
      part ??= ''
    } else if (!isInside && /\s/.test(character)) {
      if (part !== null) parts.push(part)
      part = null
    } else part = (part ?? '') + character
  }
  if (part !== null) parts.push(part)
  return isInside ? null : parts
}

function refuse(problems: Problems, message: string): null {
  problems.error([], message)
  return null
}
