import type { Refusal } from './intervention'
import type { SupplyDesign } from './design'
import type { Running } from './running'

/** Power and cooling: what they serve goes off and comes back with them. */

interface Served {
  readonly kind: 'node' | 'network' | 'storageUnit'
  readonly index: number
}

const kindsServed = ['node', 'network', 'storageUnit'] as const

/** Why a thing cannot run where it stands: all its circuits are out, or it is too hot there. Null: it can. */
export function unsupplied(r: Running, id: string): Refusal | null {
  const { supplies } = r.plant.design
  const out = (supply: SupplyDesign) => r.at(r.plant.supply[supplies.indexOf(supply)]).value === 'Out'
  const its = supplies.filter(({ serves }) => serves.includes(id))
  const circuits = its.filter(({ kind }) => kind === 'power')
  const hot = its.find((supply) => supply.kind === 'cooling' && out(supply))
  if (circuits.length > 0 && circuits.every(out))
    return { code: 'noPower', params: { supply: circuits[0].id } }
  return hot === undefined ? null : { code: 'tooHot', params: { supply: hot.id } }
}

/** A supply went or came: servers lose their power and stay off; switches and storage units come back by themselves. */
export function supplyChanged(r: Running, supply: number): void {
  const { plant, sim } = r
  for (const id of plant.design.supplies[supply].serves) {
    const { kind, index } = served(r, id)
    const runs = unsupplied(r, id) === null
    if (kind === 'node') {
      if (!runs) sim.send(plant.server[index], { type: 'POWER_LOST' })
      continue
    }
    const entity = kind === 'network' ? plant.network[index] : plant.unit[index]
    if (runs !== (r.at(entity).value === 'Up')) sim.send(entity, { type: runs ? 'RESTORE' : 'LOSE' })
  }
}

function served(r: Running, id: string): Served {
  const kind = kindsServed.find((candidate) => r.plant.has(candidate, id))!
  return { kind, index: r.plant.numberOf(kind, id) }
}
