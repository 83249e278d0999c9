import type { EncounterClaim, EncounterMode } from '../../model/index.ts'
import type { Actor } from '../document.ts'
import {
  actorsIn,
  claimId,
  commonFields,
  namesOf,
  spansOf,
  type BuildContext,
  type Found,
} from './context.ts'
import { counterpartsApart, type Apart } from './encounter-apart.ts'
import { isNamedAgain, partiesFromBefore } from './encounter-before.ts'
import { isNameless, partiesOf } from './encounter-parties.ts'
import { furtherStops, placeOfEncounter, type Stop } from './encounter-place.ts'
import { goBetweens } from './go-between.ts'
import { topicsOf } from './encounter-topics.ts'

/**
 * The encounters that a match tells of: none when the text names too few of those who take part, several for a journey
 * to several places.
 * @param earlier the encounters told before this one, in the order of the text: "the talks" go back to them
 */
export function buildEncounters(
  context: BuildContext,
  found: Found,
  earlier: readonly EncounterClaim[],
): EncounterClaim[] {
  const claim = buildEncounter(context, found, earlier)
  if (claim === null) return []
  const apart = counterpartsApart(context, found)
  if (apart.length > 0) return apart.map((one, at) => withOne(context, claim, { apart, one, at }))
  return [claim, ...furtherStops(context, found).map((stop) => atStop(context, claim, stop))]
}

function buildEncounter(
  context: BuildContext,
  found: Found,
  earlier: readonly EncounterClaim[],
): EncounterClaim | null {
  const { rule } = found.match
  const between = goBetweens(context, found)
  const host = distinct([...actorsIn(context, found, 'host'), ...between.host])
  const mediator = distinct([...actorsIn(context, found, 'mediator'), ...between.mediator])
  const named = partiesOf(context, found)
  if (named.length < rule.partiesAtLeast && !rule.otherwise.has('parties')) return null
  const common = commonFields(context, found, 'encounter')
  const place = common.place ?? placeOfEncounter(context, found) ?? seatOfBody(context, found)
  if (rule.needs.includes('place') && place === null) return null
  const apart = new Set([...between.host, ...between.mediator].map((actor) => actor.name))
  const own = named.filter(
    (actor) => !apart.has(actor.name) && !(actor.kind === 'country' && actor.name === place),
  )
  const before = partiesFromBefore(context, found, { own, place }, earlier)
  if (own.length < rule.partiesAtLeast && before.names.length < rule.partiesAtLeast) return null
  // Whoever runs a summit takes part in it.
  const hosts = rule.set.mode === 'summit' ? namesOf(host) : []
  // Those whom only a role describes are the ones named before ("the leaders").
  const described = before.names.length > 0 ? own.filter((actor) => !isNameless(actor)) : own
  const topics = topicsOf(context, found, place)
  const claim: EncounterClaim = {
    kind: 'encounter',
    ...common,
    place,
    mode: modeOf(context, found, place),
    parties: [...new Set([...namesOf(described), ...before.names, ...hosts])],
    host: host.length === 0 ? null : namesOf(host),
    mediator: mediator.length === 0 ? null : namesOf(mediator),
    topics: [...new Set(topics.map(({ start, end }) => context.document.report.text.slice(start, end)))],
    why: [...common.why, ...before.why, ...(isNamedAgain(found) ? ['named-again'] : [])],
    spans: [
      ...common.spans,
      ...spansOf(
        'parties',
        own.filter((actor) => isWithin(actor, common)),
      ),
      ...spansOf('host', host),
      ...spansOf('mediator', mediator),
      ...topics.map((span) => ({ slot: 'topics', ...span })),
    ],
  }
  return isTold(claim, before.isReference) ? claim : null
}

function isWithin(actor: Actor, { start, quote }: { start: number; quote: string }): boolean {
  return actor.start >= start && actor.end <= start + quote.length
}

/**
 * False for words that only point at an encounter ("the conclusions of the summit"), and where neither parties nor
 * enough else is known of it.
 */
function isTold(claim: EncounterClaim, isReference: boolean): boolean {
  const goesOn = claim.why.includes('modifier:ongoing')
  if (claim.place !== null || goesOn) return true
  if (isReference) return claim.when !== null
  if (claim.parties.length > 0 || claim.host !== null || claim.mediator !== null) return true
  return claim.when !== null && (claim.topics.length > 0 || claim.why.includes('named-again'))
}

/** The same journey at another of its places, whose name is then what the claim hangs on. */
function atStop(context: BuildContext, claim: EncounterClaim, stop: Stop): EncounterClaim {
  return { ...hungOn(context, claim, stop), place: stop.place }
}

/** One of several encounters with different counterparts; all but the first hang on the counterpart's name. */
function withOne(
  context: BuildContext,
  claim: EncounterClaim,
  { apart, one, at }: { apart: readonly Apart[]; one: Apart; at: number },
): EncounterClaim {
  const others = new Set(namesOf(apart.filter((other) => other !== one).flatMap(({ actors }) => actors)))
  const own = new Set(namesOf(one.actors))
  const parties = claim.parties.filter((name) => own.has(name) || !others.has(name))
  const counterpart = one.actors[0]
  if (at === 0 || counterpart === undefined || !isWithin(counterpart, claim)) return { ...claim, parties }
  return { ...hungOn(context, claim, counterpart), parties }
}

function hungOn(
  context: BuildContext,
  claim: EncounterClaim,
  { start, end }: { start: number; end: number },
): EncounterClaim {
  const { id, text } = context.document.report
  return {
    ...claim,
    id: claimId(id, 'encounter', start, end),
    anchor: text.slice(start, end),
    spans: [{ slot: 'anchor', start, end }, ...claim.spans.filter((span) => span.slot !== 'anchor')],
  }
}

/** What a page's title calls a call is one, though its text only says that the two spoke. */
function modeOf(context: BuildContext, found: Found, place: string | null): EncounterMode {
  const mode = found.match.rule.set.mode ?? 'meeting'
  const { title } = context.document.report
  const token = found.sentence.tokens[found.match.trigger]
  const isCall = mode === 'talks' && place === null && /\b(?:phone |telephone )?calls?\b/i.test(title ?? '')
  return isCall && token?.upos === 'VERB' && /^(?:speak|talk)$/.test(token.lemma) ? 'call' : mode
}

/** "Go to the United Nations": a body stands for the place where it sits. */
function seatOfBody(context: BuildContext, found: Found): string | null {
  if (!found.match.rule.needs.includes('place')) return null
  const named = (found.match.slots.get('place') ?? []).filter(
    (head) => found.sentence.tokens[head]?.upos === 'PROPN',
  )
  const bodies = named.flatMap((token) => context.actors.resolve({ ...found.ref, token }))
  return bodies.find((actor) => actor.kind === 'organisation')?.name ?? null
}

function distinct<T extends { name: string }>(actors: readonly T[]): T[] {
  return actors.filter((actor, at) => actors.findIndex((other) => other.name === actor.name) === at)
}
