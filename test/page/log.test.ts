import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import type { Page } from 'playwright'
import { moment } from '../../src/kernel/moment'
import { openPage } from '../support/page'

const crash = '?scenario=two-node/node-crash&t=45'

async function open(width: number, height: number): Promise<Page> {
  const { page } = await openPage(crash, { viewport: { width, height } })
  await page.getByRole('listbox', { name: 'Event log' }).waitFor()
  return page
}

const lines = (page: Page) => page.getByRole('listbox', { name: 'Event log' }).getByRole('option')
const line = (page: Page, text: string) => lines(page).filter({ hasText: text })
const atMs = (page: Page) => page.locator('main.player').getAttribute('data-at-ms')

/** Lines that are whole inside the list, and the list inside the window. */
const wholeLines = (page: Page) =>
  page.getByRole('listbox', { name: 'Event log' }).evaluate((list) => {
    const { top, bottom } = list.getBoundingClientRect()
    return [...list.querySelectorAll('[role=option]')].filter((option) => {
      const box = option.getBoundingClientRect()
      return box.top >= top - 0.5 && box.bottom <= Math.min(bottom, innerHeight) + 0.5
    }).length
  })

describe('the event log', () => {
  for (const [width, height] of [
    [1280, 720],
    [1100, 720],
  ] as const)
    test(`shows eight lines beside open details and an open introduction, ${width} px wide`, async () => {
      const page = await open(width, height)
      await page.getByRole('tab', { name: 'State' }).waitFor()
      await page.locator('.intro summary').click()
      await expect.poll(() => wholeLines(page)).toBeGreaterThanOrEqual(8)
    })

  test('a line opens and leaves the clock and the list alone; Enter goes to its moment', async () => {
    const page = await open(1280, 720)
    await page.getByLabel('Filter by text or event ID').fill('1135')
    const place = await line(page, '1135').boundingBox()
    await line(page, '1135').click()

    const opened = page.getByRole('region', { name: 'Critical 1135' })
    await opened.getByText('The remaining nodes missed its heartbeats').waitFor()
    await opened.getByText('FailoverClustering, logged on NODE2').waitFor()
    expect(await atMs(page)).toBe('45000')
    expect(await line(page, '1135').boundingBox()).toEqual(place)
    await opened.getByRole('button', { name: 'Recorded' }).click()
    expect(await opened.locator('dt').allTextContents()).toEqual(
      expect.arrayContaining(['target', 'loggedOn']),
    )

    await page.getByRole('listbox', { name: 'Event log' }).focus()
    await page.keyboard.press('Enter')
    const shown = await line(page, '1135').locator('.time').textContent()
    expect(moment(Number(await atMs(page)))).toBe(shown)
    await page.keyboard.press('Escape')
    await expect.poll(() => opened.count()).toBe(0)
  })

  test('arrow keys choose lines, and what is chosen is what a screen reader is told', async () => {
    const page = await open(1280, 720)
    const list = page.getByRole('listbox', { name: 'Event log' })
    await list.focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowDown')
    const active = await list.getAttribute('aria-activedescendant')
    const chosen = page.locator('[role=option][aria-selected=true]')
    expect(await chosen.getAttribute('id')).toBe(active)
    expect(await chosen.getAttribute('aria-posinset')).toBe('2')
    expect(await atMs(page)).toBe('45000')
  })

  test('levels and nodes narrow it, and what they hide is counted', async () => {
    const page = await open(1280, 720)
    const all = Number(await lines(page).first().getAttribute('aria-setsize'))
    await page.getByRole('group', { name: 'Level' }).getByRole('button', { name: 'Critical' }).click()
    const left = Number(await lines(page).first().getAttribute('aria-setsize'))
    expect(await lines(page).allTextContents()).toEqual([
      expect.stringContaining('NODE1 loses power'),
      expect.stringContaining('1135'),
    ])
    await page.getByText(`${all - left} lines are hidden.`).waitFor()
    await page.getByLabel('Logged on').selectOption('NODE1')
    expect(await line(page, '1135').count()).toBe(0)
    await page.getByRole('button', { name: 'Show all' }).click()
    expect(Number(await lines(page).first().getAttribute('aria-setsize'))).toBe(all)
  })
})

describe('what leaves the page', () => {
  const menu = (page: Page) => page.getByRole('button', { name: 'Save the log, cluster.log' })

  /** The file that something makes the page hand over. */
  async function saved(page: Page, act: () => Promise<void>) {
    const [download] = await Promise.all([page.waitForEvent('download'), act()])
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
  }

  test('is the whole log as CSV, by keyboard alone', async () => {
    const page = await open(1280, 720)
    const all = Number(await lines(page).first().getAttribute('aria-setsize'))
    await menu(page).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: `Save all ${all} lines so far CSV` }).waitFor()
    const { name, text } = await saved(page, () => page.keyboard.press('Enter'))
    expect(name).toBe('two-node-node-crash-0-45.0-event-log.csv')
    expect(text).toMatch(/^\uFEFFseq,time,atMs,kind,level,id,source,loggedOn,target,text\r\n/)
    expect(text.split('\r\n')).toHaveLength(all + 2)
    expect(text).toMatch(
      /,0:26\.\d{3},26\d{3},event,Critical,1135,Microsoft-Windows-FailoverClustering,NODE2,/,
    )
    expect(await menu(page).evaluate((button) => button === document.activeElement)).toBe(true)
  })

  test('is what a filter leaves as JSON Lines', async () => {
    const page = await open(1280, 720)
    await page.getByLabel('Filter by text or event ID').fill('1135')
    await menu(page).click()
    const { name, text } = await saved(page, () =>
      page.getByRole('menuitem', { name: 'Save the one line shown JSON Lines' }).click(),
    )
    expect(name).toBe('two-node-node-crash-0-45.0-event-log.jsonl')
    expect(text).toMatch(/^\{"seq":\d+,"atMs":26\d{3},"type":"event\.logged",[^\n]+\n$/)
    expect(JSON.parse(text)).toMatchObject({ target: 'NODE1', params: { id: 1135, loggedOn: 'NODE2' } })
  })

  test('is the change log: who changed what, what came of it, and the way back', async () => {
    const { page } = await openPage('?scenario=operations/test-first&t=600', {
      viewport: { width: 1280, height: 720 },
    })
    await menu(page).click()
    await page.getByRole('menuitem', { name: 'Change log' }).click()
    const dialog = page.getByRole('dialog', { name: 'Change log' })
    await dialog.getByText('NODE1 lacks Driver 2.1.').waitFor()
    const row = dialog.getByRole('row').filter({ hasText: 'Install Driver 2.1 on NODE2' })
    expect(await row.getByRole('cell').allTextContents()).toEqual([
      expect.stringMatching(/^\d+:\d\d/),
      'Script, step install',
      'Install Driver 2.1 on NODE2',
      'done',
      'Remove Driver 2.1 from NODE2',
    ])
    const { name, text } = await saved(page, () =>
      dialog.getByRole('button', { name: 'Save as a table' }).click(),
    )
    expect(name).toBe('operations-test-first-10-00.0-changes.csv')
    expect(text).toMatch(/^\uFEFFtime,atMs,who,kind,target,what,outcome,back,remark\r\n/)
    await page.keyboard.press('Escape')
    await expect.poll(() => dialog.count()).toBe(0)
  })

  test('is one node’s cluster.log, shown up to the moment and saved', async () => {
    const page = await open(1280, 720)
    await menu(page).click()
    await page.getByRole('menuitem', { name: 'cluster.log of one node' }).click()
    const dialog = page.getByRole('dialog', { name: 'cluster.log' })
    await dialog.getByText('Simulated.').waitFor()
    const shown = dialog.getByRole('listitem')
    await shown.filter({ hasText: '[RCM] Group SQL01: Online' }).waitFor()
    expect(await dialog.locator('[aria-current]').textContent()).toMatch(
      /^[0-9a-f]{8}\.[0-9a-f]{8}::2008\/03\/01-00:00:3\d\.\d{3}INFO {2}\[RCM\]/,
    )
    const { name, text } = await saved(page, () =>
      dialog.getByRole('button', { name: 'Save as text' }).click(),
    )
    expect(name).toBe('two-node-node-crash-0-45.0-cluster-NODE2.log')
    expect(text).toMatch(/^; SIMULATED by Failover Lab/)
    expect(text).not.toContain('NODE1 has joined') // not seen yet

    await dialog.getByLabel('Log of').selectOption('NODE1')
    await dialog.getByText('NODE1 has written nothing yet.').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => dialog.count()).toBe(0)
  })
})
