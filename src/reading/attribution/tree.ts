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

/**
 * The phrase that does what the verb says, through shared subjects ("said … and warned"), participles ("…, saying
 * that"), infinitives ("went on to say") and relative clauses. Null where there is none.
 */
export function subjectOf(sentence: Sentence, verb: number): Token | null {
  const visited = new Set<number>()
  for (let at = verb; at !== -1 && !visited.has(at);) {
    visited.add(at)
    const token = tokenAt(sentence, at)
    const subject = nearest(childrenWith(sentence, at, ['nsubj']), at)
    if (subject !== null) return antecedentOf(sentence, subject)
    if (token.relation === 'acl:relcl') return headOf(sentence, token)
    // "A statement saying …", but not "the right to say".
    if (token.relation === 'acl') return isInfinitive(sentence, at) ? null : headOf(sentence, token)
    if (!['conj', 'xcomp', 'advcl', 'dep'].includes(token.relation)) return null
    at = token.head
  }
  return null
}

/**
 * The speaker of a reporting verb: its subject, unless the noun phrase right before the verb is cut off from the
 * subject by a comma and can only be the speaker ("… in the city of A, the minister has announced").
 */
export function speakerOf(sentence: Sentence, verb: number): Token | null {
  return phraseBefore(sentence, verb) ?? subjectOf(sentence, verb) ?? besideVerb(sentence, verb)
}

/** Where the tree gives the verb no subject: the bare noun phrase right before it, or right after it ("…, said X"). */
function besideVerb(sentence: Sentence, verb: number): Token | null {
  let at = verb - 1
  while (at >= 0 && ['AUX', 'ADV'].includes(tokenAt(sentence, at).upos)) at--
  const before = phraseHead(sentence, at, (index) => index <= at)
  if (before !== null) return before
  const first = sentence.tokens.slice(verb + 1).find((token) => !['DET', 'ADJ', 'ADV'].includes(token.upos))
  const afterMark = /^[,"”’]$/.test(sentence.tokens[verb - 1]?.text ?? '')
  return first === undefined || !afterMark ? null : phraseHead(sentence, first.index, (index) => index > verb)
}

/** Head of the noun phrase that the token belongs to, as far as `within` allows; null where it is no bare noun phrase. */
function phraseHead(sentence: Sentence, index: number, within: (index: number) => boolean): Token | null {
  let head = sentence.tokens[index]
  if (head === undefined || !['NOUN', 'PROPN', 'PRON'].includes(head.upos)) return null
  for (
    let above = headOf(sentence, head);
    above !== null && within(above.index);
    above = headOf(sentence, head)
  ) {
    if (!['NOUN', 'PROPN'].includes(above.upos)) break
    head = above
  }
  return markersOf(sentence, head.index).length === 0 ? head : null
}

function phraseBefore(sentence: Sentence, verb: number): Token | null {
  let at = verb - 1
  while (at >= 0 && ['AUX', 'ADV'].includes(tokenAt(sentence, at).upos)) at--
  const last = sentence.tokens[at]
  if (last === undefined || !['NOUN', 'PROPN'].includes(last.upos)) return null
  // Climb to the head of the phrase that ends here, without leaving it to the left of a comma.
  let head = last
  for (
    let above = headOf(sentence, head);
    above !== null && above.index < verb;
    above = headOf(sentence, head)
  ) {
    const comma = sentence.tokens.slice(above.index, head.index).some((token) => token.text === ',')
    if (comma || above.upos === 'VERB') break
    head = above
  }
  const misplaced = ['appos', 'conj', 'dep', 'parataxis', 'nsubj'].includes(plainRelation(head))
  const first = subtreeOf(sentence, head.index).first
  const cutOff = sentence.tokens[first - 1]?.text === ',' || sentence.tokens[first]?.text === ','
  const bare = markersOf(sentence, head.index).length === 0
  const closes = sentence.tokens.slice(verb + 1).every((token) => token.upos !== 'VERB')
  return misplaced && cutOff && bare && closes ? head : null
}

function nearest(tokens: readonly Token[], to: number): Token | null {
  return tokens.toSorted((a, b) => Math.abs(a.index - to) - Math.abs(b.index - to))[0] ?? null
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

/** For a relative pronoun the noun it stands for, else the token itself. */
function antecedentOf(sentence: Sentence, token: Token): Token {
  const relative =
    ['who', 'which', 'that', 'whom'].includes(token.text.toLowerCase()) && token.upos === 'PRON'
  if (!relative) return token
  for (let at = token.head; at !== -1; at = tokenAt(sentence, at).head) {
    const clause = tokenAt(sentence, at)
    if (clause.relation === 'acl:relcl') return headOf(sentence, clause) ?? token
  }
  return token
}
