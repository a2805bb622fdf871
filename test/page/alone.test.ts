import { readFileSync } from 'node:fs'
import type { BrowserContextOptions, Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { readShipped } from '../../src/cli/shippedScenarios'
import { writeProgress } from '../../src/learning/progress'
import { violations } from '../support/axe'
import { openPage } from '../support/page'

const lessons = readShipped('scenarios').scenarios.filter(({ steps }) => steps.length > 0)
const steps = lessons.reduce((sum, lesson) => sum + lesson.steps.length, 0)

const crash = '?mode=lesson&scenario=two-node/node-crash'
const key = 'failover-lab:progress'
const phone: BrowserContextOptions = { viewport: { width: 360, height: 740 }, hasTouch: true }

const heading = (page: Page) => page.locator('.lesson h2')
const button = (page: Page, name: string) =>
  page.locator('.lesson').getByRole('button', { name, exact: true })
const atMs = (page: Page) => page.locator('main.player').getAttribute('data-at-ms').then(Number)
const stored = (page: Page, name = key) => page.evaluate((item) => localStorage.getItem(item), name)

/** How somebody points and presses. */
interface Hand {
  press(name: string): Promise<void>
  choose(text: string): Promise<void>
  /** Quick Migration of SQL01 to NODE1. */
  move(): Promise<void>
}

/** The whole first lesson, as somebody with that hand goes through it. */
async function finish(page: Page, hand: Hand): Promise<void> {
  await hand.press('Begin')
  await hand.choose('On NODE2')
  await hand.press('Commit and play on')
  await hand.press('Show the result')
  await page.getByText('Foreseen', { exact: true }).waitFor()
  await hand.choose('What was in its memory, and the sessions of its users')
  await hand.press('Next')
  expect(await heading(page).innerText()).toBe('Does SQL01 go home?')
  await hand.choose('Back on NODE1')
  await hand.press('Commit and play on')
  await hand.press('Show the result')
  await page.getByText('It came otherwise: Still on NODE2').waitFor()
  await hand.choose('A move back would interrupt its users a second time')
  await hand.press('Next')
  expect(await heading(page).innerText()).toBe('Bring SQL01 home')
  expect(await button(page, 'Next').count()).toBe(0)
  await hand.move()
  await page.getByText('All of it holds.').waitFor({ timeout: 30_000 })
  await hand.press('Next')
  await page.getByText('5 of 5 points.').waitFor()
}

describe('the first lesson is finished', () => {
  test('on a phone, with a thumb', { timeout: 120_000 }, async () => {
    const { page, errors, foreignRequests } = await openPage(crash, phone)
    const tap = async (name: string) => button(page, name).tap()
    await finish(page, {
      press: tap,
      choose: async (text) => page.locator('.lesson label').filter({ hasText: text }).first().tap(),
      move: async () => {
        await page.getByRole('button', { name: 'Break it' }).filter({ visible: true }).tap()
        const rows = page.getByRole('option').filter({ hasText: 'Quick Migration' })
        await rows.filter({ hasText: 'SQL01' }).tap()
      },
    })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
    expect(JSON.parse((await stored(page))!).finished).toMatchObject([
      { step: 'predict-owner', points: 2, predicted: true },
      { step: 'predict-return', points: 1, predicted: false },
      { step: 'bring-home', points: 2, predicted: null },
    ])
    expect(errors).toEqual([])
    expect(foreignRequests).toEqual([])
  })

  test('with the keyboard alone', { timeout: 120_000 }, async () => {
    const { page, errors } = await openPage(crash)
    await heading(page).waitFor()
    await page.locator('main.player').focus()

    /** Tab until something of that name has the focus. */
    const tabTo = async (isThere: (name: string) => boolean) => {
      for (let presses = 0; presses < 90; presses += 1) {
        await page.keyboard.press('Tab')
        const name = await page.evaluate(() => {
          const { activeElement: on } = document
          return (
            on?.closest('label')?.textContent ??
            on?.getAttribute('aria-label') ??
            on?.textContent ??
            ''
          ).trim()
        })
        if (isThere(name)) return
      }
      throw new Error('The Tab key does not lead there')
    }
    const choices = () => page.locator('.lesson fieldset label').allInnerTexts()
    await finish(page, {
      press: async (name) => {
        await tabTo((found) => found === name)
        await page.keyboard.press('Enter')
      },
      choose: async (text) => {
        const index = (await choices()).findIndex((choice) => choice.includes(text))
        const isQuestion = (found: string) => /^1/.test(found)
        await tabTo(isQuestion)
        await page.keyboard.press('Space')
        for (let presses = 0; presses < index; presses += 1) await page.keyboard.press('ArrowDown')
      },
      move: async () => {
        await page.locator('[data-id="SQL01"]:not([data-echo])').first().focus()
        await page.keyboard.press('Shift+F10')
        await page.getByRole('menu').waitFor()
        const item = page.getByRole('menuitem', { name: /Quick Migration/ })
        while (!(await item.evaluate((element) => element === document.activeElement)))
          await page.keyboard.press('ArrowDown')
        await page.keyboard.press('Enter')
      },
    })
    expect(errors).toEqual([])
  })
})

describe('a prediction', () => {
  test('is made by a click in the picture, before any time passes', async () => {
    const { page } = await openPage(crash, { viewport: { width: 1400, height: 900 } })
    await button(page, 'Begin').click()
    await page
      .locator('[data-id="NODE2"] > .body')
      .first()
      .click({ position: { x: 200, y: 100 } })
    expect(await page.locator('.lesson label.chosen').innerText()).toContain('On NODE2')
    await page.locator('main.player').focus()
    for (const press of ['k', 'ArrowRight', 'End', '.', ']']) await page.keyboard.press(press)
    await page.locator('input[type=range]').fill('200000')
    expect(await atMs(page)).toBe(0)

    await page.keyboard.press('1')
    expect(await page.locator('.lesson label.chosen').innerText()).toContain('On NODE1')
    await button(page, 'Commit and play on').click()
    await expect.poll(() => atMs(page)).toBeGreaterThan(0)
    await button(page, 'Show the result').click()
    await page.getByText('It came otherwise: On NODE2').waitFor()
    expect(await page.locator('.flag.answer .said').textContent()).toBe('your answer')
    expect(await page.locator('.flag.truth .said').textContent()).toBe('came so')
  })

  test('what the lesson does not ask for stays in the menu, with the reason', async () => {
    const { page } = await openPage(crash, { viewport: { width: 1400, height: 900 } })
    await button(page, 'Begin').waitFor()
    await page.locator('[data-id="SQL01"]').first().click({ button: 'right' })
    const items = page.getByRole('menuitem')
    await items.first().waitFor()
    for (const item of await items.all()) {
      expect(await item.getAttribute('aria-disabled')).toBe('true')
      expect(await item.innerText()).toContain('the lesson asks for something else first')
    }
  })
})

describe('in German', () => {
  test('page and lesson speak it, and no English is left', async () => {
    const { page } = await openPage(`${crash}&lang=de`)
    await button(page, 'Beginnen').click()
    expect(await heading(page).innerText()).toBe('Wo ist SQL01 zwei Minuten später?')
    expect(await page.locator('html').getAttribute('lang')).toBe('de')
    const text = await page.locator('body').innerText()
    expect(text).toContain('Festlegen und abspielen')
    expect(text).not.toMatch(/\b(the|and|is|of)\b/)
  })
})

describe('all lessons', () => {
  test('a failover is seen within a minute of opening, and where one is', { timeout: 60_000 }, async () => {
    const files: string[] = []
    const { page, errors, foreignRequests } = await openPage('?mode=home', {}, (tab) =>
      Promise.resolve(tab.on('request', (request) => files.push(request.url().replace(/^.*\//, '')))),
    )
    await page.getByRole('link', { name: 'Begin: One of two nodes crashes' }).waitFor()
    await page.getByText(`0 of ${steps} steps`).waitFor()
    // Of all lessons the one that is shown is fetched.
    const fetched = lessons
      .map(({ id }) => id.replace(/^.*\//, ''))
      .filter((name) => files.some((file) => file.startsWith(`${name}-`)))
    expect(fetched).toEqual(['node-crash'])
    await page
      .locator('[aria-label="Virtual machine SQL01 on NODE2: Booting"]')
      .first()
      .waitFor({ timeout: 30_000, state: 'attached' })
    expect(await page.getByRole('listitem').allInnerTexts()).toHaveLength(lessons.length)
    expect(errors).toEqual([])
    expect(foreignRequests).toEqual([])
  })

  const finished = [
    { scenario: 'two-node/node-crash', version: 1, step: 'predict-owner', points: 2, of: 2, predicted: true },
  ]

  async function withStored(text: string, options?: BrowserContextOptions): Promise<Page> {
    const { page } = await openPage('?mode=home', options)
    // Else the page that is left would still find it, and say it to nobody.
    await page.getByText(`0 of ${steps} steps`).waitFor()
    await page.evaluate(([name, value]) => localStorage.setItem(name!, value!), [key, text])
    await page.reload()
    return page
  }

  test('a lesson goes on where it stopped', async () => {
    const page = await withStored(writeProgress(finished))
    await page.getByText('Step 2 of 3').waitFor()
    await page.getByRole('link', { name: 'Go on: One of two nodes crashes' }).click()
    await expect.poll(() => heading(page).innerText()).toBe('Does SQL01 go home?')
    await expect.poll(() => atMs(page)).toBeGreaterThan(100_000)
  })

  test('damaged progress is said, kept, and the page works', async () => {
    const page = await withStored('{"format":1,"fini')
    await page.getByText('Progress was damaged').waitFor()
    expect(await stored(page, `${key}.damaged`)).toBe('{"format":1,"fini')
  })

  test('progress of a newer version is said and stays untouched', async () => {
    const page = await withStored('{"format":9}')
    await page.getByText('kept by a newer version').waitFor()
    expect(await stored(page)).toBe('{"format":9}')
  })

  test('a file brings progress in; a foreign one is refused with its reason, and nothing is lost', async () => {
    const { page } = await openPage('?mode=home')
    await page.getByText(`0 of ${steps} steps`).waitFor()
    const bring = (name: string, text: string) =>
      page
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
    await bring('mine.json', writeProgress(finished))
    await page.getByText(`1 of ${steps} steps`).waitFor()
    await bring('evil.json', '{"format":1,"__proto__":{"polluted":true}}')
    await page.getByText('evil.json holds no progress').waitFor()
    await page.getByText('It is not built like progress: __proto__').waitFor()
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false)
    await page.getByText(`1 of ${steps} steps`).waitFor()

    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save progress to a file' }).click()
    expect(readFileSync(await (await download).path(), 'utf8')).toBe(writeProgress(finished))
  })
})

describe('axe finds nothing wrong', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`in ${colorScheme}`, { timeout: 120_000 }, async () => {
      const found: Record<string, readonly string[]> = {}
      const { page } = await openPage(crash, { bypassCSP: true, colorScheme })
      await button(page, 'Begin').waitFor()
      found.intro = await violations(page)
      await button(page, 'Begin').click()
      await page.keyboard.press('2')
      found.predict = await violations(page)
      await button(page, 'Commit and play on').click()
      await button(page, 'Show the result').click()
      await page.locator('.lesson label').filter({ hasText: 'The files on LUN1' }).click()
      found.review = await violations(page)
      const { page: home } = await openPage('?mode=home', {
        bypassCSP: true,
        colorScheme,
        reducedMotion: 'reduce',
      })
      await home.getByRole('link', { name: /^Begin/ }).waitFor()
      found.home = await violations(home)
      expect(found).toEqual({ intro: [], predict: [], review: [], home: [] })
    })
  }
})
