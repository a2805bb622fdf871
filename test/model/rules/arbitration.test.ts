import { expect, test } from 'vitest'
import { decideArbitration } from '../../../src/model/rules/arbitration'

const look = {
  reaches: true,
  holder: 1,
  holderIsMember: false,
  firstReached: true,
  firstHolder: 1,
  waitedOut: true,
  firstRenewedMs: 1_000,
  renewedMs: 1_000,
  nowMs: 7_000,
  deadlineMs: 60_000,
  anotherReaches: false,
}

test.each([
  ['nobody holds it', { holder: null }, 'take', 'free'],
  ['a fellow member holds it', { holderIsMember: true, renewedMs: 6_000 }, 'take', 'fellowMember'],
  ['its holder did not renew', {}, 'take', 'notRenewed'],
  ['its holder renewed', { renewedMs: 4_000 }, 'withdraw', 'renewed'],
  ['another one was quicker', { holder: 2 }, 'withdraw', 'otherHolder'],
  ['it was free, and now somebody has it', { firstHolder: null }, 'withdraw', 'otherHolder'],
  ['out of reach, for a fellow member too', { reaches: false }, 'wait', 'noPath'],
  ['out of reach, but not for a fellow member', { reaches: false, anotherReaches: true }, 'handOn', 'noPath'],
  ['out of reach until the end', { reaches: false, nowMs: 60_000 }, 'withdraw', 'timeOut'],
  ['it is reached only now, and held', { firstReached: false, firstHolder: null }, 'wait', 'notSeen'],
  ['it is reached only now, and free', { firstReached: false, holder: null }, 'take', 'free'],
  ['the first look was less than two intervals ago', { waitedOut: false }, 'wait', 'notSeen'],
  [
    'the first look was less than two intervals ago, and time is over',
    { waitedOut: false, nowMs: 60_000 },
    'withdraw',
    'notSeen',
  ],
] as const)('%s', (_situation, change, does, code) => {
  expect(decideArbitration({ ...look, ...change })).toEqual({ does, code })
})
