import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { playing } from './bench/playing'

/** `npm run bench:page`: the built page in a Chromium, side by side with an empty one. A folder as argument is taken as built. */
const [given] = process.argv.slice(2)
const folder = given ?? mkdtempSync(join(tmpdir(), 'failover-lab-bench-page-'))
try {
  if (given === undefined) await build({ logLevel: 'error', build: { outDir: folder, emptyOutDir: true } })
  process.exitCode = (await playing(folder)) ? 0 : 1
} finally {
  if (given === undefined) rmSync(folder, { recursive: true, force: true })
}
