import type { Sentence, Token } from '../../language/index.ts'
import type { Source } from '../../model/index.ts'
import type { ActorIndex, Document, TokenRef } from '../document.ts'
import type { AttributionLexicon } from './lexicon.ts'
import { findQuotations } from './quotations.ts'

/** A position numbers the tokens of the whole document, sentence after sentence, from 0. */
export type Position = number

/** A quotation by its positions, marks included: first, and the one after the last. */
export interface QuotedStretch {
  first: Position
  end: Position
}

/** One reading of who says what: the chain of this one cue, and the positions of what is said. */
export interface Attribution {
  sources: Source[]
  cue: TokenRef
  content: Set<Position>
  why: string
}

/** What the steps of finding attributions share. */
export interface Context {
  document: Document
  actors: ActorIndex
  lexicon: AttributionLexicon
  /** Position of each sentence's first token, and the total at the end. */
  starts: readonly Position[]
  quotations: readonly QuotedStretch[]
  /** What has been said so far, in the order of the text; filled sentence by sentence. */
  memory: Memory
}

export interface Memory {
  /** Source of the last attribution, and its sentence: what a pronoun without a clear antecedent falls back to. */
  speaker: { sources: Source[]; sentence: number } | null
  /** Statements whose issuer is known, latest last: "the statement" goes back to them. */
  statements: { noun: string; sources: Source[] }[]
}

/** A page that is one quotation from end to end is a statement in its own voice. */
const wholePage = 0.6

export function createContext(document: Document, actors: ActorIndex, lexicon: AttributionLexicon): Context {
  const starts: Position[] = [0]
  for (const sentence of document.sentences) starts.push((starts.at(-1) ?? 0) + sentence.tokens.length)
  const all = document.sentences.flatMap((sentence) => sentence.tokens)
  const quotations = findQuotations(document.report.text)
    .map(({ start, end }) => {
      const first = all.findIndex((token) => token.end > start)
      const after = all.findIndex((token) => token.start >= end)
      return { first: first === -1 ? all.length : first, end: after === -1 ? all.length : after }
    })
    .filter(({ first, end }) => end > first && end - first < wholePage * all.length)
  return { document, actors, lexicon, starts, quotations, memory: { speaker: null, statements: [] } }
}

export function positionOf(context: Context, ref: TokenRef): Position {
  return (context.starts[ref.sentence] ?? 0) + ref.token
}

export function sentenceAt(context: Context, index: number): Sentence {
  const sentence = context.document.sentences[index]
  if (sentence === undefined) throw new RangeError(`no sentence ${index}`)
  return sentence
}

export function tokenAt(sentence: Sentence, index: number): Token {
  const token = sentence.tokens[index]
  if (token === undefined) throw new RangeError(`no token ${index}`)
  return token
}

/** The quotation that a token stands in, or null. */
export function quotationAt(context: Context, ref: TokenRef): QuotedStretch | null {
  const position = positionOf(context, ref)
  return context.quotations.find(({ first, end }) => first <= position && position < end) ?? null
}

/** Whether a token is quoted while the cue is not, or is in another quotation: somebody else's words than the cue's. */
export function isQuotedApart(context: Context, sentence: number, token: number, cue: number): boolean {
  const quotation = quotationAt(context, { sentence, token })
  return quotation !== null && quotation !== quotationAt(context, { sentence, token: cue })
}

/** The sentence that a position stands in. */
export function sentenceOf(context: Context, position: Position): number {
  return Math.max(
    0,
    context.starts.findLastIndex((start) => start <= position && start < (context.starts.at(-1) ?? 0)),
  )
}
