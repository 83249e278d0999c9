import { saySpan } from '../../brief/index.ts'
import type { NegotiationRecord, ReportHead } from '../../record/index.ts'
import { table } from './table.ts'

/** A report with the number of its claims that the filter lets through. */
export interface ReportEntry extends ReportHead {
  claims: number
}

export function reportsOf(record: NegotiationRecord): ReportEntry[] {
  const counts = new Map<string, number>()
  for (const { report } of record.claims) counts.set(report.id, (counts.get(report.id) ?? 0) + 1)
  return record.reports.map((report) => ({ ...report, claims: counts.get(report.id) ?? 0 }))
}

export function reportsText(reports: readonly ReportEntry[]): string {
  const rows = reports.map(
    ({ id, published, publishedBetween, outlet, claims, revision, revisions, title }) => [
      id,
      published ?? (publishedBetween === undefined ? 'not known' : saySpan(publishedBetween)),
      outlet ?? 'not stated',
      String(claims),
      `${revision} of ${revisions}`,
      title ?? '',
    ],
  )
  return table(['report', 'published', 'outlet', 'claims', 'revision', 'title'], rows)
}
