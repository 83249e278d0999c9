import { statuses, type ClaimKind, type Status } from '../../model/index.ts'
import type { Document, TokenRef } from '../document.ts'
import { claimWordAt } from '../claim-word.ts'

/** The claim model must be at least this sure of a status. */
const leastSure = 0.8

interface Read {
  status: Status
  why: readonly string[]
}

/**
 * The status of a figure as the claim model sees it, where it is sure; of other kinds the written rules know better, for they
 * see the calendar and who reports.
 *
 * @param ref the number
 * @param read what the rules say
 */
export function learntStatus(document: Document, ref: TokenRef, kind: ClaimKind, read: Read): Read {
  if (kind !== 'figure') return read
  const word = claimWordAt(document, ref, kind)
  const status = statuses.find((name) => (word?.status[name] ?? 0) >= leastSure)
  return status === undefined || status === read.status ? read : { status, why: ['status-learnt'] }
}
