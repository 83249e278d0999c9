import type { Sentence, Token } from '../../language/index.ts'
import { childrenOf } from '../document.ts'
import { isShort } from './time-attachment.ts'
import type { PlacedTime } from './time-attachment.ts'
import { baseRelation, clauseOf, lower, verbGroupOf } from './verb-group.ts'
import { clauseOnNoun, governor, own } from './when-in-sentence.ts'
import { placeOf } from './when-place.ts'
import type { Place } from './when-place.ts'

const demonstratives = new Set(['this', 'that', 'these', 'those'])
const article = new Set(['the'])

function hasWord(sentence: Sentence, token: Token, words: ReadonlySet<string>): boolean {
  return childrenOf(sentence, token.index).some(
    (child) => baseRelation(child) === 'det' && words.has(lower(child)),
  )
}

function isDefinite(sentence: Sentence, token: Token): boolean {
  return hasWord(sentence, token, demonstratives) || hasWord(sentence, token, article)
}

/** The time of the same noun where it was named before. */
function earlierMention(place: Place, noun: Token): PlacedTime | null {
  for (let index = place.sentenceIndex; index >= 0; index -= 1) {
    const sentence = place.document.sentences[index]
    if (!sentence) continue
    const before = sentence.tokens.filter(
      (other) => other.lemma === noun.lemma && (index < place.sentenceIndex || other.index < noun.index),
    )
    for (const other of before.toReversed()) {
      const at = placeOf(place.document, { sentence: index, token: other.index })
      const found = own(at) ?? clauseOnNoun(at) ?? governor(at)
      if (found) return found
    }
  }
  return null
}

/** The event named again: "the talks", "the cease-fire". */
export function sameEvent(place: Place): PlacedTime | null {
  const { sentence, token } = place
  if (!['NOUN', 'PROPN'].includes(token.upos) || !isDefinite(sentence, token)) return null
  return earlierMention(place, token)
}

/** The noun that a clause describes, also through a verb of saying: "this attack, which officials said killed …". */
function describedNoun(sentence: Sentence, clause: Token): Token | undefined {
  const saying = baseRelation(clause) === 'ccomp' ? sentence.tokens[clause.head] : clause
  return saying !== undefined && baseRelation(saying) === 'acl' ? sentence.tokens[saying.head] : undefined
}

/** The time of an event that the clause points back to: "taken during this attack", "the attack had killed twelve". */
export function namedEvent(place: Place): PlacedTime | null {
  const { sentence } = place
  const clause = clauseOf(sentence, place.token)
  if (!clause) return null
  const second = childrenOf(sentence, clause.index).filter((child) => baseRelation(child) === 'conj')
  const phrases = [clause, ...second].flatMap((verb) =>
    childrenOf(sentence, verb.index).filter((child) => ['obl', 'nsubj'].includes(baseRelation(child))),
  )
  for (const noun of [...phrases, describedNoun(sentence, clause)]) {
    if (!noun || noun.upos !== 'NOUN' || !isDefinite(sentence, noun)) continue
    const found = earlierMention(place, noun)
    if (found && (hasWord(sentence, noun, demonstratives) || isOfOneMoment(place, noun, found))) return found
  }
  return null
}

/** True where a deed of few days is told by its own clause: "the attack killed", not "killed in the uprising". */
function isOfOneMoment({ sentence, token }: Place, noun: Token, time: PlacedTime): boolean {
  const clause = clauseOf(sentence, token)
  if (!clause || baseRelation(noun) === 'obl' || !isShort(time)) return false
  return verbGroupOf(sentence, clause.index).tense === 'past'
}
