// Treebanks for measuring: sentences of words, documents, and the raw text that they stand for.
import { column, isRange, isWord, parseConllu } from '../../dist/language/conllu.js'
import { readPacked } from '../packed.js'

/**
 * @param path a CoNLL-U file, also packed with xz
 * @param idPrefix keeps only the sentences whose `sent_id` begins so (PUD: `n` for its news half)
 */
export function readTreebank(path, idPrefix = '') {
  return parseConllu(readPacked(path)).filter(({ comments }) =>
    comments.some((line) => line.startsWith(`# sent_id = ${idPrefix}`)),
  )
}

export const wordLines = ({ lines }) => lines.filter(isWord)

/** Sentences by document (`# newdoc`). */
export function documentsOf(sentences) {
  const documents = []
  for (const sentence of sentences) {
    const opens = sentence.comments.some((line) => line.startsWith('# newdoc'))
    if (documents.length === 0 || opens) documents.push([])
    documents.at(-1).push(sentence)
  }
  return documents
}

/**
 * The treebank's text, with a blank line before each `# newpar` and `# newdoc`, and its words with their places among
 * the characters that are not space.
 *
 * @returns `gold`: for each word its line, place, and the index of its head in `gold`; `starts` and `whole`: where
 *   sentences start, and where they start and end
 */
export function rawText(sentences) {
  let text = ''
  let characters = 0
  const gold = []
  const starts = new Set()
  const whole = new Set()
  for (const { comments, lines } of sentences) {
    if (comments.some((line) => /^# new(?:par|doc)/u.test(line)))
      text = text === '' ? '' : `${text.trimEnd()}\n\n`
    const first = characters
    starts.add(first)
    const base = gold.length - 1
    let rangeEnd = 0
    for (const line of lines) {
      if (!isRange(line) && !isWord(line)) continue
      const spaced = isGlued(line) ? '' : ' '
      if (isRange(line)) {
        text += line[column.form] + spaced
        rangeEnd = Number(line[column.id].split('-')[1])
        continue
      }
      if (Number(line[column.id]) > rangeEnd) text += line[column.form] + spaced
      const length = line[column.form].replaceAll(/\s/gu, '').length
      const head = Number(line[column.head])
      gold.push({ line, start: characters, end: characters + length, head: head === 0 ? -1 : base + head })
      characters += length
    }
    whole.add(`${first}-${characters}`)
  }
  return { text, gold, starts, whole }
}

/** Whether no space follows a word. */
export const isGlued = (line) => line[column.misc].split('|').includes('SpaceAfter=No')

/** For each offset of a text, how many characters before it are no space. */
export function placesIn(text) {
  const place = new Int32Array(text.length + 1)
  for (let index = 0; index < text.length; index++)
    place[index + 1] = place[index] + (/\s/u.test(text[index]) ? 0 : 1)
  return place
}
