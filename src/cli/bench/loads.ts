import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What is fetched, in kB as gzip packs it, from the folder that `npm run build` makes. */
export interface Loads {
  /** Everything that index.html names before its first picture stands; without the scenario. */
  readonly firstPicture: number
  /** The same with what an untouched page then fetches by itself: panel, narration, menus, and what makes new runs. */
  readonly wholePage: number
  /** The stand-in that other pages load. */
  readonly standIn: number
  /** All that an element fetches to play, stand-in and style with it; without the scenario. */
  readonly embed: number
}

export function loadsOf(dist = 'dist'): Loads {
  if (!existsSync(join(dist, 'index.html'))) throw new Error('dist/ is missing: run `npm run build` first')
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
  const named = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map(([, file]) => file!)
  const later = /"(?:\.\/)?(?:assets\/)?((?:parts|simulate)-[\w-]+\.(?:js|css))"/g
  const element = readFileSync(join(dist, 'element.js'), 'utf8')
  const player = element.match(/assets\/inElement-[\w-]+\.js/)![0]
  const first = closure(dist, named)
  const parts = [...first]
    .flatMap((file) => [...readFileSync(join(dist, file), 'utf8').matchAll(later)])
    .map(([, file]) => `assets/${file}`)
  return {
    firstPicture: packed(dist, ['index.html', ...first]),
    wholePage: packed(dist, ['index.html', ...closure(dist, [...first, ...parts])]),
    standIn: packed(dist, ['element.js']),
    embed: packed(dist, ['element.js', 'element.css', ...closure(dist, [player])]),
  }
}

/** Files and whatever they import at once. */
function closure(dist: string, files: readonly string[]): ReadonlySet<string> {
  const all = new Set<string>()
  const add = (file: string) => {
    if (all.has(file)) return
    all.add(file)
    if (!file.endsWith('.js')) return
    const text = readFileSync(join(dist, file), 'utf8')
    for (const [, name] of text.matchAll(/(?:from|import)\s*["'`](\.\.?\/[^"'`]+\.js)["'`]/g))
      add(join(dirname(file), name!))
  }
  files.forEach(add)
  return all
}

function packed(dist: string, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0) / 1000
}
