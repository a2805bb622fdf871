import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { TestProject } from 'vitest/node'
import { buildPage, servePage } from '../../src/cli/page.mjs'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the served page, with a slash at its end; '' when the build failed. */
    pageUrl: string
    /** The folder that is served there. */
    dist: string
    /** Path of the Chromium that vitest.config.ts found, or ''. */
    chromium: string
    /** Which kept pictures are written anew, as Vitest has it for its own snapshots: all (-u), new ones, none (in CI). */
    snapshots: 'all' | 'new' | 'none'
  }
}

/**
 * Builds the page once for all page tests and serves it, below a sub-path, as many hosts do. The folder is its own, so
 * that a running `npm start` keeps its files. FAILOVER_LAB_DIST=dist takes a page built before, to save time.
 */
export default async function setUp(project: TestProject) {
  const given = process.env.FAILOVER_LAB_DIST
  const directory = given ?? (await mkdtemp(join(tmpdir(), 'failover-lab-dist-')))
  const server = await servePage(directory, { base: '/any/sub-path/' })
  let pageUrl = server.url
  try {
    if (!given) buildPage(directory)
  } catch {
    pageUrl = '' // an error here would end the tests of every project; openPage fails instead
  }
  project.provide('pageUrl', pageUrl)
  project.provide('dist', resolve(directory))
  project.provide('snapshots', project.config.snapshotOptions.updateSnapshot)

  return async () => {
    await server.close()
    if (!given) await rm(directory, { recursive: true })
  }
}
