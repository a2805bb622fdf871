import type { Path, Problems } from '../problem'

export function noRepeats(path: Path, ids: readonly string[], problems: Problems): void {
  const seen = new Set<string>()
  ids.forEach((id, index) => {
    if (seen.has(id)) problems.error([...path, index], `${id} stands here twice`)
    seen.add(id)
  })
}
