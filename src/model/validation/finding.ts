import type { ClusterDesign } from '../design'
import type { Intervention } from '../intervention'

/** The categories of the 2008 wizard, and what it does not test but the requirements recommend. */
export type Category = 'systemConfiguration' | 'network' | 'storage' | 'inventory' | 'recommendations'

export type Result = 'passed' | 'warning' | 'failed'

/** What one test found out about a design. */
export interface Finding {
  readonly category: Category
  /** Which test; its name and what it says are worded by it and the result. */
  readonly test: string
  readonly result: Result
  readonly params: Readonly<Record<string, string | number | readonly string[]>>
  /** What shows, done to the cluster, what the finding would cause one day; null where nothing here does. */
  readonly shownBy: Intervention | null
}

/** One test: null where it has nothing to look at. */
export type Test = (design: ClusterDesign) => Omit<Finding, 'category' | 'test'> | null

type Found = ReturnType<Test>

export const passed = (params: Finding['params'] = {}): Found => ({
  result: 'passed',
  params,
  shownBy: null,
})

export const warning = (params: Finding['params'], shownBy: Intervention | null = null): Found => ({
  result: 'warning',
  params,
  shownBy,
})

export const failed = (params: Finding['params'], shownBy: Intervention | null = null): Found => ({
  result: 'failed',
  params,
  shownBy,
})

export const doing = (kind: string, target: string, params: Intervention['params'] = {}): Intervention => ({
  kind,
  target,
  params,
})

/** The values of several things, each with who has it, where they are not all the same; null where they are. */
export function differing<T>(
  things: readonly T[],
  valueOf: (thing: T) => string,
  nameOf: (thing: T) => string,
): readonly string[] | null {
  const values = new Map<string, string[]>()
  for (const thing of things)
    values.set(valueOf(thing), [...(values.get(valueOf(thing)) ?? []), nameOf(thing)])
  if (values.size < 2) return null
  return [...values].map(([value, names]) => `${value}: ${names.join(', ')}`)
}
