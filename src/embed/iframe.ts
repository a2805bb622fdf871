/**
 * For a page that holds players in frames: gives each the height it asks for. Loading it is all; `connect` gives a port.
 */
import { heardAs, spoken } from './wire'

/** Our frames alone are given room, and never more than this, in px. */
const heightMax = 4_000

const frameOf = (source: MessageEventSource | null): HTMLIFrameElement | undefined =>
  [...document.querySelectorAll('iframe')].find(({ contentWindow }) => contentWindow === source)

if (typeof addEventListener === 'function')
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    const height = heardAs('resize', data)?.height
    if (typeof height !== 'number') return
    const frame = frameOf(source)
    if (frame && height > 0 && height <= heightMax) frame.style.height = `${height}px`
  })

/** Asks a framed player (opened with `api=1`) for a port of its own. Rejects after ten seconds without an answer. */
export function connect(frame: HTMLIFrameElement, targetOrigin = '*'): Promise<MessagePort> {
  const id = crypto.randomUUID()
  return new Promise((done, fail) => {
    let asked = 0
    const stop = () => {
      clearInterval(timer)
      removeEventListener('message', answered)
    }
    const ask = () => {
      asked += 1
      if (asked > 20) {
        stop()
        fail(new Error('the frame does not answer'))
      } else frame.contentWindow?.postMessage(spoken('init', { id }), targetOrigin)
    }
    const answered = ({ source, data, ports }: MessageEvent<unknown>) => {
      if (source !== frame.contentWindow || heardAs('ready', data)?.id !== id || !ports[0]) return
      stop()
      done(ports[0])
    }
    const timer = setInterval(ask, 500)
    addEventListener('message', answered)
    ask()
  })
}
