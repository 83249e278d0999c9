import type { ClaimKind, DayInterval } from '../../model/index.ts'
import { lastDayOfWriting, type Document, type TokenRef } from '../document.ts'
import { whenSteps, type WhenStep } from './lexicon.ts'
import { sinceClause, statusOfTruce } from './truce-status.ts'
import { isOfPlan, isTerm } from './when-doubt.ts'
import { nearestTime, placeUntoldTimes, type PlacedTime } from './time-attachment.ts'
import { clauseOf } from './verb-group.ts'
import { placeOf } from './when-place.ts'
import type { Place } from './when-place.ts'
import { takeStep } from './when-steps.ts'

export interface When {
  /** First and last day, both included; null when the text states none for this event. */
  when: DayInterval | null
  /** The words it came from. */
  expression: string | null
  precision: string | null
  why: string[]
}

/** A truce that goes on lasts from its stated days to publication. */
function upToNow(place: Place, interval: DayInterval | null): DayInterval | null {
  const published = lastDayOfWriting(place.document)
  if (interval === null || published === null || interval[1] >= published) return interval
  const { status, why } = statusOfTruce(place.sentence, place.token)
  return status === 'ongoing' || why.includes(sinceClause) ? [interval[0], published] : interval
}

/** Steps that take the days of another mention; a truce that may come need not come then. */
const fromElsewhere = new Set(['above', 'cue', 'same-event', 'previous-sentence'])

/** Kinds whose day is not that of planning them; an offer is made by planning. */
const plannable = new Set<ClaimKind>(['encounter', 'exchange', 'act'])

function isWish(place: Place): boolean {
  return statusOfTruce(place.sentence, place.token).status === 'possible'
}

/** Steps that lend the day of something else in the report. */
const lent = new Set<WhenStep>([
  'same-event',
  'named-event',
  'previous-sentence',
  'lead-today',
  'lead-occasion',
  'news-occasion',
  'own-page',
  'chronicle',
  'same-actor',
  'goes-on',
  'period',
])

function hasUntold(place: Place, untold: readonly PlacedTime[]): boolean {
  const clause = clauseOf(place.sentence, place.token)
  return [place.token, ...(clause ? [clause] : [])].some(
    ({ index }) => nearestTime(place.sentence, untold, index) !== null,
  )
}

/**
 * The days that the text gives for an event.
 * @param ref the trigger
 * @param kind decides which ways of coming by a day count (`grammar/status/when.yaml`)
 * @param cues the saying verbs of the attribution, outermost first
 * @returns the interval with the words it came from; `when: null` when nothing is stated
 * @throws RangeError when a reference points at no token
 */
export function whenOf(document: Document, ref: TokenRef, kind: ClaimKind, cues: readonly TokenRef[]): When {
  const place = placeOf(document, ref)
  const untold = placeUntoldTimes(place.sentence, document.times[ref.sentence] ?? [])
  for (const name of whenSteps(kind)) {
    const found = takeStep(name, place, cues)
    if (!found) continue
    if (kind === 'truce' && fromElsewhere.has(name) && isWish(place)) continue
    if (kind === 'offer' && isTerm(place, found)) continue
    if (plannable.has(kind) && isOfPlan(place, found)) continue
    // "Met on Thursday" in a report without a day: it had its own, and no other is lent to it.
    if (lent.has(name) && hasUntold(place, untold)) break
    const { expression } = found
    return {
      when: kind === 'truce' ? upToNow(place, expression.interval) : expression.interval,
      expression: document.report.text.slice(expression.start, expression.end),
      precision: expression.precision,
      why: [`when-${name}`, `time:${expression.rule}`],
    }
  }
  return { when: null, expression: null, precision: null, why: [] }
}
