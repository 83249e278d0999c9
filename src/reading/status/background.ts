import type { ClaimKind, DayInterval } from '../../model/index.ts'
import type { Document, TokenRef } from '../document.ts'
import { backgroundFeaturesOf } from './background-features.ts'
import { backgroundBias, backgroundWeights } from './lexicon.ts'

/**
 * Whether the report only looks back at an event (running context: tolls so far, standing plans, earlier rounds).
 * A sum of the weights of named features (`grammar/status/background.yaml`); above zero is background.
 * @param when the event's days, as `whenOf` gives them, or null
 * @returns the decision and the features that spoke for it
 * @throws RangeError when the reference points at no token
 */
export function isBackground(
  document: Document,
  ref: TokenRef,
  when: DayInterval | null,
  kind: ClaimKind,
): { background: boolean; why: string[] } {
  const features = backgroundFeaturesOf(document, ref, when, kind)
  const score = features.reduce((sum, name) => sum + (backgroundWeights[name] ?? 0), backgroundBias)
  const background = score > 0
  const why = background
    ? features.filter((name) => (backgroundWeights[name] ?? 0) > 0).map((name) => `background:${name}`)
    : []
  return { background, why }
}
