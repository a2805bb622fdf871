import type { ClusterProperties } from './design'

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
