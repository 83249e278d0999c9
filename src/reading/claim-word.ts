import type { ClaimWord, LearntKind } from '../language/index.ts'
import type { ClaimKind } from '../model/index.ts'
import type { Document, TokenRef } from './document.ts'

/** Words between two words that still name the same thing ("[held] hours of [talks]"). */
const nearest = 4
/** The claim model must be at least this sure that a word names a claim of the kind. */
const leastClaim = 0.3

/** True where two words of a sentence stand so near that they name the same thing. */
export function areNear(token: number, other: number): boolean {
  return Math.abs(token - other) <= nearest
}

/** What the claim model says of the claim that a word names; null where it sees none. */
export function claimWordAt(document: Document, ref: TokenRef, kind: ClaimKind): ClaimWord | null {
  if (kind === 'act') return null
  const likely = (document.claimWords?.[ref.sentence] ?? []).filter(
    (word) => areNear(word.token, ref.token) && word.kinds[kind] >= leastClaim,
  )
  return likely.toSorted((a, b) => rank(b, ref, kind) - rank(a, ref, kind))[0] ?? null
}

function rank(word: ClaimWord, ref: TokenRef, kind: LearntKind): number {
  return word.kinds[kind] - Math.abs(word.token - ref.token) / 10
}
