import { dayOfRecord, groupBy, supportOf } from '../record/index.ts'
import type { NegotiationRecord } from '../record/index.ts'
import { openNoteBook } from './notes.ts'
import { sayDay } from './say-day.ts'
import { saySpan } from './say-publication.ts'
import { quoteWords, sayCount, sayNumber } from './say-words.ts'
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
  const { reports, asOf, undatedLeftOut } = record
  const claims = record.claims.filter(({ claim }) => claim.kind !== 'act')
  const { roots } = supportOf(claims)
  const undated = reports.filter(({ published }) => published === null)
  const bounded = undated.filter(({ publishedBetween }) => publishedBetween !== undefined)
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
    ...(asOf === null && undated.length > 0
      ? [`The publication day of ${sayCount(undated.length, 'report')} is not known.`]
      : []),
    ...bounded.map(
      ({ id, title, publishedBetween }) =>
        `${title === null ? id : quoteWords(title)} was written ${saySpan(publishedBetween!)}, as its words show.`,
    ),
    ...remarkOnActs(record),
    'Claims are listed as the reports make them; two lines may tell of one event. Words between “ ” are the reports’ own.',
  ]
}

/** Acts are many; the brief of a negotiation only counts them. */
function remarkOnActs({ claims }: NegotiationRecord): string[] {
  const acts = claims.filter(({ claim }) => claim.kind === 'act')
  if (acts.length === 0) return []
  const types = [...groupBy(acts, ({ claim }) => claim.plover?.type ?? 'of no type')]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([type, same]) => `${sayNumber(same.length)} ${type}`)
  return [
    `${sayCount(acts.length, 'claim')} of other acts (by PLOVER type: ${types.join(', ')}) ${acts.length === 1 ? 'is' : 'are'} only counted here; parley timeline --kind act lists them.`,
  ]
}
