import type { Playable } from 'virtual:scenarios'
import type { readOptions } from '../options'
import type { Later } from '../shells/later'
import { isLink, openLink } from '../shells/openLink'
import { runOf } from '../shells/runOf'
import { aboutOptions } from '../ui/message'
import type { Words } from '../ui/words'
import { openPlayer } from './handle'
import { FramePort } from './protocol'

interface Frame {
  readonly target: HTMLElement
  readonly playable: Playable
  readonly options: ReturnType<typeof readOptions>
  readonly words: Words
  readonly rest: () => Promise<Later>
  readonly pageAddress: string
}

/** A player as the whole of a window, which answers the window's parent if it is asked to. */
export async function fillFrame(frame: Frame): Promise<void> {
  const { target, playable, words, rest, pageAddress } = frame
  const { scenario } = playable
  const { values: options, warnings } = frame.options
  const port = new FramePort(window, options.origin)
  document.title = `${scenario.title} · ${words.text('ui-product')}`
  const linked = isLink(location.hash)
    ? await openLink(
        location.hash,
        words,
        (id) => id === scenario.id,
        () => Promise.resolve(scenario),
      )
    : null
  const opened = linked && 'run' in linked ? linked : null
  const messages = [...aboutOptions(warnings, words), ...(linked && 'title' in linked ? [linked] : [])]
  const run = opened?.run ?? (await runOf(playable, options.seed))
  const player = openPlayer(target, run, {
    options: opened
      ? { ...options, t: opened.atMs, step: '', speed: opened.speed ?? options.speed }
      : options,
    words,
    narrate: (await rest()).parts.narrate,
    rest,
    messages,
    pageAddress,
    emit: (name, detail) => port.tell(name, detail),
    onHeight: (px) => port.resize(px),
  })
  // A frame leaves the keyboard where its page has it.
  if (parent === window) target.querySelector('main')?.focus({ preventScroll: true })
  if (options.api) port.serve(player)
}
