import type { Sentence, Token } from '../../language/index.ts'
import { childrenOf } from '../document.ts'
import { statusOfNoun, statusOfPredicate } from './event-status.ts'
import type { Verdict } from './verdict.ts'
import { keysOf, lookUp, prepositionOf } from './keys.ts'
import { endingWhenNegated, trucePrepositions, truceTopicVerbs, truceWords } from './lexicon.ts'
import { baseRelation, isPredicate, lower, verbGroupOf } from './verb-group.ts'

/** True when the phrase names a truce that is known ("the truce", "Gaza's truce"), not one wished for ("a truce"). */
function isDefinite(sentence: Sentence, token: Token): boolean {
  return childrenOf(sentence, token.index).some(
    (child) =>
      (baseRelation(child) === 'det' && ['the', 'this', 'that', 'these', 'its'].includes(lower(child))) ||
      child.relation === 'nmod:poss',
  )
}

/** The head of a compound that the truce only modifies ("the cease-fire agreement was signed"). */
function phraseHead(sentence: Sentence, token: Token): Token {
  let current = token
  while (['compound', 'amod'].includes(baseRelation(current))) {
    const head = sentence.tokens[current.head]
    if (!head) break
    current = head
  }
  return current
}

/** Verbs and nouns that speak of the truce: the clauses on it and its governor. */
function speakers(sentence: Sentence, token: Token): Token[] {
  const clauses = childrenOf(sentence, token.index).filter((child) => child.relation === 'acl:relcl')
  const head = sentence.tokens[token.head]
  if (!head || !['nsubj', 'obj', 'obl', 'nmod'].includes(baseRelation(token))) return clauses
  // "the truce ended the fighting" tells of the fighting's end, "the truce took effect" of the truce.
  const acts = token.relation === 'nsubj' && objectOf(sentence, head) !== null
  const bare = acts && !truceWords.has(`${head.lemma} ${objectOf(sentence, head)?.lemma}`)
  return bare ? clauses : [...clauses, head]
}

function objectOf(sentence: Sentence, verb: Token): Token | null {
  return childrenOf(sentence, verb.index).find((child) => child.relation === 'obj') ?? null
}

/** Its reason's name: such a truce has been there up to now. */
export const sinceClause = 'truce-since-clause'

/** "since the ceasefire was signed" */
function isSinceClause(sentence: Sentence, token: Token): boolean {
  const head = sentence.tokens[token.head]
  if (!head || !isPredicate(sentence, head.index) || !token.relation.startsWith('nsubj')) return false
  return childrenOf(sentence, head.index).some(
    (child) => child.relation === 'mark' && lower(child) === 'since',
  )
}

/** "is no longer committed to the ceasefire" */
function isForsaken(sentence: Sentence, token: Token): boolean {
  const head = sentence.tokens[token.head]
  if (!head || !isPredicate(sentence, head.index) || token.relation === 'nsubj') return false
  return (
    verbGroupOf(sentence, head.index).negated &&
    keysOf(sentence, head, token).some((key) => endingWhenNegated.has(key))
  )
}

/**
 * Status of a truce. A verb of its own life decides by its tense (began, holds, was extended, was broken); what is
 * only wished for or planned is read as any event; a known truce of which nothing is said goes on.
 */
export function statusOfTruce(sentence: Sentence, trigger: Token): Verdict {
  const own = lookUp(truceWords, keysOf(sentence, trigger))
  // "will suspend operations" begins a truce: only a truce that is itself suspended is called off.
  if (own && own.class !== 'called-off' && isPredicate(sentence, trigger.index))
    return byTense(sentence, trigger, own)
  const token = phraseHead(sentence, trigger)
  const general = isPredicate(sentence, token.index)
    ? statusOfPredicate(sentence, token.index)
    : statusOfNoun(sentence, token.index)
  if (isForsaken(sentence, token)) return { status: 'called-off', why: ['truce-forsaken'] }
  if (isSinceClause(sentence, token)) return { status: 'happened', why: [sinceClause] }
  for (const speaker of speakers(sentence, token)) {
    const found = lookUp(
      truceWords,
      keysOf(sentence, speaker, token.head === speaker.index ? token : undefined),
    )
    if (!found) continue
    if (speaker.upos === 'NOUN') return { status: found.class, why: [`truce-${found.class}:${found.key}`] }
    return byTense(sentence, speaker, found)
  }
  if (prepositionOf(sentence, token.index) === 'since') return { status: 'happened', why: ['truce-since'] }
  const preposition = prepositionOf(sentence, token.index)
  if (preposition !== null && trucePrepositions.has(preposition)) {
    return { status: 'ongoing', why: [`truce-known:${preposition}`] }
  }
  const onNoun = general?.why[0]?.startsWith('modifier:') === true
  const topic = general?.why.some((name) => truceTopicVerbs.has(name.split(':')[1] ?? '')) === true
  const plain = !general || general.status === 'happened' || general.status === 'ongoing'
  if (isDefinite(sentence, token) && !onNoun && (plain || topic || general?.why.includes('purpose'))) {
    return { status: 'ongoing', why: ['truce-known', ...(general?.why ?? [])] }
  }
  // "to secure a ceasefire" is a wish, "to hold talks" is a plan.
  if (general?.why.includes('purpose')) return { status: 'possible', why: general.why }
  return general ?? { status: 'possible', why: ['truce-unknown'] }
}

function byTense(sentence: Sentence, verb: Token, found: { key: string; class: Verdict['status'] }): Verdict {
  const tense = statusOfPredicate(sentence, verb.index)
  const why = `truce-${found.class}:${found.key}`
  const decided = found.class === 'called-off' && tense?.status === 'expected'
  if (!tense || decided || tense.status === 'happened' || tense.status === 'ongoing') {
    return { status: found.class, why: [why] }
  }
  return { status: tense.status, why: [why, ...tense.why] }
}
