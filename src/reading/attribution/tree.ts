import type { Sentence, Token } from '../../language/index.ts'
import { childrenOf, subtreeOf } from '../document.ts'
import { tokenAt } from './context.ts'

/** Relation without its subtype: `nsubj:pass` → `nsubj`. */
export function plainRelation(token: Token): string {
  return token.relation.split(':')[0] ?? token.relation
}

export function childrenWith(sentence: Sentence, index: number, relations: readonly string[]): Token[] {
  return childrenOf(sentence, index).filter(
    (child) => relations.includes(child.relation) || relations.includes(plainRelation(child)),
  )
}

export function childWith(sentence: Sentence, index: number, relations: readonly string[]): Token | null {
  return childrenWith(sentence, index, relations)[0] ?? null
}

export function headOf(sentence: Sentence, token: Token): Token | null {
  return token.head === -1 ? null : tokenAt(sentence, token.head)
}

/** The words that mark how a phrase is attached: prepositions and subordinators, in lower case. */
export function markersOf(sentence: Sentence, index: number): string[] {
  return childrenWith(sentence, index, ['case', 'mark']).map((child) => child.text.toLowerCase())
}

/** Token indexes under `index`, itself included, without those under any of `without`. */
export function phraseOf(sentence: Sentence, index: number, without: readonly number[] = []): number[] {
  const inside = subtreeOf(sentence, index).tokens
  if (without.length === 0) return inside
  const dropped = new Set(without.flatMap((child) => subtreeOf(sentence, child).tokens))
  return inside.filter((token) => !dropped.has(token))
}

/** Whether `index` is `top` or stands under it. */
export function isUnder(sentence: Sentence, index: number, top: number): boolean {
  for (let at = index; at !== -1; at = tokenAt(sentence, at).head) if (at === top) return true
  return false
}

/** Conjuncts of a phrase head, the head first. */
export function conjunctsOf(sentence: Sentence, index: number): number[] {
  return [index, ...childrenWith(sentence, index, ['conj']).map((child) => child.index)]
}

/** The agent of a passive verb ("by …"), or null. */
export function agentOf(sentence: Sentence, verb: number): Token | null {
  return (
    childrenWith(sentence, verb, ['obl', 'nmod']).find(
      (child) => child.relation === 'obl:agent' || markersOf(sentence, child.index).includes('by'),
    ) ?? null
  )
}

/** Whether a verb form is passive: it has a passive subject or auxiliary, or is a past participle that modifies a noun. */
export function isPassive(sentence: Sentence, verb: number): boolean {
  const token = tokenAt(sentence, verb)
  if (childrenWith(sentence, verb, ['nsubj:pass', 'aux:pass', 'csubj:pass']).length > 0) return true
  if (token.features['Voice'] === 'Pass') return true
  const bare = childrenWith(sentence, verb, ['nsubj', 'aux']).length === 0
  const participle = token.features['VerbForm'] === 'Part' && token.features['Tense'] === 'Past'
  if (!participle || !bare) return false
  return (
    token.relation === 'acl' ||
    (['advcl', 'conj'].includes(token.relation) && agentOf(sentence, verb) !== null)
  )
}

/** Whether a clause is an infinitive: marked by "to", without a subject of its own tense. */
export function isInfinitive(sentence: Sentence, index: number): boolean {
  const to = sentence.tokens.some(
    (token) =>
      token.head === index &&
      token.index < index &&
      token.text.toLowerCase() === 'to' &&
      token.upos === 'PART',
  )
  return (
    to ||
    (tokenAt(sentence, index).features['VerbForm'] === 'Inf' &&
      childrenWith(sentence, index, ['aux']).length === 0)
  )
}

/**
 * Head of the noun phrase that begins or ends at a token, as far as `within` allows; null where there is none.
 */
export function phraseHead(
  sentence: Sentence,
  index: number,
  within: (index: number) => boolean,
): Token | null {
  let head = sentence.tokens.slice(Math.max(0, index)).find((token) => !['DET', 'ADJ'].includes(token.upos))
  if (head === undefined || !['NOUN', 'PROPN', 'PRON'].includes(head.upos)) return null
  for (
    let above = headOf(sentence, head);
    above !== null && within(above.index);
    above = headOf(sentence, head)
  ) {
    if (!['NOUN', 'PROPN'].includes(above.upos)) break
    head = above
  }
  return head
}
