// Measures whether time and memory grow with the length of a text only, not with its square.
//   npm run build && node bench/long-texts.js polnear.dev.jsonl[.xz] [--model DIR]
// Texts of 1,000, 10,000 and 100,000 words, and 6,400 words given as sentences of 200 to 1,600, made from the articles. Each
// runs in a process of its own on one thread; its memory is what it needs beyond one that has read a thousand words.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { loadLanguage } from '../dist/language/index.js'
import { readPolnear } from './measure/polnear.js'
import { secondsOf } from './measure/speed.js'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { model: { type: 'string' }, words: { type: 'string' }, sentence: { type: 'string' } },
})
const [path] = positionals
if (path === undefined) {
  console.error('usage: node bench/long-texts.js polnear.dev.jsonl[.xz] [--model DIR]')
  process.exit(2)
}
if (values.words === undefined) runAll()
else await runOne(Number(values.words), values.sentence === undefined ? undefined : Number(values.sentence))

function runAll() {
  const self = fileURLToPath(import.meta.url)
  const model = values.model === undefined ? [] : ['--model', values.model]
  const one = (...rest) =>
    process.stdout.write(
      execFileSync(process.execPath, [self, path, ...model, ...rest], { encoding: 'utf8' }),
    )
  for (const words of ['1000', '10000', '100000']) one('--words', words)
  for (const sentence of ['200', '400', '800', '1600']) one('--words', '6400', '--sentence', sentence)
}

/** @param length words of each sentence; undefined for the articles as they are */
async function runOne(words, length) {
  const articles = readPolnear(path)
  const language = await loadLanguage(values.model === undefined ? {} : { modelPath: values.model })
  await language.analyse(articlesOf(articles, 1000))
  const before = peakMemory()
  const sentences = length === undefined ? [] : longSentences(articles, words, length)
  const text = length === undefined ? articlesOf(articles, words) : ''
  const { wall, processor } = await secondsOf(() =>
    length === undefined ? language.analyse(text) : language.analyseTokens(sentences),
  )
  const name = length === undefined ? `${words} words` : `${words} words, sentences of ${length}`
  console.log(
    `${name.padEnd(34)} words/s ${Math.round(words / wall)}, of processor time ${Math.round(words / processor)}, ` +
      `memory +${Math.max(0, peakMemory() - before)} MB`,
  )
}

function peakMemory() {
  return Math.round(process.resourceUsage().maxRSS / 1024)
}

/** Words with the gaps before them, over and over until there are enough. */
function* wordsOf(articles) {
  for (;;) {
    for (const { sentences } of articles) {
      yield { text: '', gap: '\n\n' }
      for (const word of sentences.flat()) yield word
    }
  }
}

function articlesOf(articles, count) {
  let text = ''
  let words = 0
  for (const word of wordsOf(articles)) {
    text += word.gap + word.text
    if (word.text !== '') words++
    if (words === count) return text
  }
  return text
}

/** Sentences of exactly so many words: the words of the articles without their full stops. */
function longSentences(articles, count, length) {
  const sentences = []
  for (const { text } of wordsOf(articles)) {
    if (!/^[\p{L}\p{N},]+$/u.test(text)) continue
    if (sentences.length === 0 || sentences.at(-1).length === length) {
      if (sentences.length * length >= count) return sentences
      sentences.push([])
    }
    sentences.at(-1).push(text)
  }
  return sentences
}
