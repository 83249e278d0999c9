import type { Claim } from '../model/index.ts'
import { joinLegs, oneOfEachOffer, oneOfEachTruce, withoutHeadlines } from './kinds/index.ts'

/**
 * Keeps each statement once. Several rules may read the same words: of the claims of one kind with overlapping
 * anchors, the fullest stays (most slots with words behind them; the earlier rule on a tie).
 * @returns claims in the order of their anchors, then of their kinds
 */
export function selectClaims(claims: readonly Claim[]): Claim[] {
  const kept: Claim[] = []
  for (const claim of claims) {
    const rival = kept.findIndex((other) => other.kind === claim.kind && anchorsOverlap(other, claim))
    const other = kept[rival]
    if (other === undefined) kept.push(claim)
    else if (fullness(claim) > fullness(other)) kept[rival] = claim
  }
  const statements = withoutHeadlines(oneOfEachTruce(oneOfEachOffer(joinLegs(kept)))).filter(
    (claim, _, all) => !isCountedInExchange(claim, all),
  )
  return statements.toSorted(
    (a, b) => anchorOf(a).start - anchorOf(b).start || a.kind.localeCompare(b.kind, 'en'),
  )
}

/** A count inside an exchange is the exchange's, and not a figure of its own. */
function isCountedInExchange(claim: Claim, all: readonly Claim[]): boolean {
  return (
    claim.kind === 'figure' &&
    all.some(
      (other) =>
        other.kind === 'exchange' &&
        other.start === claim.start &&
        other.legs.some((leg) => leg.count === claim.value),
    )
  )
}

function anchorOf(claim: Claim): { start: number; end: number } {
  return claim.spans.find((span) => span.slot === 'anchor') ?? { start: claim.start, end: claim.start }
}

function anchorsOverlap(a: Claim, b: Claim): boolean {
  const [x, y] = [anchorOf(a), anchorOf(b)]
  return x.start < y.end && y.start < x.end
}

function fullness(claim: Claim): number {
  return new Set(claim.spans.map((span) => span.slot)).size
}
