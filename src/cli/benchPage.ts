import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { playing } from './bench/playing'

/**
 * `npm run bench:page`: the built page in a Chromium, side by side with an empty one. A folder as argument is taken as
 * built; `--beside <folder>` names another built page to stand beside (`pagesOf` says what it must answer to).
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { beside: { type: 'string' } },
})
const [given] = positionals
const folder = given ?? mkdtempSync(join(tmpdir(), 'failover-lab-bench-page-'))
try {
  if (given === undefined) await build({ logLevel: 'error', build: { outDir: folder, emptyOutDir: true } })
  process.exitCode = (await playing(folder, values.beside)) ? 0 : 1
} finally {
  if (given === undefined) rmSync(folder, { recursive: true, force: true })
}
