// npm start: install what is missing, build the page, serve it, say where, and show it.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
// The default import, because Node 16 has no parseArgs and should come as far as requireNode's message.
import util from 'node:util'
import { installPackages, requireNode, root } from './install.mjs'
import { buildPage, servePage } from './page.mjs'

const usage = `Usage: npm start -- [--port N] [--no-open]

  --port N    listen on this port, or the next free one (default 4173)
  --no-open   do not open a browser
  --help      show this text`

try {
  requireNode()
  const { port, opens } = readOptions(process.argv.slice(2))
  installPackages()
  const dist = join(root, 'dist')
  buildPage(dist)
  const { url, port: actualPort } = await servePage(dist, { port })
  if (actualPort !== port && port !== 0) console.log(`Port ${port} is taken.`)
  console.log(`Failover Lab is at ${url} (Ctrl+C stops it)`)
  if (opens) openBrowser(url)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

/** @param {string[]} args */
function readOptions(args) {
  /** @type {{ port?: string, 'no-open'?: boolean, help?: boolean }} */
  let values
  try {
    values = util.parseArgs({
      args,
      options: { port: { type: 'string' }, 'no-open': { type: 'boolean' }, help: { type: 'boolean' } },
    }).values
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error))
  }
  if (values.help) {
    console.log(usage)
    process.exit(0)
  }
  const port = Number(values.port ?? 4173)
  if (!/^\d*$/.test(values.port ?? '') || values.port === '' || port > 65_535) {
    refuse(`--port takes a number from 0 (any free port) to 65535, not "${values.port}".`)
  }
  return { port, opens: !values['no-open'] }
}

/**
 * @param {string} message
 * @returns {never}
 */
function refuse(message) {
  console.error(`${message}\n\n${usage}`)
  process.exit(2)
}

/**
 * A convenience only: where there is no browser or no screen, the printed address is enough.
 * @param {string} url
 */
function openBrowser(url) {
  const isLinux = process.platform !== 'darwin' && process.platform !== 'win32'
  const hasScreen = !isLinux || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  if (process.env.CI || !hasScreen) return
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '""', url]
        : ['xdg-open', url]
  const browser = spawn(/** @type {string} */ (command), args, { stdio: 'ignore', detached: true })
  browser.on('error', () => {})
  browser.unref()
}
