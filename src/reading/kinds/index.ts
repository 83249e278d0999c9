import type { Claim } from '../../model/index.ts'
import { buildAct } from './act.ts'
import type { BuildContext, Found } from './context.ts'
import { buildEncounters } from './encounter.ts'
import { buildExchange } from './exchange.ts'
import { buildFigures } from './figure.ts'
import { buildOffer } from './offer.ts'
import { buildTruce } from './truce.ts'

export { actorsIn, type BuildContext, type Found } from './context.ts'
export { withoutHeadlines } from './headlines.ts'
export { joinLegs } from './join-legs.ts'
export { completeFigures } from './one-figure.ts'
export { oneOfEachEncounter } from './one-encounter.ts'
export { oneOfEachTruce } from './one-truce.ts'
export { oneOfEachOffer } from './one-offer.ts'

/**
 * The claims that one match gives: none when a needed slot names nobody, several for several counts.
 * @param earlier the claims of the report so far, in the order of the text
 */
export function buildClaims(context: BuildContext, found: Found, earlier: readonly Claim[] = []): Claim[] {
  const encounters = earlier.filter((claim) => claim.kind === 'encounter')
  const only = (claim: Claim | null): Claim[] => (claim === null ? [] : [claim])
  switch (found.match.rule.kind) {
    case 'encounter':
      return buildEncounters(context, found, encounters)
    case 'offer':
      return only(buildOffer(context, found, earlier))
    case 'truce':
      return only(buildTruce(context, found))
    case 'exchange':
      return only(buildExchange(context, found))
    case 'act':
      return only(buildAct(context, found))
    case 'figure':
      return buildFigures(context, found)
  }
}
