import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Run } from '../player/run'
import type { Problem } from '../scenario/problem'
import { goldenLine, goldenSentence } from './transcript'
import type { Words } from './words'

/** Whether golden transcripts are compared or renewed. */
export type GoldenUse = 'compare' | 'renew'

/** Both golden transcripts of a run: what came about, and how English says it. */
export function useGoldens(folder: string, run: Run, english: Words, use: GoldenUse): readonly Problem[] {
  const facts = run.log.map(goldenLine)
  const sentences = run.log.map((happening) => goldenSentence(happening, english))
  return [
    ...useGolden(join(folder, `${run.scenario.id}.jsonl`), facts, use),
    ...useGolden(join(folder, `${run.scenario.id}.en.txt`), sentences, use),
  ]
}

function useGolden(file: string, lines: readonly string[], use: GoldenUse): readonly Problem[] {
  const text = lines.map((line) => `${line}\n`).join('')
  const kept = textOf(file)
  if (kept === text) return []
  if (use === 'renew') {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    return []
  }
  const renewal = 'npm run check -- --update renews it'
  if (kept === null) return [problem(file, 1, `there is no golden transcript: ${renewal}`)]
  const old = kept.split('\n')
  const index = [...lines, ''].findIndex((line, i) => line !== old[i])
  const now = lines[index] ?? 'the end'
  return [problem(file, index + 1, `the run differs from here on, ${now}: read the difference; ${renewal}`)]
}

function problem(file: string, line: number, message: string): Problem {
  return { severity: 'error', file, line, column: 1, path: '', message }
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
