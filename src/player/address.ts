import type { Run } from './run'
import { encode } from './shareLink'

/**
 * What follows the page's address to lead to this moment: a readable query while nothing was done, otherwise everything
 * that was done, packed. Null where that is more than a link may hold.
 */
export function addressOf(run: Run, atMs: number, speed: number): string | null {
  const { scenario, interventions, seed } = run
  const { id, version, settings } = scenario
  const own = speed === settings.speed ? {} : { speed }
  if (interventions.length > 0) {
    const packed = encode({ scenario: { id, version }, seed, interventions, atMs, ...own })
    return packed === null ? null : `#s=${packed}`
  }
  const query = new URLSearchParams({ scenario: id, t: String(atMs / 1000) })
  if (seed !== settings.seed) query.set('seed', String(seed))
  if (speed !== settings.speed) query.set('speed', String(speed))
  return `?${query.toString().replaceAll('%2F', '/')}`
}
