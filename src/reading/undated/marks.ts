import type { PublicationReason, Report } from '../../model/index.ts'
import { calendarDay, daysInMonth, isRealDay } from '../time/index.ts'

/** Marks that a page leaves on its report besides its prose: the day in the address, the copyright line. */

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const inAddress =
  /[/=](?<year>(?:19|20)\d\d)[/-](?<month>\d{1,2}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[/-](?<day>\d{1,2}))?(?=[/_.?&-]|$)/i

/** Papers put the day on which an article came out into its address: `/2023/11/09/`, `/2023/nov/09/`, `/2023/11/`. */
export function addressReason({ url }: Report): PublicationReason | null {
  const groups = url === null ? undefined : inAddress.exec(url)?.groups
  if (!groups) return null
  const { year = '', month = '', day } = groups
  const named = months.indexOf(month.toLowerCase())
  const [y, m] = [Number(year), named < 0 ? Number(month) : named + 1]
  if (!isRealDay(y, m, day === undefined ? 1 : Number(day))) return null
  const [first, last] = day === undefined ? [1, daysInMonth(y, m)] : [Number(day), Number(day)]
  return {
    why: 'address',
    words: url ?? '',
    start: null,
    earliest: calendarDay(y, m, first),
    latest: calendarDay(y, m, last),
  }
}

const copyrightLine =
  /(?:©|\(c\)|copyright)\s*(?:©\s*|\(c\)\s*)?(?:(?:19|20)\d\d\s*[-–—]\s*)?(?<year>(?:19|20)\d\d)(?!\d)/gi

/** "© 2019": the page was made no later than the end of that year. Of several lines the earliest counts. */
export function copyrightReason({ text }: Report): PublicationReason | null {
  const lines = [...text.matchAll(copyrightLine)].toSorted(
    (a, b) => Number(a.groups?.['year']) - Number(b.groups?.['year']),
  )
  const line = lines[0]
  if (!line) return null
  const latest = calendarDay(Number(line.groups?.['year']), 12, 31)
  return { why: 'copyright', words: line[0], start: line.index, earliest: null, latest }
}
