import type { ClusterProperties, GroupPolicies } from './design'

/** What one cluster property may be, in Windows' own unit, and how many ms (or counts) that unit is. */
export interface PropertyRange {
  readonly min: number
  readonly max: number
  readonly unit: number
}

/** The cluster common properties that the model knows, with the limits of 2008. */
export const propertyRanges = {
  SameSubnetDelay: { min: 250, max: 2000, unit: 1 },
  SameSubnetThreshold: { min: 3, max: 120, unit: 1 },
  QuorumArbitrationTimeMax: { min: 1, max: 3600, unit: 1000 },
} as const satisfies Record<keyof ClusterProperties, PropertyRange>

export type PropertyName = keyof typeof propertyRanges

export const propertyNames = Object.keys(propertyRanges) as readonly PropertyName[]

/** The resource common properties that can be set while the cluster runs. */
export const resourcePropertyRanges = {
  SeparateMonitor: { min: 0, max: 1, unit: 1 },
} as const satisfies Record<string, PropertyRange>

export type ResourcePropertyName = keyof typeof resourcePropertyRanges

export const resourcePropertyNames = Object.keys(resourcePropertyRanges) as readonly ResourcePropertyName[]

/** The group common properties that can be set while the cluster runs; −1: no window. */
export const groupPropertyRanges = {
  AutoFailbackType: { min: 0, max: 1, unit: 1 },
  FailbackWindowStart: { min: -1, max: 23, unit: 1 },
  FailbackWindowEnd: { min: -1, max: 23, unit: 1 },
  FailoverThreshold: { min: 0, max: 0xffff_ffff, unit: 1 },
  FailoverPeriod: { min: 0, max: 1193, unit: 1 },
} as const satisfies Record<keyof GroupPolicies, PropertyRange>

export type GroupPropertyName = keyof typeof groupPropertyRanges

export const groupPropertyNames = Object.keys(groupPropertyRanges) as readonly GroupPropertyName[]

/** Windows' way to write nodes − 1. */
export const nodesMinusOne = 0xffff_ffff

/** A group common property as Windows writes it. */
export function inWindows(policies: GroupPolicies, name: GroupPropertyName): number {
  return policies[name] ?? nodesMinusOne
}
