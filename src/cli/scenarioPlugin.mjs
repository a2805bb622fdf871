// The scenarios of a folder as the module `virtual:scenarios`: a list of all and each one, in chunks of their own,
// already checked, so that the page carries neither their YAML nor the schema for them, and beside each what happens in
// it, so that it can be played without the engine. An error fails the build.
// Plain JavaScript, because Vite's configuration imports it.
import { resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

/** @import { Scenario } from '../scenario/scenario' */
/** @typedef {typeof import('./shippedScenarios')} Reader */
/** @typedef {typeof import('./recordings')} Recorder */

const indexId = 'virtual:scenarios'
const scenarioPrefix = 'virtual:scenario/'
/** The list of all, which the first picture does without. */
const listId = `${scenarioPrefix}list`
/** What is there in one other language. */
const languagePrefix = `${scenarioPrefix}in/`
const frozenFile = fileURLToPath(new URL('../scenario/frozen.ts', import.meta.url))
const readerFile = fileURLToPath(new URL('./shippedScenarios.ts', import.meta.url))
const recorderFile = fileURLToPath(new URL('./recordings.ts', import.meta.url))

/** Rollup's sign for a module that is no file. */
const virtual = (/** @type {string} */ id) => `\0${id}`

/** @returns {import('vite').Plugin} */
export function scenarios(folder = 'scenarios') {
  let path = folder
  /** @type {ReturnType<typeof read> | null} read once, until a file changes */
  let shipped = null
  /** @type {Promise<Recorder> | null} */
  let recorder = null

  async function read() {
    const { module } = /** @type {{ module: Reader }} */ (await runnerImport(readerFile))
    const { scenarios, translations, problems } = module.readShipped(path)
    const errors = problems.filter(({ severity }) => severity === 'error')
    const warnings = problems.filter(({ severity }) => severity === 'warning').map(module.formatProblem)
    return {
      scenarios,
      translations,
      listed: module.listed,
      warnings,
      errors,
      message: errors.map(module.formatProblem).join('\n'),
    }
  }

  async function load() {
    return /** @type {{ module: Recorder }} */ (await runnerImport(recorderFile)).module
  }

  return {
    name: 'scenarios',
    configResolved({ root }) {
      path = resolve(root, folder)
    },
    buildStart() {
      shipped = null
      recorder = null
    },
    resolveId(id) {
      return id === indexId || id.startsWith(scenarioPrefix) ? virtual(id) : undefined
    },
    async load(id) {
      const isIndex = id === virtual(indexId)
      if (!isIndex && !id.startsWith(virtual(scenarioPrefix))) return undefined
      shipped ??= read()
      const { scenarios, translations, listed, warnings, errors, message } = await shipped
      if (isIndex) warnings.forEach((warning) => this.warn(warning))
      if (errors.length > 0) {
        const { file, line, column } = errors[0]
        this.error({ message, loc: { file, line, column: column - 1 } })
      }
      if (isIndex) return indexModule(scenarios, translations)
      if (id === virtual(listId)) return `export default ${asModule(scenarios.map(listed))}`
      const translated = translations.filter(({ lang }) => id === virtual(languagePrefix + lang))
      if (translated.length > 0) return languageModule(translated, translated.map(listed))
      const scenario = [...scenarios, ...translations].find((each) => id === virtual(fileOf(each)))
      if (!scenario) return undefined
      recorder ??= load()
      const { recording, messages } = (await recorder).recordingOf(scenario)
      return `export default ${asModule(scenario)}
export const recording = ${asModule(recording)}
export const messages = ${JSON.stringify(messages)}`
    },
    configureServer({ watcher, moduleGraph, ws }) {
      watcher.add(path)
      watcher.on('all', (_event, file) => {
        if (!resolve(file).startsWith(path + sep) || !file.endsWith('.yaml')) return
        shipped = null
        for (const [id, module] of moduleGraph.idToModuleMap) {
          if (id === virtual(indexId) || id.startsWith(virtual(scenarioPrefix)))
            moduleGraph.invalidateModule(module)
        }
        ws.send({ type: 'full-reload' })
      })
    },
  }
}

const fileOf = (/** @type {Scenario} */ { id, lang }) => `${scenarioPrefix}${lang}/${id}`

/**
 * What the first load carries: how each scenario and each other language is fetched.
 * @param {readonly Scenario[]} scenarios
 * @param {readonly Scenario[]} translations
 */
function indexModule(scenarios, translations) {
  const languages = [...new Set(translations.map(({ lang }) => lang))]
  return `import { frozen } from ${JSON.stringify(frozenFile)}
const files = ${importing(scenarios.map((each) => [each.id, fileOf(each)]))}
const languages = ${importing(languages.map((lang) => [lang, languagePrefix + lang]))}
export const isShipped = (id) => files.has(id)
async function fetched(id, lang) {
  const translated = (await languages.get(lang)?.())?.files
  const file = translated?.get(id) ?? files.get(id)
  if (!file) throw new RangeError('there is no scenario ' + id)
  return file()
}
export async function load(id, lang) {
  return frozen((await fetched(id, lang)).default)
}
export async function loadPlayable(id, lang) {
  const { default: scenario, recording, messages } = await fetched(id, lang)
  return frozen({ scenario, recording, messages })
}
export async function listIn(lang) {
  const [all, translated] = await Promise.all([import(${JSON.stringify(listId)}), languages.get(lang)?.()])
  return frozen(all.default.map((each) => translated?.list.find(({ id }) => id === each.id) ?? each))
}
`
}

/**
 * What is there in one other language, and how it is fetched.
 * @param {readonly Scenario[]} translations
 * @param {readonly ReturnType<Reader['listed']>[]} list
 */
function languageModule(translations, list) {
  return `export const files = ${importing(translations.map((each) => [each.id, fileOf(each)]))}
export const list = ${asModule(list)}
`
}

/** A map from keys to what imports their files, as code. */
function importing(/** @type {readonly (readonly [key: string, file: string])[]} */ entries) {
  const each = entries.map(([key, file]) => `[${JSON.stringify(key)}, () => import(${JSON.stringify(file)})]`)
  return `new Map([${each.join(', ')}])`
}

/** Browsers read a JSON text faster than the same data written as code. */
function asModule(/** @type {unknown} */ data) {
  return `JSON.parse(${JSON.stringify(JSON.stringify(data))})`
}
