import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Player, speeds, type Playable } from '../../src/player/player'

interface Course extends Playable {
  simulatedMs: number
  ended: boolean
}

function course(eventTimes: number[], over: Partial<Course> = {}): Course {
  return {
    eventTimes,
    simulatedMs: eventTimes.at(-1) ?? 0,
    ended: true,
    scenario: { settings: { speed: 10, idleTimeLimit: 3_000 } },
    markers: () => [
      { id: 'crash', label: 'NODE1 loses power', atMs: 20_000 },
      { id: 'later', label: 'Not reached', atMs: null },
      { id: 'back', label: 'SQL01 works', atMs: 128_500 },
    ],
    ...over,
  }
}

const crash = () => course([0, 20_000, 25_000, 26_500, 32_500, 38_500, 128_500, 158_500])

describe('the cursor', () => {
  test('starts at rest, at the scenario’s speed', () => {
    const player = new Player(crash())
    expect([player.atMs, player.playing, player.speed]).toEqual([0, false, 10])
  })

  test('moves speed × wall time while something happens', () => {
    const player = new Player(crash())
    player.seek(20_000)
    player.play()
    player.tick(200)
    expect(player.atMs).toBe(22_000)
  })

  test('does not move while paused', () => {
    const player = new Player(crash())
    expect(player.tick(1_000)).toBe(false)
    expect(player.atMs).toBe(0)
  })

  test('pauses at the end of an ended run and starts over from there', () => {
    const player = new Player(crash())
    player.seek(158_000)
    player.play()
    player.tick(5_000)
    expect([player.atMs, player.playing, player.atEnd]).toEqual([158_500, false, true])
    player.play()
    expect([player.atMs, player.playing]).toEqual([0, true])
  })

  test('waits at the frontier of a run that is still being simulated', () => {
    const run = course([0, 1_000], { ended: false, simulatedMs: 2_000 })
    const player = new Player(run)
    player.play()
    player.tick(10_000)
    expect([player.atMs, player.playing]).toEqual([2_000, true])
    run.simulatedMs = 9_000
    player.tick(100)
    expect(player.atMs).toBe(3_000)
  })

  test('reaches a wanted moment as soon as the run does', () => {
    const run = course([0], { ended: false, simulatedMs: 2_000 })
    const player = new Player(run)
    player.seek(30_000)
    expect(player.atMs).toBe(2_000)
    run.simulatedMs = 40_000
    player.runGrew()
    expect(player.atMs).toBe(30_000)
  })

  test('remembers what has been shown, and forgets it when the future changes', () => {
    const player = new Player(crash())
    player.seek(50_000)
    player.seek(10_000)
    expect(player.seenMs).toBe(50_000)
    player.forgetFuture()
    expect(player.seenMs).toBe(10_000)
  })
})

describe('idle time', () => {
  test('a long gap takes the limit, at one constant rate', () => {
    const player = new Player(crash())
    player.seek(38_500)
    player.play()
    expect(player.effectiveRate).toBe(30)
    player.tick(1_500)
    expect(player.atMs).toBe(38_500 + 45_000)
    player.tick(1_500)
    expect(player.atMs).toBe(128_500)
  })

  test('is played in full when skipping is off', () => {
    const player = new Player(crash())
    player.setSkipIdle(false)
    player.seek(38_500)
    player.play()
    player.tick(3_000)
    expect([player.effectiveRate, player.atMs]).toEqual([10, 68_500])
  })

  test('at high speed no gap is long', () => {
    const player = new Player(crash())
    player.setSpeed(64)
    player.seek(38_500)
    expect(player.effectiveRate).toBe(64)
  })
})

describe('steps and markers', () => {
  test('a step goes to the neighbouring event time and pauses', () => {
    const player = new Player(crash())
    player.play()
    player.seek(25_500)
    player.stepForward()
    expect([player.atMs, player.playing]).toEqual([26_500, false])
    player.stepBackward()
    expect(player.atMs).toBe(25_000)
    player.stepBackward()
    expect(player.atMs).toBe(20_000)
  })

  test('stepping stops at both ends', () => {
    const player = new Player(crash())
    player.stepBackward()
    expect(player.atMs).toBe(0)
    player.seek(1e9)
    player.stepForward()
    expect(player.atMs).toBe(158_500)
  })

  test('markers lead on to the end and back to the start; unreached ones are passed over', () => {
    const player = new Player(crash())
    const visited = (['next', 'next', 'next', 'previous', 'previous', 'previous'] as const).map(
      (direction) => {
        player.toMarker(direction)
        return player.atMs
      },
    )
    expect(visited).toEqual([20_000, 128_500, 158_500, 128_500, 20_000, 0])
  })

  test('while playing, “previous” just after a marker means the one before', () => {
    const player = new Player(crash())
    player.seek(20_500)
    player.play()
    player.toMarker('previous')
    expect(player.atMs).toBe(0)
  })
})

describe('speed', () => {
  test('moves along the list and stays inside it', () => {
    const player = new Player(crash())
    player.setSpeed(1)
    player.slower()
    expect(player.speed).toBe(0.5)
    for (let i = 0; i < 20; i++) player.faster()
    expect(player.speed).toBe(speeds.at(-1))
    player.setSpeed(1_000)
    expect(player.speed).toBe(64)
  })
})

test('listeners hear of changes until they leave', () => {
  const player = new Player(crash())
  let heard = 0
  const leave = player.subscribe(() => heard++)
  player.seek(5)
  leave()
  player.seek(6)
  expect(heard).toBe(1)
})

const anyRun = fc
  .uniqueArray(fc.integer({ min: 1, max: 400_000 }), { minLength: 1, maxLength: 40 })
  .map((times) => course([0, ...times.sort((a, b) => a - b)]))

test('playing in any ticks ends where seeking would', () => {
  const ticks = fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { maxLength: 60 })
  fc.assert(
    fc.property(anyRun, ticks, fc.constantFrom(...speeds), fc.boolean(), (run, walls, speed, skip) => {
      const inTicks = new Player(run)
      const atOnce = new Player(run)
      for (const player of [inTicks, atOnce]) {
        player.setSpeed(speed)
        player.setSkipIdle(skip)
        player.play()
      }
      for (const wall of walls) inTicks.tick(wall)
      atOnce.tick(walls.reduce((sum, wall) => sum + wall, 0))
      expect(Math.abs(inTicks.atMs - atOnce.atMs)).toBeLessThanOrEqual(1)

      const sought = new Player(run)
      sought.seek(inTicks.atMs)
      expect(sought.atMs).toBe(inTicks.atMs)
      expect(inTicks.atMs).toBeLessThanOrEqual(run.simulatedMs)
      expect(inTicks.atMs).toBeGreaterThanOrEqual(0)
    }),
    { numRuns: 500 },
  )
})

test('the whole run never takes longer than the idle limit times its gaps', () => {
  fc.assert(
    fc.property(anyRun, fc.constantFrom(...speeds), (run, speed) => {
      const player = new Player(run)
      player.setSpeed(speed)
      player.play()
      player.tick(run.eventTimes.length * 3_000)
      expect(player.atEnd).toBe(true)
    }),
    { numRuns: 300 },
  )
})
