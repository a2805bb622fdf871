// Where is a Chromium for the tests? A package's own browser download fails where only package registries are
// reached, so what is installed comes first, then the system's packages, and a download last.
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runPackage } from './install.mjs'

const isRoot = process.getuid?.() === 0

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
]

const macApplications = ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
)

const windowsFolders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
const windowsApplications = windowsFolders.flatMap((folder) =>
  folder
    ? [
        join(folder, 'Google/Chrome/Application/chrome.exe'),
        join(folder, 'Chromium/Application/chrome.exe'),
        join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      ]
    : [],
)

/**
 * Looks for a Chromium that runs, without installing anything.
 * @returns {Promise<string | undefined>} its absolute path
 */
export async function findChromium() {
  const chosen = process.env.CHROME_PATH
  if (chosen) {
    if (runs(chosen)) return chosen
    process.stderr.write(`CHROME_PATH is ${chosen}, which does not run as a Chromium; looking for another.\n`)
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const inPath = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...inPath, ...macApplications, ...windowsApplications].find(runs) ?? (await findDownloaded())
}

/**
 * Looks for a Chromium that runs, and installs one when there is none; throws when that fails.
 * @returns {Promise<string>} its absolute path
 */
export async function ensureChromium() {
  const found = await findChromium()
  if (found) return found

  if (process.platform === 'linux' && isRoot) installFromDebian()
  const installed = await findChromium()
  if (installed) return installed

  process.stderr.write('Downloading a Chromium for the tests …\n')
  runPackage('playwright/cli.js', ['install', 'chromium'])
  const downloaded = await findDownloaded()
  if (downloaded) return downloaded

  throw new Error(
    'No Chromium was found, and none could be installed. Install Chromium, Google Chrome or Microsoft Edge, or set\n' +
      'CHROME_PATH to the program file of one, and run npm test again.',
  )
}

/**
 * How every test starts the browser: quiet on the network, and without the sandbox only where it cannot work (root).
 * @param {string | undefined} executablePath
 */
export function launchOptions(executablePath) {
  const args = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-lcd-text', // letters are smoothed in grey, whatever the system's settings are
  ]
  return { executablePath, args: isRoot ? ['--no-sandbox', ...args] : args, chromiumSandbox: !isRoot }
}

/** @param {string} path */
function runs(path) {
  try {
    accessSync(path, constants.X_OK)
  } catch {
    return false
  }
  // On Windows `--version` would open a window instead of printing; there, that the file exists must do.
  if (process.platform === 'win32') return true
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 })
  return status === 0 && /Chrom|Edge/.test(stdout)
}

/** The browser that Playwright downloaded earlier, if it did and is itself installed. */
async function findDownloaded() {
  try {
    const { chromium } = await import('playwright')
    const path = chromium.executablePath()
    return runs(path) ? path : undefined
  } catch {
    return undefined
  }
}

/** Debian, and Ubuntu where the package is a real one. Any failure is left to the next attempt. */
function installFromDebian() {
  process.stderr.write('Installing Chromium from the system packages …\n')
  const apt = (/** @type {string[]} */ ...args) =>
    spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=120', ...args], {
      stdio: ['ignore', 'ignore', 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  apt('update') // a fresh container has no package lists
  apt('install', '-y', '--no-install-recommends', 'chromium')
}
