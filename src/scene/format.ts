import type { Say } from './words'

/** Simulated time since the start: `0:26.4`, `12:03`, `1:02:03`. Tenths only where they are asked for. */
export function clock(ms: number, tenths = false): string {
  const all = tenths ? Math.floor(ms / 100) / 10 : Math.round(ms / 1000)
  const hours = Math.floor(all / 3600)
  const minutes = Math.floor(all / 60) % 60
  const seconds = (all % 60).toFixed(tenths ? 1 : 0).padStart(tenths ? 4 : 2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${seconds}` : `${minutes}:${seconds}`
}

/** How long something has lasted: `14.0 s` in the first minute, then `1:48`. */
export function elapsed(say: Say, ms: number): string {
  const tenths = Math.floor(Math.max(0, ms) / 100)
  return tenths < 600
    ? say('scene-seconds', { seconds: tenths / 10 })
    : clock(tenths * 100 - ((tenths * 100) % 1000))
}

export const gib = (mib: number): number => Math.round((mib / 1024) * 10) / 10
