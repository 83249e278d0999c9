import { expect, test } from 'vitest'
import { parseIsoDate } from './iso-date.ts'

test.each([
  ['2023-11-09', '2023-11-09', null],
  [' 2024-02-29 ', '2024-02-29', null],
  ['2023-11-09T23:30:00-05:00', '2023-11-09', '2023-11-09T23:30:00-05:00'],
  ['2023-11-09 08:05', '2023-11-09', '2023-11-09 08:05'],
  ['2023-11-09T08:05:00.123Z', '2023-11-09', '2023-11-09T08:05:00.123Z'],
])('%j is the day %s', (value, day, at) => {
  expect(parseIsoDate(value)).toEqual({ day, at })
})

test.each([
  '',
  '2023-02-29',
  '2023-13-01',
  '2023-00-10',
  '2023-11',
  '20231109',
  '09.11.2023',
  '2023-11-09T',
  '2023-11-09T24:00',
])('%j is none', (value) => {
  expect(parseIsoDate(value)).toBeNull()
})
