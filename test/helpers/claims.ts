import { claimSchema } from '../../src/model/index.ts'
import type { Claim, ClaimKind, ReadReport, Report } from '../../src/model/index.ts'
import type { NegotiationRecord, RecordedClaim, ReportHead } from '../../src/record/index.ts'

/** Slots of a claim as a test gives them; the rest is filled in. */
export type ClaimParts = Record<string, unknown> & { kind: ClaimKind; quote?: string }

const ownSlots: Record<ClaimKind, Record<string, unknown>> = {
  encounter: { mode: 'meeting', parties: [], host: null, mediator: null, topics: [] },
  offer: { by: [], to: [], gives: null, gets: null, duration: null },
  truce: { parties: [], mediator: null, duration: null },
  exchange: { legs: [{ from: null, what: 'people', count: null, bound: null }] },
  act: { actor: [], recipient: [], object: null, plover: { type: 'ASSAULT', mode: null, context: [] } },
  figure: { measure: 'killed', value: 1, bound: 'exact', population: null, by: null },
}

const commonSlots = {
  id: 'c1',
  quote: 'They met.',
  start: 0,
  anchor: 'met',
  status: 'happened',
  background: false,
  when: null,
  whenFrom: null,
  place: null,
  sources: [],
  why: ['test'],
  spans: [],
}

/** A whole claim from the slots that matter to a test. */
export function claimWith(parts: ClaimParts): Claim {
  return claimSchema.parse({ ...commonSlots, ...ownSlots[parts.kind], ...parts })
}

/** A whole report from the parts that matter to a test. */
export function reportWith(parts: Partial<Report> = {}): Report {
  return {
    id: 'r1',
    title: 'A title',
    outlet: 'The Lantern',
    url: null,
    published: '2031-11-04',
    publishedAt: null,
    publishedFrom: 'input',
    text: 'They met.',
    noise: [],
    ...parts,
  }
}

/** A reading of a report whose claims quote words of its text; `start` is found where it is not given. */
export function readingOf(
  report: Report,
  claims: readonly ClaimParts[],
  readerVersion = 'reader 1',
): ReadReport {
  return {
    report,
    claims: claims.map((parts) =>
      claimWith({ start: report.text.indexOf(parts.quote ?? commonSlots.quote), ...parts }),
    ),
    readerVersion,
  }
}

export function headOf(report: Report): ReportHead {
  const { id, title, outlet, url, published, publishedFrom } = report
  return { id, title, outlet, url, published, publishedFrom, revision: 1, revisions: 1 }
}

/** A claim in a report, for tests of the views. */
export function recorded(parts: ClaimParts, report: Partial<Report> = {}): RecordedClaim {
  return { claim: claimWith(parts), report: headOf(reportWith(report)) }
}

/** A record of these claims and their reports. */
export function recordOf(claims: RecordedClaim[], parts: Partial<NegotiationRecord> = {}): NegotiationRecord {
  const reports = [...new Map(claims.map(({ report }) => [report.id, report])).values()]
  return { asOf: null, reports, claims, undatedLeftOut: 0, ...parts }
}
