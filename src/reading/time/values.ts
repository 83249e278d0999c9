import type { DayInterval } from '../../model/index.ts'
import { addDays, calendarDay, daysInMonth, isRealDay, mondayOfWeek, monthOf, yearOf } from './calendar.ts'
import type { Precision } from './types.ts'

/**
 * From a TIMEX3 date value to the days it covers. A modifier narrows the days as the project's annotation guide
 * counts them: "early next week" is Monday to Wednesday, "late October" the 21st to the 31st, "early 2019" January to
 * April.
 */

/** True for a value that names one day. */
export const isDay = (value: string | null): value is string =>
  value !== null && /^\d{4}-\d\d-\d\d/.test(value)

interface Span {
  interval: DayInterval | null
  precision: Precision
}

const open: Span = { interval: null, precision: 'open' }
/** First and last month of a season; winter ends in the following year. */
const seasons: Record<string, [first: number, last: number]> = {
  SP: [3, 5],
  SU: [6, 8],
  FA: [9, 11],
  WI: [12, 14],
}

/** @param value a TIMEX3 value; @returns days and precision, `open` for anything but a real calendar date */
export function spanOf(value: string, modifier?: string): Span {
  const day = /^(\d{4})-(\d\d)-(\d\d)(T.*)?$/.exec(value)
  if (day) {
    if (!isRealDay(Number(day[1]), Number(day[2]), Number(day[3]))) return open
    const iso = value.slice(0, 10)
    return { interval: [iso, iso], precision: day[4] === undefined ? 'day' : 'part-of-day' }
  }
  if (/^\d{4}-W\d\d(-WE)?$/.test(value)) return weekSpan(value, modifier)
  if (/^\d{4}-\d\d$/.test(value)) return monthSpan(value, modifier)
  if (/^\d{4}-Q[1-4]$/.test(value)) {
    return monthsSpan(yearOf(value), Number(value[6]) * 3 - 2, 3, modifier, 'quarter')
  }
  const season = seasons[value.slice(5)]
  if (season && /^\d{4}-/.test(value)) return monthsSpan(yearOf(value), season[0], 3, modifier, 'quarter')
  if (/^\d{4}-H[12]$/.test(value)) {
    return monthsSpan(yearOf(value), value.endsWith('1') ? 1 : 7, 6, modifier, 'year')
  }
  if (/^\d{4}$/.test(value)) return monthsSpan(yearOf(value), 1, 12, modifier, 'year')
  if (/^\d{3}$/.test(value)) return decadeSpan(Number(value) * 10, modifier)
  if (/^\d{2}$/.test(value)) return monthsSpan(Number(value) * 100, 1, 1200, modifier, 'decade')
  return open
}

function weekSpan(value: string, modifier: string | undefined): Span {
  const monday = mondayOfWeek(value)
  if (value.endsWith('-WE')) return { interval: [addDays(monday, 5), addDays(monday, 6)], precision: 'days' }
  if (modifier === 'START') return { interval: [monday, addDays(monday, 2)], precision: 'days' }
  if (modifier === 'MID') return { interval: [addDays(monday, 1), addDays(monday, 3)], precision: 'days' }
  if (modifier === 'END') return { interval: [addDays(monday, 3), addDays(monday, 6)], precision: 'days' }
  return { interval: [monday, addDays(monday, 6)], precision: 'week' }
}

function monthSpan(value: string, modifier: string | undefined): Span {
  const year = yearOf(value)
  const month = monthOf(value)
  if (month < 1 || month > 12) return open
  const last = daysInMonth(year, month)
  const thirds: Record<string, [number, number]> = { START: [1, 10], MID: [11, 20], END: [21, last] }
  const [from, to] = thirds[modifier ?? ''] ?? [1, last]
  return {
    interval: [calendarDay(year, month, from), calendarDay(year, month, to)],
    precision: modifier !== undefined && modifier in thirds ? 'days' : 'month',
  }
}

/** The early, middle and late years of a decade: 0–3, 4–6, 7–9. */
function decadeSpan(first: number, modifier: string | undefined): Span {
  const parts: Record<string, [number, number]> = { START: [0, 3], MID: [4, 6], END: [7, 9] }
  const [from, to] = parts[modifier ?? ''] ?? [0, 9]
  return monthsSpan(first + from, 1, (to - from + 1) * 12, undefined, 'decade')
}

/** A run of months, cut to its first, middle or last third by the modifier. */
function monthsSpan(
  year: number,
  firstMonth: number,
  count: number,
  modifier: string | undefined,
  precision: Precision,
): Span {
  const third = count / 3
  const cut = { START: 0, MID: 1, END: 2 }[modifier ?? '']
  const from = cut === undefined ? firstMonth : firstMonth + cut * third
  const to = cut === undefined ? firstMonth + count - 1 : firstMonth + (cut + 1) * third - 1
  const [firstYear, first] = [year + Math.floor((from - 1) / 12), ((from - 1) % 12) + 1]
  const [lastYear, last] = [year + Math.floor((to - 1) / 12), ((to - 1) % 12) + 1]
  if (firstYear < 1 || lastYear > 9999) return open
  return {
    interval: [calendarDay(firstYear, first, 1), calendarDay(lastYear, last, daysInMonth(lastYear, last))],
    precision,
  }
}
