/**
 * The player's keys. One table makes the handlers, the help dialog and the documentation. They act only while focus is
 * inside the player, so that they never take a key from the page around it (WCAG 2.1.4).
 */
export interface Binding {
  /** As `KeyboardEvent.key` has them; letters in lower case; `Alt+` or `Ctrl+` where it is needed. */
  readonly keys: readonly string[]
  /** Message key of what they do. */
  readonly help: string
}

export const keyMap = {
  toggle: { keys: [' ', 'k'], help: 'ui-key-toggle' },
  back: { keys: ['ArrowLeft'], help: 'ui-key-back' },
  forward: { keys: ['ArrowRight'], help: 'ui-key-forward' },
  backFar: { keys: ['j'], help: 'ui-key-back-far' },
  forwardFar: { keys: ['l'], help: 'ui-key-forward-far' },
  eventBack: { keys: [','], help: 'ui-key-event-back' },
  eventForward: { keys: ['.'], help: 'ui-key-event-forward' },
  markerPrevious: { keys: ['[', 'Alt+ArrowLeft'], help: 'ui-key-marker-previous' },
  markerNext: { keys: [']', 'Alt+ArrowRight'], help: 'ui-key-marker-next' },
  slower: { keys: ['<', '-'], help: 'ui-key-slower' },
  faster: { keys: ['>', '+', '='], help: 'ui-key-faster' },
  percent: { keys: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'], help: 'ui-key-percent' },
  start: { keys: ['Home'], help: 'ui-key-start' },
  end: { keys: ['End'], help: 'ui-key-end' },
  fullScreen: { keys: ['f'], help: 'ui-key-full-screen' },
  breakIt: { keys: ['x'], help: 'ui-key-break-it' },
  undo: { keys: ['Ctrl+z'], help: 'ui-key-undo' },
  listView: { keys: ['v'], help: 'ui-key-list-view' },
  reset: { keys: ['r'], help: 'ui-key-reset' },
  help: { keys: ['?'], help: 'ui-key-help' },
  close: { keys: ['Escape'], help: 'ui-key-close' },
} as const satisfies Record<string, Binding>

export type Command = keyof typeof keyMap

/** What of a KeyboardEvent decides. */
export interface Press {
  readonly key: string
  readonly alt: boolean
  readonly ctrl: boolean
  readonly meta: boolean
}

/** Where the focus is: text keeps every character, a button keeps the keys that press it. */
export type Focus = 'text' | 'button' | 'elsewhere'

/** The command of a key press, if it has one there. */
export type CommandOf<C extends string> = (press: Press, focus: Focus) => C | undefined

export function commandsOf<C extends string>(bindings: Readonly<Record<C, Binding>>): CommandOf<C> {
  const commandOfKey = new Map<string, C>(
    (Object.keys(bindings) as C[]).flatMap((command) =>
      bindings[command].keys.map((key) => [key, command] as const),
    ),
  )
  return ({ key, alt, ctrl, meta }, focus) => {
    if (focus === 'text' && key !== 'Escape') return undefined
    if (focus === 'button' && key === ' ') return undefined
    const name = key.length === 1 ? key.toLowerCase() : key
    // On a Mac, Command is what Ctrl is elsewhere.
    if (ctrl || meta) return alt ? undefined : commandOfKey.get(`Ctrl+${name}`)
    return commandOfKey.get(alt ? `Alt+${name}` : name)
  }
}

export const commandFor = commandsOf<Command>(keyMap)

export function pressOf(event: KeyboardEvent): Press {
  // On many layouts [ and ] are typed with AltGr, which Windows reports as Ctrl and Alt together.
  const altGraph = event.getModifierState('AltGraph')
  return {
    key: event.key,
    alt: event.altKey && !altGraph,
    ctrl: event.ctrlKey && !altGraph,
    meta: event.metaKey,
  }
}

export function focusOf(target: EventTarget | null): Focus {
  if (!(target instanceof Element)) return 'elsewhere'
  if (target.matches('textarea, select, [contenteditable], input:not([type=range], [type=checkbox])'))
    return 'text'
  return target.closest('button, a, summary, input[type=checkbox], [role=option]') ? 'button' : 'elsewhere'
}

/** How a key stands in the help: a message key for those that have a name, the character itself otherwise. */
export function keyCap(key: string): { readonly name: string } | { readonly character: string } {
  const name = key.replace('Alt+', 'alt-').replace('Ctrl+', 'ctrl-').replace(/^ $/, 'Space')
  return name.length > 1 ? { name: `ui-cap-${name.toLowerCase()}` } : { character: name }
}
