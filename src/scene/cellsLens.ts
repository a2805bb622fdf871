/** All that only clusters of thousands of machines need: one chunk, asked for by the scene when it meets one. */
import './table.css'
import './cells.css'

export { cellsLayout } from './cells/layout'
export { createCells } from './cells/cells'
