import type { Sentence } from '../../language/index.ts'
import type { ExchangeClaim, Leg, SlotSpan } from '../../model/index.ts'
import { actorsIn, commonFields, phraseSpan, spansOf, type BuildContext, type Found } from './context.ts'
import { hasCase } from '../grammar/index.ts'
import { countedApart, quantityOf } from './quantity.ts'

/**
 * People released, swapped or handed over. Slots: `what` (those released) by `from`, and `what2` by `from2` for the
 * other leg ("in exchange for 240 prisoners"). Null when nobody to be released is named.
 */
export function buildExchange(context: BuildContext, found: Found): ExchangeClaim | null {
  const first = legsOf(context, found, 'what', 'from')
  const second = legsOf(context, found, 'what2', 'from2')
  const legs = [...first.legs, ...second.legs]
  if (legs.length === 0) return null
  const common = commonFields(context, found, 'exchange')
  return { kind: 'exchange', ...common, legs, spans: [...common.spans, ...first.spans, ...second.spans] }
}

function legsOf(
  context: BuildContext,
  found: Found,
  whatSlot: string,
  fromSlot: string,
): { legs: Leg[]; spans: SlotSpan[] } {
  const from = actorsIn(context, found, fromSlot)
  const legs: Leg[] = []
  const spans: SlotSpan[] = []
  const heads = new Set(
    (found.match.slots.get(whatSlot) ?? []).flatMap((head) => countedApart(found.sentence, head)),
  )
  for (const head of heads) {
    const quantity = quantityOf(found.sentence, head)
    const counted = quantity?.counted ?? head
    const phrase = phraseSpan(
      found.sentence,
      counted,
      quantity?.tokens,
      new Set([...heads, ...saidOf(found.sentence, counted)]),
    )
    if (phrase === null) continue
    const body = from.find((actor) => actor.kind !== 'person') ?? from[0]
    legs.push({
      from: body === undefined ? null : body.kind === 'person' ? (body.actsFor[0] ?? body.name) : body.name,
      what: context.document.report.text.slice(phrase.start, phrase.end),
      count: quantity?.value ?? null,
      bound: quantity?.bound ?? null,
    })
    spans.push({ slot: 'legs', ...phrase })
  }
  if (legs.length > 0) spans.push(...spansOf('from', from))
  return { legs, spans }
}

/** Phrases under those released that say by whom, when or with whom, and no longer who they are. */
function saidOf(sentence: Sentence, counted: number): number[] {
  return sentence.tokens
    .filter((token) => token.head === counted && token.relation === 'nmod' && token.index > counted)
    .filter((token) =>
      hasCase(sentence, token.index, ['by', 'over', 'including', 'since', 'after', 'for', 'on']),
    )
    .map((token) => token.index)
}
