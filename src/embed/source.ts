import { isShipped, load } from 'virtual:scenarios'
import type { Scenario } from '../scenario/scenario'
import { foreignBytesMax, readForeign } from '../shells/foreign'

/** Where a player takes its scenario from: a shipped one, an address of YAML or JSON, or the data itself. */
export type Source =
  | { readonly scenario: string }
  | { readonly src: string }
  | { readonly data: Readonly<Record<string, unknown>> }

/** Reads a scenario; an Error says what is wrong with it and where. */
export async function readSource(source: Source): Promise<Scenario> {
  if ('scenario' in source) {
    if (!isShipped(source.scenario)) throw new RangeError(`there is no scenario ${source.scenario}`)
    return load(source.scenario)
  }
  const [text, name] =
    'src' in source ? [await fetched(source.src), source.src] : [JSON.stringify(source.data), '']
  const read = await readForeign(text, name)
  if ('cluster' in read) return read
  throw new TypeError(read.join('\n'))
}

async function fetched(address: string): Promise<string> {
  const response = await fetch(address)
  if (!response.ok) throw new TypeError(`${address}: ${response.status}`)
  const text = await response.text()
  if (text.length > foreignBytesMax) throw new RangeError(`${address}: larger than ${foreignBytesMax} bytes`)
  return text
}
