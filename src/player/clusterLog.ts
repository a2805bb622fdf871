import type { Datum, Happening } from '../kernel/happening'
import type { Scenario } from '../scenario/scenario'
import { figureIn } from '../model/defaults'
import {
  clusterLogRules,
  type ClusterLogLevel,
  type Component,
  type LineParams,
  type LineRule,
} from './clusterLogRules'

/** One line of one node's cluster.log. */
export interface ClusterLogLine {
  readonly seq: number
  readonly atMs: number
  readonly level: ClusterLogLevel
  readonly component: Component
  /** Everything in front of the level: `pppppppp.tttttttt::yyyy/mm/dd-hh:mm:ss.mmm`. */
  readonly stamp: string
  readonly happening: Happening
  /** What its words say beyond the happening. */
  readonly also: LineParams
}

/** What words a line and the head of a file. */
export interface ClusterLogWords {
  text(key: string, params?: Readonly<Record<string, Datum>>): string
}

/** Of which run. */
export interface ClusterLogOrigin {
  readonly scenario: Scenario
  readonly seed: number
}

/**
 * The cluster.log of one node in the form of Windows Server 2008: only what its Cluster service did, found or was told,
 * and nothing while that service does not run or its server hangs. The form is public, the sentences are our own.
 */
export class ClusterLog {
  readonly lines: ClusterLogLine[] = []
  /** Of the lines, ascending. */
  readonly times: number[] = []
  #read = 0
  #hangs = false
  /** Starts of the service, the one before the run included. */
  #starts = 1
  #runs = true
  #stoppedMs = -1
  readonly #log: readonly Happening[]
  readonly #node: string
  readonly #number: number
  readonly #durations: Durations

  /** `number`: the node's, from 1; `durations`: the figures that the scenario sets. */
  constructor(log: readonly Happening[], node: string, number: number, durations: Durations = {}) {
    this.#log = log
    this.#node = node
    this.#number = number
    this.#durations = durations
    this.readOn()
  }

  /** Takes in what the log has got since. */
  readOn(): void {
    for (; this.#read < this.#log.length; this.#read++) this.#take(this.#log[this.#read]!)
  }

  #take(happening: Happening): void {
    if (happening.target === this.#node) this.#follow(happening.type)
    const rule = clusterLogRules[happening.type]
    // Of a virtual machine that is not clustered no Cluster service knows.
    if (happening.params.clustered === false) return
    if (!isLine(rule) || !rule.writers(happening).includes(this.#node)) return
    // A reservation that it lets go of as it stops is the last thing that it does.
    const letsGo = happening.type === 'volume.released' && happening.atMs === this.#stoppedMs
    if ((this.#runs && !this.#hangs) || letsGo) this.#write(happening, rule)
    // Else its last line is that it stops.
    if (happening.type !== 'service.stopped') return
    this.#runs = false
    this.#stoppedMs = happening.atMs
  }

  #follow(type: string): void {
    if (type === 'server.hung') this.#hangs = true
    if (type === 'service.starting') {
      this.#runs = true
      this.#starts += 1
    }
    if (ends.has(type)) this.#runs = false
    if (ends.has(type) || type === 'server.woke') this.#hangs = false
  }

  #write(happening: Happening, { level, component, also }: LineRule): void {
    const { seq, atMs } = happening
    const stamp = `${this.#writerOf(component)}::${dateOf(atMs)}`
    const more = also?.(happening, (name) => figureIn(this.#durations, name)) ?? {}
    this.lines.push({ seq, atMs, level, component, stamp, happening, also: more })
    this.times.push(atMs)
  }

  /** Numbers of a process and a thread, multiples of four as Windows gives them; a new start has new ones. */
  #writerOf(component: Component): string {
    const hosts = component === 'RES' || component === 'RHS'
    const process = 0x400 + 4 * (64 * this.#starts + 2 * this.#number + (hosts ? 1 : 0))
    return `${hex(process)}.${hex(process + 4 * (16 + threads.indexOf(component)))}`
  }
}

type Durations = Readonly<Record<string, number | undefined>>

const known = new WeakMap<readonly Happening[], Map<string, ClusterLog>>()

/** The log of one node of a run, kept up while the run grows. RangeError: no node of the cluster has that name. */
export function clusterLogOf(
  { log, scenario }: { readonly log: readonly Happening[]; readonly scenario: Scenario },
  node: string,
): ClusterLog {
  const index = scenario.cluster.nodes.findIndex(({ id }) => id === node)
  if (index < 0) throw new RangeError(`${node} is no node of ${scenario.cluster.name}`)
  const logs = known.get(log) ?? new Map<string, ClusterLog>()
  known.set(log, logs)
  const found =
    logs.get(node) ?? new ClusterLog(log, node, index + 1, scenario.settings.durations as Durations)
  logs.set(node, found)
  found.readOn()
  return found
}

/** Then the process of the Cluster service is gone, whatever it was about to write. */
const ends: ReadonlySet<string> = new Set([
  'service.crashed',
  'service.ended',
  'server.powerLost',
  'server.bugchecked',
  'server.poweredOff',
])

const threads: readonly Component[] = ['CS', 'NM', 'IM', 'CORE', 'QUORUM', 'RCM', 'GUM', 'RHS', 'RES', 'RGP']

export function isLine(rule: (typeof clusterLogRules)[string] | undefined): rule is LineRule {
  return typeof rule === 'object'
}

/** `LEVEL [COMPONENT] text`; levels are filled up to five characters. */
export function clusterLogText(line: ClusterLogLine, node: string, words: ClusterLogWords): string {
  return `${line.level.padEnd(5)} [${line.component}] ${clusterLogSentence(line, node, words)}`
}

/** What a node writes of a happening. */
export function clusterLogSentence(
  { happening: { type, target, by, params }, also }: ClusterLogLine,
  node: string,
  words: ClusterLogWords,
): string {
  const all = { ...(by === undefined ? {} : { members: by.join(' ') }), ...params, ...also, target, me: node }
  return words.text(`clusterLog-${type.replaceAll('.', '-')}`, all)
}

/** The whole file, lines ended as Windows ends them; its head says that none of it was written by Windows. */
export function clusterLogFile(
  lines: readonly ClusterLogLine[],
  node: string,
  { scenario, seed }: ClusterLogOrigin,
  words: ClusterLogWords,
): string {
  const { id, version } = scenario
  const head = ['simulated', 'origin', 'time'].map(
    (name) =>
      `; ${words.text(`clusterLog-head-${name}`, { node, scenario: id, version, seed, base: dateOf(0) })}`,
  )
  const written = lines.map((line) => `${line.stamp} ${clusterLogText(line, node, words)}`)
  return [...head, ...written].map((line) => `${line}\r\n`).join('')
}

/**
 * A moment of the run as cluster.log writes it, in UTC. A run has no date: this one begins on 1 March 2008, and being no
 * longer than 30 days it ends within the month.
 */
function dateOf(atMs: number): string {
  const two = (n: number) => String(n).padStart(2, '0')
  const seconds = Math.floor(atMs / 1000)
  const [day, hour, minute] = [86_400, 3600, 60].map((unit) => Math.floor(seconds / unit)) as [
    number,
    number,
    number,
  ]
  const clock = `${two(hour % 24)}:${two(minute % 60)}:${two(seconds % 60)}`
  return `2008/03/${two(1 + day)}-${clock}.${String(atMs % 1000).padStart(3, '0')}`
}

const hex = (number: number): string => number.toString(16).padStart(8, '0')
