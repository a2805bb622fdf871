import { nothingFailed } from './wordsFiles'
import { coldStages } from './wordsStages'
import { say, told, type Teller } from './wordsStory'

/** What happens inside one virtual machine, seen by the cluster or not. */

export const processLost: Teller = ({ type, target, params }, story) => {
  if (params.processLost === false) return null
  // Until it is noticed, its resource stands as it stood.
  const [state, resource] = type === 'vm.restoreEnded' ? ['Saved', 'Pending'] : ['Off', 'Online']
  return story.vm(target)?.state === state && story.group(target)?.state === resource
    ? told(say('process-lost', { vm: target, node: String(params.node) }), say('process-lost-detail'))
    : null
}

export const guestIs =
  (state: 'Hung' | 'Crashed', key: string): Teller =>
  ({ target }, story) =>
    story.vm(target)?.guest === state
      ? told(say(key, { vm: target }), say(`${key}-detail`, { vm: target }))
      : null

/** It runs, and nobody reaches it: until it is registered anew, where its virtual network is. */
export const unconnected: Teller = ({ target, params }, story) => {
  const vm = story.vm(target)
  if (vm?.unconnected !== true || vm.state !== 'Running' || vm.guest !== 'Running') return null
  const network = String(params.virtualNetwork)
  return told(say('unconnected', { vm: target, node: vm.node, network }), nothingFailed(target, story))
}

/** Somebody reset it, or restarted Windows inside: until the guest runs again. */
export const restarts =
  (key: 'reset' | 'guest-restarts'): Teller =>
  ({ target, params }, story) => {
    const vm = story.vm(target)
    const boots = vm?.guest === 'Booting' || vm?.guest === 'Restarting'
    if (vm?.state !== 'Running' || !boots) return null
    return told(say(key, { vm: target, node: String(params.node) }), nothingFailed(target, story))
  }

export const applicationFailed: Teller = ({ type, target, params }, story) => {
  const vm = story.vm(target)
  if (vm?.application !== 'Failed' || vm.state !== 'Running') return null
  const shared = {
    application: String(params.application),
    vm: target,
    node: vm.node,
    downMs: Number(params.downMs ?? 0),
  }
  return type === 'application.alarmRaised'
    ? told(say('alarm', shared), say('alarm-detail', shared))
    : told(say('application-failed', shared), say('application-failed-detail', shared))
}

/** Somebody has heard the alarm; the cluster has not. */
export const responded: Teller = ({ target, params }, story) => {
  const vm = story.vm(target)
  if (vm?.monitor?.respondedMs == null) return null
  const shared = { application: String(params.application), vm: target, downMs: Number(params.downMs) }
  return told(say('responded', shared), say('responded-detail', { alarmMs: Number(params.alarmMs) }))
}

/** Users can work again, with or without what was in memory. */
export const answersAgain: Teller = (h, story) => {
  const lines = story
    .together(h, 'vm.answersAgain')
    .filter(({ target }) => story.vm(target)?.downSinceMs === null)
  if (lines.length === 0) return null
  const vms = [...new Set(lines.map(({ target }) => target))]
  const vm = story.vm(vms[0])!
  const downMs = Math.max(...lines.map(({ params }) => Number(params.downMs)))
  const kind = String(story.cause(h)?.params.kind)
  const shared = { vms, nodes: [...new Set(vms.map((id) => story.vm(id)!.node))], downMs }
  if (kind === 'applicationRestored') {
    const application = vm.applicationName ?? vm.id
    return {
      headline: say('application-again', { application, vm: vm.id }),
      detail: say('application-again-detail', { downMs, vm: vm.id }),
    }
  }
  const kept = lines.every(({ params }) => params.memoryKept === true)
  const { staged } = story
  const still = coldStages.flatMap((stage) => (staged.get(stage) ?? []).map(({ id }) => id))
  const way = !kept
    ? 'boot'
    : kind === 'bringOnline'
      ? 'online'
      : kind === 'quickMigrate' ||
          kind === 'moveGroup' ||
          kind === 'stopClusterService' ||
          kind === 'shutDownNode'
        ? 'move'
        : 'other'
  return {
    headline: say('again', {
      ...shared,
      way,
      still,
      all: story.allWell && story.s.virtualMachines.length > vms.length,
    }),
    detail: say('again-detail', { ...shared, way, well: still.length > 0 ? [] : story.well }),
  }
}
