/**
 * Measures noise lines against annotated reports, line by line.
 *
 *   npm run build && node bench/noise.js GOLD_FOLDER [ID_TO_LEAVE_OUT …] [--verbose]
 *
 * GOLD_FOLDER holds `texts/*.json` (`{id, title, text}`) and `claims/*.json` (`{id, noise: [line], claims: [{quote, start}]}`).
 * A gold line counts as found, and a found line as right, when four fifths of it lie in the other side's noise. A quote that
 * overlaps found noise is a claim lost.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findNoise } from '../dist/intake/index.js'

const [folder, ...rest] = process.argv.slice(2)
if (folder === undefined) {
  console.error('usage: node bench/noise.js GOLD_FOLDER [ID_TO_LEAVE_OUT …] [--verbose]')
  process.exit(2)
}
const verbose = rest.includes('--verbose')
const leftOut = new Set(rest)

function occurrences(text, piece) {
  const spans = []
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + piece.length)) {
    spans.push([at, at + piece.length])
  }
  return spans
}

function covered([start, end], spans) {
  return spans.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0)
}

const mostly = (span, spans) => covered(span, spans) >= 0.8 * (span[1] - span[0])
const count = { reports: 0, gold: 0, goldFound: 0, found: 0, foundRight: 0, quotes: 0, quotesLost: 0 }

for (const name of readdirSync(join(folder, 'claims')).sort()) {
  const gold = JSON.parse(readFileSync(join(folder, 'claims', name), 'utf8'))
  if (leftOut.has(gold.id)) continue
  const { text, title } = JSON.parse(readFileSync(join(folder, 'texts', name), 'utf8'))
  const goldSpans = [...new Set(gold.noise ?? [])].flatMap((line) => occurrences(text, line))
  const lines = findNoise(text, title ?? null)
  const spans = lines.map(({ start, text: line }) => [start, start + line.length])
  count.reports += 1
  count.gold += goldSpans.length
  count.found += spans.length
  for (const span of goldSpans) {
    if (mostly(span, spans)) count.goldFound += 1
    else if (verbose) console.log(`missed  ${gold.id}  ${JSON.stringify(text.slice(...span)).slice(0, 150)}`)
  }
  for (const [index, span] of spans.entries()) {
    if (mostly(span, goldSpans)) count.foundRight += 1
    else if (verbose) {
      console.log(
        `extra   ${gold.id}  ${lines[index].reason}  ${JSON.stringify(lines[index].text).slice(0, 150)}`,
      )
    }
  }
  for (const { quote, start } of gold.claims) {
    count.quotes += 1
    if (covered([start, start + quote.length], spans) > 0) {
      count.quotesLost += 1
      if (verbose) console.log(`lost    ${gold.id}  ${JSON.stringify(quote).slice(0, 150)}`)
    }
  }
}

const share = (part, whole) => (whole === 0 ? 'none' : `${part}/${whole} = ${(part / whole).toFixed(3)}`)
console.log(`reports ${count.reports}`)
console.log(`precision of lines ${share(count.foundRight, count.found)}`)
console.log(`recall of lines    ${share(count.goldFound, count.gold)}`)
console.log(`claims touched     ${share(count.quotesLost, count.quotes)}`)
