// Chains of mentions: gold ones from GUM's `Entity=` in the MISC column of CoNLL-U, found ones from the language reader, and their scores.
import { readPacked } from '../packed.js'

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

/** Documents of a CoNLL-U file, each a list of sentences, each a list of rows. */
export function readEntityDocuments(path) {
  const documents = []
  for (const block of readPacked(path).split(/\n\s*\n/)) {
    const lines = block.split('\n').filter(Boolean)
    const rows = lines.map((line) => line.split('\t')).filter((row) => /^\d+$/.test(row[0]))
    if (rows.length === 0) continue
    if (documents.length === 0 || lines.some((line) => line.startsWith('# newdoc'))) documents.push([])
    documents.at(-1).push(rows)
  }
  return documents
}

/** Key and response: lists of chains of two or more mentions, a mention being `document/sentence:first-last`. */
export async function chainsOf(subject, documents) {
  const key = []
  const response = []
  for (const [number, document] of documents.entries()) {
    const analysis = await subject.analyseTokens(document.map((rows) => rows.map((row) => row[1])))
    for (const [into, chains] of [
      [key, goldChains(document)],
      [response, foundChains(analysis)],
    ]) {
      for (const mentions of chains.values()) {
        if (mentions.length > 1) into.push(mentions.map((mention) => `${number}/${mention}`))
      }
    }
  }
  return { key, response }
}
