import { addDays, addMonths, addQuarters, isoWeek, pad, quarterOf, weekdayOf, yearOf } from '../calendar.ts'
import { lookUp } from '../data.ts'
import { readAmount } from '../numbers.ts'
import { isDay } from '../values.ts'
import type { Meaning, TimeContext } from '../types.ts'
import { type Groups, type Resolver, shiftOf } from './common.ts'

/** Counting in units from the publication date or from the last date mentioned. */

const unknownValues: Record<string, string> = { D: 'XXXX-XX-XX', W: 'XXXX-WXX', M: 'XXXX-XX' }

/** The unit's letter: D, W, M, Q, Y, DE, CE, H, MIN, S. */
export const unitCode = (surface: string): string => String(lookUp('unit', surface) ?? '')

/** "this week", "last month", "the following year", "that same day". */
export const unitShift: Resolver = (groups, options, context) => {
  const shift =
    options['shift'] === undefined ? (shiftOf(groups) ?? relationIn(groups)) : Number(options['shift'])
  const from = options['base'] === 'text' ? 'text' : 'publication'
  if (from === 'publication' && shift === 0 && startsNextWeek(groups, context)) {
    return shiftUnit('week', 1, context, from)
  }
  return shiftUnit(groups['unit'] ?? '', shift, context, from)
}

/** On a Sunday, what will happen "this week" happens in the week that begins the next day. */
const startsNextWeek = ({ unit = '' }: Groups, { published, tense }: TimeContext): boolean =>
  unitCode(unit) === 'W' && published !== null && weekdayOf(published) === 7 && tense() === 'future'

function relationIn(groups: Groups): number {
  const text = groups['0'] ?? ''
  if (/\b(?:last|past)\b/i.test(text)) return -1
  return /\b(?:next|coming|upcoming)\b/i.test(text) ? 1 : 0
}

/** @returns the unit so many units away from the publication date or from the last date mentioned */
export function shiftUnit(
  unit: string,
  shift: number,
  context: TimeContext,
  from: 'publication' | 'text',
): Meaning | null {
  const code = unitCode(unit)
  const base = from === 'text' ? context.last : context.published
  const value = base === null ? null : moveBy(base, code, shift)
  if (value !== null) return { type: 'DATE', value, anchor: from }
  return { type: 'DATE', value: unknownValues[code] ?? 'XXXX', anchor: 'none' }
}

/**
 * Moves a date value by whole units and gives it the unit's precision.
 * @returns null when the base is coarser than the unit ("the next day" after "in May")
 */
export function moveBy(base: string, code: string, count: number): string | null {
  const day = isDay(base) ? base.slice(0, 10) : null
  if (code === 'D' || code === 'NI') return day && addDays(day, count)
  if (code === 'W') {
    const monday = day ?? null
    return monday && isoWeek(addDays(monday, 7 * count))
  }
  if (code === 'M') {
    const month = /^\d{4}-\d\d(?!\d)/.exec(base)?.[0]
    return month === undefined ? null : addMonths(`${month}-01`, count).slice(0, 7)
  }
  if (code === 'Q') return day && addQuarters(quarterOf(day), count)
  if (!/^\d{4}/.test(base)) return null
  if (code === 'Y') return pad(yearOf(base) + count, 4)
  if (code === 'DE') return String(Math.floor(yearOf(base) / 10) + count)
  return code === 'CE' ? String(Math.floor(yearOf(base) / 100) + count) : null
}

/** "two days ago", "a week later", "five years from now". */
export const offset: Resolver = (groups, options, context) => {
  const code = unitCode(groups['unit'] ?? groups['unit2'] ?? '')
  const amount = groups['amount'] === undefined ? 'X' : readAmount(groups['amount'])
  if (amount === null) return null
  const direction = Number(options['direction'])
  const from = options['from'] === 'text' ? 'text' : 'publication'
  if (amount === 'X') {
    return { type: 'DATE', value: direction < 0 ? 'PAST_REF' : 'FUTURE_REF', anchor: 'none' }
  }
  if (code === 'Y' && amount === 1 && direction < 0 && context.lastQuarter !== null) {
    return { type: 'DATE', value: addQuarters(context.lastQuarter, -4), anchor: 'text' }
  }
  const base = from === 'text' ? (context.last ?? null) : context.published
  const whole = Math.trunc(amount) * direction
  const value =
    base === null ? null : offsetValue(base, code, whole, options['half'] === true ? direction : 0)
  if (value === null) {
    const type = code === 'H' || code === 'MIN' ? 'TIME' : 'DATE'
    return { type, value: unknownValues[code] ?? (direction < 0 ? 'PAST_REF' : 'FUTURE_REF'), anchor: 'none' }
  }
  const meaning: Meaning = { type: 'DATE', value, anchor: from }
  if ((code === 'W' || code === 'FN') && isDay(value)) {
    // Nobody counts weeks to the day: the days around it belong to it.
    return { ...meaning, interval: [addDays(value, -3), addDays(value, 3)], precision: 'week' }
  }
  return meaning
}

function offsetValue(base: string, code: string, count: number, half: number): string | null {
  const day = isDay(base) ? base.slice(0, 10) : null
  if (code === 'W' || code === 'FN') return day && addDays(day, count * (code === 'W' ? 7 : 14))
  if (code === 'H') return day && addDays(day, Math.trunc(count / 24))
  if (code === 'MIN') return day
  if (code === 'DE') return /^\d{4}/.test(base) ? pad(yearOf(base) + 10 * count, 4) : null
  if (code === 'Y' && half !== 0 && day) return addMonths(day, 12 * count + 6 * half).slice(0, 7)
  return moveBy(base, code, count)
}

/** "the past three months", "recent days", "the next two years": a length that ends or begins on the publication day. */
export const lastSpan: Resolver = (groups, options, context) => {
  const code = unitCode(groups['unit'] ?? '')
  const surface = groups['amount'] ?? groups['number']
  const plural = /s$/i.test(groups['unit'] ?? '')
  const amount = surface === undefined ? (plural ? 'X' : 1) : readAmount(surface)
  if (amount === null) return null
  const direction = Number(options['direction'])
  const value = durationValue(amount, code)
  if (value === null) return null
  const from = options['base'] === 'text' ? 'text' : 'publication'
  const base = from === 'text' ? context.last : context.published
  const interval = isDay(base) ? spanFrom(base.slice(0, 10), code, amount, direction) : null
  return {
    type: 'DURATION',
    value,
    anchor: interval === null ? 'none' : from,
    interval,
    precision: interval === null ? 'open' : 'days',
  }
}

/** "in two weeks", "within 48 hours": a length, and, for what is to come, the days it leads to. */
export const ahead: Resolver = (groups, _options, context) => {
  const code = unitCode(groups['unit'] ?? '')
  const amount = readAmount(groups['number'] ?? '')
  const value = amount === null ? null : durationValue(amount, code)
  if (amount === null || value === null) return null
  const plain: Meaning = { type: 'DURATION', value, anchor: 'none' }
  const { published } = context
  if (published === null || amount === 'X' || context.tense() !== 'future') return plain
  const interval = spanFrom(published, code, amount, 1)
  if (!interval) return plain
  const within = code === 'H' || code === 'MIN'
  const slack = code === 'D' ? 0 : code === 'W' ? 3 : 15
  const first = within ? published : addDays(interval[1], -slack)
  return {
    ...plain,
    anchor: 'publication',
    interval: [first, within ? interval[1] : addDays(interval[1], slack)],
    precision: code === 'D' ? 'day' : 'days',
  }
}

/** Days counted when the words leave the number open: "recent days", "the coming days" are seven. */
const openDays = 7

function spanFrom(
  published: string,
  code: string,
  amount: number | 'X',
  direction: number,
): [string, string] | null {
  if (amount === 'X') {
    if (code === 'H') return ordered(published, addDays(published, direction))
    if (code !== 'D') return null
    return ordered(addDays(published, direction), addDays(published, direction * openDays))
  }
  const days: Record<string, number> = { D: 1, NI: 1, W: 7, FN: 14 }
  const months: Record<string, number> = { M: 1, Q: 3, Y: 12, DE: 120, CE: 1200 }
  if (code === 'H')
    return ordered(published, addDays(published, direction * Math.max(1, Math.round(amount / 24))))
  if (days[code] !== undefined) {
    return ordered(published, addDays(published, direction * Math.round(amount * days[code])))
  }
  if (months[code] === undefined) return null
  const count = Math.round(amount * months[code])
  return count > 12_000 ? null : ordered(published, addMonths(published, direction * count))
}

const ordered = (a: string, b: string): [string, string] => (a <= b ? [a, b] : [b, a])

/** A TIMEX3 duration: `P3M`, `PT72H`, `PXD`; null for a unit that is none. */
export function durationValue(amount: number | 'X', code: string): string | null {
  if (code === 'H' || code === 'S') return `PT${amount}${code}`
  if (code === 'MIN') return `PT${amount}M`
  if (code === 'FN') return `P${amount === 'X' ? 'X' : amount * 2}W`
  if (code === 'NI') return `P${amount}D`
  return code === '' ? null : `P${amount}${code}`
}
