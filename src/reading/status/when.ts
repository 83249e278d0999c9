import type { Sentence, Token } from '../../language/index.ts'
import type { ClaimKind, DayInterval } from '../../model/index.ts'
import type { Document, TokenRef } from '../document.ts'
import { childrenOf } from '../document.ts'
import { keysOf, lookUp } from './keys.ts'
import { governingVerbs, whenSteps } from './lexicon.ts'
import type { WhenStep } from './lexicon.ts'
import { nearestTime, placeTimes } from './time-attachment.ts'
import type { PlacedTime } from './time-attachment.ts'
import { baseRelation, isPredicate, lower, verbGroupOf } from './verb-group.ts'

export interface When {
  /** First and last day, both included; null when the text states none for this event. */
  when: DayInterval | null
  /** The words it came from. */
  expression: string | null
  precision: string | null
  why: string[]
}

const notStated: When = { when: null, expression: null, precision: null, why: [] }

/** Everything a step looks at. */
interface Place {
  document: Document
  sentenceIndex: number
  sentence: Sentence
  token: Token
  times: PlacedTime[]
}

function placeOf(document: Document, ref: TokenRef): Place {
  const sentence = document.sentences[ref.sentence]
  const token = sentence?.tokens[ref.token]
  if (!sentence || !token) throw new RangeError(`no token ${ref.token} in sentence ${ref.sentence}`)
  const times = placeTimes(sentence, document.times[ref.sentence] ?? [])
  return { document, sentenceIndex: ref.sentence, sentence, token, times }
}

/** The time in the event's own phrase or clause. */
function own(place: Place): PlacedTime | null {
  return nearestTime(place.sentence, place.times, place.token.index)
}

/** The time in a clause on the event's noun: "a deal signed in February", "a summit which starts on Tuesday". */
function clauseOnNoun(place: Place): PlacedTime | null {
  for (const child of childrenOf(place.sentence, place.token.index)) {
    if (baseRelation(child) !== 'acl') continue
    const found = nearestTime(place.sentence, place.times, child.index) ?? belowRaising(place, child)
    if (found) return found
  }
  return null
}

/** The time in the infinitive of a raising verb: "talks are set to resume Monday". */
function belowRaising(place: Place, verb: Token): PlacedTime | null {
  for (const child of childrenOf(place.sentence, verb.index)) {
    if (baseRelation(child) !== 'xcomp') continue
    const found = nearestTime(place.sentence, place.times, child.index)
    if (found) return found
  }
  return null
}

/** Relations through which an event shares the time of the word above it. */
const sharing = new Set([
  'nsubj',
  'obj',
  'iobj',
  'obl',
  'nmod',
  'compound',
  'amod',
  'xcomp',
  'conj',
  'appos',
  'case',
])

/** True for a verb whose own day is not the event's: "called for talks on Saturday". */
function isAttitude(sentence: Sentence, verb: Token, child: Token): boolean {
  const found = lookUp(governingVerbs, keysOf(sentence, verb, child))
  return found !== null && ['possible', 'refused'].includes(found.class)
}

/** The time of the clause that the event stands in, through nouns, infinitives and conjuncts. */
function governor(place: Place): PlacedTime | null {
  let current = place.token
  for (let steps = 0; steps < 8; steps += 1) {
    const head = place.sentence.tokens[current.head]
    const relation = baseRelation(current)
    if (!head || !sharing.has(relation)) return null
    if (isAttitude(place.sentence, head, current)) return null
    const found =
      nearestTime(place.sentence, place.times, head.index) ??
      (relation === 'nsubj' ? belowRaising(place, head) : null)
    if (found) return found
    current = head
  }
  return null
}

/** The time of the clause above an adverbial clause or participle: "gathered on Wednesday to discuss", "…, leaving six dead". */
function above(place: Place): PlacedTime | null {
  let current = place.token
  for (let steps = 0; steps < 8; steps += 1) {
    const head = place.sentence.tokens[current.head]
    if (!head) return null
    const relation = baseRelation(current)
    if (['ccomp', 'parataxis', 'csubj'].includes(relation)) return null
    if (relation === 'advcl' || relation === 'acl') {
      const group = isPredicate(place.sentence, current.index)
        ? verbGroupOf(place.sentence, current.index)
        : null
      if (group && group.tense === 'past' && group.perfect) return null
      if (group && (group.tense === 'present' || group.tense === 'future')) return null
    }
    if (sharing.has(relation) && isAttitude(place.sentence, head, current)) return null
    const found = nearestTime(place.sentence, place.times, head.index)
    if (found) return found
    current = head
  }
  return null
}

/** The day on which it was said: a time of the cue's clause. */
function cue(place: Place, cues: readonly TokenRef[]): PlacedTime | null {
  for (const ref of cues.toReversed()) {
    const at = placeOf(place.document, ref)
    const found = nearestTime(at.sentence, at.times, at.token.index)
    if (found) return found
  }
  return null
}

/** The same noun, named before with a time: "the talks", "the cease-fire". */
function sameEvent(place: Place, kind: ClaimKind): PlacedTime | null {
  const { document, token } = place
  if (!['NOUN', 'PROPN'].includes(token.upos)) return null
  for (let index = place.sentenceIndex; index >= 0; index -= 1) {
    const sentence = document.sentences[index]
    if (!sentence) continue
    const before = sentence.tokens.filter(
      (other) => other.lemma === token.lemma && (index < place.sentenceIndex || other.index < token.index),
    )
    for (const other of before.toReversed()) {
      const found = step('direct', placeOf(document, { sentence: index, token: other.index }), kind, [])
      if (found) return found
    }
  }
  return null
}

function isDefinite(place: Place): boolean {
  return childrenOf(place.sentence, place.token.index).some(
    (child) =>
      baseRelation(child) === 'det' && ['the', 'this', 'that', 'these', 'those'].includes(lower(child)),
  )
}

/** The time of the main clause of the sentence before. */
function previousSentence(place: Place): PlacedTime | null {
  const index = place.sentenceIndex - 1
  const sentence = place.document.sentences[index]
  if (!sentence) return null
  const times = placeTimes(sentence, place.document.times[index] ?? [])
  const root = sentence.tokens.find((token) => token.head < 0)
  return root ? nearestTime(sentence, times, root.index) : null
}

function step(name: WhenStep, place: Place, kind: ClaimKind, cues: readonly TokenRef[]): PlacedTime | null {
  switch (name) {
    case 'direct':
      return own(place) ?? clauseOnNoun(place) ?? governor(place)
    case 'own':
      return own(place)
    case 'clause-on-noun':
      return clauseOnNoun(place)
    case 'governor':
      return governor(place)
    case 'above':
      return above(place)
    case 'cue':
      return cue(place, cues)
    case 'same-event':
      return isDefinite(place) ? sameEvent(place, kind) : null
    case 'previous-sentence':
      return previousSentence(place)
  }
}

/**
 * The days that the text gives for an event.
 * @param ref the trigger
 * @param kind decides which ways of inheriting a day count (`grammar/status/when.yaml`)
 * @param cues the saying verbs of the attribution, outermost first
 * @returns the interval with the words it came from; `when: null` when nothing is stated
 * @throws RangeError when a reference points at no token
 */
export function whenOf(document: Document, ref: TokenRef, kind: ClaimKind, cues: readonly TokenRef[]): When {
  const place = placeOf(document, ref)
  for (const name of whenSteps(kind)) {
    const found = step(name, place, kind, cues)
    if (!found) continue
    const { expression } = found
    return {
      when: expression.interval,
      expression: document.report.text.slice(expression.start, expression.end),
      precision: expression.precision,
      why: [`when-${name}`, `time:${expression.rule}`],
    }
  }
  return notStated
}
