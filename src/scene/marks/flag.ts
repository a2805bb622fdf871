import type { PictureLayout } from '../layout/types'
import { crisp, group, inset, rect, type Box, type Mark } from '../mark'
import type { View } from '../view'
import { label } from './text'

/**
 * What a lesson marks on a thing: that it may be answered with, that it was, that it came so, or that it is to be
 * watched. Line and words tell them apart; colour does not.
 */
export interface Flag {
  readonly id: string
  readonly look: 'choice' | 'answer' | 'truth' | 'watch'
  /** In the reader's language; empty: the outline alone. */
  readonly text: string
}

const high = 20
const padding = 7

/** The flags of a frame, over everything else and in nobody's way. */
export function flags(view: View<PictureLayout>): Mark | null {
  const marked = view.frame.flags ?? []
  if (marked.length === 0) return null
  const marks = marked.map((flag) => {
    const box = boxOf(view, flag.id)
    return box && { ...flagOn(view, flag, box), key: `${flag.look} ${flag.id}` }
  })
  return group({ class: 'flags', 'aria-hidden': 'true' }, marks, { key: 'flags' })
}

function flagOn(view: View<PictureLayout>, { id, look, text }: Flag, box: Box): Mark {
  const around = crisp(inset(box, -3), 2)
  const font = { ...view.layout.fonts.caption, weight: 600 as const }
  const width = Math.min(view.measure(text, font) + 2 * padding, box.width)
  // An answer sits above the thing, the truth below it: both may be the same thing. A server's head has words at its end.
  const above = view.facts.node(id) ? high - 4 : high / 2
  const y = look === 'truth' ? box.y + box.height - high / 2 : box.y - above
  const chip = { x: box.x + box.width - width - 8, y, width, height: high }
  return group({ class: `flag ${look}` }, [
    rect(around, { class: 'outline' }, 8),
    text !== '' && rect(chip, { class: 'chip' }, 5),
    text !== '' &&
      label(view, text, { x: chip.x + padding, y: y + 14 }, font, {
        width: width - 2 * padding + 1,
        class: 'said',
      }),
  ])
}

/** Where a thing stands; a machine in the berth that counts. */
function boxOf(view: View<PictureLayout>, id: string): Box | null {
  const { servers, volumes, clients, units, quorum } = view.layout
  if (id === 'quorum') return quorum.box
  const berth = view.berths.find(({ vm, presence }) => vm === id && presence === 'present')
  const slots = servers.find((server) => server.id === berth?.node)?.slots
  const slot = berth?.slot === null || berth === undefined ? undefined : slots?.[berth.slot]
  return slot ?? [...servers, ...volumes, ...clients, ...units].find((place) => place.id === id)?.box ?? null
}
