// npm test: install what is missing, then types, lint and every test. Arguments go to Vitest: npm test -- kernel
// The last line is always `N passed, N failed`, whatever failed, even the installation.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureChromium } from './chromium.mjs'
import { installPackages, requireNode, root, runPackage } from './install.mjs'

let passed = 0
let failed = 0

const folder = mkdtempSync(join(tmpdir(), 'failover-lab-test-'))
try {
  requireNode()
  installPackages()
  const chromium = await ensureChromium()
  const dist = join(folder, 'dist')
  const [, , , isBuilt] = await sideBySide([
    () => check('Types', 'typescript/bin/tsc', ['--noEmit']),
    () => check('Components', 'svelte-check/bin/svelte-check', ['--fail-on-warnings', '--output', 'human']),
    () => check('Lint', 'eslint/bin/eslint.js', ['.', '--max-warnings', '0']),
    () => build(dist),
  ])
  // Without a page the tests build it themselves, fail like this build did, and count as failed.
  runVitest({ CHROME_PATH: chromium, ...(isBuilt ? { FAILOVER_LAB_DIST: dist } : {}) })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  failed += 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = failed === 0 ? 0 : 1
console.log(`${passed} passed, ${failed} failed`)

/**
 * Takes up the steps in their order, as many at a time as there are cores.
 * @param {(() => Promise<boolean>)[]} steps
 */
async function sideBySide(steps) {
  /** @type {boolean[]} */
  const answers = []
  let next = 0
  const lane = async () => {
    for (let step = next++; step < steps.length; step = next++) answers[step] = await steps[step]()
  }
  await Promise.all(Array.from({ length: availableParallelism() }, lane))
  return answers
}

/**
 * A step that counts as one test.
 * @param {string} title
 * @param {string} script
 * @param {string[]} args
 */
async function check(title, script, args) {
  const isGreen = await said(title, join('node_modules', script), args, {})
  if (isGreen) passed += 1
  else failed += 1
  return isGreen
}

/**
 * The page for the page tests; no test by itself. Only a plain `npm test` needs it for sure.
 * @param {string} directory
 */
async function build(directory) {
  return process.argv.length === 2 && said('Build', 'src/cli/build.mjs', [], { FAILOVER_LAB_DIST: directory })
}

/**
 * Runs a program, and prints in one piece what it said once it has ended: others run at the same time.
 * @param {string} title
 * @param {string} script path below the project's folder
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env added to this process's
 * @returns {Promise<boolean>} whether it succeeded
 */
function said(title, script, args, env) {
  const child = spawn(process.execPath, [join(root, script), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  })
  /** @type {Buffer[]} */
  const pieces = []
  child.stdout.on('data', (piece) => pieces.push(piece))
  child.stderr.on('data', (piece) => pieces.push(piece))
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => {
      console.log(`\n${title}`)
      process.stdout.write(Buffer.concat(pieces))
      done(code === 0)
    })
  })
}

/** @param {NodeJS.ProcessEnv} env */
function runVitest(env) {
  console.log('\nTests')
  const report = join(folder, 'report.json')
  const args = [
    'run',
    '--allowOnly=false',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  const isGreen = runPackage('vitest/vitest.mjs', [...args, ...process.argv.slice(2)], env)
  const counted = countTests(report)
  passed += counted.passed
  // Vitest also fails without a failed test: an error outside any test, no test found, a crash.
  failed += isGreen ? counted.failed : Math.max(counted.failed, 1)
}

/**
 * @param {string} report
 * @returns {{ passed: number, failed: number }}
 */
function countTests(report) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
    // A file that broke before its first test has no failed test, but it did not pass either.
    const broken = testResults.filter(
      (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
        file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
    )
    return { passed: numPassedTests, failed: numFailedTests + broken.length }
  } catch {
    return { passed: 0, failed: 1 }
  }
}
