import type { Laws, Simulation } from '../../src/kernel/simulation'
import type { MountContext } from '../../src/model/machines/mount'
import type { Standing } from '../../src/model/simulator'

/** What a resource is told to do on a host, by the delay that stands for it. */
const actions: ReadonlySet<string> = new Set([
  'diskDeviceOnline',
  'diskMount',
  'diskCheck',
  'diskRelease',
  'vmConfigurationOnline',
  'vmConfigurationOffline',
  'vmStart',
  'vmTurnOff',
  'guestShutdown',
])

/** One in so many is hindered. */
const rarity = 6
const slowdowns = [2, 5, 20, 100] as const
/** As long as an action that still tells its status may take here. */
const longestMs = 20 * 60_000

/** How a start that is refused once is told apart in the log. */
export const failedOnce = 'failedOnce'

type Hinderable = Pick<Laws, 'delayMs' | 'stepped'>

/**
 * Up to a moment, resource actions now and then take many times as long as they should, or fail for no reason that would
 * still be there at the next try: a disk that mounts slowly or not at all, a configuration that takes minutes, a virtual
 * machine that does not start, or is lost while its memory is written. Drawn from the run's own streams.
 */
export function hinder(laws: Hinderable, untilMs: number): void {
  const delayMs = laws.delayMs.bind(laws)
  const stepped = laws.stepped.bind(laws)
  const rarely = ({ nowMs, streams }: Simulation, stream: string) =>
    nowMs <= untilMs && streams.below(stream, rarity) === 0
  laws.delayMs = (sim, entity, delay) => {
    const ms = delayMs(sim, entity, delay)
    if (!actions.has(delay) || !rarely(sim, 'hindered/slow')) return ms
    return Math.max(ms, Math.min(longestMs, ms * slowdowns[sim.streams.below('hindered/much', 4)]))
  }
  laws.stepped = (sim, entity, before, step, event) => {
    const after = sim.states[entity] as Standing
    if (after.value !== before.value && rarely(sim, 'hindered/fails')) fail(sim, entity, after)
    stepped(sim, entity, before, step, event)
  }
}

function fail(sim: Simulation, entity: number, { value, context }: Standing): void {
  const kind = sim.kinds[entity]
  const soon = (type: string) => {
    const afterMs = sim.streams.below('hindered/when', 2_000)
    sim.timer(entity, 'hindered', afterMs, { type, reason: failedOnce })
  }
  if (kind === 'mount' && value === 'Attaching' && (context as MountContext).fileSystem !== 'none')
    sim.set(entity, {
      ...(sim.states[entity] as object),
      context: { ...(context as object), fileSystem: 'damaged' },
    })
  else if (kind === 'vm' && (value === 'Starting' || value === 'Restoring')) soon('START_FAILED')
  else if (kind === 'vm' && value === 'Saving') soon('PROCESS_LOST')
}
