import { busy, heapMiB, pagesOf, scrub, type Busy, type Opened } from './browser'
import { sizes, type Size } from './clusters'
import { median, row, type Row } from './measure'

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
    for (const size of sizes) {
      const graph = pages.beside && size.perNode > 2 ? pages.beside : null
      const rounds: Round[] = []
      for (let i = 0; i < 3; i++) {
        const bare = await pages.empty(async (opened) => ({
          played: await busy(opened, seconds),
          still: await busy(opened, seconds, false),
        }))
        const drawn = (await graph?.(size, (opened) => busy(opened, seconds))) ?? null
        rounds.push({ bare, drawn, ...(await pages.cluster(size, watched)) })
      }
      told(size, rounds).forEach(say)
    }
  } finally {
    await pages.close()
  }
  return good
}

/** One size: an empty page, another that draws a graph, and ours, one right after the other. */
interface Round extends Watched {
  readonly bare: { readonly played: Busy; readonly still: Busy }
  readonly drawn: Busy | null
}

interface Watched {
  readonly played: Busy
  readonly still: Busy
  /** p95 of jumps, in ms. */
  readonly seeks: number
  readonly growth: number
}

const watched = async (opened: Opened): Promise<Watched> => {
  const still = await busy(opened, seconds, false)
  const seeks = await seeksOf(opened)
  return { still, seeks, played: await play(opened), growth: await growth(opened) }
}

/** What the rounds of one size say: of each figure the middle one. */
function told(size: Size, rounds: readonly Round[]): readonly Row[] {
  const [small, , large] = sizes
  const middle = (of: (round: Round) => number) => median(rounds.map(of))
  // A page that rests does almost nothing: below 2 ms a second the quotient is noise.
  const most = Math.max(1.5, 2 / middle(({ bare }) => bare.still.msPerS))
  const beside = rounds.flatMap(({ played, drawn }) => (drawn ? [{ played, drawn }] : []))
  const besideGraph = (of: (pair: { played: Busy; drawn: Busy }) => number) => median(beside.map(of))
  return [
    row(
      `${size.name}: empty page`,
      middle(({ bare }) => bare.played.msPerFrame),
      'ms/frame',
    ),
    row(
      '  playing ÷ empty page',
      middle(({ played, bare }) => played.msPerFrame / bare.played.msPerFrame),
      '',
      size === small ? { atMost: 8 } : undefined,
    ),
    row(
      '  by the clock on the wall',
      middle(({ played, bare }) => played.wallMsPerFrame / bare.played.wallMsPerFrame),
      '',
    ),
    ...(beside.length === 0
      ? []
      : size === large
        ? [
            row(
              '  frames/s ÷ graph page',
              besideGraph(({ played, drawn }) => played.framesPerS / drawn.framesPerS),
              '',
              { atLeast: 5 },
            ),
          ]
        : [
            row(
              '  playing ÷ graph page',
              besideGraph(({ played, drawn }) => played.msPerFrame / drawn.msPerFrame),
              '',
              { atMost: 1 },
            ),
          ]),
    row(
      '  frames/s ÷ empty page',
      middle(({ played, bare }) => played.framesPerS / bare.played.framesPerS),
      '',
      size === large ? { atLeast: 0.8 } : { atLeast: 0.95 },
    ),
    row(
      '  paused ÷ empty page',
      middle(({ still, bare }) => still.msPerS / bare.still.msPerS),
      '',
      { atMost: most },
    ),
    row(
      '  scrubbed, frames until painted, p95',
      middle(({ seeks }) => seeks / frameMs),
      '',
      { atMost: 3 },
    ),
    row(
      '  heap after three more loops ÷ after one',
      middle((round) => round.growth),
      '',
      { atMost: 1.02 },
    ),
  ]
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
