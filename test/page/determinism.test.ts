import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { crashHash, hashesOf } from '../support/bundled'
import { openPage } from '../support/page'
import { scattered } from '../support/randomRun'

/** The same functions as one classic script, bundled as they are released. */
async function script(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'failover-lab-bundle-'))
  try {
    await build({
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      build: {
        outDir: folder,
        lib: {
          entry: 'test/support/bundled.ts',
          formats: ['iife'],
          name: 'bundled',
          fileName: () => 'bundled.js',
        },
      },
    })
    return readFileSync(join(folder, 'bundled.js'), 'utf8')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

test('200 random runs give the same bytes in Chromium as in Node', { timeout: 120_000 }, async () => {
  const { page } = await openPage('', { bypassCSP: true })
  await page.addScriptTag({ content: await script() })
  const seeds = Array.from({ length: 200 }, (_, i) => scattered(i))

  const there = await page.evaluate((list) => {
    const { hashesOf } = (
      window as unknown as { bundled: { hashesOf(seed: number): readonly [string, string] } }
    ).bundled
    return list.map((seed) => hashesOf(seed))
  }, seeds)

  expect(new Set(there.map(([log]) => log)).size).toBe(seeds.length)
  expect(there).toEqual(seeds.map((seed) => hashesOf(seed)))
})

test('a cluster of 16 nodes and 64 machines, too', { timeout: 60_000 }, async () => {
  const { page } = await openPage('', { bypassCSP: true })
  await page.addScriptTag({ content: await script() })

  const there = await page.evaluate(() =>
    (window as unknown as { bundled: { crashHash(nodes: number, vms: number): string } }).bundled.crashHash(
      16,
      64,
    ),
  )

  expect(there).toBe(crashHash(16, 64))
})
