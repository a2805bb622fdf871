import type { TableLayout } from './layout/types'
import { group, keyed, line, type Mark } from './mark'
import { quorum } from './marks/tableQuorum'
import { tableFoot, tableHead } from './marks/tableEdges'
import { tableRow } from './marks/tableRow'
import { volumeColumns } from './marks/tableVolumes'
import type { View } from './view'

/** The table lens: what the picture shows of one node, on one line; ownership becomes a staircase. */
export function table(view: View<TableLayout>): readonly (Mark | null)[] {
  const { rows, width, footY } = view.layout
  const rules = [...rows.map(({ box }) => box.y), footY].map((y, index) =>
    keyed(
      `rule ${index}`,
      line(
        { x: 0, y: y + 0.5 },
        { x: width, y: y + 0.5 },
        { class: index === 0 || y === footY ? 'rule strong' : 'rule' },
      ),
    ),
  )
  return [
    tableHead(view),
    group({ class: 'rules', 'aria-hidden': 'true' }, rules),
    view.keep('state', 'columns', () => volumeColumns(view), 'still'),
    group(
      { class: 'rows' },
      rows.map((row) => tableRow(view, row)),
      { key: 'rows' },
    ),
    quorum(view, view.layout.machines.x - 16),
    tableFoot(view),
  ]
}
