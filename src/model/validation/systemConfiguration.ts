import { differing, doing, failed, passed, warning, type Test } from './finding'

/** Validate a Configuration, System Configuration (cc770399): what has to be the same on all nodes. */

const editions: Test = ({ nodes }) => {
  const wrong = nodes.filter(({ edition }) => edition === 'standard').map(({ id }) => id)
  return wrong.length > 0 ? failed({ nodes: wrong }) : passed()
}

/** Quick migration restores the memory on the other make's processor, which refuses it. */
const processors: Test = ({ nodes, groups }) => {
  const values = differing(
    nodes,
    ({ processor }) => processor,
    ({ id }) => id,
  )
  if (values === null) return passed({ processor: nodes[0].processor })
  const group = groups.find(({ virtualMachines }) =>
    virtualMachines.some(({ offlineAction }) => offlineAction === 'save'),
  )
  const make = nodes.find(({ id }) => id === group?.owner)?.processor
  const other = nodes.find(({ processor }) => processor !== make)
  return warning({ values }, group && other ? doing('quickMigrate', group.id, { to: other.id }) : null)
}

const servicePacks: Test = ({ nodes }) => {
  const values = differing(
    nodes,
    ({ servicePack }) => `SP${servicePack}`,
    ({ id }) => id,
  )
  return values === null ? passed({ servicePack: nodes[0].servicePack }) : failed({ values })
}

const updates: Test = ({ nodes }) => {
  const all = [...new Set(nodes.flatMap((node) => node.updates))].sort()
  const lacking = all.flatMap((update) => {
    const without = nodes.filter((node) => !node.updates.includes(update)).map(({ id }) => id)
    return without.length > 0 ? [`${update}: ${without.join(', ')}`] : []
  })
  return lacking.length > 0 ? warning({ values: lacking }) : passed({ count: all.length })
}

/** Recommended for every cluster of Hyper-V nodes (requirements page, link 125397). */
const hotfix: Test = ({ nodes }) => {
  const without = nodes.filter((node) => !node.updates.includes('KB951308')).map(({ id }) => id)
  return without.length > 0 ? warning({ nodes: without, update: 'KB951308' }) : passed({ update: 'KB951308' })
}

const domains: Test = ({ nodes }) => {
  const values = differing(
    nodes,
    ({ domain }) => domain,
    ({ id }) => id,
  )
  return values === null ? passed({ domain: nodes[0].domain }) : failed({ values })
}

export const systemConfiguration = { editions, domains, processors, servicePacks, updates, hotfix } as const
