import type { Sentence, Token } from '../../language/index.ts'
import type { Bound } from '../../model/index.ts'
import { withConjuncts } from '../grammar/index.ts'
import { boundWords, smallNumbers, vagueNumbers } from './words.ts'

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
  if (numeral === null) return null
  const words = numeralWords(sentence, numeral)
  const value = valueOf(words.map((index) => sentence.tokens[index]?.text ?? ''))
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

/**
 * The phrases of a coordination that are counted apart: the first, and each conjunct with a number of its own ("11 girls
 * and 25 boys" are two, "240 women and minors" is one).
 */
export function countedApart(sentence: Sentence, head: number): number[] {
  const [first = head, ...others] = withConjuncts(sentence, head)
  return [first, ...others.filter((other) => quantityOf(sentence, other) !== null)]
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

function isMagnitude(lower: string): boolean {
  return (
    lower === 'hundred' ||
    lower === 'thousand' ||
    lower === 'million' ||
    lower === 'billion' ||
    lower === 'dozen'
  )
}

/** The run of number words around a numeral ("twenty - five thousand", "tens of thousands", "1.5 million"). */
function numeralWords(sentence: Sentence, numeral: number): number[] {
  const joins = (index: number, step: number): boolean => {
    const here = sentence.tokens[index]
    if (here === undefined) return false
    if (isNumberWord(here)) return true
    const beyond = sentence.tokens[index + step]
    const lower = here.text.toLowerCase()
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

/** @returns the value, and whether the words only say "at least that many" */
export function valueOf(words: readonly string[]): { value: number; vague: boolean } | null {
  const lower = words.map((word) => word.toLowerCase()).filter((word) => word !== '-' && word !== 'and')
  const vague = vagueValue(lower)
  if (vague !== null) return { value: vague, vague: true }
  let total = 0
  let group = 0
  let seen = false
  for (const word of lower) {
    const digits = /^\d/.test(word) ? Number(word.replaceAll(',', '')) : smallNumbers.get(word)
    if (digits !== undefined && !Number.isNaN(digits)) {
      group += digits
      seen = true
    } else if (word === 'hundred' || word === 'dozen') {
      group = Math.max(group, 1) * (word === 'dozen' ? 12 : 100)
      seen = true
    } else if (word === 'thousand' || word === 'million' || word === 'billion') {
      total += Math.max(group, 1) * { thousand: 1e3, million: 1e6, billion: 1e9 }[word]
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
  const before = sentence.tokens.slice(Math.max(0, first - 4), first).map((token) => token.text.toLowerCase())
  const after = sentence.tokens.slice(last + 1, last + 4).map((token) => token.text.toLowerCase())
  const tokens = new Set<number>()
  for (const { words, bound, side } of boundWords) {
    const fits =
      side === 'before'
        ? words.every((word, at) => before[before.length - words.length + at] === word)
        : words.every((word, at) => after[at] === word)
    if (!fits) continue
    const start = side === 'before' ? first - words.length : last + 1
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
      token.head === head && token.relation === 'nmod' && token.upos !== 'NUM' && !isNumberWord(token),
  )
  return inside?.index ?? null
}
