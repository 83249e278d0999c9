import type { Claim } from '../model/index.ts'

/** Where the words stand that name a claim, in UTF-16 code units of the report's text. */
export function anchorOf(claim: Claim): { start: number; end: number } {
  return claim.spans.find((span) => span.slot === 'anchor') ?? { start: claim.start, end: claim.start }
}
