import type { Sentence, Token } from '../../language/index.ts'
import type { Rule } from '../grammar/index.ts'

/** A word of the text beside a trigger that it is not. */
export interface NearTrigger {
  word: string
  upos: string
  /** The word that the rule waits for. */
  trigger: string
  rule: Rule
  /** Why the word is not the trigger, as a clause. */
  because: string
}

const contentWords = new Set(['NOUN', 'VERB', 'PROPN', 'ADJ'])
const mostShown = 6

/**
 * The triggers nearest to the words of a sentence, for when no rule's trigger stood in it: the same word as another
 * part of speech or in another form first, then words that begin alike; each pair once, with the first rule that has it.
 * @param rules those of one kind
 */
export function nearestTriggers(sentence: Sentence, rules: readonly Rule[]): NearTrigger[] {
  const near: { trigger: NearTrigger; distance: number }[] = []
  for (const token of sentence.tokens.filter(({ upos }) => contentWords.has(upos))) {
    for (const rule of rules) {
      const found = nearest(token, rule)
      if (found === null) continue
      const { distance, ...rest } = found
      near.push({ distance, trigger: { word: token.text, upos: token.upos, rule, ...rest } })
    }
  }
  const sorted = near.toSorted((a, b) => a.distance - b.distance).map(({ trigger }) => trigger)
  const isFirst = (one: NearTrigger, at: number): boolean =>
    sorted.findIndex((other) => other.word === one.word && other.trigger === one.trigger) === at
  return sorted.filter(isFirst).slice(0, mostShown)
}

function nearest(token: Token, rule: Rule): { trigger: string; because: string; distance: number } | null {
  const { lemmas, texts, phrases } = rule.trigger
  const lemma = token.lemma.toLowerCase()
  const text = token.text.toLowerCase()
  if (lemmas.has(lemma) || texts.has(text)) {
    return { trigger: lemmas.has(lemma) ? lemma : text, because: misfit(token, rule), distance: 0 }
  }
  const phrase = phrases.find((words) => words.includes(text) && text.length > 3)
  if (phrase !== undefined) {
    return { trigger: phrase.join(' '), because: 'the other words of the phrase are missing', distance: 1 }
  }
  const alike = [...lemmas, ...texts].find((word) => beginAlike(word, lemma))
  return alike === undefined ? null : { trigger: alike, because: 'it is another word', distance: 2 }
}

function misfit(token: Token, { trigger }: Rule): string {
  if (trigger.upos !== null && !trigger.upos.has(token.upos)) {
    return `it is ${token.upos} here, and the rule waits for ${[...trigger.upos].join(' or ')}`
  }
  const feature = trigger.features.find(([name, value]) => token.features[name] !== value)
  return feature === undefined ? 'its form differs' : `the rule waits for ${feature.join('=')}`
}

/** "negotiator" and "negotiate": at least five letters, and most of the shorter word. */
function beginAlike(a: string, b: string): boolean {
  let same = 0
  while (same < a.length && a[same] === b[same]) same += 1
  return same >= 5 && same >= 0.75 * Math.min(a.length, b.length)
}
