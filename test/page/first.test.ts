import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, inject, test } from 'vitest'
import { openPage } from '../support/page'

/** Keys of messages stand where their words are missing. */
const unworded =
  /\b(?:ui|scene|happening|event|applied|deed|refused|kind|figure|narration|time|size|list)-[a-z][\w-]*/g

/** The page while what comes after its first picture is on its way, and the way to let it come. */
async function openWithoutParts() {
  let letGo = () => {}
  const held = new Promise<void>((done) => (letGo = done))
  const opened = await openPage('?scenario=two-node/node-crash', {}, (tab) =>
    tab.route('**/assets/parts-*.js', async (route) => {
      await held
      await route.continue()
    }),
  )
  return { ...opened, letGo }
}

test('before the rest of the page has come, all that shows is in words; nothing is lost when it comes', async () => {
  const { page, errors, letGo } = await openWithoutParts()

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

test('a menu that is asked for before it has come opens when it comes, and none over a dialog asked for later', async () => {
  const { page, errors, letGo } = await openWithoutParts()
  await page.locator('.diagram [data-id="NODE2"]').click({ button: 'right', position: { x: 40, y: 12 } })
  letGo()
  await expect.poll(() => page.getByRole('menu').count()).toBe(1)
  await page.keyboard.press('Escape')
  await page.keyboard.press('x')
  await page.keyboard.press('?')
  await expect.poll(() => page.getByRole('dialog').count()).toBe(1)
  expect(errors).toEqual([])
})

test('a file that does not come is told, on the page that stands and where none could', async () => {
  const without = (name: string) =>
    openPage('?scenario=two-node/node-crash', {}, (tab) =>
      tab.route(`**/assets/${name}-*.js`, (route) => route.abort()),
    )
  for (const name of ['parts', 'simulate', 'node-crash']) {
    const { page } = await without(name)
    await expect
      .poll(() => page.getByRole('alert').allInnerTexts().then(String))
      .toContain('Load the page again')
    if (name !== 'node-crash') expect(await page.locator('.diagram [data-id="SQL01"]').count()).toBe(1)
  }
})

test('opened as a file it says what it needs, and leads to a page that runs as one', async () => {
  const { page } = await openPage(pathToFileURL(join(inject('dist'), 'index.html')).href)
  expect(await page.locator('body').innerText()).toContain('needs a web server')
  await page.getByRole('link').click()
  await expect.poll(() => page.locator('.diagram [data-id="SQL01"]').count()).toBeGreaterThan(0)
})

test('while all goes well nobody sees what stands in for the page', async () => {
  const { page } = await openPage()
  await expect.poll(() => page.locator('.diagram').count()).toBe(1)
  expect(await page.locator('.waiting').isVisible()).toBe(false)
})
