import { quorumTypes, type QuorumType } from '../model/design'
import type { Intervention, InterventionClass, KindSpec, Params, TargetKind } from '../model/intervention'
import { kinds } from '../model/kinds'
import {
  groupPropertyNames,
  propertyNames,
  resourcePropertyNames,
  type GroupPropertyName,
  type PropertyName,
} from '../model/properties'
import type { ClusterSnapshot } from '../model/snapshot'
import { byId } from '../model/things'
import type { Sentence } from '../player/sentence'
import { offered } from './offered'

/** One kind of fault, repair or operation for the thing the menu is about. */
export interface MenuEntry {
  readonly kind: string
  readonly class: InterventionClass
  readonly choices: readonly Choice[]
}

/** One complete intervention; `label` tells it from the entry's other choices. */
export interface Choice {
  readonly intervention: Intervention
  readonly label: Sentence | null
  /** Why it cannot be done now. */
  readonly disabled: Sentence | null
}

/** Why something is not to be done, although it could be: a lesson asks for something else. Null: it may. */
export type Forbids = (intervention: Intervention) => Sentence | null
const nothing: Forbids = () => null

/** Of more volumes than this a node loses all or, from the volume's own menu, one. */
const volumesMax = 300

const say = (code: string, params: Sentence['params'] = {}): Sentence => ({ code, params })
const order: readonly InterventionClass[] = ['operation', 'repair', 'fault']

/** What can be done with a thing and to it, from the table of kinds: operations first, then repairs, then faults. */
export function menuFor(
  id: string,
  snapshot: ClusterSnapshot,
  done: readonly Intervention[],
  forbids: Forbids = nothing,
): readonly MenuEntry[] {
  const specs: readonly KindSpec[] = Object.values(kinds)
  const entries = specs.flatMap((spec): MenuEntry[] => {
    const choices = targetsOf(spec, id, snapshot).flatMap((target) =>
      paramsFor(spec, target, id, snapshot)
        .map(({ params, label }) => ({
          intervention: { kind: spec.kind, target, params },
          label: both(reachOf(spec, target, id, snapshot), label),
        }))
        .filter(({ intervention }) => offered(intervention, snapshot, done))
        .map((choice) => ({
          ...choice,
          disabled: refusal(choice.intervention, snapshot) ?? forbids(choice.intervention),
        })),
    )
    return choices.length === 0 ? [] : [{ kind: spec.kind, class: spec.class, choices }]
  })
  return order.flatMap((wanted) => entries.filter((entry) => entry.class === wanted))
}

/** One line of the list of everything: an intervention on its own target. */
export interface Offer extends Choice {
  readonly kind: string
  readonly class: InterventionClass
}

/**
 * Every kind with every target that fits it: faults first, then repairs, then operations. What has nothing to act on now
 * stays in the list, once for each target, with the reason. `wanted`: for these targets alone; of thousands nobody reads
 * what can be done with each.
 */
export function everything(
  snapshot: ClusterSnapshot,
  done: readonly Intervention[],
  forbids: Forbids = nothing,
  wanted: ReadonlySet<string> | null = null,
): readonly Offer[] {
  const specs: readonly KindSpec[] = Object.values(kinds)
  const ids = idsOf(snapshot)
  const targetsOf = (spec: KindSpec) => ids[spec.target].filter((id) => wanted === null || wanted.has(id))
  const offers = specs.flatMap((spec) =>
    targetsOf(spec).flatMap((target): readonly Offer[] => {
      const all = paramsFor(spec, target, target, snapshot).map(({ params, label }) => {
        const intervention = { kind: spec.kind, target, params }
        return { kind: spec.kind, class: spec.class, intervention, label }
      })
      const possible = all.filter(({ intervention }) => offered(intervention, snapshot, done))
      if (possible.length > 0)
        return possible.map((one) => ({
          ...one,
          disabled: refusal(one.intervention, snapshot) ?? forbids(one.intervention),
        }))
      return all.slice(0, 1).map((one) => ({ ...one, label: null, disabled: say(`ui-not-${spec.kind}`) }))
    }),
  )
  return (['fault', 'repair', 'operation'] as const).flatMap((wanted) =>
    offers.filter((offer) => offer.class === wanted),
  )
}

/** Which targets a kind has when the menu was opened on that thing: itself, or the nodes connected to it. */
function targetsOf(spec: KindSpec, id: string, snapshot: ClusterSnapshot): readonly string[] {
  const ofKind = idsOf(snapshot)
  const vm = snapshot.virtualMachines.find((candidate) => candidate.id === id)
  // What moves a virtual machine moves its group; offline it may go by itself, or with its configuration.
  const group = vm?.group ?? null
  // What is not clustered is no resource, and moves nowhere.
  if (vm && group === null && spec.target !== 'virtualMachine') return []
  if (spec.target === 'groupOrResource' && group !== null)
    return [...new Set([id, group, ...resourcesOf({ id, group })])]
  if (spec.target === 'resource' && group !== null) return resourcesOf({ id, group })
  if (ofKind[spec.target].includes(id)) return [id]
  if (spec.target === 'group' && group !== null) return [group]
  // The share has no place of its own in the picture: it stands among the votes.
  if (spec.target === 'fileShare' && id === 'quorum') return ofKind.fileShare
  if (spec.target === 'cluster') return id === 'quorum' ? ofKind.cluster : []
  // Neither has a supply: it is done to from what it serves.
  if (spec.target === 'supply')
    return snapshot.supplies.filter(({ serves }) => serves.includes(id)).map((supply) => supply.id)
  const about = snapshot.volumes.some((volume) => volume.id === id) ? 'volume' : 'network'
  const concerns = Object.values(spec.params).some(({ type }) => type === about)
  const isPath = spec.target === 'node' && Object.keys(spec.params).length === 1 && concerns
  return isPath && !ofKind.node.includes(id) && isThing(id, snapshot, about) ? ofKind.node : []
}

/** Of a virtual machine among others: whether it alone is meant, or all that move with it. */
function reachOf(
  spec: KindSpec,
  target: string,
  id: string,
  { virtualMachines }: ClusterSnapshot,
): Sentence | null {
  const vm = virtualMachines.find((candidate) => candidate.id === id)
  if (!vm || (spec.target !== 'groupOrResource' && spec.target !== 'resource')) return null
  if (target === vm.group) return say('ui-choice-whole', { group: target })
  return target === id ? say('ui-choice-alone', { vm: id }) : say('ui-choice-resource', { resource: target })
}

/** Its own two, by their names; a volume has a menu of its own. */
function resourcesOf({ id, group }: { readonly id: string; readonly group: string }): readonly string[] {
  return id === group ? [`${id}.vm`, `${id}.configuration`] : [`${id}.configuration`]
}

function idsOf(snapshot: ClusterSnapshot): Record<TargetKind, readonly string[]> {
  const ids = (things: readonly { readonly id: string }[]): readonly string[] =>
    things.map((thing) => thing.id)
  const resources = snapshot.groups.flatMap((group) => ids(group.resources))
  return {
    node: ids(snapshot.nodes),
    network: ids(snapshot.networks),
    storageUnit: ids(snapshot.storageUnits),
    fileShare: ids(snapshot.fileShare === null ? [] : [snapshot.fileShare]),
    supply: ids(snapshot.supplies),
    volume: ids(snapshot.volumes),
    virtualMachine: ids(snapshot.virtualMachines),
    group: ids(snapshot.groups),
    cluster: [snapshot.name],
    resource: resources,
    groupOrResource: [...new Set([...ids(snapshot.groups), ...ids(snapshot.virtualMachines), ...resources])],
  }
}

function isThing(id: string, { volumes, networks }: ClusterSnapshot, about: 'volume' | 'network'): boolean {
  return (about === 'volume' ? volumes : networks).some((thing) => thing.id === id)
}

interface Filled {
  readonly params: Params
  readonly label: Sentence | null
}

function paramsFor(spec: KindSpec, target: string, id: string, snapshot: ClusterSnapshot): readonly Filled[] {
  const named = spec.params.property?.type
  if (named !== undefined) {
    if (named === 'groupProperty') return groupSettings
    return named === 'property' ? settings : resourceSettings
  }
  if (spec.kind === 'setQuorum') return electorates(snapshot)
  if (spec.kind === 'renameVirtualNetwork') return renames(target, snapshot)
  let filled: readonly Filled[] = [{ params: {}, label: null }]
  for (const [name, { type, required }] of Object.entries(spec.params)) {
    const values = valuesOf(type, target, id, snapshot, required)
    filled = filled.flatMap(({ params, label }) =>
      values.map(({ value, label: own }) => ({
        params: value === null ? params : { ...params, [name]: value },
        label: label && own ? join(label, own) : (own ?? label),
      })),
    )
  }
  // Opened on a volume or a network, the thing is known and the node is what is to be chosen.
  if (target !== id && spec.target === 'node')
    return filled.map(({ params }) => ({ params, label: say('ui-choice-node', { node: target }) }))
  return filled
}

const both = (first: Sentence | null, second: Sentence | null) =>
  first && second ? join(first, second) : (first ?? second)

/** "to NODE2" and "over Public" become one wording of their own: `ui-choice-to-network`. */
function join(first: Sentence, second: Sentence): Sentence {
  return say(`${first.code}-${second.code.replace('ui-choice-', '')}`, { ...first.params, ...second.params })
}

type Value = { readonly value: Params[string] | null; readonly label: Sentence | null }

function valuesOf(
  type: KindSpec['params'][string]['type'],
  target: string,
  id: string,
  snapshot: ClusterSnapshot,
  required: boolean,
): readonly Value[] {
  const open = (label: string): readonly Value[] => (required ? [] : [{ value: null, label: say(label) }])
  switch (type) {
    case 'peer':
    case 'node': {
      const home = byId(snapshot.groups).get(target)?.owner ?? target
      const others = snapshot.nodes.filter((node) => node.id !== home)
      const share = type === 'peer' ? idsOf(snapshot).fileShare : []
      const named = [...others.map((node) => node.id), ...share].map((peer) => ({
        value: peer,
        label: say('ui-choice-to', { node: peer }),
      }))
      return others.length > 1 ? [...open('ui-choice-best'), ...named] : named
    }
    case 'network':
      if (target !== id) return [{ value: id, label: null }]
      return [
        ...open('ui-choice-all-networks'),
        ...snapshot.networks.map((network) => ({
          value: network.id,
          label: say('ui-choice-network', { network: network.id }),
        })),
      ]
    case 'volume':
      if (target !== id) return [{ value: id, label: null }]
      return [
        ...open('ui-choice-all-volumes'),
        ...(snapshot.volumes.length > volumesMax && !required ? [] : snapshot.volumes).map((volume) => ({
          value: volume.id,
          label: say('ui-choice-volume', { volume: volume.id }),
        })),
      ]
    case 'storageUnit':
      // One of one is all of them.
      if (snapshot.storageUnits.length < 2) return [{ value: null, label: null }]
      return [
        ...open('ui-choice-all-units'),
        ...snapshot.storageUnits.map((unit) => ({
          value: unit.id,
          label: say('ui-choice-unit', { unit: unit.id }),
        })),
      ]
    case 'duration':
      return [
        ...open('ui-choice-for-ever'),
        ...(required ? [60, 240, 600] : [2, 10, 60]).map((seconds) => ({
          value: seconds * 1000,
          label: say(required ? 'ui-choice-longer' : 'ui-choice-for', { seconds }),
        })),
      ]
    case 'boolean':
      return [
        { value: null, label: null },
        { value: true, label: say('ui-choice-force-quorum') },
      ]
    case 'update':
      return snapshot.updates.map((update) => ({ value: update, label: say('ui-choice-update', { update }) }))
    case 'virtualNetwork':
    case 'property':
    case 'groupProperty':
    case 'resourceProperty':
    case 'quorumType':
    case 'witness':
    case 'whole':
      return []
    case 'blocks':
      return required ? splits(snapshot.nodes.map((node) => node.id)) : [{ value: null, label: null }]
  }
}

/** Values that are worth a try, in Windows' units. */
const worthATry: Readonly<Record<PropertyName, readonly number[]>> = {
  SameSubnetDelay: [500, 1000, 2000],
  SameSubnetThreshold: [3, 5, 10],
  QuorumArbitrationTimeMax: [20, 60],
}

const setTo = (property: string, value: number): Filled => ({
  params: { property, value },
  label: say('ui-choice-property', { property, value }),
})

const settings: readonly Filled[] = propertyNames.flatMap((property) =>
  worthATry[property].map((value) => setTo(property, value)),
)

const worthATryOfGroup: Readonly<Record<GroupPropertyName, readonly number[]>> = {
  AutoFailbackType: [1, 0],
  FailbackWindowStart: [22, -1],
  FailbackWindowEnd: [6, -1],
  FailoverThreshold: [0, 3],
  FailoverPeriod: [1, 6],
}

const groupSettings: readonly Filled[] = groupPropertyNames.flatMap((property) =>
  worthATryOfGroup[property].map((value) => setTo(property, value)),
)

const resourceSettings: readonly Filled[] = resourcePropertyNames.flatMap((property) =>
  [1, 0].map((value) => setTo(property, value)),
)

/** To what is looked for on the node in vain, and where nothing is, to what nobody looks for. */
function renames(node: string, { nodes }: ClusterSnapshot): readonly Filled[] {
  const { virtualNetworks = [], missingNetworks = [] } = nodes.find(({ id }) => id === node) ?? {}
  return virtualNetworks.flatMap((from) =>
    (missingNetworks.length > 0 ? missingNetworks : [`${from} 2`]).map((to) => ({
      params: { from, to },
      label: say('ui-choice-rename', { from, to }),
    })),
  )
}

/** Every model with every witness that it could have: a disk of Available Storage, the share, or the present one. */
function electorates({ volumes, fileShare, quorum }: ClusterSnapshot): readonly Filled[] {
  const disks = volumes.filter(({ group, isWitness }) => group === null || isWitness).map(({ id }) => id)
  const witnesses: Readonly<Record<QuorumType, readonly (string | null)[]>> = {
    NodeMajority: [null],
    NodeAndDiskMajority: disks,
    NodeAndFileShareMajority: fileShare === null ? [] : [fileShare.id],
    DiskOnly: disks,
  }
  const present = (type: QuorumType, witness: string | null) =>
    quorum.type === type && (quorum.witness?.id ?? null) === witness
  const choices = quorumTypes.flatMap((type) => witnesses[type].map((witness) => ({ type, witness })))
  return choices
    .filter(({ type, witness }) => !present(type, witness))
    .map(({ type, witness }) => ({
      params: (witness === null ? { type } : { type, witness }) as Params,
      label: say('ui-choice-quorum', { type, witness: witness ?? 'none' }),
    }))
}

/** Each node alone against the rest; from four nodes on also the two halves. */
function splits(nodes: readonly string[]): readonly Value[] {
  if (nodes.length < 2) return []
  const alone = nodes
    .slice(0, nodes.length === 2 ? 1 : undefined)
    .map((node) => [[node], nodes.filter((other) => other !== node)])
  const half = Math.ceil(nodes.length / 2)
  const halves = nodes.length >= 4 ? [[nodes.slice(0, half), nodes.slice(half)]] : []
  return [...alone, ...halves].map((value) => ({
    value,
    label: say('ui-choice-split', { left: value[0]!.join(', '), right: value[1]!.join(', ') }),
  }))
}

/** What everybody can see beforehand; all else the model itself refuses, with its reason. */
function refusal({ kind, params }: Intervention, { nodes }: ClusterSnapshot): Sentence | null {
  if (kind !== 'quickMigrate' && kind !== 'moveGroup') return null
  const node = nodes.find(({ id }) => id === params.to)
  if (node && node.state === 'Down') return say('ui-refused-down', { node: node.id })
  return node && node.state === 'Paused' ? say('ui-refused-paused', { node: node.id }) : null
}
