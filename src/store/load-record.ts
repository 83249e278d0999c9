import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Claim } from '../model/index.ts'
import { compareReports, groupBy } from '../record/index.ts'
import type { NegotiationRecord, RecordedClaim, ReportHead } from '../record/index.ts'
import { parseBetween } from './parse-between.ts'
import { parseClaim } from './parse-claim.ts'
import type { Tables } from './tables.ts'

export interface RecordQuery {
  /** ISO day: each report as it stood on that day; reports published later, or on an unknown day, are left out. */
  asOf?: string
  /** Only reports whose text or title holds all of these words. */
  words?: string
}

/**
 * Loads reports and their claims. Of each report one revision is in view: the current one, or with `asOf` the last
 * one published on or before that day.
 *
 * @throws ParleyError `store-damaged` when a stored claim is not of a claim's form
 */
export async function loadRecord(
  database: Kysely<Tables>,
  query: RecordQuery = {},
): Promise<NegotiationRecord> {
  const rows = await revisionsInView(database, query)
  const reports = rows.map(({ key, revision_count, ...row }) => ({ key, head: headOf(row, revision_count) }))
  reports.sort((a, b) => compareReports(a.head, b.head))
  const claims = await loadClaims(database, new Map(reports.map(({ key, head }) => [key, head])))
  return {
    asOf: query.asOf ?? null,
    reports: reports.map(({ head }) => head),
    claims: reports.flatMap(({ key }) => claims.get(key) ?? []),
    undatedLeftOut: query.asOf === undefined ? 0 : await countUndated(database),
  }
}

interface HeadRow {
  report_id: string
  number: number
  title: string | null
  outlet: string | null
  url: string | null
  published: string | null
  published_from: string
  published_between: string | null
}

async function revisionsInView(database: Kysely<Tables>, { asOf, words }: RecordQuery) {
  return database
    .selectFrom('revisions')
    .innerJoin('reports', 'reports.id', 'revisions.report_id')
    .select([
      'revisions.key',
      'report_id',
      'number',
      'title',
      'outlet',
      'revisions.url',
      'published',
      'published_from',
      'published_between',
    ])
    .select(
      sql<number>`(SELECT count(*) FROM revisions AS r WHERE r.report_id = revisions.report_id)`.as(
        'revision_count',
      ),
    )
    .$if(asOf === undefined, (select) => select.whereRef('revisions.key', '=', 'reports.current_revision'))
    .$if(asOf !== undefined, (select) =>
      select.where(
        'revisions.key',
        '=',
        sql<number>`(SELECT r.key FROM revisions AS r WHERE r.report_id = revisions.report_id AND r.published <= ${asOf}
          ORDER BY r.number DESC LIMIT 1)`,
      ),
    )
    .$if(words !== undefined, (select) =>
      select.where(
        'revisions.key',
        'in',
        sql<number>`(SELECT rowid FROM report_search WHERE report_search MATCH ${matchAll(words ?? '')})`,
      ),
    )
    .execute()
}

/** An FTS5 query for texts that hold every word; quoted, so that no word is taken for an operator. */
function matchAll(words: string): string {
  const tokens = words.split(/\s+/).filter((word) => word !== '')
  return tokens.map((word) => `"${word.replaceAll('"', '""')}"`).join(' ')
}

async function loadClaims(
  database: Kysely<Tables>,
  heads: ReadonlyMap<number, ReportHead>,
): Promise<Map<number, RecordedClaim[]>> {
  const rows = await database
    .selectFrom('claims')
    .select(['revision_key', 'claim'])
    .orderBy('revision_key')
    .orderBy('position')
    .execute()
  const inView = rows.filter(({ revision_key }) => heads.has(revision_key))
  const claims = new Map<number, RecordedClaim[]>()
  for (const [key, group] of groupBy(inView, ({ revision_key }) => String(revision_key))) {
    const report = heads.get(Number(key))!
    claims.set(
      Number(key),
      group.map(({ claim }) => ({ report, claim: parseClaim(claim, report.id) })),
    )
  }
  return claims
}

async function countUndated(database: Kysely<Tables>): Promise<number> {
  const { count } = await database
    .selectFrom('reports')
    .innerJoin('revisions', 'revisions.key', 'reports.current_revision')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('published', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

function headOf(row: HeadRow, revisions: number): ReportHead {
  return {
    id: row.report_id,
    title: row.title,
    outlet: row.outlet,
    url: row.url,
    published: row.published,
    publishedFrom: row.published_from as ReportHead['publishedFrom'],
    ...parseBetween(row.published_between),
    revision: row.number,
    revisions,
  }
}

/** @returns the claims of one revision, in the order in which they were saved */
export async function claimsOfRevision(
  database: Kysely<Tables>,
  revisionKey: number,
  reportId: string,
): Promise<Claim[]> {
  const rows = await database
    .selectFrom('claims')
    .select('claim')
    .where('revision_key', '=', revisionKey)
    .orderBy('position')
    .execute()
  return rows.map(({ claim }) => parseClaim(claim, reportId))
}
