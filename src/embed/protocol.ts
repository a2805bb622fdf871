import type { Place, PlayerHandle } from './handle'
import { heardAs, spoken, version } from './wire'

/** What may be asked over a port, and how its params become arguments. */
const methods: Readonly<Record<string, (player: PlayerHandle, params: readonly unknown[]) => unknown>> = {
  play: (player) => player.play(),
  pause: (player) => player.pause(),
  seek: (player, [to]) => player.seek(to as Place),
  stepForward: (player) => player.stepForward(),
  stepBackward: (player) => player.stepBackward(),
  reset: (player) => player.reset(),
  dispatch: (player, [intervention]) => player.dispatch(intervention as Readonly<Record<string, unknown>>),
  getState: (player) => player.getState(),
  setState: (player, [state]) => player.setState(state),
  getShareURL: (player) => player.getShareURL(),
  probe: (player, [name, target]) =>
    player.probe(String(name), target === undefined ? undefined : String(target)),
  toSVG: (player) => player.toSVG(),
  status: ({ currentTime, duration, paused, ended, markers, hash }) => ({
    currentTime,
    duration,
    paused,
    ended,
    markers,
    hash,
  }),
}

interface Ask {
  readonly id: string | number
  readonly method: string
  readonly params: readonly unknown[]
}

/** The player's side: answers parents and tells them what they subscribed to. */
export class FramePort {
  readonly #ports = new Map<MessagePort, ReadonlySet<string>>()
  #player: PlayerHandle | null = null

  /** `origin`: the only one that is answered; '' answers every parent. */
  constructor(
    private readonly frame: Window,
    private readonly origin: string,
  ) {}

  /** From now on there is a player to be asked. */
  serve(player: PlayerHandle): void {
    this.#player = player
    this.frame.addEventListener('message', (event: MessageEvent<unknown>) => this.#greet(event))
  }

  tell(event: string, detail: unknown): void {
    for (const [port, wanted] of this.#ports) if (wanted.has(event)) port.postMessage({ event, detail })
  }

  /** To the window itself: a parent that only wants to give room needs no port. */
  resize(height: number): void {
    if (this.frame.parent === this.frame) return
    const target = this.origin === '' ? '*' : this.origin
    this.frame.parent.postMessage(spoken('resize', { height }), target)
  }

  #greet({ source, origin, data }: MessageEvent<unknown>): void {
    if (source !== this.frame.parent || source === this.frame) return
    if (this.origin !== '' && origin !== this.origin) return
    const id = greeting(data)
    if (id === undefined) return
    const { port1, port2 } = new MessageChannel()
    this.#ports.set(port1, new Set())
    port1.onmessage = ({ data: asked }: MessageEvent<unknown>) => void this.#answer(port1, asked)
    // An opaque origin cannot be named as a target; the port goes to the window that asked either way.
    const target = origin === 'null' || origin === '' ? '*' : origin
    ;(source as Window).postMessage(spoken('ready', { id }), target, [port2])
  }

  async #answer(port: MessagePort, asked: unknown): Promise<void> {
    const ask = askOf(asked)
    if (!ask) return
    const { id, method, params } = ask
    try {
      if (method === 'subscribe') {
        this.#ports.set(port, new Set(params.map(String)))
        return port.postMessage({ id, result: null })
      }
      const act = Object.hasOwn(methods, method) ? methods[method]! : null
      if (!act) return port.postMessage({ id, error: { code: 'unknown-method', message: method } })
      port.postMessage({ id, result: (await act(this.#player!, params)) ?? null })
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      port.postMessage({ id, error: { code: 'refused', message } })
    }
  }
}

/** The id of a greeting in our version; undefined for everything else. */
function greeting(data: unknown): string | number | undefined {
  const { v, id } = heardAs('init', data) ?? {}
  return v === version && (typeof id === 'string' || typeof id === 'number') ? id : undefined
}

function askOf(data: unknown): Ask | null {
  if (typeof data !== 'object' || data === null) return null
  const { id, method, params = [] } = data as Readonly<Record<string, unknown>>
  if ((typeof id !== 'string' && typeof id !== 'number') || typeof method !== 'string') return null
  const list: readonly unknown[] = Array.isArray(params) ? params : [params]
  return { id, method, params: list }
}
