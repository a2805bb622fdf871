import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig, type Plugin } from 'vite'
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

const first = new Set<string>()

/** Notes what the page needs for its first picture: one file loads and packs better than a dozen that always come together. */
function firstChunk(): Plugin {
  return {
    name: 'first-chunk',
    apply: 'build',
    buildStart: () => first.clear(),
    buildEnd() {
      const reach = (id: string) => {
        if (first.has(id)) return
        first.add(id)
        for (const imported of this.getModuleInfo(id)?.importedIds ?? []) reach(imported)
      }
      for (const id of this.getModuleIds()) if (this.getModuleInfo(id)?.isEntry) reach(id)
    },
  }
}

export default defineConfig({
  base: './', // the folder works from any sub-path of any static host
  publicDir: 'static',
  plugins: [svelte(), scenarios(), messages(), definitionsOnly(), firstChunk(), contentSecurityPolicy()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false }, // every browser of es2022 either preloads by itself or does well without
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'first', test: (id) => first.has(id) }] } },
    },
    assetsInlineLimit: 0, // a font inlined as data: would be refused by the policy above
  },
})
