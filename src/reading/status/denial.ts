import type { Sentence, Token } from '../../language/index.ts'
import { isOneOf } from './keys.ts'
import { fromModifiers } from './modifiers.ts'
import { denialPhrases, denialWords, reportNouns, reportingVerbs, subordinators } from './lexicon.ts'
import { baseRelation, isPredicate, lower, verbGroupOf } from './verb-group.ts'
import { maxSteps, tokenAt } from './verdict.ts'

/** True right after "rather than", "instead of" or "without", however the parser attached them. */
export function followsDenial(sentence: Sentence, token: Token): boolean {
  const before = sentence.tokens.slice(Math.max(0, token.index - 2), token.index).map(lower)
  return (
    subordinators.get(before.join(' ')) === 'denied' || subordinators.get(before.at(-1) ?? '') === 'denied'
  )
}

/** True in a report that is denied: "denied that …", "it is wrong to report that …", "no truth to reports that …". */
export function isDenied(sentence: Sentence, event: Token): boolean {
  const token = isPredicate(sentence, event.index) ? event : tokenAt(sentence, event.head)
  if (!token || !isPredicate(sentence, token.index)) return false
  const before = sentence.tokens.slice(0, token.index).map(lower).join(' ')
  if (denialPhrases.some((phrase) => before.includes(phrase))) return true
  let current = token
  for (let step = 0; step < maxSteps; step += 1) {
    const head = tokenAt(sentence, current.head)
    const relation = baseRelation(current)
    if (!head || !['ccomp', 'acl', 'csubj', 'xcomp', 'obj', 'obl', 'nmod'].includes(relation)) return false
    if (current === token && !['ccomp', 'acl', 'csubj'].includes(relation)) return false
    const said = head.lemma === 'truth' && fromModifiers(sentence, head.index)?.status === 'denied'
    const isDenial = isOneOf(head, denialWords)
    if (said || (isDenial && !verbGroupOf(sentence, head.index).negated)) return true
    if (!isOneOf(head, reportingVerbs) && !isOneOf(head, reportNouns)) return false
    current = head
  }
  return false
}
