import type { Subject } from '../../scenario/subjects'
import type { Tree } from '../../scenario/tree'
import { alter, isList, put, type Change } from './document'

/** One step of the script that shows a consequence, as it stands in a scenario file. */
export interface Deed {
  readonly id: string
  readonly at?: string
  readonly after?: string
  readonly waitFor?: Tree
  readonly fault?: string
  readonly operation?: string
  readonly target?: string
  readonly to?: string
  readonly unit?: string
}

/** What the text of a consequence claims, as a check of the run; its name is a message of its own. */
export interface Claim {
  readonly says: string
  readonly probe: string
  readonly target?: string
  readonly id?: number
  readonly tolerance: Tree
}

/** What comes later: what happens to the cluster one day, and what is to be seen then. */
export interface Consequence {
  readonly method: readonly Deed[]
  readonly claims: readonly Claim[]
}

/** One way to take a step. `done` as the order of 2008 says; the others leave it out, do it too late or do it otherwise. */
export interface Way {
  readonly id: string
  readonly kind: 'done' | 'skipped' | 'tooLate' | 'otherwise'
  readonly change: Change
  /** Null for what is done right: nothing comes of it. */
  readonly later: Consequence | null
}

/** One step of the deployment, in the order in which they are taken (facts 8.3). */
export interface DeploymentStep {
  readonly id: string
  /** What of the course it is about. */
  readonly teaches?: readonly Subject[]
  readonly ways: readonly Way[]
}

const unchanged: Change = (document) => document
const right = (id: string): Way => ({ id, kind: 'done', change: unchanged, later: null })
const wrong = (kind: Exclude<Way['kind'], 'done'>, id: string, change: Change, later: Consequence): Way => {
  return { id, kind, change, later }
}

// --- what happens one day ------------------------------------------------------------------------------------------

const calm: Deed = { id: 'calm', waitFor: 'settled' }
const fault = (kind: string, target: string): Deed => ({ id: 'fault', at: '20s', fault: kind, target })
const crash: readonly Deed[] = [fault('nodeCrash', 'NODE1'), calm]
const publicLost: readonly Deed[] = [fault('networkLoss', 'Public'), calm]
const move: readonly Deed[] = [
  { id: 'move', at: '20s', operation: 'quickMigrate', target: 'SQL01', to: 'NODE2' },
  calm,
]

// --- what is to be seen then ---------------------------------------------------------------------------------------

const down = (vm: string): Claim => {
  return { says: `down-${vm}`, probe: 'application.state', target: vm, tolerance: 'Off' }
}
const serves = (vm: string): Claim => {
  return { says: `serves-${vm}`, probe: 'application.state', target: vm, tolerance: 'Running' }
}
const otherNodeThere: Claim = { says: 'power-NODE2', probe: 'node.power', target: 'NODE2', tolerance: 'on' }
const noQuorum: Claim = { says: 'no-quorum', probe: 'quorum.has', tolerance: false }
const bothOn: readonly Claim[] = [
  { says: 'power-NODE1', probe: 'node.power', target: 'NODE1', tolerance: 'on' },
  otherNodeThere,
]

/** Healthy nodes no longer hear each other: one goes on, the other one ends, and its machines start over there. */
const parted: Consequence = {
  method: publicLost,
  claims: [
    ...bothOn,
    { says: 'out-NODE2', probe: 'node.state', target: 'NODE2', tolerance: { oneOf: ['Down', 'Joining'] } },
    { says: 'fails-over-WEB01', probe: 'virtualMachine.node', target: 'WEB01', tolerance: 'NODE1' },
    { says: 'memory-lost-WEB01', probe: 'virtualMachine.memoryKept', target: 'WEB01', tolerance: false },
  ],
}
const nobodyTakesOver: Consequence = { method: crash, claims: [otherNodeThere, down('SQL01')] }

// --- what a choice makes of the cluster ----------------------------------------------------------------------------

const both =
  (...changes: readonly Change[]): Change =>
  (document) =>
    changes.reduce((sum, change) => change(sum), document)

/** A server beside the cluster, which owns nothing. */
const onlyFirstNode = both(
  put('initial.nodes.NODE2', { state: 'NotMember' }),
  put('cluster.groups.WEB01.owner', 'NODE1'),
  put('cluster.groups.WEB01.virtualMachine.virtualNetwork', 'Production'),
  put('cluster.quorum.intended', true),
)

/** WEB01 was connected to what there was on its node. */
const otherName = both(
  put('cluster.nodes.NODE2.virtualNetworks', ['Production 2']),
  put('cluster.groups.WEB01.virtualMachine.virtualNetwork', 'Production 2'),
)

const noVirtualNetwork = both(
  put('cluster.nodes.NODE2.virtualNetworks', []),
  put('cluster.groups.WEB01.owner', 'NODE1'),
)

/** The second adapter of each server was plugged into the first one's switch: one subnet, one network to the cluster. */
const oneSubnet = alter('cluster.networks', (networks) =>
  isList(networks)
    ? networks.map((network) => ({ ...(network as object), subnet: '10.0.0.0/24' }) as Tree)
    : networks,
)

const withoutHeartbeat = alter('cluster.networks', (networks) =>
  isList(networks) ? networks.slice(0, 1) : networks,
)

/** What lies on one LUN is one service or application, with the owners of the first machine. */
const onOneLun = alter('cluster.groups', (groups) => {
  if (!isList(groups)) return groups
  const all = groups as readonly { readonly [key: string]: Tree }[]
  const shared = all.filter(({ id }) => id === 'SQL01' || id === 'WEB01')
  const [first] = shared
  return [
    {
      ...first,
      id: 'SHARED',
      virtualMachine: undefined,
      application: undefined,
      virtualMachines: shared.map(({ id, virtualMachine, application }) => {
        return {
          id,
          ...(virtualMachine as object),
          volumes: ['LUN1'],
          virtualNetwork: 'Production',
          application,
        } as Tree
      }),
    } as unknown as Tree,
    ...all.filter((group) => !shared.includes(group)),
  ]
})

// --- the order -----------------------------------------------------------------------------------------------------

/**
 * The order of deployment (facts 8.3). Every way but the right one has its consequence: a script that shows it on the cluster
 * that is right but for this, and what is claimed of it.
 */
export const deploymentSteps: readonly DeploymentStep[] = [
  {
    id: 'servers',
    teaches: ['S5', 'S9', 'M19'],
    ways: [
      right('same'),
      wrong('otherwise', 'otherMake', put('cluster.nodes.NODE2.processor', 'amd'), {
        method: move,
        claims: [
          { says: 'stays-SQL01', probe: 'virtualMachine.node', target: 'SQL01', tolerance: 'NODE1' },
          { says: 'resource-failed', probe: 'event.count', id: 1069, tolerance: { min: 1 } },
        ],
      }),
    ],
  },
  {
    id: 'networks',
    teaches: ['S5', 'S13'],
    ways: [right('two'), wrong('skipped', 'one', withoutHeartbeat, parted)],
  },
  {
    id: 'storage',
    teaches: ['S10'],
    ways: [
      right('twoPaths'),
      wrong('otherwise', 'onePath', put('cluster.storage.SAN1.paths', 1), {
        method: [{ ...fault('onePathLoss', 'NODE1'), unit: 'SAN1' }, calm],
        claims: [
          { says: 'fails-over-SQL01', probe: 'virtualMachine.node', target: 'SQL01', tolerance: 'NODE2' },
          {
            says: 'memory-lost-SQL01',
            probe: 'virtualMachine.memoryKept',
            target: 'SQL01',
            tolerance: false,
          },
        ],
      }),
      wrong('skipped', 'oneNode', unchanged, {
        method: [{ id: 'masked', at: '0s', fault: 'storagePathLoss', target: 'NODE2' }, ...crash],
        claims: [otherNodeThere, down('SQL01')],
      }),
    ],
  },
  {
    id: 'roles',
    teaches: ['S1', 'S14'],
    ways: [
      right('both'),
      // A node without Hyper-V can be no owner of a virtual machine: shown as one that is not possible.
      wrong('skipped', 'one', put('cluster.groups.SQL01.possibleOwners', ['NODE1']), nobodyTakesOver),
    ],
  },
  {
    id: 'virtualNetworks',
    teaches: ['S9', 'M18'],
    ways: [
      right('same'),
      wrong('otherwise', 'otherName', otherName, {
        method: move,
        claims: [
          { says: 'runs-SQL01', probe: 'virtualMachine.state', target: 'SQL01', tolerance: 'Running' },
          { says: 'online-SQL01', probe: 'group.state', target: 'SQL01', tolerance: 'Online' },
          { says: 'unreached', probe: 'client.connected', target: 'Office', tolerance: false },
        ],
      }),
      wrong('skipped', 'none', noVirtualNetwork, {
        method: crash,
        claims: [
          serves('SQL01'),
          { says: 'unreached', probe: 'client.connected', target: 'Office', tolerance: false },
        ],
      }),
    ],
  },
  {
    id: 'feature',
    teaches: ['S14'],
    ways: [right('both'), wrong('skipped', 'one', onlyFirstNode, nobodyTakesOver)],
  },
  {
    id: 'validate',
    teaches: ['S5', 'S14', 'M25'],
    ways: [
      right('repaired'),
      wrong('skipped', 'skipped', oneSubnet, parted),
      wrong('tooLate', 'late', oneSubnet, parted),
      wrong('otherwise', 'ignored', oneSubnet, parted),
    ],
  },
  {
    id: 'create',
    teaches: ['S14', 'M24'],
    ways: [
      right('checked'),
      wrong('otherwise', 'notAllowed', put('cluster.networks.Heartbeat.role', 'none'), parted),
    ],
  },
  {
    id: 'quorum',
    teaches: ['S13', 'M7'],
    ways: [
      right('witness'),
      wrong('skipped', 'noWitness', put('cluster.quorum', { type: 'NodeMajority', intended: true }), {
        method: crash,
        claims: [otherNodeThere, noQuorum, down('SQL01'), down('WEB01')],
      }),
      wrong(
        'otherwise',
        'diskOnly',
        put('cluster.quorum', { type: 'DiskOnly', witness: 'Witness', intended: true }),
        {
          method: [fault('storageUnitLoss', 'SAN2'), calm],
          claims: [...bothOn, noQuorum, down('SQL01'), down('WEB01')],
        },
      ),
    ],
  },
  {
    id: 'disks',
    teaches: ['S14', 'M6'],
    ways: [
      right('each'),
      wrong('otherwise', 'shared', onOneLun, {
        method: [{ id: 'move', at: '20s', operation: 'quickMigrate', target: 'SHARED', to: 'NODE2' }, calm],
        claims: [
          { says: 'outage-SQL01', probe: 'virtualMachine.outages', target: 'SQL01', tolerance: 1 },
          { says: 'outage-WEB01', probe: 'virtualMachine.outages', target: 'WEB01', tolerance: 1 },
        ],
      }),
    ],
  },
  {
    id: 'machine',
    teaches: ['S14', 'M20'],
    ways: [
      right('clustered'),
      wrong('tooLate', 'local', put('cluster.groups.SQL01.virtualMachine.localFileOn', 'NODE1'), {
        method: crash,
        claims: [
          { says: 'failed-SQL01', probe: 'group.state', target: 'SQL01', tolerance: 'Failed' },
          serves('WEB01'),
        ],
      }),
    ],
  },
  {
    id: 'available',
    teaches: ['S14'],
    ways: [
      right('wizard'),
      // A virtual machine that the cluster does not know is shown as one that no other node may own.
      wrong('skipped', 'forgotten', put('cluster.groups.SQL01.possibleOwners', ['NODE1']), {
        method: crash,
        claims: [otherNodeThere, serves('WEB01'), down('SQL01')],
      }),
    ],
  },
  {
    id: 'guest',
    teaches: ['S6', 'S8', 'M1'],
    ways: [
      right('monitored'),
      wrong('skipped', 'unwatched', put('cluster.groups.SQL01.application.monitored', false), {
        method: [fault('applicationFailure', 'SQL01'), calm],
        claims: [
          { says: 'online-SQL01', probe: 'group.state', target: 'SQL01', tolerance: 'Online' },
          { says: 'application-failed', probe: 'application.state', target: 'SQL01', tolerance: 'Failed' },
          { says: 'nothing-logged', probe: 'event.count', id: 1069, tolerance: 0 },
        ],
      }),
    ],
  },
  {
    id: 'test',
    teaches: ['S9', 'S14', 'M12'],
    ways: [
      right('moveAndCrash'),
      wrong('skipped', 'skipped', put('cluster.nodes.NODE2.memory', '6GiB'), {
        method: crash,
        claims: [
          otherNodeThere,
          { says: 'failed-SQL01', probe: 'group.state', target: 'SQL01', tolerance: 'Failed' },
        ],
      }),
    ],
  },
]

/** The last step of the right order (facts 8.3, 11): first a move, then the node loses its power. */
export const proof: Consequence = {
  method: [
    { id: 'move', at: '20s', operation: 'quickMigrate', target: 'SQL01', to: 'NODE2' },
    { id: 'moved', waitFor: { probe: 'virtualMachine.memoryKept', target: 'SQL01', tolerance: true } },
    { id: 'crash', after: '20s', fault: 'nodeCrash', target: 'NODE2' },
    calm,
  ],
  claims: [
    { says: 'quorum', probe: 'quorum.has', tolerance: true },
    serves('SQL01'),
    serves('WEB01'),
    { says: 'reached', probe: 'client.connected', target: 'Office', tolerance: true },
  ],
}
