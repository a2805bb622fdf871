import { expect, test } from 'vitest'
import { openPage } from '../support/page'

/** Keys of messages stand where their words are missing. */
const unworded =
  /\b(?:ui|scene|happening|event|applied|deed|refused|kind|figure|narration|time|size|list)-[a-z][\w-]*/g

test('before the rest of the page has come, all that shows is in words; nothing is lost when it comes', async () => {
  let letGo = () => {}
  const held = new Promise<void>((done) => (letGo = done))
  const { page, errors } = await openPage('?scenario=two-node/node-crash', {}, (tab) =>
    tab.route('**/assets/parts-*.js', async (route) => {
      await held
      await route.continue()
    }),
  )

  await expect.poll(() => page.locator('.diagram [data-id="SQL01"]').count()).toBeGreaterThan(0)
  expect(await page.locator('.log').count()).toBe(0)
  await page.keyboard.press('k')
  await expect.poll(() => page.locator('main').getAttribute('data-at-ms').then(Number)).toBeGreaterThan(1000)
  const early = await page.evaluate(() => {
    const elements = [...document.querySelectorAll('.player, .player *')]
    const names = elements.flatMap((element) =>
      ['aria-label', 'title', 'aria-valuetext'].map((name) => element.getAttribute(name) ?? ''),
    )
    return [document.querySelector('.player')!.textContent, ...names].join('\n')
  })
  expect(early.match(unworded) ?? []).toEqual([])

  letGo()
  await expect.poll(() => page.locator('.log').count()).toBe(1)
  await expect.poll(() => page.locator('.narration h1').innerText()).not.toContain('crashes')
  expect(errors).toEqual([])
})
