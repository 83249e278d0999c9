import type { Bound, FigureClaim } from '../model/index.ts'
import { quoteWords, sayNumber } from './say-words.ts'

const boundWords: Record<Bound, string> = {
  exact: '',
  about: 'about ',
  'at-least': 'at least ',
  'more-than': 'more than ',
  'fewer-than': 'fewer than ',
  'up-to': 'up to ',
}

/** `at least 200`; a null count is "number not stated", a null bound is taken as it stands. */
export function sayQuantity(count: number | null, bound: Bound | null): string {
  if (count === null) return 'number not stated'
  return `${boundWords[bound ?? 'exact']}${sayNumber(count)}`
}

/** A figure's value; with the report's own word where that is no number ("dozens"). */
export function sayFigureValue({ value, bound, anchor }: FigureClaim): string {
  const quantity = sayQuantity(value, bound)
  return bound === 'at-least' && !/\d/.test(anchor) ? `${quantity} (${quoteWords(anchor)})` : quantity
}

/** What a figure counts, without its value: `killed: “civilians”, Gaza`. */
export function sayFigureTopic(topic: {
  measure: FigureClaim['measure']
  population: string | null
  place: string | null
}): string {
  const measure = topic.measure === 'other' ? 'counted' : topic.measure
  const population =
    topic.population === null ? 'people (not described further)' : quoteWords(topic.population)
  return `${measure}: ${population}${topic.place === null ? '' : `, ${topic.place}`}`
}

/** `at least 200 “civilians” killed in Gaza by Israel` */
export function sayFigure(claim: FigureClaim): string {
  const population = claim.population === null ? 'people' : quoteWords(claim.population)
  const measure = claim.measure === 'other' ? '' : ` ${claim.measure}`
  const place = claim.place === null ? '' : `, ${claim.place}`
  const by = claim.by === null ? '' : `, by ${claim.by}`
  return `${sayFigureValue(claim)} ${population}${measure}${by}${place}`
}
