import type { Sentence, Token } from '../../language/index.ts'
import { childrenOf } from '../document.ts'
import { statusOfNoun, statusOfPredicate } from './event-status.ts'
import type { Verdict } from './event-status.ts'
import { keysOf, lookUp } from './keys.ts'
import { commitmentVerbs, concludingVerbs, offerWords, termSubjects, termVerbs } from './lexicon.ts'
import { baseRelation, isPredicate, lower, verbGroupOf } from './verb-group.ts'

/** Keys of an offer word: with each preposition or infinitive that follows it, its object, alone, and as written. */
function offerKeys(sentence: Sentence, token: Token): string[] {
  const prepositions = childrenOf(sentence, token.index).flatMap((child) =>
    childrenOf(sentence, child.index)
      .filter((word) => baseRelation(word) === 'case' || (word.relation === 'mark' && lower(word) === 'to'))
      .map((word) => `${token.lemma} ${lower(word)}`),
  )
  return [...keysOf(sentence, token), ...prepositions, lower(token)]
}

/**
 * Status of an offer named by its word: a demand or an open proposal stands (`ongoing`), a commitment is due
 * (`expected`) or carried out (`happened`), an answer refuses it.
 */
export function statusOfOffer(sentence: Sentence, token: Token): Verdict {
  const predicate = isPredicate(sentence, token.index)
  const general = predicate ? statusOfPredicate(sentence, token.index) : statusOfNoun(sentence, token.index)
  const found = lookUp(offerWords, offerKeys(sentence, token))
  if (!found) return general ?? { status: 'ongoing', why: ['offer-stands'] }
  const why = `offer-${found.class}:${found.key}`
  const group = predicate ? verbGroupOf(sentence, token.index) : null
  if (group?.negated) {
    const status = found.class === 'refused' ? 'happened' : found.class === 'denied' ? 'happened' : 'refused'
    return { status, why: [why, 'negated'] }
  }
  if (group && isTerm(sentence, token)) return { status: 'expected', why: [why, 'term-of-a-deal'] }
  const outer = general?.why.includes('purpose') ? null : general
  if (outer && (outer.status === 'refused' || outer.status === 'denied')) {
    return { status: outer.status, why: [why, ...outer.why] }
  }
  if (found.class === 'ongoing' && outer?.status === 'expected')
    return { status: 'expected', why: [why, ...outer.why] }
  const done = group !== null && group.form === 'finite' && (group.tense === 'past' || group.perfect)
  switch (found.class) {
    case 'expected': {
      if (!done || commitmentVerbs.has(token.lemma)) return { status: 'expected', why: [why] }
      return { status: 'happened', why: [why, 'carried-out'] }
    }
    case 'happened': {
      if (general && ['expected', 'possible', 'refused', 'denied'].includes(general.status)) {
        return { status: general.status, why: [why, ...general.why] }
      }
      return { status: 'happened', why: [why] }
    }
    case 'possible': {
      if (concluded(sentence, token)) return { status: 'happened', why: [why, 'concluded'] }
      return { status: 'possible', why: [why] }
    }
    default:
      return { status: found.class, why: [why] }
  }
}

/** True for "the agreement calls for …": what a deal provides for. */
function isTerm(sentence: Sentence, token: Token): boolean {
  if (!offerKeys(sentence, token).some((key) => termVerbs.has(key))) return false
  return childrenOf(sentence, token.index).some(
    (child) => child.relation === 'nsubj' && termSubjects.has(child.lemma),
  )
}

/** True for "a deal signed in …", "they signed a deal". */
function concluded(sentence: Sentence, token: Token): boolean {
  const head = sentence.tokens[token.head]
  if (head && concludingVerbs.has(head.lemma) && ['obj', 'nsubj'].includes(baseRelation(token))) {
    return statusOfPredicate(sentence, head.index)?.status === 'happened'
  }
  return childrenOf(sentence, token.index).some(
    (child) =>
      baseRelation(child) === 'acl' && concludingVerbs.has(child.lemma) && !lower(child).endsWith('ing'),
  )
}
