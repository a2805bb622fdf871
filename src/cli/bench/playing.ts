import { busy, heapMiB, pagesOf, scrub, type Opened } from './browser'
import { sizes } from './clusters'
import { row, type Row } from './measure'

const frameMs = 1000 / 60
/** One node is lost at 20 s; from here on its machines are on their way. */
const movingMs = 25_000
const seconds = 4

/**
 * How a page fares that plays, stands still and is scrubbed, beside an empty one and, where a folder with one is given,
 * beside another page that draws a graph. Prints it; false when a goal is missed.
 */
export async function playing(dist: string, beside?: string): Promise<boolean> {
  const pages = await pagesOf(dist, beside)
  let good = true
  const say = (told: Row) => {
    console.log(told.text)
    good &&= told.good
  }
  try {
    const bare = await pages.empty((opened) => busy(opened, seconds))
    const bareStill = await pages.empty((opened) => busy(opened, seconds, false))
    say(row('empty page', bare.msPerFrame, 'ms/frame'))
    const [small, middle, large] = sizes
    const graph = await pages.beside?.(middle!, (opened) => busy(opened, seconds))
    if (graph) say(row('graph page', graph.msPerFrame, 'ms/frame'))
    for (const size of sizes)
      await pages.cluster(size, async (opened) => {
        const still = await busy(opened, seconds, false)
        const seeks = await seeksOf(opened)
        const played = await play(opened)
        say(
          row(
            `${size.name} playing ÷ empty page`,
            played.msPerFrame / bare.msPerFrame,
            '',
            size === small ? { atMost: 8 } : undefined,
          ),
        )
        say(row('  by the clock on the wall', played.wallMsPerFrame / bare.wallMsPerFrame, ''))
        if (graph && size === middle)
          say(row('  ÷ graph page', played.msPerFrame / graph.msPerFrame, '', { atMost: 1 }))
        say(
          row(
            '  frames/s ÷ empty page',
            played.framesPerS / bare.framesPerS,
            '',
            size === large ? { atLeast: 0.8 } : { atLeast: 0.95 },
          ),
        )
        // A page that rests does almost nothing: below 2 ms a second the quotient is noise.
        const most = Math.max(1.5, 2 / bareStill.msPerS)
        say(row('  paused ÷ empty page', still.msPerS / bareStill.msPerS, '', { atMost: most }))
        say(row('  scrubbed, frames until painted, p95', seeks / frameMs, '', { atMost: 3 }))
        say(row('  heap after three more loops ÷ after one', await growth(opened), '', { atMost: 1.02 }))
      })
  } finally {
    await pages.close()
  }
  return good
}

async function play(opened: Opened) {
  await scrub(opened, movingMs)
  await opened.page.locator('main.player').focus()
  await opened.page.keyboard.press('k')
  const played = await busy(opened, seconds)
  await opened.page.keyboard.press('k')
  return played
}

/** p95 of jumps to and fro, in ms. */
async function seeksOf(opened: Opened): Promise<number> {
  const times: number[] = []
  for (let i = 0; i < 40; i++) times.push(await scrub(opened, (i * 7_919 * 13) % 120_000))
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)]!
}

/** What is left behind by watching the same again. */
async function growth(opened: Opened): Promise<number> {
  const loop = async () => {
    for (let atMs = 0; atMs < 120_000; atMs += 4_000) await scrub(opened, atMs)
  }
  await loop()
  const first = await heapMiB(opened)
  for (let i = 0; i < 3; i++) await loop()
  return (await heapMiB(opened)) / first
}
