import { describe, expect, test, vi } from 'vitest'
import { changed, command } from './command'

vi.setConfig({ testTimeout: 60_000 })

const crash = 'two-node/node-crash'

describe('npm run check', () => {
  const wrong = () =>
    changed(crash, 'votes.yaml', ['tolerance: 3 }\n    - { name: sql', 'tolerance: 5 }\n    - { name: sql'])

  test.concurrent('prints a line for each problem and fails', async () => {
    const { code, stdout } = await command('check', wrong())
    expect(code).toBe(1)
    expect(stdout).toMatch(/^.*votes\.yaml:\d+:\d+: votes: quorum\.votes is 3 at 0:19\.999, not 5\n$/)
  })

  test.concurrent('prints them as a JSON list', async () => {
    const { code, stdout } = await command('check', '--json', wrong(), 'none.yaml')
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject([
      {
        severity: 'error',
        path: 'steadyState.probes.0',
        message: 'votes: quorum.votes is 3 at 0:19.999, not 5',
      },
      { severity: 'error', file: 'none.yaml', line: 1, column: 1, message: 'there is no such file' },
    ])
  })

  test.concurrent(
    'finds nothing wrong with a scenario of somebody else that keeps its promises',
    async () => {
      expect(
        await command('check', changed(crash, 'own.yaml', ['id: two-node/node-crash', 'id: mine/crash'])),
      ).toEqual({
        code: 0,
        stdout: '1 scenario, no errors\n',
        stderr: '',
      })
    },
  )

  test.concurrent('refuses an option that it does not have', async () => {
    const { code, stdout, stderr } = await command('check', '--updat')
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^Unknown option '--updat'[^]*\nUsage: npm run check -- \[FILES\]/)
  })
})
