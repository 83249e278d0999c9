import type { ActClaim, Claim, FigureClaim } from '../model/index.ts'
import { anchorOf } from './anchor.ts'
import {
  completeFigures,
  joinLegs,
  oneOfEachEncounter,
  oneOfEachOffer,
  oneOfEachTruce,
  withoutHeadlines,
} from './kinds/index.ts'
import { noteDropped, type Dropped } from './trace.ts'

/** What is left of the claims after each step, in order, and why a step leaves claims out. */
const steps: readonly [step: (claims: readonly Claim[]) => Claim[], because: string][] = [
  [fullestOnSameWords, 'another claim on the same words says at least as much'],
  [completeFigures, 'it counts the same people as another figure'],
  [joinLegs, 'it was joined to the other side of the same exchange'],
  [oneOfEachEncounter, 'another mention of the same encounter says at least as much'],
  [oneOfEachOffer, 'it is part of another offer, or tells it again with no new term'],
  [oneOfEachTruce, 'the same sentence says the same of this truce by another word'],
  [withoutRepeatingActs, 'a claim of another kind says it'],
  [withoutHeadlines, 'it stands in a headline, and the text says it too'],
  [
    (claims) => claims.filter((claim) => !isCountedInExchange(claim, claims)),
    'its count belongs to an exchange',
  ],
]

/**
 * Keeps each statement once. Several rules may read the same words: of the claims of one kind with overlapping
 * anchors, the fullest stays (most slots with words behind them; the earlier rule on a tie).
 * @param dropped filled with the claims that are left out, when given
 * @returns claims in the order of their anchors, then of their kinds
 */
export function selectClaims(claims: readonly Claim[], dropped?: Dropped[]): Claim[] {
  let left: readonly Claim[] = claims
  for (const [step, because] of steps) left = noteDropped(left, step(left), because, dropped)
  return left.toSorted((a, b) => anchorOf(a).start - anchorOf(b).start || a.kind.localeCompare(b.kind, 'en'))
}

function fullestOnSameWords(claims: readonly Claim[]): Claim[] {
  const kept: Claim[] = []
  for (const claim of claims) {
    const rival = kept.findIndex((other) => other.kind === claim.kind && anchorsOverlap(other, claim))
    const other = kept[rival]
    if (other === undefined) kept.push(claim)
    else if (fullness(claim) > fullness(other)) kept[rival] = claim
  }
  return kept
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

/** An act is what no claim of another kind is: none on the same words, and none whose victims a figure counts. */
function withoutRepeatingActs(claims: readonly Claim[]): Claim[] {
  const others = claims.filter(({ kind }) => kind !== 'act')
  return claims.filter(
    (claim) =>
      claim.kind !== 'act' ||
      !others.some(
        (other) => anchorsOverlap(claim, other) || (other.kind === 'figure' && countsVictims(other, claim)),
      ),
  )
}

function countsVictims(figure: FigureClaim, act: ActClaim): boolean {
  const { start, end } = anchorOf(figure)
  const victims = act.spans.filter(({ slot }) => slot === 'recipient' || slot === 'object')
  return (
    figure.by !== null &&
    figure.measure !== 'other' &&
    victims.some((span) => start >= span.start && end <= span.end)
  )
}

function anchorsOverlap(a: Claim, b: Claim): boolean {
  const [x, y] = [anchorOf(a), anchorOf(b)]
  return x.start < y.end && y.start < x.end
}

function fullness(claim: Claim): number {
  return new Set(claim.spans.map((span) => span.slot)).size
}
