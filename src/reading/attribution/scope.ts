import type { Sentence, Token } from '../../language/index.ts'
import { subtreeOf } from '../document.ts'
import { tokenAt } from './context.ts'
import { childWith } from './tree.ts'

/** What a cue covers within its sentence: token indexes, and the name of the construction. */
export interface Scope {
  name: string
  tokens: number[]
}

/**
 * What a cue beside a clause covers ("…, X said", "according to X"). At the start or the end of a sentence, cut off by
 * a comma, that is the whole sentence up to a semicolon; within it, the clause that the cue is attached to.
 * @param own the tokens of the cue's phrase, which itself stays outside
 * @param attachedTo the token that the phrase depends on
 */
export function clauseAround(
  sentence: Sentence,
  own: readonly number[],
  attachedTo: number,
  name: string,
): Scope | null {
  const inOwn = new Set(own)
  const [first, last] = [Math.min(...own), Math.max(...own)]
  const before = sentence.tokens.slice(0, first)
  const after = sentence.tokens.slice(last + 1)
  // The comma may hang under the cue or outside it.
  const cutOff = isCutOff(before.at(-1)) || isCutOff(sentence.tokens[first])
  const closes = after.every(isPunctuation) && cutOff
  const opens = before.every((token) => isPunctuation(token) || ['CCONJ', 'ADV'].includes(token.upos))
  const around =
    closes || opens ? segmentOf(sentence, first, last) : clauseOf(sentence, attachedTo, first, last)
  const tokens = around.filter((token) => !inOwn.has(token))
  return tokens.every((token) => isPunctuation(tokenAt(sentence, token))) ? null : { name, tokens }
}

/**
 * The clause that a cue in the middle of a sentence is attached to. What only follows on after the cue ("…, according
 * to X, as the talks went on") is the outlet's again.
 */
function clauseOf(sentence: Sentence, attachedTo: number, first: number, last: number): number[] {
  if (attachedTo === -1) return []
  const head = clauseHead(sentence, attachedTo)
  const { tokens } = subtreeOf(sentence, head)
  const isRest = head < first && onlyFollowsOn(sentence, last + 1)
  return isRest ? tokens.filter((token) => token < first) : tokens
}

/**
 * Whether what begins here, after a comma, only follows on: "…, as …", "…, underlining …", "… but …", or a clause with
 * a subject of its own: "…, and the talks went on".
 */
function onlyFollowsOn(sentence: Sentence, index: number): boolean {
  const next = sentence.tokens.slice(index).find((token) => !isPunctuation(token))
  if (next === undefined || !isPunctuation(tokenAt(sentence, next.index - 1))) return false
  if (['SCONJ', 'ADP'].includes(next.upos) || next.lemma === 'but') return true
  if (next.upos === 'CCONJ') return childWith(sentence, next.head, ['nsubj']) !== null
  return next.upos === 'VERB' && next.text.endsWith('ing')
}

/** "…, X said, …": what follows a cue that commas cut off on both sides, where it does not only follow on. */
export function restBehind(sentence: Sentence, verb: Token, speaker: Token): number[] {
  const start = Math.min(firstOfPhrase(sentence, speaker, verb), verb.index)
  const isParenthesis = isCutOff(sentence.tokens[start - 1]) && sentence.tokens[verb.index + 1]?.text === ','
  if (!isParenthesis || speaker.index > verb.index || onlyFollowsOn(sentence, verb.index + 1)) return []
  return segmentOf(sentence, start, start).filter((token) => token > verb.index + 1)
}

/**
 * "…, X said" and "…, X said, …" where the tree holds no clause under the verb: what stands before the cue, and after
 * it where commas cut the cue off on both sides.
 */
export function clauseBeside(sentence: Sentence, verb: Token, speaker: Token): Scope | null {
  const isBefore = speaker.index < verb.index
  const start = isBefore ? Math.min(firstOfPhrase(sentence, speaker, verb), verb.index) : verb.index
  if (!isCutOff(sentence.tokens[start - 1])) return null
  const before = segmentOf(sentence, start, start).filter((token) => token < start)
  const tokens = [...before, ...restBehind(sentence, verb, speaker)]
  return holdsVerb(sentence, tokens) ? { name: 'beside', tokens } : null
}

function holdsVerb(sentence: Sentence, tokens: readonly number[]): boolean {
  return tokens.some((token) => ['VERB', 'AUX'].includes(tokenAt(sentence, token).upos))
}

/** First word of the speaker's phrase, where that stands before the verb. */
function firstOfPhrase(sentence: Sentence, speaker: Token, verb: Token): number {
  const words = subtreeOf(sentence, speaker.index).tokens
  const first = words.find((word) => !isPunctuation(tokenAt(sentence, word))) ?? speaker.index
  return first < verb.index ? first : speaker.index
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
