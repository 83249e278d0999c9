import type { EncounterClaim, Status } from '../model/index.ts'
import { normaliseActorName } from './actor-name.ts'
import { compareClaims, compareStrings } from './order.ts'
import { supportOf } from './roots.ts'
import type { NegotiationRecord, RecordedClaim, Support } from './types.ts'

export interface RecordedEncounter extends RecordedClaim {
  claim: EncounterClaim
}

/** Two actors named together in encounters, whether in a room, on the telephone or through somebody. */
export interface Channel {
  pair: [string, string]
  /** Claims of encounters that happened or go on. A claim is not an event: two reports of one meeting count as two. */
  happened: RecordedEncounter[]
  /** Claims of encounters that are expected or possible. */
  ahead: RecordedEncounter[]
  mediators: string[]
  places: string[]
  /** Last day on which an encounter of the pair may have happened (the end of its interval), or null. */
  lastDay: string | null
  /** Elsewhere in the record the two make one visit together, so they may be on the same side (a person and its body). */
  visitTogether: boolean
  support: Support
}

/**
 * Who met whom, through whom. In a visit the visitors are paired with the host and not with one another; in every
 * other encounter all parties and hosts are paired.
 *
 * @returns pairs on different sides first, then those with most claims
 */
export function channelsOf(record: NegotiationRecord): Channel[] {
  const encounters = record.claims.filter(isEncounter)
  const sameVisit = pairsOfVisitors(encounters)
  const byPair = new Map<string, { pair: [string, string]; encounters: Set<RecordedEncounter> }>()
  for (const encounter of encounters) {
    if (!isContact(encounter.claim.status)) continue
    for (const pair of pairsOf(encounter.claim)) {
      const key = pairKey(pair)
      const entry = byPair.get(key) ?? { pair, encounters: new Set() }
      entry.encounters.add(encounter)
      byPair.set(key, entry)
    }
  }
  return [...byPair.entries()]
    .map(([key, { pair, encounters }]) => channelOf(pair, [...encounters], sameVisit.has(key)))
    .sort(compareChannels)
}

function channelOf(pair: [string, string], encounters: RecordedEncounter[], visitTogether: boolean): Channel {
  const sorted = [...encounters].sort(compareClaims)
  const happened = sorted.filter(({ claim }) => hasHappened(claim.status))
  const lastDays = happened.map(({ claim }) => claim.when?.[1] ?? '').sort(compareStrings)
  return {
    pair,
    happened,
    ahead: sorted.filter(({ claim }) => !hasHappened(claim.status)),
    mediators: distinct(sorted.flatMap(({ claim }) => claim.mediator ?? [])),
    places: distinct(sorted.flatMap(({ claim }) => claim.place ?? [])),
    lastDay: lastDays.at(-1) || null,
    visitTogether,
    support: supportOf(sorted),
  }
}

function pairsOf(claim: EncounterClaim): [string, string][] {
  const hosts = claim.host ?? []
  if (claim.mode === 'visit') return crossPairs(claim.parties, hosts)
  return allPairs(distinct([...claim.parties, ...hosts]))
}

function pairsOfVisitors(encounters: readonly RecordedEncounter[]): Set<string> {
  const visits = encounters.filter(({ claim }) => claim.mode === 'visit')
  return new Set(visits.flatMap(({ claim }) => allPairs(claim.parties).map(pairKey)))
}

function crossPairs(left: readonly string[], right: readonly string[]): [string, string][] {
  const pairs = left.flatMap((a) => right.map((b): [string, string] => [a, b]))
  return pairs.filter(([a, b]) => normaliseActorName(a) !== normaliseActorName(b))
}

function allPairs(names: readonly string[]): [string, string][] {
  return names.flatMap((a, index) => names.slice(index + 1).map((b): [string, string] => [a, b]))
}

/** The same key for both orders of a pair. */
function pairKey([a, b]: [string, string]): string {
  return [normaliseActorName(a), normaliseActorName(b)].sort(compareStrings).join('|')
}

function distinct(names: readonly string[]): string[] {
  const byName = new Map(names.toReversed().map((name) => [normaliseActorName(name), name]))
  return [...byName.values()].toReversed()
}

function isEncounter(recorded: RecordedClaim): recorded is RecordedEncounter {
  return recorded.claim.kind === 'encounter'
}

function isContact(status: Status): boolean {
  return hasHappened(status) || status === 'expected' || status === 'possible'
}

function hasHappened(status: Status): boolean {
  return status === 'happened' || status === 'ongoing'
}

function compareChannels(a: Channel, b: Channel): number {
  return (
    Number(a.visitTogether) - Number(b.visitTogether) ||
    b.happened.length - a.happened.length ||
    b.ahead.length - a.ahead.length ||
    compareStrings(pairKey(a.pair), pairKey(b.pair))
  )
}
