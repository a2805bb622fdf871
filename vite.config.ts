import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig, type Plugin, type UserConfig } from 'vite'
import { elementStyles } from './src/cli/elementStyles.mjs'
import { framePages } from './src/cli/framePlugin.mjs'
import { messages } from './src/cli/messagesPlugin.mjs'
import { scenarios } from './src/cli/scenarioPlugin.mjs'

/** What the built page may do: run and load its own files, and nothing else. Text never becomes markup or code. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  // Svelte's own policy clones its compiled templates; ours names our own worker scripts.
  'trusted-types svelte-trusted-html failover-lab',
].join('; ')

/** What a page for frames may do; opened as a file, its own files are `file:`. It asks for nothing else at all. */
const framePolicy = [
  "default-src 'none'",
  "script-src 'self' file:",
  "style-src 'self' file:",
  'img-src data: blob:',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types svelte-trusted-html failover-lab 'allow-duplicates'",
].join('; ')

/** Only in the built page: the development server needs inline styles and a socket to reload them. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
        injectTo: 'head-prepend', // it holds only for what follows it
      },
    ],
  }
}

/** The built page runs on tables compiled from the machines' definitions: it carries those, not XState's interpreter. */
function definitionsOnly(): Plugin {
  return {
    name: 'definitions-only',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) =>
      id === 'xstate'
        ? fileURLToPath(new URL('./src/model/machines/definitions.ts', import.meta.url))
        : undefined,
  }
}

const together = new Set<string>()

/** Notes what always comes together with a file: one chunk of it loads and packs better than a dozen. */
function withAllItNeeds(file: string): Plugin {
  return {
    name: 'with-all-it-needs',
    apply: 'build',
    buildStart: () => together.clear(),
    buildEnd() {
      const reach = (id: string) => {
        if (together.has(id)) return
        together.add(id)
        for (const imported of this.getModuleInfo(id)?.importedIds ?? []) reach(imported)
      }
      for (const id of this.getModuleIds()) if (id.endsWith(file)) reach(id)
    },
  }
}

const asOneChunk = (name: string) => ({ groups: [{ name, test: (id: string) => together.has(id) }] })

const common: UserConfig = {
  base: './', // the folder works from any sub-path of any static host
  publicDir: 'static',
  plugins: [svelte(), scenarios(), messages(), definitionsOnly()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false }, // every browser of es2022 either preloads by itself or does well without
    assetsInlineLimit: 0, // a font inlined as data: would be refused by the policy above
  },
}

/** The page itself. */
const page: UserConfig = {
  ...common,
  plugins: [...common.plugins!, withAllItNeeds('/src/main.ts'), contentSecurityPolicy()],
  build: {
    ...common.build,
    rolldownOptions: {
      output: { codeSplitting: asOneChunk('first') },
    },
  },
}

/** What goes into other pages lies beside it, in files of its own: `element.js` and what it fetches. */
const element: UserConfig = {
  ...common,
  publicDir: false,
  plugins: [
    ...common.plugins!,
    withAllItNeeds('/src/embed/inElement.ts'),
    elementStyles({ player: 'inElement', first: 'element.css', rest: 'element-parts.css' }),
  ],
  build: {
    ...common.build,
    emptyOutDir: false, // the page is there already
    cssCodeSplit: true, // as a library it would be one sheet for all
    // As a library it loads its parts without the preloading of pages, which would be half of the stand-in.
    lib: {
      entry: { element: 'src/embed/element.ts', iframe: 'src/embed/iframe.ts' },
      formats: ['es'],
    },
    rolldownOptions: {
      output: {
        chunkFileNames: 'assets/[name]-[hash].js',
        codeSplitting: asOneChunk('inElement'),
        minify: true,
      },
    },
  },
}

/** The pages for frames: one classic script with all that it may ever need. */
const frame: UserConfig = {
  ...common,
  publicDir: false,
  plugins: [
    ...common.plugins!,
    framePages({ script: 'player.js', style: 'player.css', policy: framePolicy }),
  ],
  build: {
    ...common.build,
    emptyOutDir: false, // the page is there already
    cssCodeSplit: false,
    lib: {
      entry: 'src/embed/frame.ts',
      name: 'failoverLab',
      formats: ['iife'],
      fileName: () => 's/player.js',
      cssFileName: 's/player',
    },
  },
}

const kinds: Readonly<Record<string, UserConfig>> = { element, frame }

/** `--mode element` and `--mode frame` build what goes into other pages; src/cli/build.mjs builds all three. */
export default defineConfig(({ mode }) => kinds[mode] ?? page)
