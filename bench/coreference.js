// Measures coreference within documents: MUC, B³, CEAF-e and their mean, the CoNLL F1 (Pradhan et al. 2014), on exact mentions.
//   npm run build && node bench/coreference.js en_gum-dev.conllu[.xz] --scorer clusters.mjs [--model DIR]
// The file is CoNLL-U with GUM's `Entity=` in MISC; words and sentences are its own. What is mentioned once is left out on both sides.
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { loadLanguage } from '../dist/language/index.js'
import { chainsOf, readEntityDocuments } from './measure/coreference.js'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { scorer: { type: 'string' }, model: { type: 'string' } },
})
const [path] = positionals
if (path === undefined || values.scorer === undefined) {
  console.error('usage: node bench/coreference.js FILE.conllu[.xz] --scorer clusters.mjs [--model DIR]')
  process.exit(2)
}
const { scoreAll, format } = await import(pathToFileURL(resolve(values.scorer)).href)
const reader = await loadLanguage(values.model === undefined ? {} : { modelPath: values.model })
const { key, response } = await chainsOf(reader, readEntityDocuments(path))
console.log(format(scoreAll(key, response)))
