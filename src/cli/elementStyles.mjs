// The element's styles as two sheets for its shadow root, which no page finds in its own head: what the player needs to
// be there, and what comes with its panels and menus.
// Plain JavaScript, because Vite's configuration imports it.

/** @import { Plugin, Rollup } from 'vite' */

/**
 * @param {{ player: string, first: string, rest: string }} names of the player's chunk and of the two sheets
 * @returns {Plugin}
 */
export function elementStyles({ player, first, rest }) {
  return {
    name: 'element-styles',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((each) => each.type === 'chunk')
        const start = chunks.find(({ name }) => name === player)
        if (!start) this.error(`there is no chunk ${player}`)
        const atOnce = stylesOf(closure(start, chunks))
        const later = stylesOf(new Set(chunks)).filter((file) => !atOnce.includes(file))
        const text = (/** @type {readonly string[]} */ files) =>
          files.map((file) => String(/** @type {Rollup.OutputAsset} */ (bundle[file]).source)).join('\n')
        this.emitFile({ type: 'asset', fileName: first, source: text(atOnce) })
        this.emitFile({ type: 'asset', fileName: rest, source: text(later) })
        for (const file of [...atOnce, ...later]) delete bundle[file]
      },
    },
  }
}

/**
 * A chunk and all that it imports at once, what is imported first.
 * @param {Rollup.OutputChunk} start
 * @param {readonly Rollup.OutputChunk[]} chunks
 */
function closure(start, chunks) {
  /** @type {Set<Rollup.OutputChunk>} */
  const all = new Set()
  const add = (/** @type {Rollup.OutputChunk} */ chunk) => {
    for (const file of chunk.imports) {
      const imported = chunks.find(({ fileName }) => fileName === file)
      if (imported && !all.has(imported)) add(imported)
    }
    all.add(chunk)
  }
  add(start)
  return all
}

/** @param {ReadonlySet<Rollup.OutputChunk>} chunks */
function stylesOf(chunks) {
  return [...new Set([...chunks].flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]))]
}
