import { sayCount } from '../brief/index.ts'
import type { SaveOutcome, StoreLocation } from '../store/index.ts'
import type { ReportResult } from './read-report.ts'

/** What a run came to. */
export interface Tally {
  inputs: number
  failed: number
  claims: number
  outcomes: Record<SaveOutcome, number>
}

export function emptyTally(): Tally {
  return {
    inputs: 0,
    failed: 0,
    claims: 0,
    outcomes: { new: 0, 'new-revision': 0, updated: 0, unchanged: 0 },
  }
}

/** @param result null for an input that failed */
export function countResult(tally: Tally, result: ReportResult | null): void {
  tally.inputs += 1
  if (result === null) {
    tally.failed += 1
    return
  }
  tally.claims += result.claims.length
  if (result.saved !== null) tally.outcomes[result.saved.outcome] += 1
}

const outcomeWords: Record<SaveOutcome, [one: string, many: string]> = {
  new: ['new', 'new'],
  'new-revision': ['new revision', 'new revisions'],
  updated: ['updated', 'updated'],
  unchanged: ['unchanged', 'unchanged'],
}

/** `12 reports with 80 claims (10 new, 2 unchanged), 1 input failed. Kept in /path/parley.db` */
export function sayTally({ inputs, failed, claims, outcomes }: Tally, location: StoreLocation): string {
  const kept = (Object.keys(outcomeWords) as SaveOutcome[])
    .filter((outcome) => outcomes[outcome] > 0)
    .map((outcome) => sayCount(outcomes[outcome], ...outcomeWords[outcome]))
  const details = kept.length === 0 ? '' : ` (${kept.join(', ')})`
  const failures = failed === 0 ? '' : `; ${sayCount(failed, 'input')} failed`
  const place = location.kind === 'file' ? `Kept in ${location.path}` : 'Nothing is kept'
  return `${sayCount(inputs - failed, 'report')} with ${sayCount(claims, 'claim')}${details}${failures}. ${place}`
}
