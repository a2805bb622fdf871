import { chromium, type CDPSession, type Page } from 'playwright'
import { findChromium, launchOptions } from '../chromium.mjs'
import { servePage } from '../page.mjs'
import { clusterText, type Size } from './clusters'

/** A page in a browser of its own, and the figures of its main thread. */
export interface Opened {
  readonly page: Page
  readonly cdp: CDPSession
  /** The same session again, whose durations leave out what the thread spent waiting for a core. */
  readonly cpu: CDPSession
}

export interface Pages {
  /** The built page, paused at the beginning of a run in which the second of so many nodes loses its power at 20 s. */
  cluster<T>(size: Size, measure: (opened: Opened) => Promise<T>): Promise<T>
  /** A page with one word, to compare with: what a browser costs by itself. */
  empty<T>(measure: (opened: Opened) => Promise<T>): Promise<T>
  /** Another page that draws so many nodes and machines, with one node's machines moving; null: none was given. */
  readonly beside: (<T>(size: Size, measure: (opened: Opened) => Promise<T>) => Promise<T>) | null
  close(): Promise<void>
}

/**
 * Opens pages of a built folder, each in a fresh browser: nothing of one measurement is left for the next.
 *
 * A folder with a page to stand beside is one whose `index.html?n=16&m=256` draws 16 nodes and 256 machines, sets
 * `ready`, and moves a share of the machines a little whenever `__tick(share)` is called.
 */
export async function pagesOf(dist: string, besideDist?: string): Promise<Pages> {
  const server = await servePage(dist)
  const other = besideDist === undefined ? null : await servePage(besideDist)
  const options = launchOptions(await findChromium())
  const inFresh = async <T>(url: string, use: (opened: Opened) => Promise<T>): Promise<T> => {
    const browser = await chromium.launch(options)
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
      await page.route('**/empty.html', (route) =>
        route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>empty</title><p>hello' }),
      )
      const cdp = await page.context().newCDPSession(page)
      await cdp.send('Performance.enable', { timeDomain: 'timeTicks' })
      const cpu = await page.context().newCDPSession(page)
      await cpu.send('Performance.enable', { timeDomain: 'threadTicks' })
      await page.goto(url)
      return await use({ page, cdp, cpu })
    } finally {
      await browser.close()
    }
  }
  return {
    cluster: (size, measure) =>
      inFresh(`${server.url}index.html`, async (opened) => {
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
    empty: (measure) => inFresh(`${server.url}empty.html`, measure),
    beside:
      other &&
      (({ nodes, perNode }, measure) =>
        inFresh(`${other.url}index.html?n=${nodes}&m=${nodes * perNode}`, async (opened) => {
          await opened.page.waitForFunction('window.ready', null, { timeout: 120_000 })
          // As text: a function that names itself does not survive the way into the page.
          await opened.page.evaluate(
            `(function move() { __tick(${1 / nodes}); requestAnimationFrame(move) })()`,
          )
          return await measure(opened)
        })),
    async close() {
      await server.close()
      await other?.close()
    },
  }
}

/** Waits until the run is simulated to its end: then a page that stands still does next to nothing. */
async function calm(opened: Opened): Promise<void> {
  while ((await busy(opened, 0.5, false)).msPerS > 20);
}

export interface Busy {
  readonly framesPerS: number
  /** Main-thread ms for one frame. What else runs on the machine does not count. */
  readonly msPerFrame: number
  /** The same by the clock on the wall, waiting for other threads and programs included. */
  readonly wallMsPerFrame: number
  readonly msPerS: number
}

/** What the main thread does in so many seconds; `watching` asks for every frame, as a page does that plays. */
export async function busy({ page, cdp, cpu }: Opened, seconds: number, watching = true): Promise<Busy> {
  const before = await figures(cdp)
  const cpuBefore = await figures(cpu)
  const times = watching ? await frames(page, seconds * 1000) : []
  if (!watching) await new Promise((done) => setTimeout(done, seconds * 1000))
  const cpuAfter = await figures(cpu)
  const after = await figures(cdp)
  const spent = (from: Figures, to: Figures) => (to.TaskDuration! - from.TaskDuration!) * 1000
  const cpuMs = spent(cpuBefore, cpuAfter)
  const shown = times.length - 1
  return {
    framesPerS: (shown * 1000) / (times[shown]! - times[0]!),
    msPerFrame: cpuMs / shown,
    wallMsPerFrame: spent(before, after) / shown,
    msPerS: cpuMs / (after.Timestamp! - before.Timestamp!),
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

type Figures = Readonly<Record<string, number>>

async function figures(cdp: CDPSession): Promise<Figures> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]))
}
