import type { Scenario } from '../scenario/scenario'

/** Far above any scenario: larger ones are refused by the format itself, this only spares reading a film. */
export const foreignBytesMax = 8_000_000

/** The scenario that a text is, or what is wrong with it and where, a line each. The parser is a chunk of its own. */
export async function readForeign(text: string, name: string): Promise<Scenario | readonly string[]> {
  const [{ parseScenario }, { formatProblem }] = await Promise.all([
    import('../scenario/parse'),
    import('../scenario/problem'),
  ])
  const { scenario, problems } = parseScenario(text, name)
  return scenario ?? problems.map(formatProblem)
}
