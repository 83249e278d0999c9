import { ParleyError, claimSchema } from '../model/index.ts'
import type { Claim } from '../model/index.ts'

/**
 * @param json the claim as the store keeps it
 * @throws ParleyError `store-damaged` when it is not a claim, for example after a change by hand
 */
export function parseClaim(json: string, reportId: string): Claim {
  try {
    const claim = JSON.parse(json) as Claim
    // Only checked: what the schema gives back has its fields in another order, and a claim stays the same bytes.
    claimSchema.parse(claim)
    return claim
  } catch (cause) {
    throw new ParleyError('store-damaged', 'a stored claim is not of the form of a claim', {
      where: `report ${reportId}`,
      remedy: 'Read this report again into a new store, or go back to a copy of the store',
      cause,
    })
  }
}
