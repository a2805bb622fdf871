/** Suggestions are for typing mistakes: longer words and longer lists cost time and help nobody. */
const wordCharactersMax = 64
const wordsMax = 10_000

/** The word that the author most likely meant: least edits, case apart; null where nothing is close. */
export function nearest(word: string, words: Iterable<string>): string | null {
  if (word === '' || word.length > wordCharactersMax) return null
  const typed = word.toLowerCase()
  let allowed = Math.max(1, Math.trunc(typed.length / 3))
  let best: string | null = null
  let looked = 0
  for (const candidate of words) {
    if ((looked += 1) > wordsMax) break
    const right = candidate.toLowerCase()
    if (right === typed) return candidate
    if (Math.abs(right.length - typed.length) > allowed) continue
    const edits = editDistance(typed, right, allowed)
    if (edits > allowed || (best !== null && edits === allowed)) continue
    best = candidate
    allowed = edits
  }
  return best ?? beginningWith(typed, words)
}

/** 'virtualMach' for 'virtualMachine': an unfinished word is far in edits and still plain. */
function beginningWith(typed: string, words: Iterable<string>): string | null {
  if (typed.length < 3) return null
  let looked = 0
  for (const candidate of words) {
    if ((looked += 1) > wordsMax) break
    const right = candidate.toLowerCase()
    if (right !== '' && (right.startsWith(typed) || (right.length >= 3 && typed.startsWith(right))))
      return candidate
  }
  return null
}

/** Inserted, left out, changed and swapped letters between a and b; a number above `most` where there are more. */
function editDistance(a: string, b: string, most: number): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    let least = row
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1]
      let edits = Math.min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (same ? 0 : 1))
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      if (swapped) edits = Math.min(edits, beforeLast[column - 2] + 1)
      current.push(edits)
      if (edits < least) least = edits
    }
    if (least > most) return most + 1
    beforeLast = last
    last = current
  }
  return last[b.length]
}
