import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { words } from './data.ts'
import { isRealDay } from './calendar.ts'
import { findTimes } from './index.ts'

/** Words of the tables, numbers and joints in any order: far more likely to hit a pattern than random letters. */
const joints =
  'Monday May March Friday December today ago later then since until the end of to and from between on in at early ' +
  'late mid- every will said over another 1 7 30 31 99 1939 2000 2023-02-30 12:60 99999 – - , . ; ’s \n 12/31/99 ' +
  'BC 0 9999 999999999 25:00 \u{1F600} p.m. 0000 first 3/4'
const vocabulary = [...Object.values(words).flatMap((table) => Object.keys(table)), ...joints.split(' ')]
const sentence = fc.array(fc.constantFrom(...vocabulary), { maxLength: 14 }).map((parts) => parts.join(' '))
const anyText = fc.oneof(sentence, fc.string(), fc.string({ unit: 'grapheme' }))
const published = fc.oneof(
  fc.constant(null),
  fc
    .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
)
const style = fc.constantFrom('news' as const, 'narrative' as const)

const isIsoDay = (day: string): boolean => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return /^\d{4}-\d\d-\d\d$/.test(day) && isRealDay(year, month, date)
}

describe('findTimes, whatever the text', () => {
  it('gives spans inside the text, in order, that do not overlap', () => {
    fc.assert(
      fc.property(anyText, published, style, (text, day, kind) => {
        let end = 0
        for (const time of findTimes(text, day, { style: kind })) {
          expect(time.start).toBeGreaterThanOrEqual(end)
          expect(time.end).toBeGreaterThan(time.start)
          expect(time.end).toBeLessThanOrEqual(text.length)
          end = time.end
        }
      }),
      { numRuns: 400 },
    )
  })

  it('gives real days, the first not after the last', () => {
    fc.assert(
      fc.property(sentence, published, style, (text, day, kind) => {
        for (const { interval } of findTimes(text, day, { style: kind })) {
          if (!interval) continue
          expect(interval.every(isIsoDay)).toBe(true)
          expect(interval[0] <= interval[1]).toBe(true)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('gives no day that hangs on the publication date when there is none', () => {
    fc.assert(
      fc.property(sentence, style, (text, kind) => {
        for (const { anchor } of findTimes(text, null, { style: kind }))
          expect(anchor).not.toBe('publication')
      }),
      { numRuns: 200 },
    )
  })

  it('leaves the century of "the thirties" open when there is no publication date', () => {
    expect(findTimes('They met in the thirties.', null)).toEqual([])
    expect(findTimes('They met in the thirties.', '2024-03-07')[0]?.value).toBe('193')
  })

  it('gives the same for the same', () => {
    fc.assert(
      fc.property(sentence, published, (text, day) => {
        expect(findTimes(text, day)).toEqual(findTimes(text, day))
      }),
      { numRuns: 100 },
    )
  })

  // Each of these took minutes, or would, if a pattern could look back or ahead without bound.
  it.each([
    ['blanks', `on ${' '.repeat(50_000)}Monday`],
    ['number words', 'twenty '.repeat(10_000)],
    ['digits', '1'.repeat(50_000)],
    ['lines', 'the\n'.repeat(20_000)],
    ['prepositions', 'in the '.repeat(15_000)],
    ['verbs before', `extended ${'x '.repeat(40_000)}by two days`],
  ])('is not slowed down by a run of %s', (_, text) => {
    const began = performance.now()
    findTimes(text, '2023-11-09')
    expect(performance.now() - began).toBeLessThan(8000)
  })
})
