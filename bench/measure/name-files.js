// Files of names, one word a line with its BIO tag: CoNLL-U with `NER=` in MISC; `.iob2` as UNER has it (word and tag second
// and third); tabs between word and tag, then tags of names within names, which are not read; blanks, the tag last.
import { readPacked } from '../packed.js'

/** Word and tag of a line, or null for a line that is no word. */
function wordAndTag(line, path) {
  if (/\.conllu/u.test(path)) {
    const columns = line.split('\t')
    if (!/^\d+$/u.test(columns[0])) return null
    return [columns[1], /(?:^|\|)NER=([^|]+)/u.exec(columns[9])?.[1] ?? 'O']
  }
  const columns = line.split(line.includes('\t') ? '\t' : ' ')
  if (path.includes('.iob2')) return [columns[1], columns[2]]
  return [columns[0], line.includes('\t') ? columns[1] : columns.at(-1)]
}

/** Documents of sentences of `{words, tags, isMissing}`; a sentence whose names are missing does not count. */
export function readNameDocuments(path) {
  const documents = [[]]
  const empty = () => ({ words: [], tags: [], isMissing: false })
  let sentence = empty()
  const close = () => {
    if (sentence.words.length > 0) documents.at(-1).push(sentence)
    sentence = empty()
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

/** Spans `[first, end)` of words with their label, from BIO tags; a stray `I` opens a span. */
export function spansOf(tags) {
  const spans = []
  for (const [index, tag] of tags.entries()) {
    const open = spans.at(-1)
    const goesOn = tag.startsWith('I-') && open?.end === index && open.label === tag.slice(2)
    if (goesOn) open.end = index + 1
    else if (tag !== 'O') spans.push({ first: index, end: index + 1, label: tag.slice(2) })
  }
  return spans
}
