import { passed, type Test } from './finding'

/** Validate a Configuration, Inventory: what is there. Nothing in it can fail. */

const nodes: Test = (design) =>
  passed({ count: design.nodes.length, names: design.nodes.map(({ id }) => id) })

const memory: Test = (design) =>
  passed({ values: design.nodes.map(({ id, memoryMiB }) => `${id}: ${Math.trunc(memoryMiB / 1024)} GiB`) })

const disks: Test = ({ storage }) =>
  passed({ count: storage.reduce((sum, { volumes }) => sum + volumes.length, 0) })

export const inventory = { nodes, memory, disks } as const
