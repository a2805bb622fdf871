import type { Sentence } from './sentence'
import { coldStages, warmStages } from './wordsStages'
import { say, serves, type Story, type Teller } from './wordsStory'

/** Nothing has happened yet: how it stands, and what to watch. */
export const calm: Teller = (_h, story) => {
  const { nodes, virtualMachines, quorum } = story.s
  const runs = virtualMachines.filter(serves)
  const owned = (node: string) => runs.filter((vm) => vm.node === node).map(({ id }) => id)
  const [a, b] = nodes.map(({ id }) => id)
  const up = nodes.filter(({ state }) => state !== 'Down').map(({ id }) => id)
  const all = runs.length === virtualMachines.length && up.length === nodes.length
  const headline =
    all && nodes.length === 2 && owned(a).length > 0 && owned(b).length > 0
      ? say('calm-pair', { a, b, onA: owned(a), onB: owned(b) })
      : say('calm', { all, runs: runs.length, total: virtualMachines.length, nodes: up })
  if (story.seq > 1) return { headline, detail: meanwhile(story) }
  return {
    headline,
    detail: watch(story) ?? drift(story) ?? say('explore', { votes: quorum.votes, total: quorum.total }),
  }
}

/** Where to look before the script's first act; what it will be is the introduction's to say. */
function watch({ scenario, s }: Story): Sentence | null {
  const first = scenario.method.find(({ intervention }) => intervention !== null)?.intervention
  if (first == null) return null
  // A group of several is moved by its own name.
  const about = s.virtualMachines.filter(({ id, group }) => id === first.target || group === first.target)
  const volumes = [...new Set(about.flatMap((vm) => vm.volumes))]
  return say('watch', { kind: first.kind, target: first.target, volumes })
}

/** The nodes differ, and nothing in the cluster says so. */
function drift({ s }: Story): Sentence | null {
  const lacking = s.nodes.find(({ lacks }) => lacks.length > 0)
  if (lacking !== undefined) return say('drift', { node: lacking.id, updates: lacking.lacks })
  const unlike = s.nodes.find(({ missingNetworks }) => missingNetworks.length > 0)
  return unlike === undefined
    ? null
    : say('drift-networks', { node: unlike.id, networks: unlike.missingNetworks })
}

/** What else is going on, for news that say nothing of it. */
export function meanwhile(story: Story): Sentence | null {
  const { quorum } = story.s
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)
  if (story.failed.length > 0) return say('still-failed', { vms: ids(story.failed) })
  const booting = story.staged.get('booting') ?? []
  if (booting.length > 0) return say('still-booting', { vms: ids(booting) })
  const coming = coldStages.flatMap((stage) => story.staged.get(stage) ?? [])
  if (coming.length > 0) return say('still-coming', { vms: ids(coming) })
  const frozen = warmStages.flatMap((stage) => story.staged.get(stage) ?? [])
  if (frozen.length > 0) return say('still-frozen', { vms: ids(frozen) })
  const { votes, total, needed } = quorum
  if (quorum.quorate === 'no') return say('nobody-serves', { total, needed })
  if (votes < total) return say('votes', { votes, total })
  return drift(story) ?? (story.allWell ? say('all-run') : null)
}
