import type { Configuration } from '../records'
import { serves } from '../perceive'
import type { Running } from '../running'
import type { ViewSnapshot } from '../snapshot'

/** The configuration whose word counts on screen: a quorate one, else one that asks for quorum, else the last quorate. */
export interface ShownView {
  readonly conf: Configuration
  readonly entity: number
  readonly stale: boolean
}

export function shownView(r: Running): ShownView {
  const { plant } = r
  const held = new Set<number>()
  for (let n = 0; n < plant.nodes.length; n++) {
    const { conf } = r.view(n)
    if (conf !== null) held.add(conf)
  }
  const current = [...held].map((entity) => ({ entity, conf: r.conf(entity) }))
  const best = (list: typeof current) =>
    list.reduce((a, b) =>
      b.conf.members.length > a.conf.members.length || b.conf.epoch > a.conf.epoch ? b : a,
    )
  const quorate = current.filter(({ conf }) => conf.quorate === 'yes')
  if (quorate.length > 0) {
    const newest = quorate.reduce((a, b) => (b.conf.epoch > a.conf.epoch ? b : a))
    return { ...newest, stale: false }
  }
  const pending = current.filter(({ conf }) => conf.quorate === 'pending')
  if (pending.length > 0) return { ...best(pending), stale: false }
  const durable = plant.nodeIds
    .map((_, n) => r.view(n).durable)
    .filter((entity) => entity !== null)
    .map((entity) => ({ entity, conf: r.conf(entity) }))
  return { ...durable.reduce((a, b) => (b.conf.epoch > a.conf.epoch ? b : a)), stale: true }
}

/** Distinct beliefs, the quorate one first. */
export function views(r: Running): readonly ViewSnapshot[] {
  const held = new Set<number>()
  for (let n = 0; n < r.plant.nodes.length; n++) {
    const { conf } = r.view(n)
    if (conf !== null && serves(r, n)) held.add(conf)
  }
  return [...held]
    .map((entity) => r.conf(entity))
    .sort((a, b) => rank(b) - rank(a) || b.epoch - a.epoch || a.members[0] - b.members[0])
    .map(({ members, quorate, epoch }) => ({ members: r.ids(members), quorate, epoch }))
}

function rank({ quorate }: Configuration): number {
  return quorate === 'yes' ? 2 : quorate === 'pending' ? 1 : 0
}
