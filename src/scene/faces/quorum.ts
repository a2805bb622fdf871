import { regroupStageAt } from '../../model/rules/regroup'
import type { ClusterSnapshot } from '../../model/snapshot'
import { elapsed } from '../format'
import { quorumLooks, regroupStageWords, type Look, type QuorumLook } from '../states'
import type { Say } from '../words'

export interface QuorumFace {
  readonly state: QuorumLook
  readonly look: Look
  readonly word: string
  /** One remark in falling length. */
  readonly notes: readonly string[]
}

export function quorumFace(snapshot: ClusterSnapshot, say: Say): QuorumFace {
  const { quorum } = snapshot
  const state = quorumLookOf(snapshot)
  const votes = say('scene-state-votes', { votes: quorum.votes, total: quorum.total })
  return {
    state,
    look: quorumLooks[state],
    word: say(quorumLooks[state].word, { votes: quorum.votes, total: quorum.total }),
    notes:
      state === 'forced' || state === 'noQuorum'
        ? [votes, ...servingNotes(snapshot, say)]
        : notesOf(snapshot, state, say),
  }
}

export function quorumLookOf({ quorum, nodes }: ClusterSnapshot): QuorumLook {
  // Who has enough votes without the witness asks for it beside.
  if (quorum.arbitration && !quorum.hasQuorum) return 'arbitrating'
  if (nodes.some(({ inShownView, regroupUntilMs }) => inShownView && regroupUntilMs !== null))
    return 'notCounted'
  if (quorum.quorate === 'pending') return 'arbitrating'
  if (!quorum.hasQuorum) return 'noQuorum'
  return quorum.forced ? 'forced' : 'quorate'
}

function notesOf(snapshot: ClusterSnapshot, state: QuorumLook, say: Say): readonly string[] {
  const { arbitration, witness } = snapshot.quorum
  if (arbitration) {
    const decides = say('scene-quorum-decides', { time: elapsed(say, arbitration.decidesMs - snapshot.atMs) })
    return [decides, say('scene-quorum-arbitrates', { node: arbitration.by, witness: witness?.id ?? '' })]
  }
  if (state === 'notCounted') return regroupNotes(snapshot, say)
  if (witness?.kind === 'fileShare' && !witness.up)
    return [say('scene-quorum-share-away', { share: witness.id })]
  return servingNotes(snapshot, say)
}

function regroupNotes({ atMs, nodes, quorum: { needed } }: ClusterSnapshot, say: Say): readonly string[] {
  const asking = nodes.find(({ inShownView, regroupUntilMs }) => inShownView && regroupUntilMs !== null)
  const stage = regroupStageAt(asking?.regroupStages ?? [], atMs)
  const bare = say('scene-quorum-needed', { needed })
  if (stage === null) return [bare]
  return [say('scene-quorum-stage-needed', { stage: say(regroupStageWords[stage.name]), needed }), bare]
}

function servingNotes({ quorum, nodes }: ClusterSnapshot, say: Say): readonly string[] {
  const serving = quorum.hasQuorum ? quorum.quorateNodes : []
  const dark = nodes.find(
    ({ id, power, clusterService }) =>
      (power !== 'on' || clusterService !== 'running') && serving.includes(id),
  )
  if (dark) return [say('scene-quorum-still-counts', { node: dark.id })]
  if (serving.length === 0) return [say('scene-quorum-nobody')]
  if (serving.length === nodes.length) return [say('scene-quorum-whole')]
  if (serving.length === 1) return [say('scene-quorum-serves', { node: serving[0] })]
  return [say('scene-quorum-serve-some', { count: serving.length, total: nodes.length })]
}
