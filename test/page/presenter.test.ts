import { describe, expect, test } from 'vitest'
import type { BrowserContextOptions, Page } from 'playwright'
import { violations } from '../support/axe'
import { openPage } from '../support/page'

const present = '?mode=present&scenario=two-node/node-crash'

const root = (page: Page) => page.locator('main.player')
const atMs = async (page: Page) => Number(await root(page).getAttribute('data-at-ms'))
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const now = (page: Page) => page.locator('.places [aria-current=step]')

async function open(path = present, options: BrowserContextOptions = {}) {
  const opened = await openPage(path, { viewport: { width: 1280, height: 800 }, ...options })
  await root(opened.page).waitFor()
  return opened
}

test('from the address to a failover on the wall, by keys alone', async () => {
  const { page, errors, foreignRequests } = await open(`${present}&speed=64`)
  const keys = page.keyboard
  const [wall] = await Promise.all([page.waitForEvent('popup'), keys.press('s')])
  await wall.getByRole('heading', { name: /^Every virtual machine runs/ }).waitFor()
  expect(await wall.title()).toContain('One of two nodes crashes')

  await keys.press('PageDown')
  expect(await now(page).textContent()).toContain('Where is SQL01 two minutes later?')
  await keys.press('PageDown')
  await expect.poll(() => atMs(wall)).toBeGreaterThan(20_000)
  await keys.press('PageDown') // at once to the end of what this step plays
  await wall.getByRole('heading', { name: /SQL01 answers again on NODE2/ }).waitFor()
  await expect
    .poll(async () => [await root(wall).getAttribute('data-hash'), await atMs(wall)])
    .toEqual([await root(page).getAttribute('data-hash'), await atMs(page)])

  // A clicker does not know which window has the keyboard.
  await wall.keyboard.press('PageDown')
  await expect.poll(() => now(page).textContent()).toContain('Does SQL01 go home?')
  await wall.keyboard.press('b')
  await wall.locator('.cover.black').waitFor()
  expect(await page.getByText('The wall is black').count()).toBe(1)
  expect(await page.locator('.cover').count()).toBe(0)
  await keys.press('.')
  await wall.locator('.cover').waitFor({ state: 'detached' })
  await keys.press('w')
  await wall.locator('.cover.white').waitFor()
  expect(errors).toEqual([])
  expect(foreignRequests).toEqual([])
})

test('a marker in the notes lights up when the run has come there, and leads there', async () => {
  const { page } = await open()
  await button(page, 'NODE1 loses power: not reached yet').click()
  expect(await atMs(page)).toBe(20_000)
  await button(page, 'NODE1 loses power: reached').waitFor()
  await page.keyboard.press('g')
  await page.getByRole('menuitem', { name: /^Users of SQL01 can work again/ }).press('Enter')
  await expect.poll(() => atMs(page)).toBeGreaterThan(100_000)
  await page.keyboard.press('[')
  expect(await atMs(page)).toBe(20_000)
})

test('page up goes back to where the step began, then to the step before', async () => {
  const { page } = await open()
  for (const key of ['PageDown', 'PageDown', 'PageDown']) await page.keyboard.press(key)
  await expect.poll(() => atMs(page)).toBeGreaterThan(100_000)
  await page.keyboard.press('PageUp')
  expect([await atMs(page), await now(page).textContent()]).toEqual([0, expect.stringContaining('2')])
  await page.keyboard.press('PageUp')
  expect(await now(page).textContent()).toContain('Beginning')
})

test('a moment in the address opens the step that it belongs to', async () => {
  const { page } = await open(`${present}&t=34`)
  await expect.poll(() => now(page).textContent()).toContain('Where is SQL01 two minutes later?')
  await button(page, 'Next').click()
  await expect.poll(() => atMs(page)).toBeGreaterThan(34_000)

  const later = await open(`${present}&step=predict-return`)
  await expect.poll(() => now(later.page).textContent()).toContain('Does SQL01 go home?')
  await expect.poll(() => atMs(later.page)).toBeGreaterThan(100_000)
})

test('what is broken live is on the wall as a branch, and the script is one key away', async () => {
  const { page, errors } = await open()
  const [wall] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')])
  await page.keyboard.press(']')
  const script = await root(page).getAttribute('data-hash')
  await page.keyboard.press('x')
  await page.getByRole('dialog').getByRole('combobox').fill('NODE2 power')
  await page.keyboard.press('Enter')
  await wall.getByRole('heading', { name: /no other server runs/ }).waitFor()
  expect(await page.getByRole('group', { name: 'Branch' }).textContent()).toContain('power loss')

  await page.keyboard.press('r')
  await expect.poll(() => root(wall).getAttribute('data-hash')).toBe(script)
  expect(await page.getByRole('group', { name: 'Branch' }).count()).toBe(0)
  expect(errors).toEqual([])
})

test('the pointer is a ring at the same place of the wall, as long as its key is held', async () => {
  const { page } = await open()
  const [wall] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')])
  await page.getByText('Audience window open').waitFor()
  const middle = async (where: Page, selector: string) => {
    const box = (await where.locator(selector).boundingBox())!
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }
  const thing = '.diagram [data-id=LUN3]:not([data-echo])'
  const point = async () => {
    const { x, y } = await middle(page, thing)
    await page.mouse.move(x + 1, y)
    await page.mouse.move(x, y)
  }
  await point()
  await page.keyboard.down('l')
  await wall.locator('.laser').waitFor()
  // Either picture takes its room anew when what stands beside it comes: the hand follows.
  await expect
    .poll(async () => {
      await point()
      const [ring, there] = [await middle(wall, '.laser'), await middle(wall, thing)]
      return Math.hypot(ring.x - there.x, ring.y - there.y)
    })
    .toBeLessThan(4)
  await page.keyboard.up('l')
  await wall.locator('.laser').waitFor({ state: 'detached' })
})

test('the lesson’s time runs from the first step, pauses and begins anew', async () => {
  const { page } = await open()
  await page.clock.install()
  await page.reload()
  await root(page).waitFor()
  const time = page.getByRole('timer').first()
  await page.clock.runFor(5_000)
  expect(await time.textContent()).toBe('0:00')
  await page.keyboard.press('PageDown')
  await page.clock.runFor(65_300)
  expect(await time.textContent()).toBe('1:05')
  await page.keyboard.press('t')
  await page.clock.runFor(9_000)
  expect(await time.textContent()).toBe('1:05')
  await page.keyboard.press('t')
  await page.clock.runFor(2_000)
  expect(await time.textContent()).toBe('1:07')
  await button(page, 'Set the lesson time to zero').click()
  expect(await time.textContent()).toBe('0:00')
})

describe('axe finds nothing wrong', () => {
  const looks: Readonly<Record<string, BrowserContextOptions>> = {
    light: { colorScheme: 'light' },
    dark: { colorScheme: 'dark' },
    'forced colours': { forcedColors: 'active' },
    'a small window': { viewport: { width: 800, height: 600 } },
  }
  for (const [look, options] of Object.entries(looks)) {
    test(`in ${look}`, { timeout: 60_000 }, async () => {
      const { page } = await open(`${present}&t=30`, { bypassCSP: true, ...options })
      const [wall] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')])
      await wall.getByRole('heading', { level: 1 }).waitFor()
      await page.keyboard.press('PageDown')
      const found: Record<string, readonly string[]> = {
        presenter: await violations(page),
        audience: await violations(wall),
      }
      await page.keyboard.press('g')
      await page.getByRole('menu').waitFor()
      found['go to'] = await violations(page)
      await page.keyboard.press('Escape')
      await page.keyboard.press('?')
      await page.getByRole('dialog').waitFor()
      found.help = await violations(page)
      expect(found).toEqual(Object.fromEntries(Object.keys(found).map((state) => [state, []])))
    })
  }
})

describe('in a small window nothing is lost', () => {
  for (const [width, height] of [
    [800, 600],
    [640, 360],
  ] as const) {
    test(`${width} × ${height}`, async () => {
      const { page } = await open(`${present}&t=30`, { viewport: { width, height } })
      const wide = await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('main.player, .desk, .stage, .side')]
          .filter((element) => element.scrollWidth > element.clientWidth + 1)
          .map((element) => `${element.className} ${element.scrollWidth}`),
      )
      expect(wide).toEqual([])
      for (const name of ['Next', 'Play', 'Open the audience window', 'Go to', 'Break it', 'Help']) {
        const control = button(page, name).first()
        await control.click({ trial: true }) // brings it into sight, and nothing lies over it
        const box = (await control.boundingBox())!
        const inside = box.x >= 0 && box.x + box.width <= width && Math.min(box.width, box.height) >= 24
        expect({ name, inside }).toEqual({ name, inside: true })
      }
    })
  }
})
