import type { Scenario } from '../scenario/scenario'
import type { Message } from '../ui/message'
import type { Words } from '../ui/words'
import { foreignBytesMax, readForeign } from './foreign'

/** Reads a foreign scenario and shows it; a message with places where it is none. */
export async function openFile(
  file: File,
  words: Words,
  show: (scenario: Scenario, text: string) => Promise<void>,
): Promise<Message | null> {
  if (file.size > foreignBytesMax)
    return { title: words.text('ui-file-unreadable', { file: file.name }), lines: [] }
  try {
    const text = await file.text()
    const read = await readForeign(text, file.name)
    if ('cluster' in read) {
      await show(read, text)
      return null
    }
    return { title: words.text('ui-file-refused', { file: file.name }), lines: read }
  } catch {
    return { title: words.text('ui-file-unreadable', { file: file.name }), lines: [] }
  }
}
