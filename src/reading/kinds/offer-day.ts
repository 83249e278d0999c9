import type { DayInterval } from '../../model/index.ts'
import { childrenOf } from '../document.ts'
import { isBackground, whenOf } from '../status/index.ts'
import type { BuildContext, CommonFields, Found } from './context.ts'
import { termSpan } from './offer-terms.ts'

/** "Will", "would" and "may" tell of a deed to come, whose days are not those on which it was offered. */
const toCome = /^(?:will|would|shall|may|might|could|'ll|’ll|wo)$/i

/**
 * The day of an offer is the day on which it was made: where a deed to come is told under "said", the day it was said.
 * A day that belongs to the terms ("until Thursday") is none.
 */
export function dayOfOffer(context: BuildContext, found: Found, common: CommonFields): CommonFields {
  const own = isOfTerms(found, common) ? withDay(context, found, common, noDay) : common
  return isDeedToCome(found) ? daySaid(context, found, own) : own
}

function isDeedToCome({ sentence, match }: Found): boolean {
  return childrenOf(sentence, match.trigger).some(
    (child) => child.relation === 'aux' && toCome.test(child.text),
  )
}

const noDay = { when: null, whenFrom: null, why: [] }

/** True where the day found is a part of what is demanded: "until Thursday", "their demands include … of June 12". */
function isOfTerms({ sentence, match }: Found, { quote, whenFrom, why }: CommonFields): boolean {
  if (whenFrom === null || !why.some((name) => /^when-(?:own|governor|above|clause-on-noun)$/.test(name)))
    return false
  const at = quote.indexOf(whenFrom)
  if (at < 0) return false
  if (/\b(?:until|till|before)\s+$/i.test(quote.slice(0, at))) return true
  const trigger = sentence.tokens[match.trigger]
  const terms = ['gives', 'gets'].flatMap((slot) => match.slots.get(slot) ?? [])
  return (
    trigger?.upos === 'NOUN' &&
    terms.some((head) => {
      const span = termSpan(sentence, head)
      return span !== null && head !== trigger.head && holds(span, sentence.start + at)
    })
  )
}

function holds(span: { start: number; end: number }, at: number): boolean {
  return span.start <= at && at < span.end
}

/** The day of the reporting word; a deed's own day in the past or present stays where the report gives no other. */
function daySaid(context: BuildContext, found: Found, common: CommonFields): CommonFields {
  const { cues } = context.attributions.sourcesAt(found.ref)
  const cue = cues.at(-1)
  if (cue === undefined || cue.sentence !== found.ref.sentence) return common
  const { when, expression, why } = whenOf(context.document, cue, 'offer', cues.slice(0, -1))
  if (when === null && common.why.includes('when-as-news')) return common
  return withDay(context, found, common, { when, whenFrom: expression, why })
}

function withDay(
  context: BuildContext,
  found: Found,
  common: CommonFields,
  day: { when: DayInterval | null; whenFrom: string | null; why: readonly string[] },
): CommonFields {
  const { background, why } = isBackground(context.document, found.ref, day.when, 'offer')
  const others = common.why.filter((name) => !/^(?:when-|time:|background:)/.test(name))
  return {
    ...common,
    when: day.when,
    whenFrom: day.when === null ? null : day.whenFrom,
    background,
    why: [...others, ...day.why, ...why],
  }
}
