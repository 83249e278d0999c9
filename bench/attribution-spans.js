// Measures attributions on PolNeAR: exact spans of sources, cues and contents (F1), and whole attributions, where a
// found cue is paired with the gold attribution whose cue it overlaps.
//   npm run build && node bench/attribution-spans.js polnear.dev.jsonl[.xz] [--model DIR] [--threads N]
// Words and sentences are those of the corpus; the first annotator's marks count as gold.
import { parseArgs } from 'node:util'
import { loadLanguage } from '../dist/language/index.js'
import { readPacked } from './packed.js'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { model: { type: 'string' }, threads: { type: 'string' } },
})
const [path] = positionals
if (path === undefined) {
  console.error('usage: node bench/attribution-spans.js polnear.dev.jsonl[.xz] [--model DIR] [--threads N]')
  process.exit(2)
}
const reader = await loadLanguage({
  ...(values.model === undefined ? {} : { modelPath: values.model }),
  threads: Number(values.threads ?? 1),
})
console.log('model', reader.modelVersion)

const parts = ['source', 'cue', 'content']
const counts = Object.fromEntries([...parts, 'paired'].map((part) => [part, { right: 0, found: 0, gold: 0 }]))
/** Of the paired attributions, how many have the very same words as source (content). */
const same = { source: 0, content: 0 }

/** Runs of word numbers `first-end` that a part covers; neighbours are one run. */
function runsOf(spans, wordsIn) {
  const runs = []
  for (const span of spans ?? []) {
    const covered = wordsIn(span)
    if (covered.length === 0) continue
    const [first, end] = [covered[0], covered.at(-1) + 1]
    if (runs.at(-1)?.end === first) runs.at(-1).end = end
    else runs.push({ first, end })
  }
  return runs
}
const keyOf = ({ first, end }) => `${first}-${end}`
const wordsOf = (runs) => runs.map(keyOf).join()
const overlaps = (one, other) => one.some((a) => other.some((b) => a.first < b.end && b.first < a.end))

for (const line of readPacked(path).trim().split('\n')) {
  const article = JSON.parse(line)
  if (article.sents === null) {
    console.log(`${article.id}: no sentences in the file, left out`)
    continue
  }
  const places = article.sents.flat()
  const sentences = article.sents.map((tokens) =>
    tokens.map(([start, end]) => article.text.slice(start, end)),
  )
  const analysis = await reader.analyseTokens(sentences)
  const tokens = analysis.sentences.flatMap((sentence) => sentence.tokens)
  const numbers = places.map((_, index) => index)
  const inGold = ([start, end]) =>
    numbers.filter((index) => places[index][0] < end && places[index][1] > start)
  const inFound = ([start, end]) =>
    numbers.filter((index) => tokens[index].start < end && tokens[index].end > start)
  const asRuns = (attributions, wordsIn) =>
    attributions.map((attribution) =>
      Object.fromEntries(parts.map((part) => [part, runsOf(attribution[part], wordsIn)])),
    )
  const gold = asRuns(Object.values(article.attributions)[0] ?? [], inGold)
  const found = asRuns(analysis.attributions, inFound)
  for (const part of parts) {
    const expected = new Set(gold.flatMap((attribution) => attribution[part].map(keyOf)))
    const given = new Set(found.flatMap((attribution) => attribution[part].map(keyOf)))
    counts[part].gold += expected.size
    counts[part].found += given.size
    for (const key of given) if (expected.has(key)) counts[part].right++
  }
  const free = new Set(gold.filter(({ cue }) => cue.length > 0))
  counts.paired.gold += free.size
  counts.paired.found += found.length
  for (const attribution of found) {
    const pair = [...free].find(({ cue }) => overlaps(cue, attribution.cue))
    if (pair === undefined) continue
    free.delete(pair)
    counts.paired.right++
    for (const part of ['source', 'content'])
      if (wordsOf(pair[part]) === wordsOf(attribution[part])) same[part]++
  }
}

const f1 = ({ right, found, gold }) => ((200 * right) / Math.max(1, found + gold)).toFixed(2)
console.log('exact spans, F1:', ...parts.map((part) => `${part} ${f1(counts[part])}`))
const share = (count) => ((100 * count) / Math.max(1, counts.paired.right)).toFixed(1)
console.log(
  `cues paired, F1: ${f1(counts.paired)}; of these, same source ${share(same.source)} %, same content ${share(same.content)} %`,
)
