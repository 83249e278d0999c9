// Measures how the language room copes with poor text: the same sets clean, lower-cased, upper-cased, without quotation
// marks, without full stops, and with sentences glued together.
//   npm run build && node bench/robustness.js DATA [--only VARIANT] [--set NAME=PATH]… [--model DIR]
// DATA is the folder of the corpora (bench/measure/sets.js). Each figure has its distance from clean beside it.
import { parseArgs } from 'node:util'
import { loadLanguage } from '../dist/language/index.js'
import { attributionFigures } from './measure/attributions.js'
import { changedArticles, changedNames } from './measure/changed-articles.js'
import { changedTreebank } from './measure/changed-treebank.js'
import { readNameDocuments } from './measure/name-files.js'
import { nameFigures } from './measure/names.js'
import { readPolnear } from './measure/polnear.js'
import { setsIn } from './measure/sets.js'
import { readTreebank } from './measure/treebank.js'
import { treesOnGoldWords, treesOnRawText } from './measure/trees.js'
import { variants } from './measure/variants.js'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    set: { type: 'string', multiple: true },
    model: { type: 'string' },
  },
})
const [data] = positionals
if (data === undefined) {
  console.error('usage: node bench/robustness.js DATA [--only VARIANT] [--set NAME=PATH]… [--model DIR]')
  process.exit(2)
}
const paths = setsIn(data, values.set)
const language = await loadLanguage(values.model === undefined ? {} : { modelPath: values.model })
// The sets are English whatever has been done to them.
const reader = {
  analyse: (text) => language.analyse(text, { anyLanguage: true }),
  analyseTokens: (sentences) => language.analyseTokens(sentences),
}

/** For each set: how it is read, put into a variant, and measured. `names` of what is measured are the table's rows. */
const parts = [
  ...['ewt-dev', 'ewt-test'].map((set) => ({
    set,
    read: readTreebank,
    measure: async (sentences, { change, isRaw }) => {
      const changed = changedTreebank(sentences, change)
      const gold = isRaw ? undefined : await treesOnGoldWords(reader, changed)
      const raw = await treesOnRawText(reader, changed)
      return {
        'LAS, gold words': gold?.LAS,
        'UPOS, gold words': gold?.UPOS,
        'LAS, raw text': raw.LAS,
        'UPOS, raw text': raw.UPOS,
        'sentence starts, raw text': raw.STARTS,
      }
    },
  })),
  ...['uner-ewt', 'worldwide', 'conll'].map((set) => ({
    set,
    read: readNameDocuments,
    measure: async (documents, { change, isRaw }) =>
      isRaw ? {} : { 'names, F1': (await nameFigures(reader, changedNames(documents, change))).core },
  })),
  {
    set: 'polnear',
    read: readPolnear,
    measure: async (articles, { change, isRaw }) => {
      const changed = changedArticles(articles, change)
      const gold = isRaw ? undefined : await attributionFigures(reader, changed)
      const raw = await attributionFigures(reader, changed, { raw: true })
      return {
        'source, exact F1': gold?.source,
        'cue, exact F1': gold?.cue,
        'content, exact F1': gold?.content,
        'content, raw text': raw.content,
      }
    },
  },
]

const chosen = Object.entries(variants).filter(
  ([name]) => values.only === undefined || name === 'clean' || name === values.only,
)
const lines = [['set', 'measure', ...chosen.map(([name]) => name)]]
for (const { set, read, measure } of parts) {
  if (paths[set] === undefined) {
    console.error(`${set}: no file, left out`)
    continue
  }
  const content = read(paths[set])
  const columns = []
  for (const [name, variant] of chosen) {
    console.error(`${set}: ${name}`)
    columns.push(await measure(content, variant))
  }
  for (const row of Object.keys(columns[0])) {
    const clean = columns[0][row]
    const cells = columns.map((column, index) => {
      const figure = column[row]
      if (figure === undefined) return '–'
      const distance = figure - clean
      return index === 0
        ? figure.toFixed(1)
        : `${figure.toFixed(1)} (${distance > 0 ? '+' : ''}${distance.toFixed(1)})`
    })
    lines.push([set, row, ...cells])
  }
}
console.log(`Parley's model ${language.modelVersion}\n`)
for (const [index, line] of lines.entries()) {
  console.log(`| ${line.join(' | ')} |`)
  if (index === 0) console.log(`|${line.map((_, column) => (column < 2 ? '---' : '--:')).join('|')}|`)
}
