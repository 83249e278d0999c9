import type { Claim, Report } from '../model/index.ts'
import type { Reader } from '../reading/index.ts'
import { checkGrounding, isStoreError } from '../store/index.ts'
import type { Saved, Store } from '../store/index.ts'
import { isParleyError } from './is-parley-error.ts'
import type { Messages } from './messages.ts'

/** A report that was read, or that the store held already. */
export interface ReportResult {
  report: Report
  claims: Claim[]
  /** Null where nothing is kept. */
  saved: Saved | null
}

/**
 * Reads one report and saves it. What the store already holds is not read again.
 *
 * @param store null where nothing is kept; claims are checked against the text all the same
 */
export async function readReport(report: Report, reader: Reader, store: Store | null): Promise<ReportResult> {
  const known = await store?.known(report, reader.version)
  if (known !== undefined && known !== null) return known
  const read = await reader.read(report)
  if (store === null) {
    checkGrounding(read)
    return { report: read.report, claims: read.claims, saved: null }
  }
  return { report: read.report, claims: read.claims, saved: await store.save(read) }
}

/**
 * Waits for one report. An error that concerns this report alone is told and given back as null; one that concerns
 * the store is thrown.
 */
export async function tryReading(
  where: string,
  messages: Messages,
  reading: Promise<ReportResult>,
): Promise<ReportResult | null> {
  try {
    return await reading
  } catch (error) {
    if (isStoreError(error)) throw error
    if (isParleyError(error)) {
      messages.error(error.where === undefined ? `${where}: ${error.toLine()}` : error.toLine())
    } else {
      const stack = error instanceof Error ? error.stack : String(error)
      messages.error(`${where}: this is a fault of Parley, please report it: ${stack}`)
    }
    return null
  }
}
