import type { Labels } from './labels.ts'
import { applyLemmaScript } from './lemma.ts'
import { chooseLemma } from './lemma-table.ts'
import type { WindowScores } from './model.ts'
import { bestTree } from './tree.ts'
import type { ArcRow } from './tree.ts'
import type { Token } from './types.ts'
import type { Span } from './words.ts'

/** Where the scores of a word are: its row in the window that owns it. */
export interface Place<Scores = WindowScores> {
  scores: Scores
  row: number
  /** Index in the document of the window's first word. */
  windowFirst: number
}

/** Score of an arc between words that no window holds together; what the model itself gives to padding. */
const unseen = -1e4

/**
 * Reads the tokens of the sentence `[first, end)` off the scores: tags, lemmas, and the best tree over the
 * submatrix of its words.
 *
 * @param rows a place for each word of the sentence
 * @param spans where each word of the document stands in the text
 */
export function parseSentence(
  text: string,
  spans: readonly Span[],
  rows: readonly Place[],
  first: number,
  labels: Labels,
): Token[] {
  const end = first + rows.length
  const heads = bestTree(rows.map((place) => arcsWithin(place, first, end)))
  return rows.map((place, index) => {
    const { start, end: stop } = spans[first + index]!
    const word = text.slice(start, stop)
    const head = heads[index]!
    const upos = labels.upos[place.scores.upos(place.row)]!
    const guess = applyLemmaScript(word, labels.lemmaScripts[place.scores.lemma(place.row)]!)
    return {
      index,
      start,
      end: stop,
      text: word,
      lemma: chooseLemma(labels.lemmaTable, word, upos, guess),
      upos,
      features: labels.features[place.scores.features(place.row)]!,
      head,
      relation: head === -1 ? 'root' : relationTo(place, first + head, labels.relations),
    }
  })
}

/**
 * Arcs of one word within the sentence `[first, end)`: those that its window holds, and to the nearest words beyond it,
 * so that the parts of a sentence in several windows hang together.
 */
function arcsWithin({ scores, row, windowFirst }: Place, first: number, end: number): ArcRow {
  const arcs = scores.arcs(row)
  const from = Math.max(first, windowFirst - 1)
  const to = Math.min(end, windowFirst + scores.words + 1)
  const band = new Float32Array(to - from).fill(unseen)
  const seenFrom = Math.max(first, windowFirst)
  const seenTo = Math.min(end, windowFirst + scores.words)
  band.set(arcs.subarray(seenFrom - windowFirst + 1, seenTo - windowFirst + 1), seenFrom - from)
  return { root: arcs[0]!, first: from - first, scores: band }
}

/** The best relation under the chosen head; `root` is for the root alone. */
function relationTo({ scores, row, windowFirst }: Place, head: number, relations: readonly string[]): string {
  const rank = scores.headCandidates(row).indexOf(head - windowFirst + 1)
  const options = scores.relations(row, Math.max(0, rank))
  let best = -1
  for (let index = 0; index < relations.length; index++) {
    if (relations[index] !== 'root' && (best === -1 || options[index]! > options[best]!)) best = index
  }
  return relations[best]!
}
