import type { DayInterval, Status } from '../model/index.ts'
import { compareClaims, expectationsOf, figuresOf } from '../record/index.ts'
import type {
  Expectation,
  FigureSeries,
  FigureTopic,
  NegotiationRecord,
  RecordedClaim,
} from '../record/index.ts'
import type { NoteBook } from './notes.ts'
import { sayClaim, sayWho } from './say-claim.ts'
import { sayDay, sayInterval } from './say-day.ts'
import { sayFigureTopic, sayFigureValue } from './say-figure.ts'
import { capitalise } from './say-words.ts'
import type { BriefLine, BriefSection } from './types.ts'

/** Makes the sections of the brief; every claim of the record stands in exactly one of them, acts aside. */
export function sectionsOf(record: NegotiationRecord, book: NoteBook): BriefSection[] {
  const news = record.claims
    .filter(({ claim }) => !claim.background && claim.kind !== 'figure')
    .sort(compareClaims)
  const background = record.claims.filter(
    ({ claim }) => claim.background && claim.kind !== 'figure' && claim.kind !== 'act',
  )
  const encounters = news.filter(({ claim }) => claim.kind === 'encounter')
  const offers = news.filter(({ claim }) => claim.kind === 'offer')
  const deeds = news.filter(({ claim }) => claim.kind === 'truce' || claim.kind === 'exchange')
  const dated = (claims: readonly RecordedClaim[]) => claims.filter(({ claim }) => claim.when !== null)
  const undated = (claims: readonly RecordedClaim[]) => claims.filter(({ claim }) => claim.when === null)
  const claimLines = (claims: readonly RecordedClaim[]) => claims.map((recorded) => claimLine(recorded, book))

  const sections: BriefSection[] = [
    section('happened', 'What happened', claimLines(dated(having(encounters, ['happened', 'ongoing'])))),
    section('expected', 'What is expected', expectedLines(record, book, false)),
    section('overdue', 'What was due', expectedLines(record, book, true)),
    section(
      'possible',
      'What is said to be possible',
      claimLines(having([...encounters, ...deeds], ['possible'])),
    ),
    section(
      'table',
      'On the table',
      claimLines(having(offers, ['ongoing', 'possible', 'expected', 'happened'])),
    ),
    section('refused', 'Refused, denied or withdrawn terms', claimLines(having(offers, negative))),
    section('deeds', 'Truces and exchanges', claimLines(dated(having(deeds, ['happened', 'ongoing'])))),
    section(
      'not',
      'Said not to have happened, refused or called off',
      claimLines(having([...encounters, ...deeds], negative)),
    ),
    section(
      'undated',
      'Day not stated',
      claimLines(undated(having([...encounters, ...deeds], ['happened', 'ongoing']))),
    ),
    section(
      'figures',
      'Figures by claimant',
      figuresOf(record).map((topic) => topicLine(topic, book)),
    ),
    section('background', 'Background', backgroundLines(background, book)),
  ]
  return sections.filter(({ lines }) => lines.length > 0)
}

/** How many claims that may settle an expectation are cited with it. */
const shownCandidates = 5

const negative: readonly Status[] = ['refused', 'denied', 'called-off']

function section(key: string, title: string, lines: BriefLine[]): BriefSection {
  return { key, title, lines }
}

function having(claims: readonly RecordedClaim[], statuses: readonly Status[]): RecordedClaim[] {
  return claims.filter(({ claim }) => statuses.includes(claim.status))
}

function claimLine(recorded: RecordedClaim, book: NoteBook): BriefLine {
  return { text: sayClaim(recorded), notes: [book.cite(recorded)], under: [] }
}

function expectedLines(record: NegotiationRecord, book: NoteBook, overdue: boolean): BriefLine[] {
  return expectationsOf(record)
    .filter((expectation) => expectation.overdue === overdue)
    .sort((a, b) => compareClaims(a.recorded, b.recorded))
    .map((expectation) => expectationLine(expectation, book))
}

function expectationLine({ recorded, overdue, mayBeSettledBy }: Expectation, book: NoteBook): BriefLine {
  const line = claimLine(recorded, book)
  if (!overdue) return line
  if (mayBeSettledBy.length === 0) {
    return { ...line, under: [plainLine('The day has passed; no later report in the record settles it', [])] }
  }
  const shown = mayBeSettledBy.slice(0, shownCandidates)
  const more = mayBeSettledBy.length - shown.length
  const text = `The day has passed; these claims may settle it${more > 0 ? `, and ${more} more` : ''}:`
  return {
    ...line,
    under: [
      plainLine(
        text,
        shown.map((other) => book.cite(other)),
      ),
    ],
  }
}

function plainLine(text: string, notes: number[]): BriefLine {
  return { text, notes, under: [] }
}

/** One quantity; under it a line per claimant with all values, oldest first. */
function topicLine(topic: FigureTopic, book: NoteBook): BriefLine {
  return {
    text: capitalise(sayFigureTopic(topic)),
    notes: [],
    under: topic.claimants.map((series) => seriesLine(series, book)),
  }
}

function seriesLine({ values }: FigureSeries, book: NoteBook): BriefLine {
  const [first] = values
  const said = values.map(({ claim, report }) => {
    const by = claim.by === null ? '' : `, by ${claim.by}`
    const denied = claim.status === 'denied' ? ' (denied)' : ''
    return `${sayFigureValue(claim)}${by}${denied} (${sayFigureDays(claim.when, report.published)})`
  })
  return {
    text: `${capitalise(sayWho(first!))}: ${said.join('; ')}`,
    notes: values.map((value) => book.cite(value)),
    under: [],
  }
}

/** The days a figure holds for, and when it was reported where that is another day. */
function sayFigureDays(when: DayInterval | null, published: string | null): string {
  if (published === null || (when?.[0] === published && when[1] === published)) return sayInterval(when)
  return `${sayInterval(when)}, reported ${sayDay(published)}`
}

/** Background is told briefly: without the topics of encounters. */
function backgroundLines(claims: readonly RecordedClaim[], book: NoteBook): BriefLine[] {
  return [...claims].sort(compareClaims).map((recorded) => ({
    text: sayClaim(recorded, { topics: false }),
    notes: [book.cite(recorded)],
    under: [],
  }))
}
