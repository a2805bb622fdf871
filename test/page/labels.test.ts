import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { openPage } from '../support/page'
import { labelFaults } from '../support/pageLabels'

interface Cluster {
  readonly nodes: number
  readonly machines: number
  readonly names?: 'long'
  readonly lang?: 'de'
}

const sizes = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
  { width: 1024, height: 768 },
  { width: 800, height: 600 },
  { width: 360, height: 740 },
]

const clusters: readonly Cluster[] = [
  { nodes: 1, machines: 1 },
  { nodes: 1, machines: 8, lang: 'de' },
  { nodes: 2, machines: 4, names: 'long' },
  { nodes: 2, machines: 16, lang: 'de' },
  { nodes: 3, machines: 6, names: 'long', lang: 'de' },
  { nodes: 4, machines: 8 },
  { nodes: 4, machines: 32, names: 'long' },
  { nodes: 5, machines: 20, lang: 'de' },
  { nodes: 8, machines: 64, names: 'long' },
  { nodes: 16, machines: 16 },
  { nodes: 16, machines: 256 },
  { nodes: 16, machines: 256, names: 'long', lang: 'de' },
]

const titles = { short: 'Labels', long: 'A cluster whose things have names as long as in real life' }

function scenarioOf({ nodes, machines, names }: Cluster): string {
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
  const node = (n: number) =>
    names === 'long' ? `PRODUCTION-HYPERV-HOST-${String(n).padStart(2, '0')}` : `NODE${n}`
  const vm = (n: number) =>
    names === 'long' ? `ACCOUNTING-DATABASE-${String(n).padStart(3, '0')}` : `VM${n}`
  return JSON.stringify({
    formatVersion: 1,
    id: 'test/labels',
    version: 1,
    title: titles[names ?? 'short'],
    lang: 'en',
    cluster: {
      name: 'CLUSTER1',
      platform: 'windowsServer2008',
      quorum: { type: 'NodeMajority', intended: true },
      nodes: numbers(nodes).map((n) => ({ id: node(n), memory: '64GiB' })),
      networks: [{ id: 'Public' }, { id: 'Heartbeat', role: 'cluster' }],
      storage: [{ id: 'SAN1', volumes: numbers(machines).map((n) => ({ id: `LUN${n}` })) }],
      groups: numbers(machines).map((n) => ({
        id: vm(n),
        owner: node(1 + ((n - 1) % nodes)),
        virtualMachine: { memory: '1GiB', volumes: [`LUN${n}`] },
      })),
    },
    clients: [
      {
        id: names === 'long' ? 'HEADQUARTERS-SECOND-FLOOR' : 'Office',
        uses: [...new Set([vm(1), vm(machines)])],
      },
    ],
    method: [{ id: 'crash', at: '20s', fault: 'nodeCrash', target: node(1) }],
  })
}

async function goTo(page: Page, atMs: number): Promise<void> {
  const scrubber = page.locator('.scrubber input')
  await expect.poll(() => scrubber.getAttribute('max').then(Number)).toBeGreaterThanOrEqual(atMs)
  await scrubber.evaluate((input: HTMLInputElement, to) => {
    input.value = String(to)
    input.dispatchEvent(new Event('input', { bubbles: true }))
    input.dispatchEvent(new Event('change', { bubbles: true })) // the hand lets go
  }, atMs)
  await expect.poll(() => page.locator('main').getAttribute('data-at-ms').then(Number)).toBe(atMs)
}

/** The faults once two looks in succession find the same: layout takes a frame or two. */
async function settled(page: Page): Promise<readonly string[]> {
  let before: string | null = null
  let faults: readonly string[] = []
  await expect
    .poll(async () => {
      faults = await labelFaults(page)
      const [last, now] = [before, JSON.stringify(faults)]
      before = now
      return last === now
    })
    .toBe(true)
  return faults
}

describe('no label lies on another or leaves its box', () => {
  for (const cluster of clusters) {
    const { nodes, machines, names = 'short', lang = 'en' } = cluster
    test(`${nodes} × ${machines}, ${names} names, ${lang}`, { timeout: 120_000 }, async () => {
      const { page, errors } = await openPage(`?lang=${lang}`, { viewport: { width: 1280, height: 800 } })
      await page.locator('.log').waitFor({ state: 'attached' })
      await page.locator('input[type=file]').setInputFiles({
        name: 'labels.json',
        mimeType: 'application/json',
        buffer: Buffer.from(scenarioOf(cluster)),
      })
      await page.getByText(titles[names], { exact: true }).first().waitFor()
      // Lanes come behind the picture, and what is said of the file goes: both change the room that is left for it.
      await page.locator('.timeline .lanes').first().waitFor({ state: 'attached' })
      await expect.poll(async () => (await page.locator('.notices').innerText()).trim()).toBe('')
      const faults: string[] = []
      // After its only node's crash nothing more comes.
      for (const atMs of [0, nodes === 1 ? 20_000 : 34_000]) {
        await goTo(page, atMs)
        for (const size of sizes) {
          await page.setViewportSize(size)
          for (const fault of await settled(page))
            faults.push(`${size.width} × ${size.height}, ${atMs / 1000} s: ${fault}`)
        }
      }
      // What the page says above the picture takes its room.
      expect((await page.locator('.notices').innerText()).trim()).toBe('')
      expect(faults).toEqual([])
      expect(errors).toEqual([])
    })
  }
})
