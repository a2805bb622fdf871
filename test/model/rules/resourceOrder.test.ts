import { expect, test } from 'vitest'
import { groupStateOf } from '../../../src/model/rules/resourceOrder'

test.each([
  [[], 'Offline'],
  [['Offline', 'Offline'], 'Offline'],
  [['Online', 'Online', 'Online'], 'Online'],
  [['Online', 'Online', 'Offline'], 'PartialOnline'],
  [['Online', 'OnlinePending', 'Offline'], 'Pending'],
  [['Online', 'Online', 'OfflinePending'], 'Pending'],
  [['Online', 'Online', 'Failed'], 'Failed'],
  [['OnlinePending', 'Failed', 'Offline'], 'Failed'],
] as const)('%j is %s', (resources, state) => {
  expect(groupStateOf(resources)).toBe(state)
})
