import type { Sentence, Token } from '../../language/index.ts'
import type { ClaimKind } from '../../model/index.ts'
import { lastDayOfWriting, type Document, type TokenRef } from '../document.ts'
import { statusOfNoun, statusOfPredicate } from './event-status.ts'
import type { Verdict } from './verdict.ts'
import { statusOfFigure } from './figure-status.ts'
import { statusOfOffer } from './offer-status.ts'
import { statusOfTruce } from './truce-status.ts'
import { isOneOf } from './keys.ts'
import { goingOnVerbs } from './lexicon.ts'
import { baseRelation, clauseOf, isPredicate, verbGroupOf } from './verb-group.ts'
import { whenOf } from './when.ts'

/**
 * Whether the event named by a word happened, goes on, is expected, possible, refused, denied or called off.
 * @param ref the trigger: a verb, a noun or an adjective ("arrived", "talks", "ready"), or the number of a figure
 * @param kind statuses are read by kind: a demand that stands is `ongoing`, an agreed offer `expected`
 * @returns the status and the names of the rules that led to it
 * @throws RangeError when the reference points at no token
 */
export function statusOf(document: Document, ref: TokenRef, kind: ClaimKind): Verdict {
  const sentence = document.sentences[ref.sentence]
  const token = sentence?.tokens[ref.token]
  if (!sentence || !token) throw new RangeError(`no token ${ref.token} in sentence ${ref.sentence}`)
  if (kind === 'offer') return statusOfOffer(sentence, token)
  if (kind === 'figure') return statusOfFigure(sentence, token)
  const read =
    kind === 'truce'
      ? statusOfTruce(sentence, token)
      : isPredicate(sentence, token.index)
        ? statusOfPredicate(sentence, token.index)
        : statusOfNoun(sentence, token.index)
  const stated = read ?? { status: 'happened', why: ['status-not-stated'] }
  const result = kind === 'truce' ? stated : toldInPresent(sentence, token, kind, stated)
  const byTense = result.status === 'happened' || result.status === 'ongoing'
  const onNoun = result.why[0]?.startsWith('modifier:') === true
  // "Welcomed next year's summit": the day is of what the words of a past act are about.
  const isPastAct = kind === 'act' && result.why.at(-1) === 'past'
  return byTense && !onNoun && !isPastAct && ahead(document, ref, kind, result.why.at(-1) === 'present')
    ? { status: 'expected', why: ['dated-ahead', ...result.why] }
    : result
}

/**
 * Headlines and chronicles tell in the present tense what has happened ("envoys meet", "fighters release a hostage");
 * states go on in it ("talks continue"). What is done in order to free somebody is not yet planned.
 */
function toldInPresent(sentence: Sentence, token: Token, kind: ClaimKind, read: Verdict): Verdict {
  if ((kind === 'exchange' || kind === 'act') && read.status === 'expected' && read.why.includes('purpose')) {
    return { status: 'possible', why: read.why }
  }
  if (read.why.at(-1) !== 'present') return read
  const clause = clauseOf(sentence, token)
  if (!clause || clause.upos !== 'VERB' || isOneOf(clause, goingOnVerbs)) return read
  if (verbGroupOf(sentence, clause.index).tense !== 'present') return read
  const isSubject = baseRelation(token) === 'nsubj' && token.relation !== 'nsubj:pass'
  return isSubject && token.head === clause.index
    ? read
    : { status: 'happened', why: ['told-in-present', ...read.why] }
}

/** True when the event's own day lies after publication; in the simple present ("starts on Tuesday"), not before it. */
function ahead(document: Document, ref: TokenRef, kind: ClaimKind, present: boolean): boolean {
  const published = lastDayOfWriting(document)
  const { when, why } = whenOf(document, ref, kind, [])
  if (published === null || when === null) return false
  const sentence = document.sentences[ref.sentence]
  const token = sentence?.tokens[ref.token]
  // "the truce is in force as of today" is no plan, "the truce starts today" is one.
  const isVerb = sentence && token && clauseOf(sentence, token)?.upos === 'VERB'
  const stated =
    why.includes('when-own') || why.includes('when-clause-on-noun') || why.includes('when-governor')
  return when[0] > published || (present && stated && isVerb === true && when[0] === published)
}
