import type { ClusterSnapshot } from '../../model/snapshot'
import { toleranceOf } from '../../model/rules/tolerance'
import { quorumState } from '../../scene/timeline/state'
import type { Scenario } from '../../scenario/scenario'
import { arbitrationFacts, figureFacts } from './figures'
import { fact, name, names, say, type Details, type Fact, type UnderWay } from './details'
import { regroupOf } from './regroup'

export function ofQuorum(id: string, snapshot: ClusterSnapshot, scenario: Scenario): Details | null {
  if (id.toLowerCase() !== 'quorum') return null
  const { quorum } = snapshot
  const { arbitration } = quorum
  return {
    kind: say('ui-thing-quorum'),
    title: say('ui-lane-quorum'),
    state: quorumState(snapshot),
    clusterSays: null,
    facts: [
      fact('quorum-type', say(`ui-quorum-${quorum.type}`)),
      fact(
        'votes',
        say('ui-votes-of', { votes: quorum.votes, total: quorum.total }),
        say('ui-votes-needed', { needed: quorum.needed }),
      ),
      fact('quorate-nodes', names(quorum.quorateNodes)),
      bears(snapshot),
      ...(quorum.witness
        ? [
            fact(
              'witness',
              name(quorum.witness.id),
              say(quorum.witness.heldBy ? 'ui-held-by' : 'ui-held-by-nobody', {
                node: quorum.witness.heldBy ?? '',
              }),
            ),
            fact(
              'witness-kind',
              say(`ui-witness-${quorum.witness.kind}`),
              quorum.witness.up ? null : say('ui-witness-away'),
            ),
            fact(
              'witness-reached-by',
              quorum.witness.reachedBy.length > 0 ? names(quorum.witness.reachedBy) : say('ui-nobody'),
            ),
          ]
        : []),
    ],
    policy: [...arbitrationFacts(snapshot), ...figureFacts('quorum', scenario)],
    underWay: [
      ...regroups(snapshot),
      ...(arbitration
        ? [
            {
              what: say('ui-does-arbitrate', { node: arbitration.by }),
              startedMs: arbitration.startedMs,
              untilMs: arbitration.decidesMs,
            },
          ]
        : []),
    ],
  }
}

/** Each side of a split regroups by itself. */
function regroups(snapshot: ClusterSnapshot): readonly UnderWay[] {
  const { nodes } = snapshot
  const ends = [...new Set(nodes.flatMap(({ regroupUntilMs }) => regroupUntilMs ?? []))]
  return ends.flatMap((untilMs) => {
    const asking = nodes.filter((node) => node.regroupUntilMs === untilMs)
    const by = asking.map(({ id }) => id).join(', ')
    return regroupOf(asking[0]!, snapshot, say('soon-regroup', { nodes: by }))
  })
}

/** What the whole cluster can lose, whoever is up now. */
function bears({ nodes, quorum }: ClusterSnapshot): Fact {
  const count = nodes.filter(({ inCluster }) => inCluster).length
  const { nodes: most, withoutWitness } = toleranceOf(quorum.type, count)
  return fact(
    'bears',
    say('ui-bears', { count: most }),
    withoutWitness === null ? null : say('ui-bears-without', { count: withoutWitness }),
  )
}
