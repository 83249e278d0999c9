import { normaliseActorName } from './actor-name.ts'
import type { RecordedClaim, Support } from './types.ts'

/** Who a claim goes back to: the last link of its attribution chain, or the outlet itself. */
export interface Root {
  /** Claims with the same key go back to the same root. */
  key: string
  name: string | null
  kind: 'source' | 'outlet' | 'not-stated'
}

/**
 * The root of a claim. Outlets that quote one statement share its root; an outlet's own voice is a root of its own;
 * a quotation without a stated speaker is counted once per report. Reprints under another outlet are not recognised.
 */
export function rootOf({ claim, report }: RecordedClaim): Root {
  const last = claim.sources.at(-1)
  if (last !== undefined) {
    return { key: `source ${normaliseActorName(last.name)}`, name: last.name, kind: 'source' }
  }
  if (claim.speakerNotStated === true)
    return { key: `not-stated ${report.id}`, name: null, kind: 'not-stated' }
  if (report.outlet === null) return { key: `report ${report.id}`, name: null, kind: 'outlet' }
  return { key: `outlet ${normaliseActorName(report.outlet)}`, name: report.outlet, kind: 'outlet' }
}

/** @returns in how many reports the claims stand, and to how many roots they go back */
export function supportOf(claims: readonly RecordedClaim[]): Support {
  return {
    reports: new Set(claims.map(({ report }) => report.id)).size,
    roots: new Set(claims.map((recorded) => rootOf(recorded).key)).size,
  }
}
