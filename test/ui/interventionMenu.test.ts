import { describe, expect, test } from 'vitest'
import type { Intervention } from '../../src/model/intervention'
import { kinds } from '../../src/model/kinds'
import { menuFor } from '../../src/ui/interventionMenu'
import { sentence } from '../../src/ui/words'
import { shippedRun } from './shippedRun'
import { english } from './words'

const run = shippedRun('two-node/node-crash')
const words = english()
const atRest = run.snapshotAt(10_000)
const afterCrash = run.snapshotAt(140_000)

/** The menu as it is read: kind, choice, and why not. */
function menu(id: string, snapshot = atRest, done: readonly Intervention[] = []): readonly string[] {
  return menuFor(id, snapshot, done).flatMap(({ kind, choices }) =>
    choices.map(({ label, disabled }) =>
      [kind, label && sentence(words, label), disabled && `(${sentence(words, disabled)})`]
        .filter(Boolean)
        .join(' '),
    ),
  )
}

describe('a menu holds what fits the thing', () => {
  test('a running virtual machine', () => {
    expect(menu('SQL01')).toEqual([
      'quickMigrate to NODE2',
      'moveGroup to NODE2',
      'takeOffline SQL01 with all in it',
      'takeOffline SQL01.vm',
      'takeOffline SQL01.configuration',
      'setGroupProperty AutoFailbackType = 1',
      'setGroupProperty FailbackWindowStart = 22',
      'setGroupProperty FailbackWindowEnd = 6',
      'setGroupProperty FailoverThreshold = 0',
      'setGroupProperty FailoverThreshold = 3',
      'setGroupProperty FailoverPeriod = 1',
      'simulateFailure SQL01.vm',
      'simulateFailure SQL01.configuration',
      'setResourceProperty SQL01.vm, SeparateMonitor = 1',
      'setResourceProperty SQL01.configuration, SeparateMonitor = 1',
      'shutDownVirtualMachine',
      'pauseVirtualMachine',
      'resetVirtualMachine',
      'turnOffVirtualMachine',
      'shutDownGuest',
      'restartGuest',
      'takeSnapshot',
      'resourceHang SQL01.vm',
      'resourceHang SQL01.configuration',
      'slowOnline SQL01.vm, 60 s longer',
      'slowOnline SQL01.vm, 240 s longer',
      'slowOnline SQL01.vm, 600 s longer',
      'slowOnline SQL01.configuration, 60 s longer',
      'slowOnline SQL01.configuration, 240 s longer',
      'slowOnline SQL01.configuration, 600 s longer',
      'silentOnline SQL01.vm, 60 s longer',
      'silentOnline SQL01.vm, 240 s longer',
      'silentOnline SQL01.vm, 600 s longer',
      'silentOnline SQL01.configuration, 60 s longer',
      'silentOnline SQL01.configuration, 240 s longer',
      'silentOnline SQL01.configuration, 600 s longer',
      'vmProcessCrash',
      'guestHang',
      'guestCrash',
      'applicationFailure',
    ])
  })

  test('a server that is up can be switched off, not on', () => {
    const read = menu('NODE1')
    expect(read).toContain('nodeCrash')
    expect(read).toContain('linkLoss Heartbeat')
    expect(read).toContain('storagePathLoss all volumes')
    expect(read).toContain('storagePathLoss LUN3')
    expect(read).not.toContain('startNode')
  })

  test('a server without power can only be switched on', () => {
    expect(menu('NODE1', afterCrash)[0]).toBe('startNode')
    expect(menu('NODE1', afterCrash)).not.toContain('nodeCrash')
  })

  test('of the quorum: every other configuration that it could have', () => {
    const third = shippedRun('quorum/before-the-storage-goes')
    expect(menu('quorum', third.snapshotAt(10_000)).filter((entry) => entry.startsWith('setQuorum'))).toEqual(
      [
        'setQuorum Node Majority',
        'setQuorum Node and Disk Majority: LUN9',
        'setQuorum Node and File Share Majority: FSW',
        'setQuorum No Majority: Disk Only: LUN9',
        'setQuorum No Majority: Disk Only: Witness',
      ],
    )
    expect(menu('quorum', third.snapshotAt(90_000)).filter((entry) => entry.startsWith('setQuorum'))).toEqual(
      [
        'setQuorum Node Majority',
        'setQuorum Node and Disk Majority: LUN9',
        'setQuorum Node and Disk Majority: Witness',
        'setQuorum No Majority: Disk Only: LUN9',
        'setQuorum No Majority: Disk Only: Witness',
      ],
    )
  })

  test('a network can be split in every way, and its cables pulled', () => {
    expect(menu('Heartbeat')).toEqual([
      'networkLoss',
      'networkSplit into NODE1 | NODE2',
      'linkLoss on NODE1',
      'linkLoss on NODE2',
    ])
  })

  test('a volume has its own, and leads to the paths of the servers', () => {
    expect(menu('LUN1')).toEqual([
      'takeOffline',
      'simulateFailure',
      'setResourceProperty SeparateMonitor = 1',
      'turnOnMaintenance',
      'enlargeVolume',
      'storagePathLoss on NODE1',
      'storagePathLoss on NODE2',
      'reservationLoss',
      'volumeFull',
      'volumeDirty',
      'fileSystemDamage',
      'resourceHang',
      'slowOnline 60 s longer',
      'slowOnline 240 s longer',
      'slowOnline 600 s longer',
      'silentOnline 60 s longer',
      'silentOnline 240 s longer',
      'silentOnline 600 s longer',
    ])
  })
})

test('a move to a node that is down stays, with the reason', () => {
  expect(menu('DC02', afterCrash)[0]).toBe('quickMigrate to NODE1 (NODE1 is down)')
})

test('a repair appears once there is something to repair', () => {
  expect(menu('NODE1')).not.toContain('routeRestored to NODE2 on all networks')
  const lost = { kind: 'routeLoss', target: 'NODE1', params: { to: 'NODE2' } }
  expect(menu('NODE1', atRest, [lost])).toContain('routeRestored to NODE2 over all networks')
})

test('every choice is complete: what a kind requires is there', () => {
  const ids = [
    ...atRest.nodes,
    ...atRest.networks,
    ...atRest.volumes,
    ...atRest.groups,
    ...atRest.storageUnits,
  ]
  for (const { id } of ids) {
    for (const { choices } of menuFor(id, atRest, [])) {
      for (const { intervention } of choices) {
        const { params, target } = kinds[intervention.kind as keyof typeof kinds]
        expect(typeof target).toBe('string')
        for (const [name, spec] of Object.entries(params)) {
          if ((spec as { required: boolean }).required) expect(intervention.params).toHaveProperty(name)
        }
      }
    }
  }
})

test('every kind has a wording for the menu and one for afterwards', () => {
  const missing = Object.keys(kinds).flatMap((kind) =>
    [`kind-${kind}`, `ui-noun-${kind}`].filter((key) => !words.has(key)),
  )
  expect(missing).toEqual([])
})
