import type { ClusterProperties } from './design'
import { defaults, figureIn, type Figure, type FigureName } from './defaults'
import type { Plant } from './plant'
import type { Configuration, GroupRecord, Pair, QuorumConfiguration, StandAlone, View } from './records'
import type { Data, Simulator, Standing } from './simulator'
import type { windowsEvents } from './eventLog'

const noVolumes: readonly number[] = []

export type Variation = 'none' | 'normal' | 'full'

export interface ModelOptions {
  readonly variation: Variation
  /** Without variation the last heartbeat before this moment falls 1 ms before it. */
  readonly firstFaultMs: number
}

/**
 * One running cluster: the plant, the simulator that moves it, and typed access to its states. Everything that follows
 * from states alone (who can commit) is cached here and forgotten at every change of the topology.
 */
export class Running {
  /** Configured memory of what is active on each node, MiB; follows every step of a virtual machine. */
  readonly activeMiB: number[]
  /** Virtual machines that were refused memory and hear of it in this instant. */
  readonly refused = new Set<number>()
  private committing = new Map<number, boolean>()
  private held: readonly number[] | null = null

  constructor(
    readonly sim: Simulator,
    readonly plant: Plant,
    readonly options: ModelOptions,
    /** Which Windows events a happening writes; none of those of the past is written again. */
    private readonly eventsOf: typeof windowsEvents = () => [],
  ) {
    this.activeMiB = plant.nodes.map(() => 0)
  }

  get now(): number {
    return this.sim.nowMs
  }

  // --- states -------------------------------------------------------------------------------------------------

  /** A machine's state. In a moment of the past it is undefined for what did not exist yet. */
  at<C = unknown>(entity: number): Standing<C> {
    return this.sim.states[entity] as Standing<C>
  }

  view(node: number): View {
    return this.sim.states[this.plant.view[node]] as View
  }

  setView(node: number, change: Partial<View>): void {
    this.sim.set(this.plant.view[node], { ...this.view(node), ...change })
  }

  conf(entity: number): Configuration {
    return this.sim.states[entity] as Configuration
  }

  setConf(entity: number, change: Partial<Configuration>): void {
    this.sim.set(entity, { ...this.conf(entity), ...change })
    this.topologyChanged()
  }

  group(conf: Configuration, group: number): GroupRecord {
    return this.sim.states[conf.groups + group] as GroupRecord
  }

  pair(a: number, b: number): Pair {
    return this.sim.states[this.plant.pair(a, b)] as Pair
  }

  /** The state of a thing on a host; `absent` where it never was. */
  onHost(
    kind: 'mount' | 'vm' | 'guest' | 'application',
    thing: number,
    node: number,
    absent: string,
  ): string {
    const entity = this.plant.onHost(kind, thing, node)
    return entity === undefined ? absent : (this.at(entity)?.value ?? absent)
  }

  /** The volumes under a virtual machine: none while its files lie on the disk of its host. */
  volumesUnder(machine: number): readonly number[] {
    const entity = this.plant.standAlone[machine]
    return entity === undefined || (this.sim.states[entity] as StandAlone).filesMoved
      ? this.plant.machineVolumes[machine]
      : noVolumes
  }

  /** Where a virtual machine's own files lie, its memory file and its snapshots; null: on the disk of its host. */
  fileVolume(machine: number): number | null {
    return this.volumesUnder(machine).at(0) ?? null
  }

  /** Whose bandwidth they share: the storage unit of that volume, or the disk of the host. */
  diskOf(machine: number): number {
    return this.plant.diskOf(machine, this.fileVolume(machine) === null)
  }

  // --- caches -------------------------------------------------------------------------------------------------

  topologyChanged(): void {
    this.committing.clear()
    this.held = null
  }

  /** Configurations that a serving node is a member of. */
  heldConfigurations(compute: () => readonly number[]): readonly number[] {
    return (this.held ??= compute())
  }

  cachedCommit(conf: number, compute: () => boolean): boolean {
    let can = this.committing.get(conf)
    if (can === undefined) this.committing.set(conf, (can = compute()))
    return can
  }

  // --- figures ------------------------------------------------------------------------------------------------

  /** A figure that is not drawn, as the scenario has it. */
  figure(name: FigureName): number {
    return figureIn(this.plant.design.durations, name)
  }

  /** A duration in ms, drawn from the stream of this thing and purpose. */
  duration(name: FigureName, stream: string): number {
    const figure: Figure = defaults[name]
    const override = this.plant.design.durations[name]
    const typical = override ?? figure.typical
    const { variation } = this.options
    if (variation === 'none' || figure.min === figure.max) return typical
    const u = this.sim.streams.draw16(`${stream}/${name}`)
    const v = this.sim.streams.draw16(`${stream}/${name}`)
    if (variation === 'normal' || override !== undefined) {
      // Triangular within ± 10 %: the sum of two uniforms.
      return typical + Math.trunc((Math.trunc(typical / 10) * (u + v - 65535)) / 65535)
    }
    // Triangular from min over typical to max: choose the side by its share, then the distance by the larger of two.
    const side = Math.trunc((u * (figure.max - figure.min)) / 65536)
    const far = Math.max(v, this.sim.streams.draw16(`${stream}/${name}`))
    return side < typical - figure.min
      ? figure.min + Math.trunc(((typical - figure.min) * far) / 65535)
      : figure.max - Math.trunc(((figure.max - typical) * far) / 65535)
  }

  /** The cluster properties that a node goes by: those of its view, else the last that it knew. */
  propertiesOf(node: number): ClusterProperties {
    const { conf, durable } = this.view(node)
    const entity = conf ?? durable
    return entity === null ? this.plant.design.properties : this.conf(entity).properties
  }

  /** The quorum configuration that a node goes by, in the same way. */
  quorumOf(node: number): QuorumConfiguration {
    const { conf, durable } = this.view(node)
    const entity = conf ?? durable
    return entity === null ? this.plant.firstQuorum : this.conf(entity).quorum
  }

  /** Of the configuration made last: by it somebody from outside names the core group's resources. */
  get latestQuorum(): QuorumConfiguration {
    const last = this.plant.confs.at(-1)
    return last === undefined ? this.plant.firstQuorum : this.conf(last).quorum
  }

  heartbeatPhase(a: number, b: number, periodMs: number): number {
    const { nodeIds } = this.plant
    return this.phase(`heartbeat ${nodeIds[Math.min(a, b)]} ${nodeIds[Math.max(a, b)]}`, periodMs)
  }

  renewalPhase(volume: number, node: number): number {
    const { volumeIds, nodeIds } = this.plant
    return this.phase(`renewal ${volumeIds[volume]} ${nodeIds[node]}`, this.figure('diskArbitrationInterval'))
  }

  /**
   * The phase of a pulse train, ms within its period: a constant of the thing. Without variation a pulse falls 1 ms before
   * the first fault.
   */
  private phase(name: string, periodMs: number): number {
    const { variation, firstFaultMs } = this.options
    if (variation === 'none') return (firstFaultMs + periodMs - 1) % periodMs
    return this.sim.streams.fixed(name, periodMs)
  }

  // --- log ----------------------------------------------------------------------------------------------------

  /** Logs a happening and the Windows events that it writes, and returns its number. */
  happen(type: string, target: string, params: Data = {}, by?: readonly string[]): number {
    const seq = this.sim.happen(type, target, params, by)
    for (const { id, source, level, nodes, target: about } of this.eventsOf(type, target, params, by)) {
      for (const loggedOn of nodes) {
        this.sim.because(seq, () => {
          this.sim.happen('event.logged', about, { id, source, level, loggedOn })
        })
      }
    }
    return seq
  }

  ids(nodes: readonly number[]): readonly string[] {
    return nodes.map((n) => this.plant.nodeIds[n])
  }
}
