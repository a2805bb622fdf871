// npm run coverage: writes scenarios/COVERAGE.md, what has to be taught and where it is.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { coverageMarkdown } from './coveragePage'
import { root } from './install.mjs'
import { readShipped } from './shippedScenarios'
import { loadWords } from './words'

const folder = join(root, 'scenarios')
const file = join(folder, 'COVERAGE.md')
writeFileSync(file, coverageMarkdown(readShipped(folder).scenarios, loadWords('en')))
console.log(file)
