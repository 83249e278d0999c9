import type { Sentence, Token } from '../../language/index.ts'
import { childrenOf } from '../document.ts'
import type { PlacedTime } from './time-attachment.ts'
import { baseRelation, clauseOf, lower } from './verb-group.ts'
import { clauseOnNoun, governor, own } from './when-in-sentence.ts'
import { placeOf } from './when-place.ts'
import type { Place } from './when-place.ts'

const demonstratives = new Set(['the', 'this', 'that', 'these', 'those'])

function isDefinite(sentence: Sentence, token: Token): boolean {
  return childrenOf(sentence, token.index).some(
    (child) => baseRelation(child) === 'det' && demonstratives.has(lower(child)),
  )
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

/** The time of an event that the clause points back to: "taken during this attack". */
export function namedEvent(place: Place): PlacedTime | null {
  const clause = clauseOf(place.sentence, place.token)
  if (!clause) return null
  const second = childrenOf(place.sentence, clause.index).filter((child) => baseRelation(child) === 'conj')
  const candidates = [
    ...[clause, ...second].flatMap((verb) =>
      childrenOf(place.sentence, verb.index).filter((child) =>
        ['obl', 'nsubj'].includes(baseRelation(child)),
      ),
    ),
    describedNoun(place.sentence, clause),
  ]
  for (const noun of candidates) {
    if (!noun || noun.upos !== 'NOUN') continue
    const pointing = childrenOf(place.sentence, noun.index).some((child) =>
      ['this', 'that', 'these', 'those'].includes(lower(child)),
    )
    const found = pointing ? earlierMention(place, noun) : null
    if (found) return found
  }
  return null
}
