import { quoteWords, sayClaim, sayCount, sayDay, sayReasons, saySpan, wrap } from '../../brief/index.ts'
import type { Report } from '../../model/index.ts'
import type { ReportHead } from '../../record/index.ts'
import type { StoredReport } from '../../store/index.ts'

/** A report: its head, its claims in the order of the text, the text itself, and its noise lines. */
export function reportText(stored: StoredReport, width: number): string {
  const { report, claims, readerVersion, revision, revisions } = stored
  const head = headOf(stored)
  const lines = [
    report.title ?? '(no title)',
    `report     ${report.id}`,
    `outlet     ${report.outlet ?? 'not stated'}`,
    ...publishedLines(report),
    ...(report.url === null ? [] : [`address    ${report.url}`]),
    `revision   ${revision} of ${revisions.length}`,
    `read by    ${readerVersion}`,
    '',
    sayCount(claims.length, 'claim'),
    ...claims.map((claim) => wrap(`  * ${sayClaim({ report: head, claim })} [${claim.id}]`, width, '    ')),
    '',
    'Text',
    report.text.trim(),
    ...(report.noise.length === 0 ? [] : ['', 'Lines that are not the report’s own prose']),
    ...report.noise.map(({ text, reason }) => `  * ${quoteWords(text)} (${reason})`),
  ]
  return `${lines.join('\n')}\n`
}

/** The publication day and how it is known; of an undated report the days between which it was written, and why. */
function publishedLines({ published, publishedFrom, publishedBetween }: Report): string[] {
  if (published !== null) return [`published  ${sayDay(published)} (known from: ${publishedFrom})`]
  if (publishedBetween === undefined) return ['published  not known']
  return [
    `published  not known; written ${saySpan(publishedBetween)}, as it shows:`,
    ...sayReasons(publishedBetween).map((line) => `           ${line}`),
  ]
}

/** The head of a stored report, as the views of the record have it. */
export function headOf({ report, revision, revisions }: StoredReport): ReportHead {
  const { id, title, outlet, url, published, publishedFrom, publishedBetween } = report
  const between = publishedBetween === undefined ? {} : { publishedBetween }
  return {
    id,
    title,
    outlet,
    url,
    published,
    publishedFrom,
    ...between,
    revision,
    revisions: revisions.length,
  }
}
