import { defaults, type Figure, type FigureName } from '../../model/defaults'
import type { ClusterSnapshot } from '../../model/snapshot'
import type { Sentence } from '../../player/sentence'
import type { Scenario } from '../../scenario/scenario'
import { say, type Fact } from './details'

/** Which figures decide about a thing of each kind. Together they are all there are. */
export const figuresOf = {
  node: [
    'regroup',
    'regroupTick',
    'regroupOpeningTimeout',
    'regroupStageTimeout',
    'regroupPruningTimeout',
    'serverBoot',
    'serverDump',
    'serverShutdown',
    'updateInstall',
    'hostDiskBandwidth',
    'overheating',
    'serviceStart',
    'serviceRestart',
    'serviceGoodbye',
    'join',
    'joinRetry',
    'form',
    'forcedEpochStep',
  ],
  quorum: [
    'regroup',
    'regroupTick',
    'regroupOpeningTimeout',
    'regroupStageTimeout',
    'regroupPruningTimeout',
    'witnessUncontested',
    'diskArbitrationInterval',
    'challengeIntervals',
    'witnessRestartInterval',
    'witnessDiskLeastMiB',
    'forcedEpochStep',
  ],
  volume: [
    'diskDeviceOnline',
    'diskMount',
    'diskCheck',
    'diskCheckPerMillionFiles',
    'diskRelease',
    'isAliveInterval',
    'diskArbitrationInterval',
    'challengeIntervals',
  ],
  virtualMachine: [
    'vmConfigurationOnline',
    'vmStart',
    'guestBoot',
    'vmTurnOff',
    'mergeStart',
    'snapshotsMax',
    'guestShutdown',
    'guestCrashDump',
    'vmConfigurationOffline',
    'looksAliveInterval',
    'pendingTimeout',
    'deadlockTimeout',
    'applicationAlarm',
    'alarmResponse',
    'responseTime',
    'responseTimeBusy',
    'sessionPatience',
  ],
  client: ['sessionPatience'],
} as const satisfies Record<string, readonly FigureName[]>

/** Figures as this scenario uses them, each with its unit and where it comes from. */
export function figureFacts(kind: keyof typeof figuresOf, { settings }: Scenario): readonly Fact[] {
  const overrides = settings.durations as Readonly<Record<string, number | undefined>>
  return figuresOf[kind].map((name): Fact => {
    const figure: Figure = defaults[name]
    const override = overrides[name]
    const note =
      override === undefined
        ? figure.min === figure.max
          ? undefined
          : say('ui-figure-range', { min: figure.min, max: figure.max, unit: figure.unit })
        : override === figure.typical
          ? say('ui-figure-given')
          : say('ui-figure-override', { typical: figure.typical, unit: figure.unit })
    return {
      label: `figure-${name}`,
      value: amount(override ?? figure.typical, figure.unit),
      ...(note && { note }),
      source: sourceOf(figure.source),
      ledger: `figure-${name}`,
      help: `figure-${name}-help`,
    }
  })
}

/** The properties of the cluster that decide how long silence is endured. */
export function heartbeatFacts({ properties }: ClusterSnapshot): readonly Fact[] {
  return [
    property('SameSubnetDelay', 'heartbeat', amount(properties.SameSubnetDelay, 'ms')),
    property('SameSubnetThreshold', 'heartbeat', amount(properties.SameSubnetThreshold, 'count')),
  ]
}

export function arbitrationFacts({ properties }: ClusterSnapshot): readonly Fact[] {
  return [
    property(
      'QuorumArbitrationTimeMax',
      'arbitrationEnds',
      amount(properties.QuorumArbitrationTimeMax, 'ms'),
    ),
  ]
}

const property = (name: string, ledger: string, value: Sentence): Fact => ({
  label: `ui-figure-${name}`,
  value,
  source: name,
  ledger,
})

const amount = (value: number, unit: Figure['unit']): Sentence =>
  unit === 'ms' ? say('ui-duration', { ms: value }) : say('ui-figure-count', { count: value })

/** What stands behind "assumption" is its explanation, not a source. */
function sourceOf(source: string): string | null {
  return source.startsWith('assumption') ? null : source
}
