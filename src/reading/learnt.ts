import { leastLikely, type ClaimWord, type Sentence } from '../language/index.ts'
import type { Claim } from '../model/index.ts'
import { anchorOf } from './anchor.ts'
import { areNear } from './claim-word.ts'
import type { Match, NearMiss } from './grammar/index.ts'

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
    const at = anchorToken(claim, sentence)
    if (rule.kind === 'figure') return at === firstToken
    return (
      areNear(at, trigger) || sentence.tokens[at]?.head === trigger || sentence.tokens[trigger]?.head === at
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
  // The rules of truces, exchanges and figures name words that seldom mean something else.
  if (kind !== 'encounter' && kind !== 'offer') return false
  if (rule.layer > 0 || rule.trigger.learnt !== null) return false
  const at = anchorToken(claim, sentence)
  return !words.some((word) => areNear(word.token, at) && word.kinds[kind] >= leastLikely)
}

/** The first word that names a claim of the sentence. */
function anchorToken(claim: Claim, sentence: Sentence): number {
  const { start } = anchorOf(claim)
  return sentence.tokens.find((token) => token.end > start)?.index ?? 0
}
