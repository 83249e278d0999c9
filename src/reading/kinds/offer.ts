import type { OfferClaim } from '../../model/index.ts'
import {
  actorsIn,
  commonFields,
  namesOf,
  phraseSpan,
  spansOf,
  type BuildContext,
  type Found,
} from './context.ts'
import { durationOf } from './truce.ts'

/** Terms on the table from a match; null when neither a side nor a term is stated. */
export function buildOffer(context: BuildContext, found: Found): OfferClaim | null {
  const { match } = found
  const by = actorsIn(context, found, 'by').filter((actor) => actor.kind !== 'media')
  const to = actorsIn(context, found, 'to').filter((actor) => actor.kind !== 'media')
  const gives = termOf(context, found, 'gives')
  const gets = termOf(context, found, 'gets')
  if (match.rule.needs.includes('by') && by.length === 0) return null
  if (by.length === 0 && gives === null && gets === null) return null
  const duration = durationOf(context, found)
  const common = commonFields(context, found, 'offer')
  const text = context.document.report.text
  const words = (span: { start: number; end: number } | null): string | null =>
    span === null ? null : text.slice(span.start, span.end)
  return {
    kind: 'offer',
    ...common,
    by: namesOf(by),
    to: namesOf(to).filter((name) => !by.some((actor) => actor.name === name)),
    gives: words(gives),
    gets: words(gets),
    duration: words(duration),
    spans: [
      ...common.spans,
      ...spansOf('by', by),
      ...spansOf('to', to),
      ...(gives === null ? [] : [{ slot: 'gives', ...gives }]),
      ...(gets === null ? [] : [{ slot: 'gets', ...gets }]),
      ...(duration === null ? [] : [{ slot: 'duration', ...duration }]),
    ],
  }
}

function termOf(context: BuildContext, found: Found, slot: string): { start: number; end: number } | null {
  const head = found.match.slots.get(slot)?.[0]
  return head === undefined ? null : phraseSpan(found.sentence, head)
}
