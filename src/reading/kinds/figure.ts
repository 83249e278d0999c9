import type { FigureClaim } from '../../model/index.ts'
import { actorsIn, commonFields, phraseSpan, spansOf, type BuildContext, type Found } from './context.ts'
import { countedApart, quantityOf } from './quantity.ts'

/** Counts of people from a match: one claim for each counted phrase in the `counted` slot and its conjuncts. */
export function buildFigures(context: BuildContext, found: Found): FigureClaim[] {
  const { sentence, match } = found
  const measure = match.rule.set.measure
  if (measure === undefined) return []
  const heads = new Set((match.slots.get('counted') ?? []).flatMap((head) => countedApart(sentence, head)))
  const by = actorsIn(context, found, 'by')
  const text = context.document.report.text
  const claims: FigureClaim[] = []
  for (const head of heads) {
    const quantity = quantityOf(sentence, head)
    if (quantity === null) continue
    const population =
      quantity.counted === null ? null : phraseSpan(sentence, quantity.counted, quantity.tokens, heads)
    const anchored = {
      ...found,
      match: { ...match, firstToken: quantity.firstToken, lastToken: quantity.lastToken },
    }
    const common = commonFields(context, anchored, 'figure')
    claims.push({
      kind: 'figure',
      ...common,
      measure,
      value: quantity.value,
      bound: match.rule.set.bound ?? quantity.bound,
      population: population === null ? null : text.slice(population.start, population.end),
      by: by[0]?.name ?? null,
      spans: [
        ...common.spans,
        ...(population === null ? [] : [{ slot: 'population', ...population }]),
        ...spansOf('by', by.slice(0, 1)),
      ],
    })
  }
  return claims
}
