import { readdirSync, readFileSync } from 'node:fs'

/** All text of some folders of src/. */
export const sources = (...folders: readonly string[]) =>
  folders
    .flatMap((folder) =>
      readdirSync(`src/${folder}`, { recursive: true, encoding: 'utf8' }).map(
        (file) => `src/${folder}/${file}`,
      ),
    )
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')

/** What a pattern's first group matches, sorted and each once. */
export const found = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].map(([, one]) => one))].sort()

/** What the kernel and the model can say, from their sources: a new happening is found missing here. */
export function happeningTypes(): readonly string[] {
  const text = sources('kernel', 'model')
  const reports = found(text.match(/GroupReport = ([^\n]*)/)![1], /'(\w+)'/g).map(
    (report) => `group.${report}`,
  )
  return [...new Set([...found(text, /'((?!xstate)[a-z]\w*\.[a-z]\w*)'/g), ...reports])].sort()
}
