export interface ArbitrationAnswer {
  readonly does: 'take' | 'withdraw' | 'handOn' | 'wait'
  readonly code:
    'free' | 'fellowMember' | 'notRenewed' | 'renewed' | 'otherHolder' | 'noPath' | 'notSeen' | 'timeOut'
}

/**
 * What a challenger of the witness does at its second look. A live owner renews within one DiskArbInterval; silence over
 * two of them proves it gone. Sources: DiskArbInterval (API reference); the waiting time is an assumption.
 */
export function decideArbitration(look: {
  readonly reaches: boolean
  readonly holder: number | null
  readonly holderIsMember: boolean
  /** At the first look the challenger saw who held it. */
  readonly firstReached: boolean
  readonly firstHolder: number | null
  /** Two intervals have passed since then. */
  readonly waitedOut: boolean
  readonly firstRenewedMs: number
  readonly renewedMs: number
  readonly nowMs: number
  readonly deadlineMs: number
  readonly anotherReaches: boolean
}): ArbitrationAnswer {
  if (!look.reaches) {
    if (look.nowMs >= look.deadlineMs) return { does: 'withdraw', code: 'timeOut' }
    return look.anotherReaches ? { does: 'handOn', code: 'noPath' } : { does: 'wait', code: 'noPath' }
  }
  if (look.holder === null) return { does: 'take', code: 'free' }
  if (look.holderIsMember) return { does: 'take', code: 'fellowMember' }
  // It sees only now who holds it, or the time was too short to see whether that one renews: it looks anew.
  if (!look.firstReached || (look.holder === look.firstHolder && !look.waitedOut))
    return look.nowMs >= look.deadlineMs
      ? { does: 'withdraw', code: 'notSeen' }
      : { does: 'wait', code: 'notSeen' }
  if (look.holder !== look.firstHolder) return { does: 'withdraw', code: 'otherHolder' }
  if (look.renewedMs > look.firstRenewedMs) return { does: 'withdraw', code: 'renewed' }
  return { does: 'take', code: 'notRenewed' }
}
