// Attributions of a reader against PolNeAR, in words of the corpus; the first annotator's marks count as gold.
import { countKeys, f1, noCounts } from './f1.js'
import { parts, runsOf, textOf } from './polnear.js'

const keyOf = ({ first, end }) => `${first}-${end}`
const wordsOf = (runs) => runs.map(keyOf).join()
const overlaps = (one, other) => one.some((a) => other.some((b) => a.first < b.end && b.first < a.end))

/** All of an attribution: the same words as source, as cue and as content. */
const wholeOf = (attribution) => parts.map((part) => wordsOf(attribution[part])).join(' | ')
const wholes = (attributions) => new Set(attributions.map(wholeOf))

/**
 * @param reader `analyseTokens` is given the corpus's own words and sentences; with `raw`, `analyse` the text alone
 * @returns F1 of exact runs of words (`source`, `cue`, `content`); of whole attributions, all of whose words must be
 *   right (`whole`), or each of whose parts need only share a word with the gold's (`touching`); of cues that touch a gold
 *   cue (`paired`), and the share of these that have the same source (content)
 */
export async function attributionFigures(reader, articles, { raw = false } = {}) {
  const counts = Object.fromEntries(
    [...parts, 'whole', 'touching', 'paired'].map((name) => [name, noCounts()]),
  )
  const same = { source: 0, content: 0 }
  for (const article of articles) {
    const gold = article.annotations[0] ?? []
    const found = await attributionsOf(reader, article, raw)
    for (const part of parts) countKeys(counts[part], keysOf(found, part), keysOf(gold, part))
    countKeys(counts.whole, wholes(found), wholes(gold))
    countPairs(counts, same, found, gold)
  }
  const share = (count) => (100 * count) / Math.max(1, counts.paired.right)
  return {
    ...Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, f1(count)])),
    sameSource: share(same.source),
    sameContent: share(same.content),
  }
}

const keysOf = (attributions, part) =>
  new Set(attributions.flatMap((attribution) => attribution[part].map(keyOf)))

async function attributionsOf(reader, article, raw) {
  const { text, places } = textOf(article)
  const given = article.sentences.map((sentence) => sentence.map((word) => word.text))
  const analysis = raw ? await reader.analyse(text) : await reader.analyseTokens(given)
  const words = raw ? places : analysis.sentences.flatMap(({ tokens }) => tokens)
  return analysis.attributions.map((attribution) =>
    Object.fromEntries(parts.map((part) => [part, runsOf(attribution[part], words)])),
  )
}

/** Pairs each found attribution with the first free gold one whose cue it touches. */
function countPairs({ paired, touching }, same, found, gold) {
  const free = new Set(gold.filter(({ cue }) => cue.length > 0))
  for (const counts of [paired, touching]) {
    counts.gold += free.size
    counts.found += found.length
  }
  for (const attribution of found) {
    const pair = [...free].find(({ cue }) => overlaps(cue, attribution.cue))
    if (pair === undefined) continue
    free.delete(pair)
    paired.right++
    if (['source', 'content'].every((part) => touch(pair[part], attribution[part]))) touching.right++
    for (const part of ['source', 'content'])
      if (wordsOf(pair[part]) === wordsOf(attribution[part])) same[part]++
  }
}

const touch = (one, other) => overlaps(one, other) || (one.length === 0 && other.length === 0)

/** F1 of attributions of people against one another: every two annotators of an article. */
export function agreement(articles) {
  const counts = { whole: noCounts(), touching: noCounts(), paired: noCounts() }
  for (const { annotations } of articles) {
    for (const [index, one] of annotations.entries()) {
      for (const other of annotations.slice(index + 1)) {
        countKeys(counts.whole, wholes(one), wholes(other))
        countPairs(counts, { source: 0, content: 0 }, one, other)
      }
    }
  }
  return {
    whole: f1(counts.whole),
    touching: f1(counts.touching),
    articles: articles.filter(({ annotations }) => annotations.length > 1).length,
  }
}
