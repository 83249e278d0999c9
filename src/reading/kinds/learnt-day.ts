import type { ClaimWord, LearntKind } from '../../language/index.ts'
import type { ClaimKind, DayInterval } from '../../model/index.ts'
import type { Document, TokenRef } from '../document.ts'
import type { When } from '../status/index.ts'
import { moveBy } from '../time/index.ts'

/** Words between a rule's word and the one that the model takes to name the same claim. */
const near = 4
/** The model must be at least this sure that it is a claim of the kind, and that the text gives it a day. */
const leastClaim = 0.3
const leastDated = 0.7
/** Longest stretch in days between the day that the report named last and its publication, for news of these days. */
const longestNews = 6
/** Longest time that names a day to go on from. */
const longestDay = 3

/** What the language model says of the claim that a word names; null where it sees none. */
export function claimWordAt(document: Document, ref: TokenRef, kind: ClaimKind): ClaimWord | null {
  if (kind === 'act') return null
  const likely = (document.claimWords?.[ref.sentence] ?? []).filter(
    (word) => Math.abs(word.token - ref.token) <= near && word.kinds[kind] >= leastClaim,
  )
  return likely.toSorted((a, b) => rank(b, ref, kind) - rank(a, ref, kind))[0] ?? null
}

function rank(word: ClaimWord, ref: TokenRef, kind: LearntKind): number {
  return word.kinds[kind] - Math.abs(word.token - ref.token) / 10
}

/**
 * The days of what is told as news without a word for its day, where the language model is sure that it is news: from
 * the day that the report named last, or the day before publication, up to publication.
 */
export function dayAsNews(document: Document, ref: TokenRef, kind: ClaimKind, time: When): When {
  const { published } = document.report
  if (time.when !== null || published === null) return time
  const word = claimWordAt(document, ref, kind)
  if (word === null || word.dated < leastDated) return time
  const token = document.sentences[ref.sentence]?.tokens[ref.token]
  if (token === undefined) return time
  const from = lastDayBefore(document, ref.sentence, published) ?? moved(published, -1)
  return {
    when: [from < moved(published, -1) ? from : moved(published, -1), published],
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
    if (last !== undefined) return last >= moved(published, -longestNews) ? last : null
  }
  return null
}

function isShort([first, last]: DayInterval): boolean {
  return (Date.parse(last) - Date.parse(first)) / 86_400_000 <= longestDay
}

function moved(day: string, days: number): string {
  return moveBy(day, 'D', days) ?? day
}
