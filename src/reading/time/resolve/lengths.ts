import { addMonths, calendarDay, daysInMonth, monthOf, yearOf } from '../calendar.ts'
import { lookUp } from '../data.ts'
import { readAmount, readNumber } from '../numbers.ts'
import { type Resolver, yearGiven } from './common.ts'
import { durationValue, unitCode } from './units.ts'

/** Lengths of time and repeated times. */

/** "three days", "a few months", "two and a half years", "weeks". */
export const duration: Resolver = (groups, options) => {
  if (options['unknown'] === true) return { type: 'DURATION', value: 'PXX', anchor: 'none' }
  const code = unitCode(groups['unit'] ?? groups['unit2'] ?? groups['halfUnit'] ?? '')
  const surface = groups['amount'] ?? groups['number']
  const plain = surface === undefined && !/s(?:-?long)?$/i.test(groups['0'] ?? '')
  const amount = surface === undefined ? (plain ? 1 : 'X') : readAmount(surface)
  if (amount === null) return null
  const half = options['half'] === true && amount !== 'X' ? 0.5 : 0
  const number = amount === 'X' ? 'X' : options['halved'] === true ? amount / 2 : amount + half
  const value = durationValue(number, code)
  return value === null ? null : { type: 'DURATION', value, anchor: 'none' }
}

/** "the first nine months", "the last two months of 2012": days only when the year is named. */
export const firstSpan: Resolver = (groups, _with, context) => {
  const amount = readNumber(groups['number'] ?? '')
  const code = unitCode(groups['unit'] ?? '')
  const value = amount === null ? null : durationValue(amount, code)
  if (amount === null || value === null) return null
  const given = yearGiven(groups, context)
  if (!given || code !== 'M' || amount > 12) return { type: 'DURATION', value, anchor: 'none' }
  const atEnd = /^(?:last|final)$/i.test(groups['edge'] ?? '')
  const first = calendarDay(given.year, atEnd ? 13 - amount : 1, 1)
  const end = addMonths(first, amount - 1)
  const last = calendarDay(yearOf(end), monthOf(end), daysInMonth(yearOf(end), monthOf(end)))
  return { type: 'DURATION', value, anchor: given.anchor, interval: [first, last], precision: 'days' }
}

const frequencies: Record<string, string> = {
  hourly: 'PT1H',
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  biweekly: 'P2W',
  monthly: 'P1M',
  bimonthly: 'P2M',
  quarterly: 'P1Q',
  biannually: 'P6M',
  annual: 'P1Y',
  annually: 'P1Y',
  yearly: 'P1Y',
}

/** "daily", "every Friday", "each year", "every two weeks". */
export const set: Resolver = (groups) => {
  const value = setValue(groups)
  return value === null ? null : { type: 'SET', value, anchor: 'none' }
}

function setValue(groups: Readonly<Record<string, string>>): string | null {
  if (groups['frequency'] !== undefined) return frequencies[groups['frequency'].toLowerCase()] ?? null
  const weekday = groups['weekday'] ?? groups['weekdays']?.replace(/s$/i, '')
  const part = groups['dayPart'] === undefined ? '' : `T${lookUp('dayPart', groups['dayPart'])}`
  if (weekday !== undefined) return `XXXX-WXX-${lookUp('weekday', weekday)}${part}`
  if (groups['month'] !== undefined)
    return `XXXX-${String(lookUp('month', groups['month'])).padStart(2, '0')}`
  if (groups['season'] !== undefined) return `XXXX-${lookUp('season', groups['season'])}`
  if (part !== '') return `XXXX-XX-XX${part}`
  if (groups['other'] !== undefined) return durationValue(2, unitCode(groups['unit'] ?? ''))
  const amount = groups['number'] === undefined ? 1 : readNumber(groups['number'])
  return amount === null ? null : durationValue(amount, unitCode(groups['unit'] ?? ''))
}
