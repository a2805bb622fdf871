import { mount, unmount } from 'svelte'
import { load, scenarios } from 'virtual:scenarios'
import { readOptions, type Options } from './options'
import { Run, RunRefused } from './player/run'
import type { Scenario } from './scenario/scenario'
import './scene/scene.css'
import './scene/timeline/timeline.css'
import { wordsFor } from './shells/catalogue'
import { openFile } from './shells/openFile'
import SelfPaced from './shells/SelfPaced.svelte'
import './ui/theme.css'
import './ui/base.css'
import type { Message } from './ui/message'
import { recall, remember } from './ui/remembered'

const { values, warnings } = readOptions(location.search)
const asked: Options = new URLSearchParams(location.search).has('theme')
  ? values
  : { ...values, theme: recall('theme', values.theme) }
const words = wordsFor(asked.lang)
const target = document.getElementById('app')!
let shell: Record<string, unknown> | null = null

/** Shows a scenario in the one shell; the page keeps what it shows when that cannot be done. */
function show(scenario: Scenario, options: Options, messages: readonly Message[]): Message | null {
  let run: Run
  try {
    run = new Run(scenario, [], options.seed === null ? {} : { seed: options.seed })
  } catch (error) {
    if (!(error instanceof RunRefused)) throw error
    const { code, params } = error.sentence
    return {
      title: words.text('ui-scenario-refused', { title: scenario.title }),
      lines: [words.text(code, params)],
    }
  }
  if (shell) void unmount(shell)
  document.title = `${scenario.title} · ${words.text('ui-product')}`
  shell = mount(SelfPaced, {
    target,
    props: {
      run,
      words,
      options,
      scenarios,
      messages,
      onTheme: (theme: Options['theme']) => remember('theme', theme),
      onPick: (id: string) => void pick(id),
      onFile: (file: File) => openFile(file, words, (opened) => show(opened, fresh(), [])),
    },
  })
  return null
}

/** What holds for a scenario chosen later: the look stays, the place in the first one does not. */
function fresh(): Options {
  return { ...asked, theme: recall('theme', asked.theme), t: 0, seed: null, speed: null, autoplay: false }
}

async function pick(id: string): Promise<void> {
  const refused = show(await load(id), fresh(), [])
  if (refused) show(await load(scenarios[0]!.id), fresh(), [refused])
  else history.replaceState(null, '', `?scenario=${encodeURIComponent(id).replaceAll('%2F', '/')}`)
}

async function start(): Promise<void> {
  const messages: Message[] = []
  if (warnings.length > 0) {
    messages.push({
      title: words.text('ui-options-title'),
      lines: warnings.map(({ code, params }) => words.text(code, params)),
    })
  }
  const known = scenarios.some(({ id }) => id === asked.scenario)
  if (!known) messages.push({ title: words.text('ui-scenario-missing', { id: asked.scenario }), lines: [] })
  const refused = show(await load(known ? asked.scenario : scenarios[0]!.id), asked, messages)
  if (refused) show(await load(scenarios[0]!.id), fresh(), [...messages, refused])
}

void start()
