/**
 * Lists of things of which there may be thousands. From one moment to the next a snapshot's list is either the very same
 * or one in which a few things are others, each in its place: whoever remembers the list before need not ask all again.
 */
interface Thing {
  readonly id: string
}

/** Finds the things of a list by id. */
export interface ById<T> {
  get(id: string): T | undefined
}

/** What lists of the same things in the same places have in common. */
interface Kin {
  positions: ReadonlyMap<string, number> | null
}

const kin = new WeakMap<readonly unknown[], Kin>()
const changes = new WeakMap<
  readonly unknown[],
  { readonly before: WeakRef<readonly unknown[]>; readonly places: readonly number[] }
>()

/** Notes that a list holds the same things as the one before, and that only those at some places are others now. */
export function succeeds(
  after: readonly unknown[],
  before: readonly unknown[],
  places: readonly number[],
): void {
  kin.set(after, kinOf(before))
  // Weak, or each list would keep all before it.
  changes.set(after, { before: new WeakRef(before), places })
}

/** The very same object for lists of the same things, as far as that was noted. */
export function kinOf(things: readonly unknown[]): object & Kin {
  const known = kin.get(things) ?? { positions: null }
  kin.set(things, known)
  return known
}

const indices = new WeakMap<readonly Thing[], ById<Thing>>()

/** Built once a list, whoever asks. */
export function byId<T extends Thing>(things: readonly T[]): ById<T> {
  const known = indices.get(things) as ById<T> | undefined
  if (known !== undefined) return known
  const positions = (kinOf(things).positions ??= new Map(things.map(({ id }, place) => [id, place])))
  const index: ById<T> = {
    get(id) {
      const at = positions.get(id)
      return at === undefined ? undefined : things[at]
    },
  }
  indices.set(things, index)
  return index
}

/** Places at which two lists differ, ascending; all where they cannot be compared. */
export function changedPlaces(
  before: readonly unknown[] | null,
  after: readonly unknown[],
): readonly number[] {
  if (before === after) return []
  if (before?.length !== after.length) return [...after.keys()]
  const noted = changes.get(after)
  if (noted?.before.deref() === before) return noted.places
  const places: number[] = []
  for (let i = 0; i < after.length; i++) if (before[i] !== after[i]) places.push(i)
  return places
}

/** What a few of thousands have to say, in their order: each is asked again only when it has become another one. */
export function gleaning<T, R>(ask: (thing: T) => readonly R[]): (things: readonly T[]) => readonly R[] {
  let before: readonly T[] | null = null
  let said = new Map<number, readonly R[]>()
  let all: readonly R[] = []
  return (things) => {
    const places = changedPlaces(before, things)
    if (before?.length !== things.length) said = new Map()
    for (const place of places) {
      const answer = ask(things[place])
      if (answer.length > 0) said.set(place, answer)
      else said.delete(place)
    }
    if (places.length > 0) all = [...said].sort(([a], [b]) => a - b).flatMap(([, answer]) => answer)
    before = things
    return all
  }
}
