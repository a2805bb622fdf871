import { once } from 'node:events'
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { get, type IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { servePage } from '../../src/cli/page.mjs'

/** A folder with a page in it, and a secret beside it. */
async function serveSample(options: { port?: number; base?: string } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'failover-lab-serve-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await mkdir(join(folder, 'dist'))
  await writeFile(join(folder, 'dist/index.html'), '<title>page</title>')
  await writeFile(join(folder, 'dist-secret.txt'), 'secret')
  const server = await servePage(join(folder, 'dist'), options)
  onTestFinished(() => server.close())
  return server
}

/** The status of a path, sent as it is: fetch would tidy up the dots. */
async function statusOf(port: number, path: string): Promise<number | undefined> {
  const [response] = (await once(get({ port, path, agent: false }), 'response')) as [IncomingMessage]
  response.resume()
  return response.statusCode
}

test('a taken port is replaced by another', async () => {
  const first = await serveSample()
  const second = await serveSample({ port: first.port })

  expect(second.port).toBeGreaterThan(first.port)
  expect(await (await fetch(second.url)).text()).toBe('<title>page</title>')
})

test('the page stands under its base alone', async () => {
  const { port, url } = await serveSample({ base: '/course/lab/' })

  expect(url).toBe(`http://127.0.0.1:${port}/course/lab/`)
  expect(await statusOf(port, '/course/lab/?scenario=a/b')).toBe(200)
  expect(await statusOf(port, '/')).toBe(404)
})

test.each([
  '/../dist-secret.txt',
  '/..%2fdist-secret.txt',
  '/%2e%2e/dist-secret.txt',
  '/..%5cdist-secret.txt',
  '/%00',
  '/%ff',
])('nothing outside the folder is served: %s', async (path) => {
  const { port } = await serveSample()

  expect(await statusOf(port, path)).toBe(404)
})
