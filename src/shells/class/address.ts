import { addressOf } from '../../player/address'
import type { Player } from '../../player/player'
import type { Run } from '../../player/run'

/** Wall ms without a change after which the address is written: browsers count how often that is done. */
const restsMs = 500
const ownNames: ReadonlySet<string> = new Set(['scenario', 't', 'seed', 'speed', 'step', 'autoplay'])

/**
 * Keeps the moment, everything done and the step of the lesson in the presenter's address, so that a reloaded window goes
 * on from there. Returns the way to stop that.
 */
export function keepAddress(player: Player<Run>, step: () => string): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const write = () => {
    if (player.playing) return
    const moment = addressOf(player.run, player.atMs, player.speed)
    if (moment !== null) history.replaceState(null, '', withMoment(location.search, moment, step()))
  }
  const leave = player.subscribe(() => {
    clearTimeout(timer)
    timer = setTimeout(write, restsMs)
  })
  return () => {
    leave()
    clearTimeout(timer)
  }
}

/** `moment` is a query (`?scenario=…`) or a fragment (`#s=…`); what the address says besides stays. */
function withMoment(search: string, moment: string, step: string): string {
  const kept = [...new URLSearchParams(search)].filter(([name]) => !ownNames.has(name))
  const isQuery = moment.startsWith('?')
  const query = new URLSearchParams([...kept, ...(isQuery ? new URLSearchParams(moment) : [])])
  if (isQuery && step !== '') query.set('step', step)
  return `?${query.toString().replaceAll('%2F', '/')}${isQuery ? '' : moment}`
}
