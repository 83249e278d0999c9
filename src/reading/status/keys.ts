import type { Sentence, Token } from '../../language/index.ts'
import { childrenOf } from '../document.ts'
import { baseRelation, lower } from './verb-group.ts'

/** Adverbs that parsers take for particles and the other way round ("pushed back", "called off"). */
const particles = new Set(['back', 'off', 'down', 'out', 'apart', 'through', 'up'])

/** The preposition of a phrase as one string ("ahead of", "in"), or null. */
export function prepositionOf(sentence: Sentence, index: number): string | null {
  const words = childrenOf(sentence, index).filter(
    (child) => baseRelation(child) === 'case' && child.upos !== 'PART',
  )
  const first = words[0]
  if (!first) return null
  const rest = childrenOf(sentence, first.index).filter((child) => child.relation === 'fixed')
  return [first, ...rest, ...words.slice(1)].map(lower).join(' ')
}

/** The subordinator of a clause ("if", "rather than"), or null. "to" is not one. */
export function subordinatorOf(sentence: Sentence, index: number): string | null {
  const mark = childrenOf(sentence, index).find(
    (child) => ['mark', 'case'].includes(baseRelation(child)) && lower(child) !== 'to',
  )
  if (!mark) return null
  const rest = childrenOf(sentence, mark.index).filter((child) => child.relation === 'fixed')
  return [mark, ...rest].map(lower).join(' ')
}

/** "for" in "calls for both to withdraw", "to" before any other infinitive. */
function infinitiveMark(sentence: Sentence, child: Token): string | null {
  const marks = new Set(
    childrenOf(sentence, child.index)
      .filter((word) => baseRelation(word) === 'mark')
      .map(lower),
  )
  if (!marks.has('to')) return null
  const subject = childrenOf(sentence, child.index).find((word) => baseRelation(word) === 'nsubj')
  const before = subject && childrenOf(sentence, subject.index).map(lower).includes('for')
  return before || marks.has('for') ? 'for' : 'to'
}

/**
 * The lemma, then what the word would be if it were regularly inflected: a model's lemma may be a letter off where it
 * never saw the word.
 */
export function lemmasOf(token: Token): string[] {
  const text = lower(token)
  const lemmas = [token.lemma]
  const ending = /(?:ed|ing|s)$/.exec(text)?.[0]
  if (!ending || token.upos !== 'VERB') return lemmas
  const stem = text.slice(0, -ending.length)
  lemmas.push(stem, `${stem}e`)
  if (stem.at(-1) === stem.at(-2)) lemmas.push(stem.slice(0, -1))
  if (stem.endsWith('i')) lemmas.push(`${stem.slice(0, -1)}y`)
  return lemmas
}

/** True when the list has the word under its lemma, or under what it would be if regularly inflected. */
export function isOneOf(token: Token, list: ReadonlySet<string>): boolean {
  return lemmasOf(token).some((lemma) => list.has(lemma))
}

/**
 * Keys under which a governing word may stand in the word lists, longest first: with its particle, with the
 * preposition of the phrase it governs (or the "to" of the infinitive), alone. A verb's prepositional phrase needs its
 * preposition in the key.
 */
export function keysOf(sentence: Sentence, governor: Token, child?: Token): string[] {
  const particle = childrenOf(sentence, governor.index).find(
    (word) => word.relation === 'compound:prt' || (word.relation === 'advmod' && particles.has(lower(word))),
  )
  const object = childrenOf(sentence, governor.index).find((word) => word.relation === 'obj')
  const preposition = child ? (prepositionOf(sentence, child.index) ?? infinitiveMark(sentence, child)) : null
  const followers = [
    ...(particle && preposition ? [`${lower(particle)} ${preposition}`] : []),
    ...(object ? [object.lemma] : []),
    ...(particle ? [lower(particle)] : []),
    ...(preposition ? [preposition] : []),
  ]
  const lemmas = lemmasOf(governor)
  const longer = followers.flatMap((word) => lemmas.map((lemma) => `${lemma} ${word}`))
  // "abandoned its plan in talks with …": what stands beside a verb is not what the verb is about.
  const beside =
    governor.upos === 'VERB' && child !== undefined && baseRelation(child) === 'obl' && preposition !== null
  return beside ? longer : [...longer, ...lemmas]
}

/** The first key that the list knows, with its class. */
export function lookUp<C>(
  list: ReadonlyMap<string, C>,
  keys: readonly string[],
): { key: string; class: C } | null {
  for (const key of keys) {
    const found = list.get(key)
    if (found !== undefined) return { key, class: found }
  }
  return null
}
