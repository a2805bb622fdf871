import { formatDuration } from '../../kernel/duration'
import { coreGroupId } from '../../model/design'
import type { Intervention, ParamType, TargetKind } from '../../model/intervention'
import type { Catalogue, Kind } from './catalogue'
import { markersOf, namedSteps } from '../script'
import { limits } from '../limits'
import { specOf } from '../schema/orders'
import { checkCondition } from './probe'
import type { Path, Problems } from '../problem'
import type { Scenario, Step } from '../scenario'

/** Checks script, repair and markers; answers the names that a lesson may wait for: steps and markers. */
export function checkScript(
  scenario: Scenario,
  catalogue: Catalogue,
  problems: Problems,
): ReadonlySet<string> {
  const { method, rollbacks, settings } = scenario
  if (method.length > limits.interventions) {
    problems.error(['method'], `${method.length} steps: at most ${limits.interventions}`)
  }
  const stepIds = checkSteps(['method'], method, catalogue, problems)
  let latest = 0
  method.forEach(({ due }, index) => {
    if (!('atMs' in due)) return
    const path = ['method', index, 'at']
    if (due.atMs < latest)
      problems.error(
        path,
        `at ${formatDuration(due.atMs)} lies before an earlier step's ${formatDuration(latest)}`,
      )
    if (due.atMs > settings.horizon)
      problems.error(
        path,
        `at ${formatDuration(due.atMs)} lies behind settings.horizon (${formatDuration(settings.horizon)})`,
      )
    latest = Math.max(latest, due.atMs)
  })
  checkFollowing(['rollbacks'], rollbacks, catalogue, problems)
  return checkMarkers(scenario, stepIds, problems)
}

/** A script that runs after something else: it has no clock of its own. */
export function checkFollowing(
  path: Path,
  steps: readonly Step[],
  catalogue: Catalogue,
  problems: Problems,
): void {
  checkSteps(path, steps, catalogue, problems)
  steps.forEach(({ due }, index) => {
    if ('atMs' in due)
      problems.error([...path, index, 'at'], 'at is for method: here after or waitFor', { side: 'key' })
  })
}

function checkSteps(
  path: Path,
  steps: readonly Step[],
  catalogue: Catalogue,
  problems: Problems,
): ReadonlySet<string> {
  const ids = new Set<string>()
  namedSteps(steps).forEach(({ id, when, intervention }, index) => {
    if (ids.has(id)) problems.error([...path, index, 'id'], `a step ${id} stands here already`)
    ids.add(id)
    if (intervention) checkIntervention([...path, index], intervention, catalogue, problems)
    if ('waitFor' in when && when.waitFor !== 'settled') {
      checkCondition([...path, index, 'waitFor'], when.waitFor, catalogue, problems)
    }
  })
  return ids
}

export const targetKinds: Readonly<Record<TargetKind, readonly Kind[]>> = {
  node: ['node'],
  network: ['network'],
  storageUnit: ['storage unit'],
  fileShare: ['file share'],
  supply: ['supply'],
  volume: ['volume'],
  virtualMachine: ['virtual machine'],
  group: ['group', 'core group'],
  resource: ['volume', 'virtual machine', 'resource'],
  groupOrResource: ['group', 'volume', 'virtual machine', 'resource', 'core group'],
  cluster: ['cluster'],
}

const paramKinds = {
  node: ['node'],
  peer: ['node', 'file share'],
  network: ['network'],
  storageUnit: ['storage unit'],
  volume: ['volume'],
  update: ['update'],
} as const satisfies Partial<Record<ParamType, readonly Kind[]>>

function checkIntervention(
  path: Path,
  { kind, target, params }: Intervention,
  catalogue: Catalogue,
  problems: Problems,
): void {
  const spec = specOf(kind)
  if (!spec) throw new Error(`expected a kind of the table, got ${kind}`)
  catalogue.expect([...path, 'target'], target, ...targetKinds[spec.target])
  for (const [name, value] of Object.entries(params)) {
    const { type } = spec.params[name]
    if (type === 'blocks')
      checkBlocks([...path, name], value as readonly (readonly string[])[], catalogue, problems)
    else if (type in paramKinds)
      catalogue.expect([...path, name], String(value), ...paramKinds[type as keyof typeof paramKinds])
  }
  if (kind === 'setQuorum') checkElectorate(path, params, catalogue, problems)
  if (params.to === target) problems.error([...path, 'to'], `${target} cannot be its own destination`)
  if (kind === 'quickMigrate' && target === coreGroupId) {
    problems.error([...path, 'target'], `${coreGroupId} holds no virtual machine: write operation: moveGroup`)
  }
}

/** Which witness a quorum model takes, and whether it takes one. */
function checkElectorate(
  path: Path,
  { type, witness }: Intervention['params'],
  catalogue: Catalogue,
  problems: Problems,
): void {
  const at = [...path, 'witness']
  if (type === 'NodeMajority') {
    if (witness !== undefined) problems.error(at, 'NodeMajority has no witness', { side: 'key' })
  } else if (witness === undefined) {
    problems.error(path, `${String(type)} needs a witness`, { expected: 'witness' })
  } else {
    catalogue.expect(at, String(witness), type === 'NodeAndFileShareMajority' ? 'file share' : 'volume')
  }
}

function checkBlocks(
  path: Path,
  blocks: readonly (readonly string[])[],
  catalogue: Catalogue,
  problems: Problems,
): void {
  const seen = new Set<string>()
  blocks.forEach((block, row) =>
    block.forEach((node, column) => {
      const at = [...path, row, column]
      if (catalogue.expect(at, node, 'node') && seen.has(node))
        problems.error(at, `${node} stands in two blocks`)
      seen.add(node)
    }),
  )
  const missing = [...catalogue.idsOf(['node'])].filter((node) => !seen.has(node))
  if (missing.length > 0) problems.error(path, `${missing.join(', ')} stands in no block`)
}

function checkMarkers(
  scenario: Scenario,
  stepIds: ReadonlySet<string>,
  problems: Problems,
): ReadonlySet<string> {
  const ids = new Set<string>()
  markersOf(scenario).forEach(({ id, at }, index) => {
    const path = ['markers', index]
    if (ids.has(id)) problems.error([...path, 'id'], `a marker ${id} stands here already`)
    if (stepIds.has(id) && !('step' in at && at.step === id))
      problems.error([...path, 'id'], `${id} is the name of a step that the marker is not at`)
    ids.add(id)
    if ('step' in at) {
      if (stepIds.has(at.step)) return
      problems.error([...path, 'at'], `there is no step ${at.step} in method, and it is no time`, {
        written: at.step,
        words: stepIds,
      })
    } else if (at.atMs > scenario.settings.horizon) {
      problems.error(
        [...path, 'at'],
        `${formatDuration(at.atMs)} lies behind settings.horizon (${formatDuration(scenario.settings.horizon)})`,
      )
    }
  })
  return new Set([...stepIds, ...ids])
}
