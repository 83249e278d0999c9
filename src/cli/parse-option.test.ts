import { expect, test } from 'vitest'
import { parseDay } from './parse-option.ts'

test('a day of the calendar is taken as it is', () => {
  expect(parseDay('2024-02-29')).toBe('2024-02-29')
})

test.each(['2023-02-29', '2023-13-01', '2023-1-1', '2023-11-09T10:00', 'today', ''])(
  '%j is no day',
  (text) => {
    expect(() => parseDay(text)).toThrow('not a day of the calendar')
  },
)
