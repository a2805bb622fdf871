/**
 * `<failover-lab>`: a light stand-in. What it holds is shown until the player has come, and stays where it cannot come.
 * Loading it defines the element; on a server, where there are no elements, it does nothing.
 */
import type { EventName, Place, PlayerHandle } from './handle'
import type { Source } from './source'

/** Attributes that are options of the page under another or the same name. */
const optionOf: Readonly<Record<string, string>> = {
  'start-at': 't',
  step: 'step',
  speed: 'speed',
  seed: 'seed',
  autoplay: 'autoplay',
  loop: 'loop',
  controls: 'controls',
  panels: 'panels',
  interactive: 'interactive',
  theme: 'theme',
  profile: 'profile',
  motion: 'motion',
  lang: 'lang',
  announce: 'announce',
  'allow-links': 'allowlinks',
}
const ownOnes = ['scenario', 'src', 'alt', 'loading', 'reveal', 'poster']

/** Where this file and its neighbours were put. */
const here = import.meta.url

/** The players that play now: a page with several plays one. */
const playing = new Set<{ pause(): void }>()

const sheetText = `
:host { display: block; position: relative; aspect-ratio: 4 / 3; min-height: 320px; contain: layout paint; }
:host([hidden]) { display: none; }
.place { position: absolute; inset: 0; }
.start { all: unset; position: absolute; inset: 0; display: grid; place-items: center; cursor: pointer; }
.start:focus-visible { outline: 3px solid; outline-offset: -3px; }
.start svg { width: 72px; filter: drop-shadow(0 0 6px #fff); }
.poster { width: 100%; height: 100%; object-fit: contain; }
`

if (typeof HTMLElement !== 'undefined' && !customElements.get('failover-lab')) {
  class FailoverLab extends HTMLElement {
    static readonly observedAttributes = [...Object.keys(optionOf), ...ownOnes]

    readonly #root = this.attachShadow({ mode: 'closed' })
    readonly #seen = new IntersectionObserver((entries) => this.#look(entries.at(-1)!.isIntersecting), {
      rootMargin: '200px',
    })
    #data: Readonly<Record<string, unknown>> | null = null
    #handle: PlayerHandle | null = null
    #opening: Promise<PlayerHandle> | null = null
    #turn = 0
    /** Attributes that are others now than those the player was made of. */
    readonly #changed = new Set<string>()
    #renewing = false
    /** Why there is no player, if there should be one. */
    error: Error | null = null

    get readyState(): 'idle' | 'loading' | 'ready' | 'failed' {
      if (this.error) return 'failed'
      return this.#handle ? 'ready' : this.#opening ? 'loading' : 'idle'
    }

    /** Id of a shipped scenario, or a whole scenario as data. */
    get scenario(): string | Readonly<Record<string, unknown>> | null {
      return this.#data ?? this.getAttribute('scenario')
    }

    set scenario(value: string | Readonly<Record<string, unknown>> | null) {
      this.#data = typeof value === 'object' ? value : null
      if (typeof value === 'string') this.setAttribute('scenario', value)
      else this.#again()
    }

    get src(): string | null {
      return this.getAttribute('src')
    }

    set src(value: string | null) {
      if (value === null) this.removeAttribute('src')
      else this.setAttribute('src', value)
    }

    get currentTime() {
      return this.#handle?.currentTime ?? 0
    }

    set currentTime(seconds: number) {
      void this.seek(seconds)
    }

    get duration() {
      return this.#handle?.duration ?? NaN
    }

    get paused() {
      return this.#handle?.paused ?? true
    }

    get ended() {
      return this.#handle?.ended ?? false
    }

    get markers() {
      return this.#handle?.markers ?? []
    }

    /** Of the state shown, as `data-hash`; empty before there is one. */
    get hash() {
      return this.#handle?.hash ?? ''
    }

    connectedCallback() {
      this.#root.adoptedStyleSheets = [sheet()]
      this.setAttribute('role', this.getAttribute('role') ?? 'group')
      this.#label()
      this.#rest()
    }

    disconnectedCallback() {
      // Moved within the page it comes back in the same breath.
      queueMicrotask(() => {
        if (!this.isConnected) this.destroy()
      })
    }

    attributeChangedCallback(name: string, before: string | null, after: string | null) {
      if (before === after || !this.isConnected) return
      if (name === 'alt') this.#label()
      else if (name === 'scenario' || name === 'src') this.#again()
      else if (this.#opening && name in optionOf) {
        this.#changed.add(name)
        void this.#anew()
      }
    }

    play = () => this.#do((player) => player.play())
    pause = () => this.#do((player) => player.pause())
    /** Seconds, `'25%'`, a marker's or a step's id. */
    seek = (to: Place) => this.#do((player) => player.seek(to))
    stepForward = () => this.#do((player) => player.stepForward())
    stepBackward = () => this.#do((player) => player.stepBackward())
    reset = () => this.#do((player) => player.reset())
    dispatch = (intervention: Readonly<Record<string, unknown>>) =>
      this.#do((player) => player.dispatch(intervention))
    getState = () => this.#do((player) => player.getState())
    setState = (state: unknown) => this.#do((player) => player.setState(state))
    getShareURL = () => this.#do((player) => player.getShareURL())
    probe = (name: string, target?: string) => this.#do((player) => player.probe(name, target))
    toSVG = () => this.#do((player) => player.toSVG())
    toBlob = () => this.#do((player) => player.toBlob())

    override requestFullscreen = (options?: FullscreenOptions) => super.requestFullscreen(options)

    /** Takes the player away; what the element holds is shown again. */
    destroy = () => {
      this.#turn += 1
      this.#changed.clear()
      this.#seen.disconnect()
      playing.delete(this)
      this.#handle?.destroy()
      this.#handle = this.#opening = null
      this.error = null
      if (this.isConnected) this.#rest()
      else this.#root.replaceChildren()
    }

    #do<T>(act: (player: PlayerHandle) => T | Promise<T>): Promise<T> {
      return (this.#opening ??= this.#open()).then(act)
    }

    /** Shows what it holds, and waits as `loading` and `reveal` say. */
    #rest() {
      this.#root.replaceChildren(...this.#fallback())
      this.#seen.disconnect()
      this.#seen.observe(this)
      if (this.#reveal === 'auto' && this.getAttribute('loading') === 'eager') this.#start()
    }

    get #reveal() {
      return this.getAttribute('reveal') ?? 'auto'
    }

    #fallback(): readonly Element[] {
      const poster = this.getAttribute('poster')
      const shown: Element[] = [document.createElement('slot')]
      if (poster !== null && !/^(step|npt):/.test(poster)) {
        const image = document.createElement('img')
        image.className = 'poster'
        image.src = poster
        image.alt = this.getAttribute('alt') ?? ''
        shown.unshift(image)
      }
      if (this.#reveal !== 'interaction') return shown
      const button = document.createElement('button')
      button.className = 'start'
      button.setAttribute('aria-label', this.getAttribute('alt') ?? 'Failover Lab')
      const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
      icon.setAttribute('viewBox', '0 0 24 24')
      const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
      path.setAttribute('d', 'M12 1a11 11 0 1 0 .1 0zM9.5 7.5l7 4.5-7 4.5z')
      path.setAttribute('fill', '#2a3fe0')
      icon.append(path)
      button.append(icon)
      button.addEventListener('click', () => void this.play().catch(() => undefined))
      return [...shown, button]
    }

    #look(isNear: boolean) {
      if (!isNear) this.#handle?.pause()
      else if (this.#reveal === 'auto' && !this.error) this.#start()
    }

    #start() {
      this.#opening ??= this.#open()
      this.#opening.catch(() => undefined) // told by the event
    }

    async #open(): Promise<PlayerHandle> {
      const turn = this.#turn
      this.error = null
      this.#emit('progress', { totalProgress: 0 })
      const place = document.createElement('div')
      place.className = 'place'
      const inner = document.createElement('div')
      inner.className = 'isolated'
      place.append(inner)
      try {
        const { openIn } = await import('./inElement')
        const addStyle = (file: string) =>
          new Promise<void>((done, fail) => {
            const style = document.createElement('link')
            style.rel = 'stylesheet'
            style.href = new URL(file, here).href
            style.onload = () => done()
            style.onerror = () => fail(new Error(`${style.href} could not be loaded`))
            place.prepend(style)
          })
        // Under what it holds until it is ready, so that it is laid out at its size.
        place.style.visibility = 'hidden'
        this.#root.append(place)
        await addStyle('element.css')
        const handle = await openIn(inner, {
          source: this.#source(),
          query: this.#query(),
          lang: this.closest('[lang]')?.getAttribute('lang') ?? '',
          pageAddress: new URL('index.html', here).href,
          emit: (name, detail) => this.#tell(name, detail),
          addStyle,
          onHeight: (px) => this.#emit('resize-wanted', { height: px }),
        })
        if (turn !== this.#turn) {
          handle.destroy()
          throw new Error('the player was taken away')
        }
        for (const other of [...this.#root.children]) if (other !== place) other.remove()
        place.style.visibility = ''
        this.#handle = handle
        this.#emit('load', {})
        if (!handle.paused) this.#tell('play', undefined)
        return handle
      } catch (error) {
        place.remove()
        if (turn === this.#turn) {
          this.#opening = null
          this.error = error instanceof Error ? error : new Error(String(error))
          this.#emit('error', { message: this.error.message })
        }
        throw error
      }
    }

    #source(): Source {
      if (this.#data) return { data: this.#data }
      return this.src === null
        ? { scenario: this.getAttribute('scenario') ?? '' }
        : { src: new URL(this.src, document.baseURI).href }
    }

    #query(): string {
      const query = new URLSearchParams()
      for (const [attribute, option] of Object.entries(optionOf)) {
        const value = this.getAttribute(attribute)
        if (value !== null)
          query.set(
            option,
            attribute === 'panels'
              ? value
                  .trim()
                  .split(/[\s,]+/)
                  .join(',')
              : value,
          )
      }
      return `?${query.toString()}`
    }

    #label() {
      this.setAttribute('aria-label', this.getAttribute('alt') ?? 'Failover Lab')
    }

    /** Another scenario: from the beginning. */
    #again() {
      if (!this.isConnected || (!this.#opening && !this.error)) return
      this.destroy()
    }

    /** The same with other options: where it was, unless they say where. Those changed in one breath are one change. */
    async #anew() {
      if (this.#renewing) return
      this.#renewing = true
      try {
        while (this.#changed.size > 0) {
          const player = await this.#opening!
          const wasPlaying = !player.paused
          const { speed, ...state } = (await player.getState()) as Record<string, unknown>
          const has = (name: string) => this.#changed.has(name)
          const elsewhere = ['seed', 'start-at', 'step'].some(has)
          const before = has('speed') ? state : { ...state, speed }
          this.destroy()
          // Whoever asks for something meanwhile, asks the player that stands where the one before stood.
          this.#opening = (this.#opening ?? this.#open()).then(async (opened) => {
            if (!elsewhere) await opened.setState(before)
            return opened
          })
          await this.#opening
          if (wasPlaying) await this.play()
        }
      } catch {
        // Taken away meanwhile, or told by the event; the next one is made of the attributes as they are then.
        this.#changed.clear()
      } finally {
        this.#renewing = false
      }
    }

    #tell(name: EventName, detail: unknown) {
      if (name === 'play') {
        for (const other of [...playing]) if (other !== this) other.pause()
        playing.add(this)
      } else if (name === 'pause' || name === 'ended') playing.delete(this)
      this.#emit(name, detail)
    }

    #emit(name: string, detail: unknown) {
      // These three would be taken for the page's own further up.
      const bubbles = !['load', 'error', 'progress'].includes(name)
      this.dispatchEvent(new CustomEvent(name, { detail, bubbles, composed: true }))
    }
  }
  customElements.define('failover-lab', FailoverLab)
}

let made: CSSStyleSheet | undefined

function sheet(): CSSStyleSheet {
  if (!made) {
    made = new CSSStyleSheet()
    made.replaceSync(sheetText)
  }
  return made
}
