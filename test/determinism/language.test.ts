import { expect, test } from 'vitest'
import { happeningLine } from '../../src/player/logLine'
import { createWords, pseudo } from '../../src/player/describe'
import { hashOf } from '../../src/player/hash'
import { messagesOf } from '../support/messages'
import { played, plots } from './runs'

const ftl = messagesOf('en')
const [english, other] = [createWords('en', ftl), createWords('en', pseudo(ftl))]

test.each(plots)('$name is the same in another language, sentences apart', (plot) => {
  const [first, second] = [played(plot), played(plot)]
  const read = first.log.map((happening) => happeningLine(happening, english))
  const translated = second.log.map((happening) => happeningLine(happening, other))
  const facts = (line: string) => line.slice(0, line.indexOf(',"text":'))
  expect(translated.map(facts)).toEqual(read.map(facts))
  translated.forEach((line, index) => expect(line).not.toBe(read[index]))
  expect(hashOf(second)).toBe(hashOf(first))
})
