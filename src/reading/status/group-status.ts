import type { Sentence, Token } from '../../language/index.ts'
import { childrenOf } from '../document.ts'
import { isOneOf } from './keys.ts'
import { governingVerbs, reportingVerbs } from './lexicon.ts'
import { baseRelation, verbGroupOf } from './verb-group.ts'
import type { VerbGroup } from './verb-group.ts'
import { maxSteps, tokenAt, verdict } from './verdict.ts'
import type { Verdict } from './verdict.ts'

/** What the verb group alone says; null for an infinitive or participle, which take it from their governor. */
export function statusOfGroup(sentence: Sentence, token: Token, group: VerbGroup): Verdict | null {
  if (group.negated) {
    const willNot = group.tense === 'future' || group.modal !== null || group.form === 'to-infinitive'
    return verdict(willNot ? 'refused' : 'denied', willNot ? 'negated-future' : 'negated')
  }
  if (group.beTo) return verdict('expected', 'be-to')
  if (group.tense === 'future') return verdict('expected', 'future')
  if (group.modal === 'would') {
    return verdict(isReported(sentence, token) ? 'expected' : 'possible', 'would')
  }
  if (group.modal !== null) return verdict('possible', `modal:${group.modal}`)
  if (group.form === 'to-infinitive' && group.perfect) return verdict('happened', 'perfect-infinitive')
  if (group.form !== 'finite' || group.tense === null) return null
  if (group.progressive && group.tense === 'present') return verdict('ongoing', 'present-progressive')
  // "Said the envoys were meeting": the present of the saying, moved back.
  if (group.progressive && group.tense === 'past' && !group.perfect && isMovedBack(sentence, token)) {
    return verdict('ongoing', 'past-progressive', 'reported')
  }
  if (group.tense === 'past' || group.perfect) return verdict('happened', group.perfect ? 'perfect' : 'past')
  return verdict('ongoing', 'present')
}

/** A trigger that is itself a word of expectation: "was expected in the capital", "is due in town". */
export function statusOfItself(sentence: Sentence, token: Token, group: VerbGroup): Verdict | null {
  if (group.form !== 'finite' || group.negated) return null
  const children = childrenOf(sentence, token.index)
  if (children.some((child) => ['xcomp', 'ccomp', 'obj'].includes(baseRelation(child)))) return null
  const passive =
    group.passive || (token.features.VerbForm === 'Part' && !group.progressive && !group.perfect)
  const found = passive ? governingVerbs.get(token.lemma) : undefined
  return found === 'expected' ? verdict('expected', `itself:${token.lemma}`) : null
}

/** True where a past tense may stand for the present of a saying in the past; "says they marched" moves nothing. */
export function isMovedBack(sentence: Sentence, token: Token): boolean {
  const head = tokenAt(sentence, token.head)
  const said =
    head !== undefined && baseRelation(token) === 'ccomp' ? verbGroupOf(sentence, head.index) : null
  return isReported(sentence, token) && said?.tense !== 'present'
}

/** True inside the clause of a reporting verb ("said the two would meet"). */
export function isReported(sentence: Sentence, token: Token): boolean {
  let current: Token | undefined = token
  for (let step = 0; current && step < maxSteps; step += 1) {
    const head: Token | undefined = tokenAt(sentence, current.head)
    if (!head) {
      return childrenOf(sentence, current.index).some(
        (child) => baseRelation(child) === 'parataxis' && isOneOf(child, reportingVerbs),
      )
    }
    if (baseRelation(current) === 'ccomp' && isOneOf(head, reportingVerbs)) return true
    if (baseRelation(current) === 'parataxis') return false
    current = head
  }
  return false
}
