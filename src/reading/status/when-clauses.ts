import type { Sentence, Token } from '../../language/index.ts'
import type { DayInterval } from '../../model/index.ts'
import { childrenOf, lastDayOfWriting } from '../document.ts'
import type { TimeExpression } from '../time/index.ts'
import { moveBy, spanOf } from '../time/index.ts'
import { nearestTime } from './time-attachment.ts'
import type { PlacedTime } from './time-attachment.ts'
import { baseRelation, clauseOf, lower, verbGroupOf } from './verb-group.ts'
import type { Place } from './when-place.ts'

/** Days that an adverbial clause gives to the clause above it, and the other way round. */

const atOnce = new Set(['when', 'as', 'while'])

/** The word that opens an adverbial clause: "when", "since", "after". */
export function openerOf(sentence: Sentence, clause: Token): Token | undefined {
  return childrenOf(sentence, clause.index).find(
    (child) => child.index < clause.index && ['mark', 'advmod'].includes(baseRelation(child)),
  )
}

function clausesUnder(place: Place, openers: ReadonlySet<string>): Token[] {
  const clause = clauseOf(place.sentence, place.token)
  if (!clause) return []
  return childrenOf(place.sentence, clause.index).filter((child) => {
    const opener = baseRelation(child) === 'advcl' ? openerOf(place.sentence, child) : undefined
    return opener !== undefined && openers.has(lower(opener))
  })
}

/** The time of a clause of the same moment: "died when a bridge fell last May", "when she came in June, she met …". */
export function sameMoment(place: Place): PlacedTime | null {
  const clause = clauseOf(place.sentence, place.token)
  const group = clause && verbGroupOf(place.sentence, clause.index)
  if (!group || group.tense !== 'past' || group.perfect) return null
  for (const under of clausesUnder(place, atOnce)) {
    const found = nearestTime(place.sentence, place.times, under.index)
    if (found) return found
  }
  return null
}

/** From the day of a "since" clause to publication: "have been held since the protests began in June". */
export function sinceClause(place: Place): PlacedTime | null {
  const published = lastDayOfWriting(place.document)
  if (published === null) return null
  for (const under of clausesUnder(place, new Set(['since']))) {
    const found = nearestTime(place.sentence, place.times, under.index)
    const first = found?.expression.interval?.[0]
    if (!found || first === undefined || first > published) continue
    const interval: DayInterval = [first, published]
    const rule = `${found.expression.rule}+since`
    return { ...found, expression: { ...found.expression, interval, precision: 'days', rule } }
  }
  return null
}

/** The length right before the word that opens a clause: "six years after", "hours after". */
function lengthBefore(place: Place, opener: Token): TimeExpression | undefined {
  const times = place.document.times[place.sentenceIndex] ?? []
  return times.find(({ type, end }) => {
    const between = place.document.report.text.slice(end, opener.start)
    return type === 'DURATION' && end <= opener.start && between.trim() === ''
  })
}

/** True for a clause some length before or after the one above: that one's day is not its own. */
export function isApart(place: Place, clause: Token): boolean {
  const opener = openerOf(place.sentence, clause)
  if (!opener || !['after', 'before'].includes(lower(opener))) return false
  return lengthBefore(place, opener) !== undefined
}

/** The day counted back from the clause above: "came back on Monday, six years after he had been freed". */
export function countedBack(place: Place): PlacedTime | null {
  const clause = clauseOf(place.sentence, place.token)
  const opener = clause && baseRelation(clause) === 'advcl' ? openerOf(place.sentence, clause) : undefined
  if (!clause || !opener || lower(opener) !== 'after') return null
  const length = lengthBefore(place, opener)
  const from = nearestTime(place.sentence, place.times, clause.head)
  const day = from?.expression.interval?.[0]
  const [, count, unit] = /^PT?(\d+)([DWMYH])$/.exec(length?.value ?? '') ?? []
  if (!length || !from || day === undefined || unit === undefined) return null
  const value = moveBy(day, unit === 'H' ? 'D' : unit, unit === 'H' ? 0 : -Number(count))
  const span = value === null ? null : spanOf(value)
  if (!span?.interval) return null
  const rule = `${length.rule}+after`
  return { ...from, expression: { ...from.expression, ...span, start: length.start, end: length.end, rule } }
}
