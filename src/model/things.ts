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

type Positions = ReadonlyMap<string, number>

const indices = new WeakMap<readonly Thing[], ById<Thing>>()
/** The long lists met last: the next of the same things has them in the same places. */
let latest: readonly { readonly things: readonly Thing[]; readonly positions: Positions }[] = []
const long = 64
const latestMax = 8

/** Built once a list, whoever asks. */
export function byId<T extends Thing>(things: readonly T[]): ById<T> {
  const known = indices.get(things) as ById<T> | undefined
  if (known !== undefined) return known
  const positions = positionsOf(things)
  const index: ById<T> = {
    get(id) {
      const at = positions.get(id)
      return at === undefined ? undefined : things[at]
    },
  }
  indices.set(things, index)
  return index
}

function positionsOf(things: readonly Thing[]): Positions {
  const before = things.length < long ? undefined : latest.find((other) => sameIds(other.things, things))
  const positions = before?.positions ?? new Map(things.map(({ id }, place) => [id, place]))
  if (things.length >= long)
    latest = [{ things, positions }, ...latest.filter((other) => other !== before)].slice(0, latestMax)
  return positions
}

function sameIds(a: readonly Thing[], b: readonly Thing[]): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i] && a[i].id !== b[i].id) return false
  return true
}

/** Places at which two lists differ; all where they cannot be compared. */
export function changedPlaces(
  before: readonly unknown[] | null,
  after: readonly unknown[],
): readonly number[] {
  if (before === after) return []
  if (before?.length !== after.length) return [...after.keys()]
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
