import { moment } from '../kernel/moment'
import type { Say } from './words'

/** A moment to the nearest second, where tenths say nothing: `12:03`. */
export const nearestSecond = (ms: number): string => moment(Math.round(ms / 1000) * 1000, false)

/** How long something has lasted: `14.0 s` in the first minute, then `1:48`. */
export function elapsed(say: Say, ms: number): string {
  const tenths = Math.floor(Math.max(0, ms) / 100)
  return tenths < 600 ? say('scene-seconds', { seconds: tenths / 10 }) : moment(tenths * 100, false)
}

export const gib = (mib: number): number => Math.round((mib / 1024) * 10) / 10
