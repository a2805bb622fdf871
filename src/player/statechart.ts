import { machines, type MachineKind } from '../model/machines'

/** A statechart as it stands in the code that runs: read from the machine's own definition, so that it cannot differ. */
export interface Statechart {
  readonly states: readonly string[]
  readonly edges: readonly Edge[]
}

export interface Edge {
  readonly from: string
  readonly to: string
  /** What takes it there: events by their name, delays by the figure's name. */
  readonly by: readonly { readonly kind: 'event' | 'after'; readonly name: string }[]
}

const known = new Map<MachineKind, Statechart>()

export function statechart(kind: MachineKind): Statechart {
  const chart = known.get(kind) ?? read((machines[kind] as unknown as { config: Config }).config)
  known.set(kind, chart)
  return chart
}

/**
 * The edges of the way from one state to another, the shortest there is: several steps can fall into one instant.
 * Empty when there is none.
 */
export function wayBetween({ edges }: Statechart, from: string, to: string): readonly Edge[] {
  const ways: Edge[][] = edges.filter((edge) => edge.from === from).map((edge) => [edge])
  const seen = new Set([from])
  for (let way = ways.shift(); way; way = ways.shift()) {
    const end = way[way.length - 1]!.to
    if (end === to) return way
    if (seen.has(end)) continue
    seen.add(end)
    for (const edge of edges) if (edge.from === end) ways.push([...way, edge])
  }
  return []
}

type Target = string | undefined | { readonly target?: string }
type Transitions = Readonly<Record<string, Target | readonly Target[]>>
interface Config {
  readonly on?: Transitions
  readonly states: Readonly<Record<string, { readonly on?: Transitions; readonly after?: Transitions }>>
}

function read({ on: everywhere = {}, states }: Config): Statechart {
  const edges = Object.entries(states).flatMap(([from, { on = {}, after = {} }]) => {
    // What a state says itself takes the place of what is said for all of them, even when it says "nothing".
    const inherited = Object.entries(everywhere).filter(([name]) => !(name in on))
    const steps = [
      ...Object.entries(after).flatMap(([name, to]) => stepsOf('after', name, to)),
      ...[...Object.entries(on), ...inherited].flatMap(([name, to]) => stepsOf('event', name, to)),
    ]
    const targets = [...new Set(steps.map(({ to }) => to))].filter((to) => to !== from)
    return targets.map((to): Edge => {
      const by = steps.filter((step) => step.to === to).map(({ kind, name }) => ({ kind, name }))
      return { from, to, by: by.filter((one, at) => by.findIndex(({ name }) => name === one.name) === at) }
    })
  })
  return { states: Object.keys(states), edges }
}

function stepsOf(kind: 'event' | 'after', name: string, to: Target | readonly Target[]) {
  const targets = Array.isArray(to) ? (to as readonly Target[]) : [to as Target]
  return targets.flatMap((target) => {
    const state = typeof target === 'string' ? target : target?.target
    return state === undefined ? [] : [{ kind, name, to: state.replace(/^\./, '') }]
  })
}
