import type { PublicationReason, PublicationSpan } from '../../model/index.ts'
import { addDays, calendarDay, isRealDay, weekdayOf, yearOf } from '../time/index.ts'
import type { ShortDay } from './told-days.ts'

/** A day named without its year lies less than nine months from the day of writing. */
const reach = 270
/** Most years looked through for a weekday that fits: the same date comes back to a weekday within eleven. */
const manyYears = 12

/**
 * What a day without its year says within known bounds: of the years in which it fits its weekday, the first and the
 * last that come into question move the bounds.
 *
 * @returns null where no bound is known from which to count, or no year fits
 */
export function shortDayReason(day: ShortDay, span: PublicationSpan): PublicationReason | null {
  const { tense, words, start } = day
  if (tense === 'present') return null
  const fits = daysThatFit(day, span)
  const [first, last] = [fits[0], fits.at(-1)]
  if (first === undefined || last === undefined) return null
  const [back, on] = tense === 'past' ? [0, reach] : [-reach, 0]
  return {
    why: day.weekday === null ? 'short-date' : 'weekday',
    words,
    start,
    earliest: span.earliest === null ? null : addDays(first, back),
    latest: span.latest === null ? null : addDays(last, on),
  }
}

/** Days of that month, number and weekday from which the report can have been written within the bounds. */
function daysThatFit(
  { month, date, weekday, tense }: ShortDay,
  { earliest, latest }: PublicationSpan,
): string[] {
  const from = earliest ?? (latest === null ? null : addDays(latest, -366 * manyYears))
  if (from === null) return []
  const fits: string[] = []
  for (let year = yearOf(from) - 1; year <= yearOf(from) + manyYears; year += 1) {
    if (!isRealDay(year, month, date)) continue
    const day = calendarDay(year, month, date)
    if (weekday !== null && weekdayOf(day) !== weekday) continue
    const [first, last] = tense === 'past' ? [day, addDays(day, reach)] : [addDays(day, -reach), day]
    if ((earliest === null || last >= earliest) && (latest === null || first <= latest)) fits.push(day)
  }
  return fits
}
