import { isShipped, loadPlayable, type Playable } from 'virtual:scenarios'
import { foreignBytesMax, readForeign } from '../shells/foreign'
import { foreign } from '../shells/runOf'

/** Where a player takes its scenario from: a shipped one, an address of YAML or JSON, or the data itself. */
export type Source =
  | { readonly scenario: string }
  | { readonly src: string }
  | { readonly data: Readonly<Record<string, unknown>> }

/** Reads a scenario, with its recording if it has one; an Error says what is wrong with it and where. */
export async function readSource(source: Source): Promise<Playable> {
  if ('scenario' in source) {
    const { scenario: id } = source
    if (!isShipped(id)) throw new RangeError(`there is no scenario ${id}`)
    return loadPlayable(id)
  }
  const [text, name] =
    'src' in source ? [await fetched(source.src), source.src] : [JSON.stringify(source.data), '']
  const read = await readForeign(text, name)
  if ('cluster' in read) return foreign(read)
  throw new TypeError(read.join('\n'))
}

async function fetched(address: string): Promise<string> {
  const response = await fetch(address)
  if (!response.ok) throw new TypeError(`${address}: ${response.status}`)
  const text = await response.text()
  if (text.length > foreignBytesMax) throw new RangeError(`${address}: larger than ${foreignBytesMax} bytes`)
  return text
}
