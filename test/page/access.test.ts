import { describe, expect, test } from 'vitest'
import type { BrowserContextOptions, Page } from 'playwright'
import { violations } from '../support/axe'
import { openPage } from '../support/page'

const crash = '?scenario=two-node/node-crash'

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  // The page refuses foreign scripts, as it should; axe is let in from outside.
  const { page } = await openPage(path, { bypassCSP: true, ...options })
  await page.locator('h2', { hasText: /^Cluster / }).waitFor({ state: 'attached' })
  await page.locator('main.player').focus()
  return page
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

describe('axe finds nothing wrong', () => {
  const looks: Readonly<Record<string, BrowserContextOptions>> = {
    light: { colorScheme: 'light' },
    dark: { colorScheme: 'dark' },
    'high contrast': { contrast: 'more' },
    'forced colours': { forcedColors: 'active' },
  }
  for (const [look, options] of Object.entries(looks)) {
    test(`in ${look}`, { timeout: 120_000 }, async () => {
      const found: Record<string, readonly string[]> = {}
      const page = await open(crash, options)
      found.start = await violations(page)

      await page.locator('input[type=range]').fill('28000')
      found['mid-crash'] = await violations(page)

      await page.getByRole('group', { name: 'Level' }).getByRole('button', { name: 'Critical' }).click()
      await page.getByRole('listbox', { name: 'Event log' }).getByRole('option').first().click()
      await page.getByRole('heading', { name: 'Fault', exact: true }).waitFor()
      found['line of the log'] = await violations(page)
      await page.locator('main.player').focus()

      await button(page, 'Save the log, cluster.log').click()
      await page.getByRole('menuitem', { name: 'cluster.log of one node' }).waitFor()
      found['menu of the log'] = await violations(page)
      await page.getByRole('menuitem', { name: 'cluster.log of one node' }).click()
      await page.getByRole('dialog', { name: 'cluster.log' }).getByRole('listitem').first().waitFor()
      found['cluster.log'] = await violations(page)
      await page.keyboard.press('Escape')
      await page.locator('main.player').focus()

      await page.keyboard.press('v')
      await button(page, 'SQL01').waitFor()
      found['list view'] = await violations(page)

      await button(page, 'Faults and operations of NODE2').first().click()
      await page.getByRole('menu').waitFor()
      found['menu open'] = await violations(page)
      await page.keyboard.press('Escape')

      await button(page, 'Table').click()
      await page.getByRole('table', { name: 'Timeline as a table' }).waitFor()
      found.table = await violations(page)

      await page.keyboard.press('?')
      await page.getByRole('dialog').waitFor()
      found['help open'] = await violations(page)

      await button(page, 'What the model rests on').click()
      await page.getByRole('dialog', { name: 'What the model rests on' }).waitFor()
      found.ledger = await violations(page)

      expect(found).toEqual(Object.fromEntries(Object.keys(found).map((state) => [state, []])))
    })
  }
})

describe('by keyboard alone', () => {
  /** Every stop of the Tab key, from the player's root to where the page ends. */
  async function stops(page: Page, key: 'Tab' | 'Shift+Tab' = 'Tab') {
    const found: { name: string; seen: boolean; left: number; top: number }[] = []
    for (let presses = 0; presses < 150; presses += 1) {
      await page.keyboard.press(key)
      const stop = await page.evaluate(() => {
        const element = document.activeElement
        if (!element || element === document.body || element.matches('main')) return null
        const { outlineStyle, outlineWidth } = getComputedStyle(element)
        const drawn = element.querySelector(':scope > .focus')
        const thumb = element.matches('input[type=range]')
        const { left, top, width, height } = element.getBoundingClientRect()
        const name = element.getAttribute('aria-label') ?? element.textContent ?? ''
        const inSight = width > 1 && height > 1 && left < innerWidth && top < innerHeight
        const outlined = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0
        return {
          name: name.trim().slice(0, 60),
          seen: inSight && (outlined || thumb || Boolean(drawn)),
          left,
          top,
        }
      })
      if (!stop) return found
      found.push(stop)
    }
    throw new Error(`The Tab key never comes out again: ${JSON.stringify(found.slice(-5))}`)
  }

  test('Tab comes by everything, each stop is seen, and it leads out again, both ways', async () => {
    const page = await open(`${crash}&t=28`)
    const forth = await stops(page)
    const names = forth.map(({ name }) => name)

    for (const name of ['List view', 'Help', 'Play', 'Time in the run', 'Table', 'Event log'])
      expect(names).toContain(name)
    expect(names.indexOf('List view')).toBeLessThan(names.indexOf('Play'))
    expect(names.indexOf('Play')).toBeLessThan(names.indexOf('Event log'))
    expect(forth.filter(({ seen }) => !seen)).toEqual([])

    const back = await stops(page, 'Shift+Tab')
    expect(back.length).toBeGreaterThanOrEqual(forth.length - 1)
  })

  test('in the list view too', async () => {
    const page = await open(`${crash}&t=28`)
    await page.keyboard.press('v')
    const found = await stops(page)

    expect(found.map(({ name }) => name)).toEqual(expect.arrayContaining(['Quorum', 'NODE1', 'SQL01']))
    expect(found.filter(({ seen }) => !seen)).toEqual([])
  })

  test('the whole of a lesson: play, pause, step, choose something, break it, read on', async () => {
    const page = await open(crash)
    const attribute = (name: string) => page.locator('main.player').getAttribute(name)
    await page.keyboard.press('k')
    await expect.poll(async () => Number(await attribute('data-at-ms'))).toBeGreaterThan(0)
    await page.keyboard.press('k')
    await page.keyboard.press('v')

    await button(page, 'NODE2').focus()
    await page.keyboard.press('Enter')
    expect(await button(page, 'NODE2').getAttribute('aria-pressed')).toBe('true')
    await page.keyboard.press('Shift+F10')
    await page.getByRole('menu').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('NODE2')

    await page.keyboard.press('Shift+F10')
    await page.getByRole('menuitem').first().press('Enter')
    await page.keyboard.press('k')
    await page.keyboard.press('v')
    await page.locator('.diagram').waitFor()
    expect(await page.locator('.twin button').first().getAttribute('tabindex')).toBe('-1')
  })
})

describe('where there is little room', () => {
  const places = {
    '320 px wide': { width: 320, height: 640 },
    'at 200 % of 1280 × 720': { width: 640, height: 360 },
  }
  for (const [place, viewport] of Object.entries(places)) {
    test(`nothing scrolls sideways and nothing is lost ${place}`, async () => {
      const page = await open(`${crash}&t=28`, { viewport })
      for (const middle of ['picture', 'list', 'table'] as const) {
        if (middle === 'list') await page.keyboard.press('v')
        if (middle === 'table') {
          await page.keyboard.press('v')
          await button(page, 'Table').click()
        }
        const wide = await page.evaluate(() =>
          [document.documentElement, ...document.querySelectorAll('main, .page, div.stage, .instead, .bar')]
            .filter((element) => element.scrollWidth > element.clientWidth + 1)
            .map((element) => `${element.tagName} ${element.className} ${element.scrollWidth}`),
        )
        expect({ middle, wide }).toEqual({ middle, wide: [] })

        const names = ['Play', 'Table', 'More', 'Details and event log', 'Break it']
        for (const name of names) {
          const control = button(page, name).filter({ visible: true }).first()
          await control.click({ trial: true }) // brings it into sight, and nothing lies over it
          const box = (await control.boundingBox())!
          const inside =
            box.x >= 0 &&
            box.x + box.width <= viewport.width &&
            box.y >= 0 &&
            box.y + box.height <= viewport.height
          expect({ middle, name, inside, big: Math.min(box.width, box.height) >= 24 }).toEqual({
            middle,
            name,
            inside: true,
            big: true,
          })
        }
      }
    })
  }
})

describe('what moves', () => {
  /** Shapes of the picture, without its figures. */
  const shapes = (page: Page) =>
    page
      .locator('.diagram svg')
      .evaluate((svg) =>
        [...svg.querySelectorAll('*:not(text, tspan)')]
          .map((element) => [...element.attributes].map(({ name, value }) => `${name}=${value}`).join(' '))
          .join('\n'),
      )

  async function twoFrames(options: BrowserContextOptions): Promise<readonly [string, string]> {
    const page = await open(`${crash}&t=2&speed=1`, options)
    await page.keyboard.press('k')
    await expect
      .poll(async () => Number(await page.locator('main.player').getAttribute('data-at-ms')))
      .toBeGreaterThan(2_200)
    const before = await shapes(page)
    await page.waitForTimeout(300)
    return [before, await shapes(page)]
  }

  test('with reduced motion nothing travels while nothing happens', async () => {
    const [before, after] = await twoFrames({ reducedMotion: 'reduce' })
    expect(after).toBe(before)
  })

  test('nor while memory is written: a share and a filled bar say how far it is', async () => {
    const page = await open('?scenario=two-node/planned-move&t=30&speed=1', { reducedMotion: 'reduce' })
    const travelling = () =>
      page
        .locator('.diagram svg')
        .evaluate((svg) =>
          [...svg.querySelectorAll('.session-dot, .blocks, .capsule, .pulse')].map((element) =>
            new XMLSerializer().serializeToString(element),
          ),
        )
    await page.keyboard.press('k')
    const before = await travelling()
    await page.waitForTimeout(300)
    expect(await travelling()).toEqual(before)
    expect(before.some((mark) => mark.includes('session-dot'))).toBe(false)
    expect(await page.locator('.diagram .blocks').count()).toBeGreaterThan(0)
  })

  test('otherwise something does, so that the test before can fail', async () => {
    const [before, after] = await twoFrames({ reducedMotion: 'no-preference' })
    expect(after).not.toBe(before)
  })
})

test('the live regions are there before they speak, and only the loss of quorum interrupts', async () => {
  const page = await open(crash)
  expect(await page.locator('[aria-live=polite]').count()).toBe(1)
  expect(await page.getByRole('alert').allTextContents()).toEqual([''])
})
