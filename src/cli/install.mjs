// What must be there before anything else can run: a Node that fits, and the packages of package-lock.json.
// Everything named .mjs in this folder has no dependencies, because it runs before they are installed.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder, with a slash at its end. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** Throws unless this Node can run the build. Vite loads CommonJS-free packages, which 21 and early 22 cannot. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22
  if (!fits) {
    throw new Error(
      `Failover Lab needs Node 20.19 or newer (of the 22 line, 22.12), but this is Node ${process.versions.node}.\n` +
        'Install a current one from https://nodejs.org and try again.',
    )
  }
}

/** Installs the packages when they are missing or not those of the lockfile. Writes to stderr only. */
export function installPackages() {
  if (arePackagesInstalled()) return
  process.stderr.write('Installing packages …\n')
  // --include=dev: the build needs them, even where NODE_ENV=production would leave them out.
  runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'])
}

/** npm writes down what it installed; that list is compared with the lockfile, entry by entry. */
function arePackagesInstalled() {
  const installed = readPackages('node_modules/.package-lock.json')
  if (!installed) return false
  const wanted = Object.entries(readPackages('package-lock.json') ?? {})
  return wanted.every(([path, { version, optional }]) => {
    if (path === '') return true // the project itself
    return installed[path] ? installed[path].version === version : optional // optional: for another system
  })
}

/**
 * @param {string} lockfile
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined}
 */
function readPackages(lockfile) {
  try {
    return JSON.parse(readFileSync(join(root, lockfile), 'utf8')).packages
  } catch {
    return undefined
  }
}

/** @param {string[]} args */
function runNpm(args) {
  // Under `npm start` npm says where it is; otherwise it is looked for in PATH (a .cmd file on Windows, hence the shell).
  const npm = process.env.npm_execpath
  const known = npm !== undefined && /npm-cli\.c?js$/.test(npm)
  const { status, error } = spawnSync(known ? process.execPath : 'npm', known ? [npm, ...args] : args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: !known && process.platform === 'win32',
  })
  if (error || status !== 0) {
    throw new Error(`"npm ${args[0]}" failed${error ? `: ${error.message}` : '; its message stands above'}.`)
  }
}

/**
 * Runs a package's command with this Node, without a shell, and waits for it.
 * @param {string} script path below node_modules
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env] added to this process's
 * @returns {boolean} whether it succeeded
 */
export function runPackage(script, args, env = {}) {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  })
  return status === 0
}
