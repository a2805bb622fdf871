import { expect, test } from 'vitest'
import type { Page } from 'playwright'
import { openPage } from '../support/page'

const ledger = (page: Page) => page.getByRole('dialog', { name: 'What the model rests on' })
const lines = (page: Page) => ledger(page).getByRole('listitem')

async function open(): Promise<Page> {
  const { page } = await openPage('?scenario=two-node/node-crash&t=45')
  await page.getByRole('tab', { name: 'Policy' }).waitFor()
  return page
}

test('a figure of the details leads to its line, and back to the figure', async () => {
  const page = await open()
  await page.getByRole('tab', { name: 'Policy' }).click()
  const source = page.getByRole('button', { name: /^LooksAlivePollInterval/ })
  await source.press('Enter')
  await ledger(page).waitFor()
  const read = await page.evaluate(() => document.activeElement?.textContent)
  expect(read).toContain('Look at a resource: 5.0 s')
  expect(read).toContain('Proved by: model/figures.test.ts › looksAliveInterval')
  await page.keyboard.press('Escape')
  await expect.poll(() => ledger(page).count()).toBe(0)
  expect(await source.evaluate((button) => button === document.activeElement)).toBe(true)
})

test('help leads to it; words and what a rule rests on narrow it', async () => {
  const page = await open()
  await page.locator('main.player').focus()
  await page.keyboard.press('?')
  await page.getByRole('button', { name: 'What the model rests on' }).click()
  await ledger(page).waitFor()
  const all = await lines(page).count()
  await ledger(page).getByRole('button', { name: 'not modelled' }).click()
  const left = await lines(page).allTextContents()
  expect(left.length).toBeLessThan(all)
  expect(left.every((line) => line.includes('not modelled'))).toBe(true)
  await ledger(page).getByLabel('Search rules, figures and sources').fill('tree of snapshots')
  expect(await lines(page).count()).toBe(1)
  await ledger(page).getByText('One line', { exact: true }).waitFor()
  await ledger(page).getByLabel('Search rules, figures and sources').fill('coffee')
  await ledger(page).getByText('Nothing of that kind.').waitFor()
  await ledger(page).getByRole('button', { name: 'Close' }).click()
  await page.getByRole('dialog', { name: 'How to use Failover Lab' }).waitFor()
})
