// How fast reports become claims, and what it takes.
//   node bench/speed.js PATH… [--words 500] [--rounds 1] [--threads 1]
// Reads the reports, cut to --words words, --rounds times; prints reports and words a second, the share of the time that
// reading without language takes, and the peak memory of the process.
import { parseArgs } from 'node:util'
import { intake } from '../dist/intake/index.js'
import { loadLanguage } from '../dist/language/index.js'
import { loadReader } from '../dist/reading/index.js'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    words: { type: 'string', default: '500' },
    rounds: { type: 'string', default: '1' },
    threads: { type: 'string', default: '1' },
  },
})
if (positionals.length === 0) {
  console.error('usage: node bench/speed.js PATH… [--words 500] [--rounds 1] [--threads 1]')
  process.exit(2)
}

const reports = []
for await (const item of intake(positionals, {})) {
  if (item.error === undefined) reports.push(cut(item.report, Number(values.words)))
}
const language = await loadLanguage({ threads: Number(values.threads), claims: true })
let languageTime = 0
const timed = {
  modelVersion: language.modelVersion,
  analyse: async (text, options) => {
    const started = performance.now()
    const analysis = await language.analyse(text, options)
    languageTime += performance.now() - started
    return analysis
  },
}
const reader = await loadReader({ language: timed })
await reader.read(reports[0])
languageTime = 0
let words = 0
let claims = 0
let count = 0
const started = performance.now()
for (let round = 0; round < Number(values.rounds); round++) {
  for (const report of reports) {
    claims += (await reader.read(report)).claims.length
    words += wordsIn(report.text)
    count++
  }
}
const seconds = (performance.now() - started) / 1000
const share = 100 * (1 - languageTime / 1000 / seconds)
console.log(
  `${count} reports, ${words} words, ${claims} claims in ${seconds.toFixed(1)} s: ` +
    `${(count / seconds).toFixed(1)} reports/s, ${Math.round(words / seconds)} words/s; ` +
    `reading without language ${share.toFixed(0)} % of the time; ` +
    `peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
)

function wordsIn(text) {
  return text.split(/\s+/).length
}

/** The report with its first words only; noise lines beyond the cut are dropped. */
function cut(report, words) {
  const match = new RegExp(`^(?:\\s*\\S+){1,${words}}`).exec(report.text)
  const text = match === null ? report.text : match[0]
  return {
    ...report,
    text,
    noise: report.noise.filter((line) => line.start + line.text.length <= text.length),
  }
}
