import type { EncounterClaim, EncounterMode } from '../../model/index.ts'
import {
  actorsIn,
  commonFields,
  namesOf,
  phraseSpan,
  spansOf,
  type BuildContext,
  type Found,
} from './context.ts'

/** An encounter from a match; null when the text names too few of those who take part. */
export function buildEncounter(context: BuildContext, found: Found): EncounterClaim | null {
  const { match, sentence } = found
  const parties = actorsIn(context, found, 'parties').filter(
    (actor) => actor.kind !== 'place' && actor.kind !== 'media',
  )
  const host = actorsIn(context, found, 'host')
  const mediator = actorsIn(context, found, 'mediator')
  if (parties.length < match.rule.partiesAtLeast) return null
  const topics: { start: number; end: number }[] = []
  for (const head of match.slots.get('topics') ?? []) {
    const span = phraseSpan(sentence, head)
    if (span !== null) topics.push(span)
  }
  const common = commonFields(context, found, 'encounter')
  const text = context.document.report.text
  return {
    kind: 'encounter',
    ...common,
    mode: (match.rule.set.mode ?? 'meeting') satisfies EncounterMode,
    parties: namesOf(parties),
    host: host.length === 0 ? null : namesOf(host),
    mediator: mediator.length === 0 ? null : namesOf(mediator),
    topics: [...new Set(topics.map(({ start, end }) => text.slice(start, end)))],
    spans: [
      ...common.spans,
      ...spansOf('parties', parties),
      ...spansOf('host', host),
      ...spansOf('mediator', mediator),
      ...topics.map((span) => ({ slot: 'topics', ...span })),
    ],
  }
}
