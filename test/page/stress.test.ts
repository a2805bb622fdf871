import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { largeCluster, nodes, perNode } from '../support/largeCluster'
import { openPage } from '../support/page'

/** The page with 2,400 machines, standing at a moment. */
async function openLarge(atMs = 0) {
  const opened = await openPage('', { viewport: { width: 1280, height: 800 }, colorScheme: 'light' })
  const { page } = opened
  await page.locator('.log').waitFor({ state: 'attached' })
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'large.json', mimeType: 'application/json', buffer: Buffer.from(largeCluster) })
  await page.locator('.diagram [data-id=NODE24]').waitFor()
  if (atMs > 0) await goTo(page, atMs)
  return opened
}

async function goTo(page: Page, atMs: number) {
  const scrubber = page.locator('.scrubber input')
  await expect.poll(() => scrubber.getAttribute('max').then(Number)).toBeGreaterThan(atMs)
  await scrubber.evaluate((input: HTMLInputElement, to) => {
    input.value = String(to)
    input.dispatchEvent(new Event('input', { bubbles: true }))
  }, atMs)
  await expect.poll(() => page.locator('main').getAttribute('data-at-ms').then(Number)).toBe(atMs)
}

/** Red, green, blue and opacity of the canvas in the middle of a machine that is selected. */
const colourOf = (page: Page, vm: string) =>
  page.evaluate((id) => {
    const { left, top, width, height } = document
      .querySelector(`.diagram .spot[data-id="${id}"]`)!
      .getBoundingClientRect()
    const canvas = document.querySelector<HTMLCanvasElement>('.cells-canvas')!
    const around = canvas.getBoundingClientRect()
    const ratio = canvas.width / around.width
    const at = [left + width / 2 - around.left, top + height / 2 - around.top].map((px) =>
      Math.floor(px * ratio),
    )
    return [...canvas.getContext('2d')!.getImageData(at[0]!, at[1]!, 1, 1).data]
  }, vm)

async function find(page: Page, typed: string) {
  await page.keyboard.press('x')
  await page.locator('.palette input').fill(typed)
  await page.locator('.palette .row').first().waitFor()
}

test('each machine is a cell in the colour of its state', async () => {
  const { page, errors } = await openLarge()
  expect(await page.locator('.diagram [data-kind=virtualMachine]').count()).toBe(1)
  // 12 % of --up, #00735a, on white.
  expect(await colourOf(page, 'VM0001')).toEqual([224, 238, 235, 255])

  await goTo(page, 33_000)
  await find(page, 'VM0150')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'All 24 nodes' }).click()
  // --pend, in full: #8f5600.
  expect(await colourOf(page, 'VM0150')).toEqual([0x8f, 0x56, 0, 255])
  expect(await page.locator('.diagram .spot[data-id=VM0150]').getAttribute('aria-label')).toMatch(
    /VM0150 on NODE(?!02)\d\d: Booting$/,
  )
  expect(errors).toEqual([])
})

test('a cell is hit, opens its menu, and is walked to', async () => {
  const { page, errors } = await openLarge()
  const spot = (await page.locator('.spot[data-id=VM0001]').boundingBox())!
  await page.mouse.click(spot.x + 1.5 * spot.width, spot.y + spot.height / 2)
  await expect.poll(() => page.locator('.spot.selected').getAttribute('data-id')).not.toBe('VM0001')
  const beside = (await page.locator('.spot.selected').getAttribute('data-id'))!
  expect(beside).toMatch(/^VM000[23]$/)

  await page.mouse.click(spot.x + spot.width / 2, spot.y + spot.height / 2, { button: 'right' })
  await expect.poll(() => page.getByRole('menu').getAttribute('aria-label')).toContain('VM0001')
  await page.keyboard.press('Escape')

  await page.locator('.diagram svg').focus()
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-id'))
  expect(await focused()).toBe(beside)
  await page.keyboard.press('ArrowLeft')
  expect(await focused()).toMatch(/^VM000[12]$/)
  await page.keyboard.press('ArrowDown')
  expect(await focused()).toMatch(/^VM00[1-9]\d$/)
  await page.keyboard.press('Shift+F10')
  await expect.poll(() => page.getByRole('menu').count()).toBe(1)
  expect(errors).toEqual([])
})

test('closer: signs, names, words; and back', async () => {
  const { page, errors } = await openLarge()
  const blocks = () => page.locator('.diagram [data-kind=node]').count()
  expect(await blocks()).toBe(24)
  await page.locator('.diagram svg').focus()
  for (let i = 0; i < 6; i++) await page.keyboard.press('+')
  await expect.poll(blocks).toBe(1)
  // The keyboard stays where it was, and goes on to the node beside.
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-id'))).toBe('VM0001')
  await expect.poll(() => page.locator('.diagram [data-kind=virtualMachine]').count()).toBe(perNode)
  expect(await page.locator('.diagram [data-id=VM0007]').textContent()).toContain('Running')

  await page.getByRole('button', { name: 'All 24 nodes' }).click()
  await expect.poll(blocks).toBe(24)
  const block = (await page.locator('[data-id=NODE11]').boundingBox())!
  await page.mouse.move(block.x + block.width / 2, block.y + block.height / 2)
  await page.mouse.wheel(0, -100)
  await expect.poll(blocks).toBeLessThan(24)
  expect(await page.locator('[data-id=NODE11]').count()).toBe(1)
  await page.mouse.wheel(0, 100)
  await expect.poll(blocks).toBe(24)
  expect(errors).toEqual([])
})

test('a search dims the rest and goes to what was chosen', async () => {
  const { page, errors } = await openLarge()
  const before = await colourOf(page, 'VM0001')
  await find(page, 'VM1234')
  await expect.poll(async () => (await colourOf(page, 'VM0001'))[3]).toBeLessThan(before[3]! / 2)
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('.diagram [data-kind=node]').getAttribute('data-id')).toBe('NODE13')
  expect(await page.locator('.diagram [data-id=VM1234]').getAttribute('class')).toContain('selected')
  expect(await page.locator('.diagram .thing.faint').count()).toBe(0)
  expect(errors).toEqual([])
})

test('the picture as a file holds every cell', async () => {
  const { page, errors } = await openLarge(33_000)
  await page.getByRole('button', { name: 'Share' }).click()
  const coming = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: /SVG/ }).click()
  const svg = await readFile(await (await coming).path(), 'utf8')
  const cells = (pattern: RegExp) =>
    [...svg.matchAll(/<path\b[^>]*>/g)]
      .map(([tag]) => tag)
      .filter((tag) => pattern.test(tag))
      .reduce((sum, tag) => sum + tag.split('M').length - 1, 0)
  expect(cells(/stroke="#00735a"/)).toBe((nodes - 1) * perNode)
  expect(cells(/stroke="#8f5600"/)).toBe(perNode)
  expect(svg).not.toContain('canvas')
  expect(errors).toEqual([])
})
