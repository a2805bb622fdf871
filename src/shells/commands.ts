import type { Player } from '../player/player'
import type { Command } from '../ui/keyMap'

/** What a shell adds to what the player can do by itself. */
export interface ShellActs {
  readonly fullScreen: () => void
  readonly listView: () => void
  readonly askReset: () => void
  readonly breakIt: () => void
  readonly undo: () => void
  readonly showHelp: () => void
  readonly close: () => void
}

const near = 5_000
const far = 10_000

/** Carries out a command. `key` is the key that gave it: the digits all give the same one. */
export function carryOut(command: Command, key: string, player: Player, acts: ShellActs): void {
  const by = (ms: number) => player.seek(player.atMs + ms)
  const table: Record<Command, () => void> = {
    toggle: () => player.toggle(),
    back: () => by(-near),
    forward: () => by(near),
    backFar: () => by(-far),
    forwardFar: () => by(far),
    eventBack: () => player.stepBackward(),
    eventForward: () => player.stepForward(),
    markerPrevious: () => player.toMarker('previous'),
    markerNext: () => player.toMarker('next'),
    slower: () => player.slower(),
    faster: () => player.faster(),
    percent: () => player.seek((player.durationMs * Number(key)) / 10),
    start: () => player.seek(0),
    end: () => player.seek(player.durationMs),
    fullScreen: acts.fullScreen,
    breakIt: acts.breakIt,
    undo: acts.undo,
    listView: acts.listView,
    reset: acts.askReset,
    help: acts.showHelp,
    close: acts.close,
  }
  table[command]()
}

/** Moves that are worth a spoken sentence; holding an arrow key is scrubbing, and the slider speaks for itself. */
export const spoken: ReadonlySet<Command> = new Set([
  'eventBack',
  'eventForward',
  'markerPrevious',
  'markerNext',
])
