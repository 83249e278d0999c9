import type { RecordedClaim, ReportHead } from './types.ts'

/** Sorts after every ISO day. */
const noDay = '9999-99-99'

/** Order of reports: by publication day, undated last, then by id. */
export function compareReports(a: ReportHead, b: ReportHead): number {
  return compareStrings(a.published ?? noDay, b.published ?? noDay) || compareStrings(a.id, b.id)
}

/** Order of claims in views: by first day, then last day, claims without a day last; then by report, then by offset. */
export function compareClaims(a: RecordedClaim, b: RecordedClaim): number {
  return (
    compareStrings(a.claim.when?.[0] ?? noDay, b.claim.when?.[0] ?? noDay) ||
    compareStrings(a.claim.when?.[1] ?? noDay, b.claim.when?.[1] ?? noDay) ||
    compareReports(a.report, b.report) ||
    a.claim.start - b.claim.start ||
    compareStrings(a.claim.id, b.claim.id)
  )
}

/** Compares by code units, so that the order is the same on every machine. */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** Groups items under the key that `keyOf` gives, in the order of first appearance. */
export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}
