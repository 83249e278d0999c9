import type { Sentence, Token } from '../../language/index.ts'
import { childrenOf, subtreeOf } from '../document.ts'
import { lemmaOf } from './words.ts'

/** A noun phrase without what is only attached to it (relative clauses, appositions, conjuncts). */
export interface Phrase {
  head: Token
  /** First token of head and premodifiers, and the one after the last; articles included. */
  first: number
  end: number
  /** The one after the last token of the complements that say which one it is ("official close to the talks"). */
  complementEnd: number
  /** Lemma of the determiner or possessive pronoun, or null. */
  determiner: string | null
  /** Token of a possessor ("Hamas's", "his"), or null. */
  possessor: Token | null
}

const premodifiers =
  /^(det|amod|compound|nmod:poss|nummod|flat|nmod:desc|nmod:unmarked|nmod:npmod|goeswith|advmod|case|punct)(:|$)/

/** The noun phrase headed by a token. */
export function phraseAt(sentence: Sentence, index: number): Phrase {
  const head = sentence.tokens[index]!
  const inside = coreTokens(sentence, index)
  let first = index
  while (inside.has(first - 1)) first -= 1
  let end = index + 1
  while (inside.has(end)) end += 1
  while (end - 1 > index && sentence.tokens[end - 1]!.upos === 'PUNCT') end -= 1
  while (first < index && isLoosePunctuation(sentence.tokens[first]!)) first += 1
  const children = childrenOf(sentence, index)
  const possessor =
    children.find((child) => child.relation === 'nmod:poss' && child.index < index) ??
    ownerBefore(sentence, first)
  const determiner =
    children.find((child) => child.relation.startsWith('det') && child.index < index) ??
    (possessor?.upos === 'PRON' ? possessor : undefined)
  return {
    head,
    first,
    end,
    complementEnd: complementEnd(sentence, index, end),
    determiner: determiner === undefined ? null : lemmaOf(determiner),
    possessor,
  }
}

/** The noun before a possessive mark that the tree has left outside the phrase. */
function ownerBefore(sentence: Sentence, first: number): Token | null {
  const mark = sentence.tokens[first - 1]
  const owner = sentence.tokens[first - 2]
  const isMark = mark !== undefined && mark.upos === 'PART' && /^['’]s?$/.test(mark.text)
  return isMark && owner !== undefined && /^(NOUN|PROPN)$/.test(owner.upos) ? owner : null
}

function isLoosePunctuation(token: Token): boolean {
  return token.upos === 'PUNCT' && token.text !== '('
}

function coreTokens(sentence: Sentence, index: number): Set<number> {
  const inside = new Set<number>([index])
  for (const child of childrenOf(sentence, index)) {
    if (!belongsToCore(sentence, child, index)) continue
    for (const token of subtreeOf(sentence, child.index).tokens) inside.add(token)
  }
  return inside
}

function belongsToCore(sentence: Sentence, child: Token, index: number): boolean {
  if (!premodifiers.test(child.relation)) return false
  if (child.relation === 'case' && !/^['’]s?$/.test(child.text)) return false
  if (child.relation === 'punct')
    return /^[-–"“”'‘’]$/.test(child.text) && Math.abs(child.index - index) === 1
  if (child.relation === 'advmod' && child.index > index) return false
  if (child.index < index) return true
  return (
    /^(flat|compound|nummod|goeswith|nmod:desc)/.test(child.relation) &&
    child.upos !== 'PUNCT' &&
    !sentence.tokens.slice(index + 1, child.index).some((token) => /^[,;(]$/.test(token.text))
  )
}

const complementCases = new Set(['of', 'from', 'within', 'for', 'to', 'at', 'with', 'in', 'on', 'inside'])

/** Where the complements end: directly following "of", "from" … phrases, participles and adjectives, up to a comma. */
function complementEnd(sentence: Sentence, index: number, end: number): number {
  let at = end
  for (const child of childrenOf(sentence, index)) {
    if (child.index < at || !isComplement(sentence, child)) continue
    const { first, tokens } = subtreeOf(sentence, child.index)
    if (first !== at) break
    const stop = tokens.findIndex(
      (token, position) => position > 0 && stopsComplement(sentence, token, tokens[position - 1]!),
    )
    if (stop >= 0 && child.relation === 'acl') break
    at = stop >= 0 ? wholeUpTo(sentence, tokens[stop - 1]! + 1, at) : tokens.at(-1)! + 1
    if (stop >= 0) break
  }
  return Math.min(at, end + 14)
}

/** Where a phrase that is cut short ends, without articles and prepositions left hanging. */
function wholeUpTo(sentence: Sentence, end: number, least: number): number {
  let at = end
  while (at > least && /^(DET|ADP|CCONJ|PUNCT|PART)$/.test(sentence.tokens[at - 1]!.upos)) at -= 1
  return at
}

function stopsComplement(sentence: Sentence, token: number, before: number): boolean {
  const { text, relation, upos } = sentence.tokens[token]!
  if (token !== before + 1 || /^[,;:.()–—"“”]$/.test(text)) return true
  return (
    /^(who|which|that|whose|where|when)$/i.test(text) &&
    (upos === 'PRON' || upos === 'ADV' || relation === 'mark')
  )
}

function isComplement(sentence: Sentence, child: Token): boolean {
  if (child.relation === 'acl') {
    const isClause = childrenOf(sentence, child.index).some((other) =>
      /^(mark|nsubj|aux)/.test(other.relation),
    )
    return child.features['VerbForm'] !== 'Inf' && !isClause
  }
  if (child.relation === 'amod') return true
  if (!child.relation.startsWith('nmod')) return false
  const preposition = childrenOf(sentence, child.index).find((token) => token.relation === 'case')
  if (preposition === undefined) return false
  const mark = lemmaOf(preposition)
  // "Qatari officials in Doha" are known without the place; "rebels in Syria" are not.
  const isKnown = childrenOf(sentence, child.head).some(
    (other) => other.index < child.head && /^(amod|compound|nmod:poss)/.test(other.relation),
  )
  if (/^(in|on|at|with|to|for|inside)$/.test(mark) && isKnown) return false
  return complementCases.has(mark)
}

/** Tokens in apposition to a token, in order. */
export function appositionsOf(sentence: Sentence, index: number): Token[] {
  return childrenOf(sentence, index).filter((child) => child.relation.startsWith('appos'))
}

/** The preposition or possessive mark by which a nominal hangs, lower-case lemma, or null. */
export function caseOf(sentence: Sentence, index: number): string | null {
  const mark = childrenOf(sentence, index).find((child) => child.relation === 'case')
  return mark === undefined ? null : lemmaOf(mark)
}

/** The first conjunct of a coordination, for any of its conjuncts. */
export function firstConjunct(sentence: Sentence, index: number): number {
  let at = index
  while (sentence.tokens[at]!.relation === 'conj') at = sentence.tokens[at]!.head
  return at
}

/** All conjuncts of the coordination that a token belongs to, in order. */
export function conjunctsOf(sentence: Sentence, index: number): number[] {
  const first = firstConjunct(sentence, index)
  const found = [first]
  for (let at = 0; at < found.length; at += 1) {
    for (const child of childrenOf(sentence, found[at]!))
      if (child.relation === 'conj') found.push(child.index)
  }
  return found.sort((a, b) => a - b)
}
