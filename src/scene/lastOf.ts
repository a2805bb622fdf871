/** Makes something anew only when something that it is made of has become another: remembers one. */
export function lastOf<T>(): (of: readonly unknown[], make: () => T) => T {
  let last: { readonly of: readonly unknown[]; readonly made: T } | null = null
  return (of, make) => {
    if (last?.of.length !== of.length || of.some((part, index) => part !== last?.of[index]))
      last = { of, made: make() }
    return last.made
  }
}
