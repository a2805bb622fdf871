import type { RegroupStageName } from '../model/rules/regroup'
import type {
  ApplicationState,
  GroupState,
  GuestState,
  NetworkState,
  SessionState,
  SupplySnapshot,
} from '../model/snapshot'
import type { Tone } from './palette'
import type { SceneKey } from './words'

/** The state vocabulary: every state has a shape, a colour and a word, and no two rely on the colour alone. */
export type Shape =
  'tick' | 'pending' | 'clock' | 'bars' | 'tray' | 'ring' | 'half' | 'alert' | 'cross' | 'bareCross'

export interface Look {
  readonly shape: Shape
  readonly tone: Tone
  readonly word: SceneKey
  /** For places where the word does not fit. */
  readonly short?: SceneKey
}

const look = (shape: Shape, tone: Tone, word: string, short?: string): Look => ({
  shape,
  tone,
  word: `scene-state-${word}` as SceneKey,
  ...(short && { short: `scene-state-${short}` as SceneKey }),
})

const up = (word: string, short?: string) => look('tick', 'up', word, short)
const pending = (word: string, short?: string) => look('pending', 'pend', word, short)
const waiting = (word: string, short?: string) => look('clock', 'pend', word, short)
const held = (word: string, short?: string) => look('bars', 'calm', word, short)
const stored = (word: string, short?: string) => look('tray', 'calm', word, short)
const off = (word: string, short?: string) => look('ring', 'quiet', word, short)
const alert = (word: string) => look('alert', 'pend', word)
const failed = (word: string, short?: string) => look('cross', 'down', word, short)
const lost = (word: string, short?: string) => look('bareCross', 'down', word, short)

export const nodeLooks = {
  up: up('up'),
  joining: pending('joining'),
  paused: held('paused'),
  powerOff: off('power-off', 'power-off-short'),
  hung: alert('hung'),
  cutOff: alert('cut-off'),
  down: failed('down', 'down-short'),
} as const satisfies Record<string, Look>
export type NodeLook = keyof typeof nodeLooks

export const volumeLooks = {
  online: up('online'),
  mounting: pending('mounting'),
  dismounting: pending('dismounting'),
  arbitrating: pending('arbitrating', 'arbitrating-short'),
  checking: pending('checking'),
  noOwner: waiting('no-owner', 'no-owner-short'),
  available: off('available'),
  reserved: waiting('reserved', 'reserved-short'),
  maintenance: held('maintenance', 'maintenance-short'),
  offline: off('offline'),
  full: alert('full'),
  pathLost: alert('path-lost'),
  failed: failed('failed'),
} as const satisfies Record<string, Look>
export type VolumeLook = keyof typeof volumeLooks

export const vmLooks = {
  running: up('running', 'running-short'),
  starting: pending('starting', 'starting-short'),
  booting: pending('booting', 'booting-short'),
  restoring: pending('restoring'),
  stopping: pending('stopping'),
  waiting: waiting('waiting'),
  paused: held('paused', 'paused-short'),
  saving: stored('saving', 'saving-short'),
  saved: stored('saved', 'saved-short'),
  off: off('off'),
  degraded: alert('degraded'),
  fenced: alert('fenced'),
  failed: failed('failed'),
  memoryLost: lost('memory-lost', 'lost'),
} as const satisfies Record<string, Look>
export type VmLook = keyof typeof vmLooks

const groupLooks = {
  Online: up('online'),
  Pending: pending('pending'),
  PartialOnline: look('half', 'pend', 'partially-online'),
  Offline: off('offline'),
  Failed: failed('failed'),
} as const satisfies Record<GroupState, Look>

export const guestLooks = {
  Running: up('running'),
  Booting: pending('booting'),
  ShuttingDown: pending('shutting-down'),
  Restarting: pending('restarting'),
  Off: off('off'),
  Hung: alert('hung'),
  Crashed: failed('crashed'),
} as const satisfies Record<GuestState, Look>

export const applicationLooks = {
  Running: up('running'),
  Off: off('off'),
  Failed: failed('failed'),
  none: off('no-application'),
} as const satisfies Record<ApplicationState, Look>

export const quorumLooks = {
  quorate: up('votes', 'votes-short'),
  arbitrating: pending('arbitrating'),
  notCounted: waiting('not-counted'),
  forced: alert('forced'),
  noQuorum: failed('no-quorum'),
} as const satisfies Record<string, Look>
export type QuorumLook = keyof typeof quorumLooks

/** What stands of a regroup where there is room for one word. */
export const regroupStageWords = {
  opening: 'scene-regroup-opening',
  closing: 'scene-regroup-closing',
  pruning: 'scene-regroup-pruning',
} as const satisfies Record<RegroupStageName, SceneKey>

export const voteLooks = {
  counted: up('vote-counted'),
  asked: pending('vote-asked'),
  lost: lost('vote-lost'),
} as const satisfies Record<string, Look>

export const networkLooks = {
  Up: up('up'),
  Partitioned: alert('partitioned'),
  Down: failed('down'),
  Unavailable: off('unavailable'),
} as const satisfies Record<NetworkState, Look>

/** Power circuits and cooling: as long as one is up it is only named. */
export const supplyLooks = {
  Up: up('up'),
  Warming: waiting('warming'),
  Out: failed('out'),
} as const satisfies Record<SupplySnapshot['state'], Look>

export const sessionLooks = {
  Connected: up('connected'),
  Frozen: waiting('held'),
  Lost: lost('lost'),
} as const satisfies Record<SessionState, Look>

/** All tables by kind: tests hold them complete, a key to the symbols can be drawn from them. */
export const vocabulary = {
  node: nodeLooks,
  volume: volumeLooks,
  virtualMachine: vmLooks,
  group: groupLooks,
  guest: guestLooks,
  application: applicationLooks,
  quorum: quorumLooks,
  vote: voteLooks,
  network: networkLooks,
  supply: supplyLooks,
  session: sessionLooks,
} as const satisfies Record<string, Record<string, Look>>
