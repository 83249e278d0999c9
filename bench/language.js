// Measures the language room on public sets, beside its marks and its peers: one table.
//   npm run build && node bench/language.js DATA [--peers FOLDER] [--only SET,SET…] [--set NAME=PATH]… [--model DIR] [--scorer clusters.mjs] [--json FILE]
// DATA is the folder of the corpora; --set puts another file in the place of one of them. --peers measures other programs
// in the same run (bench/peers/README.md says how to install them). --scorer scores clusterings; without it coreference is left out. Everything runs on one thread.
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { loadLanguage } from '../dist/language/index.js'
import { measuresWith } from './measure/language-rows.js'
import { setsIn } from './measure/sets.js'
import { parleySubject } from './measure/subject.js'
import { tableOf } from './measure/table.js'
import { openPeers } from './peers/open.js'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    peers: { type: 'string' },
    only: { type: 'string' },
    set: { type: 'string', multiple: true },
    model: { type: 'string' },
    scorer: { type: 'string' },
    json: { type: 'string' },
  },
})
const [data] = positionals
if (data === undefined) {
  console.error(
    'usage: node bench/language.js DATA [--peers FOLDER] [--only SET,SET…] [--set NAME=PATH]… [--json FILE]',
  )
  process.exit(2)
}

const paths = setsIn(data, values.set)
const only = values.only?.split(',')
const language = await loadLanguage(values.model === undefined ? {} : { modelPath: values.model })
const subjects = [
  parleySubject(language),
  ...(values.peers === undefined ? [] : await openPeers(values.peers)),
]
const rows = []
const scorer =
  values.scorer === undefined ? undefined : await import(pathToFileURL(resolve(values.scorer)).href)
for (const { set, title = set, read, rows: rowsOf, marks } of measuresWith(scorer)) {
  if (only !== undefined && !only.includes(set)) continue
  if (paths[set] === undefined) {
    console.error(`${title}: no file, left out`)
    continue
  }
  const content = read(paths[set])
  const columns = []
  for (const subject of subjects) {
    console.error(`${title}: ${subject.name}`)
    columns.push(await rowsOf(subject, content))
  }
  const names = new Set(columns.flatMap((column) => Object.keys(column)))
  for (const row of names)
    rows.push({ set: title, row, mark: marks[row], figures: columns.map((column) => column[row]) })
}
for (const subject of subjects) subject.close?.()
const table = tableOf(
  subjects.map(({ name }) => name),
  rows,
)
console.log(`Parley's model ${language.modelVersion}\n\n${table}`)
for (const { name, about } of subjects) if (about !== undefined) console.log(`\n${name}: ${about}`)
if (values.json !== undefined)
  writeFileSync(values.json, `${JSON.stringify({ subjects: subjects.map(({ name }) => name), rows })}\n`)
