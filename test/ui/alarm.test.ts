import { expect, test } from 'vitest'
import { QuorumAlarm } from '../../src/ui/alarm'

function listening() {
  const rung: boolean[] = []
  return { rung, alarm: new QuorumAlarm((on) => rung.push(on)) }
}

test('a loss that somebody watches is said once, and again only after quorum was there', () => {
  const { rung, alarm } = listening()
  for (const lost of [false, true, true, true, false, true]) alarm.see(lost, true)
  expect(rung).toEqual([true, false, true])
})

test('jumping into a time without quorum is no news', () => {
  const { rung, alarm } = listening()
  alarm.see(true, false)
  alarm.see(true, true)
  expect(rung).toEqual([false])
})
