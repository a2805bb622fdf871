import { expect, test } from 'vitest'
import { openPage } from '../support/page'

test.each([
  { width: 360, height: 740, hasTouch: true },
  { width: 700, height: 600, hasTouch: false },
  { width: 800, height: 600, hasTouch: false },
  { width: 1280, height: 720, hasTouch: false },
])('on $width px a branch hides no button, and the name of the scenario can be read', async (size) => {
  const { width, height, hasTouch } = size
  const { page, errors } = await openPage('?scenario=two-node/node-crash', {
    viewport: { width, height },
    hasTouch,
    isMobile: hasTouch,
  })
  await page.locator('.diagram [data-id="NODE1"]').first().waitFor()
  await page.keyboard.press('x')
  await page.locator('.palette input').fill('snapshot')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Back to the script' }).waitFor()

  const covered = await page.locator('.bar button:visible, .chip button:visible').evaluateAll((buttons) =>
    buttons
      .filter((button) => {
        const { x, y, width, height } = button.getBoundingClientRect()
        return [0.1, 0.5, 0.9].some(
          (part) => !button.contains(document.elementFromPoint(x + width * part, y + height / 2)),
        )
      })
      .map((button) => button.textContent || button.getAttribute('aria-label')),
  )
  expect(covered).toEqual([])
  const title = (await page.locator('.scenario-button .title').boundingBox())!
  expect(title.width).toBeGreaterThan(90)
  expect(errors).toEqual([])
})
