import { expect, test } from 'vitest'
import { markSpans } from './mark-spans.ts'

const quote = 'Venn met Hark of the Front.'

test('marks words with their slots, one within another, and leaves out what lies outside or crosses', () => {
  const spans = [
    { slot: 'anchor', start: 105, end: 108 },
    { slot: 'parties', start: 100, end: 104 },
    { slot: 'topics', start: 109, end: 126 },
    { slot: 'parties', start: 121, end: 126 },
    { slot: 'crossing', start: 106, end: 112 },
    { slot: 'elsewhere', start: 3, end: 9 },
  ]
  expect(markSpans(quote, 100, spans)).toBe(
    '[parties: Venn] [anchor: met] [topics: Hark of the [parties: Front]].',
  )
})
