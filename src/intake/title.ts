import { logicalLines } from './lines.ts'

/** How much of a text is looked at for its headline, in UTF-16 code units. */
const searched = 5000

/** A title without what differs between two printings of it: case, quotation marks, dashes, white space. */
function plain(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/["'“”‘’`«»]/gu, '')
    .replace(/[\u2010-\u2015-]+/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** @returns whether two lines are one title, be it with the outlet's name after a bar or dash or cut short with dots */
export function isSameTitle(line: string, title: string): boolean {
  const left = plain(line)
  const right = plain(title)
  if (left.length === 0 || right.length === 0) return false
  if (left === right) return true
  const [short, long] = left.length < right.length ? [left, right] : [right, left]
  if (short.length < 15) return false
  if (short.endsWith('...') && long.startsWith(short.slice(0, -3).trim())) return true
  return long.startsWith(short) && /^ [|·-] [^.!?]{2,40}$/u.test(long.slice(short.length))
}

const dayOrMonth =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\b/u

/**
 * Finds a title that was run together with the sentence below it.
 *
 * @returns how much of the line is the title, or 0 when the line does not begin so
 */
export function titleBefore(line: string, title: string): number {
  const trimmed = title.trim()
  if (!line.startsWith(`${trimmed} `) || trimmed.split(/\s+/u).length < 5 || /[.,;:]$/u.test(trimmed))
    return 0
  const rest = line.slice(trimmed.length).trimStart()
  const isSentence = /^["“‘']?\p{Lu}/u.test(rest) && rest.split(/\s+/u).length >= 6
  return isSentence && !dayOrMonth.test(rest) ? trimmed.length : 0
}

/** Most words, and code units, of a headline. */
const longestHeadline = { words: 22, length: 200 }

/** @returns whether a line is as a headline is: short, and not ending as a sentence or a part of one does */
export function isHeadline(line: string): boolean {
  if (line.length > longestHeadline.length || line.split(/\s+/u).length > longestHeadline.words) return false
  return !/[.!?:;,…]["”’')\]]*$|\s[—–]$/u.test(line)
}

/**
 * Finds the headline of a plain text: its first line, when it is as a headline is and stands above a blank line and
 * at least one sentence.
 *
 * @returns the line, or null when the text has no such line
 */
export function headlineOf(text: string): string | null {
  const [first, second] = logicalLines(text.slice(0, searched))
  if (first === undefined || second === undefined) return null
  const line = text.slice(first.start, first.end)
  const isApart = /(?:\r\n|\r|\n)[^\S\r\n]*[\r\n]/u.test(text.slice(first.end, second.start))
  return isApart && isHeadline(line) && /[.!?]/u.test(text.slice(second.start)) ? line : null
}
