import type { ClusterDesign } from './design'

/** What a design asks for that the format knows but the model does not yet; null when it can run. */
export function notYetModelled(
  design: ClusterDesign,
): { readonly code: string; readonly params: Readonly<Record<string, string>> } | null {
  const failback = design.groups.find((g) => g.policies.AutoFailbackType !== 0)
  if (failback !== undefined) return { code: 'not-modelled-failback', params: { group: failback.id } }
  return null
}
