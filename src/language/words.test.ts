import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSpaceLike, splitWords } from './words.ts'

const split = (text: string): string[] => splitWords(text).map(({ start, end }) => text.slice(start, end))
const check = (text: string, expected: string): void => expect(split(text).join(' ')).toBe(expected)

describe('contractions', () => {
  test.each([
    ["They don't know; he's left.", "They do n't know ; he 's left ."],
    ['We can’t and won’t', 'We ca n’t and wo n’t'],
    ["She'll say they've met", "She 'll say they 've met"],
    ["the U.S.'s envoy", "the U.S. 's envoy"],
    ["Hamas' offer, Hamas's offer", "Hamas ' offer , Hamas 's offer"],
    ['cannot, gonna, gotta', 'can not , gon na , got ta'],
    ['im sure Im Soo-bin came', 'i m sure Im Soo - bin came'],
    ['O’Brien of Qa’ida', 'O’Brien of Qa’ida'],
  ])('%s', check)
})

describe('hyphens', () => {
  test.each([
    ['a cease-fire', 'a cease - fire'],
    ['Ziyad al-Nahl', 'Ziyad al - Nahl'],
    ['a 15-year-old boy', 'a 15 - year - old boy'],
    ['anti-government, non-Arab, mid-November', 'anti-government , non-Arab , mid-November'],
    ['Anti-Israeli and PRE-WAR', 'Anti-Israeli and PRE-WAR'],
    ['the U.S.-led talks', 'the U.S. - led talks'],
    ['2023-12-20', '2023-12-20'],
    ['5-10 days', '5 - 10 days'],
    ['talks -- or not — went on', 'talks -- or not — went on'],
    ['call 555-0199', 'call 555-0199'],
  ])('%s', check)
})

describe('abbreviations and full stops', () => {
  test.each([
    ['Mr. Hale met Gen. Ito', 'Mr. Hale met Gen. Ito'],
    ['MR. HALE MET GEN. ITO OF OAK INC. ON ART. 5.', 'MR. HALE MET GEN. ITO OF OAK INC. ON ART. 5 .'],
    ['THEY WERE ILL. SHE WED.', 'THEY WERE ILL . SHE WED .'],
    [
      'HTTP://WWW.EXAMPLE.ORG/A.HTML AND WWW.EXAMPLE.ORG',
      'HTTP://WWW.EXAMPLE.ORG/A.HTML AND WWW.EXAMPLE.ORG',
    ],
    ['at 4 a.m. in the U.S. and U.N.', 'at 4 a.m. in the U.S. and U.N.'],
    ['J. K. Doe and A.B. Roe', 'J. K. Doe and A.B. Roe'],
    ['They left.', 'They left .'],
    ['killed civilians.Qatar-based mediators', 'killed civilians . Qatar - based mediators'],
    ['No. 5, but no. Five', 'No. 5 , but no . Five'],
    ['Well... maybe…', 'Well ... maybe …'],
  ])('%s', check)
})

describe('numbers, money, times, addresses', () => {
  test.each([
    ['1,400 people, 3.5 per cent, 7.', '1,400 people , 3.5 per cent , 7 .'],
    ['$5m, €3.2bn, US$40 and 50%', '$ 5 m , € 3.2 bn , US$ 40 and 50 %'],
    ['at 5pm or 17:30', 'at 5 pm or 17:30'],
    ['the 1990s, the 3rd', 'the 1990s , the 3rd'],
    ['on 10/7 and 1/2', 'on 10/7 and 1 / 2'],
    ['see https://example.org/a-b?c=d.', 'see https://example.org/a-b?c=d .'],
    ['write to ann.lee@example.org, now', 'write to ann.lee@example.org , now'],
    ['and/or', 'and / or'],
    ['AT&T', 'AT&T'],
  ])('%s', check)
})

describe('quotation marks and others', () => {
  test.each([
    ['"We agree," she said.', '" We agree , " she said .'],
    ['“Soon”, he said (twice)', '“ Soon ” , he said ( twice )'],
    ["'aggression'", "' aggression '"],
    ['What?! No!!!', 'What ?! No !!!'],
    ['👍🏽 ok 👩‍👩‍👧 🇶🇦', '👍🏽 ok 👩‍👩‍👧 🇶🇦'],
    ['a\u0000b\u200Bc', 'a b c'],
    ['قال الوزير', 'قال الوزير'],
  ])('%s', check)
})

test('only the asked part is looked at', () => {
  const text = 'one two three'
  expect(splitWords(text, 4, 7)).toEqual([{ start: 4, end: 7 }])
})

test('words are in order, do not overlap, and cover all that is not space', () => {
  const pieces = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom(
      "n't",
      '’s',
      'U.S.',
      '...',
      '-',
      '1,400',
      ' ',
      '\n',
      '"',
      'al-',
      '$',
      '\uD800',
      'http://',
      '@',
      '👩‍👧',
    ),
  )
  const texts = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(texts, (text) => {
      let last = 0
      for (const { start, end } of splitWords(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(isSpaceLike(text.slice(last, start))).toBe(true)
        expect(/\s/u.test(text.slice(start, end))).toBe(false)
        last = end
      }
      expect(isSpaceLike(text.slice(last))).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

test('long lines cost no more than their length', () => {
  const begun = performance.now()
  for (const unit of ['a', 'a-', 'a.', '1,', "a'", '@a', '.', '-x_', 'é']) splitWords(unit.repeat(50_000))
  expect(performance.now() - begun).toBeLessThan(5000)
})
