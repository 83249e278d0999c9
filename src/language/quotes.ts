import type { Span } from './words.ts'

export type QuoteRole = 'opens' | 'closes'

const straight = new Set(['"', "'", "''", '``', '`'])
const opening = new Set(['(', '[', '{', '“', '‘', '«', '„', '‘‘', '``'])
const closing = new Set([')', ']', '}', '”', '’', '»', '’’', "''"])

/**
 * Says of each quotation mark and bracket whether it opens or closes. A straight mark goes by the side on which it
 * touches a word; where that does not tell, by turns within its line.
 *
 * @returns for each word `opens`, `closes`, or undefined for a word that is no such mark
 */
export function quoteRoles(text: string, words: readonly Span[]): (QuoteRole | undefined)[] {
  let isOpen = false
  return words.map((word, index) => {
    const mark = text.slice(word.start, word.end)
    const previousEnd = words[index - 1]?.end ?? 0
    if (index > 0 && text.slice(previousEnd, word.start).search(/[\r\n]/u) !== -1) isOpen = false
    if (opening.has(mark)) return 'opens'
    if (closing.has(mark)) return 'closes'
    if (!straight.has(mark)) return undefined
    const touchesLeft = index > 0 && previousEnd === word.start
    const touchesRight = words[index + 1]?.start === word.end
    // `"` right of a mark that opens still opens: ("We …
    const opens = touchesLeft === touchesRight ? !isOpen : touchesRight
    if (mark === '"') isOpen = opens
    return opens ? 'opens' : 'closes'
  })
}
