import type { RandomOptions } from '../support/randomRun'

/** A random run that once failed, and why. It stays here for ever. */
export interface Regression {
  readonly seed: number
  readonly options?: RandomOptions
  readonly once: string
}

export const regressions: readonly Regression[] = [
  { seed: 98, once: 'failed while the model was built' },
  { seed: 111, once: 'failed while the model was built' },
  { seed: 129, once: 'failed while the model was built' },
  { seed: 149, once: 'failed while the model was built' },
  { seed: 164, once: 'failed while the model was built' },
  { seed: 347, once: 'failed while the model was built' },
  { seed: 2672, once: 'failed while the model was built' },
  { seed: 3108, once: 'failed while the model was built' },
  {
    seed: 45,
    options: { forced: true },
    once: 'a forced start that was interrupted was still in force at the next ordinary one',
  },
  { seed: 100, options: { forced: true }, once: 'a node forced next to a running cluster never met it' },
  {
    seed: 13,
    options: { overtaken: true },
    once: 'a service ended in the instant in which its host froze, and left its machines running',
  },
  { seed: 120, options: { overtaken: true }, once: 'the same, and nobody was there to take them over' },
  {
    seed: 470,
    options: { overtaken: true },
    once: 'an order did not reach a host that froze in the same instant',
  },
  { seed: 406, once: 'a forming view was taken for the writer of the records that it still shares' },
]
