import type { Sentence, Token } from '../../language/index.ts'
import { followPath } from './path.ts'
import type { Rule } from './rule.ts'
import { rulesFor } from './rule-index.ts'

/** A rule that matched: its trigger (head token, and the span of the words that name the thing) and its slots. */
export interface Match {
  rule: Rule
  /** Token index of the trigger's head in the sentence. */
  trigger: number
  /** First and last token (included) of the trigger's words. */
  firstToken: number
  lastToken: number
  /** Slot name to the head tokens of the phrases that fill it. */
  slots: Map<string, number[]>
  /** How likely the claim model holds the word to name such a claim; only where the rule's trigger is learnt. */
  probability?: number
}

/** What of a rule does not hold at a trigger. */
export interface Failure {
  /** In words. */
  failed: string
  /** The rule met what it says must not be there, so that the word is none of its kind. */
  ruledOut: boolean
}

/** Why a rule with a fitting trigger gave no match; for `why-not`, and for what the claim model may add. */
export interface NearMiss extends Failure {
  rule: Rule
  trigger: number
}

/**
 * All matches of the rules in one sentence, in the order of their triggers, then of the rules.
 * @param nearMisses filled with the rules whose trigger fitted and that failed afterwards, when given
 */
export function matchSentence(sentence: Sentence, rules: readonly Rule[], nearMisses?: NearMiss[]): Match[] {
  const matches: Match[] = []
  const lower = sentence.tokens.map((token) => token.text.toLowerCase())
  for (const token of sentence.tokens) {
    for (const rule of rulesFor(rules, token)) {
      const words = triggerAt(sentence, lower, token, rule)
      if (words === null) continue
      const failure = firstFailure(sentence, token.index, rule)
      if (failure !== null) {
        nearMisses?.push({ rule, trigger: token.index, ...failure })
        continue
      }
      const slots = fillSlots(sentence, token.index, rule)
      matches.push({ rule, trigger: token.index, firstToken: words[0], lastToken: words[1], slots })
    }
  }
  return matches
}

/** First and last token of the trigger's words if the rule's trigger stands at this token. */
function triggerAt(
  sentence: Sentence,
  lower: readonly string[],
  token: Token,
  rule: Rule,
): [first: number, last: number] | null {
  const { trigger } = rule
  if (trigger.upos !== null && !trigger.upos.has(token.upos)) return null
  for (const [name, value] of trigger.features) {
    if (token.features[name] !== value) return null
  }
  if (trigger.lemmas.has(token.lemma.toLowerCase()) || trigger.texts.has(lower[token.index] ?? '')) {
    return [token.index, token.index]
  }
  for (const phrase of trigger.phrases) {
    const first = phraseAround(lower, token.index, phrase)
    if (first === null) continue
    const last = first + phrase.length - 1
    if (token.head < first || token.head > last) return [first, last]
  }
  return null
}

/** First token of the phrase if it covers the token at `index`. */
function phraseAround(lower: readonly string[], index: number, phrase: readonly string[]): number | null {
  for (let offset = 0; offset < phrase.length; offset++) {
    const first = index - offset
    if (first >= 0 && phrase.every((word, at) => lower[first + at] === word)) return first
  }
  return null
}

/** The first thing that does not hold at a trigger; null when all of the rule does. */
export function firstFailure(sentence: Sentence, trigger: number, rule: Rule): Failure | null {
  for (const { source, steps } of rule.with) {
    if (followPath(sentence, trigger, steps).length === 0) {
      return { failed: `nothing at "with: ${source}"`, ruledOut: false }
    }
  }
  for (const { source, steps } of rule.without) {
    if (followPath(sentence, trigger, steps).length > 0) {
      return { failed: `something at "without: ${source}"`, ruledOut: true }
    }
  }
  for (const name of rule.needs) {
    if (rule.otherwise.has(name) || rule.roles.has(name)) continue
    const paths = rule.slots.get(name) ?? []
    if (paths.length > 0 && paths.every(({ steps }) => followPath(sentence, trigger, steps).length === 0)) {
      const tried = paths.map((path) => path.source).join(', ')
      return { failed: `nothing fills the slot "${name}" (${tried})`, ruledOut: false }
    }
  }
  return null
}

/** Slot name to the head tokens that the rule's paths lead to. */
export function fillSlots(sentence: Sentence, trigger: number, rule: Rule): Map<string, number[]> {
  const slots = new Map<string, number[]>()
  for (const [name, paths] of rule.slots) {
    const found = new Set(paths.flatMap(({ steps }) => followPath(sentence, trigger, steps)))
    found.delete(trigger)
    if (found.size > 0) slots.set(name, [...found])
  }
  return slots
}
