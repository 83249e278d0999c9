import type { Kysely } from 'kysely'
import type { Claim } from '../model/index.ts'
import { claimActors, normaliseActorName } from '../record/index.ts'
import type { Tables } from './tables.ts'

/** Writes the claims of one revision, with their sources, actors and spans, in the order given. */
export async function saveClaims(
  transaction: Kysely<Tables>,
  revisionKey: number,
  claims: readonly Claim[],
): Promise<void> {
  for (const [position, claim] of claims.entries()) {
    const { key } = await transaction
      .insertInto('claims')
      .values({
        revision_key: revisionKey,
        id: claim.id,
        position,
        kind: claim.kind,
        status: claim.status,
        background: claim.background ? 1 : 0,
        when_first: claim.when?.[0] ?? null,
        when_last: claim.when?.[1] ?? null,
        place: claim.place,
        quote: claim.quote,
        start: claim.start,
        anchor: claim.anchor,
        claim: JSON.stringify(claim),
      })
      .returning('key')
      .executeTakeFirstOrThrow()
    await saveSources(transaction, key, claim)
    await saveActors(transaction, key, claim)
    await saveSpans(transaction, key, claim)
  }
}

async function saveSources(transaction: Kysely<Tables>, claimKey: number, claim: Claim): Promise<void> {
  if (claim.sources.length === 0) return
  const rows = claim.sources.map(({ name, type }, position) => ({
    claim_key: claimKey,
    position,
    name,
    normal_name: normaliseActorName(name),
    type,
  }))
  await transaction.insertInto('sources').values(rows).execute()
}

async function saveActors(transaction: Kysely<Tables>, claimKey: number, claim: Claim): Promise<void> {
  for (const [position, { role, name }] of claimActors(claim).entries()) {
    // The update changes nothing; it makes SQLite give back the key of an actor that is there already.
    const { key } = await transaction
      .insertInto('actors')
      .values({ normal_name: normaliseActorName(name), name })
      .onConflict((conflict) =>
        conflict.column('normal_name').doUpdateSet((actor) => ({ name: actor.ref('actors.name') })),
      )
      .returning('key')
      .executeTakeFirstOrThrow()
    const row = { claim_key: claimKey, role, position, actor_key: key, name }
    await transaction.insertInto('claim_actors').values(row).execute()
  }
}

async function saveSpans(transaction: Kysely<Tables>, claimKey: number, claim: Claim): Promise<void> {
  if (claim.spans.length === 0) return
  const rows = claim.spans.map(({ slot, start, end }) => ({ claim_key: claimKey, slot, start, end }))
  await transaction.insertInto('spans').values(rows).execute()
}
