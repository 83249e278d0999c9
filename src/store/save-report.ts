import type { Kysely } from 'kysely'
import type { ReadReport, Report } from '../model/index.ts'
import { findHeld } from './find-revision.ts'
import type { Held } from './find-revision.ts'
import { checkGrounding } from './ground.ts'
import { hashHead, hashText } from './hash.ts'
import { saveClaims } from './save-claims.ts'
import type { Tables } from './tables.ts'
import { inWriteTransaction } from './transaction.ts'

/**
 * What saving a report came to: a `new` report, a `new-revision` of one, `updated` (same text, but a newer reader or
 * a changed title, outlet or publication day: the claims were replaced) or `unchanged`.
 */
export type SaveOutcome = 'new' | 'new-revision' | 'updated' | 'unchanged'

export interface Saved {
  outcome: SaveOutcome
  /** The report's id in the store; another than the one given when the report was found by its address. */
  reportId: string
  revision: number
}

/**
 * Saves a report with all its claims in one transaction.
 *
 * @returns after the transaction is on disk
 * @throws ParleyError `ungrounded-claim`, `invalid-claim`, `ill-formed-text`; nothing is saved then
 */
export async function saveReport(database: Kysely<Tables>, read: ReadReport): Promise<Saved> {
  checkGrounding(read)
  return inWriteTransaction(database, async (transaction) => {
    const held = await findHeld(transaction, read.report)
    if (held === null || held.revisionKey === null) return addRevision(transaction, read, held)
    if (isUnchanged(held, read.readerVersion)) {
      return { outcome: 'unchanged', reportId: held.reportId, revision: held.number }
    }
    return replaceClaims(transaction, read, held, held.revisionKey)
  })
}

/** Whether reading a report again would change nothing. */
export function isUnchanged(held: Held, readerVersion: string): boolean {
  return held.revisionKey !== null && held.sameHead && held.readerVersion === readerVersion
}

async function addRevision(
  transaction: Kysely<Tables>,
  { report, claims, readerVersion }: ReadReport,
  held: Held | null,
): Promise<Saved> {
  const reportId = held?.reportId ?? report.id
  const number = (held?.number ?? 0) + 1
  if (held === null) {
    const row = { id: reportId, url: report.url, current_revision: null }
    await transaction.insertInto('reports').values(row).execute()
  }
  const { key } = await transaction
    .insertInto('revisions')
    .values({
      report_id: reportId,
      number,
      text: report.text,
      text_hash: hashText(report),
      ...headColumns(report, readerVersion),
    })
    .returning('key')
    .executeTakeFirstOrThrow()
  await saveClaims(transaction, key, claims)
  await transaction
    .updateTable('reports')
    .set({ current_revision: key, ...(report.url === null ? {} : { url: report.url }) })
    .where('id', '=', reportId)
    .execute()
  return { outcome: held === null ? 'new' : 'new-revision', reportId, revision: number }
}

/** Replaces the claims of the revision with this text, whether it is the current one or an older one. */
async function replaceClaims(
  transaction: Kysely<Tables>,
  { report, claims, readerVersion }: ReadReport,
  held: Held,
  revisionKey: number,
): Promise<Saved> {
  await transaction.deleteFrom('claims').where('revision_key', '=', revisionKey).execute()
  await transaction
    .updateTable('revisions')
    .set(headColumns(report, readerVersion))
    .where('key', '=', revisionKey)
    .execute()
  await saveClaims(transaction, revisionKey, claims)
  return { outcome: 'updated', reportId: held.reportId, revision: held.number }
}

function headColumns(report: Report, readerVersion: string) {
  return {
    title: report.title,
    outlet: report.outlet,
    url: report.url,
    published: report.published,
    published_at: report.publishedAt,
    published_from: report.publishedFrom,
    published_between: report.publishedBetween === undefined ? null : JSON.stringify(report.publishedBetween),
    head_hash: hashHead(report),
    noise: JSON.stringify(report.noise),
    reader_version: readerVersion,
    stored_at: new Date().toISOString(),
  }
}
