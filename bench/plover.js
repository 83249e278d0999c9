/**
 * Measures the PLOVER type of what one actor does to another against the PLV set.
 *
 *   npm run build && node bench/plover.js PLV.tsv [--part dev|train|all] [--confusions 10] [--misses]
 *
 * PLV.tsv has the columns `sentence`, `marked_sentence` (the actors between <s> and <t>; without it the columns
 * `source` and `target` are looked up in the sentence) and `gold_root`. Every fifth row is the development part; the
 * shipped weights were fitted to the others. Prints accuracy, macro F1 and the types that are confused most.
 */
import { parseArgs } from 'node:util'
import { loadLanguage } from '../dist/language/index.js'
import { typeBetween } from '../dist/reading/index.js'
import { partOf, readPlv } from './plv.js'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    part: { type: 'string', default: 'all' },
    confusions: { type: 'string', default: '10' },
    misses: { type: 'boolean' },
  },
})
const [file] = positionals
if (file === undefined || !['dev', 'train', 'all'].includes(values.part)) {
  console.error('usage: node bench/plover.js PLV.tsv [--part dev|train|all] [--confusions N] [--misses]')
  process.exit(2)
}

const language = await loadLanguage()
const rows = partOf(readPlv(file), values.part)
const types = new Map()
const confused = new Map()
const count = (type) => {
  if (!types.has(type)) types.set(type, { gold: 0, found: 0, right: 0 })
  return types.get(type)
}
let right = 0
for (const { sentence, source, target, type: gold } of rows) {
  const { sentences } = await language.analyse(sentence)
  const { type } = typeBetween(sentences, source, target)
  count(gold).gold += 1
  count(type).found += 1
  if (type === gold) {
    count(gold).right += 1
    right += 1
    continue
  }
  const key = `${gold} read as ${type}`
  confused.set(key, (confused.get(key) ?? 0) + 1)
  if (values.misses) console.log(`${key}: ${sentence}`)
}

const f1 = ({ gold, found, right }) => (gold + found === 0 ? 0 : (2 * right) / (gold + found))
const inGold = [...types].filter(([, { gold }]) => gold > 0).sort((a, b) => b[1].gold - a[1].gold)
const macro = inGold.reduce((sum, [, row]) => sum + f1(row), 0) / inGold.length
for (const [type, row] of inGold)
  console.log(`${type.padEnd(10)} ${String(row.gold).padStart(4)} rows  F1 ${(100 * f1(row)).toFixed(1)}`)
for (const [key, times] of [...confused].sort((a, b) => b[1] - a[1]).slice(0, Number(values.confusions)))
  console.log(`${times} × ${key}`)
console.log(`rows ${rows.length}  accuracy ${(right / rows.length).toFixed(3)}  macro F1 ${macro.toFixed(3)}`)
