import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { clusterOf } from '../../src/cli/bench/clusters'
import { Player } from '../../src/player/player'
import { simulate } from '../../src/player/simulate'
import { PlayerState } from '../../src/ui/playerState.svelte'
import { shippedRun } from './shippedRun'

const frameMs = 16

function followers() {
  const player = new Player(shippedRun('two-node/node-crash'))
  player.setSkipIdle(false)
  return { player, picture: new PlayerState(player), words: new PlayerState(player, 'words') }
}

/** The moments at which somebody stood while a second was played. */
function movesOf(speed: number, fromMs: number) {
  const { player, picture, words } = followers()
  player.setSpeed(speed)
  player.seek(fromMs)
  player.play()
  const seen = { picture: new Set<number>(), words: new Set<number>() }
  for (let wallMs = 0; wallMs < 1000; wallMs += frameMs) {
    player.tick(frameMs)
    seen.picture.add(picture.atMs)
    seen.words.add(words.atMs)
  }
  return { picture: seen.picture.size, words: seen.words.size }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('while only clocks go on, what is told goes on ten times a second', () => {
  const { picture, words } = movesOf(1, 1_000)
  expect(words).toBeGreaterThanOrEqual(9)
  expect(words).toBeLessThanOrEqual(12)
  expect(picture).toBeLessThanOrEqual(13)
})

test('above eight times the speed it stands twice as long', () => {
  for (const speed of [10, 32, 64]) {
    const { words } = movesOf(speed, 1_000)
    expect(words).toBeGreaterThanOrEqual(4)
    expect(words).toBeLessThanOrEqual(7)
  }
  expect(movesOf(8, 1_000).words).toBeGreaterThanOrEqual(9)
})

test('the picture sees what happens at once, words within their tenth of a second', () => {
  const { player, picture, words } = followers()
  const crash = player.run.log.find(({ type }) => type === 'server.powerLost')!
  player.seek(crash.atMs - 5)
  player.play()
  player.tick(frameMs)
  expect(picture.seq).toBe(player.run.seqAt(player.atMs))
  for (let wallMs = 0; wallMs < 100; wallMs += frameMs) player.tick(frameMs)
  expect(words.seq).toBeGreaterThanOrEqual(crash.seq)
})

test('under a hand that drags words go on four times a second, and end where it ends', () => {
  const { player, picture, words } = followers()
  const told: number[] = []
  for (let i = 0; i < 60; i++) {
    player.scrub(10_000 + i * 500)
    expect(picture.atMs).toBe(player.atMs)
    if (told.at(-1) !== words.atMs) told.push(words.atMs)
    vi.advanceTimersByTime(frameMs)
  }
  expect(told[0]).toBe(10_000)
  expect(told.length).toBeLessThanOrEqual(5)
  vi.advanceTimersByTime(250)
  expect(words.atMs).toBe(player.atMs)
  expect(words.seq).toBe(picture.seq)
})

test('a pause, a jump and another run end the wait', () => {
  const ends: ((player: Player) => void)[] = [
    (player) => player.seek(70_000),
    (player) => player.setSpeed(2),
    (player) => player.runGrew(),
  ]
  for (const end of ends) {
    const { player, words } = followers()
    player.scrub(20_000)
    player.scrub(40_000)
    expect(words.atMs).toBe(20_000)
    end(player as Player)
    expect(words.atMs).toBe(player.atMs)
    vi.advanceTimersByTime(1000)
    expect(words.atMs).toBe(player.atMs)
  }
})

test('dragged while it plays, words stand as long', () => {
  const { player, words } = followers()
  player.play()
  player.scrub(20_000)
  player.scrub(40_000)
  player.tick(frameMs)
  expect(words.atMs).toBe(20_000)
  vi.advanceTimersByTime(250)
  expect(words.atMs).toBeGreaterThanOrEqual(40_000)
})

test('of thousands they wait until the hand rests, a second at most', () => {
  const run = simulate(clusterOf({ name: '', nodes: 17, perNode: 1, times: 1 }))
  run.advance(60_000)
  const player = new Player(run)
  const words = new PlayerState(player, 'words')
  const told: number[] = []
  for (let wallMs = 0; wallMs < 2400; wallMs += frameMs) {
    player.scrub(1_000 + wallMs)
    if (told.at(-1) !== words.atMs) told.push(words.atMs)
    vi.advanceTimersByTime(frameMs)
  }
  expect(told.length).toBeLessThanOrEqual(3)
  vi.advanceTimersByTime(500)
  expect(words.atMs).toBe(player.atMs)
})
