import { isCalendarDay } from './iso-date.ts'

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const weekdayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

const month = String.raw`(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`
const day = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`
const weekday = String.raw`(?:(?<weekday>sun|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?)(?:day)?\.?,?\s+)?`
const time = String.raw`(?:(?:,?\s+(?:at\s+)?|T)\d{1,2}[:.]\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:\(?(?:[A-Z]{2,4}|Z|[+-]\d{2}:?\d{2})\)?)?)?`

/** The ways of writing a whole date in English. A date of digits alone is clear only with the year first. */
const dateForms = [
  String.raw`(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})`,
  String.raw`${weekday}${day}\s+${month},?\s+(?<year>\d{4})`,
  String.raw`${weekday}${month}\s+${day},?\s+(?<year>\d{4})`,
]

/**
 * Patterns for the ways of writing a date, with a time of day after it or not.
 *
 * @param before,after sources of regular expressions for what must stand around it, from the start of the text
 * @returns one pattern for each way; its groups are for `dayOf`
 */
export function datePatterns(before: string, after: string): RegExp[] {
  return dateForms.map((form) => new RegExp(`^${before}${form}${time}${after}`, 'iu'))
}

/** @returns the ISO day, or null when there is no such day or the weekday written beside it is another one */
export function dayOf(groups: Record<string, string | undefined>): string | null {
  const written = groups['month']!.toLowerCase()
  const monthNumber = /^\d/.test(written) ? Number(written) : monthNames.indexOf(written.slice(0, 3)) + 1
  const dayNumber = Number(groups['day'])
  if (!isCalendarDay(Number(groups['year']), monthNumber, dayNumber)) return null
  const iso = `${groups['year']}-${String(monthNumber).padStart(2, '0')}-${String(dayNumber).padStart(2, '0')}`
  const writtenWeekday = groups['weekday']?.toLowerCase().slice(0, 3)
  const weekdayFits =
    writtenWeekday === undefined || writtenWeekday === weekdayNames[new Date(iso).getUTCDay()]
  return weekdayFits ? iso : null
}

const alone = datePatterns('', String.raw`\s*$`)

/**
 * Reads a text that is one date in English words ("Thu, 9 Nov 2023 10:15 GMT", "November 9, 2023").
 *
 * @returns an ISO day, or null when it is no date, no day of the calendar, or its weekday does not fit
 */
export function parseWrittenDate(text: string): string | null {
  for (const pattern of alone) {
    const groups = pattern.exec(text.trim())?.groups
    if (groups !== undefined) return dayOf(groups)
  }
  return null
}
