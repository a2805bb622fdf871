/** What an element fetches when it is to play: the player itself. */
import narration from '../messages/en/narration.ftl?raw'
import { readOptions } from '../options'
import '../scene/scene.css'
import '../scene/timeline/timeline.css'
import { Catalogue } from '../shells/catalogue'
import type { Later } from '../shells/later'
import '../ui/base.css'
import '../ui/theme.css'
import type { Message } from '../ui/message'
import './element.css'
import { openPlayer, startRun, type Emit, type PlayerHandle } from './handle'
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
  const [scenario, catalogue] = await Promise.all([
    readSource(wanted.source),
    Catalogue.open(options.lang, [wanted.lang, ...navigator.languages]),
  ])
  const words = catalogue.whole([narration])
  let later: Promise<Later> | undefined
  const rest = () =>
    (later ??= import('../shells/parts').then((parts) => ({ parts, words: catalogue.whole(parts.messages) })))
  const run = startRun(scenario, options.seed)
  if ('code' in run) throw new RangeError((await rest()).words.text(run.code, run.params))
  const messages: readonly Message[] =
    warnings.length === 0
      ? []
      : [
          {
            title: words.text('ui-options-title'),
            lines: warnings.map(({ code, params }) => words.text(code, params)),
          },
        ]
  const shipped = 'scenario' in wanted.source
  const pageAddress = shipped ? wanted.pageAddress : null
  return openPlayer(target, run, { ...wanted, options, words, rest, messages, pageAddress })
}
