import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright'
import { afterAll, inject, onTestFinished } from 'vitest'
import { launchOptions } from '../../src/cli/chromium.mjs'

/** The built page in a real browser, and what it must never do. */
export interface OpenedPage {
  page: Page
  /** Errors on the console (breaches of the page's policy among them) and uncaught exceptions. */
  errors: string[]
  /** Addresses asked for on any other origin. */
  foreignRequests: string[]
}

// One browser for a test file, a fresh context (storage, cache) for each page.
let browser: Promise<Browser> | undefined
afterAll(async () => {
  await (await browser)?.close()
})

/**
 * Opens the built page; `path` is what follows its address, such as '?scenario=two-node/node-crash'. `prepare` deals with
 * the tab before anything is loaded.
 */
export async function openPage(
  path = '',
  options: BrowserContextOptions = {},
  prepare: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<OpenedPage> {
  if (!inject('pageUrl'))
    throw new Error('The page could not be built; the message of Vite stands above the tests.')
  browser ??= chromium.launch(launchOptions(inject('chromium') || undefined))
  const context = await (await browser).newContext(options)
  onTestFinished(() => context.close())

  const url = new URL(path, inject('pageUrl'))
  const page = await context.newPage()
  const errors: string[] = []
  const foreignRequests: string[] = []
  // Of the context, so that the windows which the page opens count as well.
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  context.on('weberror', (error) => errors.push(String(error.error())))
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    const isLocal = origin === url.origin || protocol === 'data:' || protocol === 'blob:'
    if (!isLocal) foreignRequests.push(request.url())
  })
  await prepare(page)
  await page.goto(url.href)
  return { page, errors, foreignRequests }
}
