import { chromium, type CDPSession, type Page } from 'playwright'
import { findChromium, launchOptions } from '../chromium.mjs'
import { servePage } from '../page.mjs'
import { clusterText, type Size } from './clusters'

/** A page in a browser of its own, and the figures of its main thread. */
export interface Opened {
  readonly page: Page
  readonly cdp: CDPSession
}

export interface Pages {
  /** The built page, paused at the beginning of a run in which the second of so many nodes loses its power at 20 s. */
  cluster<T>(size: Size, measure: (opened: Opened) => Promise<T>): Promise<T>
  /** A page with one word, to compare with: what a browser costs by itself. */
  empty<T>(measure: (opened: Opened) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Opens pages of a built folder, each in a fresh browser: nothing of one measurement is left for the next. */
export async function pagesOf(dist: string): Promise<Pages> {
  const server = await servePage(dist)
  const options = launchOptions(await findChromium())
  const inFresh = async <T>(path: string, use: (opened: Opened) => Promise<T>): Promise<T> => {
    const browser = await chromium.launch(options)
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
      await page.route('**/empty.html', (route) =>
        route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>empty</title><p>hello' }),
      )
      const cdp = await page.context().newCDPSession(page)
      await cdp.send('Performance.enable', { timeDomain: 'timeTicks' })
      await page.goto(server.url + path)
      return await use({ page, cdp })
    } finally {
      await browser.close()
    }
  }
  return {
    cluster: (size, measure) =>
      inFresh('index.html', async (opened) => {
        const { page } = opened
        await page.locator('.log').waitFor({ state: 'attached' })
        await page.locator('input[type=file]').setInputFiles({
          name: 'bench.json',
          mimeType: 'application/json',
          buffer: Buffer.from(clusterText(size, 20_000)),
        })
        await page.waitForFunction(() => document.title.startsWith('Bench'))
        await page.locator('.diagram [data-id=quorum]').waitFor()
        await calm(opened)
        return await measure(opened)
      }),
    empty: (measure) => inFresh('empty.html', measure),
    close: () => server.close(),
  }
}

/** Waits until the run is simulated to its end: then a page that stands still does next to nothing. */
async function calm(opened: Opened): Promise<void> {
  while ((await busy(opened, 0.5, false)).msPerS > 20);
}

export interface Busy {
  readonly framesPerS: number
  /** Main-thread ms for one frame. */
  readonly msPerFrame: number
  readonly msPerS: number
}

/** What the main thread does in so many seconds; `watching` asks for every frame, as a page does that plays. */
export async function busy({ page, cdp }: Opened, seconds: number, watching = true): Promise<Busy> {
  const before = await figures(cdp)
  const times = watching ? await frames(page, seconds * 1000) : []
  if (!watching) await new Promise((done) => setTimeout(done, seconds * 1000))
  const after = await figures(cdp)
  const busyMs = (after.TaskDuration! - before.TaskDuration!) * 1000
  const shown = times.length - 1
  return {
    framesPerS: (shown * 1000) / (times[shown]! - times[0]!),
    msPerFrame: busyMs / shown,
    msPerS: busyMs / (after.Timestamp! - before.Timestamp!),
  }
}

/** The moments of all frames in so many ms. */
const frames = (page: Page, ms: number): Promise<readonly number[]> =>
  page.evaluate(async (untilMs) => {
    const times: number[] = []
    do times.push(await new Promise((shown) => requestAnimationFrame(shown)))
    while (times.at(-1)! - times[0]! < untilMs)
    return times
  }, ms)

/** Moves the playhead as the scrubber does; ms until that is painted. */
export const scrub = ({ page }: Opened, atMs: number): Promise<number> =>
  page.evaluate(async (to) => {
    const scrubber = document.querySelector<HTMLInputElement>('.scrubber input')!
    const from = performance.now()
    scrubber.value = String(to)
    scrubber.dispatchEvent(new Event('input', { bubbles: true }))
    await new Promise((shown) => requestAnimationFrame(() => setTimeout(shown)))
    return performance.now() - from
  }, atMs)

/** Heap in MiB after everything that can be collected is. */
export async function heapMiB({ cdp }: Opened): Promise<number> {
  for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  return usedSize / 2 ** 20
}

async function figures(cdp: CDPSession): Promise<Readonly<Record<string, number>>> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]))
}
