import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { BrowserContext, Page } from 'playwright'
import { openPage } from '../support/page'
import { playAtRandom } from './classCommands'

const present = '?mode=present&scenario=two-node/node-crash'

const root = (page: Page) => page.locator('main.player')
const roomOf = (page: Page) => new URL(page.url()).searchParams.get('room')!
const audienceOf = (page: Page) => `failover-lab-${roomOf(page)}`

/** Moment, last happening and hash of the state shown; a window that plays has no hash. */
const shown = (page: Page) =>
  root(page).evaluate(({ dataset: { atMs, seq, hash } }) => ({ atMs, seq, hash: hash ?? 'playing' }))

const ignored = async (page: Page) =>
  Number(await page.locator('[data-ignored]').getAttribute('data-ignored'))

async function alike(presenter: Page, ...audience: Page[]): Promise<void> {
  for (const page of audience)
    await expect
      .poll(async () => [await shown(page), (await shown(page)).hash !== 'playing'])
      .toEqual([await shown(presenter), true])
}

/** The presenter's window and the audience's, opened by its key. */
async function openClass(prepare: (context: BrowserContext) => Promise<unknown> = async () => null) {
  const opened = await openPage('', { viewport: { width: 1280, height: 800 } })
  const presenter = opened.page
  await prepare(presenter.context())
  await presenter.goto(new URL(present, presenter.url()).href)
  await root(presenter).waitFor()
  const [audience] = await Promise.all([presenter.waitForEvent('popup'), presenter.keyboard.press('s')])
  await root(audience).waitFor()
  await presenter.getByText('Audience window open').waitFor()
  return { ...opened, presenter, audience }
}

test(
  'the audience sees what the presenter shows, after each of 500 random commands',
  { timeout: 90_000 },
  async () => {
    const { presenter, audience, errors } = await openClass()
    const { apart, counts, states } = await presenter.evaluate(playAtRandom, {
      seed: 4711,
      count: 500,
      audience: audienceOf(presenter),
    })

    expect(apart).toEqual([])
    expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(500)
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(10)
    expect(states).toBeGreaterThan(100)
    expect([await ignored(presenter), await ignored(audience)]).toEqual([0, 0])
    expect(errors).toEqual([])
  },
)

test('a window opened late and a reloaded one catch up, the presenter reloaded too', async () => {
  const { presenter, audience, errors } = await openClass()
  await presenter.keyboard.press(']')
  await presenter.keyboard.press('x')
  await presenter.getByRole('dialog').getByRole('combobox').fill('NODE2 power')
  await presenter.keyboard.press('Enter')
  await expect.poll(async () => Number((await shown(presenter)).atMs)).toBeGreaterThan(22_000)
  await presenter.keyboard.press('k')
  await alike(presenter, audience)
  const broken = await shown(presenter)

  const late = await presenter.context().newPage()
  await late.goto(audience.url())
  await alike(presenter, late)
  await audience.reload()
  await alike(presenter, audience, late)
  await presenter.getByText('2 audience windows open').waitFor()

  // What was done is kept in its address.
  await expect.poll(() => presenter.url()).toContain('#s=')
  await presenter.reload()
  await root(presenter).waitFor()
  await expect.poll(() => shown(presenter)).toEqual(broken)
  await presenter.keyboard.press('r')
  await presenter.keyboard.press(']')
  await alike(presenter, audience, late)
  expect((await shown(presenter)).hash).not.toBe(broken.hash)
  expect(errors).toEqual([])
})

test('hostile messages change nothing, and are counted', async () => {
  const { presenter, audience, errors } = await openClass()
  await presenter.keyboard.press(']')
  await alike(presenter, audience)
  const before = await shown(presenter)
  const stranger = await presenter.context().newPage()
  await stranger.goto(audience.url().replace(roomOf(presenter), 'elsewhere'))
  await root(stranger).waitFor()

  const sent = await stranger.evaluate((room) => {
    const channel = new BroadcastChannel(`failover-lab:${room}`)
    const outer = { namespace: 'failover-lab', protocol: 'class', v: 1, room, from: 'evil', since: 9e15 }
    const cursor = {
      atMs: 400_000,
      seenMs: 400_000,
      playing: true,
      speed: 64,
      skipIdle: true,
      selected: null,
      cover: 'black',
      theme: 'dark',
    }
    const moves = (more: object, envelope: object = {}) =>
      JSON.stringify({
        ...outer,
        ...envelope,
        content: { type: 'cursor', cause: 1, turn: 1e8, cursor: { ...cursor, ...more } },
      })
    const makes = (made: object, text: unknown = null) =>
      JSON.stringify({ ...outer, content: { type: 'cause', cause: 1e8, made, text } })
    const link = { v: 1, scenario: 'two-node/node-crash@1', seed: 1, at: 0, do: [] as unknown[] }
    const hostile: unknown[] = [
      null,
      42,
      'failover-lab/class/1/knock',
      '<img src=x onerror=alert(1)>',
      '['.repeat(100_000),
      'x'.repeat(8_000_000),
      outer,
      new Map([['type', 'bye']]),
      10n,
      JSON.parse(moves({})),
      JSON.stringify(outer),
      JSON.stringify({ ...outer, content: { type: 'constructor' } }),
      JSON.stringify({ ...outer, content: { type: '__proto__' } }),
      JSON.stringify({ ...outer, content: [] }),
      JSON.stringify({ ...outer, content: { type: 'bye', more: 1 } }),
      JSON.stringify({ ...outer, content: { type: 'pointer', spot: { x: -1, y: 2 } } }),
      JSON.stringify({ ...outer, content: { type: 'request', request: 'breakIt' } }),
      JSON.stringify({ ...outer, content: { type: 'hello', cause: 0, width: 1e9, height: 1 } }),
      moves({}, { v: 2 }),
      moves({}, { namespace: 'failover' }),
      moves({}, { room: 'elsewhere' }),
      moves({}, { since: -1 }),
      moves({}, { from: 'x'.repeat(65) }),
      moves({ atMs: -1 }),
      moves({ atMs: 1e300 }),
      moves({ atMs: '0' }),
      moves({ speed: 0 }),
      moves({ cover: 'red' }),
      moves({ theme: 'url(x)' }),
      moves({ selected: 'x'.repeat(65) }),
      moves({ more: true }),
      moves({}).replace('"atMs"', '"__proto__"'),
      makes({ ...link, do: [[0, 'nodeCrash', '<b>', {}]] }),
      makes({ ...link, do: [[0, 'constructor', 'NODE1', {}]] }),
      makes({ ...link, seed: -1 }),
      makes({ ...link, scenario: '../secret@1' }),
      makes(link, 7),
    ]
    for (const each of hostile) channel.postMessage(each)
    channel.close()
    return hostile.length
  }, roomOf(presenter))

  // From another origin, from a window that this one did not open, and from one that lies about itself.
  const posted = await presenter.evaluate(() => {
    const events: MessageEventInit[] = [
      { data: 'failover-lab/class/1/knock', origin: 'https://example.com', source: window },
      { data: 'failover-lab/class/1/knock', origin, source: window, ports: [new MessageChannel().port1] },
      { data: { opener: true }, origin: 'null', source: null },
    ]
    for (const each of events) dispatchEvent(new MessageEvent('message', each))
    return events.length
  })

  await expect.poll(() => ignored(audience)).toBe(sent)
  await expect.poll(() => ignored(presenter)).toBe(sent + posted)
  expect([await shown(presenter), await shown(audience)]).toEqual([before, before])
  expect(await audience.locator('.cover, .laser, img').count()).toBe(0)
  await presenter.keyboard.press(']')
  await alike(presenter, audience)
  expect(errors).toEqual([])
})

test('where no channel reaches, a port through the opener does', async () => {
  const { presenter, audience, errors } = await openClass((context) =>
    context.addInitScript(() => void Reflect.deleteProperty(globalThis, 'BroadcastChannel')),
  )
  expect(await presenter.evaluate(() => 'BroadcastChannel' in globalThis)).toBe(false)
  await presenter.keyboard.press(']')
  await presenter.keyboard.press('b')
  await alike(presenter, audience)
  await audience.locator('.cover.black').waitFor()

  await presenter.reload()
  await root(presenter).waitFor()
  await presenter.getByText('Audience window open').waitFor()
  await presenter.keyboard.press(']')
  await alike(presenter, audience)
  expect((await shown(audience)).atMs).not.toBe('0')
  expect(errors).toEqual([])
})

test('another scenario is on the wall as soon as it is in the window, one from a file too', async () => {
  const { presenter, audience, errors } = await openClass()
  const room = roomOf(presenter)
  await presenter.getByRole('button', { name: /^Scenario: / }).click()
  await presenter.getByRole('menuitemradio', { name: /^A planned move/ }).click()
  await expect.poll(() => audience.title()).toContain('A planned move')
  expect(roomOf(presenter)).toBe(room)
  await presenter.keyboard.press(']')
  await alike(presenter, audience)

  const file = readFileSync('scenarios/two-node/node-crash.yaml', 'utf8')
    .replace('id: two-node/node-crash', 'id: mine/own-names')
    .replaceAll('SQL01', 'LEDGER')
  await presenter
    .locator('input[type=file]')
    .setInputFiles({ name: 'own-names.yaml', mimeType: 'text/yaml', buffer: Buffer.from(file) })
  await audience.locator('.diagram [data-id=LEDGER]').first().waitFor()
  await presenter.keyboard.press(']')
  await alike(presenter, audience)
  expect((await shown(audience)).atMs).toBe('20000')
  await audience.reload()
  await alike(presenter, audience)
  await audience.locator('.diagram [data-id=LEDGER]').first().waitFor()
  expect(errors).toEqual([])
})

test('of two presenters in one room the later one counts, until it goes', async () => {
  const { presenter, audience, errors } = await openClass()
  await presenter.keyboard.press(']')
  await alike(presenter, audience)
  const second = await presenter.context().newPage()
  await second.goto(presenter.url())
  await root(second).waitFor()
  await presenter.getByRole('alert').filter({ hasText: 'Another window presents' }).waitFor()
  await second.keyboard.press(']')
  await alike(second, audience)
  const told = await shown(audience)
  await presenter.keyboard.press('[')
  expect(await shown(presenter)).not.toEqual(told)
  expect(await shown(audience)).toEqual(told)

  await second.close({ runBeforeUnload: true })
  await expect.poll(() => presenter.getByText('Another window presents').count()).toBe(0)
  await alike(presenter, audience)
  expect(errors).toEqual([])
})
