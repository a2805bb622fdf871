import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Page } from 'playwright'
import { differing, readPng, tolerance } from '../support/png'
import { hashAt } from '../../src/player/hash'
import { simulate } from '../../src/player/simulate'
import { parseScenario } from '../../src/scenario/parse'
import { elementScript, openHost, type Host } from '../support/hostPage'

const file = 'scenarios/two-node/node-crash.yaml'
const nodeCrash = parseScenario(readFileSync(file, 'utf8'), file).scenario!

const three = `<failover-lab scenario="two-node/node-crash" alt="A node crashes"><a href="x">Read on</a></failover-lab>
${elementScript}`

const loaded = (host: Host, count = 1) =>
  expect.poll(async () => (await host.events()).filter(({ name }) => name === 'load').length).toBe(count)

/** Calls a method of the first player of a page. */
const call = (page: Page, method: string, ...args: readonly unknown[]) =>
  page.evaluate(
    ([name, given]) => {
      const player = document.querySelector('failover-lab') as unknown as Record<
        string,
        (...a: unknown[]) => unknown
      >
      return player[name as string]!(...(given as unknown[]))
    },
    [method, args] as const,
  )

const property = (page: Page, name: string) =>
  page.evaluate((key) => Reflect.get(document.querySelector('failover-lab')!, key) as unknown, name)

test('three lines show a run: it plays, seeks, steps and tells its host', async () => {
  const host = await openHost(three)
  const { page } = host
  await loaded(host)
  expect(await property(page, 'readyState')).toBe('ready')

  await call(page, 'seek', 19)
  await call(page, 'play')
  await expect.poll(() => property(page, 'currentTime')).toBeGreaterThan(21)
  await call(page, 'pause')
  const names = (await host.events()).map(({ name }) => name)
  for (const name of ['seeked', 'play', 'playing', 'timeupdate', 'marker', 'sim-event', 'pause'])
    expect(names).toContain(name)
  const crash = (await host.events()).find(
    ({ name, detail }) => name === 'sim-event' && (detail as { type: string }).type === 'server.powerLost',
  )
  expect(crash?.detail).toMatchObject({ target: 'NODE1', atMs: 20_000 })

  const before = await property(page, 'currentTime')
  await call(page, 'stepForward')
  expect(await property(page, 'currentTime')).toBeGreaterThan(before as number)
  await call(page, 'stepBackward')
  await call(page, 'seek', { marker: 'crash' })
  expect(await property(page, 'currentTime')).toBe(20)
  expect(host.errors).toEqual([])
  expect(host.foreignRequests).toEqual([])
})

test('the state is what anybody computes, comes back from its own description, and a wrong act is refused', async () => {
  const host = await openHost(three)
  const { page } = host
  await loaded(host)

  await call(page, 'seek', 10)
  await call(page, 'dispatch', { operation: 'quickMigrate', target: 'SQL01', to: 'NODE2' })
  await call(page, 'seek', 15)
  const run = simulate(nodeCrash, [
    { atMs: 10_000, intervention: { kind: 'quickMigrate', target: 'SQL01', params: { to: 'NODE2' } } },
  ])
  run.advance(60_000)
  await expect.poll(() => property(page, 'currentTime')).toBe(15)
  expect(await property(page, 'hash')).toBe(hashAt(run, 15_000))

  const state = await call(page, 'getState')
  await call(page, 'reset')
  expect(await property(page, 'hash')).not.toBe(hashAt(run, 15_000))
  await call(page, 'setState', state)
  expect(await property(page, 'hash')).toBe(hashAt(run, 15_000))
  expect(await call(page, 'probe', 'virtualMachine.state', 'SQL01')).toBe('Saving')
  expect(await call(page, 'getShareURL')).toMatch(/\/index\.html#s=[\w-]+$/)

  const wrong = { operation: 'quickMigrate', target: 'SQL99' }
  await expect(call(page, 'dispatch', wrong)).rejects.toThrow('SQL99')
  await expect(call(page, 'setState', { v: 1 })).rejects.toThrow()
  await expect(call(page, 'seek', 'nowhere')).rejects.toThrow('nowhere')
  expect(await property(page, 'hash')).toBe(hashAt(run, 15_000))
  expect(host.errors).toEqual([])
})

test('what is no intervention, no place and no state is refused by whom it was handed to', async () => {
  const host = await openHost(three)
  const { page } = host
  await loaded(host)
  const nodeCrash = { fault: 'nodeCrash' }
  const wrong: readonly (readonly [method: string, given: unknown, says: RegExp])[] = [
    ...[null, undefined, 7, 'nodeCrash', [], [nodeCrash], {}, { target: 'NODE1' }].map(
      (given) => ['dispatch', given, /RangeError: dispatch: \{ fault or operation, target, … \}/] as const,
    ),
    ['dispatch', nodeCrash, /RangeError: dispatch: .*nodeCrash.*undefined/],
    ['dispatch', { ...nodeCrash, target: null }, /RangeError: dispatch: .*nodeCrash.*nothing/],
    ['dispatch', { fault: 7, target: 'NODE1' }, /RangeError: dispatch: .*7/],
    ['dispatch', { ...nodeCrash, target: 'NODE1', for: '2s' }, /RangeError: dispatch: .*nodeCrash.*for/],
    ...[null, undefined, [], {}, NaN, '150', { marker: 7 }].map(
      (given) => ['seek', given, /RangeError: seek: there is no place/] as const,
    ),
    ...[null, undefined, 7, 'x', [], {}].map(
      (given) => ['setState', given, /RangeError: setState: /] as const,
    ),
  ]
  for (const [method, given, says] of wrong)
    await expect(call(page, method, given), `${method} ${JSON.stringify(given)}`).rejects.toThrow(says)
  expect(await call(page, 'probe', null)).toBe(null)
  expect(host.errors).toEqual([])
})

test('a part that does not come is told to its host, and in the player', async () => {
  const host = await openHost(three, { inside: true })
  const { page } = host
  await loaded(host)
  await page.context().setOffline(true)
  await page.locator('failover-lab [data-id="SQL01"]').first().click()
  await expect
    .poll(() => page.getByRole('alert').allInnerTexts().then(String))
    .toContain('Load the page again')
  const lost = (await host.events()).filter(({ name }) => name === 'error')
  expect(lost.map(({ detail }) => detail)).toEqual([
    { message: expect.stringContaining('Load the page again') as string },
  ])
  expect(await property(page, 'readyState')).toBe('ready')
  await call(page, 'play')
  await expect.poll(() => property(page, 'currentTime')).toBeGreaterThan(0)
})

test('several on a page: one plays at a time, each reaches its own end, and moving one keeps it', async () => {
  const host = await openHost(`${three.replace(elementScript, '')}${three}`, {
    viewport: { width: 700, height: 1300 },
  })
  const { page } = host
  await loaded(host, 2)
  const paused = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('failover-lab')].map((one) => Reflect.get(one, 'paused') as boolean),
    )
  const press = (index: number) =>
    page.evaluate(
      (at) => (Reflect.get(document.querySelectorAll('failover-lab')[at]!, 'play') as () => Promise<void>)(),
      index,
    )

  await press(0)
  await expect.poll(paused).toEqual([false, true])
  await press(1)
  await expect.poll(paused).toEqual([true, false])

  await page.evaluate(() => document.body.append(document.querySelector('failover-lab')!))
  expect(await host.events()).not.toContainEqual(expect.objectContaining({ name: 'error' }))
  expect(await property(page, 'readyState')).toBe('ready')
  expect(host.errors).toEqual([])
})

/** The page as soon as two pictures in succession are the same: what is still coming in has come. */
async function restingShot(page: Page): Promise<Buffer> {
  let before = await page.screenshot()
  await expect
    .poll(async () => {
      const [one, other] = [before, await page.screenshot()]
      before = other
      return one.equals(other)
    })
    .toBe(true)
  return before
}

test('nothing of the style of its page comes in', async () => {
  const hostile = `<style>* { letter-spacing: 8px !important; text-transform: uppercase !important; color: red !important;
    font: italic 40px serif !important; border: 3px solid lime !important; visibility: visible; line-height: 3 !important;
    fill: red !important; box-sizing: content-box !important; text-indent: 40px !important; word-spacing: 9px !important }
    html, body, failover-lab { border: 0 !important } svg, div, main, button { display: none !important } :root { --ink: red; --paper: lime }</style>`
  const place =
    '<style>body { margin: 0 } failover-lab { width: 800px; height: 600px; aspect-ratio: auto }</style>'
  const shots: Buffer[] = []
  for (const style of ['', hostile]) {
    const host = await openHost(three, {
      head: `${place}${style}`,
      inside: true,
      viewport: { width: 800, height: 600 },
    })
    await loaded(host)
    await call(host.page, 'seek', 34)
    // What the picture tells beyond its first drawing comes in a file of its own, in its own time.
    await host.page.locator('failover-lab .memory').first().waitFor({ state: 'attached' })
    shots.push(await restingShot(host.page))
    expect(host.errors).toEqual([])
  }

  const [own, inHostile] = shots.map(readPng)
  expect(differing(own!, inHostile!)).toBeLessThanOrEqual(tolerance.pixels)
})

test('it waits for its click, and what it holds is there until then', async () => {
  const host = await openHost(three.replace('alt=', 'reveal="interaction" alt='))
  const { page } = host
  await expect.poll(() => property(page, 'readyState')).toBe('idle')
  expect(await page.locator('failover-lab a').isVisible()).toBe(true)
  expect(host.fetched().filter(({ url }) => url.includes('inElement'))).toEqual([])

  const box = (await page.locator('failover-lab').boundingBox())!
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await loaded(host)
  await expect.poll(() => property(page, 'paused')).toBe(false)
})

test('the strictest page has nothing to report', async () => {
  const host = await openHost(three, {
    policy: [
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'",
      "require-trusted-types-for 'script'",
      "trusted-types svelte-trusted-html failover-lab 'allow-duplicates'",
    ].join('; '),
  })
  await loaded(host)
  await call(host.page, 'seek', 34)
  await call(host.page, 'play')
  await expect.poll(() => property(host.page, 'currentTime')).toBeGreaterThan(40)
  expect(await host.breaches()).toEqual([])
  expect(host.errors).toEqual([])
})

test.each([
  [
    'its code',
    "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
  ],
  ['its style', "default-src 'none'; script-src 'self'; connect-src 'self'"],
])(
  'a page that forbids %s shows what stands in its place, and no error is left uncaught',
  async (_, policy) => {
    const host = await openHost(three, { policy })
    await expect.poll(async () => (await host.events()).map(({ name }) => name)).toContain('error')
    expect(await host.page.locator('failover-lab a').isVisible()).toBe(true)
    expect(await property(host.page, 'readyState')).toBe('failed')
    expect(host.errors.filter((text) => !/Content.Security.Policy|trusted/i.test(text))).toEqual([])
  },
)

test.each([
  ['an unknown scenario', 'scenario="no/such"', /no\/such/],
  ['a missing file', 'src="missing.yaml"', /404/],
  ['a file that is no scenario', 'src="favicon.svg"', /favicon\.svg:1:/],
])('%s: the fallback stays and the error says why', async (_, attribute, message) => {
  const host = await openHost(
    `<failover-lab ${attribute} alt="x"><p>Fallback</p></failover-lab>${elementScript}`,
  )
  await expect.poll(async () => (await host.events()).map(({ name }) => name)).toContain('error')
  const { detail } = (await host.events()).find(({ name }) => name === 'error')!
  expect((detail as { message: string }).message).toMatch(message)
  expect(await host.page.locator('failover-lab p').isVisible()).toBe(true)
})

test('a scenario of the page itself plays, from an address and as data', async () => {
  const text = readFileSync(file, 'utf8').replace('One of two nodes crashes', 'Ours')
  const host = await openHost(
    `<failover-lab src="ours.yaml" alt="x" allow-links="false"></failover-lab>${elementScript}`,
    {},
  )
  await host.page.route('**/ours.yaml', (route) => route.fulfill({ body: text }))
  await host.page.reload()
  await loaded(host)
  await host.page.evaluate(
    (data) => {
      Reflect.set(document.querySelector('failover-lab')!, 'scenario', data)
    },
    JSON.parse(JSON.stringify({ ...minimal() })) as object,
  )
  await loaded(host, 2)
  expect(await call(host.page, 'probe', 'node.state', 'ALONE')).toBe('Up')
  expect(await call(host.page, 'getShareURL')).toBe(null)
})

function minimal() {
  return {
    formatVersion: 1,
    id: 'my/own',
    version: 1,
    title: 'My own',
    lang: 'en',
    cluster: {
      name: 'C',
      platform: 'windowsServer2008',
      quorum: { type: 'NodeMajority' },
      nodes: [{ id: 'ALONE', memory: '8GiB' }],
      networks: [{ id: 'Net', role: 'clusterAndClient' }],
      storage: [{ id: 'SAN', volumes: [{ id: 'LUN1', size: '10GiB' }] }],
    },
  }
}

test('options in its attributes hold, and changing the look keeps the moment', async () => {
  const host = await openHost(three.replace('alt=', 'start-at="0:34" speed="4" theme="dark" alt='))
  const { page } = host
  await loaded(host)
  await expect.poll(() => property(page, 'currentTime')).toBe(34)
  await page.evaluate(() => document.querySelector('failover-lab')!.setAttribute('theme', 'light'))
  await loaded(host, 2)
  await expect.poll(() => property(page, 'currentTime')).toBe(34)
})

test('attributes that change one after the other all hold, also while the player is still coming', async () => {
  const host = await openHost(
    `<failover-lab scenario="two-node/node-crash" alt="A" loading="eager"></failover-lab>${elementScript}`,
  )
  const { page } = host
  const set = (attributes: Readonly<Record<string, string>>) =>
    page.evaluate((given) => {
      const player = document.querySelector('failover-lab')!
      for (const [name, value] of Object.entries(given)) player.setAttribute(name, value)
    }, attributes)
  const state = () => call(page, 'getState') as Promise<{ seed: number; speed: number; at: number }>

  await page.waitForFunction(
    () =>
      (document.querySelector('failover-lab') as unknown as { readyState: string }).readyState === 'loading',
  )
  await set({ theme: 'dark', controls: 'false' })
  await loaded(host, 2)
  await call(page, 'seek', 30)
  await set({ lang: 'de', speed: '4', profile: 'projector' })
  await loaded(host, 3)
  await expect.poll(async () => (await state()).at).toBe(30_000)
  expect((await state()).speed).toBe(4)

  await set({ seed: '7', 'start-at': '12' })
  await loaded(host, 4)
  expect(await state()).toMatchObject({ seed: 7, at: 12_000 })
  expect((await host.events()).filter(({ name }) => name === 'error')).toEqual([])
  expect(host.errors).toEqual([])
})

test('destroy takes the player away and shows what the element holds', async () => {
  const host = await openHost(three.replace('alt=', 'reveal="manual" alt='))
  await call(host.page, 'play')
  await loaded(host)
  expect(await host.page.locator('failover-lab a').isVisible()).toBe(false)
  await call(host.page, 'destroy')
  expect(await host.page.locator('failover-lab a').isVisible()).toBe(true)
  expect(await property(host.page, 'readyState')).toBe('idle')
})

test('a page that is another Svelte application keeps working beside it', async () => {
  const host = await openHost(`<div id="app"></div>${three}<script type="module" src="MAIN"></script>`, {})
  const main = await host.page.request.get(new URL('./index.html', host.page.url()).href)
  const script = (await main.text()).match(/src="\.\/(assets\/first-[\w-]+\.js)"/)?.[1]
  expect(script).toBeDefined()
  await host.page.evaluate((source) => {
    const element = document.createElement('script')
    element.type = 'module'
    element.src = source
    document.body.append(element)
  }, script!)
  await loaded(host)
  await expect.poll(() => host.page.locator('#app main').count()).toBe(1)
  await call(host.page, 'seek', 34)
  expect(await property(host.page, 'currentTime')).toBe(34)
})

test('to play it fetches the player and its scenario: no parser, no panel, no other language', async () => {
  const host = await openHost(three)
  await loaded(host)
  await call(host.page, 'seek', 19)
  await call(host.page, 'play')
  await expect.poll(() => property(host.page, 'currentTime')).toBeGreaterThan(21)
  const files = host
    .fetched()
    .map(({ url }) =>
      url
        .split('/')
        .at(-1)!
        .replace(/-[\w-]{8}(?=\.)/, ''),
    )
    .sort()
  for (const needed of ['element.css', 'element.js', 'inElement.js', 'node-crash.js'])
    expect(files).toContain(needed)
  const spared = ['simulate.js', 'narrate.js', 'parse.js', 'parts.js', 'shareLink.js', 'planned-move.js']
  for (const file of [...spared, 'element-parts.css', 'Statechart.js']) expect(files).not.toContain(file)
  const code = host.fetched().map(({ body }) => body.toString())
  expect(code.filter((text) => text.includes('easeVarying') || text.includes('YAMLParseError'))).toEqual([])
})
