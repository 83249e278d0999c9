// Measures trees, tags and lemmas against treebanks, on the treebank's own words and on raw text.
//   npm run build && node bench/parse.js FILE.conllu[.xz]… [--model DIR] [--threads N] [--only gold|raw] [--prefix ID]
// LAS counts the universal part of relations; --prefix keeps the sentences whose sent_id begins so. How text is put
// together and words are aligned: bench/measure/.
import { readTreebank } from './measure/treebank.js'
import { treesOnGoldWords, treesOnRawText } from './measure/trees.js'
import { readerFromArguments } from './reader-option.js'

const { reader, paths, values } = await readerFromArguments(
  'node bench/parse.js FILE.conllu[.xz]… [--only gold|raw] [--prefix ID]',
  { only: { type: 'string' }, prefix: { type: 'string', default: '' } },
)
console.log('model', reader.modelVersion)

const shown = ([key, value]) => `${key} ${Number.isInteger(value) ? value : value.toFixed(2)}`
const report = (name, figures) => console.log(name.padEnd(10), ...Object.entries(figures).map(shown))

for (const path of paths) {
  console.log(path)
  const sentences = readTreebank(path, values.prefix)
  if (values.only !== 'raw') report('gold words', await treesOnGoldWords(reader, sentences))
  if (values.only !== 'gold') report('raw text', await treesOnRawText(reader, sentences))
}
