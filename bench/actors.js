// Measures how many of the gold's party and source names some phrase of the claim's sentences resolves to.
//   node bench/actors.js GOLD_DIR [--only ID,ID…] [--without ID,ID…] [--misses] [--show ID]
// GOLD_DIR holds texts/*.json (one report each) and claims/*.json (gold). A gold name counts as reached when an actor of
// any token in a sentence under the claim's quote, or a body that it acts for, has that name (as the claims scorer
// compares names). Places are asked for with placeOf. --misses lists what is not reached; --show prints every actor.
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { blocks, intake } from '../dist/intake/index.js'
import { loadLanguage } from '../dist/language/index.js'
import { findActors } from '../dist/reading/actors/index.js'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    without: { type: 'string' },
    misses: { type: 'boolean' },
    show: { type: 'string' },
  },
})
const [goldDir] = positionals
if (goldDir === undefined) {
  console.error('usage: node bench/actors.js GOLD_DIR [--without ID,ID…] [--misses] [--show ID]')
  process.exit(2)
}
const listed = (value) => (value === undefined ? null : new Set(value.split(',')))
const only = listed(values.show ?? values.only)
const without = listed(values.without)
const ids = fs
  .readdirSync(path.join(goldDir, 'claims'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -5))
  .filter((id) => (only === null || only.has(id)) && (without === null || !without.has(id)))

const normal = (text) =>
  (text ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(/\b(the|a|an|of|mr|mrs|ms|gen|general|president|prime minister)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
const sameName = (a, b) => {
  const x = normal(a).split(' ')
  const y = normal(b).split(' ')
  if (x[0] === '' || y[0] === '') return false
  const within = (p, q) => p.every((word) => q.includes(word))
  return within(x, y) || within(y, x) || (x.at(-1) === y.at(-1) && x.at(-1).length > 3)
}

const language = await loadLanguage()
const tally = new Map()
const count = (slot, hit) => {
  const entry = tally.get(slot) ?? { gold: 0, reached: 0 }
  entry.gold += 1
  if (hit) entry.reached += 1
  tally.set(slot, entry)
}
const misses = []
for await (const item of intake(
  ids.map((id) => path.join(goldDir, 'texts', `${id}.json`)),
  {},
)) {
  if (item.error !== undefined) throw item.error
  const gold = JSON.parse(fs.readFileSync(path.join(goldDir, 'claims', `${item.report.id}.json`), 'utf8'))
  const { report } = item
  const { sentences } = await language.analyse(report.text, { blocks: blocks(report) })
  const document = { report, sentences, times: sentences.map(() => []) }
  const actors = findActors(document)
  if (values.show !== undefined) {
    show(document, actors)
    continue
  }
  for (const claim of gold.claims) measure(document, actors, claim)
}

function measure(document, actors, claim) {
  const end = claim.start + claim.quote.length
  const near = document.sentences.flatMap((sentence, index) =>
    sentence.end > claim.start && sentence.start < end ? [{ sentence, index }] : [],
  )
  const refs = near.flatMap(({ sentence, index }) =>
    sentence.tokens.map((token) => ({ sentence: index, token: token.index })),
  )
  const reached = refs.flatMap((ref) =>
    actors.resolve(ref).flatMap((actor) => [actor.name].concat(actor.actsFor)),
  )
  const slots = {
    parties: claim.parties,
    by: Array.isArray(claim.by) ? claim.by : claim.by ? [claim.by] : [],
    to: claim.to,
    host: claim.host,
    mediator: claim.mediator,
    sources: (claim.sources ?? []).map((source) => source.name),
    legs: (claim.legs ?? []).map((leg) => leg.from).filter(Boolean),
  }
  for (const [slot, names] of Object.entries(slots)) {
    for (const name of names ?? []) {
      const hit = reached.some((other) => sameName(other, name))
      count(slot, hit)
      if (!hit) misses.push([document.report.id, slot, name, claim.quote])
    }
  }
  if (claim.place) {
    const places = refs.flatMap((ref) => actors.placeOf(ref) ?? [])
    const hit = places.some((place) => sameName(place, claim.place))
    count('place', hit)
    if (!hit) misses.push([document.report.id, 'place', claim.place, claim.quote])
  }
}

function show(document, actors) {
  document.sentences.forEach((sentence, index) => {
    console.log(`\n${document.report.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ')}`)
    for (const token of sentence.tokens) {
      const ref = { sentence: index, token: token.index }
      const found = actors
        .resolve(ref)
        .map(
          (a) =>
            `${a.name} (${a.kind}${a.actsFor.length ? ` for ${a.actsFor.join(', ')}` : ''}) ${a.why.join(' ')}`,
        )
      const place = actors.placeOf(ref)
      if (found.length === 0 && place === null) continue
      console.log(
        `  ${token.text} [${token.relation}] → ${found.join(' + ')}${place === null ? '' : ` @${place}`}`,
      )
    }
  })
}

if (values.show === undefined) {
  const total = { gold: 0, reached: 0 }
  for (const [slot, { gold, reached }] of tally) {
    console.log(
      `${slot.padEnd(10)}${String(reached).padStart(5)} of ${String(gold).padStart(4)}  ${((100 * reached) / gold).toFixed(1)}%`,
    )
    if (slot !== 'place') {
      total.gold += gold
      total.reached += reached
    }
  }
  console.log(
    `${'names'.padEnd(10)}${String(total.reached).padStart(5)} of ${String(total.gold).padStart(4)}  ${((100 * total.reached) / total.gold).toFixed(1)}%`,
  )
}
if (values.misses) for (const miss of misses) console.log(miss.join('\t').replace(/\n/g, ' '))
