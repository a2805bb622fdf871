/** A cluster of which the picture is blocks of cells: 24 nodes with 100 virtual machines each, of which the second crashes. */
export const [nodes, perNode] = [24, 100]

export const largeCluster = JSON.stringify({
  formatVersion: 1,
  id: 'test/large',
  version: 1,
  title: 'A large cluster',
  lang: 'en',
  cluster: {
    name: 'CLUSTER1',
    platform: 'windowsServer2008',
    size: 'stress',
    quorum: { type: 'NodeMajority' },
    generate: { nodes, virtualMachinesPerNode: perNode },
  },
  method: [{ id: 'crash', at: '20s', fault: 'nodeCrash', target: 'NODE02' }],
})
