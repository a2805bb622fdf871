import type { Run } from '../player/run'
import type { Sentence } from '../player/sentence'
import type { Scenario } from '../scenario/scenario'
import type { Message } from '../ui/message'
import { sentence, type Words } from '../ui/words'
import { loadEngine } from './engine'

const sign = '#s='

/** Whether this part of an address holds a link to a moment. */
export function isLink(hash: string): boolean {
  return hash.startsWith(sign)
}

export interface Opened {
  readonly run: Run
  readonly atMs: number
  readonly speed: number | null
}

/** Opens a link that anybody may have written; a message where it cannot be. Its reader is a chunk of its own. */
export async function openLink(
  hash: string,
  words: Words,
  isShipped: (id: string) => boolean,
  load: (id: string) => Promise<Scenario>,
): Promise<Opened | Message> {
  const refused = (reason: Sentence): Message => ({
    title: words.text('ui-link-refused'),
    lines: [sentence(words, reason)],
  })
  const { decode, misfit } = await import('../player/shareLink')
  const { link, problem } = decode(hash.slice(sign.length))
  if (problem) return refused(problem)
  const { scenario: named, interventions, seed, atMs, speed = null } = link
  if (!isShipped(named.id)) return refused({ code: 'ui-link-unknown-scenario', params: { id: named.id } })
  const scenario = await load(named.id)
  const wrong = misfit(link, scenario)
  if (wrong) return refused(wrong)
  const { simulate } = await loadEngine()
  return { run: simulate(scenario, interventions, { seed }), atMs, speed }
}
