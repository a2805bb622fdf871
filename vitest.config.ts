import { defineConfig } from 'vitest/config'
import { findChromium } from './src/cli/chromium.mjs'

// The provider reads the path together with this file, before any set-up could look for it.
const chromium = await findChromium()
if (!chromium) console.warn('No Chromium found: the page tests will fail. "npm test" installs one.')

export default defineConfig({
  test: {
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
