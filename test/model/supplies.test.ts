import { describe, expect, test } from 'vitest'
import { buildCluster } from '../support/cluster'

const power = (id: string, ...serves: string[]) => ({ id, kind: 'power', serves })
const cooling = (id: string, ...serves: string[]) => ({ id, kind: 'cooling', serves })

describe('a power circuit', () => {
  test('takes along everything that hangs on it alone, in one instant', () => {
    const supplies = [power('CircuitA', 'NODE1', 'SAN1'), power('CircuitB', 'NODE2')]
    const cluster = buildCluster({ supplies })
    cluster.supply('CircuitA').fail().advance('2min')
    expect(cluster.node('NODE1').power).toBe('off')
    expect(cluster.storageUnit().up).toBe(false)
    expect(cluster.timeOf('server.powerLost', 'NODE1')).toBe(0)
    expect(cluster.timeOf('storageUnit.lost', 'SAN1')).toBe(0)
    // The other node lives, and has nothing that it could start from.
    expect(cluster.node('NODE2').power).toBe('on')
    expect(cluster.vm('SQL01').state).not.toBe('Running')
  })

  test('a second circuit keeps a thing on', () => {
    const supplies = [power('CircuitA', 'NODE1', 'SAN1'), power('CircuitB', 'NODE2', 'SAN1')]
    const cluster = buildCluster({ supplies })
    cluster.supply('CircuitA').fail().advance('3min')
    expect(cluster.storageUnit().up).toBe(true)
    expect(cluster.vm('SQL01')).toMatchObject({ node: 'NODE2', state: 'Running', guest: 'Running' })
  })

  test('one circuit for all nodes is a single point of failure that no cluster mends', () => {
    const cluster = buildCluster({ supplies: [power('CircuitA', 'NODE1', 'NODE2')] })
    cluster.supply('CircuitA').fail().advance('1h')
    expect(cluster.quorum.hasQuorum).toBe(false)
    expect(cluster.vm('SQL01').state).toBe('Off')
  })

  test('while it is out, nobody can switch a server on; afterwards somebody has to', () => {
    const cluster = buildCluster({ supplies: [power('CircuitA', 'NODE1', 'SAN1')] })
    cluster.supply('CircuitA').fail().advance('1min').node('NODE1').start()
    expect(cluster.refusal).toBe('noPower')
    cluster.storageUnit().restore()
    expect(cluster.refusal).toBe('noPower')
    cluster.supply('CircuitA').restore().advance('10min')
    expect(cluster.storageUnit().up).toBe(true)
    expect(cluster.node('NODE1').power).toBe('off')
    cluster.node('NODE1').start().advance('10min')
    expect(cluster.node('NODE1').state).toBe('Up')
  })

  test('a switch on it is a network that fails', () => {
    const cluster = buildCluster({ supplies: [power('CircuitA', 'Public')] })
    cluster.supply('CircuitA').fail().advance('1min')
    expect(cluster.network('Public').up).toBe(false)
    expect(cluster.node('NODE1').state).toBe('Up')
    cluster.supply('CircuitA').restore().advance('1min')
    expect(cluster.network('Public')).toMatchObject({ up: true, state: 'Up' })
  })

  test('it fails and works again once each time', () => {
    const cluster = buildCluster({ supplies: [power('CircuitA', 'NODE1')] })
    cluster.supply('CircuitA').restore()
    expect(cluster.refusal).toBe('notLost')
    cluster.supply('CircuitA').fail().advance('1s').supply('CircuitA').fail()
    expect(cluster.refusal).toBe('alreadyLost')
  })
})

describe('cooling', () => {
  const supplies = [cooling('ServerRoom', 'NODE1', 'SAN1')]

  test('its loss leaves time: things go on until it is too hot', () => {
    const cluster = buildCluster({ supplies })
    cluster.supply('ServerRoom').fail().advance('9min')
    expect(cluster.supply('ServerRoom')).toMatchObject({ state: 'Warming' })
    expect(cluster.vm('SQL01').state).toBe('Running')
    cluster.advance('2min')
    expect(cluster.timeOf('supply.overheated', 'ServerRoom')).toBe(600_000)
    expect(cluster.node('NODE1').power).toBe('off')
    expect(cluster.storageUnit().up).toBe(false)
    cluster.node('NODE1').start()
    expect(cluster.refusal).toBe('tooHot')
  })

  test('mended in time, nothing has happened', () => {
    const cluster = buildCluster({ supplies })
    cluster.supply('ServerRoom').fail().advance('9min').supply('ServerRoom').restore().advance('1h')
    expect(cluster.supply('ServerRoom').state).toBe('Up')
    expect(cluster.node('NODE1').state).toBe('Up')
    expect(cluster.vm('SQL01').outages).toBe(0)
  })

  test('a second circuit does not cool', () => {
    const both = [...supplies, power('CircuitA', 'NODE1'), power('CircuitB', 'NODE1')]
    const cluster = buildCluster({ supplies: both })
    cluster.supply('ServerRoom').fail().advance('11min')
    expect(cluster.node('NODE1').power).toBe('off')
  })
})
