import type { Claim } from '../../model/index.ts'

/**
 * A headline or a line of a list that only says in short what the report's prose says too gives no second claim
 * (truces, exchanges and figures; the lines of prose end in a mark).
 */
export function withoutHeadlines(claims: readonly Claim[]): Claim[] {
  const prose = claims.filter((claim) => !isHeadline(claim))
  return claims.filter((claim) => !isHeadline(claim) || !prose.some((other) => saysToo(other, claim)))
}

function isHeadline({ quote }: Claim): boolean {
  return !/[.?!:;,…]["'”’)\]]*\s*$/.test(quote)
}

function saysToo(prose: Claim, headline: Claim): boolean {
  if (prose.kind === 'figure' && headline.kind === 'figure')
    return prose.measure === headline.measure && prose.value === headline.value
  if (prose.kind === 'truce' && headline.kind === 'truce') return prose.status === headline.status
  if (prose.kind === 'exchange' && headline.kind === 'exchange')
    return (
      prose.status === headline.status &&
      headline.legs.every(
        (leg) => leg.count === null || prose.legs.some((other) => other.count === leg.count),
      )
    )
  return false
}
