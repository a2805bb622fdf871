/**
 * A fault is done *to* the cluster, an operation *by* the administrator; a repair undoes a fault. All three are
 * interventions of one shape in files, links, menus and messages: `{ fault | operation: KIND, target: ID, …params }`.
 */
export type InterventionClass = 'fault' | 'repair' | 'operation'

export type TargetKind =
  | 'node'
  | 'network'
  | 'storageUnit'
  | 'fileShare'
  | 'supply'
  | 'volume'
  | 'virtualMachine'
  | 'group'
  /** A disk of a service or application, a virtual machine's configuration or the machine; the name of a machine means that. */
  | 'resource'
  /** A service or application, or one of its resources. */
  | 'groupOrResource'
  | 'cluster'

/**
 * `blocks` is a list of lists of node ids; `node`, `network`, `storageUnit`, `volume` and `update` are ids of that kind; `peer`
 * is a node or the file share, `virtualNetwork` a name on a node, `property` the name of a cluster property, `groupProperty` and
 * `resourceProperty` that of one of a group or a resource, `whole` a whole number, `quorumType` a quorum model, `witness` a
 * volume or the file share.
 */
export type ParamType =
  | 'node'
  | 'peer'
  | 'network'
  | 'storageUnit'
  | 'volume'
  | 'update'
  | 'virtualNetwork'
  | 'duration'
  | 'boolean'
  | 'blocks'
  | 'property'
  | 'groupProperty'
  | 'resourceProperty'
  | 'whole'
  | 'quorumType'
  | 'witness'

export interface ParamSpec {
  readonly type: ParamType
  readonly required: boolean
}

export type ParamValue = string | number | boolean | readonly (readonly string[])[]

export type Params = Readonly<Record<string, ParamValue>>

/** What a user or a script step asks for. Durations are ms. */
export interface Intervention {
  readonly kind: string
  readonly target: string
  readonly params: Params
}

/** Why an operation was refused or a fault had nothing to act on. */
export interface Refusal {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
}

export interface KindSpec {
  readonly kind: string
  readonly class: InterventionClass
  readonly target: TargetKind
  readonly params: Readonly<Record<string, ParamSpec>>
  /** The kind that takes it back, with the same target and params. */
  readonly undoneBy?: string
}
