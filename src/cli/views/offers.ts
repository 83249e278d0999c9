import { sayClaim } from '../../brief/index.ts'
import type { PartyOffers, RecordedOffer } from '../../record/index.ts'
import { block, blocks, reference, saySupport } from './lines.ts'

/** One block per party, its offers and refusals in the order of their days. */
export function offersText(parties: readonly PartyOffers[], width: number): string {
  return blocks(
    parties.map(({ party, offers, support }) =>
      block(`${party ?? 'Party not stated'} (${saySupport(support)})`, offers.map(line), width),
    ),
  )
}

function line(offer: RecordedOffer): string {
  return `${sayClaim(offer)} ${reference(offer)}`
}
