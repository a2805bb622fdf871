import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { openPage } from '../support/page'

const crash = '?scenario=two-node/node-crash'
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] }

const linkOf = (name: string) => readFileSync(`test/links/${name}.txt`, 'utf8').split('\n')[0]!
const atMs = (page: Page) => page.locator('main.player').getAttribute('data-at-ms').then(Number)
const hash = (page: Page) => page.locator('main.player').getAttribute('data-hash')
const item = (page: Page, name: string) => page.getByRole('menuitem', { name })

async function ready(page: Page): Promise<void> {
  await page.locator('[data-id="NODE1"]').first().waitFor()
  await page.locator('main.player').focus()
}

async function share(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Share' }).click()
  await item(page, 'Copy link').waitFor()
}

/** Does something to a thing of the picture, then stands still again. */
async function intervene(page: Page, id: string, name: string, choice?: string): Promise<void> {
  await page.locator(`.thing[data-id="${id}"]`).first().focus()
  await page.keyboard.press('Shift+F10')
  await item(page, name).first().click()
  if (choice !== undefined) await item(page, choice).click()
  await page.locator('main.player').focus()
  await page.keyboard.press('k')
}

async function copiedLink(page: Page): Promise<string> {
  await share(page)
  await item(page, 'Copy link').click()
  await item(page, 'Link copied').waitFor()
  await page.keyboard.press('Escape')
  return page.evaluate(() => navigator.clipboard.readText())
}

/** Only the part behind the page's address, so that another server of the same page can be asked. */
const pathOf = (link: string) => new URL(link).search + new URL(link).hash

test('a link to a moment after two changes leads a fresh page to the same state', async () => {
  const here = await openPage(`${crash}&t=10`, clipboard)
  await ready(here.page)
  await expect.poll(() => atMs(here.page)).toBe(10_000)
  await intervene(here.page, 'FILE01', 'Take this service', 'FILE01 with all in it')
  await here.page.keyboard.press('l')
  await intervene(here.page, 'NODE2', 'Pause')
  await here.page.keyboard.press('l')
  await here.page.keyboard.press('l')
  const seen = { atMs: await atMs(here.page), hash: await hash(here.page) }
  const link = await copiedLink(here.page)
  expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/any\/sub-path\/#s=[\w-]+$/)

  const there = await openPage(pathOf(link))
  await ready(there.page)
  await expect.poll(() => atMs(there.page)).toBe(seen.atMs)
  expect(seen.atMs).toBeGreaterThan(30_000)
  expect(seen.hash).toMatch(/^[0-9a-f]{64}$/)
  await expect.poll(() => hash(there.page)).toBe(seen.hash)

  // The changes came along as changes: they can be taken back, and the script alone is another story.
  await there.page.getByRole('button', { name: 'Back to the script' }).click()
  await expect.poll(() => atMs(there.page)).toBeLessThan(seen.atMs)
  expect([...here.errors, ...there.errors, ...there.foreignRequests]).toEqual([])
})

test('while nothing was done the link is readable, and leads to the same moment', async () => {
  const here = await openPage(`${crash}&t=34.5`, clipboard)
  await ready(here.page)
  await expect.poll(() => atMs(here.page)).toBe(34_500)
  const link = await copiedLink(here.page)
  expect(pathOf(link)).toBe('?scenario=two-node/node-crash&t=34.5')

  const there = await openPage(pathOf(link))
  await expect.poll(() => atMs(there.page)).toBe(34_500)
  await expect.poll(() => hash(there.page)).toBe(await hash(here.page))
})

test('where the page may not copy, the link stands in a field', async () => {
  const { page, errors } = await openPage(`${crash}&t=5`)
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
  await ready(page)
  await expect.poll(() => atMs(page)).toBe(5_000)
  await share(page)
  await item(page, 'Copy link').click()

  const field = page.getByRole('dialog').getByRole('textbox')
  expect(await field.inputValue()).toMatch(/\?scenario=two-node\/node-crash&t=5$/)
  expect(
    await page.evaluate(() => getSelection()?.toString() !== '' || document.activeElement?.tagName),
  ).toBe(true)
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
  await page.keyboard.press('.')
  expect(errors).toEqual([])
})

test('a new link in the address of an open page is followed; a damaged one leaves all as it is', async () => {
  const { page, errors } = await openPage(crash)
  await ready(page)
  await page.evaluate((link) => (location.hash = `s=${link}`), linkOf('good-two-changes'))
  await expect.poll(() => atMs(page)).toBe(61_000)
  const before = await hash(page)

  await page.evaluate((link) => (location.hash = `s=${link}`), linkOf('cut-off'))
  await page.getByText('The link cannot be opened').waitFor()
  expect([await atMs(page), await hash(page)]).toEqual([61_000, before])
  expect(errors).toEqual([])
})

test('a link wins over what else the address asks for', async () => {
  const { page } = await openPage(
    `?scenario=two-node/planned-move&t=5&seed=1&theme=dark#s=${linkOf('good-two-changes')}`,
  )
  await ready(page)
  await expect.poll(() => atMs(page)).toBe(61_000)
  expect(await page.title()).toContain('crashes')
  expect(await page.locator('main.player').getAttribute('data-theme')).toBe('dark')
})

test('step= opens where a step of the script is reached, and an unknown one is said', async () => {
  const { page } = await openPage(`${crash}&step=crash`)
  await ready(page)
  await expect.poll(() => atMs(page)).toBe(20_000)

  const other = await openPage(`${crash}&step=no-such-step`)
  await other.page.getByText('no step and no marker “no-such-step”').waitFor()
})

describe('hostile links: a message, the untouched scenario, and a page that works', () => {
  test.each([
    ['empty', 'It is empty'],
    ['too-long', '20,000 characters'],
    ['not-base64url', 'characters that no link has'],
    ['cut-off', 'cut off or changed'],
    ['deflate-bomb', 'more than 524,288 bytes'],
    ['bomb-of-brackets', 'cannot be read'],
    ['prototype-key', '__proto__'],
    ['markup-target', '<img src=x onerror=alert(1)>'],
    ['too-many', '5,001 changes'],
    ['foreign-scenario', 'no-such/thing'],
    ['other-version', 'version 2'],
    ['foreign-target', 'NODE99'],
  ])('%s', async (name, words) => {
    const { page, errors, foreignRequests } = await openPage(`${crash}&t=1#s=${linkOf(name)}`)
    await ready(page)

    const notice = page.getByRole('alert').filter({ hasText: 'The link cannot be opened' })
    expect(await notice.innerText()).toContain(words)
    await expect.poll(() => atMs(page)).toBe(1_000)
    await page.keyboard.press('.')
    expect(await atMs(page)).toBeGreaterThan(1_000)
    expect(await page.locator('img').count()).toBe(0)
    expect(await page.evaluate(() => Reflect.get({}, 'polluted'))).toBeUndefined()
    expect([...errors, ...foreignRequests]).toEqual([])
  })
})

describe('the picture as a file', () => {
  async function saved(page: Page, name: string): Promise<{ file: string; bytes: Buffer }> {
    await share(page)
    const waiting = page.waitForEvent('download')
    await item(page, name).click()
    const download = await waiting
    return { file: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
  }
  /** The size of the picture on the page, in its own units, and the margin of the file. */
  const sizeOf = (page: Page) =>
    page.locator('.diagram svg').evaluate((svg: SVGSVGElement) => {
      const { width, height } = svg.viewBox.baseVal
      return { width: Math.ceil(width) + 2 * 16, height: Math.ceil(height) + 2 * 16 }
    })

  test.each(['light', 'dark', 'contrast'])('stands alone as SVG, %s', async (theme) => {
    const { page, errors } = await openPage(`${crash}&t=40&theme=${theme}`, { acceptDownloads: true })
    await ready(page)
    await expect.poll(() => atMs(page)).toBe(40_000)
    const { file, bytes } = await saved(page, 'drawing')
    const text = bytes.toString('utf8')

    expect(file).toBe('two-node-node-crash-0-40.0.svg')
    for (const word of [
      'var(',
      'light-dark',
      'color-mix',
      'color(',
      'class=',
      'style',
      '<script',
      'data-',
      'http:',
    ])
      expect(text.replaceAll('http://www.w3.org/2000/svg', '')).not.toContain(word)
    // Elsewhere: the page's own policy forbids it to read markup from text.
    const reader = await page.context().newPage()
    const read = await reader.evaluate((xml) => {
      const document = new DOMParser().parseFromString(xml, 'image/svg+xml')
      const root = document.documentElement
      const refers = [...xml.matchAll(/url\((#[\w-]+)\)/g)].map(([, id]) => id!)
      return {
        error: document.querySelector('parsererror')?.textContent ?? null,
        root: root.tagName,
        title: root.querySelector(':scope > title')?.textContent,
        description: root.querySelector(':scope > desc')?.textContent,
        size: [root.getAttribute('width'), root.getAttribute('height')].map(Number),
        words: [...root.querySelectorAll('text')].map(({ textContent }) => textContent),
        lost: refers.filter((id) => !document.querySelector(id)),
      }
    }, text)
    const { width, height } = await sizeOf(page)
    expect(read).toMatchObject({ error: null, root: 'svg', size: [width, height], lost: [] })
    expect(read.title).toBe('One of two nodes crashes · 0:40.0')
    expect(read.description).not.toBe('')
    expect(read.words).toEqual(expect.arrayContaining(['NODE1', 'SQL01']))
    expect(errors).toEqual([])
  })

  test('stands alone as PNG, twice as large, and is not blank', async () => {
    const { page, errors } = await openPage(`${crash}&t=40`, { acceptDownloads: true })
    await ready(page)
    await expect.poll(() => atMs(page)).toBe(40_000)
    const { file, bytes } = await saved(page, 'image')
    const { width, height } = await sizeOf(page)

    expect(file).toBe('two-node-node-crash-0-40.0.png')
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([2 * width, 2 * height])
    expect(bytes.length).toBeGreaterThan(20_000)
    expect(errors).toEqual([])
  })
})
