// Measures names: exact spans and types, F1.
//   npm run build && node bench/names.js FILE… [--model DIR] [--threads N]
// FILE is CoNLL-U with `NER=` in MISC, or one word a line with its BIO tag; it may be packed with xz. How classes are
// mapped: bench/measure/names.js.
import { readNameDocuments } from './measure/name-files.js'
import { nameFigures } from './measure/names.js'
import { readerFromArguments } from './reader-option.js'

const { reader, paths } = await readerFromArguments('node bench/names.js FILE…')
console.log('model', reader.modelVersion)

for (const path of paths) {
  const { core, all, classes, words, wordsPerSecond } = await nameFigures(reader, readNameDocuments(path))
  const each = Object.entries(classes).map(([label, figure]) => `${label} ${figure.toFixed(2)}`)
  console.log(path)
  console.log(
    `F1 of PER ORG LOC: ${core.toFixed(2)}; of all: ${all.toFixed(2)};`,
    ...each,
    `words ${words}, words/s ${wordsPerSecond}`,
  )
}
