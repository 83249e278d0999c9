import type { Sentence, Token } from '../../language/index.ts'
import type { Bound } from '../../model/index.ts'
import { withConjuncts } from '../grammar/index.ts'
import { boundWords, groupNouns, smallNumbers, vagueNumbers } from './words.ts'

/** A count in the text: its value, how exactly it is meant, and the words that state it. */
export interface Quantity {
  value: number
  bound: Bound
  /** First and last token (included) of the number itself, without its bound words. */
  firstToken: number
  lastToken: number
  /** Tokens of number and bound words together: what is left out of a population's name. */
  tokens: Set<number>
  /** Head of the phrase that is counted; null for a bare number ("251 taken hostage"). */
  counted: number | null
}

/**
 * The quantity that a phrase states: "at least 1,400 people", "tens of thousands", "some 239 hostages", "two million
 * Syrian civilians". Bare "dozens" counts as at least 24, "hundreds" 200, "thousands" 2,000, "tens of thousands"
 * 20,000 (the annotation guide's convention).
 * @param head token index of the head of the phrase
 * @returns null when the phrase states no count ("several", "some hostages")
 */
export function quantityOf(sentence: Sentence, head: number): Quantity | null {
  const token = sentence.tokens[head]
  if (token === undefined) return null
  const numeral = numeralUnder(sentence, token)
  if (numeral === null) return totalOf(sentence, token)
  const words = numeralWords(sentence, numeral)
  if (isNoCount(sentence, words)) return null
  const value =
    severalOf(sentence, words) ?? valueOf(words.map((index) => sentence.tokens[index]?.text ?? ''))
  if (value === null) return null
  const first = words[0] ?? numeral
  const last = words.at(-1) ?? numeral
  const { bound, tokens } = boundAround(sentence, first, last, value.vague)
  for (const index of words) tokens.add(index)
  return {
    value: value.value,
    bound,
    firstToken: first,
    lastToken: last,
    tokens,
    counted: countedNoun(sentence, head, numeral, tokens),
  }
}

/** "Several hundred", "a few thousand": as "hundreds", "thousands". */
function severalOf(sentence: Sentence, words: readonly number[]): { value: number; vague: boolean } | null {
  const [only] = words
  if (only === undefined || words.length > 1) return null
  const word = sentence.tokens[only]?.text.toLowerCase() ?? ''
  if (!/^(?:several|few|many)$/i.test(sentence.tokens[only - 1]?.text ?? '')) return null
  const value = isMagnitude(word) ? vagueNumbers.get(`${word}s`) : undefined
  return value === undefined ? null : { value, vague: true }
}

/** "A total of 35 people", "a group of 20 monks": the count stands below. */
function totalOf(sentence: Sentence, token: Token): Quantity | null {
  if (!groupNouns.has(token.lemma)) return null
  const inside = sentence.tokens.find(
    (other) => other.head === token.index && other.relation === 'nmod' && other.index > token.index,
  )
  return inside === undefined ? null : quantityOf(sentence, inside.index)
}

/** A number that counts nobody: a share ("40 percent", "one in five", "one out of 57"), an age ("a 19-year-old"). */
function isNoCount(sentence: Sentence, words: readonly number[]): boolean {
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

/**
 * The phrases of a coordination that are counted apart: the first, and each conjunct with a number of its own ("11 girls
 * and 25 boys" are two, "240 women and minors" is one).
 */
export function countedApart(sentence: Sentence, head: number): number[] {
  const [first = head, ...others] = withConjuncts(sentence, head)
  const isBare = (index: number): boolean => sentence.tokens[index]?.upos === 'NUM'
  // "three girls, ages 10, 12 and 14": a bare number beside a counted noun counts nobody.
  return [
    first,
    ...others.filter((other) => quantityOf(sentence, other) !== null && (isBare(first) || !isBare(other))),
  ]
}

/** The number inside a phrase: the head itself, or a child that counts it. */
function numeralUnder(sentence: Sentence, token: Token): number | null {
  if (isNumberWord(token)) return token.index
  const child = sentence.tokens.find(
    (other) =>
      other.head === token.index &&
      isNumberWord(other) &&
      other.index < token.index &&
      ['nummod', 'amod', 'det', 'compound', 'nmod', 'nummod:gov', 'advmod'].includes(other.relation),
  )
  if (child === undefined) return null
  return child.index
}

function isNumberWord(token: Token): boolean {
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
function numeralWords(sentence: Sentence, numeral: number): number[] {
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

/** Bound words directly before or after the number, or as adverbs of it ("at least", "or more", "-plus"). */
function boundAround(
  sentence: Sentence,
  first: number,
  last: number,
  vague: boolean,
): { bound: Bound; tokens: Set<number> } {
  // "more than a dozen", "at least one hundred": the article belongs to the number.
  const article = sentence.tokens[first - 1]?.text.toLowerCase() === 'a' ? 1 : 0
  const edge = first - article
  const before = sentence.tokens.slice(Math.max(0, edge - 4), edge).map((token) => token.text.toLowerCase())
  const after = sentence.tokens.slice(last + 1, last + 4).map((token) => token.text.toLowerCase())
  const tokens = new Set<number>()
  for (const { words, bound, side } of boundWords) {
    const fits =
      side === 'before'
        ? words.every((word, at) => before[before.length - words.length + at] === word)
        : words.every((word, at) => after[at] === word)
    if (!fits) continue
    const start = side === 'before' ? edge - words.length : last + 1
    for (let index = start; index < start + words.length; index++) tokens.add(index)
    return { bound: vague && bound === 'about' ? 'at-least' : bound, tokens }
  }
  return { bound: vague ? 'at-least' : 'exact', tokens }
}

function countedNoun(
  sentence: Sentence,
  head: number,
  numeral: number,
  counting: ReadonlySet<number>,
): number | null {
  // A parse may hang the number on "least" or "more": words of the bound are nobody.
  if (head !== numeral) return counting.has(head) ? null : head
  const inside = sentence.tokens.find(
    (token) =>
      token.head === head &&
      token.relation === 'nmod' &&
      token.index > numeral &&
      !['NUM', 'PRON'].includes(token.upos) &&
      !counting.has(token.index),
  )
  if (inside !== undefined) return inside.index
  // "tens of thousands of people" may hang on "thousands".
  const further = sentence.tokens.find(
    (token) => token.head === head && token.relation === 'nmod' && counting.has(token.index),
  )
  return further === undefined || further.index === head
    ? null
    : countedNoun(sentence, further.index, further.index, counting)
}
