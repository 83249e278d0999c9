import type { DayInterval } from '../../../model/index.ts'
import { addQuarters, calendarDay, daysInMonth, monthOf, pad, quarterOf, yearOf } from '../calendar.ts'
import { lookUp } from '../data.ts'
import { readOrdinal, readSpelledYear } from '../numbers.ts'
import type { Meaning, TimeContext } from '../types.ts'
import { spanOf } from '../values.ts'
import { chooseYear, type Resolver, shiftOf, yearGiven } from './common.ts'
import { shiftUnit } from './units.ts'

/** Months, quarters, seasons, years, decades, centuries. */

/** "November", "last May", "May 1943", "August of that year". */
export const calendarMonth: Resolver = (groups, _with, context) => {
  const month = Number(lookUp('month', groups['month'] ?? ''))
  const value = (year: number): string => `${pad(year, 4)}-${pad(month, 2)}`
  const given = yearGiven(groups, context)
  if (given) return { type: 'DATE', value: value(given.year), anchor: given.anchor }
  const shift = shiftOf(groups)
  if (groups['relation'] !== undefined && context.published !== null && shift !== 0) {
    const now = context.published.slice(0, 7)
    const year = yearOf(now)
    const inThisYear = shift === -1 ? value(year) < now : value(year) > now
    return {
      type: 'DATE',
      value: value(inThisYear ? year : year + (shift ?? 0)),
      anchor: 'publication',
    }
  }
  const chosen = chooseYear(context, (year) => calendarDay(year, month, 15))
  return chosen
    ? { type: 'DATE', value: value(chosen.year), anchor: chosen.anchor }
    : { type: 'DATE', value: `XXXX-${pad(month, 2)}`, anchor: 'none' }
}

/** "the last week of October", "the first half of November": the month, and the days counted from its ends. */
export const partOfMonth: Resolver = (groups, options, context) => {
  const named = groups['month'] !== undefined
  const from = groups['follow'] === undefined ? 'publication' : 'text'
  const month = named
    ? calendarMonth(groups, options, context)
    : shiftUnit('month', shiftOf(groups) ?? 0, context, from)
  const nth = readOrdinal(groups['ordinal'] ?? '')
  if (!month || nth === null || !/^\d{4}-\d\d$/.test(month.value)) return month
  const [year, number] = [yearOf(month.value), monthOf(month.value)]
  const length = daysInMonth(year, number)
  const half = groups['part']?.toLowerCase() === 'half'
  const days = half
    ? nth === 1
      ? [1, 15]
      : [16, length]
    : nth === -1
      ? [length - 6, length]
      : [7 * nth - 6, 7 * nth]
  const [first = 1, last = length] = days
  if (first > length) return null
  const interval: [string, string] = [
    calendarDay(year, number, first),
    calendarDay(year, number, Math.min(last, length)),
  ]
  return { ...month, interval, precision: 'days' }
}

export const calendarYear: Resolver = (groups, _with, context) => {
  const given = yearGiven(groups, context)
  return given && { type: 'DATE', value: pad(given.year, 4), anchor: given.anchor }
}

export const spelledYear: Resolver = ({ spelledYear: surface = '' }) => {
  const year = readSpelledYear(surface)
  return year === null || year < 1000 || year > 2999
    ? null
    : { type: 'DATE', value: String(year), anchor: 'explicit' }
}

export const yearBeforeChrist: Resolver = ({ bc = '', month }) => {
  const suffix = month === undefined ? '' : `-${pad(Number(lookUp('month', month)), 2)}`
  return { type: 'DATE', value: `BC${bc.padStart(4, '0')}${suffix}`, anchor: 'explicit' }
}

/** "the 1980s", "the '90s", "the nineties" → `198`, `199`. */
export const decade: Resolver = (groups, _with, context) => {
  const digits = groups['decade'] ?? String(lookUp('decadeName', groups['decadeName'] ?? ''))
  if (digits.length === 4) return { type: 'DATE', value: digits.slice(0, 3), anchor: 'explicit' }
  // Without a day to count from, "the nineties" may be of any century.
  if (context.published === null) return null
  const base = yearOf(context.published)
  const century = Math.floor(base / 100)
  const year = century * 100 + Number(digits)
  return { type: 'DATE', value: String(year > base ? year - 100 : year).slice(0, 3), anchor: 'publication' }
}

/** "the 20th century" → `19`, as TimeML counts centuries. */
export const century: Resolver = ({ nth, ordinal = '' }) => {
  const number = nth === undefined ? readOrdinal(ordinal) : Number(nth)
  if (number === null || number < 1 || number > 40) return null
  return { type: 'DATE', value: pad(number - 1, 2), anchor: 'explicit' }
}

export const halfYear: Resolver = (groups, _with, context) => {
  const given = yearGiven(groups, context) ?? thisYear(context)
  const half = groups['half']?.toLowerCase() === 'first' ? 1 : 2
  return given && { type: 'DATE', value: `${pad(given.year, 4)}-H${half}`, anchor: given.anchor }
}

const thisYear = ({ published }: TimeContext): { year: number; anchor: 'publication' } | null =>
  published === null ? null : { year: yearOf(published), anchor: 'publication' }

const seasonMiddle: Record<string, number> = { SP: 4, SU: 7, FA: 10, WI: 1 }

/** "last winter" is the latest that is over, "next winter" the first to come, "this winter" the nearest. */
function seasonSeenFrom(published: string, code: string, shift: number): number {
  const year = yearOf(published)
  const daysOf = (of: number): DayInterval =>
    spanOf(`${pad(of, 4)}-${code}`).interval ?? [published, published]
  if (shift < 0) return [year, year - 1, year - 2].find((of) => daysOf(of)[1] < published) ?? year - 1
  if (shift > 0) return [year - 1, year, year + 1].find((of) => daysOf(of)[0] > published) ?? year + 1
  return daysOf(year - 1)[1] >= published ? year - 1 : year
}

/** "summer 2007", "this fall", "the spring". */
export const season: Resolver = (groups, _with, context) => {
  const code = String(lookUp('season', groups['season'] ?? ''))
  const given = yearGiven(groups, context)
  if (given) return { type: 'DATE', value: `${pad(given.year, 4)}-${code}`, anchor: given.anchor }
  const shift = shiftOf(groups)
  if (groups['relation'] !== undefined && context.published !== null && shift !== undefined) {
    const year = seasonSeenFrom(context.published, code, shift)
    return { type: 'DATE', value: `${pad(year, 4)}-${code}`, anchor: 'publication' }
  }
  const middle = (year: number): string => calendarDay(year, seasonMiddle[code] ?? 1, 15)
  const chosen = chooseYear(context, middle)
  return chosen
    ? { type: 'DATE', value: `${pad(chosen.year, 4)}-${code}`, anchor: chosen.anchor }
    : { type: 'DATE', value: `XXXX-${code}`, anchor: 'none' }
}

/** "the third quarter", "the fourth quarter of 1990", "this year's third quarter", "the latest quarter". */
export const quarter: Resolver = (groups, options, context) => {
  const { published, lastQuarter } = context
  if (options['latest'] === true) {
    const recent = published === null ? null : addQuarters(quarterOf(published), -1)
    const value = lastQuarter ?? recent
    if (value !== null && groups['year'] !== undefined) {
      return { type: 'DATE', value: `${groups['year']}${value.slice(4)}`, anchor: 'explicit' }
    }
    return value === null ? null : { type: 'DATE', value, anchor: lastQuarter ? 'text' : 'publication' }
  }
  const ordinal = readOrdinal(groups['ordinal'] ?? groups['quarterNumber'] ?? '')
  const given = yearGiven(groups, context)
  if (ordinal === null) {
    return yearBefore(groups, options, context)
  }
  if (ordinal < 1 || ordinal > 4) return null
  if (groups['ago'] !== undefined && published !== null) {
    return { type: 'DATE', value: `${pad(yearOf(published) - 1, 4)}-Q${ordinal}`, anchor: 'publication' }
  }
  if (given) return { type: 'DATE', value: `${pad(given.year, 4)}-Q${ordinal}`, anchor: given.anchor }
  const chosen = chooseYear(context, (year) => calendarDay(year, ordinal * 3 - 1, 15))
  return chosen
    ? { type: 'DATE', value: `${pad(chosen.year, 4)}-Q${ordinal}`, anchor: chosen.anchor }
    : { type: 'DATE', value: `XXXX-Q${ordinal}`, anchor: 'none' }
}

/** "the year-earlier period": the quarter last spoken of, one year back; without one, the year before. */
export const yearBefore: Resolver = (_groups, _with, { lastQuarter, published }): Meaning | null => {
  if (lastQuarter !== null) return { type: 'DATE', value: addQuarters(lastQuarter, -4), anchor: 'text' }
  if (published === null) return { type: 'DATE', value: 'PAST_REF', anchor: 'none' }
  return { type: 'DATE', value: pad(yearOf(published) - 1, 4), anchor: 'publication' }
}

/** "a year earlier": as `yearBefore`, but one year back from the date last mentioned when no quarter was. */
export const yearEarlier: Resolver = (groups, options, context) =>
  context.lastQuarter === null ? shiftUnit('year', -1, context, 'text') : yearBefore(groups, options, context)

/** "the end of the month", "year's end", "later in the week". */
export const unitEnd: Resolver = (groups, _with, context) => {
  const text = groups['0'] ?? ''
  const unit = /day|week|month|quarter|year|decade|century/i.exec(text)?.[0].toLowerCase() ?? 'year'
  const shift = /\blast\b/i.test(text) ? -1 : /\bnext\b/i.test(text) ? 1 : 0
  const meaning = shiftUnit(unit, shift, context, context.style === 'narrative' ? 'text' : 'publication')
  if (!meaning) return null
  const part = groups['part']?.toLowerCase() ?? 'end'
  const modifiers: Record<string, string> = {
    beginning: 'START',
    start: 'START',
    early: 'START',
    middle: 'MID',
    earlier: 'EARLIER',
    later: 'LATER',
    rest: 'LATER',
    remainder: 'LATER',
    sometime: '',
  }
  const modifier = modifiers[part] ?? 'END'
  return modifier === '' ? meaning : { ...meaning, modifier }
}
