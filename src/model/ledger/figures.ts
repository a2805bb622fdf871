import { defaults, type Figure, type FigureName } from '../defaults'
import type { LedgerLine } from './line'

/** What stands behind these words is an explanation or hearsay, not a source. */
const isOurs = (source: string) => /^(assumption|general knowledge)/.test(source)

/** Every figure of the model, with the source that stands beside it. */
export const figures = (Object.entries(defaults) as [FigureName, Figure][]).map(
  ([name, { source }]): LedgerLine => ({
    id: `figure-${name}`,
    chapter: 'figures',
    status: isOurs(source) ? 'assumption' : 'sourced',
    source: source === 'assumption' ? null : source,
    file: 'model/defaults.ts',
    test: `model/figures.test.ts › ${name}`,
  }),
)
