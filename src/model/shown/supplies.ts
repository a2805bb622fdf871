import type { Running } from '../running'
import type * as Shown from '../snapshot'

export function supply(r: Running, i: number): Shown.SupplySnapshot {
  const { id, kind, serves } = r.plant.design.supplies[i]
  const { value, untilMs } = r.at(r.plant.supply[i])
  return { id, kind, serves, state: value as Shown.SupplySnapshot['state'], untilMs }
}
