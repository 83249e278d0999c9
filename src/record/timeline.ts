import type { DayInterval } from '../model/index.ts'
import { compareClaims, groupBy } from './order.ts'
import { supportOf } from './roots.ts'
import type { NegotiationRecord, RecordedClaim, Support } from './types.ts'

/** The claims of one interval. Intervals are never narrowed to a day and never widened. */
export interface TimelineEntry {
  when: DayInterval | null
  claims: RecordedClaim[]
  support: Support
}

/** @returns the record by day: intervals in the order of their first, then last day; claims without a day at the end */
export function timelineOf(record: NegotiationRecord): TimelineEntry[] {
  const groups = groupBy([...record.claims].sort(compareClaims), ({ claim }) => claim.when?.join('/') ?? '')
  return [...groups.values()].map((claims) => ({
    when: claims[0]?.claim.when ?? null,
    claims,
    support: supportOf(claims),
  }))
}
