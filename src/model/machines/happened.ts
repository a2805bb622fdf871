/** The action by which a machine says what came about: data for the log, worded elsewhere. */
export const happened = (what: string) => ({ type: 'happened', params: { what } }) as const

/** The implementation XState asks for; the kernel reads the action's params and never runs it. */
export const actions = { happened: (_: unknown, __: { what: string }) => {} }

/** Typical length of a named delay, so that a machine also runs alone; the kernel draws the real one. */
export { defaults as figures } from '../defaults'
