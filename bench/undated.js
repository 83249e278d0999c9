#!/usr/bin/env node
/**
 * Hides the publication days of dated reports and measures what their words still show of them.
 *
 *   npm run build && node bench/undated.js DATA… [--without ID,ID…] [--sample N] [--text-only] [--misses]
 *
 * DATA: folders of `*.json` reports (`{id, published, text, title?, outlet?, url?}`) or `*.jsonl[.gz]` files of one report a line. Prints how
 * many reports have an earliest day, a latest day, both; how often the true day lies on the right side of each; how
 * far the ends lie from it and how wide the closed intervals are. `--sample` draws N reports evenly from each file.
 * Reports that state their own day in the text are dated by intake and left out.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { findNoise } from '../dist/intake/index.js'
import { publishedInText } from '../dist/intake/published-in-text.js'
import { loadLanguage } from '../dist/language/index.js'
import { analyseReport } from '../dist/reading/reader.js'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    without: { type: 'string', default: '' },
    sample: { type: 'string' },
    'text-only': { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
  },
})
if (positionals.length === 0) {
  console.error('usage: node bench/undated.js DATA… [--without ID,ID…] [--sample N] [--text-only] [--misses]')
  process.exit(2)
}

function reportsIn(path) {
  if (!/\.jsonl(\.gz)?$/.test(path)) {
    return readdirSync(path)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => JSON.parse(readFileSync(join(path, name), 'utf8')))
  }
  const bytes = readFileSync(path)
  const lines = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line))
}

/** Every so-manieth report, so that the sample goes through the whole file. */
function sampled(reports) {
  const wanted = values.sample === undefined ? reports.length : Number(values.sample)
  const step = Math.max(1, reports.length / wanted)
  return Array.from({ length: Math.min(wanted, reports.length) }, (_, i) => reports[Math.floor(i * step)])
}

const dayNumber = (day) => Date.parse(`${day}T00:00:00Z`) / 864e5
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? null
const share = (part, whole) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`)

const without = new Set(values.without.split(','))
const language = await loadLanguage({ claims: true })
const found = []
let stated = 0
for (const path of positionals) {
  const dated = reportsIn(path).filter(({ id, published, text }) => !without.has(id) && published && text)
  for (const { id, title = null, outlet = null, url = null, published, text } of sampled(dated)) {
    if (publishedInText(text) !== null) {
      stated += 1
      continue
    }
    const unknown = { published: null, publishedAt: null, publishedFrom: 'unknown' }
    const report = {
      id,
      title,
      outlet,
      url: values['text-only'] ? null : url,
      ...unknown,
      text,
      noise: findNoise(text, title),
    }
    const { publishedBetween } = (await analyseReport(language, report)).report
    found.push({ id, day: published.slice(0, 10), text, ...publishedBetween })
  }
}

const first = found.filter(({ earliest }) => earliest)
const last = found.filter(({ latest }) => latest)
const closed = first.filter(({ latest }) => latest)
const bounded = found.filter(({ earliest, latest }) => earliest || latest)
const early = first.filter(({ day, earliest }) => earliest <= day)
const late = last.filter(({ day, latest }) => day <= latest)
const inside = bounded.filter(
  ({ day, earliest, latest }) => (!earliest || earliest <= day) && (!latest || day <= latest),
)
const insideClosed = closed.filter((one) => inside.includes(one))
console.log(`${found.length} reports without their day (${stated} more state it themselves)`)
console.log(
  `bounded          ${bounded.length}, ${share(bounded.length, found.length)}; the true day within: ${share(inside.length, bounded.length)}`,
)
console.log(
  `earliest day     ${first.length}, right ${share(early.length, first.length)}, median ${median(early.map(({ day, earliest }) => dayNumber(day) - dayNumber(earliest)))} days before the true day`,
)
console.log(
  `latest day       ${last.length}, right ${share(late.length, last.length)}, median ${median(late.map(({ day, latest }) => dayNumber(latest) - dayNumber(day)))} days after it`,
)
console.log(
  `both             ${closed.length}, the true day within: ${share(insideClosed.length, closed.length)}, median width ${median(closed.map(({ earliest, latest }) => dayNumber(latest) - dayNumber(earliest) + 1))} days`,
)
if (values.misses) {
  for (const one of bounded.filter((each) => !inside.includes(each))) {
    const reasons = one.reasons.map(
      ({ why, words, start }) =>
        `${why} “${words}” … ${start === null ? '' : one.text.slice(Math.max(0, start - 60), start + 40).replaceAll('\n', ' ')}`,
    )
    console.log([one.id, one.day, `${one.earliest}..${one.latest}`, ...reasons].join('\t'))
  }
}
