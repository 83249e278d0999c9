// Measures the language room against treebanks, on the treebank's own words and on raw text.
//   npm run build && node bench/parse.js FILE.conllu[.xz]… [--model DIR] [--threads N] [--only gold|raw]
// LAS counts the universal part of relations (`nsubj:pass` as `nsubj`), as the CoNLL 2018 shared task did; fullLAS the
// whole relation. Raw text is put together from the treebank (a blank line before each `# newpar`); words are then
// aligned by their characters, and every figure is an F1.
import { parseArgs } from 'node:util'
import { column, isRange, isWord, parseConllu } from '../dist/language/conllu.js'
import { loadLanguage } from '../dist/language/index.js'
import { readPacked } from './packed.js'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { model: { type: 'string' }, threads: { type: 'string' }, only: { type: 'string' } },
})
if (positionals.length === 0) {
  console.error('usage: node bench/parse.js FILE.conllu[.xz]… [--model DIR] [--threads N] [--only gold|raw]')
  process.exit(2)
}
const reader = await loadLanguage({
  ...(values.model === undefined ? {} : { modelPath: values.model }),
  threads: Number(values.threads ?? 1),
})
console.log('model', reader.modelVersion)

const universal = (relation) => relation.split(':')[0]
const percent = (part, whole) => ((100 * part) / Math.max(1, whole)).toFixed(2)
const report = (name, figures) =>
  console.log(name.padEnd(10), ...Object.entries(figures).map(([key, value]) => `${key} ${value}`))

const featuresOf = (token) =>
  Object.entries(token.features)
    .map(([key, value]) => `${key}=${value}`)
    .join('|') || '_'

/** How a found token compares with a gold line, its head apart. */
const tagHits = (token, line, hits) => {
  if (token.upos === line[column.upos]) hits.UPOS++
  if (token.lemma === line[column.lemma] || line[column.lemma] === '_') hits.LEMMA++
  if (featuresOf(token) === line[column.features]) hits.FEATS++
}
const noHits = () => ({ UAS: 0, LAS: 0, fullLAS: 0, UPOS: 0, LEMMA: 0, FEATS: 0 })

function documentsOf(sentences) {
  const documents = []
  for (const sentence of sentences) {
    if (documents.length === 0 || sentence.comments.some((line) => line.startsWith('# newdoc')))
      documents.push([])
    documents.at(-1).push(sentence)
  }
  return documents
}

async function onGoldWords(sentences) {
  const hits = noHits()
  let words = 0
  let seconds = 0
  for (const document of documentsOf(sentences)) {
    const lines = document.map((sentence) => sentence.lines.filter(isWord))
    const begun = performance.now()
    const analysis = await reader.analyseTokens(
      lines.map((sentence) => sentence.map((line) => line[column.form])),
    )
    seconds += (performance.now() - begun) / 1000
    for (const [index, sentence] of lines.entries()) {
      for (const [place, line] of sentence.entries()) {
        const token = analysis.sentences[index].tokens[place]
        words++
        tagHits(token, line, hits)
        if (token.head + 1 !== Number(line[column.head])) continue
        hits.UAS++
        if (universal(token.relation) === universal(line[column.relation])) hits.LAS++
        if (token.relation === line[column.relation]) hits.fullLAS++
      }
    }
  }
  const figures = Object.fromEntries(Object.entries(hits).map(([key, count]) => [key, percent(count, words)]))
  report('gold words', { ...figures, words, 'words/s': Math.round(words / seconds) })
}

/** The treebank's text, and its words with their places among the characters that are not space. */
function rawText(sentences) {
  let text = ''
  let characters = 0
  const gold = []
  const starts = new Set()
  const whole = new Set()
  for (const { comments, lines } of sentences) {
    if (comments.some((line) => /^# new(?:par|doc)/u.test(line)))
      text = text === '' ? '' : `${text.trimEnd()}\n\n`
    const first = characters
    starts.add(first)
    const base = gold.length - 1
    let rangeEnd = 0
    for (const line of lines) {
      if (!isRange(line) && !isWord(line)) continue
      const spaced = line[column.misc].split('|').includes('SpaceAfter=No') ? '' : ' '
      if (isRange(line)) {
        text += line[column.form] + spaced
        rangeEnd = Number(line[column.id].split('-')[1])
        continue
      }
      if (Number(line[column.id]) > rangeEnd) text += line[column.form] + spaced
      const length = line[column.form].replaceAll(/\s/gu, '').length
      const head = Number(line[column.head])
      gold.push({ line, start: characters, end: characters + length, head: head === 0 ? -1 : base + head })
      characters += length
    }
    whole.add(`${first}-${characters}`)
  }
  return { text, gold, starts, whole }
}

async function onRawText(sentences) {
  const { text, gold, starts, whole } = rawText(sentences)
  const begun = performance.now()
  const analysis = await reader.analyse(text)
  const seconds = (performance.now() - begun) / 1000

  // Places among the characters that are not space.
  const place = new Int32Array(text.length + 1)
  for (let index = 0; index < text.length; index++)
    place[index + 1] = place[index] + (/\s/u.test(text[index]) ? 0 : 1)
  const key = ({ start, end }) => start * 1e3 + (end - start)
  const goldByPlace = new Map(gold.map((word, index) => [key(word), index]))
  const found = { words: 0, aligned: 0, sentences: analysis.sentences.length, starts: 0, whole: 0 }
  const hits = noHits()
  for (const { start, end, tokens } of analysis.sentences) {
    if (whole.has(`${place[start]}-${place[end]}`)) found.whole++
    if (starts.has(place[start])) found.starts++
    const goldIndex = tokens.map((token) =>
      goldByPlace.get(key({ start: place[token.start], end: place[token.end] })),
    )
    for (const [index, token] of tokens.entries()) {
      found.words++
      const word = gold[goldIndex[index]]
      if (word === undefined) continue
      found.aligned++
      tagHits(token, word.line, hits)
      if ((token.head === -1 ? -1 : goldIndex[token.head]) !== word.head) continue
      hits.UAS++
      if (universal(token.relation) === universal(word.line[column.relation])) hits.LAS++
      if (token.relation === word.line[column.relation]) hits.fullLAS++
    }
  }
  const f1 = (count) => percent(2 * count, found.words + gold.length)
  const figures = Object.fromEntries(Object.entries(hits).map(([name, count]) => [name, f1(count)]))
  report('raw text', {
    ...figures,
    WORDS: f1(found.aligned),
    SENTENCES: percent(2 * found.whole, found.sentences + whole.size),
    STARTS: percent(2 * found.starts, found.sentences + starts.size),
    'words/s': Math.round(found.words / seconds),
  })
}

for (const path of positionals) {
  console.log(path)
  const sentences = parseConllu(readPacked(path))
  if (values.only !== 'raw') await onGoldWords(sentences)
  if (values.only !== 'gold') await onRawText(sentences)
}
