import type { Claim, ClaimKind, Report } from '../model/index.ts'

/** A report as the views need it: everything but its text. */
export interface ReportHead {
  id: string
  title: string | null
  outlet: string | null
  url: string | null
  /** ISO day of publication of the revision in view, or null when it is not known. */
  published: string | null
  publishedFrom: Report['publishedFrom']
  /** Between which days a report without a day was written, as far as its words show. */
  publishedBetween?: Report['publishedBetween']
  /** Number of the revision in view, from 1. */
  revision: number
  /** How many revisions of the report the store holds. */
  revisions: number
}

/** A claim together with the report that makes it. */
export interface RecordedClaim {
  report: ReportHead
  claim: Claim
}

/**
 * What the views work on: the reports in view and their claims.
 * No two claims are joined here; views group them and say by what.
 */
export interface NegotiationRecord {
  /** Only reports published on or before this ISO day are in view; null: all reports. */
  asOf: string | null
  /** Sorted by publication day (undated last), then id. */
  reports: ReportHead[]
  /** In the order of `reports`, and within a report by offset. */
  claims: RecordedClaim[]
  /** Reports left out of an as-of view because their publication day is not known. */
  undatedLeftOut: number
}

/** What a view is narrowed to. Every part that is given must hold. */
export interface ClaimFilter {
  kinds?: readonly ClaimKind[]
  /** ISO day: the claim's interval must not end before it. */
  since?: string
  /** ISO day: the claim's interval must not begin after it. */
  until?: string
  /** Name of an actor or source, compared by its normalised form. */
  actor?: string
}

/** How many reports carry something, and how many roots stand behind them. */
export interface Support {
  reports: number
  roots: number
}
