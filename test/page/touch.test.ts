import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { largeCluster } from '../support/largeCluster'
import { openPage } from '../support/page'

type Point = readonly [x: number, y: number]
const phone = { viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true }

/** Fingers go from some points to others, in steps as a hand makes them. */
async function fingers(page: Page, from: readonly Point[], to: readonly Point[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(([x, y], id) => ({ x, y, id })),
    })
  await touch('touchStart', from)
  for (let step = 1; step <= 12; step++)
    await touch(
      'touchMove',
      from.map(([x, y], finger) => [
        x + ((to[finger]![0] - x) * step) / 12,
        y + ((to[finger]![1] - y) * step) / 12,
      ]),
    )
  await touch('touchEnd', [])
}

describe('two fingers', () => {
  for (const viewport of [phone.viewport, { width: 1280, height: 800 }])
    test(`go closer, drag along and go back, ${viewport.width} px wide`, { timeout: 60_000 }, async () => {
      const { page, errors } = await openPage('', { ...phone, isMobile: viewport.width < 500, viewport })
      await page.locator('.log').waitFor({ state: 'attached' })
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles({
          name: 'large.json',
          mimeType: 'application/json',
          buffer: Buffer.from(largeCluster),
        })
      await page.locator('.diagram [data-id=NODE24]').waitFor()
      const nodes = () =>
        page
          .locator('.diagram [data-kind=node]')
          .evaluateAll((all) => all.map((element) => element.getAttribute('data-id')))
      const box = (await page.locator('.diagram [data-id=NODE11]').boundingBox())!
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
      const pair = (middle: number, apart: number, down = 0): readonly Point[] => [
        [middle - apart / 2, y + down],
        [middle + apart / 2, y + down],
      ]

      await fingers(page, pair(x, 40), pair(x, 60))
      await expect.poll(async () => (await nodes()).length).toBeLessThan(24)
      const closer = await nodes()
      expect(closer).toContain('NODE11')

      await fingers(page, pair(x, 40), viewport.width < 500 ? pair(x, 40, -150) : pair(x - 320, 40))
      await expect.poll(nodes).not.toEqual(closer)
      const beside = await nodes()
      expect(beside.length).toBe(closer.length)
      expect(beside[0]! > closer[0]!).toBe(true)

      await fingers(page, pair(x, 100), pair(x, 60))
      await expect.poll(async () => (await nodes()).length).toBe(24)
      expect(await page.evaluate(() => visualViewport!.scale)).toBe(1)
      expect(errors).toEqual([])
    })
})

test('what a finger is to hit is 24 px high and wide at least', async () => {
  const { page } = await openPage('?scenario=two-node/node-crash&t=30', phone)
  await page.locator('.log').waitFor({ state: 'attached' })
  const small = await page
    .locator('main button, main a, main select, main input, .diagram .thing:not([data-echo])')
    .evaluateAll((all) =>
      all.flatMap((element) => {
        const { width, height } = element.getBoundingClientRect()
        const isThere =
          width > 0 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
        const isInText = getComputedStyle(element).display === 'inline'
        return isThere && !isInText && !element.closest('.visually-hidden') && Math.min(width, height) < 24
          ? [
              `${element.getAttribute('aria-label') ?? element.textContent}: ${Math.round(width)} × ${Math.round(height)}`,
            ]
          : []
      }),
    )
  expect(small).toEqual([])
})
