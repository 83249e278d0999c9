import type { Sentence, Token } from '../../language/index.ts'
import type { Document, TokenRef } from '../document.ts'
import { childrenOf } from '../document.ts'
import { leadWords } from './lexicon.ts'
import { fromModifiers } from './modifiers.ts'
import { isShort, nearestTime, placeTimes } from './time-attachment.ts'
import type { PlacedTime } from './time-attachment.ts'
import { baseRelation, clauseOf, lower, verbGroupOf } from './verb-group.ts'
import { onPublication, placeOf } from './when-place.ts'
import type { Place } from './when-place.ts'

/** The day on which it was said: a time of the cue's clause. */
export function cue(place: Place, cues: readonly TokenRef[]): PlacedTime | null {
  for (const ref of cues.toReversed()) {
    const at = placeOf(place.document, ref)
    const found = nearestTime(at.sentence, at.times, at.token.index)
    if (found) return found
  }
  return null
}

/**
 * The day it was said, for what had just come about then: "has arrived, the ministry said Sunday"; in the pluperfect
 * only the speaker's own deed ("announced Thursday that it had secured"), for others' may be long past.
 */
export function cueOfPerfect(place: Place, cues: readonly TokenRef[]): PlacedTime | null {
  const clause = clauseOf(place.sentence, place.token)
  const group = clause && verbGroupOf(place.sentence, clause.index)
  if (!clause || !group?.perfect) return null
  return group.tense === 'present' || carriesOn(place.sentence, clause) ? cue(place, cues) : null
}

/** The time of the main clause of a sentence; that of what is to come is no day to go on from. */
export function mainTime(document: Document, index: number): PlacedTime | null {
  const sentence = document.sentences[index]
  if (!sentence) return null
  const times = placeTimes(sentence, document.times[index] ?? [])
  const root = sentence.tokens.find((token) => token.head < 0)
  if (!root || verbGroupOf(sentence, root.index).tense === 'future') return null
  return nearestTime(sentence, times, root.index)
}

function isNoun(token: Token): boolean {
  return token.upos === 'NOUN' || token.upos === 'PROPN'
}

/** What is only spoken of ("discussed the ongoing talks", "earlier talks led to …") is not of the day that is told. */
export function isOnlySpokenOf({ sentence, token }: Place, clause: Token | null): boolean {
  if (!isNoun(token)) return false
  const isTold = clause && (token.index === clause.index || token.head === clause.index)
  return !isTold || fromModifiers(sentence, token.index) !== null
}

/** True when a quotation opened in this sentence stands open before the token. */
function inQuotation(sentence: Sentence, token: Token): boolean {
  const marks = sentence.tokens.filter((other) => other.index < token.index && /^["“”]$/.test(other.text))
  return marks.length % 2 === 1
}

/** The day of the sentence before, for a clause in the simple past that names none: the story goes on. */
export function previousSentence(place: Place): PlacedTime | null {
  let clause = clauseOf(place.sentence, place.token)
  if (isOnlySpokenOf(place, clause)) return null
  // "appeared to hold" is told by "appeared".
  while (clause && baseRelation(clause) === 'xcomp') clause = place.sentence.tokens[clause.head] ?? null
  if (!clause || inQuotation(place.sentence, place.token)) return null
  const group = verbGroupOf(place.sentence, clause.index)
  if (group.tense !== 'past' || group.perfect) return null
  if (!['root', 'conj', 'parataxis', 'ccomp'].includes(baseRelation(clause))) return null
  const found = mainTime(place.document, place.sentenceIndex - 1)
  return found && isShort(found) ? found : null
}

const pronouns = new Set(['he', 'she', 'they', 'it'])

/**
 * True when the verb's subject is a pronoun, or lacking because it shares that of the verb before, and for what was
 * "also" done.
 */
function carriesOn(sentence: Sentence, verb: Token): boolean {
  const children = childrenOf(sentence, verb.index)
  if (children.some((child) => lower(child) === 'also' && child.relation === 'advmod')) return true
  const subject = children.find((child) => child.relation.startsWith('nsubj'))
  if (subject) return pronouns.has(lower(subject))
  const head = sentence.tokens[verb.head]
  return baseRelation(verb) === 'conj' && head !== undefined && carriesOn(sentence, head)
}

/** How many sentences back a pronoun's sentence may borrow a day; a speaker is quoted over more of them. */
const longestReach = { told: 3, said: 6 }

/** The day of a sentence shortly before, where a pronoun carries on with the same speaker or actor: "…, he added". */
export function sameActor(place: Place, cues: readonly TokenRef[]): PlacedTime | null {
  const clause = clauseOf(place.sentence, place.token)
  const group = clause && verbGroupOf(place.sentence, clause.index)
  if (group?.perfect) return null
  if (cues.length === 0 && (group?.tense === 'present' || group?.tense === 'future')) return null
  const cueRef = cues.at(-1)
  const at = cueRef ? placeOf(place.document, cueRef) : null
  if (at && verbGroupOf(at.sentence, at.token.index).perfect) return null
  const goesOnWith = at ? carriesOn(at.sentence, at.token) : clause && carriesOn(place.sentence, clause)
  if (!goesOnWith) return null
  for (let back = 1; back <= (at ? longestReach.said : longestReach.told); back += 1) {
    const found = mainTime(place.document, place.sentenceIndex - back)
    if (found) return isShort(found) ? found : null
  }
  return null
}

/** True for the clause's verb and for a word in its subject. */
function isHeadOrSubject(place: Place, clause: Token): boolean {
  let current: Token | undefined = place.token
  while (current && current.index !== clause.index) {
    if (current.head === clause.index && baseRelation(current) !== 'nsubj') return false
    current = place.sentence.tokens[current.head]
  }
  return current !== undefined
}

/** Publication day, for what goes on as the report is written: "is touring the region", "is in Tovel". */
export function goesOn(place: Place): PlacedTime | null {
  const clause = clauseOf(place.sentence, place.token)
  const isPresence = place.token.relation === 'cop'
  if (!clause || !(isPresence || isHeadOrSubject(place, clause))) return null
  const group = verbGroupOf(place.sentence, clause.index)
  if (group.tense !== 'present' || group.perfect || !(isPresence || group.progressive)) return null
  return onPublication(place.document, clause, 'present-progressive')
}

/** "today", "yesterday" and the like in the report's first sentences: the report tells of one day. */
export function leadToday(place: Place): PlacedTime | null {
  const { text } = place.document.report
  for (let index = 0; index < Math.min(3, place.sentenceIndex + 1); index += 1) {
    const sentence = place.document.sentences[index]
    if (!sentence) continue
    for (const time of placeTimes(sentence, place.document.times[index] ?? [])) {
      const words = text.slice(time.expression.start, time.expression.end).toLowerCase()
      if (leadWords.some((word) => words.endsWith(word))) return time
    }
  }
  return null
}
