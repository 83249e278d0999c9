import { dayOfRecord, supportOf } from '../record/index.ts'
import type { NegotiationRecord } from '../record/index.ts'
import { openNoteBook } from './notes.ts'
import { sayDay } from './say-day.ts'
import { sayCount } from './say-words.ts'
import { sectionsOf } from './sections.ts'
import type { Brief } from './types.ts'

/** The state of play that a record gives: every line rests on numbered notes with the exact words. */
export function makeBrief(record: NegotiationRecord): Brief {
  const book = openNoteBook()
  const sections = sectionsOf(record, book)
  return {
    title: 'State of play',
    day: dayOfRecord(record),
    asOf: record.asOf,
    remarks: remarksOn(record),
    sections,
    notes: book.notes,
  }
}

function remarksOn(record: NegotiationRecord): string[] {
  const { reports, claims, asOf, undatedLeftOut } = record
  const { roots } = supportOf(claims)
  const undated = reports.filter(({ published }) => published === null).length
  const days = reports.flatMap(({ published }) => published ?? [])
  const span = days.length === 0 ? '' : `, published from ${sayDay(days[0]!)} to ${sayDay(days.at(-1)!)}`
  const scope = `${sayCount(reports.length, 'report')}${span}, with ${sayCount(claims.length, 'claim')} from ${sayCount(roots, 'root')}.`
  return [
    asOf === null ? scope : `As of ${sayDay(asOf)}: ${scope}`,
    ...(asOf !== null && undatedLeftOut > 0
      ? [
          `${sayCount(undatedLeftOut, 'report')} without a publication day left out: an as-of view cannot place them.`,
        ]
      : []),
    ...(asOf === null && undated > 0
      ? [`The publication day of ${sayCount(undated, 'report')} is not known.`]
      : []),
    'Claims are listed as the reports make them; two lines may tell of one event. Words between “ ” are the reports’ own.',
  ]
}
