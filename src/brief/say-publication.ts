import type { PublicationReason, PublicationSpan, Report } from '../model/index.ts'
import { sayDay, sayInterval } from './say-day.ts'
import { quoteWords } from './say-words.ts'

/** What a view needs of a report to say when it was published. */
export type Publication = Pick<Report, 'published' | 'publishedBetween'>

/** The publication day, or for an undated report the days between which its words show that it was written. */
export function sayPublished({ published, publishedBetween }: Publication): string | null {
  if (published !== null) return sayDay(published)
  return publishedBetween === undefined ? null : `written ${saySpan(publishedBetween)}`
}

/** "on or after 9 Nov 2023", "between 9 and 30 Nov 2023", "on 9 Nov 2023". */
export function saySpan({ earliest, latest }: PublicationSpan): string {
  if (earliest === null) return latest === null ? 'on an unknown day' : `on or before ${sayDay(latest)}`
  if (latest === null) return `on or after ${sayDay(earliest)}`
  const said = sayInterval([earliest, latest])
  return earliest === latest ? `on ${said}` : said
}

/** What each bound rests on, one line each. */
export function sayReasons({ reasons }: PublicationSpan): string[] {
  return reasons.map((reason) => `${saySpan({ ...reason, reasons })}: ${sayReason(reason)}`)
}

function sayReason({ why, words }: PublicationReason): string {
  const quoted = quoteWords(words)
  switch (why) {
    case 'looks-back':
      return `it looks back on ${quoted}`
    case 'looks-ahead':
      return `it looks ahead to ${quoted}`
    case 'copyright':
      return `it carries ${quoted}`
    case 'address':
      return `its address is ${quoted}`
    case 'short-date':
      return `it names ${quoted} without a year`
    case 'weekday':
      return `it names ${quoted}, which fits few years`
  }
}
