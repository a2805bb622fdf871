import type { Intervention } from '../model/intervention'
import type { ClusterSnapshot } from '../model/snapshot'
import { everything, type Forbids, type Offer } from './interventionMenu'
import { sentence, type Words } from './words'

/** A line of the palette as it is read and searched. */
export interface PaletteRow {
  readonly offer: Offer
  readonly what: string
  readonly target: string
  /** Which of several choices, or why it cannot be done now. */
  readonly note: string
}

/** All rows, the possible ones of each class first, and among them those of the selected thing. */
export function paletteRows(
  snapshot: ClusterSnapshot,
  done: readonly Intervention[],
  selected: string | null,
  words: Words,
  forbids?: Forbids,
  wanted: ReadonlySet<string> | null = null,
): readonly PaletteRow[] {
  const rank = ({ disabled, intervention }: Offer) =>
    (disabled === null ? 0 : 2) + (intervention.target === selected ? 0 : 1)
  const all = everything(snapshot, done, forbids, wanted)
  const classes = [...new Set(all.map((offer) => offer.class))]
  const inClasses = (offers: readonly Offer[]) =>
    classes.flatMap((wanted) =>
      offers.filter((offer) => offer.class === wanted).sort((a, b) => rank(a) - rank(b)),
    )
  // Where much is forbidden, what may be done is not to be looked for among it.
  const halves = forbids
    ? [all.filter(({ disabled }) => disabled === null), all.filter(({ disabled }) => disabled !== null)]
    : [all]
  return halves.flatMap(inClasses).map((offer) => ({
    offer,
    what: words.text(`kind-${offer.kind}`),
    target: offer.intervention.target,
    note: [offer.label, offer.disabled].flatMap((part) => (part ? sentence(words, part) : [])).join(' · '),
  }))
}

const many = 2000
const targetsMax = 12

/**
 * In a cluster of thousands of machines only what can be done with those that a search names and with the selected one,
 * or, before anything is named, with that and the nodes; null: with all.
 */
export function wantedIn(
  { virtualMachines, nodes }: ClusterSnapshot,
  { ids }: Named,
  selected: string | null,
): ReadonlySet<string> | null {
  if (virtualMachines.length <= many) return null
  const targets = ids.length > 0 ? ids.slice(0, targetsMax) : nodes.map(({ id }) => id)
  return new Set([...targets, ...(selected === null ? [] : [selected])])
}

/** Rows that contain every word that was typed, in any order. */
export function found(rows: readonly PaletteRow[], typed: string, words: Words): readonly PaletteRow[] {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return rows
  return rows.filter(({ offer, what, target, note }) => {
    const line =
      `${what} ${target} ${note} ${words.text(`ui-noun-${offer.kind}`)} ${offer.kind}`.toLowerCase()
    return wanted.every((word) => line.includes(word))
  })
}

/** Things of the picture that a search names, in the order of the picture, and whether it names nothing else. */
export interface Named {
  readonly ids: readonly string[]
  readonly alone: boolean
}

export function named(snapshot: ClusterSnapshot, typed: string): Named {
  const wanted = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word.length > 1)
  const { clients, networks, nodes, virtualMachines, volumes, storageUnits } = snapshot
  const things = [clients, networks, nodes, virtualMachines, volumes, storageUnits].flat().map(({ id }) => id)
  const names = (id: string, word: string) => id.toLowerCase().includes(word)
  const ids = things.filter((id) => wanted.some((word) => names(id, word)))
  return { ids, alone: ids.length > 0 && wanted.every((word) => ids.some((id) => names(id, word))) }
}
