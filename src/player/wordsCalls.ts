import { say, told, type Story, type Teller } from './wordsStory'

/** Calls into resources that have not come back, and what becomes of the process that made them. */

function found(resource: string, { s }: Story) {
  for (const group of s.groups) {
    const one = group.resources.find(({ id }) => id === resource)
    if (one !== undefined) return { group, one }
  }
  return undefined
}

/** While it is out; what is left of its time-out runs on. */
export const callHangs: Teller = ({ target }, story) => {
  const { group, one } = found(target, story) ?? {}
  if (group === undefined || one?.call?.state !== 'hangs') return null
  const { untilMs } = one.call
  return {
    headline: say('call-hangs', { node: group.owner, resource: target }),
    detail: say('call-hangs-detail', { node: group.owner, alone: one.separateMonitor }),
    runs: { of: 'waits', untilMs },
  }
}

export const stillPending: Teller = ({ target }, story) => {
  const { group, one } = found(target, story) ?? {}
  if (group === undefined || !one?.call || one.call.state === 'hangs') return null
  const { state, untilMs } = one.call
  return {
    headline: say('call-pending', { node: group.owner, resource: target, state }),
    detail: say('call-pending-detail', { state }),
    runs: { of: 'waits', untilMs },
  }
}

/** Until the first of them is on its way again. */
export const processEnded: Teller = (h, story) => {
  const groups = story.recent('resource.failed', h.atMs).map(({ params }) => String(params.group))
  const vms = story.s.virtualMachines
    .filter(({ group, downSinceMs }) => downSinceMs !== null && group !== null && groups.includes(group))
    .map(({ id }) => id)
  if (vms.length === 0 || story.s.groups.some(({ state }) => state === 'Pending')) return null
  const resource = String(h.params.resource)
  return told(
    say('rhs-ended', { node: h.target, resource, own: h.params.own === true, vms }),
    say('rhs-ended-detail', { resource }),
  )
}
