import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Checked } from '../scenario/check'
import { parseScenario } from '../scenario/parse'
import type { Problem } from '../scenario/problem'

/** A scenario file as somebody named it: YAML or JSON. What cannot be read is a problem like any other. */
export function readScenario(file: string): Checked & { readonly text: string } {
  const text = textOf(file)
  return typeof text === 'string' ? { ...parseScenario(text, file), text } : { problems: [text], text: '' }
}

function textOf(file: string): string | Problem {
  try {
    return readFileSync(pathOf(file), 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const message = reasons[code ?? ''] ?? `cannot be read (${code})`
    return { severity: 'error', file, line: 1, column: 1, path: '', message }
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder, not a scenario file',
  EACCES: 'this file may not be read',
}

/** npm runs a command in the project's folder, whatever folder the user stands in; paths are meant from there. */
export function pathOf(file: string): string {
  const { INIT_CWD } = process.env
  return existsSync(file) || INIT_CWD === undefined ? resolve(file) : resolve(INIT_CWD, file)
}
