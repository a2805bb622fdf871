import { moment } from '../../kernel/moment'
import type { NodeSnapshot } from '../../model/snapshot'
import type { Facts } from '../facts'
import { nearestSecond } from '../format'
import { nodeLooks, type Look, type NodeLook } from '../states'
import type { Say, SceneKey } from '../words'

export interface NodeFace {
  readonly look: Look
  /** Light is power: dark without it, dim until the operating system runs. */
  readonly light: 'lit' | 'dim' | 'unlit'
  readonly edge: 'plain' | 'dead' | 'off' | 'troubled'
  /** On a side without quorum, or dead: nothing on it may serve. */
  readonly hatched: boolean
  /** One remark in falling length; the longest that fits is drawn. */
  readonly notes: readonly string[]
}

export function nodeFace(node: NodeSnapshot, facts: Facts, say: Say): NodeFace {
  const state = nodeLookOf(node)
  const dark = node.power === 'off'
  return {
    look: nodeLooks[state],
    light: dark ? 'unlit' : node.power === 'booting' ? 'dim' : 'lit',
    edge: dark ? (state === 'down' || node.state !== 'Down' ? 'dead' : 'off') : edgeOf(node, state),
    hatched: dark || lacksQuorum(node),
    notes: notesOf(node, facts, say),
  }
}

/**
 * What stands beside the name is the cluster's word, except where the server itself plainly contradicts it: then the
 * server's state comes first and the remark says what the cluster still believes.
 */
export function nodeLookOf(node: NodeSnapshot): NodeLook {
  if (node.power === 'off') return node.state === 'Down' && node.removedAtMs !== null ? 'down' : 'powerOff'
  if (node.power === 'hung' && node.state !== 'Down') return 'hung'
  if (isCutOff(node)) return 'cutOff'
  return ({ Up: 'up', Paused: 'paused', Joining: 'joining', Down: 'down' } as const)[node.state]
}

const isCutOff = (node: NodeSnapshot): boolean =>
  node.power === 'on' && !node.inShownView && node.view === 'member'

const lacksQuorum = (node: NodeSnapshot): boolean =>
  node.view === 'member' && node.power === 'on' && node.quorate === 'no'

function edgeOf(node: NodeSnapshot, state: NodeLook): NodeFace['edge'] {
  if (state === 'hung' || state === 'cutOff' || node.power === 'hung') return 'troubled'
  return state === 'down' && node.power === 'booting' ? 'off' : 'plain'
}

function notesOf(node: NodeSnapshot, facts: Facts, say: Say): readonly string[] {
  const believed = say(
    nodeLooks[({ Up: 'up', Paused: 'paused', Joining: 'joining', Down: 'down' } as const)[node.state]].word,
  )
  if (node.power === 'off')
    return node.state === 'Down' ? removedNotes(node, facts, say) : stillNotes(say, believed)
  if (node.power === 'hung') {
    return node.state === 'Down'
      ? [say('scene-node-hung')]
      : [say('scene-node-hung-still', { state: believed }), say('scene-node-hung')]
  }
  if (node.server === 'Bugcheck') return [say('scene-node-dumps'), say('scene-node-dumps-short')]
  if (node.server === 'ShuttingDown') return [say('scene-node-shuts-down')]
  if (node.power === 'booting')
    return timed(say, node.serverUntilMs, 'scene-node-boots', 'scene-node-boots-short')
  return serviceNotes(node, facts, say)
}

const stillNotes = (say: Say, state: string): readonly string[] => [
  say('scene-node-still', { state }),
  say('scene-node-still-short', { state }),
  say('scene-node-no-power'),
]

function removedNotes(node: NodeSnapshot, facts: Facts, say: Say): readonly string[] {
  if (node.removedAtMs === null) return []
  const time = moment(node.removedAtMs)
  const by = facts.snapshot.quorum.quorateNodes
  const long =
    by.length === 1
      ? say('scene-node-removed-by', { node: by[0], time })
      : say('scene-node-removed', { time })
  return [
    long,
    say('scene-node-removed', { time }),
    say('scene-node-removed-short', { time }),
    say('scene-node-no-power'),
  ]
}

function serviceNotes(node: NodeSnapshot, facts: Facts, say: Say): readonly string[] {
  if (!node.inCluster) return [say('scene-node-not-in-cluster')]
  if (node.service === 'RestartPending') {
    return timed(say, node.serviceUntilMs, 'scene-node-service-restarts', 'scene-node-service-restarts-short')
  }
  if (node.clusterService === 'stopped') return [say('scene-node-service-stopped')]
  if (node.clusterService === 'starting') return [say('scene-node-service-starts')]
  if (node.state === 'Joining') {
    return node.joinUntilMs === null
      ? [say('scene-node-waits-to-join')]
      : timed(say, node.joinUntilMs, 'scene-node-joins')
  }
  if (isCutOff(node))
    return [say('scene-node-own-view', { members: node.members.join(', ') }), ...quorumNote(node, say)]
  if (node.regroupUntilMs !== null) return [say('scene-node-regroups', { time: moment(node.regroupUntilMs) })]
  if (lacksQuorum(node)) return quorumNote(node, say)
  return node.paused ? [say('scene-node-paused')] : deafNote(node, facts, say)
}

const quorumNote = (node: NodeSnapshot, say: Say): readonly string[] =>
  node.quorate === 'no' ? [say('scene-node-no-quorum')] : []

const timed = (say: Say, untilMs: number | null, ...keys: SceneKey[]): readonly string[] =>
  untilMs === null ? [] : keys.map((key) => say(key, { time: nearestSecond(untilMs) }))

/** Neighbours' silence is written between them; that of two which are not neighbours would be seen nowhere. */
function deafNote(node: NodeSnapshot, { snapshot, node: find }: Facts, say: Say): readonly string[] {
  const silent = snapshot.heartbeats.find(({ a, b, contact, watched, lastMs }) => {
    const other = a === node.id ? find(b) : b === node.id ? find(a) : undefined
    return (
      other &&
      !contact &&
      watched &&
      lastMs !== null &&
      other.power === 'on' &&
      Math.abs(other.number - node.number) > 1
    )
  })
  return silent ? [say('scene-node-deaf', { node: silent.a === node.id ? silent.b : silent.a })] : []
}
