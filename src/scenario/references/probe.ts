import type { Catalogue, Kind } from './catalogue'
import { probes, type ProbeSpec, type ProbeTarget, type Scalar, type Tolerance } from '../probes'
import type { Path, Problems } from '../problem'
import type { Condition, Probe } from '../scenario'
import { shown } from '../shown'

const targetKinds: Readonly<Record<ProbeTarget, readonly Kind[]>> = {
  node: ['node'],
  network: ['network'],
  volume: ['volume'],
  group: ['group', 'core group'],
  resource: ['resource', 'volume'],
  virtualMachine: ['virtual machine'],
  client: ['client'],
}

export function checkProbes(
  path: Path,
  list: readonly Probe[],
  catalogue: Catalogue,
  problems: Problems,
): void {
  list.forEach((probe, index) => checkCondition([...path, index], probe, catalogue, problems))
}

/** Whether the target is of the right kind, and whether the answer is one that the probe can give. */
export function checkCondition(
  path: Path,
  condition: Condition,
  catalogue: Catalogue,
  problems: Problems,
): void {
  const { probe, target, id, node, tolerance } = condition
  const spec: ProbeSpec = probes[probe]
  if (spec.target === null) {
    if (target !== undefined) problems.error([...path, 'target'], `${probe} takes no target`, { side: 'key' })
  } else if (target === undefined) {
    problems.error(path, `missing key target: ${probe} needs one`, { expected: 'target' })
  } else {
    catalogue.expect([...path, 'target'], target, ...targetKinds[spec.target])
  }
  if (probe === 'event.count') {
    if (id === undefined)
      problems.error(path, 'missing key id: event.count needs the number of an event', { expected: 'id' })
    if (node !== undefined) catalogue.expect([...path, 'node'], node, 'node')
  } else {
    for (const [key, value] of Object.entries({ id, node })) {
      if (value !== undefined)
        problems.error([...path, key], `${key} belongs to event.count, not to ${probe}`, { side: 'key' })
    }
  }
  checkTolerance([...path, 'tolerance'], condition.probe, spec, tolerance, catalogue, problems)
}

function checkTolerance(
  path: Path,
  probe: string,
  spec: ProbeSpec,
  tolerance: Tolerance,
  catalogue: Catalogue,
  problems: Problems,
): void {
  const check = (at: Path, answer: Scalar) => checkAnswer(at, probe, spec, answer, catalogue, problems)
  if ('equals' in tolerance) check(path, tolerance.equals)
  else if ('oneOf' in tolerance)
    tolerance.oneOf.forEach((answer, index) => check([...path, 'oneOf', index], answer))
  else if (spec.answer !== 'count')
    problems.error(path, `${probe} answers no number: min and max cannot be compared with it`)
  else if ((tolerance.min ?? -Infinity) > (tolerance.max ?? Infinity))
    problems.error(path, 'min is greater than max')
}

function checkAnswer(
  path: Path,
  probe: string,
  spec: ProbeSpec,
  answer: Scalar,
  catalogue: Catalogue,
  problems: Problems,
): void {
  const { answer: expected, nullable } = spec
  if (answer === null && nullable) return
  if (expected === 'node' && typeof answer === 'string') {
    catalogue.expect(path, answer, 'node')
    return
  }
  const isRight =
    expected === 'boolean'
      ? typeof answer === 'boolean'
      : expected === 'count'
        ? Number.isSafeInteger(answer)
        : expected !== 'node' && expected.includes(String(answer))
  if (isRight) return
  const phrase = Array.isArray(expected)
    ? `one of ${expected.join(', ')}`
    : answerPhrases[expected as keyof typeof answerPhrases]
  problems.error(path, `${probe} answers ${phrase}, never ${shown(answer)}`, {
    expected: phrase,
    ...(Array.isArray(expected) && { written: String(answer), words: expected as readonly string[] }),
  })
}

const answerPhrases = { node: 'the id of a node', boolean: 'true or false', count: 'a whole number' } as const
