// What the table of the language room measures: for each part its set and what it gives. A subject is Parley or a peer
// that can do some of this: `analyseTokens(sentences)`, `analyse(text)`, `quotations(text)`, `secondsFor(texts)`; `does`
// names what of its answers means the same as in the set.
import { attributionFigures } from './attributions.js'
import { chainsOf, readEntityDocuments } from './coreference.js'
import { readNameDocuments } from './name-files.js'
import { nameFigures } from './names.js'
import { readPolnear, textOf } from './polnear.js'
import { quotationFigures } from './quotations.js'
import { sharedArcs } from './shared-arcs.js'
import { wordsPerSecond } from './speed.js'
import { readTreebank } from './treebank.js'
import { treesOnGoldWords, treesOnRawText } from './trees.js'

const can = (subject, ...abilities) => abilities.some((ability) => subject.does.includes(ability))

/** Rows of trees and tags on gold words; labels of another scheme are compared on the arcs that both draw alike. */
async function goldWordRows(subject, sentences) {
  if (!can(subject, 'trees', 'shared arcs', 'tags')) return {}
  const arcs = sharedArcs()
  const figures = await treesOnGoldWords(subject, sentences, arcs.visit)
  return {
    ...(can(subject, 'trees') ? { 'LAS, gold words': figures.LAS } : {}),
    ...(can(subject, 'tags') ? { 'UPOS, gold words': figures.UPOS } : {}),
    ...(can(subject, 'trees', 'shared arcs') ? { 'heads drawn alike in UD and CLEAR': arcs.heads() } : {}),
  }
}

async function rawTextRows(subject, sentences) {
  if (!can(subject, 'trees', 'raw tags')) return {}
  const figures = await treesOnRawText(subject, sentences)
  return {
    ...(can(subject, 'trees') ? { 'LAS, raw text': figures.LAS } : {}),
    ...(can(subject, 'raw tags') ? { 'UPOS, raw text': figures.UPOS } : {}),
    ...(can(subject, 'sentences') ? { 'sentence starts, raw text': figures.STARTS } : {}),
  }
}

async function nameRows(subject, documents) {
  if (!can(subject, 'names')) return {}
  const { core, classes } = await nameFigures(subject, documents)
  return {
    'names, F1 of PER ORG LOC': core,
    ...Object.fromEntries(Object.entries(classes).map(([label, figure]) => [`  ${label}`, figure])),
  }
}

async function attributionRows(subject, articles) {
  const rows = {}
  if (can(subject, 'attributions')) {
    const { source, cue, content, whole, touching } = await attributionFigures(subject, articles)
    rows['source, exact F1'] = source
    rows['cue, exact F1'] = cue
    rows['content, exact F1'] = content
    rows['whole attribution, exact F1'] = whole
    rows['whole attribution, all parts touch, F1'] = touching
  }
  if (can(subject, 'quotations'))
    rows['direct quotations, exact F1'] = await quotationFigures((text) => subject.quotations(text), articles)
  return rows
}

/** About twenty thousand words of news. */
async function speedRows(subject, articles) {
  const some = articles.slice(0, 25)
  const words = some.flatMap(({ sentences }) => sentences.flat()).length
  const texts = some.map((article) => textOf(article).text)
  const { wall, processor } = await wordsPerSecond(subject.secondsFor, texts, words)
  return { 'words/s, one thread, whole analysis': wall, 'words per second of processor time': processor }
}

/** CoNLL F1 of the chains, singletons out, by a scorer of clusterings. */
const coreferenceRows = (scorer) => async (subject, documents) => {
  if (!can(subject, 'mentions')) return {}
  const { key, response } = await chainsOf(subject, documents)
  return { 'coreference, CoNLL F1': 100 * scorer.scoreAll(key, response).conll }
}

/** The measures, with coreference where there is a scorer of clusterings. */
export const measuresWith = (scorer) =>
  scorer === undefined
    ? measures
    : [
        ...measures,
        {
          set: 'gum-dev',
          read: readEntityDocuments,
          rows: coreferenceRows(scorer),
          marks: { 'coreference, CoNLL F1': 62 },
        },
      ]

/** Each part with the name of its set, how the set is read, its rows, and the marks that Parley is to reach. */
const measures = [
  {
    set: 'ewt-test',
    read: readTreebank,
    rows: async (subject, sentences) => ({
      ...(await goldWordRows(subject, sentences)),
      ...(await rawTextRows(subject, sentences)),
    }),
    marks: { 'LAS, gold words': 90, 'LAS, raw text': 87.5, 'UPOS, gold words': 96.8 },
  },
  { set: 'gum-test', read: readTreebank, rows: goldWordRows, marks: { 'LAS, gold words': 90 } },
  {
    set: 'pud',
    title: 'pud, its news half',
    read: (path) => readTreebank(path, 'n'),
    rows: goldWordRows,
    marks: { 'LAS, gold words': 88 },
  },
  { set: 'uner-ewt', read: readNameDocuments, rows: nameRows, marks: { 'names, F1 of PER ORG LOC': 84 } },
  { set: 'worldwide', read: readNameDocuments, rows: nameRows, marks: { 'names, F1 of PER ORG LOC': 84 } },
  { set: 'conll', read: readNameDocuments, rows: nameRows, marks: { 'names, F1 of PER ORG LOC': 86 } },
  {
    set: 'polnear',
    read: readPolnear,
    rows: attributionRows,
    marks: {
      'source, exact F1': 78,
      'cue, exact F1': 72,
      'content, exact F1': 67,
      'whole attribution, exact F1': 70,
    },
  },
  {
    set: 'polnear',
    title: 'speed, articles of polnear',
    read: readPolnear,
    rows: speedRows,
    marks: { 'words/s, one thread, whole analysis': 6000 },
  },
]
