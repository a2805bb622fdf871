/** Nodes without a cable: links of a network and paths of a storage unit stand only of those that have one. */
export function lacking(
  nodes: readonly { readonly id: string }[],
  cables: readonly { readonly node: string }[],
): readonly string[] {
  if (nodes.length === cables.length) return []
  const connected = new Set(cables.map(({ node }) => node))
  return nodes.map(({ id }) => id).filter((id) => !connected.has(id))
}
