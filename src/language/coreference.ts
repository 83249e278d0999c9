import type { Place } from './parse.ts'
import { mentionSpan } from './mention-span.ts'
import type { Mention, Sentence, Token } from './types.ts'
import { caseOf } from './wordpiece.ts'

/** Sizes of the parts of a word's coreference vector (training/CONTRACT.md). */
const width = 64
const distances = 10
const sameName = 2 * width + distances
const headsMention = sameName + 1

/** What having no antecedent scores; trained to be 0, lower since exact chains are then found best on GUM's development part. */
const noAntecedent = -1

/** Candidates looked back on. Longer reports then cost time in proportion to their length, not to its square. */
const lookBack = 300

/** A word that heads a mention. */
export interface Candidate {
  sentence: number
  token: number
  /** Position in the document, counted in words. */
  place: number
  vector: Float32Array
  nameKey: string
}

/**
 * Coreference word by word (Dobrovolskii 2021): each word that heads a mention takes the earlier one that suits it best
 * as its antecedent, or none; the trees then give the mentions' spans.
 *
 * @param sentences the sentences of one document
 * @param candidates what `candidatesIn` gave for them, in order
 */
export function mentionsOf(sentences: readonly Sentence[], candidates: readonly Candidate[]): Mention[] {
  const chains: number[] = []
  for (const index of candidates.keys()) {
    const antecedent = bestAntecedent(candidates, index)
    chains.push(antecedent === undefined ? index : chains[antecedent]!)
  }
  const sizes = new Map<number, number>()
  for (const chain of chains) sizes.set(chain, (sizes.get(chain) ?? 0) + 1)
  const numbers = new Map<number, number>()
  return candidates.flatMap(({ sentence, token }, index) => {
    const chain = chains[index]!
    if (sizes.get(chain)! < 2) return []
    if (!numbers.has(chain)) numbers.set(chain, numbers.size)
    const { start, end } = mentionSpan(sentences[sentence]!.tokens, token)
    return [{ chain: numbers.get(chain)!, start, end, sentence, headToken: token }]
  })
}

/**
 * The words of one sentence that head mentions, with copies of what linking needs, so that the other scores can be let go.
 *
 * @param sentence index of the sentence
 * @param rows a place for each word of the sentence
 * @param first number of its first word in the document
 */
export function candidatesIn(
  tokens: readonly Token[],
  sentence: number,
  rows: readonly Place[],
  first: number,
): Candidate[] {
  return rows.flatMap(({ scores, row }, token) => {
    const vector = scores.coreference(row)
    if (vector[headsMention]! <= 0) return []
    return [
      { sentence, token, place: first + token, vector: vector.slice(), nameKey: nameKey(tokens, token) },
    ]
  })
}

/** By what two mentions are the same to the eye: the last word of the capitalised run that the head word opens. */
function nameKey(tokens: readonly Token[], head: number): string {
  let last = head
  while (caseOf(tokens[head]!.text) !== 0 && last < head + 4 && last + 1 < tokens.length) {
    if (caseOf(tokens[last + 1]!.text) === 0) break
    last++
  }
  return tokens[last]!.text.toLowerCase()
}

/** Index of the earlier candidate with the best score above that of having none. */
function bestAntecedent(candidates: readonly Candidate[], index: number): number | undefined {
  const anaphor = candidates[index]!
  let best: number | undefined
  let bestScore = noAntecedent
  for (let other = Math.max(0, index - lookBack); other < index; other++) {
    const score = pairScore(anaphor, candidates[other]!)
    if (score > bestScore) {
      best = other
      bestScore = score
    }
  }
  return best
}

function pairScore(anaphor: Candidate, antecedent: Candidate): number {
  const { vector } = anaphor
  let product = 0
  for (let i = 0; i < width; i++) product += vector[i]! * antecedent.vector[width + i]!
  const bucket = Math.min(distances - 1, Math.floor(Math.log2(anaphor.place - antecedent.place)))
  const same = anaphor.nameKey === antecedent.nameKey ? vector[sameName]! : 0
  return product / Math.sqrt(width) + vector[2 * width + bucket]! + same
}
