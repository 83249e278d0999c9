import type { Claim } from '../model/index.ts'
import type { NearMiss } from './grammar/index.ts'
import type { BuildContext, Found } from './kinds/index.ts'

/** What became of every rule whose trigger stood in the text; for `explain` and `why-not`. */
export interface Trace {
  /** What the builders looked at. */
  context: BuildContext | null
  /** Rules whose trigger fitted and that failed in the tree, by the index of the sentence. */
  nearMisses: (NearMiss & { sentence: number })[]
  /** Rules that matched, with the claims built from each: none, one or several. */
  built: { found: Found; claims: Claim[] }[]
  /** Claims that were built and not kept. */
  dropped: Dropped[]
}

export interface Dropped {
  claim: Claim
  /** Which step left it out, and why, as the second half of a sentence. */
  because: string
}

export function emptyTrace(): Trace {
  return { context: null, nearMisses: [], built: [], dropped: [] }
}

/**
 * Runs one step of the selection and notes what it leaves out.
 * @param because why this step leaves claims out, as the second half of a sentence
 * @param dropped filled when given
 * @returns `after`, as it is
 */
export function noteDropped(
  before: readonly Claim[],
  after: Claim[],
  because: string,
  dropped: Dropped[] | undefined,
): Claim[] {
  if (dropped === undefined) return after
  const left = new Set(after.map(keyOf))
  for (const claim of before) if (!left.has(keyOf(claim))) dropped.push({ claim, because })
  return after
}

/** Steps may copy a claim to complete it; its id and its rule stay. */
function keyOf(claim: Claim): string {
  return `${claim.id} ${claim.why[0] ?? ''}`
}
