import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  addQuarters,
  dayNumber,
  isRealDay,
  isoDay,
  isoWeek,
  mondayOf,
  mondayOfWeek,
  quarterOf,
  weekdayOf,
} from './calendar.ts'

describe('calendar', () => {
  it.each([
    ['2023-12-20', 3, '2023-W51'],
    ['2024-12-30', 1, '2025-W01'],
    ['2021-01-03', 7, '2020-W53'],
    ['2016-01-01', 5, '2015-W53'],
    ['0099-03-01', 7, '0099-W09'],
  ])('%s is weekday %i of week %s', (day, weekday, week) => {
    expect([weekdayOf(day), isoWeek(day)]).toEqual([weekday, week])
  })

  it('moves by days, months and quarters', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
    expect(addMonths('2023-03-15', -3)).toBe('2022-12-15')
    expect(addQuarters('1989-Q1', -1)).toBe('1988-Q4')
    expect(quarterOf('2023-12-31')).toBe('2023-Q4')
  })

  it('knows which days there are', () => {
    expect(isRealDay(2024, 2, 29)).toBe(true)
    expect(isRealDay(1900, 2, 29)).toBe(false)
    expect(isRealDay(2000, 2, 29)).toBe(true)
    expect(isRealDay(2023, 13, 1)).toBe(false)
  })

  it('agrees with itself on any day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (number) => {
        const day = isoDay(number)
        expect(dayNumber(day)).toBe(number)
        expect(mondayOfWeek(isoWeek(day))).toBe(mondayOf(day))
      }),
    )
  })
})
