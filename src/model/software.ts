import type { UpdateDesign } from './design'
import type { Params, Refusal } from './intervention'
import type { Software, SoftwareChange } from './records'
import type { Running } from './running'

/**
 * What is installed on each node. The cluster of 2008 does not look at it: nodes may differ, and a fault that came with
 * an update shows where it is installed, when something starts there or after a while. What an update breaks is the
 * scenario's invention and says nothing about any update of that name.
 */
export const softwareOf = (r: Running, node: number): Software =>
  r.sim.states[r.plant.software[node]] as Software

const designOf = (r: Running, update: string): UpdateDesign | undefined =>
  r.plant.design.updates.find(({ id }) => id === update)

/** Begins to install or remove an update; it takes its time, and then often a restart. */
export function changeSoftware(
  r: Running,
  target: string,
  { update }: Params,
  does: SoftwareChange['does'],
): Refusal | null {
  const { plant, sim } = r
  const node = plant.nodeNumber(target)
  const { updates, change } = softwareOf(r, node)
  const name = String(update)
  if (r.at(plant.server[node]).value !== 'Running') return { code: 'nodeIsNotRunning', params: {} }
  if (change !== null) return { code: 'softwareIsChanging', params: { update: change.update } }
  if (updates.includes(name) === (does === 'install'))
    return {
      code: does === 'install' ? 'updateIsInstalled' : 'updateIsNotInstalled',
      params: { update: name },
    }
  const takesMs = r.duration('updateInstall', target)
  set(r, node, { change: { update: name, does, untilMs: r.now + takesMs } })
  r.happen(does === 'install' ? 'update.installing' : 'update.removing', target, { update: name })
  sim.timer(plant.software[node], 'change', takesMs, { type: 'CHANGED' })
  return null
}

function set(r: Running, node: number, change: Partial<Software>): void {
  r.sim.set(r.plant.software[node], { ...softwareOf(r, node), ...change } satisfies Software)
}

/** It is installed, or gone. Windows restarts for most of them, and takes the Cluster service along in good order. */
export function softwareChanged(r: Running, node: number): void {
  const { plant, sim } = r
  const { updates, change } = softwareOf(r, node)
  if (change === null) return
  const { update, does } = change
  const restart = designOf(r, update)?.restart ?? true
  const left = updates.filter((each) => each !== update)
  set(r, node, { change: null, updates: does === 'install' ? [...left, update] : left })
  const differs = plant.nodeIds.filter(
    (_, n) => softwareOf(r, n).updates.includes(update) !== (does === 'install'),
  )
  r.happen(does === 'install' ? 'update.installed' : 'update.removed', plant.nodeIds[node], {
    update,
    restart,
    differs,
  })
  if (does === 'remove') sim.cancel(plant.software[node], timerOf(update))
  if (restart) sim.send(plant.server[node], { type: 'RESTART' })
  else if (does === 'install') watchBreaks(r, node)
}

/** Its node stands still, or is awake again: the end of what is being installed is another one. */
export function softwareWaits(r: Running, node: number): void {
  const { change } = softwareOf(r, node)
  if (change !== null)
    set(r, node, { change: { ...change, untilMs: r.sim.dueMs(r.plant.software[node], 'change') } })
}

/** Without Windows nothing is installed to its end, and nothing that is installed does harm. */
export function softwareLost(r: Running, node: number): void {
  const { plant, sim } = r
  sim.cancelAll(plant.software[node])
  const { change } = softwareOf(r, node)
  if (change === null) return
  set(r, node, { change: null })
  r.happen('update.interrupted', plant.nodeIds[node], { update: change.update })
}

const timerOf = (update: string) => `breaks:${update}`

/** Windows runs: it will stop where an update has it so. */
export function watchBreaks(r: Running, node: number): void {
  const { plant, sim } = r
  if (r.at(plant.server[node]).value !== 'Running') return
  for (const { id, breaks, afterMs } of plant.design.updates)
    if (breaks === 'server' && softwareOf(r, node).updates.includes(id))
      if (sim.dueMs(plant.software[node], timerOf(id)) === null)
        sim.timer(plant.software[node], timerOf(id), afterMs, { type: 'BREAKS', update: id }, true)
}

export function breaksServer(r: Running, node: number, update: string): void {
  r.happen('update.broke', r.plant.nodeIds[node], { update })
  r.sim.send(r.plant.server[node], { type: 'BUGCHECK' })
}

/** The update because of which no virtual machine starts there; null: they may. */
export function breaksMachines(r: Running, node: number): string | null {
  const { updates } = softwareOf(r, node)
  const broken = r.plant.design.updates.find(
    ({ id, breaks }) => breaks === 'virtualMachines' && updates.includes(id),
  )
  return broken?.id ?? null
}
