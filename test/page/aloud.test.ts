import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { openPage } from '../support/page'

// As it is released for browsers; its export becomes a name that the tests can call.
const released = readFileSync('node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js', 'utf8')
const reader = released.replace(/export\s*\{[^}]*?([\w$]+) as virtual\s*\};?/, 'window.reader=$1;')

interface Reader {
  start(options: { container: Node }): Promise<void>
  stop(): Promise<void>
  next(): Promise<void>
  act(): Promise<void>
  lastSpokenPhrase(): Promise<string>
}

/** Somebody who only hears the page: the cursor of a screen reader goes on until something is spoken, and acts there. */
async function listener(page: Page) {
  await page.addScriptTag({ content: reader, type: 'module' })
  await page.waitForFunction(() => 'reader' in window)
  return (wanted: string, act: boolean, place = '.lesson'): Promise<readonly string[]> =>
    page.evaluate(
      async ([phrase, acts, where]) => {
        const { reader } = window as unknown as { reader: Reader }
        await reader.start({ container: document.querySelector(where)! })
        const heard: string[] = []
        for (let steps = 0; steps < 400; steps += 1) {
          const spoken = await reader.lastSpokenPhrase()
          heard.push(spoken)
          if (spoken.includes(phrase)) {
            if (acts) await reader.act()
            await reader.stop()
            return heard
          }
          await reader.next()
        }
        await reader.stop()
        throw new Error(`never spoken: ${phrase}; heard: ${heard.join(' | ')}`)
      },
      [wanted, act, place] as const,
    )
}

test('the first lesson is finished by ear alone', { timeout: 120_000 }, async () => {
  const { page, errors } = await openPage('?mode=lesson&scenario=two-node/node-crash', { bypassCSP: true })
  const heading = page.locator('.lesson h2')
  await heading.waitFor()
  const until = await listener(page)

  expect(await until('button, Begin', true)).toContain('heading, One of two nodes crashes, level 2')
  await page.getByText('Where will the users find').waitFor()
  const asked = await until('On NODE2', true)
  expect(asked.join(' | ')).toContain('Where will the users find SQL01')
  await until('Commit and play on', true)
  await until('Show the result', true)
  await page.getByText('Foreseen', { exact: true }).waitFor()
  const told = (await until('What did SQL01 lose in the crash?', false)).join(' | ')
  expect(told).toContain('Foreseen')
  expect(told).toContain('NODE2 missed five heartbeats')
  await until('The files on LUN1', true)
  await until('Not that. Choose again.', false)
  await until('What was in its memory', true)
  await until('Model answer', false)
  await until('button, Next', true)

  expect(await heading.innerText()).toBe('Does SQL01 go home?')
  await until('Still on NODE2', true)
  await until('Commit and play on', true)
  await until('Show the result', true)
  await page.getByText('Foreseen', { exact: true }).waitFor()
  await until('A move back would interrupt', true)
  await until('button, Next', true)

  expect(await heading.innerText()).toBe('Bring SQL01 home')
  expect((await until(': not yet', false)).at(-2)).toBe('SQL01 runs on NODE1')
  await until('button, Break it', true, 'main')
  await page.getByRole('dialog').waitFor()
  await until('Quick Migration) SQL01', true, 'dialog')
  await page.getByText('All of it holds.').waitFor({ timeout: 30_000 })
  await until('All of it holds.', false)
  await until('button, Next', true)
  await until('That is mastery.', false)
  expect(errors).toEqual([])
})
