import type { Sentence, Token } from '../../language/index.ts'
import type { ClaimKind, DayInterval } from '../../model/index.ts'
import type { Document, TokenRef } from '../document.ts'
import { childrenOf, daysOfWriting, lastDayOfWriting, subtreeOf } from '../document.ts'
import { goesOnFromOldDays, hasGoneOnForLong } from './background-story.ts'
import { backgroundWords } from './lexicon.ts'
import { statusOf } from './status.ts'
import { clauseOf, lower, verbGroupOf } from './verb-group.ts'

/** What speaks for or against a report's only looking back. The names stand in `background.yaml` and in `why`. */
export const backgroundFeatures = [
  // Its days: more than six days before publication; over a week up to it; of today or yesterday; to come.
  'dated-before',
  'long-period',
  'dated-near',
  'dated-ahead',
  // Other days named in its sentence.
  'old-date-in-sentence',
  'near-date-in-sentence',
  // Its clause.
  'perfect',
  'present-or-future',
  'relative-clause',
  'in-quotation',
  'look-back-word',
  'habit-word',
  'running-word',
  'possessed',
  // Its story: it goes on from a sentence of old days; it has gone on for weeks or longer.
  'old-story',
  'for-long',
  // Its status: expected or possible; refused; foreseen by a deal.
  'not-yet',
  'refused',
  'term-of-a-deal',
  // Where it stands: in the first sixth of the report.
  'early',
  // A count of people, and one without days.
  'figure',
  'figure-undated',
] as const
export type BackgroundFeature = (typeof backgroundFeatures)[number]

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000
}

function timeFeatures(written: DayInterval | null, when: DayInterval | null): BackgroundFeature[] {
  if (written === null || when === null) return []
  const [from, today] = [dayNumber(written[0]), dayNumber(written[1])]
  const [first, last] = [dayNumber(when[0]), dayNumber(when[1])]
  if (first > today) return ['dated-ahead']
  if (last < from - 6) return ['dated-before']
  // Days counted from an undated report are many because its own day is open, not because they lasted.
  if (from === today && last - first > 6 && first < today - 6) return ['long-period']
  return first >= from - 1 ? ['dated-near'] : []
}

function sentenceTimeFeatures(document: Document, sentence: number): BackgroundFeature[] {
  const published = lastDayOfWriting(document)
  if (published === null) return []
  const today = dayNumber(published)
  return (document.times[sentence] ?? []).flatMap(({ interval }): BackgroundFeature[] => {
    if (interval === null) return []
    if (dayNumber(interval[1]) < today - 7) return ['old-date-in-sentence']
    const near = dayNumber(interval[0]) >= today - 1 && dayNumber(interval[1]) <= today
    return near ? ['near-date-in-sentence'] : []
  })
}

function clauseFeatures(sentence: Sentence, token: Token): BackgroundFeature[] {
  const features: BackgroundFeature[] = []
  const clause = clauseOf(sentence, token)
  if (clause) {
    const group = verbGroupOf(sentence, clause.index)
    if (group.perfect && group.tense !== 'past') features.push('perfect')
    else if ((group.tense !== null && group.tense !== 'past') || group.modal !== null) {
      features.push('present-or-future')
    }
  }
  let current: Token | undefined = token
  for (let steps = 0; current && steps < sentence.tokens.length; steps += 1) {
    if (current.relation === 'acl:relcl') features.push('relative-clause')
    current = sentence.tokens[current.head]
  }
  const quotes = sentence.tokens.filter((other) => other.index < token.index && /^["“”]$/.test(other.text))
  if (quotes.length % 2 === 1) features.push('in-quotation')
  if (childrenOf(sentence, token.index).some((child) => child.relation === 'nmod:poss')) {
    features.push('possessed')
  }
  return features
}

function wordFeatures(sentence: Sentence, token: Token): BackgroundFeature[] {
  const clause = clauseOf(sentence, token) ?? token
  const inClause = subtreeOf(sentence, clause.index).tokens.map((index) => sentence.tokens[index])
  const has = (words: ReadonlySet<string>, tokens: readonly (Token | undefined)[]): boolean =>
    tokens.some((word) => word !== undefined && words.has(lower(word)))
  return [
    ...(has(backgroundWords.lookBack, inClause) ? (['look-back-word'] as const) : []),
    ...(has(backgroundWords.habit, inClause) ? (['habit-word'] as const) : []),
    ...(has(backgroundWords.running, sentence.tokens) ? (['running-word'] as const) : []),
  ]
}

/**
 * The features of an event that speak for or against its being background, each once.
 * @param when the event's days, as `whenOf` gives them
 * @throws RangeError when the reference points at no token
 */
export function backgroundFeaturesOf(
  document: Document,
  ref: TokenRef,
  when: DayInterval | null,
  kind: ClaimKind,
): BackgroundFeature[] {
  const sentence = document.sentences[ref.sentence]
  const token = sentence?.tokens[ref.token]
  if (!sentence || !token) throw new RangeError(`no token ${ref.token} in sentence ${ref.sentence}`)
  const { status, why } = statusOf(document, ref, kind)
  const features: BackgroundFeature[] = [
    ...timeFeatures(daysOfWriting(document.report), when),
    ...sentenceTimeFeatures(document, ref.sentence),
    ...clauseFeatures(sentence, token),
    ...wordFeatures(sentence, token),
    ...(goesOnFromOldDays(document, ref) ? (['old-story'] as const) : []),
    ...(hasGoneOnForLong(document, ref) ? (['for-long'] as const) : []),
  ]
  if (status === 'expected' || status === 'possible') features.push('not-yet')
  if (status === 'refused') features.push('refused')
  if (why.includes('term-of-a-deal')) features.push('term-of-a-deal')
  if (document.sentences.length > 1 && ref.sentence / (document.sentences.length - 1) < 1 / 6) {
    features.push('early')
  }
  if (kind === 'figure') features.push('figure', ...(when === null ? (['figure-undated'] as const) : []))
  return [...new Set(features)]
}
