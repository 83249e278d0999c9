import { namesOfPublisher } from '../actors/publisher.ts'
import type { Token } from '../../language/index.ts'
import type { Document, TokenRef } from '../document.ts'
import { isOnlySpokenOf } from './when-in-story.ts'
import { baseRelation, clauseOf, isPredicate, lower, verbGroupOf } from './verb-group.ts'
import { nearestTime, placeTimes } from './time-attachment.ts'
import type { PlacedTime } from './time-attachment.ts'
import { onPublication } from './when-place.ts'
import type { Place } from './when-place.ts'

/** Longest occasion in days: a visit of two days, a summit of three. */
const longestOccasion = 3
/** Share of the report's dated sentences that must be of the lead's days. */
const leastShare = 0.6

const occasions = new WeakMap<Document, { lead: PlacedTime | null }>()

/** True where a party publishes the report itself, as governments do with their readouts. */
function isOwnPage(document: Document): boolean {
  const { outlet } = document.report
  return outlet !== null && namesOfPublisher(outlet).length > 0
}

/**
 * The days of the one occasion that a report is about: those of its lead, where most of what the report dates falls on
 * them. For what a party's own page tells without a day, in the simple past or present ("The two leaders agreed to …"):
 * in the news, what has no day of its own need not be of the lead's.
 */
export function leadOccasion(place: Place, cues: readonly TokenRef[]): PlacedTime | null {
  // What somebody is quoted as saying need not be of the day of the report's occasion.
  if (cues.length > 0 || !isOwnPage(place.document)) return null
  const clause = clauseOf(place.sentence, place.token)
  const group = clause && verbGroupOf(place.sentence, clause.index)
  if (!group || group.perfect || group.tense === 'future' || place.sentenceIndex === 0) return null
  return occasionOf(place.document)
}

/**
 * The same for the news: what is told in the simple past, in a main clause and in nobody's words, of a report that
 * dates nearly everything on the days of its lead.
 */
export function newsOccasion(place: Place, cues: readonly TokenRef[]): PlacedTime | null {
  if (cues.length > 0 || place.sentenceIndex === 0) return null
  const clause = clauseOf(place.sentence, place.token)
  const group = clause && verbGroupOf(place.sentence, clause.index)
  if (!clause || !group || group.tense !== 'past' || group.perfect) return null
  if (!['root', 'conj', 'parataxis', 'ccomp'].includes(baseRelation(clause))) return null
  if (isOnlySpokenOf(place, clause)) return null
  return occasionOf(place.document)
}

function occasionOf(document: Document): PlacedTime | null {
  const known = occasions.get(document)
  if (known) return known.lead
  const lead = findOccasion(document)
  occasions.set(document, { lead })
  return lead
}

function findOccasion(document: Document): PlacedTime | null {
  const lead = document.sentences.slice(0, 2).flatMap((sentence, index) => {
    const root = sentence.tokens.find((token) => token.head < 0)
    const found = root && nearestTime(sentence, placeTimes(sentence, document.times[index] ?? []), root.index)
    return found && isOccasion(found.expression.interval) ? [found] : []
  })[0]
  const days = lead?.expression.interval
  if (!lead || !days) return null
  const dated = document.times.flatMap((times) => times.filter((time) => isOccasion(time.interval)))
  const onThem = dated.filter((time) => time.interval![0] <= days[1] && days[0] <= time.interval![1])
  return onThem.length / dated.length >= leastShare ? lead : null
}

function isOccasion(interval: readonly [string, string] | null): boolean {
  if (!interval) return false
  return (Date.parse(interval[1]) - Date.parse(interval[0])) / 86_400_000 < longestOccasion
}

/** Publication day, for what a page says in the first person outside quotations: it speaks on the day it appears. */
export function ownPage(place: Place): PlacedTime | null {
  const clause = clauseOf(place.sentence, place.token)
  return clause && speaksForItself(place) ? onPublication(place.document, clause, 'own-page') : null
}

/** "It is time to end …": an infinitive is said with the verb above it. */
function finiteClause(place: Place): Token | null {
  let clause = clauseOf(place.sentence, place.token)
  while (clause && ['xcomp', 'acl', 'csubj', 'ccomp'].includes(baseRelation(clause))) {
    if (verbGroupOf(place.sentence, clause.index).form !== 'to-infinitive') break
    const head: Token | undefined = place.sentence.tokens[clause.head]
    clause = head && isPredicate(place.sentence, head.index) ? head : null
  }
  return clause
}

/** True for a clause in the present, outside quotations, on a page that says "I" or "we" of itself. */
function speaksForItself(place: Place): boolean {
  const clause = finiteClause(place)
  const group = clause && verbGroupOf(place.sentence, clause.index)
  if (!group || group.tense !== 'present' || group.perfect) return false
  const told = unquotedSentences(place.document)
  return told.has(place.sentenceIndex) && [...told].some((index) => hasFirstPerson(place.document, index))
}

const unquoted = new WeakMap<Document, Set<number>>()

/** Sentences that neither stand in quotation marks nor hold any. */
function unquotedSentences(document: Document): Set<number> {
  const known = unquoted.get(document)
  if (known) return known
  const found = new Set<number>()
  let open = false
  document.sentences.forEach((sentence, index) => {
    const marks = sentence.tokens.filter((token) => /^(["“”]|``|'')$/.test(token.text))
    if (!open && marks.length === 0) found.add(index)
    for (const { text } of marks) open = text === '“' || text === '``' || (text === '"' && !open)
  })
  unquoted.set(document, found)
  return found
}

function hasFirstPerson(document: Document, index: number): boolean {
  return document.sentences[index]!.tokens.some(
    (token) => token.relation === 'nsubj' && /^(i|we)$/.test(lower(token)),
  )
}
