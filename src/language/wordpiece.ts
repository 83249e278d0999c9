/**
 * BERT WordPiece, one word at a time: uncased, accents stripped, split at punctuation and CJK characters, then the
 * longest match from the left (Devlin et al. 2019; the tokeniser of `bert-base-uncased`).
 */

/** Ids of the pieces that stand for something else than letters. */
export const classifyId = 101
export const separatorId = 102
const unknownId = 100

/** Pieces of one word that are kept; the model was trained with the same limit. */
const maximumPieces = 12
const maximumCharacters = 100

export interface Vocabulary {
  ids: ReadonlyMap<string, number>
  /** Characters of the longest piece, `##` not counted. */
  longest: number
}

/**
 * @param content the file `vocab.txt`: one piece a line, its line number from 0 is its id
 */
export function readVocabulary(content: string): Vocabulary {
  const pieces = content.split(/\r?\n/u)
  if (pieces.at(-1) === '') pieces.pop()
  const ids = new Map(pieces.map((piece, id) => [piece, id]))
  const longest = pieces.reduce((length, piece) => Math.max(length, piece.replace(/^##/u, '').length), 0)
  return { ids, longest }
}

const controls = /\uFFFD|\p{C}/gu
const marks = /\p{Mn}/gu
const punctuationOrCjk =
  /[!-/:-@[-`{-~\p{P}\u{4E00}-\u{9FFF}\u{3400}-\u{4DBF}\u{20000}-\u{2A6DF}\u{2A700}-\u{2CEAF}\u{F900}-\u{FAFF}\u{2F800}-\u{2FA1F}]/gu
const simpleWord = /^[a-zA-Z0-9]+$/u

/**
 * @param word one syntactic word; must hold no white space
 * @returns the ids of its pieces, at least one and at most twelve
 */
export function cutIntoPieces(word: string, vocabulary: Vocabulary): number[] {
  const parts = simpleWord.test(word)
    ? [word.toLowerCase()]
    : word
        .replaceAll(controls, '')
        .toLowerCase()
        .normalize('NFD')
        .replaceAll(marks, '')
        .replaceAll(punctuationOrCjk, ' $& ')
        .split(/\s+/u)
  const pieces: number[] = []
  for (const part of parts) {
    if (part !== '') pieces.push(...cutPart(part, vocabulary))
    if (pieces.length >= maximumPieces) return pieces.slice(0, maximumPieces)
  }
  return pieces.length === 0 ? [unknownId] : pieces
}

function cutPart(part: string, { ids, longest }: Vocabulary): number[] {
  if (part.length > maximumCharacters && Array.from(part).length > maximumCharacters) return [unknownId]
  const pieces: number[] = []
  let start = 0
  while (start < part.length) {
    let id: number | undefined
    let end = Math.min(part.length, start + longest)
    for (; end > start; end--) {
      id = ids.get((start === 0 ? '' : '##') + part.slice(start, end))
      if (id !== undefined) break
    }
    if (id === undefined) return [unknownId]
    pieces.push(id)
    start = end
  }
  return pieces
}

/**
 * How a word is written, which the uncased pieces do not tell: 0 no upper-case letter, 1 only its first letter upper,
 * 2 two or more letters and all of them upper, 3 any other mixture.
 */
export function caseOf(word: string): 0 | 1 | 2 | 3 {
  let letters = 0
  let upper = 0
  let firstIsUpper = false
  for (const character of word) {
    const isUpper = character.toLowerCase() !== character
    if (!isUpper && character.toUpperCase() === character) continue
    if (letters === 0) firstIsUpper = isUpper
    letters++
    if (isUpper) upper++
  }
  if (upper === 0) return 0
  if (letters >= 2 && upper === letters) return 2
  return firstIsUpper && upper === 1 ? 1 : 3
}
