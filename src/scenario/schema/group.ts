import * as v from 'valibot'
import { duration, size, sizeOrNone, whole } from './numberFields'
import { choice, flag, list, shape, someOf } from './shapes'
import { id, line } from './textFields'

/** A service or application: its virtual machines, its owners and its policies, under Windows' names. */

const machineEntries = {
  memory: v.optional(size('Configured memory.', '4GiB'), '2GiB'),
  volumes: someOf(id('A volume.', 'LUN1'), 'The volumes on which its files lie; they move with it.'),
  passThroughDisks: v.optional(
    list(
      id('A volume.', 'LUN2'),
      'Volumes that it uses directly as its disks: no file system of the host, no files on them.',
    ),
    [],
  ),
  localFileOn: v.optional(
    id('The node on whose own disk one of its files lies, where it is not on its volumes.', 'NODE1'),
  ),
  virtualNetwork: v.optional(id('The virtual network that it is connected to.', 'Production'), 'Production'),
  virtualNetworkIntended: v.optional(
    flag('That some node has no virtual network of that name is meant: no warning.'),
  ),
  withoutVirtualNetwork: v.optional(
    choice(
      ['unconnected', 'failsToStart'],
      'What becomes of it on a node without one of that name: it runs and nobody reaches it, or it does not start.',
    ),
    'unconnected',
  ),
  offlineAction: v.optional(
    choice(
      ['turnOff', 'save', 'shutDown', 'shutDownForced'],
      'What taking it offline, and so moving it, does. Forced or not, shutting down is the same here.',
    ),
    'save',
  ),
  writesPerHour: v.optional(
    sizeOrNone('What its guest writes anew in an hour: the .avhd of a snapshot grows by it.', '4GiB'),
    '1GiB',
  ),
}

const application = shape(
  {
    name: line('What runs inside the guest.', 'SQL Server'),
    monitored: v.optional(flag('Whether somebody is told when it fails.'), false),
  },
  'The application that users work with. The cluster never looks at it.',
)

const hourOfDay = (description: string, ...examples: number[]) => whole(-1, 23, description, ...examples)

const virtualMachine = shape(machineEntries, 'The only virtual machine of the group; it has its name.')

const namedMachine = shape(
  {
    id: id('Name of the virtual machine.', 'SQL01'),
    ...machineEntries,
    application: v.optional(application),
  },
  'One of the virtual machines of the group.',
)

/** A virtual machine of one host, of which no cluster knows: Hyper-V Manager's own settings. */
export const hostedMachine = shape(
  {
    id: id('Name of the virtual machine.', 'VM5'),
    memory: machineEntries.memory,
    disk: v.optional(
      size('What its virtual hard disk takes: moving its files goes by it.', '20GiB'),
      '20GiB',
    ),
    virtualNetwork: machineEntries.virtualNetwork,
    startAction: v.optional(
      choice(
        ['nothing', 'startIfRunning', 'alwaysStart'],
        'Automatic start action: what Hyper-V does with it when the host has started; by default it starts what ran when Hyper-V stopped.',
      ),
      'startIfRunning',
    ),
    startDelay: v.optional(
      duration('How long after the start of the host it does so.', ['0s', '30s'], { max: 3_600_000 }),
      '0s',
    ),
    stopAction: v.optional(
      choice(
        ['save', 'turnOff', 'shutDown'],
        'Automatic stop action: what Hyper-V does with it when the host is shut down.',
      ),
      'save',
    ),
    moveTo: v.optional(
      id(
        'A volume of no group, to which `moveFiles` moves its files; without one it cannot be made highly available.',
        'LUN5',
      ),
    ),
    application: v.optional(application),
  },
  'A virtual machine that is not clustered. Its files lie on the disk of its host.',
)

const policies = shape(
  {
    FailoverThreshold: v.optional(
      whole(0, 0xffff_ffff, 'Failovers in one period; default and 4294967295: nodes − 1.', 1),
    ),
    FailoverPeriod: v.optional(whole(0, 1193, 'Hours over which failovers are counted.', 6), 6),
    AutoFailbackType: v.optional(
      v.pipe(
        v.picklist([0, 1], '0 or 1'),
        v.metadata({ description: '0: stays where it is; 1: returns to a preferred owner.' }),
      ),
      0,
    ),
    FailbackWindowStart: v.optional(
      hourOfDay('The hour of the day from which it may go back; −1: at any time.', 22),
      -1,
    ),
    FailbackWindowEnd: v.optional(
      hourOfDay('The hour of the day up to which it may go back; −1: at any time.', 6),
      -1,
    ),
    AntiAffinityClassNames: v.optional(
      list(
        line('A name that several groups share.', 'DC'),
        'Groups that share one of them avoid each other’s node, as long as another is left.',
      ),
      [],
    ),
  },
  'Group properties, under their exact names.',
)

/** What fails again at once would be tried again without end in one instant. */
const noSooner = { min: 500, because: 'Windows Server 2008 tries nothing again sooner than 500 ms later' }

const allResources = shape(
  {
    RestartAction: v.optional(
      v.pipe(
        v.picklist([0, 1, 2], '0, 1 or 2'),
        v.metadata({
          description: '0: no restart; 1: restart, then stay failed; 2: restart, then fail over.',
        }),
      ),
      2,
    ),
    RestartThreshold: v.optional(whole(0, 0xffff_ffff, 'Restarts in one period.', 1), 1),
    RestartPeriod: v.optional(duration('Over which restarts are counted.', ['15min', 900_000]), '15min'),
    RestartDelay: v.optional(duration('From the failure to the restart.', ['500ms', 500], noSooner), '500ms'),
    RetryPeriodOnFailure: v.optional(
      duration('When a failed resource is tried again; 4294967295: never.', ['1h', 3_600_000], noSooner),
      '1h',
    ),
    SeparateMonitor: v.optional(
      v.pipe(
        v.picklist([0, 1], '0 or 1'),
        v.metadata({
          description:
            '0: one process of the Resource Hosting Subsystem hosts it with all others on its node; 1: one of its own.',
        }),
      ),
      0,
    ),
  },
  'Properties of every resource of the group, under their exact names.',
)

const owners = (description: string) => list(id('A node.', 'NODE1'), description)

export const groupSchema = shape(
  {
    id: id('Name of the group, and of its virtual machine where that is the only one.', 'SQL01'),
    owner: v.optional(id('The node that owns it at the start; default: the first node.', 'NODE1')),
    virtualMachine: v.optional(virtualMachine),
    application: v.optional(application),
    virtualMachines: v.optional(
      someOf(namedMachine, 'Instead of virtualMachine: several on the same volumes, which move together.'),
    ),
    preferredOwners: v.optional(owners('Wish list, best first; empty: none.'), []),
    possibleOwners: v.optional(owners('The only nodes on which it may come online; empty: all.'), []),
    policies: v.optional(policies, {}),
    policiesIntended: v.optional(
      flag('That its policies and owners do something unusual is meant: no warning.'),
    ),
    resources: v.optional(shape({ all: v.optional(allResources, {}) }, 'Policies of its resources.'), {}),
  },
  'A "service or application" of Windows Server 2008: a virtual machine, or several that move together.',
)
