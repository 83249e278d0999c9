import { expect, test } from 'vitest'
import { publishedInText } from './published-in-text.ts'

const prose = 'The delegation arrived on Thursday. It had left on 3 March 2021.'

test.each([
  [`Published: 9 November 2023\n\n${prose}`, '2023-11-09'],
  [`Published on Nov. 9, 2023 at 10:15 a.m. GMT\n${prose}`, '2023-11-09'],
  [`Published 2023-11-09T10:15:00Z | Updated 2023-11-10\n${prose}`, '2023-11-09'],
  [`${prose}\n\nPosted: Thursday, November 9, 2023`, '2023-11-09'],
  [`Thursday, November 9, 2023\n\n${prose}`, '2023-11-09'],
  [`CAIRO, Nov. 9, 2023 (Harbour Wire) — ${prose}`, '2023-11-09'],
  [`CAIRO, 9 November 2023 - ${prose}`, '2023-11-09'],
  [`Cairo, Egypt, November 9, 2023 — ${prose}`, '2023-11-09'],
])('%j says %s', (text, day) => {
  expect(publishedInText(text)).toBe(day)
})

test.each([
  ['a date in a sentence', prose],
  ['a dateline without its year', `CAIRO, Nov. 9 (Harbour Wire) — ${prose}`],
  ['the date of an update', `Updated: 9 November 2023\n\n${prose}`],
  ['two dates', `9 November 2023\nTalks begin.\n10 November 2023\nTalks end.`],
  ['a weekday that does not fit', `Published: Monday, 9 November 2023\n\n${prose}`],
  ['no such day', `Published: 31 November 2023\n\n${prose}`],
  ['digits that can be read two ways', `Published: 09/11/2023\n\n${prose}`],
  ['a date of something else', `Released on 9 November 2023, the hostages were flown home.`],
])('%s says nothing', (_, text) => {
  expect(publishedInText(text)).toBeNull()
})
