/** The two windows of a class as one chunk: most of what they are made of they share. */
export { default as Audience } from './Audience.svelte'
export { default as Presenter } from './Presenter.svelte'
