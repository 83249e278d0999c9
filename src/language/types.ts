import type { ClaimKind, EncounterMode, Measure, ParleyError, Status } from '../model/index.ts'

/**
 * What the language room gives. All offsets are UTF-16 code units into the analysed text; token indexes are
 * positions within their sentence, starting at 0. Labels follow Universal Dependencies v2.
 */

/** Name types: person, organisation, place, facility, nationality or political/religious group. */
export type NameType = 'PER' | 'ORG' | 'LOC' | 'FAC' | 'NORP'

export interface Token {
  /** Position in the sentence, from 0. */
  index: number
  start: number
  end: number
  /** The syntactic word. For a contraction ("don't" = "do" + "n't") each word has its own span. */
  text: string
  lemma: string
  /** Universal part of speech. */
  upos: string
  /** Universal features, for example `{ Tense: 'Past', VerbForm: 'Fin' }`. */
  features: Readonly<Record<string, string>>
  /** Index of the dependency head in the sentence, or -1 for the root. */
  head: number
  /** Universal dependency relation to the head, with its subtype (`nsubj:pass`). */
  relation: string
}

export interface Name {
  type: NameType
  start: number
  end: number
  /** First token of the name, and the one after its last. */
  firstToken: number
  endToken: number
}

export interface Sentence {
  start: number
  end: number
  tokens: Token[]
  names: Name[]
}

/** One attribution: who says (source), the words that say so (cue), what is said (content); each a list of spans. */
export interface AttributionSpans {
  source: [start: number, end: number][]
  cue: [start: number, end: number][]
  content: [start: number, end: number][]
}

/** One mention of a person, body, place, thing or event that the text mentions more than once. */
export interface Mention {
  /** Mentions of the same have the same number; numbers count from 0 in the order of first mentions. */
  chain: number
  start: number
  end: number
  /** Index of the sentence, and of its word that heads the mention. */
  sentence: number
  headToken: number
}

/** The kinds of claim that the claim model knows of. */
export const learntKinds = [
  'encounter',
  'offer',
  'truce',
  'exchange',
  'figure',
] as const satisfies ClaimKind[]
export type LearntKind = (typeof learntKinds)[number]

/** What a word plays in a claim: the roles that the claim model tells apart, whatever the kind of claim. */
export const claimRoles = ['first', 'second', 'mediator', 'given', 'wanted'] as const
export type ClaimRole = (typeof claimRoles)[number]

/** A word that names a claim of every kind with less than this probability is left out of the claim words: most words name nothing. */
export const leastLikely = 0.05

/** A word that may name something for the record, as the claim model sees it. All probabilities from 0 to 1. */
export interface ClaimWord {
  /** Index of the sentence, and of its word. */
  sentence: number
  token: number
  /** How likely the word names a claim of the kind. */
  kinds: Readonly<Record<LearntKind, number>>
  /** Were it a claim: how likely each status is, and that it is only looked back on. */
  status: Readonly<Record<Status, number>>
  background: number
  /** How likely the text gives it a day, by words or as the news of the day. */
  dated: number
  /** The likeliest mode of an encounter. */
  mode: EncounterMode
  /** The likeliest measure of a figure, and how likely it is. */
  measure: Measure
  measureProbability: number
  /** Words of the sentence that head the phrases beside it, by their role. */
  roles: Readonly<Record<ClaimRole, readonly number[]>>
}

export interface Analysis {
  text: string
  sentences: Sentence[]
  attributions: AttributionSpans[]
  /** Coreference, in the order of the text; what is mentioned only once is left out. */
  mentions: Mention[]
  /** Words that may name claims, in the order of the text; null where the claim model is not loaded. */
  claimWords: ClaimWord[] | null
}

export interface AnalyseOptions {
  /** Parts of the text to analyse, in order (default: all of it). No sentence crosses two. */
  blocks?: readonly { start: number; end: number }[]
  /** Aborts between windows. */
  signal?: AbortSignal
  /** Analyse also what does not look like English (default: it is refused). */
  anyLanguage?: boolean
}

/** Turns text into sentences. Made by `loadLanguage`; holds the loaded model and nothing of any text. */
export interface LanguageReader {
  /** Version of the model: it names the files that decided. */
  readonly modelVersion: string
  /**
   * @param text any English text
   * @throws ParleyError `not-english` when the text as a whole does not look like English; the signal's reason when it aborts
   */
  analyse(text: string, options?: AnalyseOptions): Promise<Analysis>
}

/** One text of a batch: its analysis, or why it was refused. */
export type BatchItem =
  | { index: number; analysis: Analysis; error?: undefined }
  | { index: number; analysis?: undefined; error: ParleyError }

/** A language reader that also takes many texts, and words that are already split, as in a treebank. */
export interface TokenReader extends LanguageReader {
  /**
   * Analyses texts one after the other and gives each as it is done; a text that is refused does not keep the others.
   *
   * @param texts any number of texts; they are asked for one by one
   * @throws the signal's reason when it aborts
   */
  analyseAll(
    texts: Iterable<string> | AsyncIterable<string>,
    options?: Omit<AnalyseOptions, 'blocks'>,
  ): AsyncGenerator<BatchItem>
  /**
   * @param sentences the sentences of one document, each a list of words without white space; neighbours are read
   *   together, since the model knows context
   * @returns sentences and tokens exactly as given; the offsets count in the words joined by blanks, the sentences
   *   by line breaks (`text` of the result). A sentence without words is left out.
   */
  analyseTokens(
    sentences: readonly (readonly string[])[],
    options?: { signal?: AbortSignal },
  ): Promise<Analysis>
}
