// Read by the Svelte plugin of Vite, by svelte-check and by the linter.
export default {
  compilerOptions: {
    // Our components are in runes mode even where they use no rune; packages keep the mode they were written in.
    runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true),
  },
}
