import type { Sentence, Token } from '../../language/index.ts'
import type { Document, TokenRef } from '../document.ts'
import { childrenOf } from '../document.ts'
import { clauseOf } from './figure-status.ts'
import { keysOf, lookUp } from './keys.ts'
import { governingNouns, governingVerbs } from './lexicon.ts'
import type { WhenStep } from './lexicon.ts'
import { nearestTime, placeTimes } from './time-attachment.ts'
import type { PlacedTime } from './time-attachment.ts'
import { baseRelation, isPredicate, lower, verbGroupOf } from './verb-group.ts'

/** An event's place in the document, with the days its sentence names. */
export interface Place {
  document: Document
  sentenceIndex: number
  sentence: Sentence
  token: Token
  times: PlacedTime[]
}

/** @throws RangeError when the reference points at no token */
export function placeOf(document: Document, ref: TokenRef): Place {
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
  'nummod',
])

/** True for a word whose own day is not the event's: "called for talks on Saturday", "stated Thursday their desire". */
function isAttitude(sentence: Sentence, governor: Token, child: Token): boolean {
  const list = governor.upos === 'NOUN' ? governingNouns : governingVerbs
  const found = lookUp(list, keysOf(sentence, governor, child))
  return found !== null && ['possible', 'refused'].includes(found.class)
}

/** The time of the clause that the event stands in, through nouns, infinitives and conjuncts. */
function governor(place: Place): PlacedTime | null {
  let current = place.token
  for (let steps = 0; steps < 8; steps += 1) {
    const head = place.sentence.tokens[current.head]
    const relation = baseRelation(current)
    if (!head || !sharing.has(relation)) return null
    if (relation === 'conj' && standsAlone(place.sentence, current)) return null
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
    const relation = baseRelation(current)
    if (!head || ['ccomp', 'parataxis', 'csubj'].includes(relation)) return null
    if (relation === 'advcl' || relation === 'acl') {
      const group = isPredicate(place.sentence, current.index)
        ? verbGroupOf(place.sentence, current.index)
        : null
      if (group && group.tense === 'past' && group.perfect) return null
      if (group && group.tense === 'present') return null
      // "heads to the capital next week, where he will hold talks"
      if (group && group.tense === 'future') {
        const later = nearestTime(place.sentence, place.times, head.index)
        const published = place.document.report.published
        const first = later?.expression.interval?.[0]
        return later && published !== null && first !== undefined && first > published ? later : null
      }
    }
    if (relation === 'conj' && standsAlone(place.sentence, current)) return null
    if ((sharing.has(relation) || relation === 'acl') && isAttitude(place.sentence, head, current))
      return null
    const found = nearestTime(place.sentence, place.times, head.index)
    if (found) return found
    current = head
  }
  return null
}

/** True for a second clause with a subject or an auxiliary of its own: "spoke Thursday, and will go on to …". */
function standsAlone(sentence: Sentence, verb: Token): boolean {
  return childrenOf(sentence, verb.index).some((child) => ['nsubj', 'aux'].includes(baseRelation(child)))
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

/** The day it was said, for what had just come about then: "has arrived, the ministry said Sunday". */
function cueOfPerfect(place: Place, cues: readonly TokenRef[]): PlacedTime | null {
  const clause = clauseOf(place.sentence, place.token)
  if (!clause) return null
  const group = verbGroupOf(place.sentence, clause.index)
  return group.perfect && group.tense === 'present' ? cue(place, cues) : null
}

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
function sameEvent(place: Place): PlacedTime | null {
  const { sentence, token } = place
  if (!['NOUN', 'PROPN'].includes(token.upos) || !isDefinite(sentence, token)) return null
  return earlierMention(place, token)
}

/** The time of an event that the clause points back to: "taken during this attack". */
function namedEvent(place: Place): PlacedTime | null {
  const clause = clauseOf(place.sentence, place.token)
  if (!clause) return null
  const candidates = [
    ...childrenOf(place.sentence, clause.index).filter((child) =>
      ['obl', 'nsubj'].includes(baseRelation(child)),
    ),
    ...(baseRelation(clause) === 'acl' ? [place.sentence.tokens[clause.head]] : []),
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

/** The time of the main clause of a sentence. */
function mainTime(document: Document, index: number): PlacedTime | null {
  const sentence = document.sentences[index]
  if (!sentence) return null
  const times = placeTimes(sentence, document.times[index] ?? [])
  const root = sentence.tokens.find((token) => token.head < 0)
  return root ? nearestTime(sentence, times, root.index) : null
}

/** True when a quotation opened in this sentence stands open before the token. */
function inQuotation(sentence: Sentence, token: Token): boolean {
  const marks = sentence.tokens.filter((other) => other.index < token.index && /^["“”]$/.test(other.text))
  return marks.length % 2 === 1
}

/** The day of the sentence before, for a clause in the simple past that names none: the story goes on. */
function previousSentence(place: Place): PlacedTime | null {
  const clause = clauseOf(place.sentence, place.token)
  if (!clause || inQuotation(place.sentence, place.token)) return null
  const group = verbGroupOf(place.sentence, clause.index)
  if (group.tense !== 'past' || group.perfect) return null
  if (!['root', 'conj', 'parataxis', 'ccomp'].includes(baseRelation(clause))) return null
  const found = mainTime(place.document, place.sentenceIndex - 1)
  return found && isShort(found) ? found : null
}

/** True for a time of a few days: a year or a month is no day to go on from. */
function isShort(time: PlacedTime): boolean {
  const [first, last] = time.expression.interval ?? ['', '']
  return Date.parse(last) - Date.parse(first) < 7 * 86_400_000
}

const pronouns = new Set(['he', 'she', 'they', 'it'])

/** True when the verb's subject is a pronoun, or lacking because it shares that of the verb before. */
function hasPronounSubject(sentence: Sentence, verb: Token): boolean {
  const subject = childrenOf(sentence, verb.index).find((child) => child.relation.startsWith('nsubj'))
  if (subject) return pronouns.has(lower(subject))
  const head = sentence.tokens[verb.head]
  return baseRelation(verb) === 'conj' && head !== undefined && hasPronounSubject(sentence, head)
}

/** How many sentences back a pronoun's sentence may borrow a day. */
const longestReach = 3

/** The day of a sentence shortly before, where a pronoun carries on with the same speaker or actor: "…, he added". */
function sameActor(place: Place, cues: readonly TokenRef[]): PlacedTime | null {
  const clause = clauseOf(place.sentence, place.token)
  const group = clause && verbGroupOf(place.sentence, clause.index)
  if (group?.perfect) return null
  if (cues.length === 0 && (group?.tense === 'present' || group?.tense === 'future')) return null
  const cueRef = cues.at(-1)
  const at = cueRef ? placeOf(place.document, cueRef) : null
  const goesOnWith = at
    ? hasPronounSubject(at.sentence, at.token)
    : clause && hasPronounSubject(place.sentence, clause)
  if (!goesOnWith) return null
  for (let back = 1; back <= longestReach; back += 1) {
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

/** Publication day, for what goes on as the report is written: "is touring the region". */
function goesOn(place: Place): PlacedTime | null {
  const published = place.document.report.published
  const clause = clauseOf(place.sentence, place.token)
  if (published === null || !clause || !isHeadOrSubject(place, clause)) return null
  const group = verbGroupOf(place.sentence, clause.index)
  if (group.tense !== 'present' || !group.progressive || group.perfect) return null
  const { start, end } = clause
  const expression = {
    start,
    end,
    type: 'DATE' as const,
    value: 'PRESENT_REF',
    interval: [published, published] as [string, string],
    precision: 'day' as const,
    anchor: 'publication' as const,
    rule: 'present-progressive',
  }
  return { expression, head: clause.index }
}

/** "today" in the main clause of the report's first sentences: the report tells of one day. */
function leadToday(place: Place): PlacedTime | null {
  const published = place.document.report.published
  for (let index = 0; index < Math.min(3, place.sentenceIndex + 1); index += 1) {
    const sentence = place.document.sentences[index]
    if (!sentence) continue
    for (const time of placeTimes(sentence, place.document.times[index] ?? [])) {
      const words = place.document.report.text.slice(time.expression.start, time.expression.end)
      if (words.toLowerCase() === 'today' && time.expression.interval?.[0] === published) return time
    }
  }
  return null
}

/** Runs one way of coming by a day. */
export function takeStep(name: WhenStep, place: Place, cues: readonly TokenRef[]): PlacedTime | null {
  switch (name) {
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
    case 'cue-of-perfect':
      return cueOfPerfect(place, cues)
    case 'same-event':
      return sameEvent(place)
    case 'named-event':
      return namedEvent(place)
    case 'previous-sentence':
      return previousSentence(place)
    case 'same-actor':
      return sameActor(place, cues)
    case 'goes-on':
      return goesOn(place)
    case 'lead-today':
      return leadToday(place)
  }
}
