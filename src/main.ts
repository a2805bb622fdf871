import { mount, unmount } from 'svelte'
import { load, scenarios } from 'virtual:scenarios'
import { readOptions, type Options } from './options'
import { Run, RunRefused } from './player/run'
import { hasStep } from './player/stepMoment'
import type { Scenario } from './scenario/scenario'
import './scene/scene.css'
import './scene/timeline/timeline.css'
import { Catalogue } from './shells/catalogue'
import type { Later } from './shells/later'
import { openFile } from './shells/openFile'
import { isLink, openLink } from './shells/openLink'
import SelfPaced from './shells/SelfPaced.svelte'
import './ui/theme.css'
import './ui/base.css'
import type { Message } from './ui/message'
import { recall, remember } from './ui/remembered'
import type { Words } from './ui/words'

const { values, warnings } = readOptions(location.search)
const asked: Options = new URLSearchParams(location.search).has('theme')
  ? values
  : { ...values, theme: recall('theme', values.theme) }
const catalogue = await Catalogue.open(asked.lang)
let later: Promise<Later> | undefined
const target = document.getElementById('app')!
let shell: ReturnType<typeof SelfPaced> | null = null
/** Of several things asked for one after the other, the last one is shown, whichever is loaded first. */
let latest = 0

/** The rest of the page, from the first time on that somebody wants it. */
function rest(): Promise<Later> {
  later ??= import('./shells/parts').then((parts) => ({ parts, words: catalogue.whole(parts.messages) }))
  return later
}

async function allWords(): Promise<Words> {
  return (await rest()).words
}

/** Shows a scenario in the one shell; the page keeps what it shows when that cannot be done. */
async function show(
  scenario: Scenario,
  options: Options,
  messages: readonly Message[],
): Promise<Message | null> {
  try {
    play(new Run(scenario, [], options.seed === null ? {} : { seed: options.seed }), options, messages)
    return null
  } catch (error) {
    if (!(error instanceof RunRefused)) throw error
    const { code, params } = error.sentence
    const words = await allWords()
    return {
      title: words.text('ui-scenario-refused', { title: scenario.title }),
      lines: [words.text(code, params)],
    }
  }
}

function play(run: Run, options: Options, messages: readonly Message[]): void {
  const { scenario } = run
  if (shell) void unmount(shell)
  document.title = `${scenario.title} · ${catalogue.first.text('ui-product')}`
  shell = mount(SelfPaced, {
    target,
    props: {
      run,
      first: catalogue.first,
      rest,
      options,
      scenarios,
      messages,
      shipped: shippedOnes.has(scenario),
      onTheme: (theme: Options['theme']) => remember('theme', theme),
      onPick: (id: string) => void pick(id),
      onFile: async (file: File) => openFile(file, await allWords(), (opened) => show(opened, fresh(), [])),
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

/** The scenarios of the page itself, as against those from files that may call themselves the same. */
const shippedOnes = new WeakSet<Scenario>()

async function loadShipped(id: string): Promise<Scenario> {
  const scenario = await load(id)
  shippedOnes.add(scenario)
  return scenario
}

async function pick(id: string): Promise<void> {
  const turn = (latest += 1)
  const scenario = await loadShipped(id)
  if (turn !== latest) return
  const refused = await show(scenario, fresh(), [])
  if (refused) void show(await loadShipped(scenarios[0]!.id), fresh(), [refused])
  else history.replaceState(null, '', `?scenario=${encodeURIComponent(id).replaceAll('%2F', '/')}`)
}

/** Opens the link in the address; a message where it cannot be, and then the page stays as it is. */
async function follow(messages: readonly Message[]): Promise<Message | null> {
  const turn = (latest += 1)
  const opened = await openLink(location.hash, await allWords(), scenarios, loadShipped)
  if (turn !== latest) return null
  if ('title' in opened) return opened
  const { run, atMs, speed } = opened
  play(run, { ...fresh(), t: atMs, speed }, messages)
  return null
}

async function start(): Promise<void> {
  const messages: Message[] = []
  const words = catalogue.first
  if (warnings.length > 0) {
    messages.push({
      title: words.text('ui-options-title'),
      lines: warnings.map(({ code, params }) => words.text(code, params)),
    })
  }
  if (isLink(location.hash)) {
    const refused = await follow(messages)
    if (!refused) return
    messages.push(refused)
  }
  const turn = (latest += 1)
  const known = scenarios.some(({ id }) => id === asked.scenario)
  if (!known) messages.push({ title: words.text('ui-scenario-missing', { id: asked.scenario }), lines: [] })
  const scenario = await loadShipped(known ? asked.scenario : scenarios[0]!.id)
  if (turn !== latest) return
  if (asked.step !== '' && !hasStep(scenario, asked.step))
    messages.push({ title: words.text('ui-step-missing', { step: asked.step }), lines: [] })
  const refused = await show(scenario, asked, messages)
  if (refused) void show(await loadShipped(scenarios[0]!.id), fresh(), [...messages, refused])
}

addEventListener('hashchange', () => {
  if (!isLink(location.hash)) return
  void follow([]).then((refused) => refused && shell?.tell(refused))
})

void start()
