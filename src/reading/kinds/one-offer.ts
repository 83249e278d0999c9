import type { Claim, OfferClaim } from '../../model/index.ts'
import { anchorOf } from '../anchor.ts'

/**
 * Keeps each offer once. Several words may tell of one offer: "insisted that no talks *should* be held *until* …",
 * "urged the rebels to *accept* …". What stands within the terms of another offer of the same sentence is a part of
 * it, unless it is the offer of a third side ("rejected a plan *proposed* by …"). An offer told again with no new term
 * is told once.
 */
export function oneOfEachOffer(claims: readonly Claim[]): Claim[] {
  const offers = claims.filter((claim) => claim.kind === 'offer')
  const whole = offers.filter((claim) => !offers.some((other) => other !== claim && holds(other, claim)))
  const told = new Set<Claim>(
    whole.filter((claim, index) => !whole.slice(0, index).some((other) => repeats(other, claim))),
  )
  return claims.filter((claim) => claim.kind !== 'offer' || told.has(claim))
}

function holds(outer: OfferClaim, inner: OfferClaim): boolean {
  const anchor = anchorOf(inner)
  const isWithin = outer.spans.some(
    ({ slot, start, end }) =>
      (slot === 'gives' || slot === 'gets') && start <= anchor.start && anchor.end <= end,
  )
  if (!isWithin || outer.start !== inner.start) return false
  if (holdsAnchor(inner, outer) && fullness(inner) > fullness(outer)) return false
  const sides = new Set([...outer.by, ...outer.to])
  const isOwn = (name: string): boolean => sides.has(name) || [...sides].some((side) => belongsTo(name, side))
  return inner.by.length === 0 || inner.by.some(isOwn) || isStandIn(inner)
}

/** "Ada Venn's government" is hers. */
function belongsTo(name: string, owner: string): boolean {
  return name.startsWith(`${owner}'s `) || name.startsWith(`${owner}’s `)
}

function holdsAnchor(outer: OfferClaim, inner: OfferClaim): boolean {
  const anchor = anchorOf(inner)
  return outer.spans.some(
    ({ slot, start, end }) => slot !== 'anchor' && start <= anchor.start && anchor.end <= end,
  )
}

/** How many slots are filled; of two offers that hold each other, the fuller one is told. */
function fullness({ by, to, gives, gets }: OfferClaim): number {
  return [by.length > 0, to.length > 0, gives !== null, gets !== null].filter(Boolean).length
}

function repeats(earlier: OfferClaim, later: OfferClaim): boolean {
  if (earlier.why[0] !== later.why[0] || earlier.status !== later.status) return false
  if (earlier.by.join('|') !== later.by.join('|')) return false
  // What a speaker lists in one breath ("the army must leave, and the rebels must disarm") is one demand.
  if (earlier.start === later.start && isStandIn(earlier) && isStandIn(later)) return true
  const terms = wordsOf(later)
  return terms.length > 0 && terms.every((word) => wordsOf(earlier).includes(word))
}

/** True when the rule named no proposer, so that the speaker or the sides stand for it. */
function isStandIn(claim: OfferClaim): boolean {
  return claim.why.some((name) => name.startsWith('by:'))
}

/** The words of the terms that carry them; short ones do not tell terms apart. */
function wordsOf(claim: OfferClaim): string[] {
  const terms = `${claim.gives ?? ''} ${claim.gets ?? ''}`.toLowerCase()
  return terms.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 4)
}
