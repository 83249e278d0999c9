import type { Token } from '../../language/index.ts'
import type { Rule } from './rule.ts'

interface Index {
  /** Places of the rules whose trigger names a word. */
  byWord: Map<string, number[]>
  learnt: Rule[]
}

const indexes = new WeakMap<readonly Rule[], Index>()

/**
 * The rules whose trigger may stand at a token, in their own order: those that name its lemma, its form, or a phrase with
 * its form in it. Trying every rule at every word took a tenth of the time of reading.
 */
export function rulesFor(rules: readonly Rule[], token: Token): Rule[] {
  const { byWord } = indexOf(rules)
  const places = new Set([
    ...(byWord.get(token.lemma.toLowerCase()) ?? []),
    ...(byWord.get(token.text.toLowerCase()) ?? []),
  ])
  return [...places].toSorted((a, b) => a - b).map((place) => rules[place]!)
}

/** The rules whose trigger is learnt, in their own order. */
export function learntRules(rules: readonly Rule[]): readonly Rule[] {
  return indexOf(rules).learnt
}

function indexOf(rules: readonly Rule[]): Index {
  const known = indexes.get(rules)
  if (known !== undefined) return known
  const byWord = new Map<string, number[]>()
  rules.forEach(({ trigger }, place) => {
    if (trigger.learnt !== null) return
    for (const word of [...trigger.lemmas, ...trigger.texts, ...trigger.phrases.flat()]) {
      const places = byWord.get(word) ?? []
      places.push(place)
      byWord.set(word, places)
    }
  })
  const index = { byWord, learnt: rules.filter(({ trigger }) => trigger.learnt !== null) }
  indexes.set(rules, index)
  return index
}
