// npx tsx test/frozen/freeze.ts RELEASE: keeps what this release writes, for all later ones to read (test/frozen.test.ts).
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../../src/cli/install.mjs'
import type { Finished } from '../../src/learning/progress'
import { ProgressStore } from '../../src/learning/progressStore'
import { coreGroupId } from '../../src/model/design'
import type { KindSpec, ParamType, ParamValue, TargetKind } from '../../src/model/intervention'
import { kinds } from '../../src/model/kinds'
import type { TimedIntervention } from '../../src/player/run'
import { encode, formOf, type ShareLink } from '../../src/player/shareLink'
import { machinesOf } from '../../src/scenario/machines'
import { parseScenario } from '../../src/scenario/parse'
import type { Scenario } from '../../src/scenario/scenario'
import { written, type ClassMessage, type Sender } from '../../src/shells/class/classMessage'

/**
 * Of every quorum model, one that changes while the cluster runs, storage of several kinds, what servers hang on and what
 * is installed on them, snapshots and single resources, with lessons, one of them translated.
 */
const scenarios = [
  'two-node/node-crash',
  'quorum/share-lost',
  'quorum/disk-only',
  'quorum/before-the-storage-goes',
  'networks/cables-out',
  'storage/maintenance-mode',
  'storage/shared-lun',
  'policies/one-disk-offline',
  'hyper-v/stopped-outside',
  'design/one-power-feed',
  'operations/all-at-once',
]
const translations = ['two-node/node-crash.de']

const [release] = process.argv.slice(2)
const folder = join(root, 'test/frozen', release ?? '')
if (!release || !/^\d+\.\d+\.\d+$/.test(release)) throw new Error('Which release? Such as 1.0.0')
// What was released is never written anew.
if (existsSync(folder)) throw new Error(`${folder} is there already.`)

/** A line for each thing that is kept. */
function keep(name: string, list: readonly unknown[]): void {
  const file = join(folder, name)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `[\n${list.map((each) => JSON.stringify(each)).join(',\n')}\n]\n`)
}

for (const file of [...scenarios, ...translations].map((id) => `scenarios/${id}.yaml`))
  cpSync(join(root, file), join(folder, file))

const links = scenarios.map(linkInto)
// `state` is what the element's `getState` answers, and its `setState` takes.
keep(
  'links.json',
  links.map((link) => ({ link, text: encode(link), state: formOf(link) })),
)

const finished = links.flatMap(({ scenario: { id, version } }, index): Finished[] => [
  {
    scenario: id,
    version,
    step: 'first',
    points: index % 3,
    of: 2 + (index % 2),
    predicted: index % 2 === 0,
  },
  { scenario: id, version, step: 'second-step', points: 0, of: 0, predicted: null },
])
const drawer = new Map<string, string>()
const store = new ProgressStore(() => ({
  getItem: (key) => drawer.get(key) ?? null,
  setItem: (key, text) => void drawer.set(key, text),
}))
for (const each of finished) store.add(each)
keep('progress.json', [{ finished, storage: Object.fromEntries(drawer) }])

const sender: Sender = { room: 'a1b2c3', from: 'd4e5f6', since: 1_800_000_000_000 }
const cursor = { atMs: 61_000, seenMs: 90_500, playing: false, speed: 0.5, skipIdle: true } as const
const messages: ClassMessage[] = [
  { type: 'hello', cause: 0, width: 1_280, height: 720 },
  { type: 'cause', cause: 1, made: { link: links[0]!, text: null } },
  {
    type: 'cause',
    cause: 2,
    made: { link: links[0]!, text: 'formatVersion: 1\nid: mine/own\ntitle: "Täglich <b>"\n' },
  },
  {
    type: 'cursor',
    cause: 2,
    turn: 3,
    cursor: { ...cursor, selected: 'NODE1', cover: 'none', theme: 'auto' },
  },
  {
    type: 'cursor',
    cause: 2,
    turn: 4,
    cursor: { ...cursor, selected: null, cover: 'black', theme: 'contrast' },
  },
  { type: 'pointer', spot: { x: 0.25, y: 1 } },
  { type: 'pointer', spot: null },
  { type: 'request', request: 'next' },
  { type: 'request', request: 'toggle' },
  { type: 'leave' },
  { type: 'bye' },
]
keep(
  'class.json',
  messages.map((message) => ({ heard: { sender, message }, text: written(sender, message) })),
)

/** A link in which everything is done to the scenario that can be, once, without what may be left out and with it. */
function linkInto(id: string): ShareLink {
  const file = `scenarios/${id}.yaml`
  const { scenario } = parseScenario(readFileSync(join(root, file), 'utf8'), file)
  if (!scenario) throw new Error(`${file} is no scenario`)
  const interventions = Object.values<KindSpec>(kinds)
    .flatMap((spec) => acts(spec, scenario))
    .map((intervention, index): TimedIntervention => ({ atMs: (index + 1) * 7_000, intervention }))
  const { version, settings } = scenario
  const place = { scenario: { id, version }, seed: settings.seed, interventions, atMs: 61_000 }
  return interventions.length % 2 === 0 ? place : { ...place, speed: 0.5 }
}

function acts({ kind, target, params }: KindSpec, scenario: Scenario): TimedIntervention['intervention'][] {
  const [thing] = thingsOf(scenario)[target]
  const all = Object.entries(params).map(([name, { type, required }]) => {
    return { name, required, value: valueOf(type, scenario) }
  })
  if (thing === undefined || all.some(({ required, value }) => required && value === undefined)) return []
  const given = (some: typeof all) =>
    Object.fromEntries(some.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])))
  const [least, most] = [all.filter(({ required }) => required), all].map(given)
  const ways = JSON.stringify(least) === JSON.stringify(most) ? [most!] : [least!, most!]
  return ways.map((some) => ({ kind, target: thing, params: some }))
}

function thingsOf({ cluster }: Scenario): Readonly<Record<TargetKind, readonly (string | undefined)[]>> {
  const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id)
  const groups = ids(cluster.groups).filter((id) => id !== coreGroupId)
  return {
    node: ids(cluster.nodes),
    network: ids(cluster.networks),
    storageUnit: ids(cluster.storage),
    fileShare: cluster.fileShareWitness === undefined ? [] : [cluster.fileShareWitness.id],
    supply: ids(cluster.supplies),
    volume: ids(cluster.storage.flatMap(({ volumes }) => volumes)),
    virtualMachine: ids(cluster.groups.flatMap(machinesOf)),
    group: groups,
    groupOrResource: groups,
    resource: ids(cluster.groups.flatMap(machinesOf)).map((id) => `${id}.configuration`),
    cluster: [cluster.name],
  }
}

function valueOf(type: ParamType, scenario: Scenario): ParamValue | undefined {
  const { node, network, storageUnit, volume, fileShare } = thingsOf(scenario)
  const values: Readonly<Record<ParamType, ParamValue | undefined>> = {
    node: node[1],
    peer: node[1],
    network: network[0],
    storageUnit: storageUnit[0],
    volume: volume[0],
    duration: 10_000,
    boolean: true,
    blocks: [[node[0]!], node.slice(1).map((id) => id!)],
    property: 'SameSubnetThreshold',
    groupProperty: 'FailoverPeriod',
    resourceProperty: 'SeparateMonitor',
    whole: 10,
    quorumType: fileShare.length > 0 ? 'NodeAndFileShareMajority' : 'NodeAndDiskMajority',
    witness: fileShare[0] ?? volume[0],
    update: scenario.cluster.updates[0]?.id,
    virtualNetwork: 'LAN',
  }
  return values[type]
}
