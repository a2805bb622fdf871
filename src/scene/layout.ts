import { pictureLayout, type Size } from './layout/picture'
import { phoneLayout } from './layout/phone'
import { lensFor, type Topology } from './layout/topology'
import type { Layout } from './layout/types'
import { cellsLens, tableLens } from './lenses'

/** At this width a projector's picture is drawn at its natural size; wider ones are enlarged as a whole. */
const projectorWidth = 912

/** Drawn smaller than this a picture cannot be read any more; the table takes its place. */
const smallest = 0.7

/**
 * Everything's place, from what there is, the room, and who looks at it. The same arguments give the same places. Null
 * while the lens of so large a cluster has not come.
 */
export function layoutOf(topology: Topology, size: Size, profile: 'screen' | 'projector'): Layout | null {
  const scale = profile === 'projector' ? Math.max(1, size.width / projectorWidth) : 1
  const inner = { ...size, width: Math.max(280, size.width / scale), height: size.height / scale }
  const lens = lensFor(topology)
  if (lens === 'table') return tableLens()?.tableLayout(topology, inner, scale) ?? null
  if (lens === 'cells') return cellsLens()?.cellsLayout(topology, inner, scale) ?? null
  if (inner.width < 520) return phoneLayout(topology, inner, scale)
  const picture = pictureLayout(topology, inner, scale, profile === 'projector')
  return profile === 'screen' && !size.grows && picture.height * smallest > size.height
    ? (tableLens()?.tableLayout(topology, inner, scale) ?? null)
    : picture
}
