import type { Claim, ExchangeClaim, Leg } from '../../model/index.ts'

/**
 * Joins the sides of one exchange: releases told in the same sentence, with the same status and the same root, are the
 * legs of one exchange ("one side is to free 5,000 while the other would release 1,000").
 */
export function joinLegs(claims: readonly Claim[]): Claim[] {
  const joined: Claim[] = []
  for (const claim of claims) {
    const partner = joined.findIndex((other) => isOtherSide(other, claim))
    const other = joined[partner]
    if (other?.kind === 'exchange' && claim.kind === 'exchange') joined[partner] = join(other, claim)
    else joined.push(claim)
  }
  return joined
}

function isOtherSide(other: Claim, claim: Claim): boolean {
  return (
    other.kind === 'exchange' &&
    claim.kind === 'exchange' &&
    other.start === claim.start &&
    other.status === claim.status &&
    JSON.stringify(other.sources) === JSON.stringify(claim.sources) &&
    !other.legs.some((leg) =>
      claim.legs.some((own) => own.from === leg.from && own.count === leg.count && own.what === leg.what),
    )
  )
}

function join(first: ExchangeClaim, second: ExchangeClaim): ExchangeClaim {
  const ownSpans = second.spans.filter((span) => span.slot !== 'anchor')
  return {
    ...first,
    when: first.when ?? second.when,
    whenFrom: first.when === null ? second.whenFrom : first.whenFrom,
    place: first.place ?? second.place,
    legs: [...first.legs, ...second.legs].filter((leg, _, all) => !isBare(leg) || all.every(isBare)),
    why: [...new Set([...first.why, ...second.why])],
    spans: [...first.spans, ...ownSpans],
  }
}

/** The "prisoner" of "prisoner swap" says nothing beside those who are named or counted. */
function isBare({ what, from, count }: Leg): boolean {
  return from === null && count === null && /^[a-z]+$/.test(what)
}
