import type { ClusterDesign } from '../design'
import type { Category, Finding, Result, Test } from './finding'
import { inventory } from './inventory'
import { network } from './network'
import { recommendations } from './recommendations'
import { storage } from './storage'
import { systemConfiguration } from './systemConfiguration'

/** Every test by its category, in the order of the report. */
export const tests: Readonly<Record<Category, Readonly<Record<string, Test>>>> = {
  inventory,
  network,
  storage,
  systemConfiguration,
  recommendations,
}

/**
 * Validate a Configuration, as the wizard of 2008 reports it before a cluster is made (facts 8.2): a finding for every test
 * that has something to look at. It looks at the design alone, never at a run.
 */
export function validate(design: ClusterDesign): readonly Finding[] {
  return (Object.keys(tests) as Category[]).flatMap((category) =>
    Object.entries(tests[category]).flatMap(([name, test]): Finding[] => {
      const found = test(design)
      return found === null ? [] : [{ category, test: name, ...found }]
    }),
  )
}

/** The worst of several: a report is as good as its worst finding. */
export function worstOf(findings: readonly Finding[]): Result {
  const has = (result: Result) => findings.some((finding) => finding.result === result)
  return has('failed') ? 'failed' : has('warning') ? 'warning' : 'passed'
}
