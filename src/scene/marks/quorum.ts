import { quorumFace, type QuorumFace } from '../faces/quorum'
import type { PictureLayout } from '../layout/types'
import { group, line, path, rect, title, type Children, type Mark, type Point } from '../mark'
import type { QuorumSnapshot } from '../../model/snapshot'
import { voteLooks } from '../states'
import type { View } from '../view'
import { glyph, stateLine, stateWidth, wordOf } from './glyphs'
import { label, longest } from './text'
import { target, thing } from './thing'

type Ballot = QuorumSnapshot['ballots'][number]
const between = 6

/** The votes: solid squares count, struck ones are lost; the bracket is as long as the majority. */
export function quorum(view: View<PictureLayout>): Mark {
  const { snapshot } = view.facts
  const face = quorumFace(snapshot, view.say)
  const { votes, total, needed } = snapshot.quorum
  const name = view.say('scene-name-quorum', {
    state: view.say(face.look.word, { votes, total }),
    votes,
    total,
    needed,
  })
  const { box, style } = view.layout.quorum
  return thing(view, { kind: 'quorum', id: 'quorum', name, box, class: `is-${face.state}` }, [
    target(box),
    ...(style === 'strip' ? stripContents(view, face) : columnContents(view, face)),
  ])
}

function columnContents(view: View<PictureLayout>, face: QuorumFace): Children {
  const { fonts, quorum: place } = view.layout
  const { ballots, needed } = view.facts.snapshot.quorum
  const { box, square, perRow } = place
  const middle = Math.round(box.x + box.width / 2)
  const small = square < 30
  const titleY = box.y + (small ? 24 : 34)
  const top = titleY + (small ? 12 : 16)
  const rows = Math.ceil(ballots.length / perRow)
  const left = Math.round(middle - (Math.min(perRow, ballots.length) * (square + between) - between) / 2)
  const squares = ballots.map((ballot, index) => {
    const at = {
      x: left + (index % perRow) * (square + between),
      y: top + Math.floor(index / perRow) * (square + between),
    }
    return vote(view, ballot, at, square)
  })
  const below = top + rows * (square + between) - between
  const bracketWidth = needed * (square + between) - between
  const wordFont = {
    ...fonts.word,
    size: view.layout.plain ? fonts.word.size : Math.min(fonts.word.size, 14),
  }
  const wordY = below + (rows === 1 ? 14 : 4) + Math.round(wordFont.size * 1.3)
  const width = box.width - 8
  const noteFont = fonts.caption
  const note = longest(view, face.notes, width, noteFont)
  return [
    label(view, view.say('scene-quorum'), { x: middle, y: titleY }, wordFont, {
      anchor: 'middle',
      width,
      class: 'name',
    }),
    ...squares,
    rows === 1 &&
      path(`M${left + 0.5} ${below + 6}V${below + 10.5}H${left + bracketWidth - 0.5}V${below + 6}`, {
        class: 'bracket',
      }),
    state(view, face, middle, wordY, width, wordFont),
    note !== null &&
      label(view, note, { x: middle, y: wordY + Math.round(noteFont.size * 1.5) }, noteFont, {
        anchor: 'middle',
        class: 'note',
      }),
  ]
}

/** In order it is a plain count; out of order shape and colour come before it. */
function state(
  view: View<PictureLayout>,
  face: QuorumFace,
  middle: number,
  y: number,
  width: number,
  font: { size: number; weight: 400 | 600 },
): Mark | null {
  const least = 10.5
  if (face.state === 'quorate') {
    const { votes, total } = view.facts.snapshot.quorum
    const word = wordOf(view, face.look, font, width, { params: { votes, total }, least })
    return label(view, word, { x: middle, y }, font, { anchor: 'middle', width, class: 'name', least })
  }
  const wide = Math.min(width, stateWidth(view, face.look, font))
  return stateLine(view, face.look, { x: middle - wide / 2, y }, font, { width: wide + 1, least })
}

function vote(view: View, { id, vote: cast }: Ballot, at: Point, size: number): Mark {
  const node = view.facts.node(id)
  const isShare = view.facts.snapshot.quorum.witness?.kind === 'fileShare'
  const letter =
    cast === 'asked'
      ? view.say('scene-quorum-asked-letter')
      : node
        ? String(node.number)
        : view.say(isShare ? 'scene-share-letter' : 'scene-witness-letter')
  const middle = { x: at.x + size / 2, y: at.y + size / 2 }
  const font = { size: Math.round(size * 0.44), weight: 600 } as const
  return group(
    {
      class: `vote is-${cast}`,
      role: 'graphics-symbol img',
      'aria-label': `${id}: ${view.say(voteLooks[cast].word)}`,
    },
    [
      title(`${id}: ${view.say(voteLooks[cast].word)}`),
      rect({ x: at.x + 0.75, y: at.y + 0.75, width: size - 1.5, height: size - 1.5 }, { class: 'square' }, 4),
      label(view, letter, { x: middle.x, y: middle.y + font.size * 0.36 }, font, { anchor: 'middle' }),
      cast === 'lost' &&
        line({ x: at.x + 5, y: at.y + size - 5 }, { x: at.x + size - 5, y: at.y + 5 }, { class: 'strike' }),
    ],
    { key: `vote ${id}` },
  )
}

/** On a phone everything in one line: squares, then the count. */
function stripContents(view: View<PictureLayout>, face: QuorumFace): Children {
  const { fonts, quorum: place } = view.layout
  const { ballots } = view.facts.snapshot.quorum
  const { box } = place
  const font = { ...fonts.word, size: 13 }
  const word = face.state === 'quorate' ? face.word : null
  const wide = word === null ? stateWidth(view, face.look, font) : view.measure(word, font)
  const square = Math.min(place.square, Math.floor((box.width - wide - 24) / Math.max(1, ballots.length)) - 4)
  const top = box.y + (box.height - square) / 2
  const textX = box.x + box.width - Math.min(wide, box.width - 60)
  const first = textX - 10 - ballots.length * (square + 4)
  const middle = box.y + box.height / 2
  return [
    ...(square >= 12
      ? ballots.map((ballot, index) =>
          vote(view, ballot, { x: Math.round(first + index * (square + 4)), y: top }, square),
        )
      : [glyph(face.look.shape, face.look.tone, { x: textX - 14, y: middle }, 14)]),
    word !== null
      ? label(view, word, { x: textX, y: middle + 4.5 }, font, { class: 'name' })
      : stateLine(view, face.look, { x: textX, y: middle + 4.5 }, font, {
          width: box.x + box.width - textX,
          least: 10.5,
        }),
  ]
}
