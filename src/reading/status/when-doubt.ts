import { lastDayOfWriting } from '../document.ts'
import { addDays } from '../time/index.ts'
import { statusOfNoun, statusOfPredicate } from './event-status.ts'
import { prepositionOf } from './keys.ts'
import type { PlacedTime } from './time-attachment.ts'
import { clauseOf, isPredicate, verbGroupOf } from './verb-group.ts'
import type { Place } from './when-place.ts'

/** Times that stand near an event and are not its own. */

const limits = new Set(['by', 'until', 'till', 'before'])

/**
 * True for a day of an offer's terms: "by Saturday", "gave it until Thursday", "would look into what befell them four
 * years ago". An offer is of the day it was made.
 */
export function isTerm(place: Place, time: PlacedTime): boolean {
  if (time.expression.rule.endsWith('+deadline')) return true
  if (limits.has(prepositionOf(place.sentence, time.head) ?? '')) return true
  const published = lastDayOfWriting(place.document)
  const last = time.expression.interval?.[1]
  const clause = clauseOf(place.sentence, place.token)
  const group = clause && verbGroupOf(place.sentence, clause.index)
  if (!group || published === null || last === undefined) return false
  return (group.tense === 'future' || group.modal === 'would') && last < addDays(published, -7)
}

/** True for the day on which something was planned or wished for: "promised on Monday to free them". */
export function isOfPlan(place: Place, time: PlacedTime): boolean {
  const { sentence, token } = place
  const published = lastDayOfWriting(place.document)
  const last = time.expression.interval?.[1]
  if (published === null || last === undefined || last > published) return false
  const read = isPredicate(sentence, token.index)
    ? statusOfPredicate(sentence, token.index)
    : statusOfNoun(sentence, token.index)
  if (read?.status !== 'expected' && read?.status !== 'possible') return false
  const head = sentence.tokens[time.head]
  const owner = head && clauseOf(sentence, head)
  if (!owner || owner.index === clauseOf(sentence, token)?.index) return false
  const { tense, perfect } = verbGroupOf(sentence, owner.index)
  return tense === 'past' && !perfect
}
