/**
 * Measures attribution against annotated claims, each read at the claim's own anchor word, and whole attributions
 * against PolNeAR.
 *
 *   npm run build && node bench/sources.js GOLD_FOLDER [--only ID,ID …] [--without ID,ID …] [--misses]
 *   npm run build && node bench/sources.js --polnear polnear.dev.jsonl.xz [--first N]
 *
 * GOLD_FOLDER holds `texts/*.json` (`{id, title, outlet, text, published}`) and `claims/*.json` (`{id, claims: [{quote,
 * start, anchor, sources}]}`). Root: the innermost source agrees (both none, both anonymous, or names that share their
 * words or their last word); chain: all links agree. PolNeAR: an attribution counts where the cue lies within the
 * annotated cue, contents overlap by half of the longer one, and the source's name shares a word with the annotated
 * source (pronouns and unnamed sources aside, which are compared by cue and content alone).
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findNoise } from '../dist/intake/index.js'
import { loadLanguage } from '../dist/language/index.js'
import { findActors } from '../dist/reading/actors/index.js'
import { findAttributions, listAttributions, shippedLexicon } from '../dist/reading/attribution/index.js'
import { analyseReport } from '../dist/reading/reader.js'
import { readPacked } from './packed.js'
import { findAnchor } from './anchor.js'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    without: { type: 'string' },
    misses: { type: 'boolean' },
    polnear: { type: 'string' },
    first: { type: 'string' },
  },
})
const [folder] = positionals
if (folder === undefined && values.polnear === undefined) {
  console.error('usage: node bench/sources.js GOLD_FOLDER [--only ID,ID] [--without ID,ID] [--misses]')
  console.error('       node bench/sources.js --polnear FILE [--first N]')
  process.exit(2)
}

const language = await loadLanguage()
if (folder !== undefined) await measureClaims(folder)
if (values.polnear !== undefined) await measurePolnear(values.polnear, Number(values.first ?? Infinity))

function reportOf({ id, text, title = null, outlet = null, published = null }) {
  const day = published?.slice(0, 10) ?? null
  const publishedFrom = day === null ? 'unknown' : 'input'
  const noise = findNoise(text, title)
  return { id, title, outlet, url: null, published: day, publishedAt: null, publishedFrom, text, noise }
}

/** Names as the claim scorer compares them. */
function plain(name) {
  const letters = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const words = letters.replaceAll(/[^\p{L}\p{N} ]+/gu, ' ')
  return words
    .replaceAll(/\b(the|a|an|of|mr|mrs|ms|gen|general|president|prime minister)\b/g, ' ')
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
}

function sameName(one, other) {
  const [a, b] = [plain(one), plain(other)]
  if (a.length === 0 || b.length === 0) return false
  const within = (p, q) => p.every((word) => q.includes(word))
  return within(a, b) || within(b, a) || (a.at(-1) === b.at(-1) && a.at(-1).length > 3)
}

function sameSource(one, other) {
  if (one === undefined || other === undefined) return one === other
  return (one.type === 'anonymous' && other.type === 'anonymous') || sameName(one.name, other.name)
}

async function measureClaims(goldFolder) {
  const only = values.only?.split(',')
  const without = values.without?.split(',') ?? []
  const total = { claims: 0, lost: 0, root: 0, chain: 0, notStated: 0 }
  for (const name of readdirSync(join(goldFolder, 'claims')).toSorted()) {
    const { id, claims } = JSON.parse(readFileSync(join(goldFolder, 'claims', name), 'utf8'))
    if (without.includes(id) || (only !== undefined && !only.includes(id))) continue
    const document = await analyseReport(
      language,
      reportOf(JSON.parse(readFileSync(join(goldFolder, 'texts', name), 'utf8'))),
    )
    const attributions = findAttributions(document, findActors(document))
    const here = { claims: 0, root: 0, chain: 0 }
    for (const claim of claims) {
      const ref = findAnchor(document, claim)
      if (ref === null) {
        total.lost += 1
        continue
      }
      const { sources, speakerNotStated, why } = attributions.sourcesAt(ref)
      const root = sameSource(sources.at(-1), claim.sources.at(-1))
      const chain =
        sources.length === claim.sources.length &&
        sources.every((source, at) => sameSource(source, claim.sources[at]))
      here.claims += 1
      here.root += root ? 1 : 0
      here.chain += chain ? 1 : 0
      total.notStated += speakerNotStated ? 1 : 0
      if (values.misses && !(root && chain)) {
        const show = (list) => list.map((source) => `${source.name}:${source.type}`).join(' < ') || '–'
        console.log(
          `${root ? 'CHAIN' : 'ROOT '} ${id} <${claim.anchor}> found ${show(sources)} gold ${show(claim.sources)}`,
        )
        console.log(
          `      ${why.join(' ')}${speakerNotStated ? ' not stated' : ''}\n      ${claim.quote.replaceAll(/\s+/g, ' ')}`,
        )
      }
    }
    console.log(`${id.padEnd(24)} root ${here.root}/${here.claims}  chain ${here.chain}/${here.claims}`)
    for (const key of ['claims', 'root', 'chain']) total[key] += here[key]
  }
  const percent = (count) => ((100 * count) / total.claims).toFixed(1)
  console.log(
    `claims ${total.claims}, anchors not found ${total.lost}, speaker not stated ${total.notStated}`,
  )
  console.log(`root ${percent(total.root)} %  chain ${percent(total.chain)} %`)
}

async function measurePolnear(file, first) {
  const counts = { gold: 0, found: 0, right: 0, withSource: 0, listed: 0, listedRight: 0 }
  const { verbs } = shippedLexicon()
  const lines = readPacked(file)
    .split('\n')
    .filter((line) => line !== '')
  for (const line of lines.slice(0, first)) {
    const { id, text, attributions } = JSON.parse(line)
    if (!attributions) continue
    const document = await analyseReport(language, reportOf({ id, text }))
    const found = listAttributions(document, findActors(document))
    const gold = Object.values(attributions)[0].map((attribution) => inCodeUnits(text, attribution))
    const letters = (spans) => lettersWithin(text, spans)
    const contents = found.map(({ content }) => letters(content))
    counts.gold += gold.length
    counts.found += found.length
    const taken = new Set()
    for (const { source, cue, content } of gold) {
      const wanted = letters(content)
      const cueWords = document.sentences
        .flatMap(({ tokens }) => tokens)
        .filter((token) => cue.some(([start, end]) => token.start >= start && token.end <= end))
      const isListed = cueWords.some(({ lemma, text: word }) => verbs.has(lemma) || /^according$/i.test(word))
      if (isListed) counts.listed += 1
      const match = found.findIndex(
        (one, at) =>
          !taken.has(at) &&
          cue.some(([start, end]) => one.cue[0] >= start && one.cue[1] <= end) &&
          [...wanted].filter((letter) => contents[at].has(letter)).length * 2 >=
            Math.max(wanted.size, contents[at].size),
      )
      if (match === -1) continue
      taken.add(match)
      counts.right += 1
      if (isListed) counts.listedRight += 1
      const named = plain(source.map(([start, end]) => text.slice(start, end)).join(' '))
      const ours = plain(found[match].sources.map(({ name }) => name).join(' '))
      if (ours.some((word) => named.includes(word)) || /^(he|she|they|who|it)$/.test(named.join(' ')))
        counts.withSource += 1
    }
  }
  const rate = (part, whole) => ((100 * part) / whole).toFixed(1)
  console.log(`PolNeAR: gold ${counts.gold}, found ${counts.found}`)
  console.log(
    `cue and content: precision ${rate(counts.right, counts.found)} % recall ${rate(counts.right, counts.gold)} %`,
  )
  console.log(`recall where the cue holds a word of the lists: ${rate(counts.listedRight, counts.listed)} %`)
  console.log(`of the right ones, with the source: ${rate(counts.withSource, counts.right)} %`)
}

/** PolNeAR counts code points; the project counts UTF-16 code units. */
function inCodeUnits(text, { source, cue, content }) {
  const units = [0]
  for (const point of text) units.push(units.at(-1) + point.length)
  const convert = (spans) => spans.map(([start, end]) => [units[start], units[end]])
  return { source: convert(source), cue: convert(cue), content: convert(content) }
}

function lettersWithin(text, spans) {
  const letters = new Set()
  for (const [start, end] of spans) {
    for (let at = start; at < end; at++) if (/[\p{L}\p{N}]/u.test(text[at])) letters.add(at)
  }
  return letters
}
