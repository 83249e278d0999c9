import type { Claim, EncounterClaim, OfferClaim } from '../../model/index.ts'
import type { Sentence } from '../../language/index.ts'
import type { Actor, TokenRef } from '../document.ts'
import { withConjuncts, type Stand } from '../grammar/index.ts'
import { actorsIn, commonFields, namesOf, spansOf, type BuildContext, type Found } from './context.ts'
import { dayOfOffer } from './offer-day.ts'
import { termSpan } from './offer-terms.ts'
import { plannersBefore } from './planner.ts'
import { isFirstPerson, speakersAt } from './speaker.ts'
import { standsForSeveral, thoseWhoMet } from './those-who-met.ts'
import { durationOf } from './truce.ts'

/**
 * Terms on the table from a match; null when neither a side nor a term is stated.
 * @param earlier the claims of the report so far, in the order of the text: "the leaders" are those who met
 */
export function buildOffer(
  context: BuildContext,
  found: Found,
  earlier: readonly Claim[] = [],
): OfferClaim | null {
  const { match } = found
  const { actors, stand } = sideIn(context, found, 'by')
  const met = earlier.filter((claim) => claim.kind === 'encounter')
  const by = metBefore(context, found, met) ?? actors
  const { actors: to } = sideIn(context, found, 'to')
  const gives = termOf(found, 'gives')
  const gets = termOf(found, 'gets')
  if (match.rule.needs.includes('by') && by.length === 0) return null
  if (match.rule.needs.includes('to') && to.length === 0) return null
  // What the rule needs may have been a time ("called for two days"), which is no term.
  if (match.rule.needs.includes('gives') && gives === null) return null
  if (match.rule.needs.includes('gets') && gets === null) return null
  if (by.length === 0 && gives === null && gets === null) return null
  const duration = durationOf(context, found)
  const common = dayOfOffer(context, found, commonFields(context, found, 'offer'))
  const text = context.document.report.text
  const words = (span: { start: number; end: number } | null): string | null =>
    span === null ? null : text.slice(span.start, span.end)
  const { start, quote } = common
  const inQuote = (actor: Actor): boolean => actor.start >= start && actor.end <= start + quote.length
  return {
    kind: 'offer',
    ...common,
    why: stand === null ? common.why : [...common.why, `by:${stand}`],
    by: namesOf(by),
    to: namesOf(to).filter((name) => !by.some((actor) => actor.name === name)),
    gives: words(gives),
    gets: words(gets),
    duration: words(duration),
    spans: [
      ...common.spans,
      ...spansOf('by', by.filter(inQuote)),
      ...spansOf('to', to.filter(inQuote)),
      ...(gives === null ? [] : [{ slot: 'gives', ...gives }]),
      ...(gets === null ? [] : [{ slot: 'gets', ...gets }]),
      ...(duration === null ? [] : [{ slot: 'duration', ...duration }]),
    ],
  }
}

/**
 * The actors of a slot, and who stands in where it names nobody. "I" and "we" are the speaker; elsewhere the rule may
 * let the speaker, the sides of the story or the owner of the plan stand in.
 */
function sideIn(context: BuildContext, found: Found, slot: string): { actors: Actor[]; stand: Stand | null } {
  const { match, sentence, ref } = found
  const heads = (match.slots.get(slot) ?? []).flatMap((head) => withConjuncts(sentence, head))
  const own = heads.some((head) => isFirstPerson(sentence, head)) ? speakersAt(context, ref) : []
  const named = [...own, ...actorsIn(context, found, slot)].filter((actor) => actor.kind !== 'media')
  const stand = match.rule.otherwise.get(slot) ?? null
  if (slot === 'by' && named.some(isEverySide)) {
    const sides = context.actors.sidesAround(ref)
    if (sides.length > 0) return { actors: sides, stand: null }
  }
  if (named.length === 0 && slot === 'by' && heads.some((head) => isOwnPronoun(sentence, head)))
    return { actors: speakersAt(context, ref), stand: null }
  if (named.length > 0 || stand === null) return { actors: named, stand: null }
  return { actors: standIns(context, ref, stand), stand }
}

/** Who "the leaders", "both sides" or "they" are, where the words alone name nobody; null where they name somebody. */
function metBefore(context: BuildContext, found: Found, earlier: readonly EncounterClaim[]): Actor[] | null {
  const { match, sentence, ref } = found
  const [head, ...more] = match.slots.get('by') ?? []
  if (head === undefined || more.length > 0) return null
  const actors = context.actors.resolve({ sentence: ref.sentence, token: head })
  if (!standsForSeveral(sentence, head, actors)) return null
  const names = thoseWhoMet(earlier)
  const span = sentence.tokens[head]
  if (names.length === 0 || span === undefined) return null
  const at = { start: span.start, end: span.end, why: ['actor:met'] }
  return names.map((name) => {
    const known = context.actors.actorNamed(name)
    return known === null
      ? { name, kind: 'unnamed' as const, actsFor: [], ...at }
      : Object.assign({}, known, at)
  })
}

/** "It" and "they" under a reporting word that go back to nobody else are whoever speaks: "announced that it offers". */
function isOwnPronoun(sentence: Sentence, token: number): boolean {
  const pronoun = sentence.tokens[token]
  const verb = sentence.tokens[pronoun?.head ?? -1]
  return (
    pronoun !== undefined &&
    /^(?:it|they)$/i.test(pronoun.text) &&
    pronoun.relation === 'nsubj' &&
    verb?.relation === 'ccomp'
  )
}

/** "All parties" are the sides that the report sets against each other. */
function isEverySide({ kind, name }: Actor): boolean {
  return kind === 'unnamed' && /^(all|both|the) (the )?(parties|sides)$/i.test(name)
}

function standIns(context: BuildContext, ref: TokenRef, stand: Stand): Actor[] {
  switch (stand) {
    case 'speaker':
      return speakersAt(context, ref)
    case 'sides':
      return context.actors.sidesAround(ref)
    case 'planner':
      return plannersBefore(context, ref)
    case 'before':
      return []
  }
}

function termOf(found: Found, slot: string): { start: number; end: number } | null {
  const head = found.match.slots.get(slot)?.[0]
  return head === undefined ? null : termSpan(found.sentence, head)
}
