import type { Scenario } from '../scenario/scenario'
import type { Message } from '../ui/message'
import type { Words } from '../ui/words'

/** Far above any scenario: larger ones are refused by the format itself, this only spares reading a film. */
const bytesMax = 8_000_000

/** Reads a foreign scenario and shows it; a message with places where it is none. The parser is a chunk of its own. */
export async function openFile(
  file: File,
  words: Words,
  show: (scenario: Scenario, text: string) => Promise<Message | null>,
): Promise<Message | null> {
  if (file.size > bytesMax) return { title: words.text('ui-file-unreadable', { file: file.name }), lines: [] }
  try {
    const [text, { parseScenario }, { formatProblem }] = await Promise.all([
      file.text(),
      import('../scenario/parse'),
      import('../scenario/problem'),
    ])
    const { scenario, problems } = parseScenario(text, file.name)
    if (scenario) return await show(scenario, text)
    return { title: words.text('ui-file-refused', { file: file.name }), lines: problems.map(formatProblem) }
  } catch {
    return { title: words.text('ui-file-unreadable', { file: file.name }), lines: [] }
  }
}
