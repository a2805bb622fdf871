import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { findChromium } from './src/cli/chromium.mjs'

// The provider reads the path together with this file, before any set-up could look for it.
const chromium = await findChromium()
if (!chromium) console.warn('No Chromium found: the page tests will fail. "npm test" installs one.')

/**
 * A page test waits for its browser half of the time, the others never wait: taken in turn they keep every core busy. Of
 * each kind the longer come first, so that none is left alone at the end.
 */
class InTurn extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const page = sorted.filter(({ project }) => project.name === 'page')
    const others = sorted.filter(({ project }) => project.name !== 'page')
    return Array.from({ length: Math.max(page.length, others.length) }, (_, i) =>
      [page[i], others[i]].filter((file) => file !== undefined),
    ).flat()
  }
}

export default defineConfig({
  test: {
    maxWorkers: availableParallelism() + 1, // one of them usually waits for its browser; Vitest would leave a core idle
    sequence: { sequencer: InTurn },
    projects: [
      {
        extends: './vite.config.ts',
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/page/**'],
          environment: 'node',
          testTimeout: 60_000, // a guard against hanging, not a measure: machines are slow and busy
        },
      },
      {
        extends: './vite.config.ts',
        test: {
          name: 'page', // the built page as people get it, from outside
          include: ['test/page/**/*.test.ts'],
          environment: 'node',
          globalSetup: 'test/support/builtPage.ts',
          provide: { chromium: chromium ?? '' },
          testTimeout: 30_000, // the first test of a file starts a browser
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
