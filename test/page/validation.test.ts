import { expect, test } from 'vitest'
import { violations } from '../support/axe'
import { openPage } from '../support/page'

test('the report of the validation wizard: read by keyboard, axe finds nothing, and a warning is played', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page, errors } = await openPage('?scenario=two-node/node-crash', { bypassCSP: true, colorScheme })
    const open = page.getByRole('button', { name: 'Validate the configuration' })
    await open.focus()
    await page.keyboard.press('Enter')
    const report = page.getByRole('dialog', { name: 'Validate the configuration' })
    await report.getByText('2 of 24 warn').waitFor()
    expect(await violations(page)).toEqual([])

    await page.keyboard.press('Escape')
    await report.waitFor({ state: 'detached' })
    await open.click()
    await report.getByRole('button', { name: 'Show what comes of it' }).first().click()
    await report.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Back to the script' }).waitFor()
    expect(errors).toEqual([])
  }
})
