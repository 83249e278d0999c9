import { normaliseActorName } from './actor-name.ts'
import { claimActors } from './claim-actors.ts'
import type { ActorRole } from './claim-actors.ts'
import { compareStrings } from './order.ts'
import { supportOf } from './roots.ts'
import type { NegotiationRecord, RecordedClaim, Support } from './types.ts'

/** An actor across reports, joined by normalised name alone. */
export interface ActorEntry {
  /** The spelling met most often; on a tie the one met first. */
  name: string
  /** Every spelling met, most frequent first. */
  spellings: string[]
  /** In how many claims the actor has a role. */
  claims: number
  roles: Partial<Record<ActorRole, number>>
  support: Support
}

/** @returns the actors of the record, those named in most claims first */
export function actorsOf(record: NegotiationRecord): ActorEntry[] {
  const mentions = new Map<string, Mentions>()
  for (const recorded of record.claims) {
    for (const { name, role } of claimActors(recorded.claim)) {
      const key = normaliseActorName(name)
      const entry: Mentions = mentions.get(key) ?? { spellings: new Map(), roles: {}, claims: new Set() }
      entry.spellings.set(name, (entry.spellings.get(name) ?? 0) + 1)
      entry.roles[role] = (entry.roles[role] ?? 0) + 1
      entry.claims.add(recorded)
      mentions.set(key, entry)
    }
  }
  return [...mentions.values()]
    .map(entryOf)
    .sort((a, b) => b.claims - a.claims || compareStrings(a.name, b.name))
}

interface Mentions {
  spellings: Map<string, number>
  roles: Partial<Record<ActorRole, number>>
  claims: Set<RecordedClaim>
}

function entryOf({ spellings, roles, claims }: Mentions): ActorEntry {
  const sorted = [...spellings.entries()].sort(([, a], [, b]) => b - a).map(([spelling]) => spelling)
  return { name: sorted[0]!, spellings: sorted, claims: claims.size, roles, support: supportOf([...claims]) }
}
