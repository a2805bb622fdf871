export interface Row {
  readonly text: string
  readonly good: boolean
}

type Goal = { readonly atLeast: number } | { readonly atMost: number }

/** The best of several rounds: what the machine can do when nothing disturbs it. */
export function best(rounds: number, measure: () => number): number {
  let top = -Infinity
  for (let i = 0; i < rounds; i++) top = Math.max(top, measure())
  return top
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1]!

export function row(name: string, value: number, unit: string, goal?: Goal): Row {
  const good = goal === undefined || ('atLeast' in goal ? value >= goal.atLeast : value <= goal.atMost)
  const wanted =
    goal === undefined
      ? ''
      : 'atLeast' in goal
        ? `goal ≥ ${figure(goal.atLeast)}`
        : `goal ≤ ${figure(goal.atMost)}`
  const verdict = goal === undefined ? '' : good ? 'met' : 'MISSED'
  return {
    text: `${name.padEnd(58)}${figure(value).padStart(12)} ${unit.padEnd(9)}${wanted.padEnd(16)}${verdict}`,
    good,
  }
}

function figure(value: number): string {
  if (value >= 1000) return Math.round(value).toLocaleString('en-GB')
  return value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(2) : value.toFixed(3)
}

/** Wall ms of a piece of work. */
export function timed(work: () => void): number {
  const from = performance.now()
  work()
  return performance.now() - from
}
