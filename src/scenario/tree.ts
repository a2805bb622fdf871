import { limits } from './limits'
import { isInherited } from './names'
import type { Path, Problems } from './problem'

/** Plain data without prototypes, so that no key of a file can reach anything but the data itself. */
export type Tree = string | number | boolean | null | readonly Tree[] | { readonly [key: string]: Tree }

export const hostileKeyMessage = (key: string) => `unknown key ${key}: names of JavaScript's own are refused`

export const tooDeepMessage = `nested deeper than ${limits.nesting} levels`

export const tooManyMessage = `more than ${limits.values} parts`

/**
 * A copy of whatever a page hands over, as plain data within the limits; undefined, with a problem, where it is not.
 * Functions, class instances and cycles end here. The stack is flat, so depth costs no calls.
 */
export function plainTree(value: unknown, problems: Problems): Tree | undefined {
  const root: { tree?: Tree } = {}
  const pending: Pending[] = [{ value, path: [], put: (tree) => (root.tree = tree) }]
  for (let count = 1; pending.length > 0; count += 1) {
    const { value: next, path, put } = pending.pop() as Pending
    if (count + pending.length > limits.values) return refuse(path, tooManyMessage)
    if (path.length > limits.nesting) return refuse(path, tooDeepMessage)
    if (isScalar(next)) {
      put(next)
    } else if (Array.isArray(next)) {
      if (next.length > limits.values) return refuse(path, tooManyMessage)
      const list: Tree[] = []
      put(list)
      for (let index = next.length - 1; index >= 0; index -= 1) {
        pending.push({ value: next[index], path: [...path, index], put: (tree) => (list[index] = tree) })
      }
    } else if (isMapping(next)) {
      const mapping: { [key: string]: Tree } = Object.create(null)
      put(mapping)
      for (const [key, entry] of Object.entries(next)) {
        if (isInherited(key)) return refuse([...path, key], hostileKeyMessage(key))
        mapping[key] = null // keeps the order of the keys: entries are visited last first
        pending.push({ value: entry, path: [...path, key], put: (tree) => (mapping[key] = tree) })
      }
    } else {
      return refuse(path, 'not plain data: text, numbers, true, false, null, lists and mappings only')
    }
  }
  return root.tree

  function refuse(path: Path, message: string): undefined {
    problems.error(path, message)
    return undefined
  }
}

interface Pending {
  readonly value: unknown
  readonly path: Path
  readonly put: (tree: Tree) => void
}

function isScalar(value: unknown): value is string | number | boolean | null {
  return value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)
}

function isMapping(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  // A page's own frame has another Object.prototype: what counts is that nothing stands behind it.
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
