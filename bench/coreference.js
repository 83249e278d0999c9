// Measures coreference within documents: MUC, B³, CEAF-e and their mean, the CoNLL F1 (Pradhan et al. 2014), on exact mentions.
//   npm run build && node bench/coreference.js en_gum-dev.conllu[.xz] --scorer clusters.mjs [--model DIR]
// The file is CoNLL-U with GUM's `Entity=` in MISC; words and sentences are its own. What is mentioned once is left out on both sides.
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { resolve } from 'node:path'
import { loadLanguage } from '../dist/language/index.js'
import { readPacked } from './packed.js'

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

/** Gold chains of one document: chain → mentions, each `sentence:first-last`. */
function goldChains(sentences) {
  const chains = new Map()
  const open = new Map()
  for (const [number, rows] of sentences.entries()) {
    for (const [word, row] of rows.entries()) {
      const entity = /(?:^|\|)Entity=([^|]*)/.exec(row[9])?.[1] ?? ''
      for (const [, opened, closedAtOnce, closed] of entity.matchAll(/\((\d+)-\w+[^()]*(\))?|(\d+)\)/g)) {
        const chain = opened ?? closed
        if (opened !== undefined) open.set(chain, [...(open.get(chain) ?? []), { number, word }])
        if (closedAtOnce === undefined && closed === undefined) continue
        const begun = open.get(chain).pop()
        if (begun.number !== number) continue
        const mention = `${number}:${begun.word}-${word}`
        chains.set(chain, [...(chains.get(chain) ?? []), mention])
      }
    }
  }
  return chains
}

function foundChains({ sentences, mentions }) {
  const chains = new Map()
  for (const { chain, sentence, start, end } of mentions) {
    const { tokens } = sentences[sentence]
    const first = tokens.findIndex((token) => token.start === start)
    const last = tokens.findIndex((token) => token.end === end)
    chains.set(chain, [...(chains.get(chain) ?? []), `${sentence}:${first}-${last}`])
  }
  return chains
}

const documents = []
for (const block of readPacked(path).split(/\n\s*\n/)) {
  const lines = block.split('\n').filter(Boolean)
  const rows = lines.map((line) => line.split('\t')).filter((row) => /^\d+$/.test(row[0]))
  if (rows.length === 0) continue
  if (documents.length === 0 || lines.some((line) => line.startsWith('# newdoc'))) documents.push([])
  documents.at(-1).push(rows)
}
const key = []
const response = []
for (const [number, document] of documents.entries()) {
  const analysis = await reader.analyseTokens(document.map((rows) => rows.map((row) => row[1])))
  for (const [into, chains] of [
    [key, goldChains(document)],
    [response, foundChains(analysis)],
  ]) {
    for (const mentions of chains.values()) {
      if (mentions.length > 1) into.push(mentions.map((mention) => `${number}/${mention}`))
    }
  }
}
console.log(`${documents.length} documents, ${key.length} chains, ${response.length} found`)
const inKey = new Set(key.flat())
const inResponse = new Set(response.flat())
const right = [...inResponse].filter((mention) => inKey.has(mention)).length
console.log(
  `mentions: precision ${((100 * right) / inResponse.size).toFixed(1)} recall ${((100 * right) / inKey.size).toFixed(1)}`,
)
console.log(format(scoreAll(key, response)))
