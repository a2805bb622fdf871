import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { root } from '../../src/cli/install.mjs'

// Only what is refused before anything is built; the page tests build and serve.
test.each([
  ['a misspelt option', ['--prot', '80'], "Unknown option '--prot'"],
  ['a port that is no number', ['--port', 'http'], 'not "http"'],
  ['a port beyond the last one', ['--port', '65536'], 'not "65536"'],
  ['a port without its option, as npm passes it on without "--"', ['8080'], "Unexpected argument '8080'"],
])('npm start refuses %s and says how to write it', (_situation, args, message) => {
  const { status, stderr } = spawnSync(process.execPath, ['src/cli/start.mjs', ...args], {
    cwd: root,
    encoding: 'utf8',
  })

  expect(status).toBe(2)
  expect(stderr).toContain(message)
  expect(stderr).toContain('Usage: npm start -- [--port N] [--no-open]')
})
