import { fileURLToPath } from 'node:url'
import { blocks } from '../intake/index.ts'
import { loadLanguage, type ClaimWord, type LanguageReader, type Sentence } from '../language/index.ts'
import type { Claim, ReadReport, Report } from '../model/index.ts'
import { findActors } from './actors/index.ts'
import { findAttributions } from './attribution/index.ts'
import { daysOfWriting, type Document } from './document.ts'
import {
  loadGrammar,
  matchLearnt,
  matchSentence,
  type Grammar,
  type Match,
  type NearMiss,
} from './grammar/index.ts'
import { buildClaims } from './kinds/index.ts'
import { withPlover } from './plover/index.ts'
import { isDoubted, isRuledOut, isTold } from './learnt.ts'
import { selectClaims } from './select.ts'
import { tenseAround } from './status/index.ts'
import { findTimes, type TimeExpression, type TimeOptions } from './time/index.ts'
import { findTimesBetween, publicationSpan } from './undated/index.ts'
import { noteDropped, type Trace } from './trace.ts'
import type { Reader } from './types.ts'
import { parleyVersion } from './version.ts'

/** The folder of the shipped rules and word lists. */
export const ownGrammar = fileURLToPath(new URL('../../grammar', import.meta.url))

/**
 * Loads the language model and the grammar.
 * @param options `grammarFolders`: rule folders layered on the shipped ones, in order; `language`: a reader already loaded
 * @throws ParleyError when the model or a rule file is missing or wrong
 */
export async function loadReader(
  options: { grammarFolders?: readonly string[]; language?: LanguageReader } = {},
): Promise<Reader> {
  const grammar = loadGrammar([ownGrammar, ...(options.grammarFolders ?? [])])
  const language = options.language ?? (await loadLanguage({ claims: true }))
  const version = `parley-${parleyVersion}+model-${language.modelVersion}+grammar-${grammar.hash}`
  return {
    version,
    read: async (report, readOptions = {}): Promise<ReadReport> => {
      const document = await analyseReport(language, report, readOptions.signal)
      return { report: document.report, claims: readClaims(document, grammar), readerVersion: version }
    },
  }
}

/** Sentences and time expressions of the report's own prose; noise lines are left out. */
export async function analyseReport(
  language: LanguageReader,
  report: Report,
  signal?: AbortSignal,
): Promise<Document> {
  const analysis = await language.analyse(report.text, {
    blocks: blocks(report),
    ...(signal === undefined ? {} : { signal }),
  })
  const { sentences } = analysis
  const tenses = sentences.map((sentence) => tenseAround(sentence))
  const options: TimeOptions = {
    tense: (start, end) => tenses[sentenceAround(sentences, start, end)]?.(start, end) ?? null,
  }
  const document = {
    report,
    sentences,
    times: bySentence(sentences, findTimes(report.text, report.published, options)),
    mentions: analysis.mentions,
    ...(analysis.claimWords === null ? {} : { claimWords: bySentenceOf(sentences, analysis.claimWords) }),
  }
  return report.published === null ? dateUndated(document, options) : document
}

/** The words that may name claims, sentence by sentence. */
function bySentenceOf(sentences: readonly Sentence[], words: readonly ClaimWord[]): ClaimWord[][] {
  const all = sentences.map((): ClaimWord[] => [])
  for (const word of words) all[word.sentence]?.push(word)
  return all
}

/** An undated report with the days between which it was written, as far as it shows, and its times counted from them. */
function dateUndated(document: Document, options: TimeOptions): Document {
  const publishedBetween = publicationSpan(document)
  if (publishedBetween === null) return document
  const report = { ...document.report, publishedBetween }
  const days = daysOfWriting(report)
  if (days === null) return { ...document, report }
  const times = bySentence(document.sentences, findTimesBetween(report.text, days, options))
  return { ...document, report, times }
}

function bySentence(sentences: readonly Sentence[], all: readonly TimeExpression[]): TimeExpression[][] {
  const times = sentences.map((): TimeExpression[] => [])
  for (const time of all) {
    const index = sentenceAround(sentences, time.start, time.end)
    if (!isNamesake(sentences[index], time)) times[index]?.push(time)
  }
  return times
}

/**
 * Claims of an analysed report, in the order of their anchors.
 * @param trace filled with what became of every rule whose trigger stood in the text, when given
 */
export function readClaims(document: Document, grammar: Grammar, trace?: Trace): Claim[] {
  const actors = findActors(document)
  const attributions = findAttributions(document, actors)
  const context = { document, actors, attributions }
  if (trace !== undefined) trace.context = context
  const claims: Claim[] = []
  for (const [index, sentence] of document.sentences.entries()) {
    const misses: NearMiss[] = []
    const build = (match: Match): void => {
      const found = {
        match: withoutTimes(document, index, match),
        sentence,
        ref: { sentence: index, token: match.trigger },
      }
      const built = buildClaims(context, found, claims)
      trace?.built.push({ found, claims: built })
      const words = document.claimWords?.[index]
      const kept =
        words === undefined ? built : built.filter((claim) => !isDoubted(claim, match, sentence, words))
      noteDropped(built, kept, 'the claim model holds it for most unlikely', trace?.dropped)
      claims.push(...kept)
    }
    for (const match of matchSentence(sentence, grammar.rules, misses)) build(match)
    for (const match of matchLearnt(sentence, document.claimWords?.[index] ?? [], grammar.rules)) {
      if (!isRuledOut(match, misses) && !isTold(match, sentence, claims)) build(match)
    }
    trace?.nearMisses.push(...misses.map((miss) => ({ ...miss, sentence: index })))
  }
  return selectClaims(claims, trace?.dropped).map(withPlover)
}

/** "On Thursday" is no topic and no term: words of a time expression fill no slot but a duration. */
function withoutTimes(document: Document, sentence: number, match: Match): Match {
  const times = document.times[sentence] ?? []
  if (times.length === 0) return match
  const tokens = document.sentences[sentence]?.tokens ?? []
  const isTime = (index: number): boolean => {
    const token = tokens[index]
    return token !== undefined && times.some((time) => token.start >= time.start && token.end <= time.end)
  }
  const slots = new Map<string, number[]>()
  for (const [name, heads] of match.slots) {
    const kept = name === 'duration' || name === 'counted' ? heads : heads.filter((head) => !isTime(head))
    if (kept.length > 0) slots.set(name, kept)
  }
  return { ...match, slots }
}

/** "April" or "May" within the name of a person. */
function isNamesake(sentence: Sentence | undefined, time: TimeExpression): boolean {
  if (sentence === undefined) return false
  return sentence.names.some(
    ({ type, start, end }) =>
      type === 'PER' && start <= time.start && time.end <= end && end - start > time.end - time.start,
  )
}

/** Index of the sentence that holds a span whole, or -1. By halves: a long report has many sentences and many times. */
function sentenceAround(sentences: readonly Sentence[], start: number, end: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.start <= start) low = middle + 1
    else high = middle
  }
  const sentence = sentences[low - 1]
  return sentence !== undefined && end <= sentence.end ? low - 1 : -1
}
