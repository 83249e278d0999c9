// Measures names: exact spans and types, F1.
//   npm run build && node bench/names.js FILE… [--model DIR] [--threads N]
// FILE is CoNLL-U with `NER=` in MISC, or one word a line with its BIO tag (columns: word first and tag last; UNER files
// have word and tag second and third); it may be packed with xz. Tags of other classes are mapped to Parley's; where a
// file has no FAC of its own, FAC counts as LOC; classes that a file lacks are left out.
import { parseArgs } from 'node:util'
import { loadLanguage } from '../dist/language/index.js'
import { readPacked } from './packed.js'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { model: { type: 'string' }, threads: { type: 'string' } },
})
if (positionals.length === 0) {
  console.error('usage: node bench/names.js FILE… [--model DIR] [--threads N]')
  process.exit(2)
}
const reader = await loadLanguage({
  ...(values.model === undefined ? {} : { modelPath: values.model }),
  threads: Number(values.threads ?? 1),
})
console.log('model', reader.modelVersion)

const classes = { Person: 'PER', Organization: 'ORG', Location: 'LOC', Facility: 'FAC' }

/** Word and tag of a line, or null for a line that is no word. */
function wordAndTag(line, path) {
  if (/\.conllu/u.test(path)) {
    const columns = line.split('\t')
    if (!/^\d+$/u.test(columns[0])) return null
    return [columns[1], /(?:^|\|)NER=([^|]+)/u.exec(columns[9])?.[1] ?? 'O']
  }
  const columns = line.split(/\t| /u)
  return path.includes('.iob2') ? [columns[1], columns[2]] : [columns[0], columns.at(-1)]
}

/** Documents of sentences of `{words, tags}`. */
function readDocuments(path) {
  const documents = [[]]
  let sentence = { words: [], tags: [], isMissing: false }
  const close = () => {
    if (sentence.words.length > 0) documents.at(-1).push(sentence)
    sentence = { words: [], tags: [], isMissing: false }
  }
  for (const line of readPacked(path).split('\n')) {
    const opensDocument = line.startsWith('# newdoc') || line.startsWith('-DOCSTART-')
    if (line.trim() === '' || opensDocument) close()
    if (opensDocument && documents.at(-1).length > 0) documents.push([])
    if (line === '# ner = missing') sentence.isMissing = true
    if (line.trim() === '' || opensDocument || /^# \S.* =|^# \w+ =/u.test(line)) continue
    const pair = wordAndTag(line, path)
    if (pair === null) continue
    sentence.words.push(pair[0])
    sentence.tags.push(pair[1])
  }
  close()
  return documents
}

function spansOf(tags) {
  const spans = []
  for (const [index, tag] of [...tags, 'O'].entries()) {
    const open = spans.at(-1)
    const goesOn = tag.startsWith('I-') && open?.end === index && open.label === tag.slice(2)
    if (goesOn) open.end = index + 1
    else if (tag !== 'O') spans.push({ first: index, end: index + 1, label: tag.slice(2) })
  }
  return spans
}

for (const path of positionals) {
  const documents = readDocuments(path)
  const gold = documents
    .flat()
    .map(({ tags }) =>
      spansOf(tags).map(({ first, end, label }) => ({ first, end, label: classes[label] ?? label })),
    )
  const inFile = new Set(gold.flat().map(({ label }) => label))
  const measured = ['PER', 'ORG', 'LOC', 'FAC', 'NORP'].filter((label) => inFile.has(label))
  const asInFile = (label) => (label === 'FAC' && !inFile.has('FAC') ? 'LOC' : label)
  const counts = Object.fromEntries(measured.map((label) => [label, { right: 0, found: 0, gold: 0 }]))
  let index = 0
  let words = 0
  const begun = performance.now()
  for (const document of documents) {
    const analysis = await reader.analyseTokens(document.map((sentence) => sentence.words))
    for (const [place, { names }] of analysis.sentences.entries()) {
      const expected = gold[index++]
      words += document[place].words.length
      if (document[place].isMissing) continue
      const keys = new Set(expected.map(({ first, end, label }) => `${first} ${end} ${label}`))
      for (const { label } of expected) if (counts[label] !== undefined) counts[label].gold++
      for (const { type, firstToken, endToken } of names) {
        const label = asInFile(type)
        if (counts[label] === undefined) continue
        counts[label].found++
        if (keys.has(`${firstToken} ${endToken} ${label}`)) counts[label].right++
      }
    }
  }
  const seconds = (performance.now() - begun) / 1000
  const f1 = ({ right, found, gold }) => ((200 * right) / Math.max(1, found + gold)).toFixed(2)
  const all = (labels) => {
    const total = { right: 0, found: 0, gold: 0 }
    for (const label of labels) for (const key of Object.keys(total)) total[key] += counts[label][key]
    return f1(total)
  }
  const core = measured.filter((label) => ['PER', 'ORG', 'LOC'].includes(label))
  console.log(path)
  console.log(
    `F1 of ${core.join(' ')}: ${all(core)}; of all: ${all(measured)};`,
    ...measured.map((label) => `${label} ${f1(counts[label])}`),
    `words ${words}, words/s ${Math.round(words / seconds)}`,
  )
}
