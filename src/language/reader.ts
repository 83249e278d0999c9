import { ParleyError, requireEnglish } from '../model/index.ts'
import { attributionsOf } from './attribution.ts'
import { claimWordsOf } from './claim-words.ts'
import { candidatesIn, mentionsOf } from './coreference.ts'
import type { Candidate } from './coreference.ts'
import type { Labels } from './labels.ts'
import type { AttributionScores, EncodedWord, Model } from './model.ts'
import { namesOf } from './names.ts'
import { parseSentence } from './parse.ts'
import type { Place } from './parse.ts'
import { cutLongSentences, segment } from './sentences.ts'
import type { AnalyseOptions, Analysis, BatchItem, ClaimWord, Sentence, TokenReader } from './types.ts'
import { packWindows } from './windows.ts'
import { caseOf, cutIntoPieces } from './wordpiece.ts'
import type { Vocabulary } from './wordpiece.ts'
import type { Span } from './words.ts'

/** Words of the whole text with what is known of sentence starts before the model runs. */
interface Draft {
  words: Span[]
  startScores: number[]
  /** Index of the first word of each block. */
  blockStarts: number[]
}

/** Puts the loaded parts together to what `loadLanguage` gives. */
export function makeReader(parts: {
  model: Model
  vocabulary: Vocabulary
  labels: Labels
  modelVersion: string
}): TokenReader {
  const { model, vocabulary, labels } = parts

  const analyseDraft = async (text: string, draft: Draft, signal?: AbortSignal): Promise<Analysis> => {
    const { words, startScores, blockStarts } = draft
    const encoded = encode(text, words, vocabulary)
    const sentences: Sentence[] = []
    const attributionPlaces: Place<AttributionScores>[] = []
    const candidates: Candidate[] = []
    let claimWords: ClaimWord[] | null = null
    let open: Place[] = []
    const closeSentence = (): void => {
      if (open.length === 0) return
      const first = attributionPlaces.length - open.length
      const tokens = parseSentence(text, words, open, first, labels)
      const names = namesOf(open, tokens, labels)
      if (open[0]!.scores.claims !== null)
        (claimWords ??= []).push(...claimWordsOf(open, sentences.length, first))
      candidates.push(...candidatesIn(tokens, sentences.length, open, first))
      sentences.push({ start: tokens[0]!.start, end: tokens.at(-1)!.end, tokens, names })
      open = []
    }
    // A sentence is read as soon as its end is known, so that the scores of few windows are held at a time.
    for await (const place of scoreWords(model, encoded, startsOf(startScores), signal)) {
      const { scores, row, windowFirst } = place
      if (startScores[attributionPlaces.length]! + scores.boundary(row) > 0) closeSentence()
      open.push(place)
      attributionPlaces.push({ scores: scores.attribution, row, windowFirst })
    }
    closeSentence()
    const attributions = blockStarts.flatMap((first, index) =>
      attributionsOf(words, attributionPlaces, first, blockStarts[index + 1] ?? words.length, labels),
    )
    return {
      text,
      sentences,
      attributions,
      mentions: mentionsOf(sentences, candidates),
      claimWords,
    }
  }

  const analyse = async (text: string, options: AnalyseOptions = {}): Promise<Analysis> => {
    options.signal?.throwIfAborted()
    if (options.anyLanguage !== true) requireEnglish(text)
    const draft: Draft = { words: [], startScores: [], blockStarts: [] }
    for (const { start, end } of options.blocks ?? [{ start: 0, end: text.length }]) {
      const { words, startScores } = cutLongSentences(text, segment(text, start, end))
      if (words.length === 0) continue
      draft.blockStarts.push(draft.words.length)
      for (const word of words) draft.words.push(word)
      for (const score of startScores) draft.startScores.push(score)
    }
    return analyseDraft(text, draft, options.signal)
  }

  return {
    modelVersion: parts.modelVersion,
    analyse,
    analyseAll: async function* (texts, options = {}) {
      let index = 0
      for await (const text of texts) {
        yield await analyse(text, options).then(
          (analysis): BatchItem => ({ index, analysis }),
          (error: unknown): BatchItem => {
            if (error instanceof ParleyError) return { index, error }
            throw error
          },
        )
        index++
      }
    },
    analyseTokens: async (sentences, options = {}) => {
      const draft: Draft = { words: [], startScores: [], blockStarts: [0] }
      let text = ''
      for (const [index, sentence] of sentences.entries()) {
        if (index > 0) text += '\n'
        for (const [place, word] of sentence.entries()) {
          if (place > 0) text += ' '
          draft.words.push({ start: text.length, end: text.length + word.length })
          draft.startScores.push(place === 0 ? Infinity : -Infinity)
          text += word
        }
      }
      return analyseDraft(text, draft, options.signal)
    },
  }
}

const startsOf = (scores: readonly number[]): number[] =>
  scores.reduce<number[]>((starts, score, word) => {
    if (score > 0) starts.push(word)
    return starts
  }, [])

/** Pieces and case of each word; a word that comes again is cut once. */
function encode(text: string, words: readonly Span[], vocabulary: Vocabulary): EncodedWord[] {
  const known = new Map<string, EncodedWord>()
  return words.map(({ start, end }) => {
    const word = text.slice(start, end)
    let encoded = known.get(word)
    if (encoded === undefined) {
      encoded = { pieces: cutIntoPieces(word, vocabulary), case: caseOf(word) }
      known.set(word, encoded)
    }
    return encoded
  })
}

/** Runs the model over all words, window by window, and says of each word where its scores are. */
async function* scoreWords(
  model: Model,
  words: readonly EncodedWord[],
  starts: readonly number[],
  signal: AbortSignal | undefined,
): AsyncGenerator<Place> {
  const windows = packWindows(
    words.map(({ pieces }) => pieces.length),
    starts,
  )
  for (const { first, end, ownFirst, ownEnd } of windows) {
    signal?.throwIfAborted()
    const scores = await model.run(words.slice(first, end))
    for (let word = ownFirst; word < ownEnd; word++) yield { scores, row: word - first, windowFirst: first }
  }
}
