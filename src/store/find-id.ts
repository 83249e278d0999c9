import type { Kysely } from 'kysely'
import { ParleyError } from '../model/index.ts'
import type { Tables } from './tables.ts'

/** What an id stands for: a report, or a claim of a report's current revision. */
export type Found =
  | { kind: 'report'; reportId: string }
  | { kind: 'claim'; reportId: string; claimId: string }

const shownCandidates = 5

/**
 * Finds a report or a claim by its id, by the beginning of its id, or, for a claim, by `REPORT/CLAIM` with both parts
 * whole or begun. A whole id wins over ids that merely begin with it.
 *
 * @throws ParleyError `unknown-id`, `ambiguous-id`
 */
export async function findId(database: Kysely<Tables>, text: string): Promise<Found> {
  const candidates = [...(await findReports(database, text)), ...(await findClaims(database, text))]
  const whole = candidates.filter((found) => [ownId(found), fullId(found)].includes(text))
  const matches = whole.length > 0 ? whole : candidates
  if (matches.length === 1) return matches[0]!
  if (matches.length === 0) {
    throw new ParleyError('unknown-id', 'no report or claim has this id', {
      where: text,
      remedy: 'parley reports and parley timeline list the ids',
    })
  }
  const listed = matches.slice(0, shownCandidates).map(fullId).join(', ')
  const more = matches.length > shownCandidates ? ` and ${matches.length - shownCandidates} more` : ''
  throw new ParleyError('ambiguous-id', `this may be ${listed}${more}`, {
    where: text,
    remedy: 'Give more of the id',
  })
}

function ownId(found: Found): string {
  return found.kind === 'report' ? found.reportId : found.claimId
}

function fullId(found: Found): string {
  return found.kind === 'report' ? found.reportId : `${found.reportId}/${found.claimId}`
}

async function findReports(database: Kysely<Tables>, prefix: string): Promise<Found[]> {
  const rows = await database.selectFrom('reports').select('id').orderBy('id').execute()
  const ids = rows.map(({ id }) => id).filter((id) => id.startsWith(prefix))
  return ids.map((reportId) => ({ kind: 'report', reportId }))
}

async function findClaims(database: Kysely<Tables>, text: string): Promise<Found[]> {
  const rows = await database
    .selectFrom('claims')
    .innerJoin('reports', 'reports.current_revision', 'claims.revision_key')
    .select(['claims.id as claimId', 'reports.id as reportId'])
    .orderBy('reports.id')
    .orderBy('position')
    .execute()
  return rows
    .filter(({ claimId, reportId }) => claimId.startsWith(text) || isPairPrefix(text, reportId, claimId))
    .map(({ claimId, reportId }) => ({ kind: 'claim', reportId, claimId }))
}

/** Report ids may hold slashes themselves, so the text is compared from the report's side. */
function isPairPrefix(text: string, reportId: string, claimId: string): boolean {
  const slash = text.lastIndexOf('/')
  if (slash < 1) return false
  return reportId.startsWith(text.slice(0, slash)) && claimId.startsWith(text.slice(slash + 1))
}
