import { addDays, calendarDay as toDay, isoWeek, isRealDay, mondayOf, pad, weekdayOf } from '../calendar.ts'
import { lookUp } from '../data.ts'
import { readOrdinal } from '../numbers.ts'
import { isDay } from '../values.ts'
import type { Meaning, TimeContext } from '../types.ts'
import { chooseYear, type Resolver, shiftOf, yearGiven } from './common.ts'

/** Single days: by date, by weekday, by distance from the publication date. */

/** "2023-12-20", "12/20/2023" (month first, as American papers write). */
export const numericDay: Resolver = ({ isoYear = '', isoMonth, isoDay }) => {
  const year = isoYear.length === 2 ? Number(isoYear) + (Number(isoYear) < 50 ? 2000 : 1900) : Number(isoYear)
  return fixedDay(year, Number(isoMonth), Number(isoDay))
}

/** "9 November", "November 9, 2023", "the fifth of May", "9 November of that year". */
export const calendarDay: Resolver = (groups, _with, context) => {
  const month = Number(lookUp('month', groups['month'] ?? ''))
  const date = groups['ordinal'] ? (readOrdinal(groups['ordinal']) ?? 0) : Number(groups['dayNumber'])
  return dayInYear(groups, month, date, context)
}

/** Festivals on a fixed day. */
export const festival: Resolver = (groups, _with, context) => {
  const [month = 0, date = 0] = String(lookUp('festival', groups['festival'] ?? ''))
    .split('-')
    .map(Number)
  return dayInYear(groups, month, date, context)
}

function dayInYear(
  groups: Readonly<Record<string, string>>,
  month: number,
  date: number,
  context: TimeContext,
): Meaning | null {
  const given = yearGiven(groups, context)
  if (given) {
    const meaning = fixedDay(given.year, month, date)
    return meaning && { ...meaning, anchor: given.anchor }
  }
  const chosen = chooseYear(context, (year) => toDay(year, month, Math.min(date, 28)))
  if (!chosen) return { type: 'DATE', value: `XXXX-${pad(month, 2)}-${pad(date, 2)}`, anchor: 'none' }
  const meaning = fixedDay(chosen.year, month, date)
  return meaning && { ...meaning, anchor: chosen.anchor }
}

function fixedDay(year: number, month: number, date: number): Meaning | null {
  if (!isRealDay(year, month, date)) return null
  return { type: 'DATE', value: toDay(year, month, date), anchor: 'explicit' }
}

/** "Thursday", "last Friday", "the following Monday", "Monday of next week". */
export const weekday: Resolver = (groups, _with, context) => {
  const wanted = Number(lookUp('weekday', groups['weekday'] ?? ''))
  const inText = groups['follow'] !== undefined || context.style === 'narrative'
  const base = inText && isDay(context.last) ? context.last : groups['follow'] ? null : context.published
  const anchor = inText && isDay(context.last) ? 'text' : 'publication'
  if (base === null) return { type: 'DATE', value: `XXXX-WXX-${wanted}`, anchor: 'none' }
  const shift = shiftOf(groups)
  if (shift === undefined && context.continues?.weekday) {
    return { type: 'DATE', value: nearestWeekday(context.continues.day, wanted, 'onward'), anchor: 'text' }
  }
  if (/week/i.test(groups['0'] ?? '')) {
    return { type: 'DATE', value: addDays(mondayOf(base), 7 * (shift ?? 0) + wanted - 1), anchor }
  }
  const direction = inText && shift === undefined ? 'onward' : directionOf(shift, context)
  return { type: 'DATE', value: nearestWeekday(base, wanted, direction), anchor }
}

type Direction = 'before' | 'back' | 'onward' | 'after'

function directionOf(shift: number | undefined, context: TimeContext): Direction {
  if (shift === -1) return 'before'
  if (shift === 1) return 'after'
  const future = context.tense() === 'future'
  return future ? 'onward' : 'back'
}

/** The nearest such weekday; `back` and `onward` may give the base day itself, `before` and `after` may not. */
function nearestWeekday(base: string, wanted: number, direction: Direction): string {
  const ahead = (wanted - weekdayOf(base) + 7) % 7
  if (direction === 'onward') return addDays(base, ahead)
  // "next Friday", said on a Thursday, is not tomorrow; nor is "last Friday", said on a Saturday, yesterday.
  if (direction === 'after') return addDays(base, ahead < 2 ? ahead + 7 : ahead)
  if (direction === 'back') return addDays(base, ahead === 0 ? 0 : ahead - 7)
  return addDays(base, ahead === 6 ? -8 : ahead - 7)
}

/** "yesterday", "today", "the day after tomorrow". */
export const dayShift: Resolver = (_groups, options, { published }) => {
  if (published === null) {
    return options['shift'] === 0
      ? { type: 'DATE', value: 'PRESENT_REF', anchor: 'none' }
      : { type: 'DATE', value: 'XXXX-XX-XX', anchor: 'none' }
  }
  return { type: 'DATE', value: addDays(published, Number(options['shift'])), anchor: 'publication' }
}

/** "the week of March 5": the ISO week around that day. */
export const weekOf: Resolver = (groups, options, context) => {
  const day = calendarDay(groups, options, context)
  return day && isDay(day.value) ? { ...day, value: isoWeek(day.value) } : null
}

/** "the weekend", "last weekend". */
export const weekend: Resolver = (groups, _with, context) => {
  const inText = groups['follow'] !== undefined
  const base = inText ? (isDay(context.last) ? context.last : null) : context.published
  if (base === null) return { type: 'DATE', value: 'XXXX-WXX-WE', anchor: 'none' }
  const shift = shiftOf(groups) ?? (/^the/i.test(groups['0'] ?? '') ? undefined : 0)
  // "the weekend" in a report of Monday to Friday that looks back is the one before.
  const weeks = shift ?? (context.tense() === 'future' || weekdayOf(base) >= 6 ? 0 : -1)
  const looksBack = groups['relation'] !== undefined && shift === 0 && context.tense() === 'past'
  const past = looksBack && weekdayOf(base) < 6 ? -1 : weeks
  return {
    type: 'DATE',
    value: `${isoWeek(addDays(base, 7 * past))}-WE`,
    anchor: inText ? 'text' : 'publication',
  }
}
