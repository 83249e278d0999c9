import type { OfferClaim, Status } from '../model/index.ts'
import { quoteWords, sayList } from './say-words.ts'

const statusFrames: Record<Status, (offer: string) => string> = {
  ongoing: (offer) => offer,
  happened: (offer) => `${offer} (accepted or carried out)`,
  expected: (offer) => `${offer} (agreed and due)`,
  possible: (offer) => `${offer} (under discussion)`,
  refused: (offer) => `refused: ${offer}`,
  denied: (offer) => `said not to be so: ${offer}`,
  'called-off': (offer) => `withdrawn: ${offer}`,
}

/** An offer or demand in neutral words, without its day and source; its terms stay in the report's words. */
export function sayOffer(claim: OfferClaim): string {
  return statusFrames[claim.status](`${party(claim)}${terms(claim)}`)
}

/** For a refused offer, `by` is who refuses. */
function party({ by, to, status }: OfferClaim): string {
  const from = by.length === 0 ? 'party not stated' : sayList(by)
  const towards = to.length === 0 ? '' : `, to ${sayList(to)}`
  return `${status === 'refused' && by.length > 0 ? 'by ' : ''}${from}${towards}: `
}

function terms({ gives, gets, duration, status }: OfferClaim): string {
  const length = duration === null ? '' : `, for ${quoteWords(duration)}`
  if (gives !== null && gets !== null) {
    return `offers ${quoteWords(gives)}${length}, in return for or on condition of ${quoteWords(gets)}`
  }
  const verb = status === 'refused' ? '' : gives === null ? 'asks ' : 'offers '
  const what = gives ?? gets
  return what === null ? `terms not stated${length}` : `${verb}${quoteWords(what)}${length}`
}
