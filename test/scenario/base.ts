/** A small scenario without mistakes, for tests to spoil. */
export const base = `formatVersion: 1
id: test/base
version: 1
title: Base
lang: en
settings: { seed: 7 }
cluster:
  name: CLUSTER1
  platform: windowsServer2008
  quorum: { type: NodeAndDiskMajority, witness: Witness }
  nodes:
    - { id: NODE1 }
    - { id: NODE2 }
  networks:
    - { id: Public }
    - { id: Heartbeat, role: cluster }
  storage:
    - id: SAN1
      volumes: [{ id: Witness, size: 1GiB }, { id: LUN1 }, { id: LUN2 }]
  groups:
    - id: SQL01
      virtualMachine: { volumes: [LUN1] }
clients:
  - { id: Office, uses: [SQL01] }
initial: {}
method:
  - { id: crash, at: 20s, fault: nodeCrash, target: NODE1 }
  - { id: calm, waitFor: settled }
markers:
  - { at: crash, label: NODE1 loses power }
steps:
  - id: look
    title: Look
    run: { until: calm }
goal: { probes: [{ probe: node.state, target: NODE1, tolerance: Up }] }
`

/** The base with one piece of it replaced; the piece must be there exactly once. */
export function baseWith(piece: string, by: string): string {
  const parts = base.split(piece)
  if (parts.length !== 2) throw new Error(`expected ${JSON.stringify(piece)} once in the base`)
  return parts.join(by)
}

/** Marks the place in a spoiled text at which the problem should be told. */
export const here = '‸'

/** The text without the mark, and where the mark stood. */
export function unmark(marked: string): { text: string; line: number; column: number } {
  const [before, after, ...more] = marked.split(here)
  if (after === undefined || more.length > 0) throw new Error(`expected one ${here}`)
  const lines = before.split('\n')
  return { text: before + after, line: lines.length, column: lines[lines.length - 1].length + 1 }
}
