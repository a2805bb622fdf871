import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { root } from '../../src/cli/install.mjs'

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs a command as `npm run NAME -- ARGS` does, from the project's folder. */
export function command(name: string, ...args: readonly string[]): Promise<Ended> {
  const child = start(name, ...args)
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  return new Promise((done) => child.on('close', (code) => done({ code, stdout, stderr })))
}

export function start(name: string, ...args: readonly string[]) {
  return spawn(process.execPath, ['src/cli/run.mjs', name, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

export const shipped = (id: string) => `scenarios/${id}.yaml`

const folder = mkdtempSync(join(tmpdir(), 'failover-lab-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Writes a file into a folder of this test file's own and answers its path. */
export function written(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

/** A shipped scenario with something else in it; every text to replace has to be there. */
export function changed(
  id: string,
  name: string,
  ...changes: readonly (readonly [string, string])[]
): string {
  let text = readFileSync(join(root, shipped(id)), 'utf8')
  for (const [from, to] of changes) {
    if (!text.includes(from)) throw new Error(`${id} does not contain ${from}`)
    text = text.replaceAll(from, to)
  }
  return written(name, text)
}

export interface Line {
  readonly seq: number
  readonly atMs: number
  readonly type: string
  readonly target: string
  readonly by?: readonly string[]
  readonly params: Readonly<Record<string, unknown>>
  readonly causeSeq: number | null
  readonly text: string
}

/** What one run of `simulate --format jsonl` printed: its happenings and the line of its end. */
export interface Transcript {
  readonly raw: readonly string[]
  readonly lines: readonly Line[]
  readonly end: End
}

export interface End {
  readonly atMs: number
  readonly settled: boolean
  readonly violations: readonly object[]
  readonly sha256: string
  readonly state: {
    readonly nodes: Readonly<Record<string, Readonly<Record<string, unknown>>>>
    readonly groups: Readonly<Record<string, Readonly<Record<string, unknown>>>>
    readonly volumes: Readonly<Record<string, Readonly<Record<string, unknown>>>>
    readonly virtualMachines: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  }
}

export async function transcript(file: string, ...args: readonly string[]): Promise<Transcript> {
  const { code, stdout, stderr } = await command('simulate', file, '--format', 'jsonl', ...args)
  if (code !== 0 || stderr !== '') throw new Error(`exit code ${code}: ${stderr}`)
  const raw = stdout.trimEnd().split('\n')
  const parsed = raw.map((line) => JSON.parse(line) as Line | End)
  return { raw, lines: parsed.slice(0, -1) as Line[], end: parsed[parsed.length - 1] as End }
}
