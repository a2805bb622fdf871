import { describe, expect, test } from 'vitest'
import type { Page } from 'playwright'
import { openPage } from '../support/page'

/** px at 1080 lines: what can be read from five picture heights away. */
const least = { body: 30, node: 40, headline: 48, clock: 54 } as const

interface Written {
  readonly text: string
  readonly role: keyof typeof least
  readonly px: number
}

/** Every text of the picture, its head and its lane, with the size at which it is drawn on the screen. */
async function writtenOn(page: Page): Promise<readonly Written[]> {
  return page.evaluate(() => {
    const roleOf = (element: Element) => {
      if (element.matches('h1')) return 'headline'
      if (element.matches('.elapsed b')) return 'clock'
      const isNode =
        /^NODE\d$/.test(element.textContent ?? '') && element.matches('.node .name, .node > .name')
      return isNode ? 'node' : 'body'
    }
    const selector = '.diagram svg text, .timeline svg text, .narration h1, .elapsed, .elapsed b'
    return [...document.querySelectorAll<HTMLElement | SVGGraphicsElement>(selector)].flatMap((element) => {
      const own = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.nodeValue)
      const text = own.join('').trim()
      const { fontSize, visibility } = getComputedStyle(element)
      if (text === '' || visibility === 'hidden') return []
      const scale = 'getScreenCTM' in element ? element.getScreenCTM()!.a : 1
      return [{ text, role: roleOf(element), px: parseFloat(fontSize) * scale } as const]
    })
  })
}

const sizes = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
] as const

describe('from the last row everything can be read', () => {
  for (const viewport of sizes) {
    for (const t of [0, 34, 60]) {
      test(`${viewport.width} × ${viewport.height}, ${t} s after the start`, async () => {
        const { page } = await openPage(`?mode=present&t=${t}`, { viewport: { width: 1280, height: 800 } })
        await page.locator('main.player').waitFor()
        const room = new URL(page.url()).searchParams.get('room')!
        const alone = await openPage(`?profile=projector&t=${t}`, { viewport })
        const wall = await page.context().newPage()
        await wall.setViewportSize(viewport)
        await wall.goto(new URL(`?mode=audience&room=${room}`, page.url()).href)
        for (const shown of [wall, alone.page]) {
          await expect
            .poll(() => shown.locator('main.player').getAttribute('data-at-ms'))
            .toBe(String(t * 1_000))
          await shown.locator('.timeline svg .tick text').first().waitFor({ state: 'attached' })
          await expect.poll(async () => (await writtenOn(shown)).length).toBeGreaterThan(25)
          const texts = await writtenOn(shown)
          const small = texts.filter(({ role, px }) => px < least[role] * (viewport.height / 1080) - 0.01)
          expect(small).toEqual([])
          expect(new Set(texts.map(({ role }) => role))).toEqual(
            new Set(['body', 'node', 'headline', ...(t > 20 ? ['clock'] : [])]),
          )
        }
      })
    }
  }
})

test('nothing on it is fainter than 7 : 1, and what owns is drawn in 3 px or more', async () => {
  for (const theme of ['light', 'dark']) {
    const { page } = await openPage(`?mode=audience&theme=${theme}`, { viewport: sizes[0] })
    await page.locator('.diagram svg .core').first().waitFor()
    const { faint, thin } = await page.evaluate(() => {
      const probe = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!
      const luminance = (colour: string) => {
        probe.fillStyle = colour
        probe.fillRect(0, 0, 1, 1)
        const [red, green, blue] = [...probe.getImageData(0, 0, 1, 1).data].map((each) => {
          const share = each / 255
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
        })
        return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
      }
      const paper = luminance(getComputedStyle(document.querySelector('main.player')!).backgroundColor)
      const ratio = (colour: string) => {
        const [low, high] = [luminance(colour), paper].sort((a, b) => a - b)
        return (high! + 0.05) / (low! + 0.05)
      }
      const onPaper = [...document.querySelectorAll('.diagram svg text:not(.vote text, .square text)')]
        .filter((text) => getComputedStyle(text).fill !== getComputedStyle(document.body).backgroundColor)
        .map((text) => ({ text: text.textContent, ratio: ratio(getComputedStyle(text).fill) }))
      const strokes = [...document.querySelectorAll<SVGGraphicsElement>('.diagram svg .core')].map(
        (core) => parseFloat(getComputedStyle(core).strokeWidth) * core.getScreenCTM()!.a,
      )
      return {
        faint: onPaper.filter(({ ratio: found }) => found < 7),
        thin: strokes.filter((width) => width < 3),
      }
    })
    expect({ theme, faint, thin }).toEqual({ theme, faint: [], thin: [] })
  }
})
