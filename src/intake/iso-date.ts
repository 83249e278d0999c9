import { ParleyError } from '../model/index.ts'

/** A publication date as an input gives it: its day, and the whole of it where it has a time of day. */
export interface StatedDate {
  day: string
  at: string | null
}

const isoPattern =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ]([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d+)?)?\s?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?$/i

/** @returns whether the calendar has such a day; months and days count from 1 */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(2000, month - 1, day))
  date.setUTCFullYear(year, month - 1, day)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/**
 * Reads an ISO 8601 date or date-time in its extended form. The day is the one written: it is not moved to another
 * time zone, since a report's "today" is the day of the place that dates it.
 *
 * @returns null when the value is no such date or the calendar has no such day
 */
export function parseIsoDate(value: string): StatedDate | null {
  const trimmed = value.trim()
  const match = isoPattern.exec(trimmed)
  if (match === null) return null
  const [, year, month, day, hour] = match
  if (!isCalendarDay(Number(year), Number(month), Number(day))) return null
  return { day: `${year}-${month}-${day}`, at: hour === undefined ? null : trimmed }
}

/**
 * As `parseIsoDate`, for a date that must be one.
 *
 * @throws ParleyError `not-a-date`
 */
export function requireIsoDate(value: string, what: string, where?: string): StatedDate {
  const date = parseIsoDate(value)
  if (date !== null) return date
  throw new ParleyError('not-a-date', `${what} is not a date: ${JSON.stringify(value.slice(0, 60))}`, {
    ...(where === undefined ? {} : { where }),
    remedy: 'Write it as 2023-11-09 or 2023-11-09T14:30:00+02:00',
  })
}
