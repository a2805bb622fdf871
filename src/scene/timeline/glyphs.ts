/**
 * The state glyphs on a 16 × 16 field: every state has a shape of its own, its colour only repeats it. `fill` and `line`
 * take the state's colour, `cut` is drawn in the colour of the ground.
 */
export interface GlyphPart {
  readonly draw: 'fill' | 'line' | 'cut'
  readonly d: string
  readonly dash?: string
}

export interface Glyph {
  readonly colour: 'up' | 'pend' | 'calm' | 'ink3' | 'down' | 'accent'
  readonly parts: readonly GlyphPart[]
}

const ring = 'M8 1.75a6.25 6.25 0 1 1 0 12.5a6.25 6.25 0 0 1 0-12.5Z'
const disc = 'M8 1a7 7 0 1 1 0 14a7 7 0 0 1 0-14Z'
const dot = 'M8 5.75a2.25 2.25 0 1 1 0 4.5a2.25 2.25 0 0 1 0-4.5Z'
const square = 'M3.5 1.75h9a1.75 1.75 0 0 1 1.75 1.75v9a1.75 1.75 0 0 1-1.75 1.75h-9a1.75 1.75 0 0 1-1.75-1.75v-9a1.75 1.75 0 0 1 1.75-1.75Z'
const cross = 'M5 5l6 6M11 5l-6 6'

export const glyphs = {
  tick: { colour: 'up', parts: [{ draw: 'fill', d: disc }, { draw: 'cut', d: 'M4.8 8.2l2.3 2.3l4.2-4.6' }] },
  pending: { colour: 'pend', parts: [{ draw: 'line', d: ring, dash: '3.1 1.8' }, { draw: 'fill', d: dot }] },
  clock: { colour: 'pend', parts: [{ draw: 'line', d: ring }, { draw: 'line', d: 'M8 4.4v3.8h3' }] },
  bars: { colour: 'calm', parts: [{ draw: 'line', d: ring }, { draw: 'line', d: 'M6.2 5.4v5.2M9.8 5.4v5.2' }] },
  tray: {
    colour: 'calm',
    parts: [{ draw: 'line', d: square }, { draw: 'line', d: 'M8 4v4.6M5.8 6.6L8 8.8l2.2-2.2M4.8 11.4h6.4' }],
  },
  ring: { colour: 'ink3', parts: [{ draw: 'line', d: ring }] },
  half: { colour: 'pend', parts: [{ draw: 'line', d: ring }, { draw: 'fill', d: 'M8 1.75a6.25 6.25 0 0 0 0 12.5Z' }] },
  alert: { colour: 'pend', parts: [{ draw: 'line', d: 'M8 1.2L14.8 8L8 14.8L1.2 8Z' }, { draw: 'line', d: 'M8 5v3.6M8 10.6v.3' }] },
  cross: { colour: 'down', parts: [{ draw: 'line', d: square }, { draw: 'line', d: cross }] },
  bareCross: { colour: 'down', parts: [{ draw: 'line', d: 'M3.5 3.5l9 9M12.5 3.5l-9 9' }] },
  dot: { colour: 'ink3', parts: [{ draw: 'fill', d: dot }] },
  you: { colour: 'accent', parts: [{ draw: 'fill', d: 'M8 4a4 4 0 1 1 0 8a4 4 0 0 1 0-8Z' }] },
} as const satisfies Record<string, Glyph>

export type GlyphName = keyof typeof glyphs
