import type { OfferClaim } from '../model/index.ts'
import { normaliseActorName } from './actor-name.ts'
import { compareStrings } from './order.ts'
import { supportOf } from './roots.ts'
import type { NegotiationRecord, RecordedClaim, Support } from './types.ts'

export interface RecordedOffer extends RecordedClaim {
  claim: OfferClaim
}

/** What one party put on the table, accepted or refused, over time. An offer by two parties stands under both. */
export interface PartyOffers {
  /** Null when the reports do not say whose terms these are. */
  party: string | null
  /** By the day of the offer; where that is not stated, by the day of the report. */
  offers: RecordedOffer[]
  support: Support
}

/** @returns the offers by party, parties in alphabetical order of their normalised names, "not stated" last */
export function offersOf(record: NegotiationRecord): PartyOffers[] {
  const byParty = new Map<string, PartyOffers>()
  for (const offer of record.claims.filter(isOffer)) {
    const parties = offer.claim.by.length === 0 ? [null] : offer.claim.by
    for (const party of parties) addOffer(byParty, party, offer)
  }
  return [...byParty.entries()]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || compareStrings(a, b))
    .map(([, { party, offers }]) => ({
      party,
      offers: offers.sort((a, b) => compareStrings(dayOf(a), dayOf(b))),
      support: supportOf(offers),
    }))
}

function addOffer(byParty: Map<string, PartyOffers>, party: string | null, offer: RecordedOffer): void {
  const key = party === null ? '' : normaliseActorName(party)
  const entry = byParty.get(key) ?? { party, offers: [], support: { reports: 0, roots: 0 } }
  if (!entry.offers.includes(offer)) entry.offers.push(offer)
  byParty.set(key, entry)
}

function isOffer(recorded: RecordedClaim): recorded is RecordedOffer {
  return recorded.claim.kind === 'offer'
}

function dayOf({ claim, report }: RecordedOffer): string {
  return claim.when?.[0] ?? report.published ?? '9999'
}
