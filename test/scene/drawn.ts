import { FluentBundle, FluentResource } from '@fluent/bundle'
import type { ClusterSnapshot } from '../../src/model/snapshot'
import { layoutOf } from '../../src/scene/layout'
import type { Size } from '../../src/scene/layout/picture'
import { topologyOf } from '../../src/scene/layout/topology'
import { fetchTableLens, fetchTraces } from '../../src/scene/lenses'
import type { Layout } from '../../src/scene/layout/types'
import type { Box, Mark } from '../../src/scene/mark'
import { estimate } from '../../src/scene/measure'
import { marksOf, type Frame } from '../../src/scene/scene'
import { viewOf, type View } from '../../src/scene/view'
import { sceneEnglish, sayingOnce } from '../../src/scene/words'

// Drawing is synchronous here: what draws the large clusters is brought first.
await fetchTableLens()
await fetchTraces()

export const bundle = new FluentBundle('en', { useIsolating: false })
export const problems = bundle.addResource(
  new FluentResource(
    Object.entries(sceneEnglish)
      .map(([key, text]) => `${key} = ${text}`)
      .join('\n'),
  ),
)

/** English, and an error for every key or parameter that is missing. */
export const say = sayingOnce({
  text(key, params) {
    const pattern = bundle.getMessage(key)?.value
    if (!pattern) throw new Error(`no message ${key}`)
    const errors: Error[] = []
    const text = bundle.formatPattern(pattern, params, errors)
    if (errors.length > 0) throw new Error(`${key}: ${errors[0].message}`)
    return text
  },
})

/** Where everything stands. */
export function placed(
  snapshot: ClusterSnapshot,
  size: Size,
  profile: 'screen' | 'projector' = 'screen',
): Layout {
  const layout = layoutOf(topologyOf(snapshot), size, profile)
  if (!layout) throw new Error('the lens has not come')
  return layout
}

export interface Drawn {
  readonly view: View
  readonly layout: Layout
  readonly marks: readonly Mark[]
}

/** The picture as data, without any document. */
export function drawn(
  snapshot: ClusterSnapshot,
  size: Size,
  more: Partial<Frame> & { profile?: 'screen' | 'projector' } = {},
): Drawn {
  const { profile = 'screen', ...changes } = more
  const frame: Frame = {
    snapshot,
    version: 0,
    changedMs: snapshot.atMs,
    atMs: snapshot.atMs,
    rate: 0,
    selected: null,
    focused: null,
    reducedMotion: false,
    ...changes,
  }
  const layout = placed(snapshot, size, profile)
  const view = viewOf(frame, layout, say, estimate, 'test')
  return { view, layout, marks: marksOf(view) }
}

export function* every(
  marks: readonly Mark[],
  x = 0,
  y = 0,
): Generator<{ mark: Mark; x: number; y: number }> {
  for (const mark of marks) {
    const at = { x: x + (mark.at?.x ?? 0), y: y + (mark.at?.y ?? 0) }
    yield { mark, ...at }
    yield* every(mark.children ?? [], at.x, at.y)
  }
}

export const classOf = (mark: Mark): string => String(mark.attrs.class ?? '')

/** Marks of a class, wherever they are. */
export const withClass = (marks: readonly Mark[], name: string): readonly Mark[] =>
  [...every(marks)].map(({ mark }) => mark).filter((mark) => classOf(mark).split(' ').includes(name))

export interface Label extends Box {
  readonly text: string
}

/** Where every text lies, as wide as the estimate says. */
export function labelsOf(marks: readonly Mark[]): readonly Label[] {
  return [...every(marks)].flatMap(({ mark, x, y }) => {
    if (mark.tag !== 'text' || !mark.font || !mark.text) return []
    const width = estimate(mark.text, mark.font)
    const left =
      x + Number(mark.attrs.x) - width * ({ middle: 0.5, end: 1 }[String(mark.attrs['text-anchor'])] ?? 0)
    const top = y + Number(mark.attrs.y) - mark.font.size * 0.74
    return [{ text: mark.text, x: left, y: top, width, height: mark.font.size * 0.94 }]
  })
}

export const overlap = (a: Box, b: Box, slack = 1): boolean =>
  a.x + slack < b.x + b.width &&
  b.x + slack < a.x + a.width &&
  a.y + slack < b.y + b.height &&
  b.y + slack < a.y + a.height

export const overlaps = (boxes: readonly Label[]): readonly string[] =>
  boxes.flatMap((a, index) =>
    boxes.slice(index + 1).flatMap((b) => (overlap(a, b) ? [`“${a.text}” and “${b.text}”`] : [])),
  )
