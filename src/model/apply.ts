import type { Intervention } from './intervention'
import { kinds } from './kinds'
import type { Kind } from './kind'
import type { Running } from './running'
import type { Data } from './simulator'

/** Carries out an intervention: a line for what was asked, and one for why not if it could not be done. */
export function applyIntervention(r: Running, { kind, target, params }: Intervention, step?: string): void {
  const known: Kind = kinds[kind as keyof typeof kinds]
  const asked: Data = { ...(params as Data), kind, class: known.class }
  r.happen('intervention.applied', target, step === undefined ? asked : { ...asked, step })
  const refusal = known.apply(r, target, params)
  if (refusal === null) return
  // What was refused is told by the name of the property.
  const named: Data = typeof params.property === 'string' ? { property: params.property } : {}
  r.happen('intervention.refused', target, { ...named, ...refusal.params, kind, reason: refusal.code })
}
