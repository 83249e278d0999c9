import { decodeBio } from './bio.ts'
import type { LabelledRun } from './bio.ts'
import type { Labels } from './labels.ts'
import type { AttributionScores } from './model.ts'
import type { Place } from './parse.ts'
import type { AttributionSpans } from './types.ts'
import type { Span } from './words.ts'

/**
 * Attributions of one block, after PolNeAR (Newell et al. 2018): sources and contents hang on the cue that their
 * first word points at. A cue with neither is left out, and so is a source or content whose window has no cue.
 *
 * @param places a place for each word of the document; the block is `[first, end)`
 */
export function attributionsOf(
  spans: readonly Span[],
  places: readonly Place<AttributionScores>[],
  first: number,
  end: number,
  labels: Labels,
): AttributionSpans[] {
  const rows = places.slice(first, end)
  const runsOf = (part: 'source' | 'cue' | 'content'): LabelledRun[] =>
    decodeBio(
      rows.map(({ scores, row }) => scores[part](row)),
      labels.attribution,
      labels.transitions[part],
    )
  const span = (run: LabelledRun): [number, number] => [
    spans[first + run.first]!.start,
    spans[first + run.end - 1]!.end,
  ]
  const cues = runsOf('cue')
  const found = new Map<LabelledRun, AttributionSpans>()
  for (const part of ['source', 'content'] as const) {
    for (const run of runsOf(part)) {
      const cue = bestCue(rows[run.first]!, cues, first)
      if (cue === undefined) continue
      const attribution = found.get(cue) ?? { source: [], cue: [span(cue)], content: [] }
      attribution[part].push(span(run))
      found.set(cue, attribution)
    }
  }
  return cues.flatMap((cue) => found.get(cue) ?? [])
}

/** The cue that the word at `place` points at most; only cues in its window can be seen. */
function bestCue(
  place: Place<AttributionScores>,
  cues: readonly LabelledRun[],
  first: number,
): LabelledRun | undefined {
  const links = place.scores.links(place.row)
  let best: LabelledRun | undefined
  let bestScore = -Infinity
  for (const cue of cues) {
    const column = first + cue.first - place.windowFirst
    if (column < 0 || column >= place.scores.words) continue
    if (links[column]! > bestScore) {
      best = cue
      bestScore = links[column]!
    }
  }
  return best
}
