import { expect, test } from 'vitest'
import { openPage } from '../support/page'

const closing =
  'Closing, 5.0 s at most: they exchange who reaches whom, until all have the same picture of it'

test('a regroup says which stage it is in: in the details, in the quorum of the picture, in the table', async () => {
  const { page, errors } = await openPage('?scenario=two-node/node-crash&t=25.1', {
    viewport: { width: 1280, height: 800 },
  })
  const position = { x: 40, y: 12 }
  await page.locator('.diagram [data-id="NODE2"]').click({ position })
  await page.getByRole('tabpanel').getByText(closing).waitFor()
  await page.locator('.diagram [data-id="quorum"]').getByText('closing · 2 needed').waitFor()
  await page.locator('.lanes [data-lane="NODE2"]').first().waitFor()
  expect(await page.locator('.lanes .item > title').allTextContents()).toContain(
    'Regroup: opening 0.6 s · closing',
  )

  await page.getByRole('button', { name: 'Table', exact: true }).click()
  const table = page.getByRole('table', { name: 'Timeline as a table' })
  const row = table.getByRole('row').filter({ hasText: 'Quorum' }).filter({ hasText: 'Regroup' })
  await row.getByText('opening 0.6 s · closing').waitFor()
  expect(errors).toEqual([])
})
