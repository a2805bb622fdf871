// The built page: make it, and serve it. Used by `npm start` and by the tests that look at the page as people get it.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'
import { runPackage } from './install.mjs'

/**
 * Builds the page, and beside it what goes into other pages, into a folder; throws when that fails, after Vite has said why.
 * @param {string} directory
 */
export function buildPage(directory) {
  for (const kind of [['--emptyOutDir'], ['--mode', 'element'], ['--mode', 'frame']]) {
    const args = ['build', '--outDir', directory, '--logLevel', 'warn', ...kind]
    // NODE_ENV: under Vitest it is "test", and Vite would build a page for developers.
    if (!runPackage('vite/bin/vite.js', args, { NODE_ENV: 'production' }))
      throw new Error('The build failed.')
  }
}

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.ftl': 'text/plain; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.yaml': 'application/yaml; charset=utf-8',
  '.zip': 'application/zip',
}

/**
 * Serves a folder to this machine only. A taken port is replaced by the next free one.
 * @param {string} directory
 * @param {{ port?: number, base?: string }} [options] port 0: any; base: the path the folder stands under, with both slashes
 */
export async function servePage(directory, { port = 0, base = '/' } = {}) {
  const home = resolve(directory)
  const server = createServer(async (request, response) => {
    const { status, type, body } = await answer(home, base, request)
    response.writeHead(status, {
      'content-type': type,
      'content-length': body.length,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    })
    response.end(request.method === 'HEAD' ? undefined : body)
  })
  const actualPort = await listen(server, port)
  return {
    port: actualPort,
    // Not "localhost": another program may hold the same port of ::1, and browsers try that one first.
    url: `http://127.0.0.1:${actualPort}${base}`,
    close() {
      server.closeAllConnections()
      return new Promise((done) => server.close(done))
    },
  }
}

/**
 * @param {string} home
 * @param {string} base
 * @param {import('node:http').IncomingMessage} request
 */
async function answer(home, base, { method, url = '/' }) {
  if (method !== 'GET' && method !== 'HEAD') return plain(405, 'Only GET and HEAD')
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname)
    if (!path.startsWith(base)) return plain(404, 'Not found')
    const file = join(home, path.slice(base.length), path.endsWith('/') ? 'index.html' : '')
    if (!file.startsWith(home + sep)) return plain(404, 'Not found')
    return {
      status: 200,
      type: types[extname(file)] ?? 'application/octet-stream',
      body: await readFile(file),
    }
  } catch {
    return plain(404, 'Not found')
  }
}

/**
 * @param {number} status
 * @param {string} text
 */
function plain(status, text) {
  return { status, type: 'text/plain; charset=utf-8', body: Buffer.from(text) }
}

/**
 * @param {import('node:http').Server} server
 * @param {number} first
 * @returns {Promise<number>} the port it listens on
 */
function listen(server, first) {
  return new Promise((done, fail) => {
    let port = first
    server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      // Windows answers EACCES for a port that it keeps for itself.
      const isTaken = error.code === 'EADDRINUSE' || error.code === 'EACCES'
      if (!isTaken || port === first + 100 || port === 65_535) return fail(error)
      port += 1
      server.listen(port, '127.0.0.1')
    })
    server.on('listening', () => {
      const address = server.address()
      done(address && typeof address === 'object' ? address.port : port)
    })
    server.listen(port, '127.0.0.1')
  })
}
