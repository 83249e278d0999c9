import type { Kysely } from 'kysely'
import type { Claim, ReadReport, Report } from '../model/index.ts'
import type { NegotiationRecord } from '../record/index.ts'
import { connectForReading, connectForWriting } from './connect.ts'
import { asStoreError } from './errors.ts'
import { findId } from './find-id.ts'
import type { Found } from './find-id.ts'
import { findHeld } from './find-revision.ts'
import { claimsOfRevision, loadRecord } from './load-record.ts'
import type { RecordQuery } from './load-record.ts'
import { loadReport } from './load-report.ts'
import type { StoredReport } from './load-report.ts'
import { parseStoreLocation } from './location.ts'
import { parseBetween } from './parse-between.ts'
import { isUnchanged, saveReport } from './save-report.ts'
import type { Saved } from './save-report.ts'
import type { Tables } from './tables.ts'

/** What may be asked of a record that is kept on disk. */
export interface StoreReader {
  /** @see loadRecord */
  record(query?: RecordQuery): Promise<NegotiationRecord>
  /** @see loadReport */
  report(reportId: string, revision?: number): Promise<StoredReport | null>
  /** @see findId */
  find(id: string): Promise<Found>
  close(): Promise<void>
}

/** A store that takes readings. Every method throws ParleyErrors for what a user can do something about. */
export interface Store extends StoreReader {
  /**
   * What the store holds of exactly this report as this reader reads it.
   *
   * @returns the report with what its reading found of its day, its id in the store and its claims, or null when it must be read (again)
   */
  known(report: Report, readerVersion: string): Promise<Known | null>
  /** @see saveReport */
  save(read: ReadReport): Promise<Saved>
}

/** A report that the store holds as it would be read. */
export interface Known {
  report: Report
  saved: Saved
  claims: Claim[]
}

/**
 * @param location a path; the file is made if it does not exist
 * @throws ParleyError, see `connectForWriting` and `parseStoreLocation`
 */
export async function openStore(location: string): Promise<Store> {
  const path = filePath(location)
  return storeOf(await connectForWriting(path), path)
}

/**
 * @param location the path of a store that exists
 * @throws ParleyError, see `connectForReading` and `parseStoreLocation`
 */
export async function openStoreForReading(location: string): Promise<StoreReader> {
  const path = filePath(location)
  return storeOf(await connectForReading(path), path)
}

function storeOf(database: Kysely<Tables>, path: string): Store {
  const translated = async <Result>(work: Promise<Result>): Promise<Result> => {
    try {
      return await work
    } catch (error) {
      throw asStoreError(error, path)
    }
  }
  return {
    record: (query) => translated(loadRecord(database, query)),
    report: (reportId, revision) => translated(loadReport(database, reportId, revision)),
    find: (id) => translated(findId(database, id)),
    known: (report, readerVersion) => translated(known(database, report, readerVersion)),
    save: (read) => translated(saveReport(database, read)),
    close: () => translated(database.destroy()),
  }
}

async function known(database: Kysely<Tables>, report: Report, readerVersion: string): Promise<Known | null> {
  const held = await findHeld(database, report)
  if (held === null || held.revisionKey === null || !isUnchanged(held, readerVersion)) return null
  const saved: Saved = { outcome: 'unchanged', reportId: held.reportId, revision: held.number }
  const claims = await claimsOfRevision(database, held.revisionKey, held.reportId)
  return { report: { ...report, ...parseBetween(held.publishedBetween) }, saved, claims }
}

function filePath(text: string): string {
  const location = parseStoreLocation(text)
  if (location.kind === 'file') return location.path
  throw new Error('memory: is not a store to open')
}
