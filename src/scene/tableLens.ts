/** All that only the table needs: one chunk, asked for by the scene when a cluster is too large for the picture. */
import './table.css'

export { tableLayout } from './layout/table'
export { table } from './table'
