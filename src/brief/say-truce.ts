import type { ExchangeClaim, Leg, Status, TruceClaim } from '../model/index.ts'
import { sayQuantity } from './say-figure.ts'
import { quoteWords, sayList } from './say-words.ts'

const truceFrames: Record<Status, (truce: string) => string> = {
  happened: (truce) => `${truce}: took place`,
  ongoing: (truce) => `${truce}: in force`,
  expected: (truce) => `expected ${truce}`,
  possible: (truce) => `possible ${truce}`,
  refused: (truce) => `${truce}: refused`,
  denied: (truce) => `${truce}: said not to have happened`,
  'called-off': (truce) => `${truce}: called off`,
}

const exchangeFrames: Record<Status, (exchange: string) => string> = {
  happened: (exchange) => exchange,
  ongoing: (exchange) => `under way: ${exchange}`,
  expected: (exchange) => `expected ${exchange}`,
  possible: (exchange) => `possible ${exchange}`,
  refused: (exchange) => `refused: ${exchange}`,
  denied: (exchange) => `said not to have happened: ${exchange}`,
  'called-off': (exchange) => `called off: ${exchange}`,
}

/** A truce in neutral words, without its day and source; the report's own word for it is added. */
export function sayTruce(claim: TruceClaim): string {
  const { parties, mediator, duration, place, anchor } = claim
  const between =
    parties.length === 0 ? '' : ` ${parties.length === 1 ? 'by' : 'between'} ${sayList(parties)}`
  const parts = [
    `truce (${quoteWords(anchor)})${between}`,
    place === null ? '' : ` in ${place}`,
    duration === null ? '' : `, for ${quoteWords(duration)}`,
    mediator === null || mediator.length === 0 ? '' : `, mediated by ${sayList(mediator)}`,
  ]
  return truceFrames[claim.status](parts.join(''))
}

/** An exchange in neutral words, leg by leg, without its day and source. */
export function sayExchange(claim: ExchangeClaim): string {
  const [first, ...others] = claim.legs
  const legs = [first!, ...others].map(sayLeg).join('; ')
  const place = claim.place === null ? '' : `, ${claim.place}`
  const head = others.length === 0 ? 'release or handover' : 'exchange'
  return exchangeFrames[claim.status](`${head}: ${legs}${place}`)
}

function sayLeg({ from, what, count, bound }: Leg): string {
  const number = count === null ? '' : `${sayQuantity(count, bound)} `
  return `${number}${quoteWords(what)}${from === null ? '' : ` by ${from}`}`
}
