import { createWords } from '../../src/player/describe'
import { messagesOf } from '../support/messages'

/** The English catalogue, as the page has it. */
export const english = () => createWords('en', messagesOf('en'))
