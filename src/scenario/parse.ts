import {
  Composer,
  CST,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  Parser,
  type Document,
  type ParsedNode,
  type YAMLError,
} from 'yaml'
import { checkTree, type Checked } from './check'
import { limits } from './limits'
import { isInherited } from './names'
import { Problems, type Path, type Place, type Side } from './problem'
import { hostileKeyMessage, tooDeepMessage, tooManyMessage, type Tree } from './tree'
import { shown } from './shown'
import { positionsIn } from './textPosition'

/**
 * The text of a scenario, YAML 1.2 or JSON, to the checked scenario or to problems with line and column. The only
 * place that knows YAML, so that a page without foreign scenarios never loads the parser.
 */
export function parseScenario(text: string, file: string): Checked {
  const { tree, problems } = read(text, file)
  return tree === undefined ? { problems: problems.list() } : checkTree(tree, problems)
}

/** For what is found later about a text that was parsed before: where in it a value stands. */
export function placeIn(text: string, file: string): Place {
  return read(text, file).place
}

interface Reading {
  /** Undefined where the text is no YAML of the format. */
  readonly tree: Tree | undefined
  readonly place: Place
  readonly problems: Problems
}

/** The plain tree of any text of the format, under its limits: for files that stand beside a scenario. */
export function readTree(text: string, file: string): Pick<Reading, 'tree' | 'problems'> {
  return read(text, file)
}

function read(text: string, file: string): Reading {
  let root: ParsedNode | null = null
  const position = positionsIn(text)
  const place: Place = { file, locate: (path, side) => position(offsetOf(root, path, side)) }
  const problems = new Problems(place)
  const refuse = (offset: number, message: string) => problems.errorAt(position(offset), message)

  if (isTooLong(text)) {
    refuse(0, `larger than ${limits.fileBytes / 1024} kB`)
    return { tree: undefined, place, problems }
  }
  const tokens = tokensOf(text, refuse)
  const document = tokens && documentOf(tokens, text.length, refuse)
  if (document) root = document.contents
  const tree = document ? treeOf(root, refuse) : undefined
  return { tree: problems.hasErrors ? undefined : tree, place, problems }
}

type Refuse = (offset: number, message: string) => void

/** UTF-8 needs at most three bytes for a unit of text, so most texts need no counting. */
function isTooLong(text: string): boolean {
  if (text.length > limits.fileBytes) return true
  return text.length * 3 > limits.fileBytes && new TextEncoder().encode(text).length > limits.fileBytes
}

/** What the format leaves out of YAML, and why. */
const refusedTokens: Readonly<Record<string, string>> = {
  alias: 'aliases (*name) are no part of the format',
  anchor: 'anchors (&name) are no part of the format',
  tag: 'tags (!name) are no part of the format',
  'directive-line': 'directives (%NAME) are no part of the format',
}

/**
 * The syntax tree, built token by token and given up at the first token too many or too deep: nothing that YAML
 * could multiply is ever multiplied. Null with a problem where it was given up.
 */
function tokensOf(text: string, refuse: Refuse): readonly CST.Token[] | null {
  const parser = new Parser()
  const tokens: CST.Token[] = []
  let count = 0
  let isScalarText = false
  for (const lexeme of new Lexer().lex(text)) {
    const start = parser.offset
    // A block of text may begin with any character; of other tokens the first one tells the kind.
    const reason = isScalarText ? undefined : refusedTokens[CST.tokenType(lexeme) ?? '']
    isScalarText = lexeme === CST.SCALAR
    for (const token of parser.next(lexeme)) tokens.push(token)
    if (reason !== undefined) return giveUp(start, reason)
    // The document itself stands below the values, and an unfinished scalar above them.
    if (parser.stack.length > limits.nesting + 2) return giveUp(start, tooDeepMessage)
    if ((count += 1) > limits.values) return giveUp(start, tooManyMessage)
  }
  for (const token of parser.end()) tokens.push(token)
  return tokens

  function giveUp(offset: number, message: string): null {
    refuse(offset, message)
    return null
  }
}

function documentOf(tokens: readonly CST.Token[], length: number, refuse: Refuse): Document.Parsed | null {
  // Equal keys are looked for in treeOf: the parser compares every key with every other.
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    stringKeys: true,
    uniqueKeys: false,
  })
  const [document, second] = composer.compose(tokens, true, length)
  for (const error of document.errors.slice(0, limits.problems)) refuse(error.pos[0], wordingOf(error))
  if (second) refuse(second.range[0], 'a second document: a file holds one scenario')
  return document.errors.length > 0 || second ? null : document
}

function wordingOf(error: YAMLError): string {
  if (error.code === 'TAB_AS_INDENT') return 'tabs do not indent in YAML: use spaces'
  return error.message.split('\n')[0]
}

/** Nodes to plain data. Never deeper than the limit, which tokensOf has kept. */
function treeOf(node: ParsedNode | null, refuse: Refuse): Tree {
  if (isMap(node)) {
    const mapping: { [key: string]: Tree } = Object.create(null)
    for (const { key, value } of node.items) {
      const name = String(isScalar(key) ? key.value : key)
      const offset = key.range[0]
      if (isInherited(name)) refuse(offset, hostileKeyMessage(name))
      else if (Object.hasOwn(mapping, name)) refuse(offset, `${shown(name)} stands here twice`)
      else mapping[name] = treeOf(value, refuse)
    }
    return mapping
  }
  if (isSeq(node)) return node.items.map((item) => treeOf(item, refuse))
  if (!isScalar(node)) return null
  const { value } = node
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value))
    return value as Tree
  refuse(node.range[0], `${shown(value)} is no number of the format`)
  return null
}

/** Where a path leads in the text; where it leads nowhere, the deepest part of it that exists. */
function offsetOf(root: ParsedNode | null, path: Path, side: Side): number {
  let node: ParsedNode | null = root
  let offset = node?.range[0] ?? 0
  for (const [depth, part] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === part)
      if (!pair) return offset
      const isLast = depth === path.length - 1
      node = pair.value
      // A key without value has nothing on its right to point at.
      const hasValue = node !== null && node.range[1] > node.range[0]
      offset = hasValue && !(isLast && side === 'key') ? node!.range[0] : pair.key.range[0]
    } else if (isSeq(node) && typeof part === 'number') {
      const item: ParsedNode | undefined = node.items[part]
      if (!item) return offset
      node = item
      offset = item.range[0]
    } else {
      return offset
    }
  }
  return offset
}
