import { faults } from './faults'
import { operations } from './operations'

/** Every kind of intervention: schema, menu, command line and documentation derive from this table. */
export const kinds = { ...faults, ...operations } as const

export type KindName = keyof typeof kinds
