import type { Sentence, Token } from '../../language/index.ts'
import { subtreeOf } from '../document.ts'
import { tokenAt } from './context.ts'
import { childWith, phraseOf } from './tree.ts'

/** What a cue covers within its sentence: token indexes, and the name of the construction. */
export interface Scope {
  name: string
  tokens: number[]
}

/**
 * What a cue beside a clause covers ("…, X said", "according to X"). At the start or the end of a sentence, cut off by
 * a comma, that is the whole sentence up to a semicolon; within it, the clause that the cue is attached to.
 * @param cue head of the cue's phrase, which itself stays outside
 */
export function clauseAround(sentence: Sentence, cue: Token, name: string): Scope {
  const own = subtreeOf(sentence, cue.index)
  const inOwn = new Set(own.tokens)
  const before = sentence.tokens.slice(0, own.first)
  const after = sentence.tokens.slice(own.last + 1)
  // The comma may hang under the cue or outside it.
  const cutOff = isCutOff(before.at(-1)) || isCutOff(sentence.tokens[own.first])
  const closes = after.every(isPunctuation) && cutOff
  const opens = before.every(
    (token) => isPunctuation(token) || token.upos === 'CCONJ' || token.upos === 'ADV',
  )
  if (closes || opens) {
    const tokens = segmentOf(sentence, own.first, own.last).filter((token) => !inOwn.has(token))
    if (tokens.some((token) => !isPunctuation(tokenAt(sentence, token)))) return { name, tokens }
  }
  return { name, tokens: phraseOf(sentence, clauseHead(sentence, cue.head), [cue.index]) }
}

/** "…, said X" with the verb as root and nothing under it that holds the clause: what stands before the cue. */
export function precedingClause(sentence: Sentence, verb: Token): Scope | null {
  const subject = childWith(sentence, verb.index, ['nsubj'])
  if (subject === null) return null
  const start = Math.min(subtreeOf(sentence, subject.index).first, verb.index)
  if (!isCutOff(sentence.tokens[start - 1])) return null
  const tokens = segmentOf(sentence, start, start).filter((token) => token < start)
  const holdsClause = tokens.some((token) => ['VERB', 'AUX'].includes(tokenAt(sentence, token).upos))
  return holdsClause ? { name: 'preceding', tokens } : null
}

/** Token indexes of the stretch between semicolons that holds the tokens from `first` to `last`. */
function segmentOf(sentence: Sentence, first: number, last: number): number[] {
  const from = sentence.tokens.findLast((token) => token.index < first && token.text === ';')
  const to = sentence.tokens.find((token) => token.index > last && token.text === ';')
  return sentence.tokens
    .slice(from === undefined ? 0 : from.index + 1, to?.index ?? sentence.tokens.length)
    .map((token) => token.index)
}

const clauseRelations = new Set(['root', 'ccomp', 'advcl', 'acl', 'parataxis', 'csubj'])

/** The head of the clause that a token stands in: the next verb or root above it, the token itself included. */
function clauseHead(sentence: Sentence, index: number): number {
  let at = index
  for (;;) {
    const token = tokenAt(sentence, at)
    const relation = token.relation.split(':')[0] ?? ''
    const finite = childWith(sentence, at, ['nsubj', 'csubj']) !== null
    if (token.head === -1 || clauseRelations.has(relation) || (relation === 'conj' && finite)) return at
    at = token.head
  }
}

function isPunctuation(token: Token): boolean {
  return token.upos === 'PUNCT' || /^[^\p{L}\p{N}]+$/u.test(token.text)
}

function isCutOff(before: Token | undefined): boolean {
  return before !== undefined && /^([,—–-]+|["”’]|''|:)$/.test(before.text)
}
