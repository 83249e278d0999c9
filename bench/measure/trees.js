// Trees, tags and lemmas of a reader against a treebank. LAS counts the universal part of relations (`nsubj:pass` as
// `nsubj`), as the CoNLL 2018 shared task did; fullLAS the whole relation.
import { column } from '../../dist/language/conllu.js'
import { percent, timed } from './f1.js'
import { documentsOf, placesIn, rawText, wordLines } from './treebank.js'

const universal = (relation) => relation.split(':')[0]
const noHits = () => ({ UAS: 0, LAS: 0, fullLAS: 0, UPOS: 0, LEMMA: 0, FEATS: 0 })

const featuresOf = (token) =>
  Object.entries(token.features)
    .map(([key, value]) => `${key}=${value}`)
    .join('|') || '_'

/** Counts what is right of a found token; `headIsRight` is for the caller to say. */
function countHits(hits, token, line, headIsRight) {
  if (token.upos === line[column.upos]) hits.UPOS++
  if (token.lemma === line[column.lemma] || line[column.lemma] === '_') hits.LEMMA++
  if (token.features !== undefined && featuresOf(token) === line[column.features]) hits.FEATS++
  if (!headIsRight) return
  hits.UAS++
  if (universal(token.relation) === universal(line[column.relation])) hits.LAS++
  if (token.relation === line[column.relation]) hits.fullLAS++
}

const mapFigures = (hits, figure) =>
  Object.fromEntries(Object.entries(hits).map(([name, count]) => [name, figure(count)]))

/**
 * Percent of words, on the treebank's own words and sentences.
 *
 * @param reader has `analyseTokens`
 * @param visit called with each found token and its gold line, for measures of one's own
 */
export async function treesOnGoldWords(reader, sentences, visit = () => {}) {
  const hits = noHits()
  const clock = { seconds: 0 }
  let words = 0
  for (const document of documentsOf(sentences)) {
    const lines = document.map(wordLines).filter((sentence) => sentence.length > 0)
    const given = lines.map((sentence) => sentence.map((line) => line[column.form]))
    const analysis = await timed(clock, () => reader.analyseTokens(given))
    for (const [index, sentence] of lines.entries()) {
      const { tokens } = analysis.sentences[index]
      for (const [place, line] of sentence.entries()) {
        countHits(hits, tokens[place], line, tokens[place].head + 1 === Number(line[column.head]))
        visit(tokens[place], line, sentence)
      }
      words += sentence.length
    }
  }
  return {
    ...mapFigures(hits, (count) => percent(count, words)),
    words,
    wordsPerSecond: Math.round(words / clock.seconds),
  }
}

/** F1 on raw text put together from the treebank; words are aligned by their characters. */
export async function treesOnRawText(reader, sentences) {
  const { text, gold, starts, whole } = rawText(sentences)
  const clock = { seconds: 0 }
  const analysis = await timed(clock, () => reader.analyse(text))
  const place = placesIn(text)
  const key = ({ start, end }) => `${start}-${end}`
  const goldByPlace = new Map(gold.map((word, index) => [key(word), index]))
  const found = { words: 0, aligned: 0, starts: 0, whole: 0 }
  const hits = noHits()
  for (const { start, end, tokens } of analysis.sentences) {
    if (whole.has(`${place[start]}-${place[end]}`)) found.whole++
    if (starts.has(place[start])) found.starts++
    found.words += tokens.length
    const goldIndex = tokens.map((token) =>
      goldByPlace.get(key({ start: place[token.start], end: place[token.end] })),
    )
    for (const [index, token] of tokens.entries()) {
      const word = gold[goldIndex[index]]
      if (word === undefined) continue
      found.aligned++
      countHits(hits, token, word.line, (token.head === -1 ? -1 : goldIndex[token.head]) === word.head)
    }
  }
  const wordF1 = (count) => percent(2 * count, found.words + gold.length)
  return {
    ...mapFigures(hits, wordF1),
    WORDS: wordF1(found.aligned),
    SENTENCES: percent(2 * found.whole, analysis.sentences.length + whole.size),
    STARTS: percent(2 * found.starts, analysis.sentences.length + starts.size),
    wordsPerSecond: Math.round(found.words / clock.seconds),
  }
}
