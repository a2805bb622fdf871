import type { Happening } from '../kernel/happening'
import type { Run } from '../player/run'
import type { ClusterSnapshot } from '../model/snapshot'
import { clock } from '../kernel/moment'
import type { Words } from './words'

type Row = readonly string[]

/** Columns side by side, two spaces apart; the last one is not padded. */
export function columns(rows: readonly Row[]): readonly string[] {
  const widths: number[] = []
  for (const row of rows) row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, cell.length)))
  return rows.map((row) =>
    row.map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(widths[i]))).join('  '),
  )
}

/** What happened, a line each: time, node, level with event ID, sentence. */
export function happeningTable(run: Run, words: Words): readonly string[] {
  const nodes = new Set(run.scenario.cluster.nodes.map(({ id }) => id))
  const rows = run.log.map((h) => [clock(h.atMs), placeOf(h, nodes), levelOf(h), words.happening(h)])
  return columns([['TIME', 'NODE', 'LEVEL', 'WHAT HAPPENED'], ...rows])
}

function placeOf({ type, target, by, params }: Happening, nodes: ReadonlySet<string>): string {
  const place = type === 'event.logged' ? params.loggedOn : (params.node ?? params.by ?? by?.join(','))
  return String(place ?? (nodes.has(target) ? target : ''))
}

function levelOf({ type, params }: Happening): string {
  if (type === 'event.logged') return `${params.level} ${params.id}`
  return type === 'intervention.applied' ? String(params.class) : ''
}

/** How things stand at the end: nodes, quorum, groups, virtual machines. */
export function summaryTable(s: ClusterSnapshot): readonly string[] {
  const nodes = s.nodes.map(({ id, state, power, clusterService }) => [id, state, power, clusterService])
  const groups = s.groups.map((g) => [g.id, g.state + stale(g.stale), g.owner, String(g.failovers)])
  const machines = s.virtualMachines.map((vm) => [
    vm.id,
    vm.state,
    vm.node,
    vm.guest,
    vm.application,
    (vm.downMs / 1000).toFixed(3),
    String(vm.outages),
    vm.memoryKept === null ? '-' : vm.memoryKept ? 'yes' : 'no',
  ])
  return [
    ...columns([['NODE', 'STATE', 'POWER', 'SERVICE'], ...nodes]),
    '',
    `QUORUM  ${quorumLine(s)}`,
    '',
    ...columns([['GROUP', 'STATE', 'OWNER', 'FAILOVERS'], ...groups]),
    '',
    ...columns([
      ['VIRTUAL MACHINE', 'STATE', 'NODE', 'GUEST', 'APPLICATION', 'DOWN (S)', 'OUTAGES', 'MEMORY KEPT'],
      ...machines,
    ]),
  ]
}

/** A state that only the last quorate side knew, and nobody may act on now. */
const stale = (is: boolean) => (is ? ' (stale)' : '')

function quorumLine({
  quorum: { quorate, votes, total, needed, type, forced, witness },
}: ClusterSnapshot): string {
  const state = { yes: 'yes', pending: 'pending', no: 'lost' }[quorate]
  const holder =
    witness === null ? '' : `, ${witness.id} ${witness.state}, held by ${witness.heldBy ?? 'nobody'}`
  return `${state}${forced ? ' (forced)' : ''}: ${votes} of ${total} votes, ${needed} needed, ${type}${holder}`
}
