import type { ClaimWord, Mention, Sentence, Token } from '../language/index.ts'
import type { DayInterval, Report, Source } from '../model/index.ts'
import type { TimeExpression } from './time/index.ts'

/**
 * What the parts of reading pass to one another. A `TokenRef` points at one token of one sentence; phrases are named
 * by their head token.
 */
export interface Document {
  report: Report
  sentences: Sentence[]
  /** Time expressions of each sentence, in the order of their offsets. */
  times: TimeExpression[][]
  /** Chains of mentions, as the language model sees them; used where the rules for names leave a phrase open. */
  mentions?: readonly Mention[]
  /** Of each sentence, the words that may name claims, as the claim model sees them; absent where it is not loaded. */
  claimWords?: readonly (readonly ClaimWord[])[]
}

/** Widest interval in days from which "Thursday" or "last week" is still counted; wider ones leave it undated. */
const widest = 31

/** The days from which a report's relative times count: its publication day, or the few between which it was written. */
export function daysOfWriting({ published, publishedBetween }: Report): DayInterval | null {
  if (published !== null) return [published, published]
  const { earliest = null, latest = null } = publishedBetween ?? {}
  if (earliest === null || latest === null) return null
  return (Date.parse(latest) - Date.parse(earliest)) / 86_400_000 < widest ? [earliest, latest] : null
}

/** The last day on which a report can have been written: what it tells lies up to then. Null when nothing shows it. */
export function lastDayOfWriting({ report }: Document): string | null {
  return daysOfWriting(report)?.[1] ?? null
}

export interface TokenRef {
  sentence: number
  token: number
}

export type ActorKind =
  | 'person'
  | 'organisation'
  | 'country'
  | 'place'
  | 'people'
  | 'office'
  | 'media'
  | 'unnamed'

/** One actor as the report names it: the fullest name the report gives anywhere, or a description. */
export interface Actor {
  /** "Ismail Haniyeh", "Hamas", "Iran", "head of the Mossad", "high-level delegation from Gaza". */
  name: string
  kind: ActorKind
  /** Bodies that the actor acts for, where the report says so: ["Hamas"], ["Egypt"]. Full names, most specific first. */
  actsFor: string[]
  /** The noun phrase in the text that was resolved (UTF-16 code units). */
  start: number
  end: number
  /** Names of the rules that led from the phrase to the actor. */
  why: string[]
}

export interface ActorIndex {
  /**
   * The actor that the phrase headed by this token stands for. A pronoun or a description ("the movement", "he",
   * "the two sides") goes to its antecedent when one is clear; several actors when the phrase stands for several.
   * Empty when the phrase names no actor (an event, a thing, a day). Conjuncts are asked for one by one.
   */
  resolve(ref: TokenRef): Actor[]
  /** The most specific named place that the phrase headed by this token stands for, or null ("Cairo"). */
  placeOf(ref: TokenRef): string | null
  /** Full form of a name as the report gives it anywhere ("Haniyeh" → "Ismail Haniyeh"). */
  fullName(name: string): string
}

export interface AttributionResult {
  /** Chain from the outlet inwards; empty for the outlet's own voice. */
  sources: Source[]
  /** True inside a quotation whose speaker the report does not state. */
  speakerNotStated: boolean
  /** Tokens of the cues ("said", "according"), outermost first; used to find the day something was said. */
  cues: TokenRef[]
  why: string[]
}

export interface AttributionIndex {
  /** Who says what this token says. */
  sourcesAt(ref: TokenRef): AttributionResult
}

const childrenBySentence = new WeakMap<Sentence, Token[][]>()

/** Children of a token, in order. Kept per sentence: reading asks for them many times, and trees do not change. */
export function childrenOf(sentence: Sentence, index: number): readonly Token[] {
  let lists = childrenBySentence.get(sentence)
  if (lists === undefined) {
    lists = sentence.tokens.map(() => [])
    for (const token of sentence.tokens) lists[token.head]?.push(token)
    childrenBySentence.set(sentence, lists)
  }
  return lists[index] ?? []
}

/** First and last token (included) of the subtree under a token. */
export function subtreeOf(
  sentence: Sentence,
  index: number,
): { first: number; last: number; tokens: number[] } {
  const inside = new Set<number>([index])
  for (const token of inside) {
    for (const child of childrenOf(sentence, token)) inside.add(child.index)
  }
  const tokens = [...inside].toSorted((a, b) => a - b)
  return { first: tokens[0] ?? index, last: tokens.at(-1) ?? index, tokens }
}
