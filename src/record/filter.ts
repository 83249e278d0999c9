import { normaliseActorName } from './actor-name.ts'
import { claimActors } from './claim-actors.ts'
import type { ClaimFilter, NegotiationRecord, RecordedClaim } from './types.ts'

/**
 * Narrows a record to the claims that a filter lets through. The reports stay.
 *
 * @returns the narrowed record, and how many claims were left out only because they have no day while `since` or
 *   `until` asks for one
 */
export function filterClaims(
  record: NegotiationRecord,
  filter: ClaimFilter,
): { record: NegotiationRecord; withoutDay: number } {
  const matching = record.claims.filter((recorded) => isAbout(recorded, filter))
  const claims = matching.filter((recorded) => isWithin(recorded, filter))
  const byDay = filter.since !== undefined || filter.until !== undefined
  const withoutDay = byDay ? matching.filter(({ claim }) => claim.when === null).length : 0
  return { record: { ...record, claims }, withoutDay }
}

function isAbout({ claim }: RecordedClaim, { kinds, actor }: ClaimFilter): boolean {
  if (kinds !== undefined && !kinds.includes(claim.kind)) return false
  if (actor === undefined) return true
  const wanted = normaliseActorName(actor)
  return claimActors(claim).some(({ name }) => normaliseActorName(name) === wanted)
}

function isWithin({ claim: { when } }: RecordedClaim, { since, until }: ClaimFilter): boolean {
  if (since === undefined && until === undefined) return true
  if (when === null) return false
  return (since === undefined || when[1] >= since) && (until === undefined || when[0] <= until)
}
