import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, inject, onTestFinished, test } from 'vitest'
import type { Frame, Page } from 'playwright'
import { servePage } from '../../src/cli/page.mjs'
import { hashAt } from '../../src/player/hash'
import { simulate } from '../../src/player/simulate'
import { parseScenario } from '../../src/scenario/parse'
import { openPage, type OpenedPage } from '../support/page'

const framePath = 's/two-node/node-crash@1/index.html'
const file = 'scenarios/two-node/node-crash.yaml'

function shownAt(atMs: number): string {
  const run = simulate(parseScenario(readFileSync(file, 'utf8'), file).scenario!)
  run.advance(atMs + 60_000)
  return hashAt(run, atMs)
}

/** A page on another host, which may see nothing of ours but what its frame shows; ours sends no CORS headers. */
async function openForeign(body: string): Promise<OpenedPage> {
  const folder = await mkdtemp(join(tmpdir(), 'failover-lab-host-'))
  const server = await servePage(folder)
  onTestFinished(async () => {
    await server.close()
    await rm(folder, { recursive: true })
  })
  const html = `<!doctype html><title>Host</title><link rel="icon" href="data:,">${body}`
  await writeFile(join(folder, 'index.html'), html)
  return openPage(server.url, { viewport: { width: 900, height: 700 } })
}

const frameTag = (query: string, attributes = 'sandbox="allow-scripts"') =>
  `<iframe ${attributes} width="800" height="600" title="A node crashes" src="${inject('pageUrl')}${framePath}${query}"></iframe>`

async function framed(page: Page): Promise<Frame> {
  await expect.poll(() => page.frames().length).toBe(2)
  return page.frames()[1]!
}

const root = (frame: Frame | Page, name: string) => frame.locator('.player').getAttribute(name)

/** What a host does by the protocol, in its own words: waits for a port, asks over it, and keeps what it is told. */
async function converse(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = document.querySelector('iframe')!
    const heard: unknown[] = []
    const port = await new Promise<MessagePort>((done) => {
      const greet = () =>
        frame.contentWindow!.postMessage({ namespace: 'failover-lab', v: 1, type: 'init', id: 'a' }, '*')
      const timer = setInterval(greet, 100)
      addEventListener('message', ({ source, data, ports }) => {
        const { type, id } = data as { type: string; id: string }
        if (source !== frame.contentWindow || type !== 'ready' || id !== 'a') return
        clearInterval(timer)
        done(ports[0]!)
      })
      greet()
    })
    port.onmessage = ({ data }) => heard.push(data)
    Object.assign(globalThis, { framePort: port, heard })
  })
}

const say = (page: Page, message: unknown) =>
  page.evaluate((data) => (Reflect.get(globalThis, 'framePort') as MessagePort).postMessage(data), message)

const heard = (page: Page) =>
  page.evaluate(() => Reflect.get(globalThis, 'heard') as Record<string, unknown>[])

const answerTo = async (page: Page, id: number) => {
  await expect.poll(async () => (await heard(page)).some((one) => one.id === id)).toBe(true)
  return (await heard(page)).find((one) => one.id === id)!
}

test('a frame that may only run scripts, on a foreign page, shows the moment that its address names', async () => {
  const { page, errors } = await openForeign(frameTag('?t=34'))
  const frame = await framed(page)
  await expect.poll(() => root(frame, 'data-at-ms')).toBe('34000')
  expect(await root(frame, 'data-hash')).toBe(shownAt(34_000))
  await frame.locator('.transport .play').click()
  await expect.poll(async () => Number(await root(frame, 'data-at-ms'))).toBeGreaterThan(36_000)
  expect(errors).toEqual([])
})

test('opened as a file it plays', async () => {
  const { page, errors } = await openPage(pathToFileURL(join(inject('dist'), framePath)).href + '?t=34')
  await expect.poll(() => root(page, 'data-at-ms')).toBe('34000')
  expect(await root(page, 'data-hash')).toBe(shownAt(34_000))
  await page.keyboard.press('k')
  await expect.poll(async () => Number(await root(page, 'data-at-ms'))).toBeGreaterThan(36_000)
  expect(errors).toEqual([])
})

test('over its port a host plays it, asks it and hears what happens', async () => {
  const { page, errors } = await openForeign(frameTag('?api=1'))
  await framed(page)
  await converse(page)

  await say(page, { id: 1, method: 'subscribe', params: ['sim-event', 'pause'] })
  await say(page, { id: 2, method: 'seek', params: [19] })
  await say(page, { id: 3, method: 'play', params: [] })
  await expect
    .poll(async () => (await heard(page)).map(({ detail }) => (detail as { type?: string })?.type))
    .toContain('server.powerLost')
  await say(page, { id: 4, method: 'pause', params: [] })
  await say(page, { id: 5, method: 'seek', params: [34] })
  await say(page, { id: 6, method: 'status', params: [] })
  expect((await answerTo(page, 6)).result).toMatchObject({
    currentTime: 34,
    paused: true,
    hash: shownAt(34_000),
  })
  await say(page, { id: 7, method: 'dispatch', params: [{ fault: 'nodeCrash', target: 'NODE2' }] })
  expect(await answerTo(page, 7)).toEqual({ id: 7, result: null })
  await say(page, { id: 8, method: 'probe', params: ['node.power', 'NODE2'] })
  expect((await answerTo(page, 8)).result).toBe('off')
  expect(errors).toEqual([])
})

test('what it does not know it refuses, and what is no question it ignores', async () => {
  const { page, errors } = await openForeign(frameTag('?api=1&t=34'))
  const frame = await framed(page)
  await converse(page)
  const hostile = [
    null,
    'play',
    42,
    [],
    {},
    { id: {}, method: 'play' },
    { id: 1 },
    { method: 'pause' },
    { id: 1, method: ['play'] },
  ]
  for (const message of hostile) await say(page, message)
  const refused = [
    { id: 10, method: 'constructor', params: [] },
    { id: 11, method: '__proto__', params: [] },
    { id: 12, method: 'toString', params: [] },
    { id: 13, method: 'destroy', params: [] },
    { id: 14, method: 'seek', params: ['nowhere'] },
    { id: 15, method: 'seek', params: [null] },
    { id: 16, method: 'dispatch', params: [null] },
    { id: 17, method: 'dispatch', params: [{ fault: 'constructor', target: 'NODE1' }] },
    { id: 18, method: 'dispatch', params: [{ fault: 'nodeCrash', target: '<img src=x onerror=alert(1)>' }] },
    {
      id: 19,
      method: 'setState',
      params: [{ v: 1, scenario: 'two-node/node-crash@1', seed: -1, at: 0, do: [] }],
    },
    { id: 20, method: 'setState', params: ['x'.repeat(100_000)] },
  ]
  for (const message of refused) await say(page, message)
  for (const { id } of refused) expect(await answerTo(page, id)).toHaveProperty('error.code')
  expect((await heard(page)).map(({ id }) => id)).toEqual(refused.map(({ id }) => id))
  expect(await root(frame, 'data-hash')).toBe(shownAt(34_000))
  expect(errors).toEqual([])
})

test('with an origin in its address it answers that one alone, and nobody without api=1', async () => {
  for (const query of ['?api=1&origin=https://other.example', '']) {
    const { page } = await openForeign(frameTag(query))
    const frame = await framed(page)
    await expect.poll(() => frame.locator('.player').count()).toBe(1)
    const answered = await page.evaluate(async () => {
      const frameWindow = document.querySelector('iframe')!.contentWindow!
      let answers = 0
      addEventListener('message', ({ data }) => {
        if ((data as { type: string }).type === 'ready') answers += 1
      })
      const greetings = [
        { namespace: 'failover-lab', v: 1, type: 'init', id: 'a' },
        { namespace: 'failover-lab', v: 2, type: 'init', id: 'b' },
        { namespace: 'other', v: 1, type: 'init', id: 'c' },
      ]
      for (const greeting of greetings) frameWindow.postMessage(greeting, '*')
      // What is posted after them is delivered after them.
      const { port1, port2 } = new MessageChannel()
      await new Promise((done) => {
        port1.onmessage = done
        port2.postMessage('')
      })
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
      return answers
    })
    expect(answered).toBe(0)
  }
})

test('a damaged link leaves it on its scenario, and says so; a right one leads to its moment', async () => {
  const { page } = await openPage(`${framePath}?t=0#s=damaged`)
  await expect.poll(() => page.locator('.notices').innerText()).not.toBe('')
  expect(await root(page, 'data-at-ms')).toBe('0')
})

test('index.html?mode=embed is the same player for pages of the same host', async () => {
  const { page, errors } = await openPage('?mode=embed&scenario=two-node/node-crash&t=34')
  await expect.poll(() => root(page, 'data-at-ms')).toBe('34000')
  expect(await root(page, 'data-hash')).toBe(shownAt(34_000))
  expect(await page.locator('header.bar').count()).toBe(0)
  expect(errors).toEqual([])
})

test('iframe.js gives a narrow frame the height it wants, and a port', async () => {
  const { page, errors } = await openPage('host.html', { viewport: { width: 400, height: 700 } }, (tab) =>
    tab.route('**/host.html', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<!doctype html><title>Host</title><link rel="icon" href="favicon.svg"><body>
<iframe width="360" height="300" title="x" src="${framePath}?api=1"></iframe><script type="module">
import { connect } from './iframe.js'
globalThis.ready = connect(document.querySelector('iframe')).then((port) => { globalThis.port = port; return true })
</script>`,
      }),
    ),
  )
  const frame = await framed(page)
  const wanted = () => frame.evaluate(() => document.querySelector('.stage')!.scrollHeight)
  const height = () => page.evaluate(() => document.querySelector('iframe')!.clientHeight)
  await expect.poll(height).toBeGreaterThan(500)
  expect(Math.abs((await height()) - (await wanted()))).toBeLessThan(4)
  expect(await page.evaluate(() => Reflect.get(globalThis, 'ready') as Promise<boolean>)).toBe(true)
  expect(errors).toEqual([])
})
