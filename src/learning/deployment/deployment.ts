import type { Tree } from '../../scenario/tree'
import type { Document } from './document'
import { deploymentSteps, proof, type Consequence, type Way } from './steps'

/** Which way was taken at each step, by the step's id. */
export type Choices = Readonly<Record<string, string>>

/** Words for what the document says: a key of the catalogue. */
export type Say = (key: string) => string

/** Every step taken as the order says. */
export const rightWay: Choices = Object.fromEntries(
  deploymentSteps.map(({ id, ways }) => [id, ways.find(({ kind }) => kind === 'done')!.id]),
)

/** The cluster as it is built when nothing is left out. */
const plan: Document = {
  cluster: {
    name: 'CLUSTER1',
    platform: 'windowsServer2008',
    quorum: { type: 'NodeAndDiskMajority', witness: 'Witness' },
    nodes: [{ id: 'NODE1' }, { id: 'NODE2' }],
    networks: [
      { id: 'Public', role: 'clusterAndClient', subnet: '10.0.0.0/24' },
      { id: 'Heartbeat', role: 'cluster', subnet: '10.0.1.0/24' },
    ],
    storage: [
      { id: 'SAN1', paths: 2, volumes: [{ id: 'LUN1' }, { id: 'LUN2' }] },
      { id: 'SAN2', paths: 2, volumes: [{ id: 'Witness', size: '1GiB' }] },
    ],
    groups: [
      {
        id: 'SQL01',
        owner: 'NODE1',
        virtualMachine: { memory: '4GiB', volumes: ['LUN1'] },
        application: { name: 'SQL Server', monitored: true },
      },
      {
        id: 'WEB01',
        owner: 'NODE2',
        virtualMachine: { memory: '2GiB', volumes: ['LUN2'] },
        application: { name: 'Web shop', monitored: true },
      },
    ],
  },
  clients: [{ id: 'Office', uses: ['SQL01', 'WEB01'] }],
}

/** The way that was taken at a step; where none is named, or none of its ways, the right one. */
export function wayOf(stepId: string, choices: Choices): Way {
  const ways = deploymentSteps.find(({ id }) => id === stepId)!.ways
  return ways.find(({ id }) => id === choices[stepId]) ?? ways.find(({ kind }) => kind === 'done')!
}

/** Steps that were taken otherwise than the order says, by id. */
export function mistakesIn(choices: Choices): readonly string[] {
  return deploymentSteps.map(({ id }) => id).filter((id) => wayOf(id, choices).kind !== 'done')
}

/** The same choices with one mistake alone, so that what is seen comes of it and of nothing else. */
export function onlyMistake(choices: Choices, stepId: string): Choices {
  return { ...rightWay, [stepId]: wayOf(stepId, choices).id }
}

/**
 * The scenario that choices lead to: the cluster that they build, and what comes of their only mistake; without any it is
 * the test at the end of the order. With several mistakes nothing happens to the cluster: each is played by itself.
 */
export function deploymentDocument(choices: Choices, say: Say, lang: string): Document {
  const document: Document = {
    formatVersion: 1,
    version: 1,
    lang,
    settings: { seed: 4711, speed: 10, variation: 'none' },
    ...built(choices),
    ...story(choices, say),
  }
  // What no value stands for is no key of the file.
  return JSON.parse(JSON.stringify(document)) as Document
}

function story(choices: Choices, say: Say): Document {
  const [first, second] = mistakesIn(choices)
  if (second !== undefined) return { id: 'deployment/as-built', title: say('ui-deploy') }
  const key = first === undefined ? 'deploy-proof' : keyOf(first, choices)
  const { method, claims } = (first === undefined ? null : wayOf(first, choices).later) ?? proof
  return {
    id: `deployment/${key.replace('deploy-', '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    title: say(key),
    intro: { text: say(first === undefined ? `${key}-text` : `${key}-later`) },
    method: method as unknown as Tree,
    markers: markersOf(method, say),
    goal: {
      probes: claims.map(({ says, ...probe }) => ({ name: say(`deploy-claim-${says}`), ...probe }) as Tree),
    },
  }
}

/** The message that names a way; what comes of it is the same key with `-later` behind it. */
export function keyOf(stepId: string, choices: Choices): string {
  return `deploy-${stepId}-${wayOf(stepId, choices).id}`
}

/** LUNs are given out last: what lies on one becomes one service or application when all else is said of it. */
function built(choices: Choices): Document {
  const ways = deploymentSteps.map(({ id }) => ({ id, way: wayOf(id, choices) }))
  const last = ways.filter(({ id }) => id === 'disks')
  const order = [...ways.filter(({ id }) => id !== 'disks'), ...last]
  return order.reduce((document, { way }) => way.change(document), plan)
}

function markersOf(method: Consequence['method'], say: Say): readonly Tree[] {
  return method
    .filter(({ fault, operation }) => fault !== undefined || operation !== undefined)
    .map(({ id, fault, operation, target }) => {
      return { at: id, label: `${say(`ui-noun-${fault ?? operation}`)}: ${target}` }
    })
}
