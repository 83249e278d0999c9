import type { Sentence, Token } from '../../language/index.ts'
import { childrenOf, lastDayOfWriting } from '../document.ts'
import { keysOf, lookUp } from './keys.ts'
import { governingNouns, governingVerbs, resultVerbs } from './lexicon.ts'
import { nearestTime } from './time-attachment.ts'
import type { PlacedTime } from './time-attachment.ts'
import { baseRelation, clauseOf, isPredicate, verbGroupOf } from './verb-group.ts'
import { isApart } from './when-clauses.ts'
import type { Place } from './when-place.ts'

/** The time in the event's own phrase or clause. */
export function own(place: Place): PlacedTime | null {
  return nearestTime(place.sentence, place.times, place.token.index)
}

/**
 * The time in a clause on the event's noun: "a deal signed in February", "a summit which starts on Tuesday"; for a
 * count, on the noun counted: "200 girls who were abducted in April".
 */
export function clauseOnNoun(place: Place): PlacedTime | null {
  const counted = place.token.relation === 'nummod' ? place.sentence.tokens[place.token.head] : undefined
  for (const child of childrenOf(place.sentence, (counted ?? place.token).index)) {
    if (baseRelation(child) !== 'acl' || resultVerbs.has(child.lemma)) continue
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
export function governor(place: Place): PlacedTime | null {
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

/** The day of a refusal: "rejected the ceasefire on Monday". */
export function refusal(place: Place): PlacedTime | null {
  const head = place.sentence.tokens[place.token.head]
  if (!head || baseRelation(place.token) !== 'obj') return null
  const found = lookUp(governingVerbs, keysOf(place.sentence, head, place.token))
  return found?.class === 'refused' ? nearestTime(place.sentence, place.times, head.index) : null
}

/** The time behind the last of several verbs with one subject: "killed 40 and abducted six on Monday". */
export function conjunct(place: Place): PlacedTime | null {
  const clause = clauseOf(place.sentence, place.token)
  if (!clause) return null
  for (const child of childrenOf(place.sentence, clause.index)) {
    if (child.relation !== 'conj' || child.upos !== 'VERB' || standsAlone(place.sentence, child)) continue
    const found = nearestTime(place.sentence, place.times, child.index)
    if (found && found.head > child.index) return found
  }
  return null
}

/** The time of the clause above an adverbial clause or participle: "gathered on Wednesday to discuss", "…, leaving six dead". */
export function above(place: Place): PlacedTime | null {
  let current = place.token
  for (let steps = 0; steps < 8; steps += 1) {
    const head = place.sentence.tokens[current.head]
    const relation = baseRelation(current)
    if (!head || ['ccomp', 'parataxis', 'csubj'].includes(relation)) return null
    if (relation === 'advcl' && isApart(place, current)) return null
    if (relation === 'advcl' || relation === 'acl') {
      const group = isPredicate(place.sentence, current.index)
        ? verbGroupOf(place.sentence, current.index)
        : null
      if (group && group.tense === 'past' && group.perfect) return null
      if (group && group.tense === 'present') return null
      // "heads to the capital next week, where he will hold talks"
      if (group && group.tense === 'future') {
        const later = nearestTime(place.sentence, place.times, head.index)
        const published = lastDayOfWriting(place.document)
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
