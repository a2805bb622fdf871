import { mount, unmount } from 'svelte'
import type { Happening } from '../kernel/happening'
import type { Intervention, Params } from '../model/intervention'
import type { Options } from '../options'
import { hashAt } from '../player/hash'
import { moment } from '../kernel/moment'
import type { PlayerChange } from '../player/player'
import { answer } from '../player/probe'
import type { Run } from '../player/run'
import { stepMoment } from '../player/stepMoment'
import type { Narration } from '../player/telling'
import type { Condition } from '../scenario/scenario'
import Embed from '../shells/Embed.svelte'
import { goToStep } from '../shells/goToStep'
import { loadEngine } from '../shells/engine'
import type { Later } from '../shells/later'
import { Session } from '../shells/session.svelte'
import type { Message } from '../ui/message'
import { sentence, type Words } from '../ui/words'

/** What a host may ask of a player, in an element or over a port. Times are simulated seconds. */
export interface PlayerHandle {
  readonly currentTime: number
  readonly duration: number
  readonly paused: boolean
  readonly ended: boolean
  readonly markers: readonly { readonly id: string; readonly label: string; readonly time: number | null }[]
  /** SHA-256 of the state shown, as `data-hash` on the player root. */
  readonly hash: string
  play(): void
  pause(): void
  /** Seconds, `'25%'`, a marker's or a step's id; done when it is there. RangeError: there is no such place. */
  seek(to: Place): Promise<void>
  stepForward(): void
  stepBackward(): void
  /** Back to the script's own run, at its start. */
  reset(): void
  /** `{ fault | operation: KIND, target: ID, …params }`, now. RangeError: no such thing, or not in this cluster, with the reason. */
  dispatch(intervention: Readonly<Record<string, unknown>>): Promise<void>
  /** What leads to this very moment: scenario, seed, interventions, playhead; never the state itself. */
  getState(): Promise<unknown>
  /** RangeError: not a state of this scenario, with the reason. */
  setState(state: unknown): Promise<void>
  /** Null: more was done than a link may hold. */
  getShareURL(): Promise<string | null>
  /** What a probe of the scenario format answers now. */
  probe(name: string, target?: string): unknown
  /** The picture as a whole SVG file. */
  toSVG(): Promise<string>
  /** The same as PNG, two pixels for one. */
  toBlob(): Promise<Blob>
  requestFullscreen(): void
  destroy(): void
}

export type Place = number | string | { readonly marker?: string; readonly step?: string }

/** What the player tells its host; names are the media elements' own where they have one. */
export type Emit = (name: EventName, detail?: unknown) => void

export type EventName =
  | 'play'
  | 'pause'
  | 'playing'
  | 'seeked'
  | 'timeupdate'
  | 'ratechange'
  | 'ended'
  | 'marker'
  | 'sim-event'
  | 'error'
  | 'state-change'

/** What a player needs of the place it stands in. */
export interface Surroundings {
  readonly options: Options
  readonly words: Words
  /** What is said of the run it begins with. */
  readonly narrate: (run: Run, atMs: number) => Narration
  readonly rest: () => Promise<Later>
  readonly messages: readonly Message[]
  /** Address of the whole page, for links; null where there is none. */
  readonly pageAddress: string | null
  readonly emit: Emit
  readonly onHeight: (px: number) => void
}

/** Puts a player into an element. */
export function openPlayer(target: HTMLElement, run: Run, at: Surroundings): PlayerHandle {
  const session = new Session(run)
  const { player } = session
  const { options, emit, words } = at
  const { scenario } = run

  const address = async () => {
    const { addressOf } = await import('../player/address')
    const rest = addressOf(player.run, player.atMs, player.speed)
    return rest === null || at.pageAddress === null ? null : at.pageAddress + rest
  }

  if (options.speed !== null) player.setSpeed(options.speed)
  const embed = mount(Embed, {
    target,
    props: {
      session,
      first: words,
      narrate: at.narrate,
      rest: at.rest,
      options,
      messages: at.messages,
      onOpen:
        options.allowlinks && at.pageAddress !== null
          ? () => void address().then((url) => url !== null && open(url, '_blank', 'noopener'))
          : null,
      onHeight: at.onHeight,
      onLoss: (message: string) => emit('error', { message }),
    },
  })
  const stopReporting = report(session, options.loop, emit)
  if (options.t > 0) player.seek(options.t)
  const stopWaiting = options.step === '' ? () => undefined : goToStep(player, options.step)
  if (options.autoplay) player.play()

  /** When the playhead is where it was sent: a moment that lies ahead has to be simulated first. */
  function arrived(): Promise<void> {
    if (!player.seeking) return Promise.resolve()
    return new Promise((done) => {
      const leave = player.subscribe(() => {
        if (player.seeking) return
        leave()
        done()
      })
    })
  }

  function placeMs(to: Place): number {
    if (typeof to === 'number' && Number.isFinite(to)) return to * 1000
    if (typeof to === 'string' && /^\d+(\.\d+)?%$/.test(to))
      return (player.durationMs * Math.min(100, parseFloat(to))) / 100
    const id = isObject(to) ? ((to as Exclude<Place, string | number>).marker ?? to.step) : to
    const marker = player.run.markers().find((each) => each.id === id)
    const ms = marker?.atMs ?? (typeof id === 'string' ? stepMoment(player.run, id) : null)
    if (ms === null) throw new RangeError(`seek: there is no place ${JSON.stringify(to)} in ${scenario.id}`)
    return ms
  }

  /** The state in the form of a link, after one more act if there is one. */
  async function inside(more: readonly unknown[] = []): Promise<Record<string, unknown>> {
    const { formOf } = await import('../player/shareLink')
    const { interventions, seed } = player.run
    const { id, version } = scenario
    const link = { scenario: { id, version }, seed, interventions, atMs: player.atMs, speed: player.speed }
    const data = formOf(link) as Record<string, unknown> & { readonly do: readonly unknown[] }
    return { ...data, do: [...data.do, ...more] }
  }

  async function readState(method: string, state: unknown) {
    const { misfit, linkOfForm } = await import('../player/shareLink')
    const { link, problem } = linkOfForm(state)
    const wrong = problem ?? misfit(link, scenario)
    if (wrong) {
      const said = (await at.rest()).words
      throw new RangeError(`${method}: ${sentence(said, wrong)}`)
    }
    return link!
  }

  return {
    get currentTime() {
      return player.atMs / 1000
    },
    get duration() {
      return player.durationMs / 1000
    },
    get paused() {
      return !player.playing
    },
    get ended() {
      return player.atEnd
    },
    get markers() {
      return player.run
        .markers()
        .map(({ id, label, atMs }) => ({ id, label, time: atMs === null ? null : atMs / 1000 }))
    },
    get hash() {
      return hashAt(player.run, player.atMs)
    },
    play: () => player.play(),
    pause: () => player.pause(),
    seek(to) {
      player.seek(placeMs(to))
      return arrived()
    },
    stepForward: () => player.stepForward(),
    stepBackward: () => player.stepBackward(),
    reset() {
      session.backToScript()
      player.pause()
      player.seek(0)
    },
    async dispatch(given) {
      if (!isObject(given) || !('fault' in given || 'operation' in given)) {
        const { printable, shown } = await import('../scenario/shown')
        throw new RangeError(
          `dispatch: { fault or operation, target, … } is expected, not ${printable(shown(given))}`,
        )
      }
      const { fault, operation, target: thing, ...params } = given
      const kind = fault ?? operation
      // Checked as a link that holds it: whoever may write a link may write a message.
      const { interventions } = await readState(
        'dispatch',
        await inside([[player.atMs, kind, thing, params]]),
      )
      const last = interventions.at(-1)!.intervention
      const checked: Intervention = { kind: last.kind, target: last.target, params: last.params as Params }
      await loadEngine()
      session.intervene(checked)
    },
    getState: () => inside(),
    async setState(state) {
      const { interventions, seed, atMs, speed } = await readState('setState', state)
      player.pause()
      const { simulate } = await loadEngine()
      session.standOn(simulate(scenario, interventions, { seed }))
      if (speed !== undefined) player.setSpeed(speed)
      player.seek(atMs)
      await arrived()
    },
    getShareURL: address,
    probe: (name, thing) =>
      answer(
        { probe: name as Condition['probe'], ...(thing === undefined ? {} : { target: thing }) },
        player.run.snapshotAt(player.atMs),
        player.run.log,
      ) ?? null,
    toSVG: async () => (await picture()).svg,
    async toBlob() {
      const { pngBlob } = await import('../ui/save')
      return pngBlob(await picture(), 2)
    },
    requestFullscreen: () => embed.fullScreen(),
    destroy() {
      stopReporting()
      stopWaiting()
      player.pause()
      void unmount(embed)
    },
  }

  async function picture() {
    const drawing = embed.drawing()
    if (!drawing) throw new RangeError('the picture is not among the panels of this player')
    const { pictureOf } = await import('../scene/export')
    const title = `${scenario.title} · ${moment(player.atMs)}`
    return pictureOf(drawing, { title, description: embed.description() })
  }
}

/** Whatever a host hands over: it is written in any language. */
function isObject(given: unknown): given is Readonly<Record<string, unknown>> {
  return typeof given === 'object' && given !== null && !Array.isArray(given)
}

/** At most so many wall ms between two `timeupdate`, as media elements do. */
const updateMs = 250

/** Tells a host what a player does, in the words of media elements. Returns the way to stop that. */
function report({ player }: Session, loop: boolean, emit: Emit): () => void {
  let { playing, speed, run } = player
  let seq = run.seqAt(player.atMs)
  let fromMs = player.atMs
  let updatedAt = -Infinity

  const told = ({ seq: number, atMs, type, target, by, params, causeSeq }: Happening) =>
    emit('sim-event', {
      seq: number,
      atMs,
      type,
      target,
      ...(by === undefined ? {} : { by }),
      params,
      causeSeq,
    })

  const changed = (change: PlayerChange) => {
    if (player.run !== run) {
      run = player.run
      emit('state-change', { interventions: run.interventions.length })
    }
    const now = run.seqAt(player.atMs)
    if (change === 'played') {
      for (const happening of run.log.slice(seq, now)) told(happening)
      for (const { id, label, atMs } of run.markers())
        if (atMs !== null && atMs > fromMs && atMs <= player.atMs)
          emit('marker', { id, label, time: atMs / 1000 })
    }
    seq = now
    fromMs = player.atMs
    const moved = change === 'moved' || change === 'scrubbed'
    if (moved) emit('seeked', { currentTime: player.atMs / 1000 })
    const wall = performance.now()
    if (moved || wall - updatedAt >= updateMs) {
      updatedAt = wall
      emit('timeupdate', { currentTime: player.atMs / 1000 })
    }
    if (player.speed !== speed) {
      speed = player.speed
      emit('ratechange', { speed })
    }
    if (player.playing === playing) return
    playing = player.playing
    if (playing) {
      emit('play')
      emit('playing')
    } else if (player.atEnd && change === 'played') {
      if (loop) player.play()
      else emit('ended')
    } else emit('pause')
  }
  return player.subscribe(changed)
}
