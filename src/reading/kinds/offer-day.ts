import type { Claim, DayInterval } from '../../model/index.ts'
import { childrenOf } from '../document.ts'
import { isBackground, whenOf } from '../status/index.ts'
import type { BuildContext, CommonFields, Found } from './context.ts'
import { termSpan } from './offer-terms.ts'

/** "Will", "would" and "may" tell of a deed to come, whose days are not those on which it was offered. */
const toCome = /^(?:will|would|shall|may|might|could|'ll|’ll|wo)$/i

/**
 * The day of an offer is the day on which it was made. Where a deed to come is told under "said", that is the day it
 * was said. Where nothing in the sentence gives a day, it is the day on which the same person was told to have spoken or
 * acted before, so long as that is news: the story goes on.
 * @param persons by name, those who make the offer or tell of it
 * @param earlier the claims of the report so far, in the order of the text
 */
export function dayOfOffer(
  context: BuildContext,
  found: Found,
  common: CommonFields,
  persons: readonly string[],
  earlier: readonly Claim[],
): CommonFields {
  const own = isOfTerms(found, common) ? withDay(context, found, common, noDay) : common
  const said = isDeedToCome(found) ? daySaid(context, found, own) : own
  if (said.when !== null || said.background || looksBack(found)) return said
  const before = dayBefore(context, found, persons, earlier)
  return before === null
    ? said
    : withDay(context, found, said, {
        when: before.when,
        whenFrom: before.whenFrom,
        why: ['when-same-person'],
      })
}

const lookingBack = new Set([
  'previously',
  'always',
  'earlier',
  'once',
  'already',
  'repeatedly',
  'long',
  'before',
])

/** "Has always offered", "said previously": of no one day. */
function looksBack({ sentence }: Found): boolean {
  return sentence.tokens.some(
    (token) => token.relation === 'advmod' && lookingBack.has(token.text.toLowerCase()),
  )
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
  return withDay(context, found, common, { when, whenFrom: expression, why })
}

/** The last claim before that has a day of news and shares a person with the offer. */
function dayBefore(
  context: BuildContext,
  found: Found,
  persons: readonly string[],
  earlier: readonly Claim[],
): Claim | null {
  const { published } = context.document.report
  if (published === null || persons.length === 0) return null
  const before = earlier.findLast(
    (claim) =>
      claim.start < found.sentence.start &&
      (claim.kind === 'encounter' || claim.kind === 'offer') &&
      isNewsOf(claim, published) &&
      sidesOf(claim).some((name) => persons.includes(name)),
  )
  return before ?? null
}

/** Days of news: at most two, the last no later than publication, the first within the week before it. */
function isNewsOf(claim: Claim, published: string): boolean {
  if (claim.when === null || claim.background) return false
  if (claim.kind === 'encounter' && claim.status !== 'happened' && claim.status !== 'ongoing') return false
  const [first, last] = claim.when
  const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000
  return days(first, last) < 2 && last <= published && days(first, published) < 7
}

function sidesOf(claim: Claim): string[] {
  const sources = claim.sources.map(({ name }) => name)
  if (claim.kind === 'encounter') return [...claim.parties, ...sources]
  return claim.kind === 'offer' ? [...claim.by, ...sources] : sources
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
