import { ParleyError } from '../model/index.ts'

/**
 * CoNLL-U, the file format of Universal Dependencies: ten columns a word, comments before a sentence, a blank line
 * after it (https://universaldependencies.org/format.html).
 */

/** Numbers of the columns. */
export const column = {
  id: 0,
  form: 1,
  lemma: 2,
  upos: 3,
  xpos: 4,
  features: 5,
  head: 6,
  relation: 7,
  enhanced: 8,
  misc: 9,
} as const

/** A line of a sentence: a word (`3`), a range of words written as one (`3-4`), or an empty node (`3.1`). */
export type ConlluLine = string[]

export interface ConlluSentence {
  /** Comment lines with their `#`. */
  comments: string[]
  lines: ConlluLine[]
}

export const isWord = (line: ConlluLine): boolean => /^\d+$/u.test(line[column.id]!)
export const isRange = (line: ConlluLine): boolean => /^\d+-\d+$/u.test(line[column.id]!)

/**
 * @throws ParleyError `conllu-malformed` with the line's number when a line has not ten columns, no form or a wrong id
 */
export function parseConllu(input: string): ConlluSentence[] {
  const sentences: ConlluSentence[] = []
  let open: ConlluSentence | undefined
  for (const [index, line] of input.split(/\r?\n/u).entries()) {
    if (line.trim() === '') {
      open = undefined
      continue
    }
    if (open === undefined) {
      open = { comments: [], lines: [] }
      sentences.push(open)
    }
    if (line.startsWith('#')) open.comments.push(line)
    else open.lines.push(parseLine(line, index + 1))
  }
  return sentences
}

function parseLine(line: string, lineNumber: number): ConlluLine {
  const columns = line.split('\t')
  const malformed = (message: string): ParleyError =>
    new ParleyError('conllu-malformed', message, {
      where: `line ${lineNumber}`,
      remedy: 'Give CoNLL-U: ten columns separated by tabs, `_` where a value is missing',
    })
  if (columns.length !== 10) throw malformed(`${columns.length} columns instead of ten`)
  if (!/^\d+(?:[-.]\d+)?$/u.test(columns[column.id]!))
    throw malformed(`"${columns[column.id]}" is no word's number`)
  if (columns[column.form] === '') throw malformed('a word without a form')
  return columns
}

export function writeConllu(sentences: readonly ConlluSentence[]): string {
  return sentences
    .map(({ comments, lines }) => [...comments, ...lines.map((line) => line.join('\t'))].join('\n') + '\n\n')
    .join('')
}

/** Sets one key of a MISC column, or takes it away; other keys stay as and where they are. */
export function withMisc(misc: string, key: string, value: string | undefined): string {
  const others = misc === '_' ? [] : misc.split('|').filter((pair) => !pair.startsWith(`${key}=`))
  const pairs = value === undefined ? others : [...others, `${key}=${value}`]
  return pairs.length === 0 ? '_' : pairs.join('|')
}
