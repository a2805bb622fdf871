import type { Tree } from '../../scenario/tree'

/** A scenario file as plain data, before the format has looked at it. */
export type Document = { readonly [key: string]: Tree }

/** What a choice makes of the cluster that is built: another document. */
export type Change = (document: Document) => Document

/**
 * Puts a value where a path leads: `cluster.nodes.NODE2.processor`; what stands in a list is named by its id. What an earlier
 * choice left out of a list cannot be changed by a later one.
 */
export function put(path: string, value: Tree): Change {
  return (document) => replaced(document, path.split('.'), () => value) as Document
}

/** Does something to the value where a path leads. */
export function alter(path: string, change: (value: Tree) => Tree): Change {
  return (document) => replaced(document, path.split('.'), change) as Document
}

function replaced(tree: Tree, [first, ...rest]: readonly string[], change: (value: Tree) => Tree): Tree {
  if (first === undefined) return change(tree)
  if (isList(tree)) {
    return tree.map((entry) => (idOf(entry) === first ? replaced(entry, rest, change) : entry))
  }
  const mapping = tree as { readonly [key: string]: Tree }
  return { ...mapping, [first]: replaced(mapping[first] ?? {}, rest, change) }
}

export function isList(tree: Tree | undefined): tree is readonly Tree[] {
  return Array.isArray(tree)
}

function idOf(entry: Tree): Tree | undefined {
  return entry !== null && typeof entry === 'object' && !isList(entry)
    ? (entry as { readonly [key: string]: Tree }).id
    : undefined
}
