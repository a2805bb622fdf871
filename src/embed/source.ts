import { load, scenarios } from 'virtual:scenarios'
import type { Scenario } from '../scenario/scenario'

/** Where a player takes its scenario from: a shipped one, an address of YAML or JSON, or the data itself. */
export type Source =
  | { readonly scenario: string }
  | { readonly src: string }
  | { readonly data: Readonly<Record<string, unknown>> }

/** Far above any scenario; the format itself refuses larger ones, this only spares reading a film. */
const bytesMax = 8_000_000

/** Reads a scenario; an Error says what is wrong with it and where. The parser is fetched for foreign ones alone. */
export async function readSource(source: Source): Promise<Scenario> {
  if ('scenario' in source) {
    if (!scenarios.some(({ id }) => id === source.scenario))
      throw new RangeError(`there is no scenario ${source.scenario}`)
    return load(source.scenario)
  }
  const [text, name] =
    'src' in source ? [await fetched(source.src), source.src] : [JSON.stringify(source.data), '']
  const [{ parseScenario }, { formatProblem }] = await Promise.all([
    import('../scenario/parse'),
    import('../scenario/problem'),
  ])
  const { scenario, problems } = parseScenario(text, name)
  if (!scenario) throw new TypeError(problems.map(formatProblem).join('\n'))
  return scenario
}

async function fetched(address: string): Promise<string> {
  const response = await fetch(address)
  if (!response.ok) throw new TypeError(`${address}: ${response.status}`)
  const text = await response.text()
  if (text.length > bytesMax) throw new RangeError(`${address}: larger than ${bytesMax} bytes`)
  return text
}
