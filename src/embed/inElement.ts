/** What an element fetches when it is to play: the player itself. */
import narration from '../messages/en/narration.ftl?raw'
import { readOptions } from '../options'
import '../scene/scene.css'
import { Catalogue } from '../shells/catalogue'
import { runOf } from '../shells/runOf'
import '../ui/base.css'
import '../ui/theme.css'
import { aboutOptions } from '../ui/message'
import './element.css'
import { openPlayer, type Emit, type PlayerHandle } from './handle'
import { readSource, type Source } from './source'

export interface Wanted {
  readonly source: Source
  /** The options that the attributes stand for, as a query. */
  readonly query: string
  /** Language of the page round it. */
  readonly lang: string
  /** Address of the whole page. */
  readonly pageAddress: string
  readonly emit: Emit
  readonly onHeight: (px: number) => void
}

/** Plays a scenario inside an element; an Error says why it cannot. */
export async function openIn(target: HTMLElement, wanted: Wanted): Promise<PlayerHandle> {
  const { values: options, warnings } = readOptions(wanted.query)
  const [playable, catalogue] = await Promise.all([
    readSource(wanted.source),
    Catalogue.open(options.lang, [wanted.lang, ...navigator.languages]),
  ])
  const words = await catalogue.whole([narration])
  const { rest } = catalogue
  const run = await runOf(playable, options.seed)
  const messages = aboutOptions(warnings, words)
  const shipped = 'scenario' in wanted.source
  const pageAddress = shipped ? wanted.pageAddress : null
  return openPlayer(target, run, { ...wanted, options, words, rest, messages, pageAddress })
}
