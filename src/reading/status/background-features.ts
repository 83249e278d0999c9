import type { Sentence, Token } from '../../language/index.ts'
import type { ClaimKind, DayInterval } from '../../model/index.ts'
import type { Document, TokenRef } from '../document.ts'
import { subtreeOf } from '../document.ts'
import { clauseOf } from './figure-status.ts'
import { backgroundWords } from './lexicon.ts'
import { subordinatorOf } from './keys.ts'
import { statusOf } from './status.ts'
import { baseRelation, isPredicate, lower, verbGroupOf } from './verb-group.ts'

/** What may tell that a report only looks back. Names appear in `grammar/status/background.yaml` and in `why`. */
export const backgroundFeatures = [
  'pluperfect',
  'perfect',
  'past',
  'present-or-future',
  'dated-before',
  'dated-near',
  'dated-ahead',
  'long-period',
  'undated-past',
  'look-back-word',
  'habit-word',
  'relative-clause',
  'on-a-noun',
  'temporal-clause',
  'late',
  'first-sentences',
  'figure',
  'figure-perfect',
  'figure-undated',
  'truce',
  'offer',
  'exchange',
  'not-yet',
  'refused',
  'ongoing',
] as const
export type BackgroundFeature = (typeof backgroundFeatures)[number]

const dayLength = 86_400_000
function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / dayLength
}

function timeFeatures(published: string | null, when: DayInterval | null): BackgroundFeature[] {
  if (published === null || when === null) return []
  const today = dayNumber(published)
  const [first, last] = [dayNumber(when[0]), dayNumber(when[1])]
  const features: BackgroundFeature[] = []
  if (first > today) features.push('dated-ahead')
  else if (last - first > 6 && first < today - 6) features.push('long-period')
  if (last < today - 1) features.push('dated-before')
  else if (first >= today - 1 && first <= today) features.push('dated-near')
  return features
}

/** Clauses from the event's own up to the main one. */
function clausesAbove(sentence: Sentence, token: Token): Token[] {
  const clauses: Token[] = []
  let current = clauseOf(sentence, token)
  while (current && clauses.length < sentence.tokens.length) {
    clauses.push(current)
    const head = sentence.tokens[current.head]
    current = head ? clauseOf(sentence, head) : null
  }
  return clauses
}

function clauseFeatures(sentence: Sentence, token: Token, undated: boolean): BackgroundFeature[] {
  const features: BackgroundFeature[] = []
  const [clause] = clausesAbove(sentence, token)
  if (!clause) return features
  const group = verbGroupOf(sentence, clause.index)
  if (group.tense === 'past' && group.perfect) features.push('pluperfect')
  else if (group.perfect) features.push('perfect')
  else if (group.tense === 'past') features.push('past', ...(undated ? (['undated-past'] as const) : []))
  else if (group.tense !== null || group.modal !== null) features.push('present-or-future')
  let current: Token | undefined = token
  let onNoun = false
  for (let steps = 0; current && steps < sentence.tokens.length; steps += 1) {
    if (current.relation === 'acl:relcl') features.push('relative-clause')
    else if (baseRelation(current) === 'acl' && isPredicate(sentence, current.index)) onNoun = true
    const mark = baseRelation(current) === 'advcl' ? subordinatorOf(sentence, current.index) : null
    if (mark !== null && ['after', 'since', 'when', 'before', 'as', 'while', 'until'].includes(mark)) {
      features.push('temporal-clause')
    }
    current = sentence.tokens[current.head]
  }
  if (onNoun) features.push('on-a-noun')
  return features
}

function wordFeatures(sentence: Sentence, token: Token): BackgroundFeature[] {
  const clause = clauseOf(sentence, token) ?? token
  const words = subtreeOf(sentence, clause.index).tokens.map((index) => sentence.tokens[index])
  const features: BackgroundFeature[] = []
  for (const [name, list] of Object.entries(backgroundWords) as [
    'look-back-word' | 'habit-word',
    ReadonlySet<string>,
  ][]) {
    if (words.some((word) => word && list.has(lower(word)))) features.push(name)
  }
  return features
}

/**
 * The features of an event that speak for or against its being background, each once.
 * @param when the event's days, as `whenOf` gives them
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
  const features: BackgroundFeature[] = [
    ...timeFeatures(document.report.published, when),
    ...clauseFeatures(sentence, token, when === null),
    ...wordFeatures(sentence, token),
  ]
  const place = document.sentences.length > 1 ? ref.sentence / (document.sentences.length - 1) : 0
  if (place > 0.6) features.push('late')
  if (ref.sentence < 3) features.push('first-sentences')
  if (kind !== 'encounter') features.push(kind)
  if (kind === 'figure') {
    if (features.includes('perfect') || features.includes('pluperfect')) features.push('figure-perfect')
    if (when === null) features.push('figure-undated')
  }
  const { status } = statusOf(document, ref, kind)
  if (status === 'expected' || status === 'possible') features.push('not-yet')
  if (status === 'refused' || status === 'ongoing') features.push(status)
  return [...new Set(features)]
}
