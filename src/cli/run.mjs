// npm run simulate, check, fuzz …: install what is missing, then run src/cli/NAME.ts with the same arguments.
// stdout belongs to that program alone; what the installation says goes to stderr.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { installPackages, requireNode, root } from './install.mjs'

const [name, ...args] = process.argv.slice(2)
const program = join(root, 'src/cli', `${name}.ts`)

try {
  requireNode()
  if (!name || !existsSync(program)) throw new Error(`There is no command "${name}": ${program} is missing.`)
  installPackages()
  const tsx = pathToFileURL(join(root, 'node_modules/tsx/dist/loader.mjs'))
  const child = spawn(process.execPath, ['--import', tsx.href, program, ...args], { stdio: 'inherit' })
  // Ctrl+C reaches the program by itself; this process only has to outlive it, to hand its exit code on.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.on('exit', (code) => {
    process.exitCode = code ?? 1
  })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
