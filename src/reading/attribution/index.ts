import type { Source } from '../../model/index.ts'
import type { ActorIndex, AttributionIndex, AttributionResult, Document, TokenRef } from '../document.ts'
import { collectAttributions } from './collect.ts'
import { createContext, positionOf, sentenceAt, tokenAt, type Attribution, type Context } from './context.ts'
import { shippedLexicon, type AttributionLexicon } from './lexicon.ts'

export { loadLexicon, shippedLexicon, type AttributionLexicon } from './lexicon.ts'

/**
 * Finds who says what in an analysed report: for every token the chain of sources from the outlet inwards.
 *
 * A source covers only what it says: its own clause ("X said") stays the outlet's words, and so does everything that
 * no cue reports. Words in quotation marks inside the outlet's own sentence ("the 'aggression'") are no attribution.
 * @param document the report's sentences with their trees
 * @param actors resolves the phrases that name the sources
 * @param lexicon cue words and kinds of sources (default: the shipped lists)
 */
export function findAttributions(
  document: Document,
  actors: ActorIndex,
  lexicon: AttributionLexicon = shippedLexicon(),
): AttributionIndex {
  const context = createContext(document, actors, lexicon)
  const { attributions, unstated } = collectAttributions(context)
  return {
    sourcesAt: (ref: TokenRef): AttributionResult => {
      const position = positionOf(context, ref)
      const covering = nested(
        context,
        attributions.filter(({ content }) => content.has(position)),
      )
      const inUnstated = unstated.some(({ first, end }) => first <= position && position < end)
      return {
        sources: chainOf(covering),
        speakerNotStated: inUnstated && covering.length === 0,
        cues: covering.map(({ cue }) => cue),
        why:
          inUnstated && covering.length === 0 ? ['attribution/not-stated'] : covering.map(({ why }) => why),
      }
    },
  }
}

/** One attribution as spans of the report's text (UTF-16 code units), for measuring and for display. */
export interface ListedAttribution {
  sources: Source[]
  cue: [start: number, end: number]
  content: [start: number, end: number][]
  why: string
}

/** All attributions of an analysed report, in the order of their cues; parameters as for `findAttributions`. */
export function listAttributions(
  document: Document,
  actors: ActorIndex,
  lexicon: AttributionLexicon = shippedLexicon(),
): ListedAttribution[] {
  const context = createContext(document, actors, lexicon)
  const tokens = document.sentences.flatMap((sentence) => sentence.tokens)
  return collectAttributions(context)
    .attributions.map(({ sources, cue, content, why }) => {
      const verb = tokenAt(sentenceAt(context, cue.sentence), cue.token)
      const spans: ListedAttribution['content'] = []
      for (const position of [...content].toSorted((a, b) => a - b)) {
        const token = tokens[position]
        if (token === undefined) continue
        const last = spans.at(-1)
        if (last !== undefined && content.has(position - 1)) last[1] = token.end
        else spans.push([token.start, token.end])
      }
      return { sources, cue: [verb.start, verb.end] as [number, number], content: spans, why }
    })
    .toSorted((a, b) => a.cue[0] - b.cue[0])
}

/** Outermost first: a cue that stands in what another one reports comes after it. */
function nested(context: Context, covering: Attribution[]): Attribution[] {
  const depth = (attribution: Attribution): number =>
    covering.filter(
      (other) => other !== attribution && other.content.has(positionOf(context, attribution.cue)),
    ).length
  return covering.toSorted((a, b) => depth(a) - depth(b) || b.content.size - a.content.size)
}

/** The links in order, without one that only repeats the link before it ("X said he believes that …"). */
function chainOf(covering: readonly Attribution[]): Source[] {
  const chain: Source[] = []
  for (const source of covering.flatMap(({ sources }) => sources)) {
    if (chain.at(-1)?.name !== source.name) chain.push({ name: source.name, type: source.type })
  }
  return chain
}
