// Reads gold reports and scores the claims.
//   node bench/claims.js GOLD_DIR --scorer score-claims.mjs [--only ID,ID…] [--without ID,ID…] [--errors] [--rules] [--floor FILE]
// GOLD_DIR holds texts/*.json (one report each) and claims/*.json (gold). --rules prints, for each rule, how many of its
// claims the gold has. --floor FILE ({found, right}) makes the run fail below those marks.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { intake } from '../dist/intake/index.js'
import { loadReader } from '../dist/reading/index.js'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    scorer: { type: 'string' },
    only: { type: 'string' },
    without: { type: 'string' },
    errors: { type: 'boolean' },
    rules: { type: 'boolean' },
    floor: { type: 'string' },
    grammar: { type: 'string' },
  },
})
const [goldDir] = positionals
if (goldDir === undefined || values.scorer === undefined) {
  console.error('usage: node bench/claims.js GOLD_DIR --scorer score-claims.mjs')
  process.exit(2)
}
const listed = (value) => (value === undefined ? null : new Set(value.split(',')))
const only = listed(values.only)
const without = listed(values.without)
const wanted = (id) => (only === null || only.has(id)) && (without === null || !without.has(id))

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'parley-claims-'))
const gold = path.join(work, 'gold')
fs.mkdirSync(gold)
const ids = fs
  .readdirSync(path.join(goldDir, 'claims'))
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -5))
  .filter(wanted)
for (const id of ids)
  fs.copyFileSync(path.join(goldDir, 'claims', `${id}.json`), path.join(gold, `${id}.json`))

const reader = await loadReader({ grammarFolders: values.grammar === undefined ? [] : [values.grammar] })
const started = performance.now()
const lines = []
let words = 0
for await (const item of intake(
  ids.map((id) => path.join(goldDir, 'texts', `${id}.json`)),
  {},
)) {
  if (item.error !== undefined) throw item.error
  const { claims } = await reader.read(item.report)
  words += item.report.text.split(/\s+/).length
  lines.push(JSON.stringify({ id: item.report.id, claims }))
}
const seconds = (performance.now() - started) / 1000
const predictions = path.join(work, 'claims.jsonl')
fs.writeFileSync(predictions, `${lines.join('\n')}\n`)

const score = (...extra) =>
  execFileSync(process.execPath, [values.scorer, '--gold', gold, '--pred', predictions, ...extra], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
console.log(score(...(values.errors ? ['--errors'] : [])))
console.log(`${ids.length} reports, ${words} words in ${seconds.toFixed(1)} s; claims in ${predictions}`)
if (values.rules) printRules()
if (values.floor !== undefined) {
  const floor = JSON.parse(fs.readFileSync(values.floor, 'utf8'))
  const all = JSON.parse(score('--json')).rows.find((row) => row.kind === 'all')
  for (const mark of ['found', 'right']) {
    if (all[mark] < floor[mark]) {
      console.error(`${mark} ${all[mark].toFixed(1)} is below its floor ${floor[mark]}`)
      process.exitCode = 1
    }
  }
}

/** For each rule: claims made, and how many lie on a gold claim of their kind (same sentence, nearest anchor). */
function printRules() {
  const errors = score('--errors')
    .split('\n')
    .filter((line) => line.startsWith('EXTRA'))
  const extra = new Map()
  for (const line of errors) {
    const [, id, kind, quote] = line.split('\t')
    const key = `${id}\t${kind}\t${quote}`
    extra.set(key, (extra.get(key) ?? 0) + 1)
  }
  const tally = new Map()
  for (const line of lines) {
    const { id, claims } = JSON.parse(line)
    for (const claim of claims) {
      const rule = claim.why[0]
      const row = tally.get(rule) ?? { made: 0, inExtra: 0 }
      row.made++
      if (
        extra.has(`${id}\t${claim.kind}\t${claim.quote.split('\n')[0]}`) ||
        extra.has(`${id}\t${claim.kind}\t${claim.quote}`)
      )
        row.inExtra++
      tally.set(rule, row)
    }
  }
  for (const [rule, row] of [...tally].toSorted((a, b) => b[1].made - a[1].made)) {
    console.log(
      `${rule.padEnd(40)} made ${String(row.made).padStart(4)}  in sentences with an unmatched claim ${String(row.inExtra).padStart(4)}`,
    )
  }
}
