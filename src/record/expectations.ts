import type { Claim } from '../model/index.ts'
import { normaliseActorName } from './actor-name.ts'
import { claimActors } from './claim-actors.ts'
import { compareReports, compareStrings } from './order.ts'
import type { NegotiationRecord, RecordedClaim } from './types.ts'

/** Whether an expectation's days have passed, and whether the record holds something that may settle it. */
export interface Expectation {
  recorded: RecordedClaim
  /** Its whole interval lies before the day of the record. */
  overdue: boolean
  /** Claims that may settle it, those that share an actor by name first, then the earliest reported. Empty and overdue: no later report in the record settles it. */
  mayBeSettledBy: RecordedClaim[]
}

/**
 * The day up to which the record speaks: the as-of day, or the last publication day in it. After that day the record
 * cannot know whether an expectation was met.
 */
export function dayOfRecord(record: NegotiationRecord): string | null {
  if (record.asOf !== null) return record.asOf
  return (
    record.reports
      .map(({ published }) => published ?? '')
      .sort(compareStrings)
      .at(-1) || null
  )
}

/**
 * @returns the claims of encounters, truces and exchanges with status `expected` that are news in their report,
 *   each with what may have become of it
 */
export function expectationsOf(record: NegotiationRecord): Expectation[] {
  const day = dayOfRecord(record)
  return record.claims.filter(isExpectation).map((recorded) => {
    const { when } = recorded.claim
    const overdue = when !== null && day !== null && when[1] < day
    return { recorded, overdue, mayBeSettledBy: overdue ? settling(record, recorded) : [] }
  })
}

function isExpectation({ claim }: RecordedClaim): boolean {
  const { kind } = claim
  return (
    claim.status === 'expected' &&
    !claim.background &&
    (kind === 'encounter' || kind === 'truce' || kind === 'exchange')
  )
}

/**
 * Claims of the same kind that share an actor (or may, where one of the two names none) and say what became of it:
 * made by a later report, or about a day on or after the first expected one. A later expectation counts when it may
 * be the same thing put off. This errs on the side of "may be settled".
 */
function settling(record: NegotiationRecord, expectation: RecordedClaim): RecordedClaim[] {
  const { claim, report } = expectation
  const candidates = record.claims.filter((other) => {
    if (other === expectation || other.claim.kind !== claim.kind || !mayShareActor(other.claim, claim))
      return false
    const later = !other.claim.background && (other.report.published ?? '') > (report.published ?? '')
    if (other.claim.status === 'expected') return later && modeOf(other.claim) === modeOf(claim)
    if (other.claim.status === 'possible') return false
    return later || (other.claim.when?.[1] ?? '') >= (claim.when?.[0] ?? '')
  })
  const namesNobody = (other: RecordedClaim): number => Number(participants(other.claim).size === 0)
  return candidates.sort(
    (a, b) =>
      namesNobody(a) - namesNobody(b) || compareReports(a.report, b.report) || a.claim.start - b.claim.start,
  )
}

function modeOf(claim: Claim): string {
  return claim.kind === 'encounter' ? claim.mode : claim.kind
}

function mayShareActor(a: Claim, b: Claim): boolean {
  const [left, right] = [participants(a), participants(b)]
  if (left.size === 0 || right.size === 0) return true
  return [...left].some((name) => right.has(name))
}

function participants(claim: Claim): Set<string> {
  const actors = claimActors(claim).filter(({ role }) => role !== 'source')
  return new Set(actors.map(({ name }) => normaliseActorName(name)))
}
