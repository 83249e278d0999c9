/**
 * Prints the features of the PLV training part and of the phrases, one JSON line each, for `train.py`.
 *
 *   npm run build && node training/plover/features.js PLV_train.tsv > features.jsonl
 *
 * `part` is `train`, `dev` (every fifth row: only measured) or `own` (phrases.tsv, written for Parley; two invented
 * actors stand in each).
 */
import { readFileSync } from 'node:fs'
import { loadLanguage } from '../../dist/language/index.js'
import { markActors, pairFeatures } from '../../dist/reading/plover/index.js'
import { readPlv, spansIn } from '../../bench/plv.js'

const [file] = process.argv.slice(2)
if (file === undefined) {
  console.error('usage: node training/plover/features.js PLV_train.tsv')
  process.exit(2)
}

const actors = [
  ['Orland', 'Tovaria'],
  ['the foreign minister', 'the Vareth Front'],
  ['the government of Orland', 'President Ivo Marr'],
  ['Orland officials', 'the opposition leader'],
]

function phrases() {
  const lines = readFileSync(new URL('phrases.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
  return lines.map((line, index) => {
    const [type, phrase] = line.split('\t')
    const [source, target] = actors[index % actors.length]
    const filled = phrase.replace('{S}', `<s>${source}</s>`).replace('{T}', `<t>${target}</t>`)
    const marked = filled.replace(/^(<[st]>)(.)/, (_, tag, letter) => tag + letter.toUpperCase())
    const { text, s = null, t = null } = spansIn(marked)
    return { sentence: text, source: s, target: t, type, part: 'own' }
  })
}

const language = await loadLanguage()
const rows = readPlv(file).map((row) => ({ ...row, part: row.index % 5 === 0 ? 'dev' : 'train' }))
for (const { sentence, source, target, type, part } of [...rows, ...phrases()]) {
  const { sentences } = await language.analyse(sentence)
  const features = Object.fromEntries(pairFeatures(markActors(sentences, source, target)))
  console.log(JSON.stringify({ part, type, features }))
}
