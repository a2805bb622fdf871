import { defaults, type Figure, type FigureName } from '../model/defaults'
import { chapters, ledger, statuses, type LedgerLine } from '../model/ledger'
import type { Words } from './words'

/** The ledger as Markdown, to be read where the code is: a table for each chapter. */
export function ledgerMarkdown(words: Words): string {
  const say = (key: string) => words.text(key)
  const kinds = statuses.map(
    (status) => `- *${say(`ledger-status-${status}`)}*: ${say(`ledger-status-${status}-help`)}`,
  )
  const tables = chapters.map((chapter) => {
    const rows = ledger.filter((line) => line.chapter === chapter).map((line) => rowOf(line, words))
    const head = ['ledger-column-rule', 'ledger-column-status', 'ui-ledger-source', 'ui-ledger-test'].map(say)
    return [
      `## ${say(`ledger-chapter-${chapter}`)}`,
      '',
      row(head),
      row(head.map(() => '---')),
      ...rows,
    ].join('\n')
  })
  const note = '`npm run ledger` writes this page from `src/model/ledger/`; a test keeps it true.'
  return `${[`# ${say('ui-ledger-title')}`, say('ui-ledger-note'), note, kinds.join('\n'), ...tables].join('\n\n')}\n`
}

function rowOf({ id, status, source, file, test }: LedgerLine, words: Words): string {
  const where = file === null ? '' : ` (\`${file}\`)`
  const proof = test === null ? '' : `\`${test}\``
  return row([`${sentenceOf(id, words)}${where}`, words.text(`ledger-status-${status}`), source ?? '', proof])
}

function sentenceOf(id: string, words: Words): string {
  const name = id.replace(/^figure-/, '')
  if (name === id) return `${/^[SL]-/.test(id) ? `${id}: ` : ''}${words.text(`ledger-${id}`)}`
  const figure: Figure = defaults[name as FigureName]
  return `${words.text(id)}: ${amountOf(figure)}. ${words.text(`${id}-help`)}`
}

function amountOf({ min, typical, max, unit }: Figure): string {
  const written = (value: number) => (unit === 'ms' ? `${value / 1000} s` : String(value))
  return min === max ? written(typical) : `${written(typical)}, ${written(min)} to ${written(max)}`
}

const row = (cells: readonly string[]) =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
