import type { FigureClaim, Measure } from '../model/index.ts'
import { normaliseActorName } from './actor-name.ts'
import { compareStrings, groupBy } from './order.ts'
import { rootOf, supportOf } from './roots.ts'
import type { Root } from './roots.ts'
import type { NegotiationRecord, RecordedClaim, Support } from './types.ts'

export interface RecordedFigure extends RecordedClaim {
  claim: FigureClaim
}

/** What one claimant says about one quantity, over time. */
export interface FigureSeries {
  claimant: Root
  /** In the order in which they were reported. */
  values: RecordedFigure[]
  support: Support
}

/** One quantity (measure, population and place) with its claimants side by side. */
export interface FigureTopic {
  measure: Measure
  /** As first worded; other spellings of the same normalised form are joined, other wordings are not. */
  population: string | null
  place: string | null
  claimants: FigureSeries[]
  support: Support
}

/**
 * Series of figures, keyed by measure, population, place and claimant. Two quantities are the same only when all
 * of their words agree after normalisation.
 */
export function figuresOf(record: NegotiationRecord): FigureTopic[] {
  const figures = record.claims.filter(isFigure).sort(compareReported)
  const topics = groupBy(figures, ({ claim }) =>
    [claim.measure, keyOf(claim.population), keyOf(claim.place)].join('|'),
  )
  return [...topics.values()].map(topicOf).sort(compareTopics)
}

function topicOf(figures: RecordedFigure[]): FigureTopic {
  const { measure, population, place } = figures[0]!.claim
  const claimants = [...groupBy(figures, (figure) => rootOf(figure).key).values()].map((values) => ({
    claimant: rootOf(values[0]!),
    values,
    support: supportOf(values),
  }))
  return { measure, population, place, claimants, support: supportOf(figures) }
}

function isFigure(recorded: RecordedClaim): recorded is RecordedFigure {
  return recorded.claim.kind === 'figure'
}

function keyOf(words: string | null): string {
  return words === null ? '' : normaliseActorName(words)
}

function compareReported(a: RecordedFigure, b: RecordedFigure): number {
  return compareStrings(a.report.published ?? '9999', b.report.published ?? '9999')
}

function compareTopics(a: FigureTopic, b: FigureTopic): number {
  return (
    compareStrings(a.measure, b.measure) ||
    compareStrings(keyOf(a.place), keyOf(b.place)) ||
    compareStrings(keyOf(a.population), keyOf(b.population))
  )
}
