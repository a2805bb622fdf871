import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { expect, inject, onTestFinished, test } from 'vitest'
import { runPackage } from '../../src/cli/install.mjs'
import { servePage } from '../../src/cli/page.mjs'
import { openPage } from '../support/page'

const config = `export default {
  title: 'Docs', lang: 'en',
  head: [['script', { type: 'module', src: '/lab/element.js' }], ['link', { rel: 'icon', href: 'data:,' }]],
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === 'failover-lab' } } },
}`

const chapter = `# Failover

<failover-lab scenario="two-node/node-crash" alt="A node crashes and its virtual machines move">
  <a href="https://example.com/">Read what happens</a>
</failover-lab>

Then read [on](./next.md).
`

test('a site made by VitePress shows a run between its paragraphs, and again after walking through the site', async () => {
  // Beside the packages, where the site finds what it is made with.
  const site = await mkdtemp(resolve('node_modules/.site-'))
  onTestFinished(() => rm(site, { recursive: true }))
  await mkdir(join(site, '.vitepress'))
  await writeFile(join(site, '.vitepress/config.mjs'), config)
  await writeFile(join(site, 'index.md'), chapter)
  await writeFile(join(site, 'next.md'), '# Next\n\nBack to [the start](./index.md).\n')
  expect(runPackage('vitepress/bin/vitepress.js', ['build', site], { NODE_ENV: 'production' })).toBe(true)
  const dist = join(site, '.vitepress/dist')
  await cp(inject('dist'), join(dist, 'lab'), { recursive: true })
  const server = await servePage(dist)
  onTestFinished(() => server.close())

  const { page, errors, foreignRequests } = await openPage(server.url)
  const state = () =>
    page.evaluate(() => Reflect.get(document.querySelector('failover-lab') ?? {}, 'readyState') as unknown)
  await expect.poll(state).toBe('ready')
  await page.getByRole('link', { name: 'on', exact: true }).click()
  await expect.poll(() => page.locator('h1').innerText()).toContain('Next')
  await page.getByRole('link', { name: 'the start' }).click()
  await expect.poll(state).toBe('ready')
  expect(errors).toEqual([])
  expect(foreignRequests).toEqual([])
})
