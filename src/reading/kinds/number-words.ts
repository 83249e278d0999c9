import type { Sentence, Token } from '../../language/index.ts'
import { smallNumbers, vagueNumbers } from './words.ts'

/** The words of a number: which they are, what they come to, and whether they count at all. */

/** A word that states a number or a part of one; a year is none. */
export function isNumberWord(token: Token): boolean {
  const lower = token.text.toLowerCase()
  if (/^\d{1,3}(?:,\d{3})+$|^\d+(?:\.\d+)?$/.test(token.text)) return !isYear(token)
  return smallNumbers.has(lower) || vagueNumbers.has(lower) || isMagnitude(lower)
}

/** A four-digit number that dates rather than counts ("in 2016"). */
function isYear(token: Token): boolean {
  return /^(?:19|20)\d\d$/.test(token.text) && token.relation !== 'nummod'
}

const magnitudes = new Set(['hundred', 'thousand', 'million', 'billion', 'dozen'])

function isMagnitude(lower: string): boolean {
  return magnitudes.has(lower)
}

/** The run of number words around a numeral ("twenty - five thousand", "tens of thousands", "1.5 million"). */
export function numeralWords(sentence: Sentence, numeral: number): number[] {
  const joins = (index: number, step: number): boolean => {
    const here = sentence.tokens[index]
    if (here === undefined) return false
    if (isNumberWord(here)) return makeOneNumber(sentence, Math.min(index, index - step))
    const beyond = sentence.tokens[index + step]
    const lower = here.text.toLowerCase()
    if (lower === 'half' && step < 0) return isHalfOfMagnitude(sentence, index)
    if (lower === 'a') return isHalfOfMagnitude(sentence, index - 1)
    return (
      (lower === '-' || lower === 'of' || lower === 'and') &&
      beyond !== undefined &&
      isNumberWord(beyond) &&
      (lower !== 'and' || isMagnitude(sentence.tokens[index - 1]?.text.toLowerCase() ?? '')) &&
      (lower !== 'of' ||
        vagueNumbers.has(beyond.text.toLowerCase()) ||
        vagueNumbers.has(sentence.tokens[index - 1]?.text.toLowerCase() ?? ''))
    )
  }
  let first = numeral
  while (joins(first - 1, -1)) first--
  let last = numeral
  while (joins(last + 1, 1)) last++
  const words: number[] = []
  for (let index = first; index <= last; index++) words.push(index)
  return words
}

/** "two hundred", "twenty five" are one number; "two 4 - year - olds" are two. */
function makeOneNumber(sentence: Sentence, index: number): boolean {
  const [left, right] = [sentence.tokens[index], sentence.tokens[index + 1]]
  const [a = '', b = ''] = [left?.text.toLowerCase(), right?.text.toLowerCase()]
  if (isMagnitude(a) || isMagnitude(b) || vagueNumbers.has(b)) return true
  if (/^(?:-|of|and)$/.test(a) || /^(?:-|of|and)$/.test(b)) return true
  return (smallNumbers.get(a) ?? 0) >= 20 && (smallNumbers.get(b) ?? 10) < 10
}

/** "half a million" */
function isHalfOfMagnitude(sentence: Sentence, index: number): boolean {
  const [half, a, magnitude] = sentence.tokens.slice(Math.max(index, 0), index + 3)
  return (
    half?.text.toLowerCase() === 'half' &&
    a?.text.toLowerCase() === 'a' &&
    isMagnitude(magnitude?.text.toLowerCase() ?? '')
  )
}

/** @returns the value, and whether the words only say "at least that many" */
export function valueOf(words: readonly string[]): { value: number; vague: boolean } | null {
  const lower = words.map((word) => word.toLowerCase()).filter((word) => !/^(?:-|and|a)$/.test(word))
  const vague = vagueValue(lower)
  if (vague !== null) return { value: vague, vague: true }
  let total = 0
  let group = 0
  let seen = false
  for (const word of lower) {
    const digits =
      word === 'half' ? 0.5 : /^\d/.test(word) ? Number(word.replaceAll(',', '')) : smallNumbers.get(word)
    if (digits !== undefined && !Number.isNaN(digits)) {
      group += digits
      seen = true
    } else if (word === 'hundred' || word === 'dozen') {
      group = (group || 1) * (word === 'dozen' ? 12 : 100)
      seen = true
    } else if (word === 'thousand' || word === 'million' || word === 'billion') {
      total += (group || 1) * { thousand: 1e3, million: 1e6, billion: 1e9 }[word]
      group = 0
      seen = true
    } else return null
  }
  return seen ? { value: total + group, vague: false } : null
}

function vagueValue(words: readonly string[]): number | null {
  const phrase = words.join(' ')
  const known = vagueNumbers.get(phrase)
  if (known !== undefined) return known
  const [first, of, second] = words
  if (of === 'of' && words.length === 3 && first !== undefined && second !== undefined) {
    const left = vagueNumbers.get(first)
    const right = vagueNumbers.get(second)
    if (left !== undefined && right !== undefined) return (left * right) / 2
  }
  return null
}

/** "Several hundred", "a few thousand": as "hundreds", "thousands". */
export function severalOf(
  sentence: Sentence,
  words: readonly number[],
): { value: number; vague: boolean } | null {
  const [only] = words
  if (only === undefined || words.length > 1) return null
  const word = sentence.tokens[only]?.text.toLowerCase() ?? ''
  if (!/^(?:several|few|many)$/i.test(sentence.tokens[only - 1]?.text ?? '')) return null
  const value = isMagnitude(word) ? vagueNumbers.get(`${word}s`) : undefined
  return value === undefined ? null : { value, vague: true }
}

/** A number that counts nobody: a share ("40 percent", "one in five", "one out of 57"), an age ("a 19-year-old"). */
export function isNoCount(sentence: Sentence, words: readonly number[]): boolean {
  const first = words[0] ?? 0
  const last = words.at(-1) ?? first
  const word = (index: number): string => sentence.tokens[index]?.text.toLowerCase() ?? ''
  const isNumber = (index: number): boolean => /^\d/.test(word(index)) || smallNumbers.has(word(index))
  if (/^(?:%|percent|per|pct)$/.test(word(last + 1))) return true
  if (word(last + 1) === '-' && /^(?:years?|months?|days?|hours?|weeks?)$/.test(word(last + 2))) return true
  // "one in five", but not "hundreds in one of the raids" or "ten in 2014"
  if (word(last + 1) === 'in' && isNumber(last + 2) && !/^\d{3,}|^one$/.test(word(last + 2))) return true
  if (word(last + 1) === 'out' && word(last + 2) === 'of' && isNumber(last + 3)) return true
  if (word(first - 2) === 'out' && word(first - 1) === 'of') return true
  return /^(?:aged?|ages)$/.test(word(first - 1)) || word(first - 1) === '$'
}
