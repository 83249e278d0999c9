/**
 * Measures status, background and days against annotated claims, each read at the claim's own anchor word.
 *
 *   npm run build && node bench/status.js GOLD_FOLDER [ID_TO_LEAVE_OUT …] [--only ID,ID …] [--verbose]
 *
 * GOLD_FOLDER holds `texts/*.json` (`{id, title, text, published}`) and `claims/*.json` (`{id, claims: [{kind, quote,
 * start, anchor, status, background, when}]}`). Days agree when both are null, or when the intervals intersect and the
 * longer is at most three times the shorter plus seven days. `--verbose` lists the misses.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findNoise } from '../dist/intake/index.js'
import { loadLanguage } from '../dist/language/index.js'
import { findActors } from '../dist/reading/actors/index.js'
import { findAttributions } from '../dist/reading/attribution/index.js'
import { analyseReport } from '../dist/reading/reader.js'
import { isBackground, statusOf, whenOf } from '../dist/reading/status/index.js'
import { findAnchor } from './anchor.js'

const given = process.argv.slice(2)
const option = (name) => {
  const at = given.indexOf(name)
  return at < 0 ? undefined : given.splice(at, 2)[1]
}
const only = option('--only')?.split(',')
const verbose = given.includes('--verbose')
const [folder, ...leftOut] = given.filter((argument) => !argument.startsWith('--'))
if (folder === undefined) {
  console.error('usage: node bench/status.js GOLD_FOLDER [ID_TO_LEAVE_OUT …] [--only ID,ID] [--verbose]')
  process.exit(2)
}

const readJson = (...path) => JSON.parse(readFileSync(join(...path), 'utf8'))
const dayNumber = (day) => Date.parse(`${day}T00:00:00Z`) / 864e5

function daysAgree(found, gold) {
  if (!found || !gold) return !found && !gold
  const [a, b, c, d] = [...found, ...gold].map(dayNumber)
  const [longer, shorter] = [Math.max(b - a, d - c) + 1, Math.min(b - a, d - c) + 1]
  return a <= d && c <= b && longer <= 3 * shorter + 7
}

const language = await loadLanguage()
const tally = new Map()
const misses = []
let lost = 0
for (const name of readdirSync(join(folder, 'claims')).sort()) {
  const { id, claims } = readJson(folder, 'claims', name)
  if (leftOut.includes(id) || (only && !only.includes(id))) continue
  const { text, title = null, outlet = null, published = null } = readJson(folder, 'texts', name)
  const day = published?.slice(0, 10) ?? null
  const report = {
    id,
    title,
    outlet,
    url: null,
    published: day,
    publishedAt: null,
    publishedFrom: day ? 'input' : 'unknown',
    text,
    noise: findNoise(text, title),
  }
  const document = await analyseReport(language, report)
  const attributions = findAttributions(document, findActors(document))
  for (const claim of claims) {
    const ref = findAnchor(document, claim)
    if (!ref) {
      lost += 1
      misses.push(['LOST', id, claim.kind, claim.anchor, claim.quote])
      continue
    }
    const status = statusOf(document, ref, claim.kind)
    const time = whenOf(document, ref, claim.kind, attributions.sourcesAt(ref).cues)
    const background = isBackground(document, ref, time.when, claim.kind)
    const right = {
      status: status.status === claim.status,
      background: background.background === claim.background,
      when: daysAgree(time.when, claim.when),
    }
    for (const key of [claim.kind, 'all']) {
      const row = tally.get(key) ?? { claims: 0, status: 0, background: 0, when: 0 }
      row.claims += 1
      for (const part of ['status', 'background', 'when']) row[part] += right[part] ? 1 : 0
      tally.set(key, row)
    }
    const said = { status, background, when: time }
    for (const part of ['status', 'background', 'when']) {
      if (right[part]) continue
      const value = part === 'when' ? time.when?.join('..') : (status[part] ?? background[part])
      const gold = part === 'when' ? claim.when?.join('..') : claim[part]
      misses.push([
        part,
        id,
        claim.kind,
        `${value ?? null} for ${gold ?? null}`,
        `<${claim.anchor}>`,
        said[part].why.join(' '),
        claim.quote,
      ])
    }
  }
}

if (verbose)
  for (const miss of misses.sort((a, b) => (a[0] + a[2] < b[0] + b[2] ? -1 : 1))) console.log(miss.join('\t'))
console.log('kind        claims  status background    when')
for (const kind of ['encounter', 'offer', 'truce', 'exchange', 'figure', 'all']) {
  const row = tally.get(kind)
  if (!row) continue
  const share = (part) => ((100 * row[part]) / row.claims).toFixed(1).padStart(8)
  console.log(
    kind.padEnd(11),
    String(row.claims).padStart(6),
    share('status'),
    share('background'),
    share('when'),
  )
}
console.log(`${lost} anchors not found in the parsed prose`)
