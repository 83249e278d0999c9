import type { Sentence, Token } from '../../language/index.ts'
import type { Source, TruceClaim } from '../../model/index.ts'
import type { Actor } from '../document.ts'
import {
  actorsIn,
  commonFields,
  namesOf,
  phraseSpan,
  spansOf,
  type BuildContext,
  type Found,
} from './context.ts'
import { placeOfWar } from './war-place.ts'

/**
 * A truce from a match. The parties may be unstated; the truce's own words are enough. Null when the trigger only
 * speaks of "it" and the sentence before is not about a truce.
 */
export function buildTruce(context: BuildContext, found: Found): TruceClaim | null {
  if (found.match.slots.has('pronoun') && !isTruceBefore(context, found)) return null
  const text = context.document.report.text
  const beside = actorsIn(context, found, 'parties').filter((actor) => actor.kind !== 'media')
  const parties = beside.filter((actor) => !isGoBetween(text, actor))
  const mediator = [
    ...actorsIn(context, found, 'mediator'),
    ...beside.filter((actor) => isGoBetween(text, actor)),
  ]
  const duration = durationOf(context, found)
  const common = withoutAnnouncer(context, found, commonFields(context, found, 'truce'))
  const atWar = common.place === null ? placeOfWar(context, found) : null
  return {
    kind: 'truce',
    ...common,
    place: common.place ?? atWar,
    parties: namesOf(parties),
    mediator: mediator.length === 0 ? null : namesOf(mediator),
    duration: duration === null ? null : text.slice(duration.start, duration.end),
    why: atWar === null ? common.why : [...common.why, 'place:war'],
    spans: [
      ...common.spans,
      ...spansOf('parties', parties),
      ...spansOf('mediator', mediator),
      ...(duration === null ? [] : [{ slot: 'duration', ...duration }]),
    ],
  }
}

/** "an Orland-brokered truce": who stands before these words is no side of it. */
function isGoBetween(text: string, actor: Actor): boolean {
  return /^[-–\s]?(?:brokered|mediated|sponsored|backed|negotiated|led|monitored|supervised)\b/i.test(
    text.slice(actor.end, actor.end + 14),
  )
}

/** "Orland announced a truce": the word of saying is the act itself, and whoever says it no source of it. */
function withoutAnnouncer<F extends { sources: Source[] }>(
  context: BuildContext,
  found: Found,
  fields: F,
): F {
  const cue = context.attributions.sourcesAt(found.ref).cues.at(-1)
  const trigger = found.sentence.tokens[found.match.trigger]
  const isAct =
    cue?.sentence === found.ref.sentence && trigger?.relation === 'obj' && trigger.head === cue.token
  return isAct ? { ...fields, sources: fields.sources.slice(0, -1) } : fields
}

const truceWords = new Set(['truce', 'ceasefire', 'armistice'])

/** True when the sentence before, or its own up to the trigger, has a truce for a subject. */
function isTruceBefore(context: BuildContext, found: Found): boolean {
  const previous = context.document.sentences[found.ref.sentence - 1]
  const hasTruceSubject = (sentence: Sentence, end: number): boolean =>
    sentence.tokens.some(
      (token) =>
        token.index < end && /^nsubj(?::pass)?$/.test(token.relation) && isTruceWord(sentence, token),
    )
  return (
    hasTruceSubject(found.sentence, found.match.trigger) ||
    (previous !== undefined && hasTruceSubject(previous, previous.tokens.length))
  )
}

/** "truce", "ceasefire", and the two words around a hyphen that "cease-fire" is. */
function isTruceWord(sentence: Sentence, token: Token): boolean {
  const word = token.text.toLowerCase()
  const isSplit = word === 'fire' && sentence.tokens[token.index - 2]?.text.toLowerCase() === 'cease'
  return truceWords.has(token.lemma.toLowerCase()) || word === 'cease-fire' || isSplit
}

/**
 * The stretch of time that a claim's thing lasts, as the text words it: the `duration` slot where a rule gives one, or
 * a duration expression inside the trigger's own phrase ("a three-day cease-fire", "a ceasefire lasting a few days").
 */
export function durationOf(context: BuildContext, found: Found): { start: number; end: number } | null {
  const { sentence, match } = found
  for (const head of match.slots.get('duration') ?? []) {
    const span = phraseSpan(sentence, head)
    if (span !== null) return span
  }
  const phrase = phraseSpan(sentence, match.trigger)
  if (phrase === null) return null
  const inside = (context.document.times[found.ref.sentence] ?? []).find(
    (time) => time.type === 'DURATION' && time.start >= phrase.start && time.end <= phrase.end,
  )
  return inside === undefined ? null : { start: inside.start, end: inside.end }
}
