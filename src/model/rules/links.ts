/** Which links of a design there are, and which of its networks the cluster uses. Left out and null mean the same. */

interface Network {
  readonly role: string
  readonly subnet?: string | null
}

/** Two adapters of a node in one subnet are one way in for the cluster: it uses the first. */
export function isSecondInSubnet(networks: readonly Network[], i: number): boolean {
  const { subnet } = networks[i]
  return subnet != null && networks.findIndex((n) => n.subnet === subnet) < i
}

/** Whether heartbeats go over it. */
export function isUsed(networks: readonly Network[], i: number): boolean {
  return networks[i].role !== 'none' && !isSecondInSubnet(networks, i)
}

/** Whether a node is linked to one of them: without a list it is to all. */
export function isLinked(links: readonly string[] | null | undefined, id: string): boolean {
  return links == null || links.includes(id)
}
