// Measures whether time and memory grow with the length of a text only, not with its square.
//   npm run build && node bench/long-texts.js polnear.dev.jsonl[.xz] [--model DIR]
// Texts of 1,000, 10,000 and 100,000 words, and texts of 6,400 words in sentences of 200 to 1,600 words (a blank line after
// each), made from the articles. Each runs in a process of its own on one thread; its memory is what it needs beyond a
// process that has read one article.
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { loadLanguage } from '../dist/language/index.js'
import { readPolnear } from './measure/polnear.js'
import { parleySubject } from './measure/subject.js'

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

/** @param sentence words of each sentence; undefined for the articles as they are */
async function runOne(words, sentence) {
  const articles = readPolnear(path)
  const subject = parleySubject(
    await loadLanguage(values.model === undefined ? {} : { modelPath: values.model }),
  )
  const text = sentence === undefined ? articlesOf(articles, words) : longSentences(articles, words, sentence)
  await subject.secondsFor([articlesOf(articles, 1000)])
  const before = peakMemory()
  const { wall, processor } = await subject.secondsFor([text])
  const longest = Math.max(...(await subject.analyse(text)).sentences.map(({ tokens }) => tokens.length))
  const name = sentence === undefined ? `${words} words` : `${words} words, sentences of ${sentence}`
  console.log(
    `${name.padEnd(34)} longest sentence ${String(longest).padStart(4)}, words/s ${Math.round(words / wall)}, ` +
      `of processor time ${Math.round(words / processor)}, memory +${Math.max(0, peakMemory() - before)} MB`,
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

/** Sentences of exactly so many words: marks that could end a sentence become commas, breaks blanks. */
function longSentences(articles, count, length) {
  let text = ''
  let words = 0
  for (const word of wordsOf(articles)) {
    if (!/^[\p{L}\p{N},]+$/u.test(word.text)) continue
    words++
    text += `${word.text.toLowerCase()}${words % length === 0 ? '.\n\n' : ' '}`
    if (words === count) return text
  }
  return text
}
