import * as v from 'valibot'
import type { InterventionClass, KindSpec, ParamSpec, ParamType, TargetKind } from '../../model/intervention'
import { kinds } from '../../model/kinds'
import { quorumTypes } from '../../model/design'
import { groupPropertyNames, propertyNames, resourcePropertyNames } from '../../model/properties'
import { duration, whole } from './numberFields'
import { about, choice, flag } from './shapes'
import { id, line } from './textFields'
import { limits } from '../limits'

/** The key that names a kind: a fault is done to the cluster, an operation by the administrator. */
export type Word = 'fault' | 'operation'

export const words = ['fault', 'operation'] as const satisfies readonly Word[]

/** A repair ends a fault and is a deed of somebody: authors write it under either word. */
export const wordsOf: Readonly<Record<InterventionClass, readonly Word[]>> = {
  fault: ['fault'],
  repair: ['fault', 'operation'],
  operation: ['operation'],
}

export const specs: readonly KindSpec[] = Object.values(kinds)

export function specOf(kind: unknown): KindSpec | undefined {
  return typeof kind === 'string' && Object.hasOwn(kinds, kind)
    ? kinds[kind as keyof typeof kinds]
    : undefined
}

/** The kinds that may stand behind `fault:` or `operation:`. */
export function kindsUnder(word: Word): readonly string[] {
  return specs.filter((spec) => wordsOf[spec.class].includes(word)).map((spec) => spec.kind)
}

export const targetNames: Readonly<Record<TargetKind, string>> = {
  node: 'node',
  network: 'network',
  storageUnit: 'storage unit',
  fileShare: 'file share',
  supply: 'supply',
  volume: 'volume',
  virtualMachine: 'virtual machine',
  group: 'group',
  resource: 'resource, or virtual machine',
  groupOrResource: 'group, or one of its resources',
  cluster: 'cluster',
}

/** In a cluster as most scenarios have it. */
export const exampleTargets: Readonly<Record<TargetKind, string>> = {
  node: 'NODE1',
  network: 'Public',
  storageUnit: 'SAN1',
  fileShare: 'FSW',
  supply: 'CircuitA',
  volume: 'LUN1',
  virtualMachine: 'SQL01',
  group: 'SQL01',
  resource: 'LUN1',
  groupOrResource: 'SQL01',
  cluster: 'CLUSTER1',
}

const paramFields = {
  node: () => id('A node.', 'NODE2'),
  peer: () => id('A node, or the file share.', 'NODE2'),
  network: () => id('A network.', 'Public'),
  storageUnit: () => id('A storage unit; left out: all of them.', 'SAN1'),
  volume: () => id('A volume; left out: all of them.', 'LUN1'),
  virtualNetwork: () => id('The name of a virtual network.', 'Production'),
  update: () => line('An update.', 'KB957799'),
  duration: () => duration('How long.', ['10s'], { min: 1, max: limits.simulatedMs }),
  boolean: () => flag('Default false.'),
  property: () => choice(propertyNames, 'A cluster common property, under its exact name.'),
  groupProperty: () => choice(groupPropertyNames, 'A group common property, under its exact name.'),
  resourceProperty: () => choice(resourcePropertyNames, 'A resource common property, under its exact name.'),
  quorumType: () =>
    choice(quorumTypes, 'Who has votes: one each node, and one the witness where there is one.'),
  witness: () => id('A volume, or the file share; none with NodeMajority.', 'Witness'),
  whole: () => whole(-1, 0xffff_ffff, 'Its value, in the unit that Windows has for it.', 2000),
  blocks: () =>
    v.pipe(
      v.array(v.array(id('A node.'), 'a list of nodes'), 'a list of lists of nodes'),
      v.minLength(2, 'a list of at least two lists of nodes'),
      about('Nodes that still reach each other; every node stands in exactly one block.', [
        ['NODE1'],
        ['NODE2'],
      ]),
    ),
} satisfies Record<ParamType, () => v.GenericSchema>

function paramField({ type, required }: ParamSpec): v.GenericSchema {
  const field: v.GenericSchema = paramFields[type]()
  return required ? field : v.optional(field)
}

/** The keys that a kind adds to a step: the kind itself, its target and its params. */
export function orderEntries(word: Word, spec: KindSpec): v.ObjectEntries {
  const params = Object.entries(spec.params).map(([name, param]) => [name, paramField(param)] as const)
  return {
    [word]: v.pipe(
      v.literal(spec.kind),
      about(`A ${spec.class}; its target is a ${targetNames[spec.target]}.`),
    ),
    target: id(`The ${targetNames[spec.target]}.`, exampleTargets[spec.target]),
    ...Object.fromEntries(params),
  }
}
