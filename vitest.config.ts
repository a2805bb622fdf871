import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import packageJson from './package.json' with { type: 'json' }
import { findChromium, launchOptions } from './src/cli/chromium.mjs'

// The provider reads the path together with this file, before any set-up could look for it.
const chromium = await findChromium()
if (!chromium)
  console.warn('No Chromium found: the browser and page tests will fail. "npm test" installs one.')

// Bundled before the first test: a package that Vite meets later makes it reload the page in the middle of one.
const { '@noble/hashes': _, ...dependencies } = packageJson.dependencies
const bundled = [...Object.keys(dependencies), '@noble/hashes/sha2.js', 'axe-core', 'vitest-browser-svelte']

export default defineConfig({
  test: {
    projects: [
      {
        extends: './vite.config.ts',
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/page/**'],
          environment: 'node',
          testTimeout: 60_000, // a guard against hanging, not a measure: machines are slow and busy
        },
      },
      {
        extends: './vite.config.ts',
        optimizeDeps: { include: bundled },
        test: {
          name: 'browser', // components and drawings, each alone, in a real browser
          include: ['test/browser/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: launchOptions(chromium) }),
            instances: [{ browser: 'chromium' }],
          },
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
