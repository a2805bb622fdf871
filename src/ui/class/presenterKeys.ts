import { commandsOf, type Binding } from '../keyMap'

/**
 * The presenter's keys. Page Down and Page Up are what remote clickers send, and `b` or `.` what their dark button does:
 * this table stands in the place of the player's own.
 */
export const presenterKeys = {
  next: { keys: ['PageDown', 'ArrowRight'], help: 'ui-key-next' },
  previous: { keys: ['PageUp', 'ArrowLeft'], help: 'ui-key-previous' },
  toggle: { keys: [' ', 'k'], help: 'ui-key-toggle' },
  audience: { keys: ['s'], help: 'ui-key-audience' },
  black: { keys: ['b', '.'], help: 'ui-key-black' },
  white: { keys: ['w'], help: 'ui-key-white' },
  point: { keys: ['l'], help: 'ui-key-point' },
  goTo: { keys: ['g'], help: 'ui-key-go-to' },
  timer: { keys: ['t'], help: 'ui-key-timer' },
  breakIt: { keys: ['x', 'i'], help: 'ui-key-break-it' },
  undo: { keys: ['Ctrl+z'], help: 'ui-key-undo' },
  script: { keys: ['r'], help: 'ui-key-script' },
  markerPrevious: { keys: ['[', 'Alt+ArrowLeft'], help: 'ui-key-marker-previous' },
  markerNext: { keys: [']', 'Alt+ArrowRight'], help: 'ui-key-marker-next' },
  slower: { keys: ['<', '-'], help: 'ui-key-slower' },
  faster: { keys: ['>', '+', '='], help: 'ui-key-faster' },
  fullScreen: { keys: ['f'], help: 'ui-key-full-screen' },
  help: { keys: ['?'], help: 'ui-key-help' },
  close: { keys: ['Escape'], help: 'ui-key-close' },
} as const satisfies Record<string, Binding>

export type PresenterCommand = keyof typeof presenterKeys

export const presenterCommandFor = commandsOf<PresenterCommand>(presenterKeys)

/** Those that an audience window passes on, because a clicker does not know which window has the keyboard. */
const { next, previous, toggle, black, white, fullScreen } = presenterKeys
export const requestKeys = { next, previous, toggle, black, white, fullScreen }
