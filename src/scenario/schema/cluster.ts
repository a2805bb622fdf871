import * as v from 'valibot'
import { groupSchema, hostedMachine } from './group'
import { bandwidth, duration, size, sizeOrNone, timeOfDay, whole } from './numberFields'
import { byId, choice, flag, list, shape, someOf } from './shapes'
import { id, line, subnet, witnessId } from './textFields'
import { quorumTypes } from '../../model/design'
import { propertyRanges } from '../../model/properties'
import { limits, sizeLimits } from '../limits'

/** What the cluster is made of, in Windows' names and units where Windows has one. */

const properties = shape(
  {
    SameSubnetDelay: v.optional(
      duration('Time between two heartbeats; a number is ms, as in Windows.', [1000, '1s'], {
        min: propertyRanges.SameSubnetDelay.min,
        max: propertyRanges.SameSubnetDelay.max,
      }),
      1000,
    ),
    SameSubnetThreshold: v.optional(
      whole(3, 120, 'Missing heartbeats after which a route counts as lost.', 5),
      5,
    ),
    QuorumArbitrationTimeMax: v.optional(
      duration('The longest fight for the witness; a number is seconds, as in Windows.', [60, '60s'], {
        min: 1000,
        max: 3_600_000,
        numberUnitMs: 1000,
      }),
      60,
    ),
  },
  'Cluster common properties, under their exact names.',
)

const quorum = shape(
  {
    type: choice(quorumTypes, 'Who has votes: one each node, and one the witness where there is one.'),
    intended: v.optional(
      flag('That it bears little is meant: no warning about what the cluster survives.'),
      false,
    ),
    witness: v.optional(witnessId('A volume, or the file share of `fileShareWitness`.', 'Witness')),
  },
  'Quorum configuration.',
)

const virtualNetworks = list(
  id('Name of a virtual network.', 'Production'),
  'Virtual networks of the host. They use its adapter on the first network that clients may use.',
)

export const nodeSchema = shape(
  {
    id: id('Name of the server.', 'NODE1'),
    memory: v.optional(size('Physical memory.', '32GiB'), '32GiB'),
    hostReserve: v.optional(size('Memory that the host keeps for itself.', '2GiB'), '2GiB'),
    processor: v.optional(choice(['intel', 'amd'], 'Make of its processors.'), 'intel'),
    virtualNetworks: v.optional(virtualNetworks, ['Production']),
    edition: v.optional(
      choice(
        ['enterprise', 'datacenter', 'standard'],
        'Edition of Windows; Standard has no failover clustering.',
      ),
      'enterprise',
    ),
    servicePack: v.optional(whole(1, 2, 'Service pack; Windows Server 2008 begins with 1.', 2), 2),
    updates: v.optional(
      list(
        line('An update.', 'KB951308'),
        'Installed updates. They are looked at when the configuration is validated, and shown where nodes differ.',
      ),
      ['KB951308'],
    ),
    networks: v.optional(
      someOf(id('A network.', 'Public'), 'The networks on which it has an adapter; left out: all of them.'),
    ),
    storage: v.optional(
      list(id('A storage unit.', 'SAN1'), 'The storage units to which it has paths; left out: all of them.'),
    ),
    editionIntended: v.optional(flag('That its edition has no failover clustering is meant: no warning.')),
    linksIntended: v.optional(flag('That it lacks adapters or paths is meant: no warning.')),
    domain: v.optional(line('Its Active Directory domain.', 'lab.example'), 'lab.example'),
    virtualMachines: v.optional(
      list(
        hostedMachine,
        'Virtual machines of this host alone: not clustered, in no group, without failover. Those of the cluster are in `groups`.',
      ),
    ),
  },
  'A server of the cluster; its number is its position, from 1.',
)

export const networkSchema = shape(
  {
    id: id('Name of the network.', 'Public', 'Heartbeat'),
    role: v.optional(
      choice(
        ['cluster', 'clusterAndClient', 'none'],
        'Who may use it: heartbeats, heartbeats and clients, or nobody.',
        'one of cluster, clusterAndClient, none (1, 3 and 0 in Windows, which does not support 2, clients alone)',
      ),
      'clusterAndClient',
    ),
    subnet: v.optional(
      subnet(
        'Its subnet. Networks that name the same one are one to the cluster: it uses the first alone.',
        '10.0.0.0/24',
      ),
    ),
    intended: v.optional(flag('That the cluster uses no other network is meant: no warning.')),
  },
  'A network with its own switch. Every node has an adapter there, unless its `networks` leave it out.',
)

const volume = shape(
  {
    id: id('Name of the volume.', 'LUN1', 'Witness'),
    size: v.optional(size('Its size.', '100GiB', '1GiB'), '100GiB'),
    used: v.optional(
      sizeOrNone('What virtual hard disks and other files take; memory files come on top of it.', '60GiB'),
      '0MiB',
    ),
    files: v.optional(
      whole(1, 4_000_000_000, 'How many files are on it: the length of a disk check goes by it.', 4),
      4,
    ),
    dirty: v.optional(
      flag('Whether its dirty bit is set: the next mount checks the file system first.'),
      false,
    ),
    DiskRunChkDsk: v.optional(
      v.pipe(
        v.picklist([0, 4], '0 or 4 (1, 2, 3 and 5, other ways to check, are not modelled)'),
        v.metadata({ description: '0: a dirty volume is checked before it is mounted; 4: it is not.' }),
      ),
      0,
    ),
  },
  'A LUN with one volume on it.',
)

export const storageUnitSchema = shape(
  {
    id: id('Name of the storage unit.', 'SAN1'),
    bandwidth: v.optional(
      bandwidth(
        'Of the whole unit, shared equally by all saves and restores under way.',
        '100MiB/s',
        '350MiB/s',
      ),
      '350MiB/s',
    ),
    paths: v.optional(whole(1, 4, 'Paths of each node to it; from two on MPIO uses them as one.', 2), 1),
    volumes: v.optional(list(volume, 'Its volumes.'), []),
  },
  'A storage unit. Every node has paths to it, unless its `storage` leaves it out.',
)

const supply = shape(
  {
    id: id('Name of the circuit, or of the room.', 'CircuitA', 'ServerRoom'),
    kind: choice(['power', 'cooling'], 'A power circuit, or the cooling of a room.'),
    serves: someOf(
      id('A node, a network (its switch) or a storage unit.', 'NODE1', 'SAN1'),
      'What is off when it fails. A thing on several circuits runs as long as one of them is on; without cooling it runs until it is too hot.',
    ),
    intended: v.optional(flag('That all nodes hang on it alone is meant: no warning.')),
  },
  'What the place gives to several things at once.',
)

const update = shape(
  {
    id: line('Its name, as in updates of a node.', 'KB957799'),
    restart: v.optional(flag('Whether Windows restarts once it is installed or removed.'), true),
    breaks: v.optional(
      choice(
        ['virtualMachines', 'server'],
        'A fault hidden in it: no virtual machine starts where it is installed, or Windows stops a while after its start.',
      ),
    ),
    after: v.optional(
      duration('With server: how long Windows runs until then.', ['30min'], {
        min: 1,
        max: limits.simulatedMs,
      }),
      '30min',
    ),
  },
  'An update that can be installed and removed, with what it does besides.',
)

const fileShareWitness = shape(
  {
    id: id('Name of the file share.', 'FSW'),
    host: v.optional(
      choice(
        ['external'],
        'Where it lies: on a server outside the cluster.',
        'external (on a node of the cluster the share would be lost with the vote of that node)',
      ),
      'external',
    ),
    network: v.optional(
      id(
        'The network over which the nodes reach it; default: the first that clients may use. On a split switch it stands in the first block.',
        'Public',
      ),
    ),
    networks: v.optional(
      someOf(
        id('A network.', 'Public'),
        'Instead of network: several, over each of which the nodes reach it.',
      ),
    ),
  },
  'A file share that can be the witness.',
)

const generate = shape(
  {
    nodes: whole(1, sizeLimits.stress.nodes, 'NODE01, NODE02 and so on.', 64),
    virtualMachinesPerNode: whole(
      0,
      sizeLimits.stress.virtualMachines,
      'VM0001 and so on, each on a LUN of its own.',
      125,
    ),
    virtualMachineMemory: v.optional(size('Memory of each virtual machine.', '1GiB'), '1GiB'),
  },
  'A large cluster by numbers instead of lists. Every node has room for twice its own virtual machines.',
)

/** `nodes` and `storage` are required unless `generate` makes them; editors learn it from `anyOf`. */
export const clusterSchema = v.pipe(
  shape(
    {
      name: id('Name of the cluster.', 'CLUSTER1'),
      platform: choice(['windowsServer2008'], 'Whose rules hold.'),
      size: v.optional(choice(['normal', 'stress'], 'How much it may hold.'), 'normal'),
      generate: v.optional(generate),
      properties: v.optional(properties, {}),
      quorum,
      coreOwner: v.optional(
        id(
          'The node that owns the cluster core group, and with it the witness; default: the first node.',
          'NODE1',
        ),
      ),
      nodes: v.optional(someOf(nodeSchema, 'The servers; required unless `generate` makes them.')),
      networks: v.optional(someOf(networkSchema, 'The networks; required unless `generate` makes them.')),
      storage: v.optional(
        list(storageUnitSchema, 'The storage units; required unless `generate` makes them.'),
      ),
      fileShareWitness: v.optional(fileShareWitness),
      supplies: v.optional(
        list(supply, 'Power circuits and cooling; without one, what stands there never lacks it.'),
        [],
      ),
      updates: v.optional(list(update, 'Updates that are more than a name.'), []),
      groups: v.optional(
        list(groupSchema, 'Services and applications; made by `generate` where that is given.'),
      ),
    },
    'The cluster before anything happens.',
  ),
  v.metadata({ anyOf: [{ required: ['nodes', 'networks', 'storage'] }, { required: ['generate'] }] }),
)

export const clientSchema = shape(
  {
    id: id('Name of the users.', 'Office'),
    uses: list(id('A virtual machine.', 'SQL01'), 'The virtual machines that they work with.'),
  },
  'People who work with virtual machines.',
)

export const initialSchema = shape(
  {
    nodes: v.optional(
      byId(
        shape(
          {
            state: choice(
              ['Up', 'Down', 'Paused', 'NotMember'],
              'State of the node; NotMember: a server beside the cluster, which can be added.',
            ),
          },
          'One node.',
        ),
        'Nodes that are not Up.',
      ),
      {},
    ),
    groups: v.optional(
      byId(
        shape({ state: choice(['Online', 'Offline'], 'State of the group.') }, 'One group.'),
        'Groups that are not Online.',
      ),
      {},
    ),
    timeOfDay: v.optional(
      timeOfDay('What the clock on the wall shows when the run begins; failback windows go by it.', '21:30'),
      '09:00',
    ),
  },
  'The start: by default every node is Up and every group Online on its owner.',
)
