import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Player } from '../../src/player/player'
import { createFrameLoop } from '../../src/shells/frameLoop'
import { shippedRun } from '../ui/shippedRun'

const frameMs = 16
let waiting: ((now: number) => void) | null = null
let now = 0

beforeEach(() => {
  now = 0
  waiting = null
  vi.stubGlobal('requestAnimationFrame', (frame: (now: number) => void) => {
    waiting = frame
    return 1
  })
  vi.stubGlobal('cancelAnimationFrame', () => (waiting = null))
})
afterEach(() => vi.unstubAllGlobals())

/** Lets so many frames pass; false: nobody asked for one. */
function frames(count = 1): boolean {
  for (let left = count; left > 0; left--) {
    const frame = waiting
    waiting = null
    if (!frame) return false
    frame((now += frameMs))
  }
  return true
}

function drawn(speed: number) {
  const player = new Player(shippedRun('two-node/node-crash'))
  player.setSkipIdle(false)
  player.setSpeed(speed)
  const loop = createFrameLoop(player)
  const seen = { picture: [] as number[], calm: [] as number[] }
  loop.onFrame(() => seen.picture.push(player.atMs))
  loop.onCalmFrame(() => seen.calm.push(player.atMs))
  frames()
  return { player, loop, seen }
}

test('up to eight times real time everything is drawn with every frame', () => {
  const { player, seen } = drawn(8)
  player.play()
  frames(10)
  expect(seen.picture.length).toBe(11)
  expect(seen.calm).toEqual(seen.picture)
})

test('above, what slides by is drawn with every second frame', () => {
  const { player, seen } = drawn(16)
  player.play()
  frames(2)
  const before = { picture: seen.picture.length, calm: seen.calm.length }
  frames(10)
  expect(seen.picture.length - before.picture).toBe(10)
  expect(seen.calm.length - before.calm).toBe(5)
  expect(seen.picture).toEqual(expect.arrayContaining(seen.calm))
})

test.for([
  ['is stopped', (player: Player) => player.pause()],
  ['is moved', (player: Player) => player.seek(3_000)],
  ['is dragged', (player: Player) => player.scrub(3_000)],
] as const)('wherever it %s, everything is exact', ([, act]) => {
  for (const played of [4, 5]) {
    const { player, seen } = drawn(16)
    player.play()
    frames(played)
    act(player)
    frames()
    expect(seen.calm.at(-1)).toBe(player.playing ? seen.picture.at(-1) : player.atMs)
    expect(seen.calm.at(-1)).toBe(seen.picture.at(-1))
  }
})

test('something else that changed is drawn at once, and the end of the run too', () => {
  const { player, loop, seen } = drawn(16)
  player.play()
  frames(3)
  for (const _ of [1, 2]) {
    loop.invalidate()
    frames()
    expect(seen.calm.at(-1)).toBe(seen.picture.at(-1))
  }
  player.setSpeed(64)
  player.seek(player.durationMs - 5_000)
  while (player.playing) frames()
  frames()
  expect([seen.picture.at(-1), seen.calm.at(-1)]).toEqual([player.durationMs, player.durationMs])
})
