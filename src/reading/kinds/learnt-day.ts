import type { ClaimKind, DayInterval } from '../../model/index.ts'
import type { Document, TokenRef } from '../document.ts'
import { claimWordAt } from '../claim-word.ts'
import type { When } from '../status/index.ts'
import { addDays } from '../time/index.ts'

/** The claim model must be at least this sure that the text gives the claim a day. */
const leastDated = 0.7
/** Longest stretch in days between the day that the report named last and its publication, for news of these days. */
const longestNews = 6
/** Longest time that names a day to go on from. */
const longestDay = 3

/**
 * The days of what is told as news without a word for its day, where the claim model is sure that it is news: from
 * the day that the report named last, or the day before publication, up to publication.
 */
export function dayAsNews(document: Document, ref: TokenRef, kind: ClaimKind, time: When): When {
  const { published } = document.report
  if (time.when !== null || published === null) return time
  const word = claimWordAt(document, ref, kind)
  if (word === null || word.dated < leastDated) return time
  const token = document.sentences[ref.sentence]?.tokens[ref.token]
  if (token === undefined) return time
  const dayBefore = addDays(published, -1)
  const named = lastDayBefore(document, ref.sentence, published) ?? dayBefore
  return {
    when: [named < dayBefore ? named : dayBefore, published],
    expression: token.text,
    precision: 'days',
    why: ['when-as-news'],
  }
}

/** The first day of the last short time up to a sentence, where it lies in the days before publication. */
function lastDayBefore(document: Document, sentence: number, published: string): string | null {
  for (let index = sentence; index >= 0; index -= 1) {
    const days = (document.times[index] ?? []).flatMap(({ interval }) =>
      interval !== null && isShort(interval) && interval[0] <= published ? [interval[0]] : [],
    )
    const last = days.at(-1)
    if (last !== undefined) return last >= addDays(published, -longestNews) ? last : null
  }
  return null
}

function isShort([first, last]: DayInterval): boolean {
  return (Date.parse(last) - Date.parse(first)) / 86_400_000 <= longestDay
}
