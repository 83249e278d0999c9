import type { ClaimWord, Sentence, Token } from '../../language/index.ts'
import type { Match } from './match.ts'
import { fillSlots, firstFailure } from './match.ts'
import type { Rule } from './rule.ts'
import { learntRules } from './rule-index.ts'

const leastSureMeasure = 0.8

/**
 * Matches of the rules whose trigger is learnt: any word that the claim model takes to name a claim of the rule's
 * kind. Its roles fill the slots beside the rule's own paths; mode and measure are the model's where the rule sets none.
 *
 * @param words the sentence's words that may name claims
 */
export function matchLearnt(
  sentence: Sentence,
  words: readonly ClaimWord[],
  rules: readonly Rule[],
): Match[] {
  return words.flatMap((word) =>
    learntRules(rules)
      .filter((rule) => probabilityOf(word, rule) >= (rule.trigger.learnt ?? 1))
      .filter((rule) => suits(sentence.tokens[word.token], rule))
      .flatMap((rule) => matchAt(sentence, word, rule)),
  )
}

/** How likely the word names a claim of the rule's kind; of acts the model knows nothing. */
function probabilityOf(word: ClaimWord, { kind }: Rule): number {
  return kind === 'act' ? 0 : word.kinds[kind]
}

/** Where the rule names words or tags as well, the word must be one of them. */
function suits(token: Token | undefined, { trigger }: Rule): boolean {
  if (token === undefined || (trigger.upos !== null && !trigger.upos.has(token.upos))) return false
  return trigger.lemmas.size === 0 || trigger.lemmas.has(token.lemma.toLowerCase())
}

function matchAt(sentence: Sentence, word: ClaimWord, rule: Rule): Match[] {
  const trigger = rule.kind === 'figure' ? aboveCount(sentence, word.token) : word.token
  if (firstFailure(sentence, word.token, rule) !== null) return []
  // Killed or held: where the model is not sure, the number is better left out.
  if (rule.kind === 'figure' && word.measureProbability < leastSureMeasure) return []
  const slots = fillSlots(sentence, word.token, rule)
  for (const [name, roles] of rule.roles) {
    const heads = new Set([...(slots.get(name) ?? []), ...roles.flatMap((role) => word.roles[role])])
    // One side alone makes no truce; whoever it is may as well speak of it.
    const isOneSide = rule.kind === 'truce' && name === 'parties' && heads.size < 2
    if (heads.size > 0 && !isOneSide) slots.set(name, [...heads])
  }
  if (rule.kind === 'figure') slots.set('counted', [countedBy(sentence, word.token)])
  return [
    {
      rule: { ...rule, set: { mode: word.mode, measure: word.measure, ...rule.set } },
      trigger,
      firstToken: word.token,
      lastToken: word.token,
      slots,
      probability: probabilityOf(word, rule),
    },
  ]
}

/** The noun that a number counts, or the number itself. */
function countedBy(sentence: Sentence, number: number): number {
  const token = sentence.tokens[number]
  return token?.relation === 'nummod' && token.head >= 0 ? token.head : number
}

/** What is said of those counted hangs on the word above them: "12 were [killed]". */
function aboveCount(sentence: Sentence, number: number): number {
  const counted = countedBy(sentence, number)
  const above = sentence.tokens[counted]?.head ?? -1
  return above >= 0 ? above : counted
}
