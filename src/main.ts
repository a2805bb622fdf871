import { mount, unmount } from 'svelte'
import * as shipped from 'virtual:scenarios'
import type { Playable } from 'virtual:scenarios'
import { options as optionTable, readOptions, type Options } from './options'
import type { Run } from './player/run'
import { hasStep } from './player/stepMoment'
import type { Scenario } from './scenario/scenario'
import './scene/scene.css'
import { Catalogue } from './shells/catalogue'
import { openFile } from './shells/openFile'
import { isLink, openLink } from './shells/openLink'
import { foreign, runOf } from './shells/runOf'
import { shells, type ShellActs, type ShellMode } from './shells/shells'
import './ui/theme.css'
import './ui/base.css'
import './ui/waiting.css'
import { aboutOptions, type Message } from './ui/message'
import { recall, remember } from './ui/remembered'
import type { Words } from './ui/words'

const { values, warnings } = readOptions(location.search)
const asked: Options = new URLSearchParams(location.search).has('theme')
  ? values
  : { ...values, theme: recall('theme', values.theme) }
const catalogue = await Catalogue.open(asked.lang)
document.documentElement.lang = catalogue.lang
const load = (id: string) => shipped.load(id, catalogue.lang)
/** What is opened where nothing else can be. */
const defaultId = optionTable.scenario.default
const list = () => shipped.listIn(catalogue.lang)
const target = document.getElementById('app')!
let shell: ShellActs | null = null
/** Of several things asked for one after the other, the last one is shown, whichever is loaded first. */
let latest = 0

async function allWords(): Promise<Words> {
  return (await catalogue.rest()).words
}

/** Shows a scenario in the mode's shell. */
async function show(playable: Playable, options: Options, messages: readonly Message[]): Promise<void> {
  const turn = latest
  const run = await runOf(playable, options.seed)
  if (turn === latest) await play(run, options, messages)
}

async function play(run: Run, options: Options, messages: readonly Message[]): Promise<void> {
  const { scenario } = run
  const turn = latest
  const loaded = shells[options.mode as ShellMode]()
  // The first load's own shell is there already: its picture does not wait for a turn of the event loop.
  const Shell = loaded instanceof Promise ? await loaded : loaded
  if (turn !== latest) return
  if (shell) void unmount(shell)
  target.querySelector('.waiting')?.remove()
  document.title =
    options.mode === 'home' || options.mode === 'deploy'
      ? catalogue.first.text('ui-product')
      : `${scenario.title} · ${catalogue.first.text('ui-product')}`
  shell = mount(Shell, {
    target,
    props: {
      run,
      first: catalogue.first,
      rest: catalogue.rest,
      options,
      list,
      messages,
      text: texts.get(scenario) ?? null,
      load,
      onTheme: (theme: Options['theme']) => remember('theme', theme),
      onPick: (id: string) => void pick(id),
      onFile: async (file: File) =>
        openFile(file, await allWords(), (opened, text) => {
          latest += 1
          texts.set(opened, text)
          return show(foreign(opened), fresh(), [])
        }),
    },
  })
}

/** What holds for a scenario chosen later: the look stays, the place in the first one does not. */
function fresh(): Options {
  return {
    ...asked,
    theme: recall('theme', asked.theme),
    t: 0,
    step: '',
    seed: null,
    speed: null,
    autoplay: false,
  }
}

/** What stood in the files of scenarios that did not come with the page; they may call themselves like one that did. */
const texts = new WeakMap<Scenario, string>()

async function pick(id: string): Promise<void> {
  const turn = (latest += 1)
  const playable = await shipped.loadPlayable(id, catalogue.lang)
  if (turn !== latest) return
  await show(playable, fresh(), [])
  if (turn === latest) history.replaceState(null, '', addressOf(id))
}

/** The mode stays, and with it the class; the place in the scenario before does not. */
function addressOf(id: string): string {
  const before = [...new URLSearchParams(location.search)]
  const kept = before.filter(([name]) => name === 'mode' || name === 'room')
  return `?${new URLSearchParams([...kept, ['scenario', id]]).toString().replaceAll('%2F', '/')}`
}

/** Opens the link in the address; a message where it cannot be, and then the page stays as it is. */
async function follow(messages: readonly Message[]): Promise<Message | null> {
  const turn = (latest += 1)
  const opened = await openLink(location.hash, await allWords(), shipped.isShipped, load)
  if (turn !== latest) return null
  if ('title' in opened) return opened
  const { run, atMs, speed } = opened
  await play(run, { ...fresh(), t: atMs, speed }, messages)
  return null
}

/** The player alone, for a page that frames this one. */
async function embedded(): Promise<void> {
  const known = shipped.isShipped(asked.scenario)
  const [{ fillFrame }, playable, words] = await Promise.all([
    import('./embed/fillFrame'),
    shipped.loadPlayable(known ? asked.scenario : defaultId, catalogue.lang),
    allWords(),
  ])
  const missing = { code: 'ui-scenario-missing', params: { id: asked.scenario } }
  await fillFrame({
    target,
    playable,
    options: { values: asked, warnings: known ? warnings : [...warnings, missing] },
    words,
    rest: catalogue.rest,
    pageAddress: location.href.replace(/[?#].*$/, ''),
  })
}

async function start(): Promise<void> {
  if (asked.mode === 'embed') return embedded()
  const words = catalogue.first
  const messages = [...aboutOptions(warnings, words)]
  if (isLink(location.hash)) {
    const refused = await follow(messages)
    if (!refused) return
    messages.push(refused)
  }
  const turn = (latest += 1)
  const known = shipped.isShipped(asked.scenario)
  if (!known) messages.push({ title: words.text('ui-scenario-missing', { id: asked.scenario }), lines: [] })
  const playable = await shipped.loadPlayable(known ? asked.scenario : defaultId, catalogue.lang)
  if (turn !== latest) return
  if (asked.step !== '' && !hasStep(playable.scenario, asked.step))
    messages.push({ title: words.text('ui-step-missing', { step: asked.step }), lines: [] })
  await show(playable, asked, messages)
}

/** A file that does not come concerns everybody who wants it; said once, since no other try brings it. */
addEventListener('vite:preloadError', tellLoss, { once: true })

function tellLoss(): void {
  const title = catalogue.first.text('ui-load-failed')
  if (shell) return shell.tell?.({ title, lines: [] })
  const note = document.createElement('p')
  note.className = 'waiting'
  note.setAttribute('role', 'alert')
  note.textContent = title
  if (target.childElementCount === 0) target.append(note)
}

addEventListener('hashchange', () => {
  if (!isLink(location.hash)) return
  void follow([]).then((refused) => refused && shell?.tell?.(refused))
})

void start()
