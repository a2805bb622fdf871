import { expect, test } from 'vitest'
import type { Page } from 'playwright'
import { openPage } from '../support/page'

const crash = '?scenario=two-node/node-crash&speed=64'

const atMs = (page: Page) => page.locator('[data-at-ms]').first().getAttribute('data-at-ms').then(Number)
const hash = (page: Page) => page.locator('[data-hash]').first().getAttribute('data-hash')

/** The page has drawn its first picture and its keyboard belongs to the player. */
async function ready(page: Page): Promise<void> {
  await page.locator('[data-id="NODE1"]').first().waitFor()
  await page.locator('main.player').focus()
}

test(
  'plays to the end of the run, without an error and without asking another host',
  { timeout: 120_000 },
  async () => {
    const { page, errors, foreignRequests } = await openPage(crash)
    await ready(page)

    await page.keyboard.press('Space')
    await expect.poll(() => atMs(page), { timeout: 100_000, interval: 250 }).toBeGreaterThan(460_000)
    await expect.poll(() => hash(page), { timeout: 20_000 }).not.toBeNull()

    expect(errors).toEqual([])
    expect(foreignRequests).toEqual([])
  },
)

test('steps one event forward and back to the same state', async () => {
  const { page, errors } = await openPage(crash)
  await ready(page)
  await page.keyboard.press('.')
  const first = [await atMs(page), await hash(page)]
  await page.keyboard.press('.')
  const second = [await atMs(page), await hash(page)]
  await page.keyboard.press(',')

  expect([await atMs(page), await hash(page)]).toEqual(first)
  expect(second[0]).toBeGreaterThan(first[0] as number)
  expect(second[1]).not.toBe(first[1])
  expect(errors).toEqual([])
})

test('whatever is selected is told in whole words, on every tab', async () => {
  const { page, errors } = await openPage(crash + '&t=60')
  await ready(page)
  const told: string[] = []
  for (const id of ['NODE1', 'LUN1', 'Witness', 'WEB01', 'SAN1', 'Public', 'Office', 'quorum']) {
    await page.locator(`.diagram [data-id="${id}"]:not([data-echo])`).first().focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByRole('tab').count()).toBe(4)
    for (const tab of await page.getByRole('tab').all()) {
      await tab.click()
      told.push(`${id}: ${await page.locator('.details').innerText()}`)
    }
  }
  expect(new Set(told).size).toBe(32)
  expect(told.filter((text) => /[{}]|ui-[a-z]/.test(text))).toEqual([])
  expect(told.join()).toContain('Volume of SAN1')
  expect(errors).toEqual([])
})

test('a double click on a line of the event log goes to its moment', async () => {
  const { page } = await openPage(crash + '&t=60', { viewport: { width: 1920, height: 1080 } })
  await ready(page)
  await page.getByRole('option').filter({ hasText: '1135' }).dblclick()

  await expect.poll(() => atMs(page)).toBeLessThan(27_000)
  expect(await atMs(page)).toBeGreaterThan(24_000)
})

test('a broken file leaves the page on its scenario, with the place of the problem', async () => {
  const { page, errors } = await openPage(crash)
  await ready(page)
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({
      name: 'broken.yaml',
      mimeType: 'text/yaml',
      buffer: Buffer.from(
        'formatVersion: 1\nid: x/y\nversion: 1\ntitle: "<img src=x onerror=alert(1)>"\nnodes: 3\n',
      ),
    })

  await expect.poll(() => page.locator('body').innerText()).toMatch(/broken\.yaml:\d+:\d+/)
  expect(await page.locator('img[src="x"]').count()).toBe(0)
  expect(await page.locator('[data-id="NODE1"]').count()).toBeGreaterThan(0)
  expect(errors).toEqual([])
})

test('an unknown scenario and a bad option are said, and the page works', async () => {
  const { page, errors } = await openPage('?scenario=no/such&speed=fast&t=-5')
  await ready(page)

  expect(await page.locator('body').innerText()).toContain('no/such')
  await page.keyboard.press('.')
  expect(await atMs(page)).toBeGreaterThan(0)
  expect(errors).toEqual([])
})
