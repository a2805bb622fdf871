// One page for each shipped scenario, `s/<id>@<version>/index.html`, to be put into frames: it names one classic script
// and one style sheet, which need no rights, and holds the scenario itself.
// Plain JavaScript, because Vite's configuration imports it.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

/** @typedef {typeof import('./shippedScenarios')} Reader */

const readerFile = fileURLToPath(new URL('./shippedScenarios.ts', import.meta.url))

/**
 * @param {{ script: string, style: string, policy: string }} files names below `s/`, and what the page may do
 * @returns {import('vite').Plugin}
 */
export function framePages({ script, style, policy }, folder = 'scenarios') {
  return {
    name: 'frame-pages',
    apply: 'build',
    async generateBundle() {
      const { module } = /** @type {{ module: Reader }} */ (await runnerImport(readerFile))
      for (const scenario of module.readShipped(folder).scenarios) {
        const path = `${scenario.id}@${scenario.version}`
        const up = '../'.repeat(path.split('/').length)
        const inside = { scenario, home: `${up}../index.html` }
        const source = page({ title: scenario.title, lang: scenario.lang, up, inside })
        this.emitFile({ type: 'asset', fileName: `s/${path}/index.html`, source })
      }
    },
  }

  /** @param {{ title: string, lang: string, up: string, inside: unknown }} what */
  function page({ title, lang, up, inside }) {
    return `<!doctype html>
<html lang="${escaped(lang)}">
  <head>
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${escaped(title)} · Failover Lab</title>
    <link rel="stylesheet" href="${up}${style}" />
  </head>
  <body>
    <div id="app"></div>
    <noscript>Failover Lab runs in the browser and needs JavaScript.</noscript>
    <script type="application/json" id="failover-lab">${JSON.stringify(inside).replaceAll('<', '\\u003c')}</script>
    <script src="${up}${script}"></script>
  </body>
</html>
`
  }
}

const escaped = (/** @type {string} */ text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
