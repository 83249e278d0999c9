import type { Kysely } from 'kysely'
import type { Report } from '../model/index.ts'
import { hashHead, hashText } from './hash.ts'
import type { Tables } from './tables.ts'

/** What the store already holds of a report. */
export interface Held {
  reportId: string
  /** Key of the revision with the same text, or null when this text is new. */
  revisionKey: number | null
  /** Number of that revision, or of the last one. */
  number: number
  /** Whether title, outlet, publication day and noise lines are the same too. */
  sameHead: boolean
  readerVersion: string | null
  /** Column of that revision, as `parseBetween` reads it. */
  publishedBetween: string | null
}

/**
 * Finds a report by its id, or else by its address: an edited text under the same address is the same report.
 *
 * @returns null when the store does not hold the report
 */
export async function findHeld(database: Kysely<Tables>, report: Report): Promise<Held | null> {
  const reportId = await findReportId(database, report)
  if (reportId === null) return null
  const revisions = await database
    .selectFrom('revisions')
    .select(['key', 'number', 'text_hash', 'head_hash', 'reader_version', 'published_between'])
    .where('report_id', '=', reportId)
    .orderBy('number')
    .execute()
  const textHash = hashText(report)
  const same = revisions.find(({ text_hash }) => text_hash === textHash)
  return {
    reportId,
    revisionKey: same?.key ?? null,
    number: same?.number ?? revisions.at(-1)?.number ?? 0,
    sameHead: same?.head_hash === hashHead(report),
    readerVersion: same?.reader_version ?? null,
    publishedBetween: same?.published_between ?? null,
  }
}

async function findReportId(database: Kysely<Tables>, { id, url }: Report): Promise<string | null> {
  const byId = await database.selectFrom('reports').select('id').where('id', '=', id).executeTakeFirst()
  if (byId !== undefined) return byId.id
  if (url === null) return null
  const byUrl = await database
    .selectFrom('reports')
    .select('id')
    .where('url', '=', url)
    .orderBy('id')
    .executeTakeFirst()
  return byUrl?.id ?? null
}
