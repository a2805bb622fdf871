import { holderOf, turningOn } from '../facts'
import { volumeLookOf } from '../faces/volume'
import type { TableLayout } from '../layout/types'
import { group, line, path, rect, round, title, type Children, type Mark } from '../mark'
import { volumeLooks } from '../states'
import type { View } from '../view'
import { lazyThing } from './thing'

/** One column a volume, one mark in it at its owner: a healthy cluster is a staircase, a failed node a missing step. */
export function volumeColumns(view: View<TableLayout>): Mark | null {
  const { volumes: column, volumeIds, pitch, rows, footY } = view.layout
  if (!column || volumeIds.length === 0) return null
  const top = rows[0]?.box.y ?? 0
  const guides = stepsOf(view).map((index) => {
    const x = Math.round(column.x + index * pitch) + 0.5
    return line({ x, y: top }, { x, y: footY }, { class: 'rule' })
  })
  const rowOf = new Map(rows.map(({ id, box }) => [id, box]))
  const marks = volumeIds.map((id, index) =>
    columnOf(view, id, { x: column.x + index * pitch, width: pitch, top, bottom: footY }, rowOf),
  )
  return group(
    { class: 'columns' },
    [group({ class: 'rules', 'aria-hidden': 'true' }, guides, { key: 'guides' }), ...marks],
    { key: 'columns' },
  )
}

interface Row {
  readonly y: number
  readonly height: number
}

/** Where a step of the staircase ends, when every node has brought as many volumes. */
function stepsOf({ layout, facts }: View<TableLayout>): readonly number[] {
  const witnesses = layout.volumeIds.filter((id) => facts.volume(id)?.isWitness).length
  const each = (layout.volumeIds.length - witnesses) / layout.rows.length
  const before = facts.volume(layout.volumeIds[0])?.isWitness ? witnesses : 0
  return Number.isInteger(each) ? layout.rows.map((_, index) => before + index * each) : []
}

interface Strip {
  readonly x: number
  readonly width: number
  readonly top: number
  readonly bottom: number
}

function columnOf(
  view: View<TableLayout>,
  id: string,
  strip: Strip,
  rowOf: ReadonlyMap<string, Row>,
): Mark | null {
  const volume = view.facts.volume(id)
  if (!volume) return null
  const owner = holderOf(view.facts, volume)
  const taking = owner === null ? (turningOn(view.facts, volume)?.node ?? null) : null
  const former = volume.formerOwner !== (owner ?? taking) ? volume.formerOwner : null
  const chosen = view.isChosen(id)
  const look = volumeLooks[volumeLookOf(volume, view.facts)]
  const moved = former !== null && (owner ?? taking) !== null
  const at = (node: string | null) => (node === null ? undefined : rowOf.get(node))
  const state = view.say(look.word)
  const name =
    volume.owner === null
      ? view.say('scene-name-volume', { name: id, state })
      : view.say('scene-name-volume-owned', { name: id, node: volume.owner, state })
  const memo = [
    strip.x,
    strip.width,
    strip.top,
    strip.bottom,
    owner,
    taking,
    former,
    chosen,
    look.word,
    volume.owner,
    view.frame.focused === id,
  ].join(' ')
  const place = at(owner ?? taking ?? former ?? volume.owner) ?? {
    y: strip.top,
    height: strip.bottom - strip.top,
  }
  const box = { x: strip.x, y: place.y, width: strip.width, height: place.height }
  return lazyThing(view, { kind: 'volume', id, name, box, memo, class: 'column' }, () => [
    title(name),
    (moved || chosen) &&
      rect(
        { x: strip.x, y: strip.top, width: strip.width, height: strip.bottom - strip.top },
        { class: 'band' },
      ),
    ...stroke(strip, at(former), 'former'),
    ...stroke(strip, at(owner), moved || chosen ? 'owner moved' : 'owner'),
    ...stroke(strip, at(taking), 'taking'),
    rect(box, { class: 'target' }),
  ])
}

function stroke({ x, width }: Strip, row: Row | undefined, kind: string): Children {
  if (!row) return []
  const thick = kind.includes('moved')
    ? Math.max(2.5, Math.min(8, width * 0.7))
    : Math.max(1, Math.min(8, width * 0.62))
  return [
    path(`M${round(x + width / 2)} ${row.y + 5}v${Math.max(4, row.height - 9)}`, {
      class: `step ${kind}`,
      'stroke-width': round(thick),
    }),
  ]
}
