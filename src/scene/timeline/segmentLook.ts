import type { SegmentKind } from '../../model/lanes'

/**
 * How a stretch of a lane is drawn. line: a hairline, all is well · bar: filled, an outage with its cause · frozen: a
 * planned pause, memory kept · empty: dashed, nobody there · hatched: no power or no quorum · record: a stroke a second,
 * as long as work is answered.
 */
export interface SegmentLook {
  readonly shape: 'line' | 'bar' | 'frozen' | 'empty' | 'hatched' | 'record'
  /** Token that colours it: `--stage-disk`, `--pend` … */
  readonly colour: string
  /** The palest bars carry a darker line below, or they would vanish on paper. */
  readonly keel?: true
  readonly label: string
}

const bar = (stage: string, label: string, keel?: true): SegmentLook => ({
  shape: 'bar',
  colour: `stage-${stage}`,
  label: `ui-lane-${label}`,
  ...(keel && { keel }),
})
const frozen = (label: string): SegmentLook => ({
  shape: 'frozen',
  colour: 'calm',
  label: `ui-lane-${label}`,
})
const empty = (colour: string, label: string): SegmentLook => ({
  shape: 'empty',
  colour,
  label: `ui-lane-${label}`,
})
const hatched = (label: string): SegmentLook => ({
  shape: 'hatched',
  colour: 'down',
  label: `ui-lane-${label}`,
})

export const segmentLooks = {
  well: { shape: 'line', colour: 'up', label: 'ui-lane-well' },
  detection: bar('detection', 'detection'),
  regroup: bar('regroup', 'regroup'),
  arbitration: bar('arbitration', 'arbitration'),
  disk: bar('disk', 'disk', true),
  start: bar('start', 'start', true),
  boot: bar('boot', 'boot', true),
  saving: frozen('saving'),
  handOver: frozen('hand-over'),
  restoring: frozen('restoring'),
  noPower: hatched('no-power'),
  hung: hatched('hung'),
  windowsBoot: empty('pend', 'windows-boot'),
  serviceStopped: empty('down', 'service-stopped'),
  joining: empty('pend', 'joining'),
  paused: frozen('paused'),
  noOwner: empty('cable', 'no-owner'),
  mounting: bar('disk', 'mounting', true),
  pending: empty('pend', 'pending'),
  noQuorum: hatched('no-quorum'),
  failed: hatched('failed'),
  offline: empty('cable', 'offline'),
  guestDown: bar('regroup', 'guest-down'),
  served: { shape: 'record', colour: 'up', label: 'ui-lane-served' },
  sessionWaits: frozen('session-waits'),
  sessionLost: empty('down', 'session-lost'),
  unheard: bar('detection', 'unheard'),
  alarmRings: bar('arbitration', 'alarm-rings'),
  repair: bar('start', 'repair'),
  applicationDown: bar('arbitration', 'application-down'),
} as const satisfies Record<SegmentKind, SegmentLook>
