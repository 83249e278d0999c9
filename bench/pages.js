/**
 * Measures article bodies against the article-extraction benchmark (scrapinghub/article-extraction-benchmark): precision,
 * recall and F1 of four-word shingles, each averaged over the pages, as its `evaluate.py` does.
 *
 *   npm run build && node bench/pages.js FOLDER [--verbose]
 *
 * FOLDER holds `ground-truth.json.gz` and `html/*.html.gz`.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { draftFromPage } from '../dist/intake/page.js'

const [folder, flag] = process.argv.slice(2)
if (folder === undefined) {
  console.error('usage: node bench/pages.js FOLDER [--verbose]')
  process.exit(2)
}

function shingles(text) {
  const words = text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? []
  const counts = new Map()
  for (let at = 0; at < Math.max(1, words.length - 3); at += 1) {
    const shingle = words.slice(at, at + 4).join(' ')
    if (shingle !== '') counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}

function compare(truth, found) {
  const sums = { right: 0, extra: 0, missed: 0 }
  for (const key of new Set([...truth.keys(), ...found.keys()])) {
    const wanted = truth.get(key) ?? 0
    const given = found.get(key) ?? 0
    sums.right += Math.min(wanted, given)
    sums.extra += Math.max(0, given - wanted)
    sums.missed += Math.max(0, wanted - given)
  }
  return sums
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length
const read = (path) => gunzipSync(readFileSync(join(folder, path)))
const truth = JSON.parse(read('ground-truth.json.gz').toString('utf8'))

/** A page without an article counts with an empty text. */
function draftOf(key) {
  try {
    return draftFromPage(read(`html/${key}.html.gz`), key)
  } catch (error) {
    console.log(error.message, key)
    return { text: '', published: null, outlet: null, title: null }
  }
}

const precisions = []
const recalls = []
const dated = { day: 0, outlet: 0, title: 0, none: 0 }
const start = performance.now()

for (const [key, { articleBody, url }] of Object.entries(truth)) {
  const draft = draftOf(key)
  const { right, extra, missed } = compare(shingles(articleBody ?? ''), shingles(draft.text))
  if (right + extra > 0) precisions.push(right / (right + extra))
  if (right + missed > 0) recalls.push(right / (right + missed))
  if (draft.published !== null) dated.day += 1
  if (draft.outlet !== null) dated.outlet += 1
  if (draft.title !== null) dated.title += 1
  if (draft.text === '') dated.none += 1

  if (flag === '--verbose') {
    const score = `${(right / (right + extra)).toFixed(2)} ${(right / (right + missed)).toFixed(2)}`
    console.log(
      `${score} ${key.slice(0, 8)} ${draft.published?.day ?? '----------'} ${draft.outlet} | ${url.slice(0, 90)}`,
    )
  }
}

const [precision, recall] = [mean(precisions), mean(recalls)]
console.log(
  `pages ${recalls.length}, without text ${dated.none}, with day ${dated.day}, outlet ${dated.outlet}, title ${dated.title}`,
)
console.log(
  `precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${((2 * precision * recall) / (precision + recall)).toFixed(3)}`,
)
console.log(`${((performance.now() - start) / recalls.length).toFixed(0)} ms a page`)
