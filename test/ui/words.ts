import { readFileSync } from 'node:fs'
import { createWords } from '../../src/player/describe'

/** The English catalogue, as the page has it. */
export const english = () => createWords('en', readFileSync('src/messages/en.ftl', 'utf8'))
