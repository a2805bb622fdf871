import type * as v from 'valibot'
import type { scenarioSchema } from './schema'

/** Deeply read-only: a checked scenario is frozen. */
type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T

/** A checked scenario: every default filled in; durations in ms, sizes in MiB, bandwidth in MiB per second. */
export type Scenario = Frozen<Omit<v.InferOutput<typeof scenarioSchema>, 'cluster'>> & {
  readonly cluster: Cluster
}

type WrittenCluster = Frozen<v.InferOutput<typeof scenarioSchema>['cluster']>

/** The lists are there even where the file left them to `generate`. */
export type Cluster = Omit<WrittenCluster, Lists> & {
  readonly [Key in Lists]-?: NonNullable<WrittenCluster[Key]>
}
type Lists = 'nodes' | 'networks' | 'storage' | 'groups'

export type ScenarioGroup = Cluster['groups'][number]
export type LessonStep = Scenario['steps'][number]
export type Prediction = NonNullable<LessonStep['predict']>
export type Choice = Prediction['choices'][number]
export type { Condition, Probe } from './schema/probe'
export type { Due } from './schema/due'
export type { Step } from './schema/step'
