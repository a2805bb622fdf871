import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { PNG } from 'pngjs'
import { expect, inject, test } from 'vitest'
import { openPage } from '../support/page'
import { differing, readPng, tolerance, writePng, type Picture } from '../support/png'
import { withSameLetters } from '../support/sameLetters'

/**
 * The page as it is seen, at fixed moments. Whoever changes a picture looks at it: `npx vitest run --project page
 * test/page/pictures -u` writes those anew that differ, and `git diff --stat` names them.
 */
interface Moment {
  /** What follows the page's address. */
  readonly path: string
  readonly atMs: number
  /** What is done first; the page then changes its size as it stands. */
  readonly once?: (page: Page) => Promise<unknown>
  /** What is opened at every size anew: it stands where there was room for it then. */
  readonly open?: (page: Page) => Promise<unknown>
}

const crash = (t: number): Moment => ({ path: `?scenario=two-node/node-crash&t=${t}`, atMs: t * 1_000 })
const of = (scenario: string, t: number): Moment => ({
  path: `?scenario=${scenario}&t=${t}`,
  atMs: t * 1_000,
})

const moments: Readonly<Record<string, Moment>> = {
  'two nodes at rest': crash(0),
  'a node is silent': crash(23),
  'the witness is asked': crash(29),
  'volumes are mounted': crash(34),
  'guests boot': crash(60),
  'all is served again': crash(150),
  'memory is saved': of('two-node/planned-move', 45),
  'two views of one cluster': of('networks/switch-dead', 30),
  'a witness is lost': of('quorum/witness-lost', 40),
  'a path is lost': of('storage/path-lost', 81),
  'a table of sixteen': { path: '', atMs: 34_000, once: openSixteen },
  'details and a menu': { ...crash(10), open: openMenu },
  'a question of a lesson': {
    path: '?mode=lesson&scenario=two-node/node-crash',
    atMs: 0,
    open: async (page) => {
      await page.locator('.lesson').getByRole('button', { name: 'Begin', exact: true }).click()
      await page.locator('.lesson label').filter({ hasText: 'On NODE2' }).click()
    },
  },
  'the list in place of the picture': {
    ...crash(34),
    once: async (page) => {
      await page.locator('main.player').focus()
      await page.keyboard.press('v')
      await page.locator('.twin table').first().waitFor()
    },
  },
}

const sizes = [
  { width: 1280, height: 720 },
  { width: 800, height: 600 },
  { width: 360, height: 740 },
]

const kept = 'test/golden/screens'
const fileOf = (name: string, { width, height }: (typeof sizes)[number], look: string) =>
  `${name.replaceAll(' ', '-')}.${width}x${height}.${look}.png`

for (const [name, moment] of Object.entries(moments)) {
  test(name, { timeout: 60_000 }, async () => {
    const { page, errors } = await openPage(
      moment.path,
      {
        viewport: sizes[0]!,
        deviceScaleFactor: 1,
        reducedMotion: 'reduce',
        locale: 'en-GB',
        timezoneId: 'UTC',
      },
      withSameLetters,
    )
    await page.locator('.log').waitFor({ state: 'attached' }) // what comes behind the first picture has come
    await moment.once?.(page)
    const faults: string[] = []
    for (const [index, size] of sizes.entries()) {
      await page.setViewportSize(size)
      if (moment.open) {
        if (index > 0) await page.reload()
        await page.locator('.log').waitFor({ state: 'attached' })
        await moment.open(page)
      }
      for (const look of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: look })
        await expect
          .poll(() => page.locator('main.player').getAttribute('data-at-ms').then(Number))
          .toBe(moment.atMs)
        const found = await fault(page, fileOf(name, size, look))
        if (found) faults.push(found)
      }
    }
    expect(faults).toEqual([])
    expect(errors).toEqual([])
  })
}

test('there is no picture of a moment that is gone', () => {
  const known = new Set(
    Object.keys(moments).flatMap((name) =>
      sizes.flatMap((size) => ['light', 'dark'].map((look) => fileOf(name, size, look))),
    ),
  )
  const left = readdirSync(kept).filter((file) => !known.has(file))
  if (inject('snapshots') === 'all') for (const file of left) rmSync(join(kept, file))
  else expect(left).toEqual([])
})

/** Sixteen nodes, of which the first has crashed. */
async function openSixteen(page: Page): Promise<void> {
  const text = JSON.stringify({
    formatVersion: 1,
    id: 'test/sixteen',
    version: 1,
    title: 'Sixteen nodes',
    lang: 'en',
    cluster: {
      name: 'CLUSTER1',
      platform: 'windowsServer2008',
      quorum: { type: 'NodeMajority', intended: true },
      generate: { nodes: 16, virtualMachinesPerNode: 4 },
    },
    method: [{ id: 'crash', at: '20s', fault: 'nodeCrash', target: 'NODE01' }],
  })
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'sixteen.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await page.getByText('Sixteen nodes').first().waitFor()
  await page.locator('.scrubber input').fill('34000')
}

async function openMenu(page: Page): Promise<void> {
  await page.locator('[data-id="NODE1"]').first().focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menu').waitFor()
}

/** What differs from the picture that is kept, with the place where both can be seen; null when nothing does. */
async function fault(page: Page, file: string): Promise<string | null> {
  const path = join(kept, file)
  const before = readIf(path)
  // Layout takes a frame or two: what fits is taken at once, anything else when two in succession are the same.
  let now = await page.screenshot({ animations: 'disabled' })
  for (let last: Buffer | null = null; ; now = await page.screenshot({ animations: 'disabled' })) {
    if (before && differing(before, readPng(now)) <= tolerance.pixels) return null
    if (last?.equals(now)) break
    last = now
  }
  const mode = inject('snapshots')
  if (mode === 'all' || (mode === 'new' && !before)) {
    write(path, writePng(readPng(now)))
    return null
  }
  if (!before) return `${file}: there is no such picture yet`
  folder ??= mkdtempSync(join(tmpdir(), 'failover-lab-pictures-'))
  const { width, height } = before
  const diff = new PNG({ width, height })
  const count = differing(before, readPng(now), diff.data)
  write(join(folder, file), now)
  write(join(folder, file.replace(/png$/, 'differs.png')), PNG.sync.write(diff))
  return `${file}: ${count} pixels differ where it is worst, see ${folder}`
}

let folder: string | undefined

function readIf(path: string): Picture | null {
  try {
    return readPng(readFileSync(path))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function write(path: string, bytes: Buffer): void {
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, bytes)
}
