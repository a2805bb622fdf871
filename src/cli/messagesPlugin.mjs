// Message files are read by people and by Fluent; the page needs neither their comments nor their blank lines.
// Plain JavaScript, because Vite's configuration imports it.

/** @returns {import('vite').Plugin} */
export function messages() {
  return {
    name: 'messages',
    apply: 'build',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith('.ftl?raw')) return undefined
      const { readFile } = await import('node:fs/promises')
      const text = await readFile(id.slice(0, -'?raw'.length), 'utf8')
      return `export default ${JSON.stringify(withoutComments(text))}`
    },
  }
}

/** The same messages without comments; a blank line inside a message is kept, since it belongs to it. */
export function withoutComments(/** @type {string} */ ftl) {
  return ftl
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n')
    .replace(/\n{2,}(?=[a-z-])/g, '\n')
}

/**
 * Messages and terms of a file without comments, by their keys, each with its whole text.
 * @returns {(readonly [key: string, text: string])[]}
 */
export function entriesOf(/** @type {string} */ ftl) {
  return ftl
    .split(/\n(?=[a-z-])/i)
    .filter((text) => text.includes('='))
    .map((text) => [text.slice(0, text.indexOf('=')).trim(), text.trimEnd()])
}
