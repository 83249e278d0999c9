import type { DayInterval } from '../../model/index.ts'
import { findTimes, type TimeExpression, type TimeOptions } from '../time/index.ts'

/** What the rule of a time is marked with where it is counted from the days between which a report was written. */
const mark = '+between'

/**
 * Times of a text written on one of several days: what is counted from the day of writing lies between what it is on
 * the first of them and what it is on the last.
 *
 * @param between first and last day on which the text can have been written
 */
export function findTimesBetween(text: string, between: DayInterval, options: TimeOptions): TimeExpression[] {
  const late = new Map(
    findTimes(text, between[1], options).map((time) => [`${time.start} ${time.end}`, time]),
  )
  return findTimes(text, between[0], options).flatMap((early): TimeExpression[] => {
    const other = late.get(`${early.start} ${early.end}`)
    return other ? [hull(early, other)] : []
  })
}

function hull(early: TimeExpression, late: TimeExpression): TimeExpression {
  if (early.anchor !== 'publication' && late.anchor !== 'publication') return early
  const rule = early.rule + mark
  if (early.interval === null || late.interval === null)
    return { ...early, interval: null, precision: 'open', rule }
  const same = early.value === late.value
  const interval: DayInterval = [
    early.interval[0] < late.interval[0] ? early.interval[0] : late.interval[0],
    early.interval[1] > late.interval[1] ? early.interval[1] : late.interval[1],
  ]
  return { ...early, interval, precision: same ? early.precision : 'days', rule }
}
