import type { ClaimWord, Sentence } from '../language/index.ts'
import type { Claim } from '../model/index.ts'
import type { Match, NearMiss } from './grammar/index.ts'

/** Words between a rule's word and the learnt one that still name the same thing ("[held] hours of [talks]"). */
const near = 4

/** Kinds whose rules name words that often mean something else; those of truces, exchanges and figures seldom do. */
const doubtful: ReadonlySet<Claim['kind']> = new Set(['encounter', 'offer'])
/** Below this probability a word hardly names a claim; the model leaves out the words of which all kinds are so unlikely. */
const leastLikely = 0.05
/** From this probability on the model is believed even where a written rule has ruled the word out. */
const sure = 0.8

/**
 * True when a rule has already given a claim of the match's kind on the same word or beside it, so that the learnt match
 * would only repeat it. Rules come first: an analyst can read them.
 *
 * @param claims the claims of the report so far
 */
export function isTold(
  { rule, trigger, firstToken }: Match,
  sentence: Sentence,
  claims: readonly Claim[],
): boolean {
  return claims.some((claim) => {
    if (claim.kind !== rule.kind || claim.start !== sentence.start) return false
    const anchor = claim.spans.find(({ slot }) => slot === 'anchor')
    const at = sentence.tokens.find((token) => token.end > (anchor?.start ?? -1))?.index
    if (at === undefined) return false
    if (rule.kind === 'figure') return at === firstToken
    return (
      Math.abs(at - trigger) <= near ||
      sentence.tokens[at]?.head === trigger ||
      sentence.tokens[trigger]?.head === at
    )
  })
}

/**
 * True when a written rule of the match's kind has its trigger on the same word and says that this is none ("the minister was
 * [met] with bullets"): what an analyst wrote stands above what a model half believes.
 *
 * @param misses the rules of the sentence whose trigger fitted and that failed
 */
export function isRuledOut(
  { rule, firstToken, probability = 0 }: Match,
  misses: readonly NearMiss[],
): boolean {
  if (probability >= sure) return false
  return misses.some((miss) => miss.rule.kind === rule.kind && miss.trigger === firstToken && miss.ruledOut)
}

/**
 * True for a claim of a shipped rule where the claim model sees none of its kind: it holds every word around the claim's
 * own for most unlikely to name one. Rules of one's own are never doubted.
 *
 * @param words the sentence's words that may name claims; those that hardly can are left out of them
 */
export function isDoubted(
  claim: Claim,
  { rule }: Match,
  sentence: Sentence,
  words: readonly ClaimWord[],
): boolean {
  const { kind } = claim
  if (!doubtful.has(kind) || kind === 'act' || rule.layer > 0 || rule.trigger.learnt !== null) return false
  const anchor = claim.spans.find(({ slot }) => slot === 'anchor')
  const at = sentence.tokens.find((token) => token.end > (anchor?.start ?? 0))?.index ?? 0
  return !words.some((word) => Math.abs(word.token - at) <= near && word.kinds[kind] >= leastLikely)
}
