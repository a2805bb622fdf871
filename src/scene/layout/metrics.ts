import type { Fonts } from './types'

export type Step = 'wide' | 'medium' | 'small' | 'phone'

/** A vertical distance may stretch from the first to the second figure when there is height to spare. */
export type Stretch = readonly [least: number, most: number]

export interface Metrics {
  readonly fonts: Fonts
  readonly gutter: number
  readonly clients: Stretch
  readonly railGap: Stretch
  readonly railToServer: Stretch
  readonly head: Stretch
  readonly slot: Stretch
  readonly serverToRow: Stretch
  readonly rowGap: Stretch
  readonly rowToUnit: Stretch
  readonly volume: Stretch
  readonly unitPad: number
  readonly pad: number
  readonly slotGap: number
  readonly quorum: number
  readonly square: number
  readonly volumePitch: number
  readonly volumeGap: number
  readonly drop: number
  readonly pulse: number
}

const regular = (size: number) => ({ size, weight: 400 }) as const
const strong = (size: number) => ({ size, weight: 600 }) as const

const fonts = (node: number, nodeWord: number, name: number, word: number, note: number): Fonts => ({
  node: strong(node),
  nodeWord: strong(nodeWord),
  name: strong(name),
  word: strong(word),
  note: regular(note),
  caption: regular(12),
  band: strong(13.5),
})

const steps = {
  wide: {
    fonts: fonts(20, 16, 16, 14.5, 13),
    gutter: 112,
    clients: [60, 90],
    railGap: [33, 36],
    railToServer: [26, 40],
    head: [44, 48],
    slot: [98, 132],
    serverToRow: [30, 44],
    rowGap: [22, 26],
    rowToUnit: [26, 36],
    volume: [80, 88],
    unitPad: 14,
    pad: 16,
    slotGap: 9,
    quorum: 200,
    square: 36,
    volumePitch: 152,
    volumeGap: 20,
    drop: 28,
    pulse: 22,
  },
  medium: {
    fonts: fonts(18, 15, 15, 13.5, 12),
    gutter: 0,
    clients: [52, 84],
    railGap: [26, 32],
    railToServer: [20, 36],
    head: [36, 44],
    slot: [84, 124],
    serverToRow: [24, 40],
    rowGap: [18, 24],
    rowToUnit: [18, 32],
    volume: [60, 84],
    unitPad: 12,
    pad: 10,
    slotGap: 6,
    quorum: 140,
    square: 28,
    volumePitch: 118,
    volumeGap: 10,
    drop: 28,
    pulse: 22,
  },
  small: {
    fonts: fonts(16, 14, 14, 12, 12),
    gutter: 0,
    clients: [50, 66],
    railGap: [22, 26],
    railToServer: [20, 28],
    head: [33, 38],
    slot: [80, 100],
    serverToRow: [22, 30],
    rowGap: [18, 20],
    rowToUnit: [16, 24],
    volume: [58, 68],
    unitPad: 10,
    pad: 8,
    slotGap: 4,
    quorum: 106,
    square: 24,
    volumePitch: 104,
    volumeGap: 8,
    drop: 26,
    pulse: 20,
  },
  phone: {
    fonts: fonts(16, 14, 14, 12.5, 12),
    gutter: 0,
    clients: [0, 0],
    railGap: [0, 0],
    railToServer: [0, 0],
    head: [36, 36],
    slot: [44, 44],
    serverToRow: [22, 26],
    rowGap: [18, 20],
    rowToUnit: [14, 18],
    volume: [54, 58],
    unitPad: 0,
    pad: 10,
    slotGap: 4,
    quorum: 0,
    square: 24,
    volumePitch: 60,
    volumeGap: 4,
    drop: 0,
    pulse: 12,
  },
} as const satisfies Record<Step, Metrics>

function stepFor(width: number): Step {
  if (width >= 1200) return 'wide'
  if (width >= 900) return 'medium'
  return width >= 520 ? 'small' : 'phone'
}

/** The gutter that names the bands needs room; below 1040 px it folds into tooltips. */
export function metricsFor(width: number, plain: boolean): Metrics {
  const step = stepFor(width)
  const metrics: Metrics = steps[step]
  if (plain) return projected(metrics)
  return step === 'medium' && width >= 1040 ? { ...metrics, gutter: 108, railGap: [32, 36] } : metrics
}

/** A projector draws this at twice the size: 15 px are 30 on the wall, and there is no third rank of text. */
const projected = (metrics: Metrics): Metrics => ({
  ...metrics,
  fonts: { ...fonts(21, 16, 16, 15, 15), caption: regular(15), band: regular(15) },
  gutter: 0,
  clients: [16, 20],
  head: [40, 44],
  slot: [84, 110],
  pad: 8,
  slotGap: 4,
  quorum: 132,
  square: 34,
  volumePitch: 140,
  volumeGap: 10,
})
