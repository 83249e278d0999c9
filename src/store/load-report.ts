import type { Kysely } from 'kysely'
import type { Claim, Report } from '../model/index.ts'
import { claimsOfRevision } from './load-record.ts'
import { parseBetween } from './parse-between.ts'
import type { Tables } from './tables.ts'

/** One revision of a report, as stored. */
export interface StoredReport {
  report: Report
  claims: Claim[]
  readerVersion: string
  revision: number
  /** Number and publication day of every revision of the report, oldest first. */
  revisions: { number: number; published: string | null; title: string | null }[]
}

/**
 * @param number which revision; the current one when left out
 * @returns null when the store does not hold the report or the revision
 */
export async function loadReport(
  database: Kysely<Tables>,
  reportId: string,
  number?: number,
): Promise<StoredReport | null> {
  const row = await database
    .selectFrom('reports')
    .innerJoin('revisions', 'revisions.report_id', 'reports.id')
    .selectAll('revisions')
    .where('reports.id', '=', reportId)
    .$if(number === undefined, (select) => select.whereRef('revisions.key', '=', 'reports.current_revision'))
    .$if(number !== undefined, (select) => select.where('revisions.number', '=', number!))
    .executeTakeFirst()
  if (row === undefined) return null
  const revisions = await database
    .selectFrom('revisions')
    .select(['number', 'published', 'title'])
    .where('report_id', '=', reportId)
    .orderBy('number')
    .execute()
  return {
    report: {
      id: row.report_id,
      title: row.title,
      outlet: row.outlet,
      url: row.url,
      published: row.published,
      publishedAt: row.published_at,
      publishedFrom: row.published_from as Report['publishedFrom'],
      ...parseBetween(row.published_between),
      text: row.text,
      noise: JSON.parse(row.noise) as Report['noise'],
    },
    claims: await claimsOfRevision(database, row.key, reportId),
    readerVersion: row.reader_version,
    revision: row.number,
    revisions,
  }
}
