import { posix } from 'node:path'
import ts from 'typescript'

/** One file of src/: its path below src/, with '/', and its text. */
export interface SourceFile {
  path: string
  text: string
}

/** Imports point left in this order; `cli` stands beside it and sees what is left of `ui`. */
const order = [
  'kernel',
  'model',
  'scenario',
  'messages',
  'player',
  'learning',
  'console',
  'scene',
  'options',
  'ui',
  'shells',
  'embed',
  'main',
]

/** To the left, and forbidden all the same: in types too, because a type is knowledge. */
const strangers: Record<string, string[]> = {
  model: ['kernel'], // the two foundations do not know each other; player/run.ts joins them
  messages: ['kernel', 'model', 'scenario'], // sentences only
  console: ['learning'],
  scene: ['player', 'learning', 'console'], // it draws a world and a journal, whoever owns them
}

/** Rules read one node's view and what it perceives, never the truth. */
const blind = /^model\/(rules\/|cluster\/|clusterLogic\b)/
const truth = /^model\/(world|physics)$/

/** Where each package may be imported. One that is missing here may be imported nowhere. */
const packages: Record<string, RegExp> = {
  xstate: /^kernel\/step\.ts$|^model\/machines\/|^cli\/bench\//,
  '@noble/hashes': /^(kernel|player|cli)\//,
  yaml: /^scenario\//,
  valibot: /^scenario\//,
  '@valibot/to-json-schema': /^(scenario|cli)\//,
  '@fluent/bundle': /^player\/describe\.ts$/,
  fflate: /^(player|learning|ui|shells|embed)\/|^main\.ts$/,
  'd3-ease': /^scene\//, // d3, d3-zoom and d3-transition are missing on purpose: they bring wall-clock timers
  'd3-interpolate': /^scene\//,
  'd3-scale': /^scene\//,
  'd3-selection': /^scene\//,
  'd3-shape': /^scene\//,
  svelte: /^(ui|shells|embed)\/|^main\.ts$/,
  // The commands that run after installation may use the tools of installation; Node itself is theirs alone.
  playwright: /^cli\//,
  vite: /^cli\//,
  node: /^cli\//,
}

/** Words of the subject, which the simulator underneath does not know. Whole identifiers, in any case. */
const clusterWord =
  /^(node|cluster|quorum|witness|vote|vm|virtualMachine|hypervisor|guest|host|lun|volume|disk|san|heartbeat|network|failover|failback|migration|reservation|membership)s?$/i

const globals = {
  clocks: ['Date', 'performance', 'setTimeout', 'setInterval', 'setImmediate', 'requestAnimationFrame'],
  page: ['document', 'window', 'globalThis'],
  locale: ['Intl'],
}
const pure = [...globals.clocks, ...globals.page]
const forbiddenGlobals: Record<string, string[]> = {
  kernel: [...pure, ...globals.locale],
  model: [...pure, ...globals.locale],
  scenario: pure,
  player: pure,
  scene: globals.clocks,
}

/** The same bits on every engine. All other functions of Math are dice, or differ between engines or on halves. */
const exactMath = ['floor', 'ceil', 'trunc', 'min', 'max', 'abs', 'sqrt', 'imul']

/** What in these files breaks the rules of the architecture: one sentence each, with its place. */
export function problemsIn(files: SourceFile[]): string[] {
  return files.flatMap(problemsInFile)
}

function problemsInFile({ path, text }: SourceFile): string[] {
  const source = ts.createSourceFile(
    path,
    scriptOf(path, text),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TS,
  )
  const folder = folderOf(path)
  const ownNames = declaredNames(source)
  const problems: string[] = []
  const report = (node: ts.Node, problem: string) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
    problems.push(`src/${path}:${line + 1}: ${problem}`)
  }

  if (!order.includes(folder) && folder !== 'cli') {
    problems.push(`src/${path}:1: "${folder}" has no place in the order of architecture.ts`)
  }
  for (const node of descendants(source)) {
    const imported = importOf(node)
    if (imported) {
      const problem = problemOfImport(path, imported.text)
      if (problem) report(imported, problem)
    }
    const problem = problemOfWord(folder, node, ownNames) ?? problemOfMath(folder, node)
    if (problem) report(node, problem)
  }
  return problems
}

function problemOfImport(path: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return problemOfPackage(path, specifier)

  const target = posix.join(posix.dirname(path), specifier).replace(/\?.*$/, '')
  const isOutside = target.startsWith('..') // scenarios, package.json
  const isAsset = /\.(css|svg|json)$/.test(target)
  if (isOutside || isAsset) return undefined
  const from = folderOf(path)
  const to = folderOf(target)
  if (blind.test(path) && truth.test(target.replace(/\.ts$/, ''))) {
    return `a rule may not read the truth in ${target}; it sees one view and what one node perceives`
  }
  if (from === to) return undefined
  if (strangers[from]?.includes(to)) return `${from} may not know ${to}`
  if (!order.includes(to)) return `${from} may not import ${to}`
  const seesUpTo = order.indexOf(from === 'cli' ? 'ui' : from)
  return order.indexOf(to) < seesUpTo ? undefined : `${from} may not import ${to}, which is right of it`
}

function problemOfPackage(path: string, specifier: string): string | undefined {
  if (specifier.startsWith('virtual:')) return undefined // made by a plugin of ours
  const name = specifier.startsWith('node:')
    ? 'node'
    : specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
  if (!packages[name]) return `the package ${name} may be imported nowhere; see the table in architecture.ts`
  return packages[name].test(path) ? undefined : `the package ${name} may not be imported here`
}

function problemOfWord(folder: string, node: ts.Node, ownNames: Set<string>): string | undefined {
  if (!ts.isIdentifier(node)) return undefined
  const word = node.text
  if (folder === 'kernel' && clusterWord.test(word)) return `the kernel does not know the word "${word}"`
  if (folder === 'model' && /^(invoke|spawn|spawnChild|sendTo)$/.test(word))
    return `a machine may not ${word}`
  if (/^(kernel|model)$/.test(folder) && /^(localeCompare|toLocale\w+)$/.test(word)) {
    return `"${word}" depends on the reader's language`
  }
  const isGlobal = !ownNames.has(word) && !isNameOfMember(node)
  if (isGlobal && forbiddenGlobals[folder]?.includes(word)) return `"${word}" has no place in ${folder}`
  return undefined
}

function problemOfMath(folder: string, node: ts.Node): string | undefined {
  const isExact = folder === 'kernel' || folder === 'model'
  const isPure = isExact || folder === 'scenario' || folder === 'player'
  if (isPure && ts.isIdentifier(node) && node.text === 'Math' && !isNameOfMember(node)) {
    const { parent } = node
    const name =
      ts.isPropertyAccessExpression(parent) && parent.expression === node ? parent.name.text : undefined
    if (name === undefined) return 'Math is used by name of its functions only'
    if (isExact ? !exactMath.includes(name) : name === 'random')
      return `Math.${name} has no place in ${folder}`
  }
  if (isExact && ts.isBinaryExpression(node) && /^\*\*=?$/.test(node.operatorToken.getText())) {
    // A literal base is one of units or bits, raised to a small whole number: exact everywhere.
    if (!ts.isNumericLiteral(node.left)) return `a power of a variable has no place in ${folder}`
  }
  return undefined
}

/** A component's script alone, on the lines where it stands. */
function scriptOf(path: string, text: string): string {
  if (!path.endsWith('.svelte')) return text
  const blank = (part: string) => part.replace(/[^\n]/g, ' ')
  let script = ''
  let end = 0
  for (const { index, 0: whole, 1: opening, 2: body } of text.matchAll(
    /(<script\b[^>]*>)([^]*?)<\/script>/g,
  )) {
    script += blank(text.slice(end, index)) + blank(opening) + body
    end = index + whole.length - '</script>'.length
  }
  return script + blank(text.slice(end))
}

/** The first folder of a path below src/, or the name of a file that stands in src/ itself. */
function folderOf(path: string): string {
  return path.split('/')[0].replace(/\.(ts|js|mjs|svelte)$/, '')
}

/** What a node imports: import, import type, export from, import(), and import('…').Type. */
function importOf(node: ts.Node): ts.StringLiteralLike | undefined {
  let specifier: ts.Node | undefined
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) specifier = node.moduleSpecifier
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    specifier = node.arguments[0]
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) specifier = node.argument.literal
  return specifier && ts.isStringLiteralLike(specifier) ? specifier : undefined
}

/** Names the file itself gives to something: `document` is then its own, not the page's. */
function declaredNames(source: ts.SourceFile): Set<string> {
  const names = new Set<string>()
  for (const node of descendants(source)) {
    const isDeclaration =
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isBindingElement(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isImportSpecifier(node)
    if (isDeclaration && node.name && ts.isIdentifier(node.name)) names.add(node.name.text)
  }
  return names
}

/** Whether an identifier only names a member, as in `failback.window` or `{ window: 3 }`. */
function isNameOfMember(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node
  if (ts.isBindingElement(parent) || ts.isImportSpecifier(parent)) return parent.propertyName === node
  if (ts.isQualifiedName(parent)) return parent.right === node
  return (
    (ts.isClassElement(parent) || ts.isTypeElement(parent) || ts.isPropertyAssignment(parent)) &&
    parent.name === node
  )
}

function* descendants(node: ts.Node): Generator<ts.Node> {
  const children: ts.Node[] = []
  ts.forEachChild(node, (child) => void children.push(child))
  for (const child of children) {
    yield child
    yield* descendants(child)
  }
}
