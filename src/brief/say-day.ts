import type { DayInterval } from '../model/index.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** `2023-11-09` → `9 Nov 2023` */
export function sayDay(day: string): string {
  const [year, month, date] = parts(day)
  return `${date} ${months[month - 1]} ${year}`
}

/**
 * Says an interval as precisely as it is known and not more: a day, a month, a year, or "between … and …".
 *
 * @param when first and last ISO day, or null
 */
export function sayInterval(when: DayInterval | null): string {
  if (when === null) return 'day not stated'
  const [first, last] = when
  if (first === last) return sayDay(first)
  const [firstYear, firstMonth, firstDate] = parts(first)
  const [lastYear, lastMonth, lastDate] = parts(last)
  if (firstDate === 1 && lastDate === daysOfMonth(lastYear, lastMonth)) {
    if (firstYear === lastYear && firstMonth === lastMonth)
      return `in ${monthNames[firstMonth - 1]} ${firstYear}`
    if (firstYear === lastYear && firstMonth === 1 && lastMonth === 12) return `in ${firstYear}`
  }
  if (firstYear !== lastYear) return `between ${sayDay(first)} and ${sayDay(last)}`
  if (firstMonth !== lastMonth) return `between ${firstDate} ${months[firstMonth - 1]} and ${sayDay(last)}`
  return `between ${firstDate} and ${sayDay(last)}`
}

function parts(day: string): [year: number, month: number, date: number] {
  const [year, month, date] = day.split('-').map(Number)
  return [year!, month!, date!]
}

function daysOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}
