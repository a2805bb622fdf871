import { inContact, serves } from '../perceive'
import { groupStateOf } from '../rules/resourceOrder'
import type { Running } from '../running'
import { canCommit, commit } from './commit'
import { requestMove, targetFor } from './placing'
import { startRegroup } from './membership'

/** The service is being stopped in good order: its groups go to other nodes first, then it says good-bye. */
export function drain(r: Running, node: number): void {
  const { plant, sim } = r
  const view = r.view(node)
  if (!view.draining || !serves(r, node)) return
  if (view.conf === null) return void sim.send(plant.service[node], { type: 'STOPPED' })
  if (!canCommit(r, view.conf)) return
  const conf = r.conf(view.conf)
  let busy = false
  for (let group = 0; group < plant.groups.length; group++) {
    const record = r.group(conf, group)
    if (record.owner !== node) continue
    if (group === 0 && conf.members.length === 1) continue
    if (record.leaving && groupStateOf(record.resources) === 'Offline') continue
    busy = true
    if (record.moveTo !== null || record.leaving) continue
    const to = targetFor(r, conf, group, node, 'bestPossible').node
    if (to !== null) requestMove(r, node, group, to, 'serviceStop', false)
    else {
      const resources = record.resources.map((state) => (state === 'Failed' ? 'Offline' : state))
      if (!commit(r, node, group, { leaving: true, failed: [], next: [], resources })) continue
      sim.send(plant.view[node], { type: 'ADVANCE', groups: [group] })
      sim.send(plant.view[node], { type: 'DRAINED' })
    }
  }
  if (busy || sim.dueMs(plant.view[node], 'goodbye') !== null) return
  sim.timer(plant.view[node], 'goodbye', r.duration('serviceGoodbye', plant.nodeIds[node]), {
    type: 'GOODBYE',
  })
}

/** The node owns nothing any more and leaves; the others agree on a view without it at once. */
export function sayGoodbye(r: Running, node: number): void {
  const { plant, sim } = r
  const { conf } = r.view(node)
  if (conf === null) return
  if (!canCommit(r, conf)) return drain(r, node)
  const { members, saidGoodbye } = r.conf(conf)
  r.setConf(conf, { saidGoodbye: [...saidGoodbye, node] })
  const other = members.find((n) => n !== node && serves(r, n) && inContact(r, node, n))
  r.happen('node.saidGoodbye', plant.nodeIds[node], {}, [plant.nodeIds[node]])
  if (other !== undefined) sim.send(plant.view[other], { type: 'PEER_LEFT', peer: node })
  sim.send(plant.service[node], { type: 'STOPPED' })
}

/** A member has left in good order: no heartbeats are waited for. */
export function peerLeft(r: Running, node: number): void {
  if (r.view(node).conf !== null) startRegroup(r, node, 0)
}
