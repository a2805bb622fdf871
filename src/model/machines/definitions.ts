/**
 * Stands in for XState in the built page: keeps a machine's definition as it was written, which is all that the compiled
 * table and the statecharts read. Everywhere else the machines are XState's own.
 */
export function setup(parts: {
  readonly actions?: object
  readonly guards?: object
  readonly delays?: object
}) {
  const { actions = {}, guards = {}, delays = {} } = parts
  return { createMachine: (config: object) => ({ config, implementations: { actions, guards, delays } }) }
}

/** As XState's `assign`: what it was given stands beside the function. */
export function assign(assignment: unknown) {
  return Object.assign(() => {}, { type: 'xstate.assign', assignment })
}
