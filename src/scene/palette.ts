/** Names only: the colours themselves are CSS custom properties of the theme. */
export const tokens = [
  'paper',
  'surface',
  'ink',
  'ink2',
  'ink3',
  'cable',
  'rule',
  'rule2',
  'accent',
  'accent2',
  'up',
  'pend',
  'down',
  'calm',
  'tint',
] as const
export type Token = (typeof tokens)[number]

/** The colour of a state; `scene.css` has one rule a tone, which sets `--tone`. */
export type Tone = 'up' | 'pend' | 'calm' | 'quiet' | 'down'
export const tones = {
  up: 'up',
  pend: 'pend',
  calm: 'calm',
  quiet: 'ink3',
  down: 'down',
} as const satisfies Record<Tone, Token>

export const toneClass = (tone: Tone): string => `tone-${tone}`
