// npm test: install what is missing, then types, lint and every test. Arguments go to Vitest: npm test -- kernel
// The last line is always `N passed, N failed`, whatever failed, even the installation.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureChromium } from './chromium.mjs'
import { installPackages, requireNode, runPackage } from './install.mjs'

let passed = 0
let failed = 0

try {
  requireNode()
  installPackages()
  const chromium = await ensureChromium()
  check('Types', 'typescript/bin/tsc', ['--noEmit'])
  check('Components', 'svelte-check/bin/svelte-check', ['--fail-on-warnings', '--output', 'human'])
  check('Lint', 'eslint/bin/eslint.js', ['.', '--max-warnings', '0'])
  runVitest(chromium)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  failed += 1
}
process.exitCode = failed === 0 ? 0 : 1
console.log(`${passed} passed, ${failed} failed`)

/**
 * A step that counts as one test.
 * @param {string} title
 * @param {string} script
 * @param {string[]} args
 */
function check(title, script, args) {
  console.log(`\n${title}`)
  if (runPackage(script, args)) passed += 1
  else failed += 1
}

/** @param {string} chromium */
function runVitest(chromium) {
  console.log('\nTests')
  const folder = mkdtempSync(join(tmpdir(), 'failover-lab-test-'))
  const report = join(folder, 'report.json')
  const args = [
    'run',
    '--allowOnly=false',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  const isGreen = runPackage('vitest/vitest.mjs', [...args, ...process.argv.slice(2)], {
    CHROME_PATH: chromium,
  })
  const counted = countTests(report)
  rmSync(folder, { recursive: true, force: true })
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
