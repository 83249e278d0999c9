import { expect, test } from 'vitest'
import { readingOf, reportWith } from '../../test/helpers/claims.ts'
import { checkGrounding } from './ground.ts'

const report = reportWith({ text: 'Café 😀. They met in Dunmere. They met again.' })
const quote = 'They met in Dunmere.'
const start = report.text.indexOf(quote)

function codeOf(parts: object, text = report.text): string | undefined {
  try {
    checkGrounding(
      readingOf({ ...report, text }, [{ kind: 'encounter', quote, anchor: 'met', start, ...parts }]),
    )
  } catch (error) {
    return (error as { code?: string }).code
  }
  return undefined
}

test('a quote at its offset, counted in UTF-16 code units, is grounded', () => {
  expect(start).toBe(9)
  expect(codeOf({})).toBeUndefined()
})

test.each([
  ['a quote one unit off', { start: start + 1 }],
  ['a quote that is not in the report', { quote: 'They fought in Dunmere.', anchor: 'fought', start: 9 }],
  ['a quote with other white space', { quote: 'They  met in Dunmere.' }],
  ['an anchor outside of the quote', { anchor: 'again' }],
  ['a span that leaves the report', { spans: [{ slot: 'place', start: 0, end: 999 }] }],
  ['a span that ends before it starts', { spans: [{ slot: 'place', start: 5, end: 4 }] }],
])('%s is refused', (_, parts) => {
  expect(codeOf(parts)).toBe('ungrounded-claim')
})

test('two claims of one id are refused', () => {
  const reading = readingOf(report, [
    { kind: 'encounter', quote, anchor: 'met' },
    { kind: 'truce', quote, anchor: 'met' },
  ])
  expect(() => checkGrounding(reading)).toThrow(expect.objectContaining({ code: 'invalid-claim' }))
})

test('what is not of a claim’s form is refused', () => {
  const reading = readingOf(report, [{ kind: 'encounter', quote, anchor: 'met' }])
  const claims = reading.claims.map((claim) => ({
    ...claim,
    when: ['2031-02-30', '2031-03-01'] as [string, string],
  }))
  expect(() => checkGrounding({ ...reading, claims })).toThrow(
    expect.objectContaining({ code: 'invalid-claim' }),
  )
})

test.each(['a \0 b', 'half \ud83d of a pair'])(
  'a text that SQLite would not give back is refused: %j',
  (text) => {
    expect(codeOf({}, text)).toBe('ill-formed-text')
  },
)
