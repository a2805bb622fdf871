import type { readOptions } from '../options'
import type { Sentence } from '../player/sentence'
import type { Scenario } from '../scenario/scenario'
import type { Later } from '../shells/later'
import type { Message } from '../ui/message'
import { sentence, type Words } from '../ui/words'
import { openPlayer, startRun } from './handle'
import { FramePort } from './protocol'

interface Frame {
  readonly target: HTMLElement
  readonly scenario: Scenario
  readonly options: ReturnType<typeof readOptions>
  readonly words: Words
  readonly rest: () => Promise<Later>
  readonly pageAddress: string
}

/** A player as the whole of a window, which answers the window's parent if it is asked to. */
export async function fillFrame(frame: Frame): Promise<void> {
  const { target, scenario, words, rest, pageAddress } = frame
  const { values: options, warnings } = frame.options
  const port = new FramePort(window, options.origin)
  const run = startRun(scenario, options.seed)
  if ('code' in run) {
    target.textContent = (await rest()).words.text(run.code, run.params)
    return
  }
  document.title = `${scenario.title} · ${words.text('ui-product')}`
  const { state, refused } = await linked(location.hash, scenario)
  const messages: readonly Message[] = [
    ...warnings.map(({ code, params }) => ({
      title: words.text('ui-options-title'),
      lines: [words.text(code, params)],
    })),
    ...(refused ? [{ title: words.text('ui-link-refused'), lines: [sentence(words, refused)] }] : []),
  ]
  const player = openPlayer(target, run, {
    options,
    words,
    rest,
    messages,
    pageAddress,
    emit: (name, detail) => port.tell(name, detail),
    onHeight: (px) => port.resize(px),
  })
  // A frame leaves the keyboard where its page has it.
  if (parent === window) target.querySelector('main')?.focus({ preventScroll: true })
  if (state !== null) await player.setState(state)
  if (options.api) port.serve(player)
}

/** What the address links to, if that is a moment of this very scenario. */
async function linked(
  hash: string,
  scenario: Scenario,
): Promise<{ readonly state: unknown; readonly refused: Sentence | null }> {
  if (!hash.startsWith('#s=')) return { state: null, refused: null }
  const { decode, formOf, misfit } = await import('../player/shareLink')
  const { link, problem } = decode(hash.slice(3))
  const refused = problem ?? misfit(link, scenario)
  return { state: refused ? null : formOf(link!), refused }
}
