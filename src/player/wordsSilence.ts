import type { Happening } from '../kernel/happening'
import type { HeartbeatSnapshot } from '../model/snapshot'
import { serviceEndsItself } from './wordsQuorum'
import type { Telling } from './telling'
import { say, told, type Story, type Teller } from './wordsStory'

/** Members of one view that hear nothing of each other: the count of missed heartbeats runs. */
function silentPairs({ s }: Story): readonly HeartbeatSnapshot[] {
  return s.heartbeats.filter(({ contact, watched }) => watched && !contact)
}

/** A sentence with the running count; in large clusters pairs are not told apart, and nothing is counted. */
function counted(
  code: string,
  params: Parameters<typeof say>[1],
  story: Story,
  pair: HeartbeatSnapshot | undefined,
): Pick<Telling, 'detail' | 'runs'> {
  const { SameSubnetThreshold: threshold } = story.s.properties
  const detail = say(code, { ...params, threshold, missed: 0 })
  if (pair === undefined) return { detail }
  const { lastMs, sinceMs, periodMs } = pair
  return {
    detail,
    runs: { of: 'missed', fromMs: lastMs ?? sinceMs, periodMs, threshold: pair.threshold },
  }
}

/** A node stopped answering, and nobody has noticed yet. */
export function nodeFell(how: 'power' | 'bugcheck' | 'hang' | 'service'): Teller {
  return (h, story) => {
    const { target: node } = h
    const stillDown =
      how === 'service' ? story.node(node)?.clusterService !== 'running' : !story.alive.includes(node)
    if (!stillDown) return null
    const others = story.s.nodes
      .filter(({ id, members }) => id !== node && story.alive.includes(id) && members.includes(node))
      .map(({ id }) => id)
    const vms = [...new Set(hit(h, story))]
    if (others.length === 0) return unwatched(h, how, vms, story)
    const pair = silentPairs(story).find(({ a, b }) => a === node || b === node)
    const headline = say('fell', { how, node, others })
    return { headline, ...counted('fell-detail', { how, vms }, story, pair) }
  }
}

/** What ran on it: lost with it, turned off by it, or standing still in it. */
function hit(h: Happening, story: Story): readonly string[] {
  const ended = [...story.together(h, 'vm.lost'), ...story.together(h, 'vm.turnedOff')]
  if (ended.length > 0)
    return ended.filter(({ params }) => params.node === h.target).map(({ target }) => target)
  return story.s.virtualMachines
    .filter(({ node, downSinceMs }) => node === h.target && downSinceMs === h.atMs)
    .map(({ id }) => id)
}

/** Nobody is left to notice, or it was no member. When it has been removed since, that is the news. */
function unwatched(h: Happening, how: string, vms: readonly string[], story: Story): Telling | null {
  const node = h.target
  const removedMs = story.node(node)?.removedAtMs ?? null
  if (removedMs !== null && removedMs >= h.atMs) return null
  const left = story.alive.length > 0
  const headline = say('fell-alone', { how, node, left, member: removedMs === null })
  return { headline, detail: vms.length > 0 ? say('fell-alone-detail', { how, vms }) : null }
}

/** A cable, a switch or a route is gone: do heartbeats still find a way? */
export function routeGone(what: 'network' | 'split' | 'link' | 'route'): Teller {
  return (h, story) => {
    if (h.params.to !== undefined && h.params.to === story.s.fileShare?.id) return shareGone(h, story)
    const network = what === 'link' ? String(h.params.network) : h.target
    const now = story.s.networks.find(({ id }) => id === network)
    const node = what === 'link' ? h.target : String(h.params.from ?? 'none')
    const stillGone = {
      network: now?.up === false,
      split: now?.blocks !== null,
      link: now?.links.some((link) => link.node === node && !link.up) === true,
      route: story.s.heartbeats.some(
        ({ a, b, networks }) => [a, b].includes(node) && !networks.includes(network),
      ),
    }[what]
    if (!stillGone) return null
    const silent = silentPairs(story)
    if (silent.length > 0) return deaf(silent, story)
    const over = [...new Set(story.s.heartbeats.flatMap(({ networks }) => networks))].filter(
      (id) => id !== network || what === 'route',
    )
    const clients = story.s.clients
      .filter(({ sessions }) => sessions.some(({ state }) => state !== 'Connected'))
      .map(({ id }) => id)
    const to = String(h.params.to ?? 'none')
    const headline = say('route-gone', { what, network, node, to, over })
    return { headline, detail: clients.length > 0 ? say('clients-cut', { clients }) : say('nobody-removed') }
  }
}

/** Only one node's way to the share is lost: whoever else reaches it may still win its vote. */
const shareGone: Teller = ({ params }, { s }) => {
  const node = String(params.from)
  const { witness } = s.quorum
  // While another one votes, or none, nobody asks for it.
  if (witness === null || witness.id !== params.to || witness.reachedBy.includes(node)) return null
  return told(
    say('share-out-of-reach', { node, share: witness.id, others: witness.reachedBy }),
    say('share-out-of-reach-detail', { holder: witness.heldBy ?? 'none' }),
  )
}

function deaf(pairs: readonly HeartbeatSnapshot[], story: Story): Telling {
  const { a, b } = pairs[0]
  const alone = [a, b].find((id) => pairs.every((pair) => pair.a === id || pair.b === id))
  const headline =
    pairs.length === 1
      ? say('deaf', { nodes: [a, b] })
      : alone !== undefined
        ? say('deaf-one', { node: alone })
        : say('deaf-pairs', { pairs: pairs.map((pair) => `${pair.a}–${pair.b}`) })
  const sound = pairs.every((pair) => story.alive.includes(pair.a) && story.alive.includes(pair.b))
  return { headline, ...counted('deaf-detail', { sound }, story, pairs[0]) }
}

/** The threshold is reached: those who still hear each other agree who is left. */
export const regrouping: Teller = (h, story) => {
  const by = story.s.nodes.filter(({ regroupUntilMs }) => regroupUntilMs !== null).map(({ id }) => id)
  if (by.length === 0) return null
  const silent = story
    .recent('node.silent', h.atMs - recentMs)
    .filter(({ by: who }) => who?.some((id) => by.includes(id)))
  const gone = [...new Set(silent.map(({ target }) => target))]
  const threshold = story.s.properties.SameSubnetThreshold
  const mutual = gone.length > 0 && gone.every((id) => by.includes(id))
  const headline =
    gone.length === 0
      ? say('regroup', { by })
      : say(mutual ? 'regroup-mutual' : 'regroup-silent', {
          by: by.filter((id) => mutual || !gone.includes(id)),
          gone,
          threshold,
        })
  // The one that is cut off from all says so in the same instant: that is the greater news.
  const [ended] = story.together(h, 'service.endsItself')
  const telling = ended === undefined ? null : serviceEndsItself(ended, story)
  if (telling !== null) return { headline: telling.headline, detail: headline }
  return { headline, detail: say('regroup-detail', { lengthMs: Number(h.params.lengthMs) }) }
}

/** Losses noticed so shortly before belong to the same regroup. */
const recentMs = 20_000
