import type { Sentence, Token } from '../../language/index.ts'
import type { Status } from '../../model/index.ts'
import { childrenOf } from '../document.ts'
import { keysOf, lemmasOf, lookUp } from './keys.ts'
import { governingAdjectives, governingNouns, governingVerbs, termSubjects, termVerbs } from './lexicon.ts'
import type { GovernorClass } from './lexicon.ts'

/** What a governing word says of the event, the word's own negation included. */
export function governorClass(
  sentence: Sentence,
  governor: Token,
  child: Token,
): { key: string; class: GovernorClass } | null {
  const keys = keysOf(sentence, governor, child)
  if (governor.upos === 'VERB' || governor.upos === 'AUX') {
    return lookUp(governingVerbs, keys) ?? lookUp(governingAdjectives, keys)
  }
  if (governor.upos === 'ADJ' || governor.upos === 'ADV') return lookUp(governingAdjectives, keys)
  return lookUp(governingNouns, keys)
}

/** What a denied governor leaves of its class: "was not expected", "did not refuse". */
export function negate(status: Status): Status {
  if (status === 'expected') return 'denied'
  if (status === 'possible') return 'refused'
  if (status === 'refused' || status === 'denied' || status === 'called-off') return 'happened'
  return 'denied'
}

/** Statuses that a plan or promise takes on when they hold of it. */
export function isWeaker(status: Status): boolean {
  return ['possible', 'refused', 'denied', 'called-off'].includes(status)
}

/** True for "the agreement calls for …": what a deal provides for is due. */
export function isTermOfDeal(sentence: Sentence, verb: Token): boolean {
  if (!lemmasOf(verb).some((lemma) => termVerbs.has(lemma))) return false
  return childrenOf(sentence, verb.index).some(
    (child) => child.relation === 'nsubj' && termSubjects.has(child.lemma),
  )
}
