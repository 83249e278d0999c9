import type { Context } from '../context.ts'
import { findStored } from '../open-record.ts'
import { claimText } from '../views/claim.ts'
import { reportText } from '../views/report.ts'

/** `parley show`: one report with its claims, or one claim with all of its slots. */
export async function show(
  id: string,
  options: { json?: boolean; store: string },
  { output }: Context,
): Promise<void> {
  const { found, stored } = await findStored(options.store, id)
  if (found.kind === 'report') {
    if (options.json === true) return output.data(`${JSON.stringify(stored)}\n`)
    return output.text(reportText(stored, output.width))
  }
  const claim = stored.claims.find((claim) => claim.id === found.claimId)!
  if (options.json === true) {
    const { report, readerVersion, revision } = stored
    return output.data(`${JSON.stringify({ report, revision, readerVersion, claim })}\n`)
  }
  return output.text(claimText(claim, stored, output.width))
}
