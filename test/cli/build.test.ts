import { join } from 'node:path'
import { expect, test } from 'vitest'
import { resolveConfig } from 'vite'
import { root } from '../../src/cli/install.mjs'

/** Vite empties a folder within the project unless it is told not to, and dist holds the page by then. */
test.each(['element', 'frame'])('building the %s leaves what was built before it in dist', async (mode) => {
  const { build } = await resolveConfig({ mode, root, configFile: join(root, 'vite.config.ts') }, 'build')
  expect([build.outDir, build.emptyOutDir]).toEqual(['dist', false])
})
