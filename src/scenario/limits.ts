/** What a scenario may hold at most. Everything above is refused with the number in the message. */
export const limits = {
  fileBytes: 256 * 1024,
  nesting: 32,
  /** Values in one scenario, or words in its text: bounds the work of every later pass. */
  values: 200_000,
  interventions: 5_000,
  nameCharacters: 64,
  lineCharacters: 200,
  textCharacters: 4_000,
  /** 30 days. */
  simulatedMs: 30 * 24 * 3_600_000,
  problems: 100,
} as const

export const sizeLimits = {
  normal: { nodes: 16, virtualMachines: 256, volumes: 512 },
  stress: { nodes: 64, virtualMachines: 8_000, volumes: 8_100 },
} as const
