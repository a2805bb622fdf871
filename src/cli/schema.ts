// npm run schema: writes what is derived from the scenario schema — the JSON Schema for editors, and the tables of
// scenarios/README.md.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withTables } from './authorTables'
import { scenarioJsonSchema } from './scenarioSchema'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const schemaFile = join(root, 'static/schema/scenario/v1.json')
const readmeFile = join(root, 'scenarios/README.md')

mkdirSync(dirname(schemaFile), { recursive: true })
writeFileSync(schemaFile, `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`)
writeFileSync(readmeFile, withTables(readFileSync(readmeFile, 'utf8')))
console.log(`${schemaFile}\n${readmeFile}`)
