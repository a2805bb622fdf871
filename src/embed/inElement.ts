/** What an element fetches when it is to play: the player itself. */
import type { Playable } from 'virtual:scenarios'
import { readOptions } from '../options'
import { RecordedRun } from '../player/recordedRun'
import type { Run } from '../player/run'
import '../scene/scene.css'
import { Catalogue } from '../shells/catalogue'
import { runOf } from '../shells/runOf'
import '../ui/base.css'
import '../ui/theme.css'
import { aboutOptions } from '../ui/message'
import './element.css'
import { openPlayer, type Emit, type PlayerHandle, type Surroundings } from './handle'
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
  /** Adds a style sheet that lies beside the element's script; done when it is there. */
  readonly addStyle: (file: string) => Promise<void>
  readonly onHeight: (px: number) => void
}

/** Plays a scenario inside an element; an Error says why it cannot. */
export async function openIn(target: HTMLElement, wanted: Wanted): Promise<PlayerHandle> {
  const { values: options, warnings } = readOptions(wanted.query)
  const [playable, catalogue] = await Promise.all([
    readSource(wanted.source),
    Catalogue.open(options.lang, [wanted.lang, ...navigator.languages]),
  ])
  let styled: Promise<void> | undefined
  const rest = async () => {
    styled ??= wanted.addStyle('element-parts.css')
    const [later] = await Promise.all([catalogue.rest(), styled])
    return later
  }
  const run = await runOf(playable, options.seed)
  const { narrate, words } = await narratorOf(run, playable, catalogue)
  const messages = aboutOptions(warnings, words)
  const shipped = 'scenario' in wanted.source
  const pageAddress = shipped ? wanted.pageAddress : null
  return openPlayer(target, run, { ...wanted, options, words, narrate, rest, messages, pageAddress })
}

/** What is said, and the words for it: as recorded, or by a narrator who comes along. */
async function narratorOf(
  run: Run,
  { messages }: Playable,
  catalogue: Catalogue,
): Promise<Pick<Surroundings, 'narrate' | 'words'>> {
  if (run instanceof RecordedRun)
    return { narrate: (_, atMs) => run.narration(atMs), words: catalogue.firstAnd(messages) }
  const narrator = await import('../shells/narrator')
  return { narrate: narrator.narrate, words: await catalogue.whole([narrator.messages]) }
}
