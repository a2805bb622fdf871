import { expect, test } from 'vitest'
import type { Run } from '../../src/player/run'
import type { Mark } from '../../src/scene/mark'
import { shippedRun } from '../ui/shippedRun'
import { drawn } from './drawn'

/**
 * Whole pictures, as text: what is drawn is a function of a moment and a size, and widths of letters are estimated here, so
 * that no font and no browser decides. Read the diff when one changes; `npx vitest --project node test/scene/golden -u`
 * writes what is drawn now.
 */
const pictures = {
  'two nodes at rest': ['two-node/node-crash', 0, { width: 1400, height: 620 }],
  'a node is dark, the witness is asked': ['two-node/node-crash', 28_000, { width: 1400, height: 620 }],
  'volumes change hands': ['two-node/node-crash', 34_000, { width: 904, height: 424 }],
  'memory on its way': ['two-node/planned-move', 40_000, { width: 1050, height: 560 }],
  'budgets are used up': ['policies/budget-used-up', 2_280_000, { width: 1400, height: 620 }],
  'no room, on a phone': ['policies/no-room', 70_000, { width: 344, height: 520, grows: true }],
  'four nodes in a foreign page': ['quorum/count-down', 120_000, { width: 752, height: 338 }],
  'on the wall': ['two-node/node-crash', 60_000, { width: 1920, height: 760 }],
  'a table of five': ['operations/evict-and-count', 30_000, { width: 1000, height: 440 }],
} as const

const runs = new Map<string, Run>()
const runOf = (id: string): Run => runs.get(id) ?? runs.set(id, shippedRun(id)).get(id)!

test.each(Object.entries(pictures))('%s', async (name, [scenario, atMs, size]) => {
  const profile = name === 'on the wall' ? 'projector' : 'screen'
  const { marks, layout } = drawn(runOf(scenario).snapshotAt(atMs), size, { selected: 'SQL01', profile })
  const [width, height] = [layout.width, layout.height].map((px) => Math.round(px * layout.scale))
  const root = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">`
  const text = [root, ...marks.flatMap((mark) => linesOf(mark, '  ')), '</svg>', ''].join('\n')
  await expect(text).toMatchFileSnapshot(`../golden/pictures/${name.replaceAll(/\W+/g, '-')}.svg`)
})

/** One mark a line, its inside behind it. */
function linesOf(mark: Mark, indent: string): readonly string[] {
  const { tag, attrs, at, scale, font, text, children = [] } = mark
  const all = {
    ...attrs,
    transform: at || scale ? `translate(${at?.x ?? 0} ${at?.y ?? 0}) scale(${scale ?? 1})` : undefined,
    'font-size': font?.size,
    'font-weight': font?.weight,
  }
  const written = Object.entries(all).flatMap(([key, value]) =>
    value === undefined || key === 'tabindex' ? [] : [` ${key}="${escaped(rounded(value))}"`],
  )
  const open = `${indent}<${tag}${written.join('')}`
  if (children.length === 0) return [text === undefined ? `${open}/>` : `${open}>${escaped(text)}</${tag}>`]
  return [`${open}>`, ...children.flatMap((child) => linesOf(child, `${indent}  `)), `${indent}</${tag}>`]
}

const rounded = (value: string | number): string =>
  String(value).replaceAll(/-?\d+\.\d{3,}/g, (figure) => String(Math.round(Number(figure) * 100) / 100))

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
