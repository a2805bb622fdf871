import type { HostKind, Plant } from './plant'
import type { Configuration } from './records'

/** Finds every entity again by its name; what has none is recognised by what it is. */
export function findAgain(
  plant: Plant,
  names: readonly string[],
  stateOf: (entity: number) => unknown,
): void {
  plant.forget()
  names.forEach((name, entity) => {
    if (name !== '') findNamed(plant, entity, name)
    else findUnnamed(plant, entity, stateOf(entity) as object)
  })
}

function findNamed(plant: Plant, entity: number, name: string): void {
  const colon = name.indexOf(':')
  const [kind, id] = colon < 0 ? [name, ''] : [name.slice(0, colon), name.slice(colon + 1)]
  const [left, right] = id.includes('/') ? splitAt(id, '/') : splitAt(id, '@')
  switch (kind) {
    case 'network':
      return keep(plant, plant.network, entity, plant.numberOf('network', id), -1)
    case 'storageUnit':
      return keep(plant, plant.unit, entity, plant.numberOf('storageUnit', id), -1)
    case 'supply':
      return keep(plant, plant.supply, entity, plant.numberOf('supply', id), -1)
    case 'fileShare':
      plant.fileShare = entity
      return plant.note(entity, -1, -1)
    case 'transfers':
      return keep(plant, plant.transfers, entity, -1, -1)
    case 'lun':
      return keep(plant, plant.lun, entity, plant.volumeNumber(id), -1)
    case 'server':
      return keep(plant, plant.server, entity, -1, plant.nodeNumber(id))
    case 'clusterService':
      return keep(plant, plant.service, entity, -1, plant.nodeNumber(id))
    case 'software':
      return keep(plant, plant.software, entity, -1, plant.nodeNumber(id))
    case 'view':
      plant.link.push([])
      plant.path.push([])
      return keep(plant, plant.view, entity, -1, plant.nodeNumber(id))
    case 'calls':
      return keep(plant, plant.calls, entity, -1, plant.nodeNumber(id))
    case 'virtualNetworks':
      return plant.noteVirtualNetworks(plant.nodeNumber(id), entity)
    case 'trouble':
      return plant.noteTrouble(id, entity)
    case 'link':
      return keep(
        plant,
        plant.link[plant.nodeNumber(left)],
        entity,
        plant.numberOf('network', right),
        plant.nodeNumber(left),
      )
    case 'path':
      return keep(
        plant,
        plant.path[plant.nodeNumber(left)],
        entity,
        plant.numberOf('storageUnit', right),
        plant.nodeNumber(left),
      )
    case 'pair':
      return keepPair(plant, entity, id)
    case 'savedState':
      return keepOfMachine(plant, plant.saved, entity, plant.numberOf('virtualMachine', id))
    case 'snapshots':
      return keepOfMachine(plant, plant.snapshots, entity, plant.numberOf('virtualMachine', id))
    case 'availability':
      return keepOfMachine(plant, plant.availability, entity, plant.numberOf('virtualMachine', id))
    case 'standAlone':
      plant.standAlone[plant.numberOf('virtualMachine', id)] = entity
      return plant.note(entity, plant.machines[plant.numberOf('virtualMachine', id)].group, -1)
    case 'client':
      plant.client.push(entity)
      return
    case 'session':
      return keepSession(plant, entity, left, right)
    case 'witnessRenewals':
      plant.witnessTrain.set(plant.volumeNumber(id), entity)
      return plant.note(entity, -1, -1)
    case 'witnessCopy':
      plant.witnessCopy.set(plant.volumeNumber(id), entity)
      return plant.note(entity, -1, -1)
    case 'mount':
      return plant.remember('mount', plant.volumeNumber(left), plant.nodeNumber(right), entity)
    default:
      return plant.remember(
        kind as HostKind,
        plant.numberOf('virtualMachine', left),
        plant.nodeNumber(right),
        entity,
      )
  }
}

/** Splits at the last separator, which no id contains. */
function splitAt(text: string, separator: string): readonly [string, string] {
  const i = text.lastIndexOf(separator)
  return i < 0 ? [text, ''] : [text.slice(0, i), text.slice(i + 1)]
}

function keep(plant: Plant, list: number[], entity: number, thing: number, node: number): void {
  list.push(entity)
  plant.note(entity, thing, node)
}

function keepOfMachine(plant: Plant, list: number[], entity: number, machine: number): void {
  list[machine] = entity
  plant.note(entity, plant.machines[machine].group, -1)
}

function keepPair(plant: Plant, entity: number, id: string): void {
  const [a, b] = splitAt(id, '~')
  plant.pairs[plant.nodeNumber(a) * plant.nodes.length + plant.nodeNumber(b)] = entity
}

function keepSession(plant: Plant, entity: number, client: string, machine: string): void {
  const session = {
    client: plant.design.clients.findIndex((c) => c.id === client),
    machine: plant.numberOf('virtualMachine', machine),
    entity,
  }
  plant.note(entity, session.client, session.machine)
  plant.sessions.push(session)
  plant.sessionsOfMachine[session.machine].push(session)
}

function findUnnamed(plant: Plant, entity: number, state: object): void {
  if ('members' in state) {
    plant.confs.push(entity)
    const { groups } = state as Configuration
    plant.groups.forEach((_, g) => plant.note(groups + g, g, -1))
  } else if ('open' in state) plant.regroups.add(entity)
}
