import { moment } from '../../kernel/moment'
import type { GroupPolicies } from '../../model/design'
import type { ClusterSnapshot, GroupSnapshot, VirtualMachineSnapshot } from '../../model/snapshot'
import { budgetsOf } from '../../model/shown/budgets'
import { machinesOf } from '../../scenario/machines'
import type { Scenario, ScenarioGroup } from '../../scenario/scenario'
import { factsOf } from '../../scene/facts'
import { vmLookOf } from '../../scene/faces/vmState'
import { vmState } from '../../scene/timeline/state'
import { fact, gib, name, names, say, type Details, type Fact, type UnderWay } from './details'
import { figureFacts } from './figures'
import { calling, monitorOf, mounting } from './storage'

export function ofVm(vm: VirtualMachineSnapshot, snapshot: ClusterSnapshot, scenario: Scenario): Details {
  const group = factsOf(snapshot).group(vm.id)
  const policy = scenario.cluster.groups.find(({ id }) => id === vm.group)
  const beside = group?.virtualMachines.filter((id) => id !== vm.id) ?? []
  const former = snapshot.volumes.find(({ id }) => vm.volumes.includes(id))?.formerOwner
  const resources = group?.resources.filter(({ virtualMachine }) => virtualMachine === vm.id) ?? []
  const kept = vm.memoryKept === null ? null : say(vm.memoryKept ? 'ui-memory-kept' : 'ui-memory-lost')
  const facts = [
    ...(vm.standAlone === null
      ? [
          fact(
            'owner',
            name(group?.owner ?? vm.node),
            former && former !== group?.owner ? say('ui-before', { node: former }) : null,
          ),
        ]
      : [fact('host', name(vm.standAlone.host), say('ui-not-clustered'))]),
    fact('memory', say('ui-gib', { gib: gib(vm.memoryMiB) }), kept),
    ...(vm.volumes.length > 0
      ? [fact('volumes', names(vm.volumes))]
      : [fact('lies-on', say('ui-on-host-disk', { node: vm.node }))]),
    ...actionFacts(vm),
    ...(vm.unconnected
      ? [fact('virtual-network', name(vm.virtualNetwork), say('ui-unconnected', { node: vm.node }))]
      : []),
    ...snapshotFacts(vm),
    ...(beside.length > 0
      ? [fact('moves-with', names(beside), say('ui-in-group', { group: vm.group ?? '' }))]
      : []),
    ...(vm.applicationName
      ? [fact('application', name(vm.applicationName), say(vm.monitored ? 'ui-monitored' : 'ui-unmonitored'))]
      : []),
    ...monitorFacts(vm),
    ...(vm.outages > 0
      ? [
          fact(
            'not-available',
            say('ui-duration', { ms: vm.downMs }),
            say('ui-outages', { count: vm.outages }),
          ),
        ]
      : []),
    ...monitorOf(resources),
  ]
  const underWay: UnderWay[] = [...calling(resources, group?.owner ?? vm.node)]
  const { progress } = vm
  if (progress && progress.untilMs !== null) {
    underWay.push({
      what: say(`ui-does-${progress.does}`),
      startedMs: progress.startedMs,
      untilMs: progress.untilMs,
    })
  }
  if (typeof vm.standAlone?.startsAtMs === 'number')
    underWay.push({ what: say('ui-next-start-action'), startedMs: null, untilMs: vm.standAlone.startsAtMs })
  if (vm.alarmDueMs !== null)
    underWay.push({ what: say('ui-next-alarm'), startedMs: vm.downSinceMs, untilMs: vm.alarmDueMs })
  if (typeof vm.monitor?.respondsAtMs === 'number')
    underWay.push({
      what: say('ui-next-response'),
      startedMs: vm.alarmSinceMs,
      untilMs: vm.monitor.respondsAtMs,
    })
  if (group?.next)
    underWay.push({ what: say(`ui-next-${group.next.does}`), startedMs: null, untilMs: group.next.atMs })
  if (group?.back)
    underWay.push({
      what: say('ui-next-back', { node: group.back.to }),
      startedMs: null,
      untilMs: group.back.atMs,
    })
  for (const volume of snapshot.volumes) {
    if (vm.volumes.includes(volume.id)) underWay.push(...mounting(volume))
  }
  const where = group?.moveTo
    ? say('ui-thing-vm-moving', { node: vm.node, to: group.moveTo })
    : say(vm.standAlone === null ? 'ui-thing-vm' : 'ui-thing-vm-alone', { node: vm.node })
  return {
    kind: where,
    title: name(vm.id),
    state: vmState(vm, snapshot),
    clusterSays:
      group && !(group.state === 'Online' && vmLookOf(vm, group) === 'running')
        ? say(`ui-group-${group.state}`)
        : null,
    facts,
    policy: [
      ...(policy && group ? policyFacts(policy, group, vm.id, budgetsOf(group, snapshot)) : []),
      ...figureFacts('virtualMachine', scenario),
    ],
    underWay,
    machines: [
      { machine: 'vm', id: vm.id, node: vm.node },
      { machine: 'guest', id: vm.id, node: vm.node },
    ],
  }
}

function snapshotFacts({ snapshots }: VirtualMachineSnapshot): Fact[] {
  if (snapshots === null) return []
  const { count, avhdMiB, memoryMiB, toMergeMiB } = snapshots
  const waits = toMergeMiB > 0 ? say('ui-to-merge', { gib: gib(toMergeMiB) }) : null
  return [fact('snapshots', say('ui-snapshots', { count, gib: gib(avhdMiB + memoryMiB) }), waits)]
}

/** What its monitoring has measured, and whom it has woken. */
function monitorFacts({ monitor, downSinceMs, alarmSinceMs }: VirtualMachineSnapshot): Fact[] {
  if (monitor === null || (monitor.responseMs === null && downSinceMs === null)) return []
  const { responseMs, busy, respondedMs } = monitor
  if (responseMs !== null)
    return [
      fact(
        'response-time',
        say('ui-response-time', { ms: responseMs }),
        busy ? say('ui-response-busy') : null,
      ),
    ]
  const since = moment(downSinceMs!)
  const heard =
    respondedMs !== null
      ? say('ui-responded', { time: moment(respondedMs) })
      : alarmSinceMs !== null
        ? say('ui-alarm-rings', { time: moment(alarmSinceMs) })
        : say('ui-nobody-knows')
  return [fact('response-time', say('ui-no-answer', { time: since }), heard)]
}

/** What Hyper-V does with a machine that is not clustered when its host starts and when it is shut down. */
function actionFacts({ standAlone }: VirtualMachineSnapshot): Fact[] {
  if (standAlone === null) return []
  const { startAction, startDelayMs, stopAction } = standAlone
  const delay = startDelayMs > 0 ? say('ui-start-delay', { delayMs: startDelayMs }) : null
  return [
    fact('start-action', say(`ui-start-${startAction}`), delay),
    fact('stop-action', say(`ui-stop-${stopAction}`)),
  ]
}

function failbackOf({ AutoFailbackType, FailbackWindowStart }: GroupPolicies): string {
  if (AutoFailbackType === 0) return 'ui-failback-prevented'
  return FailbackWindowStart < 0 ? 'ui-failback-allowed' : 'ui-failback-window'
}

const from = (given: Fact, source: string, ledger: string): Fact => ({ ...given, source, ledger })

/** As they are set now; what nobody can set while the cluster runs, as the scenario has it. */
function policyFacts(
  group: ScenarioGroup,
  { policies, preferredOwners }: GroupSnapshot,
  vm: string,
  { restarts, failovers }: ReturnType<typeof budgetsOf>,
): Fact[] {
  const { resources, possibleOwners } = group
  const { AntiAffinityClassNames } = group.policies
  const restart = resources.all
  const machine = machinesOf(group).find(({ id }) => id === vm)
  return [
    from(
      fact(
        'failover-limit',
        say('ui-limit-failover', {
          count: failovers.allowed,
          hours: policies.FailoverPeriod,
        }),
        say('ui-used', { used: failovers.used }),
      ),
      'FailoverThreshold, FailoverPeriod',
      'failoverLimit',
    ),
    from(
      fact(
        'restart-limit',
        say('ui-limit-restart', {
          count: restart.RestartThreshold,
          minutes: Math.round(restart.RestartPeriod / 60_000),
        }),
        say('ui-used', { used: restarts.used }),
      ),
      'RestartThreshold, RestartPeriod',
      'restartLimit',
    ),
    from(
      fact(
        'failback',
        say(failbackOf(policies), {
          start: policies.FailbackWindowStart,
          end: policies.FailbackWindowEnd,
        }),
      ),
      `AutoFailbackType ${policies.AutoFailbackType}`,
      'failback',
    ),
    ...(machine
      ? [
          from(
            fact('offline-action', say(`ui-offline-${machine.offlineAction}`)),
            'OfflineAction',
            'offlineAction',
          ),
        ]
      : []),
    ...(preferredOwners.length > 0 ? [fact('preferred', names(preferredOwners))] : []),
    ...(possibleOwners.length > 0 ? [fact('possible', names(possibleOwners))] : []),
    ...(AntiAffinityClassNames.length > 0
      ? [from(fact('anti-affinity', names(AntiAffinityClassNames)), 'AntiAffinityClassNames', 'antiAffinity')]
      : []),
  ]
}
