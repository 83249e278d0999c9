/**
 * Days of the proleptic Gregorian calendar as ISO strings (`YYYY-MM-DD`, years 0001–9999); weeks after ISO 8601,
 * Monday to Sunday. No clock and no time zone is involved.
 */

const millisecondsInDay = 86_400_000

/** @param day an ISO day; @returns days since 1970-01-01 */
export function dayNumber(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  // Date.UTC reads years 0–99 as 1900–1999, so the year is set apart.
  const moment = new Date(0)
  moment.setUTCFullYear(year, month - 1, date)
  return Math.round(moment.getTime() / millisecondsInDay)
}

/** @param number days since 1970-01-01; @returns the ISO day */
export function isoDay(number: number): string {
  const moment = new Date(number * millisecondsInDay)
  return calendarDay(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate())
}

/** The ISO day of a year, a month (1–12) and a day of the month; it is not checked. */
export function calendarDay(year: number, month: number, date: number): string {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`
}

export const pad = (number: number, width: number): string => String(number).padStart(width, '0')
export const yearOf = (value: string): number => Number(value.slice(0, 4))
export const monthOf = (value: string): number => Number(value.slice(5, 7))

/** True when the month has such a day. */
export function isRealDay(year: number, month: number, date: number): boolean {
  return month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month)
}

export function daysInMonth(year: number, month: number): number {
  const february = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

export const addDays = (day: string, count: number): string => isoDay(dayNumber(day) + count)

/** Moves by whole months; the 31st becomes the month's last day where there is none. */
export function addMonths(day: string, count: number): string {
  const months = yearOf(day) * 12 + monthOf(day) - 1 + count
  const year = Math.floor(months / 12)
  const month = (months % 12) + 1
  return calendarDay(year, month, Math.min(Number(day.slice(8, 10)), daysInMonth(year, month)))
}

/** 1 (Monday) to 7 (Sunday). */
export const weekdayOf = (day: string): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1

export const mondayOf = (day: string): string => addDays(day, 1 - weekdayOf(day))

/** The ISO week that a day lies in, as `2023-W52`. */
export function isoWeek(day: string): string {
  const thursday = addDays(mondayOf(day), 3)
  const firstDay = dayNumber(calendarDay(yearOf(thursday), 1, 1))
  return `${thursday.slice(0, 4)}-W${pad(Math.floor((dayNumber(thursday) - firstDay) / 7) + 1, 2)}`
}

/** @param week an ISO week (`2023-W52`); @returns its Monday */
export function mondayOfWeek(week: string): string {
  const fourth = calendarDay(yearOf(week), 1, 4)
  return addDays(mondayOf(fourth), (Number(week.slice(6, 8)) - 1) * 7)
}

export const quarterOf = (day: string): string => `${day.slice(0, 4)}-Q${Math.ceil(monthOf(day) / 3)}`

/** Moves a quarter (`2023-Q4`) by whole quarters. */
export function addQuarters(quarter: string, count: number): string {
  const quarters = yearOf(quarter) * 4 + Number(quarter.slice(6)) - 1 + count
  return `${pad(Math.floor(quarters / 4), 4)}-Q${(((quarters % 4) + 4) % 4) + 1}`
}
