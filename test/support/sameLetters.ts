import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright'

const file = createRequire(import.meta.url).resolve('inter-ui/variable/InterVariable.woff2')

/**
 * The page in a font that comes with the tests and has all its signs: the system's is another one on every machine. It is
 * there before the page first measures a word. The policy stays in force, as nothing is fetched.
 */
export async function withSameLetters(page: Page): Promise<void> {
  await page.addInitScript(
    (font) => {
      const bytes = Uint8Array.from(atob(font), (char) => char.charCodeAt(0))
      document.fonts.add(new FontFace('Same letters', bytes, { weight: '100 900' }))
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(".player { font-family: 'Same letters' !important }")
      document.adoptedStyleSheets = [sheet]
    },
    readFileSync(file, 'base64'),
  )
}
