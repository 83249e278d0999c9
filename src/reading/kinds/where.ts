import type { Sentence, Token } from '../../language/index.ts'
import { childrenOf } from '../document.ts'
import type { BuildContext, Found } from './context.ts'
import { deedsAround } from './deed.ts'

const cases =
  /^(?:in|at|near|across|inside|outside|around|throughout|within|on|along|over|into|from|against)$/i
const deedCases = /^(?:in|at|on|near|against|across|into|inside)$/i

const strikingVerbs = new Set([
  'attack',
  'strike',
  'hit',
  'bomb',
  'bombard',
  'shell',
  'raid',
  'storm',
  'invade',
  'target',
  'rock',
  'shake',
  'infiltrate',
])

/**
 * Where a figure's people came to harm, where the rule's own paths name no place: a phrase of place in the counted
 * phrase, in its clause, on a deed that the clause tells of ("an attack on Harvan killed …"), or in the clause above
 * ("struck Harvan on Monday, killing …"). What is only reported from somewhere else does not count.
 */
export function whereOf(context: BuildContext, found: Found, counted: number | null): string | null {
  const { sentence, match, ref } = found
  const placeAt = (token: number): string | null => context.actors.placeOf({ sentence: ref.sentence, token })
  const first = (heads: readonly number[]): string | null => {
    for (const head of heads) {
      const place = placeAt(head)
      if (place !== null) return place
    }
    return null
  }
  const inPhrase = counted === null ? null : first(placed(sentence, counted, cases))
  if (inPhrase !== null) return inPhrase
  let current = sentence.tokens[match.trigger]
  for (let step = 0; current !== undefined && step < 4; step++) {
    const place = first([...placed(sentence, current.index, cases), ...placedBelow(sentence, current, step)])
    if (place !== null) return place
    if (!sharesPlace(sentence, current)) break
    current = sentence.tokens[current.head]
  }
  return first(deedsAround(sentence, match.trigger).flatMap((deed) => placed(sentence, deed, deedCases)))
}

/** A participle, a relative clause and a second verb happen where their main clause does; "after", "as" and "while" need not. */
function sharesPlace(sentence: Sentence, clause: Token): boolean {
  if (clause.relation === 'advcl')
    return !childrenOf(sentence, clause.index).some(
      (child) => child.relation === 'mark' || child.relation === 'nsubj' || child.relation === 'nsubj:pass',
    )
  return /^(?:acl|acl:relcl|conj|xcomp)$/.test(clause.relation)
}

/** Phrases of place right under a token. */
function placed(sentence: Sentence, head: number, allowed: RegExp): number[] {
  return childrenOf(sentence, head)
    .filter(
      (child) =>
        (child.relation === 'obl' || child.relation === 'nmod') &&
        childrenOf(sentence, child.index).some((word) => word.relation === 'case' && allowed.test(word.text)),
    )
    .map((child) => child.index)
}

/** Places on the things that a clause tells of: "in a strike on a house in Harvan", "hit a market in Tovel". */
function placedBelow(sentence: Sentence, clause: Token, step: number): number[] {
  const struck = strikingVerbs.has(clause.lemma)
  const relations = step === 0 ? /^(?:obl|obj|nsubj|nsubj:pass|obl:agent)$/ : /^(?:obl|obj)$/
  const things = childrenOf(sentence, clause.index).filter((child) => relations.test(child.relation))
  return things.flatMap((child) => [
    ...(struck && child.relation === 'obj' ? [child.index] : []),
    ...placed(sentence, child.index, deedCases),
  ])
}
