import { isCalendarDay } from './iso-date.ts'
import { logicalLines } from './lines.ts'

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

const label = String.raw`(?:first\s+|originally\s+)?(?:published|posted|issued|released|(?:publication|release)\s+date|date(?:\s+of\s+publication)?)(?:\s+(?:on|at))?\s*[:–—-]?\s*`
const city = String.raw`\p{L}[\p{L}.'’ -]{1,40}(?:,\s+[\p{L}.'’ -]{2,40})?`
const dash = String.raw`\s*(?:\([^()]{1,40}\)\s*)?(?:--|[—–-])\s`

function everyForm(before: string, after: string): RegExp[] {
  return dateForms.map((form) => new RegExp(`^${before}${form}${time}${after}`, 'iu'))
}

/** Where a text tells its own date, the most explicit first: after a label, in its dateline, alone on a line. */
const places: { patterns: RegExp[]; holds: (line: string, position: number) => boolean }[] = [
  { patterns: everyForm(label, String.raw`[.\s]*(?:$|[|·(])`), holds: () => true },
  {
    patterns: everyForm(String.raw`${city},\s+`, dash),
    holds: (line, position) => position < 6 && /^\p{Lu}/u.test(line),
  },
  { patterns: everyForm('', String.raw`[.\s]*$`), holds: () => true },
]

/** @returns the ISO day, or null when there is no such day or the weekday written beside it is another one */
function dayOf(groups: Record<string, string | undefined>): string | null {
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

/**
 * Finds the day on which a text says that it was published: after a label ("Published: 9 November 2023"), in a
 * dateline with its year, or in a line that holds nothing but a date. A date that is merely mentioned is never taken, nor
 * is the date of an update, nor any when the text gives two.
 *
 * @param text a report
 * @returns an ISO day, or null when the text does not say, or does not say it clearly
 */
export function publishedInText(text: string): string | null {
  const lines = logicalLines(text)
  for (const place of places) {
    const days = new Set<string | null>()
    for (const [position, { start, end }] of lines.entries()) {
      const line = text.slice(start, Math.min(end, start + 200))
      if (!place.holds(line, position)) continue
      for (const pattern of place.patterns) {
        const groups = pattern.exec(line)?.groups
        if (groups !== undefined) days.add(dayOf(groups))
      }
    }
    if (days.size > 0) return days.size === 1 ? [...days][0]! : null
  }
  return null
}
