import type { Happening } from '../kernel/happening'
import type { Sentence } from './sentence'
import { say, type Story } from './wordsStory'

/** So long after its line what happens on another side is the quiet sentence beside the news. */
const freshMs = 10_000

/**
 * What the news of the side that serves would leave out: what becomes of a side that is cut off, and that a start was
 * forced. Null when there is nothing of the kind.
 */
export function beside(story: Story): Sentence | null {
  const { log, seq } = story
  const nowMs = log[seq - 1].atMs
  for (let i = seq - 1; i >= 0 && nowMs - log[i].atMs <= freshMs; i--) {
    const sentence = tellers[log[i].type]?.(log[i], story) ?? null
    if (sentence !== null) return sentence
  }
  return null
}

const tellers: Readonly<Record<string, (h: Happening, story: Story) => Sentence | null>> = {
  'quorum.lost': (h, story) =>
    isCutOff(h.target, story) && story.node(h.target)?.view !== 'member'
      ? say('beside-lost', {
          node: h.target,
          votes: Number(h.params.votes),
          total: Number(h.params.total),
          needed: story.s.quorum.needed,
        })
      : null,

  'volume.ownershipLost': (h, story) => {
    const node = String(h.params.node)
    if (!isCutOff(node, story) || story.node(node)?.view !== 'member') return null
    const there = (type: string) =>
      new Set(
        story
          .recent(type, h.atMs - freshMs)
          .filter(({ params }) => params.node === node)
          .map(({ target }) => target),
      )
    const [lost, off] = [there('volume.ownershipLost'), there('vm.turnedOff')]
    const named = (things: readonly { readonly id: string }[], which: ReadonlySet<string>) =>
      things.map(({ id }) => id).filter((id) => which.has(id))
    const { volumes, virtualMachines } = story.s
    return say('beside-fenced', { node, volumes: named(volumes, lost), vms: named(virtualMachines, off) })
  },

  'witness.arbitrationStarted': (h, story) => {
    const by = String(h.params.by)
    const isAsking = story.s.views.some(
      ({ quorate, members }) => quorate === 'pending' && members.includes(by),
    )
    if (!isAsking || !isCutOff(by, story)) return null
    const reaches = story.s.quorum.witness?.reachedBy.includes(by) === true
    return say('beside-asks', { node: by, witness: h.target, reaches, waitMs: Number(h.params.waitMs) })
  },

  'quorum.forced': (h, story) => {
    const { quorum, views } = story.s
    if (!quorum.forced || !quorum.quorateNodes.includes(h.target)) return null
    const others = views.slice(1).filter(({ quorate }) => quorate === 'yes')
    return say('beside-forced', {
      node: h.target,
      votes: quorum.votes,
      total: quorum.total,
      others: others.flatMap(({ members }) => members),
    })
  },
}

/** Not of those that serve, while there are some. */
function isCutOff(node: string, { s }: Story): boolean {
  return s.quorum.hasQuorum && !s.quorum.quorateNodes.includes(node)
}
