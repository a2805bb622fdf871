import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

/**
 * `npm run bench`: figures as ratios, measured side by side in one run, on code bundled as it is released: run from
 * sources, the loader's own wrappers would be measured too.
 */
const folder = mkdtempSync(join(tmpdir(), 'failover-lab-bench-'))
try {
  for (const mode of ['production', 'element', 'frame'])
    await build({ mode, logLevel: 'error', build: { emptyOutDir: mode === 'production' } })
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: new URL('./bench/main.ts', import.meta.url).pathname,
      outDir: folder,
      emptyOutDir: true,
      minify: false,
    },
    ssr: { noExternal: true },
  })
  const { main } = (await import(pathToFileURL(join(folder, 'main.js')).href)) as {
    main(args: string[]): boolean
  }
  process.exitCode = main(process.argv.slice(2)) ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
