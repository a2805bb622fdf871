import { proposedModel } from '../model/rules/tolerance'
import { say, type Teller } from './wordsStory'

/** Two looks at the reservation of the witness: does its owner still renew it? */
export const arbitrating: Teller = (h, story) => {
  const { quorum, views } = story.s
  const by = String(h.params.by)
  const view = views.find(({ quorate, members }) => quorate === 'pending' && members.includes(by))
  if (view === undefined) return null
  const { total, needed } = quorum
  const reaches = quorum.witness?.reachedBy.includes(by) === true
  const against = h.params.against === null ? null : String(h.params.against)
  const headline = say(against === null ? 'asks-free' : 'asks', {
    by,
    against,
    reaches,
    witness: h.target,
    share: story.s.quorum.witness?.kind === 'fileShare',
    waitMs: Number(h.params.waitMs),
  })
  return {
    headline,
    detail: say('asks-detail', {
      side: view.members,
      votes: quorum.type === 'DiskOnly' ? 0 : view.members.length,
      total,
      needed,
      witness: h.target,
    }),
  }
}

/** Asked for in vain. Without it the side ends, which is told by the loss of quorum. */
export const arbitrationLost: Teller = (h, story) => {
  if (!story.s.quorum.hasQuorum || story.failed.length > 0 || story.s.quorum.witness?.heldBy != null)
    return null
  const { votes, total } = story.s.quorum
  return {
    headline: say('witness-stays-lost', { by: String(h.params.by), witness: h.target }),
    detail: say('votes', { votes, total }),
  }
}

export const votesChanged: Teller = (h, story) => {
  const { votes, total, needed, witness } = story.s.quorum
  if (!story.s.quorum.hasQuorum || witness === null) return null
  const counts = h.params.witness === true
  return {
    headline: say('votes-changed', { counts, witness: witness.id, votes, total }),
    detail: say('votes-detail', { spare: votes - needed }),
  }
}

/** Another quorum configuration: who votes now, and what may still be lost. */
export const configured: Teller = (_h, story) => {
  const { hasQuorum, type, votes, total, needed, witness } = story.s.quorum
  if (!hasQuorum) return null
  return {
    headline: say('quorum-configured', { type, witness: witness?.id ?? 'none', votes, total, needed }),
    detail: say('votes-detail', { spare: votes - needed }),
  }
}

/** A node less is another design: what was right for the number of before may be wrong for this one. */
export const evicted: Teller = (h, story) => {
  const { hasQuorum, type, votes, total, needed, witness } = story.s.quorum
  if (!hasQuorum) return null
  const headline = say('evicted', { node: h.target, votes, total, needed })
  const nodes = total - (witness === null ? 0 : 1)
  const hasDisk = story.s.volumes.some(({ group, isWitness }) => group === null || isWitness)
  const proposed = proposedModel(nodes, hasDisk)
  // A share has the vote that a disk would have.
  const fits = type === 'NodeAndFileShareMajority' ? nodes % 2 === 0 : type === proposed
  if (type === 'DiskOnly' || fits) return { headline, detail: say('votes-detail', { spare: votes - needed }) }
  return { headline, detail: say('evicted-detail', { nodes, proposed }) }
}

/** A side may go on: after a loss without anything to take over, or with a node more. */
export const quorumGained: Teller = (h, story) => {
  const { quorum } = story.s
  if (!quorum.hasQuorum) return null
  const [joined] = story.together(h, 'node.joined')
  if (joined !== undefined) return nodeJoined(joined, story)
  const [out] = story.together(h, 'node.evicted')
  if (out !== undefined) return evicted(out, story)
  const by = h.by ?? quorum.quorateNodes
  const { votes, total, forced } = quorum
  const gone = [...story.together(h, 'node.removedFromMembership'), ...story.together(h, 'node.left')]
    .map(({ target }) => target)
    .filter((id) => !by.includes(id))
  if (h.type === 'cluster.formed')
    return { headline: say('formed', { by, votes, total, forced }), detail: null }
  return { headline: say('goes-on', { by, gone, votes, total }), detail: null }
}

export const nodeJoined: Teller = (h, story) => {
  const node = story.node(h.target)
  if (node?.view !== 'member') return null
  const { votes, total } = story.s.quorum
  const away = story.away(h.target)
  const nodes = story.ownersOf(away)
  const detail = away.length === 0 ? null : say('stays', { vms: away, nodes, node: h.target })
  return { headline: say('joined', { node: h.target, paused: node.paused, votes, total }), detail }
}

export const nodeJoining: Teller = (h, story) => {
  if (story.node(h.target)?.view !== 'joining') return null
  const away = story.away(h.target)
  const nodes = story.ownersOf(away)
  return {
    headline: say('joining', { node: h.target }),
    detail: away.length === 0 ? null : say('stays', { vms: away, nodes, node: h.target }),
  }
}

/** Too few votes: the Cluster service of that side ends, or those of several sides. */
export const quorumLost: Teller = (h, story) => {
  const lines = story.together(h, 'quorum.lost').filter(({ target }) => story.node(target)?.view !== 'member')
  const by = [...new Set(lines.map(({ target }) => target))]
  if (by.length === 0) return null
  const { quorum } = story.s
  const all = lines.map(({ params }) => Number(params.votes))
  const votes = Math.max(...all)
  const headline = say('quorum-lost', {
    by,
    sides: all.some((one) => one !== votes) ? 'several' : votes < by.length ? 'each' : 'one',
    votes,
    total: Number(h.params.total),
    needed: quorum.needed,
  })
  if (quorum.hasQuorum)
    return {
      headline,
      detail: say('others-go-on', { nodes: quorum.quorateNodes, votes: quorum.votes, total: quorum.total }),
    }
  const off = story.together(h, 'vm.turnedOff').map(({ target }) => target)
  return {
    headline,
    detail:
      off.length > 0
        ? say('turned-off', { vms: off })
        : say('nobody-serves', { total: quorum.total, needed: quorum.needed }),
  }
}

/** A service ends itself for another reason than votes. */
export const serviceEndsItself: Teller = (h, story) => {
  if (story.node(h.target)?.view === 'member') return null
  const reason = String(h.params.reason)
  const vms = story
    .together(h, 'vm.turnedOff')
    .filter(({ params }) => params.node === h.target)
    .map(({ target }) => target)
  return {
    headline: say('ends-itself', { node: h.target, reason }),
    detail: vms.length > 0 ? say('ends-itself-detail', { reason, vms }) : null,
  }
}

export const notFormed: Teller = (h, story) => {
  if (story.node(h.target)?.view !== 'joining') return null
  const { needed } = story.s.quorum
  return {
    headline: say('waits-joining', {
      node: h.target,
      votes: Number(h.params.votes),
      total: Number(h.params.total),
      needed,
    }),
    detail: say('waits-joining-detail'),
  }
}
