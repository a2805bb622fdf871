import { expect, test } from 'vitest'
import type { Page } from 'playwright'
import { deploymentSteps } from '../../src/learning/deployment/steps'
import { createWords } from '../../src/player/describe'
import { violations } from '../support/axe'
import { messagesOf } from '../support/messages'
import { openPage } from '../support/page'

const words = createWords('en', messagesOf('en'))
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

/** Takes every step by keyboard, right unless another way is named. */
async function build(page: Page, others: Readonly<Record<string, string>> = {}): Promise<void> {
  for (const { id, ways } of deploymentSteps) {
    const way = others[id] ?? ways.find(({ kind }) => kind === 'done')!.id
    const radio = page
      .locator(`[data-step="${id}"]`)
      .getByRole('radio', { name: words.text(`deploy-${id}-${way}`), exact: true })
    await radio.press(' ')
    expect(await radio.isChecked()).toBe(true)
  }
}

test('from all lessons to a cluster that is built right, tested, and outlives it', async () => {
  const { page, errors, foreignRequests } = await openPage('?mode=home')
  await page.getByRole('link', { name: 'Build a cluster' }).click()
  await page.getByRole('heading', { name: 'Build a cluster' }).waitFor()
  await expect.poll(() => page.title()).toBe('Build a cluster · Failover Lab')
  expect(await button(page, 'Put it into service').isDisabled()).toBe(true)
  await build(page)
  await button(page, 'Read the validation report').press('Enter')
  await page.getByRole('dialog').getByText('tests passed').waitFor()
  await page.keyboard.press('Escape')
  await button(page, 'Put it into service').press('Enter')
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toContain('Nothing is missing')
  await button(page, 'Play the test').press('Enter')
  await page.getByRole('region', { name: 'Build a cluster' }).waitFor()
  await button(page, 'To the end').press('Enter')
  await page.getByText('All of it has come.').waitFor()
  expect(errors).toEqual([])
  expect(foreignRequests).toEqual([])
})

test('a mistake is named, explained and played, and the way back leads to where one was', async () => {
  const { page, errors } = await openPage('?mode=deploy')
  await build(page, { quorum: 'noWitness', disks: 'shared' })
  await button(page, 'Put it into service').press('Enter')
  await page.getByText('2 steps will be felt one day').waitFor()
  const play = button(page, /^Play what comes of it.*Configure the quorum$/)
  await play.press('Enter')
  await page.getByText('NODE2 has one vote of two').waitFor()
  await button(page, 'To the end').press('Enter')
  const checks = page.getByRole('list', { name: 'What is to be seen' }).getByRole('listitem')
  await expect
    .poll(() => checks.allTextContents())
    .toContainEqual(expect.stringMatching(/No node has quorum: seen/))
  await button(page, 'Back to the steps').press('Enter')
  await expect.poll(() => play.evaluate((element) => element === document.activeElement)).toBe(true)
  // Put right, it is not spoken of any more.
  await page.getByRole('radio', { name: words.text('deploy-quorum-witness'), exact: true }).press(' ')
  await page.getByText('One step will be felt one day').waitFor()
  expect(errors).toEqual([])
})

test('axe finds nothing wrong, light and dark, wide and narrow', async () => {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [1280, 360]) {
      const viewport = { width, height: 800 }
      const { page } = await openPage('?mode=deploy', { bypassCSP: true, colorScheme, viewport })
      await page.getByRole('heading', { name: 'Build a cluster' }).waitFor()
      await build(page, { servers: 'otherMake' })
      await button(page, 'Put it into service').click()
      expect([colorScheme, width, await violations(page)]).toEqual([colorScheme, width, []])
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
      expect(tooWide).toBe(false)
    }
})

test('in German nothing is left in English', async () => {
  const { page } = await openPage('?mode=deploy&lang=de')
  await page.getByRole('heading', { name: 'Einen Cluster aufbauen' }).waitFor()
  expect(await page.locator('body').innerText()).not.toMatch(/\b(the|and|is|of)\b/)
})
