import type { Claim, TruceClaim } from '../../model/index.ts'

/**
 * Keeps each truce once and lets its mentions complete one another. One sentence may name one truce by several words
 * ("a truce … the pause in the fighting"); a truce named again has the place and the sides that the report gave it
 * elsewhere, unless it names sides of its own.
 */
export function oneOfEachTruce(claims: readonly Claim[]): Claim[] {
  const kept: Claim[] = []
  for (const claim of claims) {
    const isSecond =
      claim.kind === 'truce' && kept.some((other) => other.kind === 'truce' && isSameSaying(other, claim))
    if (!isSecond) kept.push(claim)
  }
  const truces = kept.filter((claim) => claim.kind === 'truce')
  return kept.map((claim) => (claim.kind === 'truce' ? completed(claim, truces) : claim))
}

function isSameSaying(a: TruceClaim, b: TruceClaim): boolean {
  return (
    a.start === b.start &&
    a.status === b.status &&
    JSON.stringify(a.when) === JSON.stringify(b.when) &&
    JSON.stringify(a.sources) === JSON.stringify(b.sources) &&
    (statedPlace(a) === statedPlace(b) || statedPlace(a) === null || statedPlace(b) === null)
  )
}

function completed(claim: TruceClaim, truces: readonly TruceClaim[]): TruceClaim {
  const others = nearest(
    claim,
    truces.filter((other) => other !== claim && isCompatible(claim, other)),
  )
  const placed = others.find((other) => statedPlace(other) !== null)
  const sided = others.find((other) => other.parties.length > 1)
  const lacksSides = claim.parties.length === 0 && sided !== undefined
  const lacksPlace = statedPlace(claim) === null && placed !== undefined
  if (!lacksSides && !lacksPlace) return claim
  return {
    ...claim,
    parties: lacksSides ? sided.parties : claim.parties,
    place: lacksPlace ? placed.place : claim.place,
    why: [
      ...claim.why,
      ...(lacksSides ? ['parties:same-truce'] : []),
      ...(lacksPlace ? ['place:same-truce'] : []),
    ],
  }
}

/** Two mentions may be of one truce when neither names a side, or they share one, and neither lies years before. */
function isCompatible(a: TruceClaim, b: TruceClaim): boolean {
  const shares = a.parties.some((name) => b.parties.includes(name))
  const [atA, atB] = [statedPlace(a), statedPlace(b)]
  const places = atA === null || atB === null || atA === atB
  return places && (shares || a.parties.length === 0 || b.parties.length === 0) && isOfOneTime(a, b)
}

/** Where the words themselves place the truce; where the war is only stands in for that. */
function statedPlace(claim: TruceClaim): string | null {
  return claim.why.includes('place:war') ? null : claim.place
}

function isOfOneTime(a: TruceClaim, b: TruceClaim): boolean {
  if (a.when === null || b.when === null) return true
  const days = Math.abs(Date.parse(a.when[0]) - Date.parse(b.when[0])) / 86_400_000
  return days < 183
}

/** Earlier mentions first, the nearest of them first. */
function nearest(claim: TruceClaim, others: readonly TruceClaim[]): TruceClaim[] {
  const distance = (other: TruceClaim): number =>
    other.start <= claim.start ? claim.start - other.start : 1e7 + other.start - claim.start
  return others.toSorted((a, b) => distance(a) - distance(b))
}
