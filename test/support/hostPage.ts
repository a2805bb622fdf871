import type { BrowserContextOptions, Page } from 'playwright'
import { openPage, type OpenedPage } from './page'

/** What a host page was told by its players, and which of its rules they broke. */
export interface Host extends OpenedPage {
  readonly events: () => Promise<readonly { readonly name: string; readonly detail: unknown }[]>
  readonly breaches: () => Promise<readonly string[]>
  /** Bytes of everything fetched so far that is packed by a host, as gzip would send it. */
  readonly fetched: () => readonly { readonly url: string; readonly body: Buffer }[]
}

interface HostOptions extends BrowserContextOptions {
  /** Content-Security-Policy of the host page. */
  readonly policy?: string
  readonly head?: string
  /** Whether the test can look into the players, which no page can. */
  readonly inside?: boolean
}

const told = [
  ...['load', 'error', 'play', 'playing', 'pause', 'ended', 'seeked', 'marker', 'sim-event', 'state-change'],
  ...['timeupdate', 'ratechange'],
]

/** A page beside the built one, of somebody else, with this body. It listens before any script of ours runs. */
export async function openHost(
  body: string,
  { policy, head = '', inside = false, ...options }: HostOptions = {},
): Promise<Host> {
  const fetched: { url: string; body: Buffer }[] = []
  const listen = (page: Page) =>
    page.addInitScript((names) => {
      const log: unknown[] = []
      const broken: string[] = []
      Object.assign(globalThis, { hostLog: log, hostBreaches: broken })
      for (const name of names)
        document.addEventListener(
          name,
          (event) => {
            if ((event.target as Element).localName === 'failover-lab')
              log.push({ name, detail: (event as CustomEvent).detail })
          },
          true,
        )
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        broken.push(`${violatedDirective} ${blockedURI}`),
      )
    }, told)
  const openShadows = (page: Page) =>
    page.addInitScript(() => {
      const attach = Reflect.get(Element.prototype, 'attachShadow') as Element['attachShadow']
      Element.prototype.attachShadow = function (init) {
        return attach.call(this, { ...init, mode: 'open' })
      }
    })
  const opened = await openPage('host.html', options, async (page) => {
    await listen(page)
    if (inside) await openShadows(page)
    page.on('response', (response) => {
      if (!response.ok() || response.url().endsWith('host.html')) return
      // One that is still on its way when the page is closed was not needed.
      void response.body().then(
        (bytes) => fetched.push({ url: response.url(), body: bytes }),
        () => undefined,
      )
    })
    await page.route('**/host.html', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: policy === undefined ? {} : { 'content-security-policy': policy },
        body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>
<link rel="icon" href="favicon.svg">${head}</head><body>${body}</body></html>`,
      }),
    )
  })
  return {
    ...opened,
    events: () => opened.page.evaluate(() => Reflect.get(globalThis, 'hostLog') as never),
    breaches: () => opened.page.evaluate(() => Reflect.get(globalThis, 'hostBreaches') as never),
    fetched: () => fetched,
  }
}

export const elementScript = '<script type="module" src="element.js"></script>'
