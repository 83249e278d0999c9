import type { Sentence, Token } from '../../language/index.ts'
import { childrenOf } from '../document.ts'
import { baseRelation, lower } from './verb-group.ts'

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

function infinitiveMark(sentence: Sentence, child: Token): string | null {
  const marked = childrenOf(sentence, child.index).some(
    (word) => baseRelation(word) === 'mark' && lower(word) === 'to',
  )
  return marked ? 'to' : null
}

/**
 * Keys under which a governing word may stand in the word lists, longest first: with its particle, with the
 * preposition of the phrase it governs (or the "to" of the infinitive), alone.
 */
export function keysOf(sentence: Sentence, governor: Token, child?: Token): string[] {
  const keys: string[] = []
  const particle = childrenOf(sentence, governor.index).find((word) => word.relation === 'compound:prt')
  const object = childrenOf(sentence, governor.index).find((word) => word.relation === 'obj')
  const preposition = child ? (prepositionOf(sentence, child.index) ?? infinitiveMark(sentence, child)) : null
  if (particle && preposition) keys.push(`${governor.lemma} ${lower(particle)} ${preposition}`)
  if (object) keys.push(`${governor.lemma} ${object.lemma}`)
  if (particle) keys.push(`${governor.lemma} ${lower(particle)}`)
  if (preposition) keys.push(`${governor.lemma} ${preposition}`)
  keys.push(governor.lemma)
  return keys
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
