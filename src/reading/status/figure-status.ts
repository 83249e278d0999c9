import type { Sentence, Token } from '../../language/index.ts'
import { statusOfPredicate } from './event-status.ts'
import { isMovedBack } from './group-status.ts'
import type { Verdict } from './verdict.ts'
import { stateVerbs } from './lexicon.ts'
import { clauseOf, verbGroupOf } from './verb-group.ts'

/** "Will look into the flight of two million": those counted belong to a noun, which has happened as it may. */
function isWithinPhrase(sentence: Sentence, token: Token): boolean {
  const counted = token.relation === 'nummod' ? sentence.tokens[token.head] : token
  return counted?.relation === 'nmod'
}

/**
 * Status of a count of people: it stands as `happened`, unless its clause tells of a state or a movement in the
 * present tense, or of something planned or called off.
 */
export function statusOfFigure(sentence: Sentence, token: Token): Verdict {
  const verb = clauseOf(sentence, token)
  if (!verb) return { status: 'happened', why: ['figure'] }
  const group = verbGroupOf(sentence, verb.index)
  if (group.progressive && !group.perfect) return { status: 'ongoing', why: ['figure-progressive'] }
  if (
    group.tense === 'present' &&
    !group.perfect &&
    !group.passive &&
    (stateVerbs.has(verb.lemma) || verb.upos !== 'VERB')
  ) {
    return { status: 'ongoing', why: ['figure-state'] }
  }
  // "said the group represented 1,200 fighters": the present of the saying, moved back.
  const moved = group.tense === 'past' && !group.perfect && !group.passive && isMovedBack(sentence, verb)
  if (moved && stateVerbs.has(verb.lemma)) return { status: 'ongoing', why: ['figure-state', 'reported'] }
  if (group.negated) return { status: 'denied', why: ['figure', 'negated'] }
  if (group.modal !== null && /^(?:may|might|could)$/.test(group.modal)) {
    return { status: 'possible', why: ['figure', `modal:${group.modal}`] }
  }
  const infinitive = group.form === 'to-infinitive' && verb.relation === 'xcomp'
  const due = !isWithinPhrase(sentence, token) && (group.tense === 'future' || group.beTo || infinitive)
  const own = due ? statusOfPredicate(sentence, verb.index) : null
  if (own?.status === 'expected') {
    return { status: own.status, why: ['figure', ...own.why] }
  }
  return { status: 'happened', why: ['figure'] }
}
