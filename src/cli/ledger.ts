// npm run ledger: writes src/model/LEDGER.md, every rule and default of the model with its source and its test.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './install.mjs'
import { ledgerMarkdown } from './ledgerPage'
import { loadWords } from './words'

const file = join(root, 'src/model/LEDGER.md')
writeFileSync(file, ledgerMarkdown(loadWords('en')))
console.log(file)
