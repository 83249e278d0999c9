import type { Sentence, Token } from '../../language/index.ts'
import type { Document, TokenRef } from '../document.ts'
import { isOneOf } from './keys.ts'
import { goingOnVerbs } from './lexicon.ts'
import { isOnlySpokenOf } from './when-in-story.ts'
import type { PlacedTime } from './time-attachment.ts'
import { baseRelation, clauseOf, verbGroupOf } from './verb-group.ts'
import { onPublication } from './when-place.ts'
import type { Place } from './when-place.ts'

/** Sentences that an entry of a chronicle has at most; a longer text in the present tense is a portrait or an essay. */
const longestEntry = 6
/** Share of its main clauses that must stand in the present. */
const leastShare = 0.7

const chronicles = new WeakMap<Document, boolean>()

/**
 * Publication day, for what an entry of a chronicle tells in the present tense: "The rebels release six captives." Only
 * where the whole short text is told so, and for verbs of doing: states need not have begun that day.
 */
export function chronicle(place: Place, cues: readonly TokenRef[]): PlacedTime | null {
  if (!isChronicle(place.document)) return null
  const clause = clauseOf(place.sentence, place.token)
  const teller = clause && tellerOf(place.sentence, clause)
  if (!clause || !teller || !isToldInPresent(place.sentence, teller)) return null
  if (cues.length === 0 && isOnlySpokenOf(place, clause)) return null
  return onPublication(place.document, teller, 'chronicle')
}

/** The finite clause that a participle belongs to ("strikes a market, [killing] twelve"). */
function tellerOf(sentence: Sentence, clause: Token): Token | null {
  let current: Token | undefined = clause
  while (
    current &&
    verbGroupOf(sentence, current.index).form === 'gerund' &&
    baseRelation(current) === 'advcl'
  ) {
    current = sentence.tokens[current.head]
  }
  return current ?? null
}

function isToldInPresent(sentence: Sentence, clause: Token): boolean {
  const group = verbGroupOf(sentence, clause.index)
  return (
    clause.upos === 'VERB' &&
    group.tense === 'present' &&
    group.form !== 'to-infinitive' &&
    group.modal === null &&
    !group.perfect &&
    !isOneOf(clause, goingOnVerbs)
  )
}

function isChronicle(document: Document): boolean {
  const known = chronicles.get(document)
  if (known !== undefined) return known
  const told = document.sentences.flatMap((sentence) => {
    const root = sentence.tokens.find((token) => token.head < 0)
    const group = root?.upos === 'VERB' ? verbGroupOf(sentence, root.index) : null
    return group === null || group.tense === null ? [] : [group.tense === 'present' && !group.perfect]
  })
  const share = told.filter(Boolean).length / told.length
  const found = told.length > 0 && document.sentences.length <= longestEntry && share >= leastShare
  chronicles.set(document, found)
  return found
}
