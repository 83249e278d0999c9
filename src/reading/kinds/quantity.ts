import type { Sentence, Token } from '../../language/index.ts'
import type { Bound } from '../../model/index.ts'
import { hasCase, withConjuncts } from '../grammar/index.ts'
import { isNoCount, isNumberWord, numeralWords, severalOf, valueOf } from './number-words.ts'
import { boundWords, groupNouns } from './words.ts'

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

/** "A total of 35 people", "a group of 20 monks": the count stands below. */
function totalOf(sentence: Sentence, token: Token): Quantity | null {
  if (!groupNouns.has(token.lemma)) return null
  const inside = sentence.tokens.find(
    (other) => other.head === token.index && other.relation === 'nmod' && other.index > token.index,
  )
  return inside === undefined ? null : quantityOf(sentence, inside.index)
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

/**
 * "21 of the schoolgirls who …", "two more of its workers": what is said of those in the phrase is said of so many of
 * them. The head above with the count, or the phrase's own head where no count stands above it.
 */
export function countOver(sentence: Sentence, head: number): number {
  const before = countBeforeOf(sentence, head)
  if (before !== null) return before
  const token = sentence.tokens[head]
  const above = token === undefined ? undefined : sentence.tokens[token.head]
  if (token?.relation !== 'nmod' || above === undefined || above.index > head) return head
  if (!hasCase(sentence, head, ['of', 'among']) || valueBelow(sentence, head)) return head
  const isCount = (above.upos === 'NUM' && above.lemma !== 'one') || /^(?:more|others?)$/i.test(above.text)
  return isCount && quantityOf(sentence, above.index) !== null ? above.index : head
}

/** "21 of the more than 200 girls", by the order of the words: parsers hang such phrases in many ways. */
function countBeforeOf(sentence: Sentence, head: number): number | null {
  const quantity = quantityOf(sentence, head)
  if (quantity === null || quantity.counted !== head) return null
  const first = Math.min(quantity.firstToken, ...quantity.tokens)
  const isDetermined = /^(?:the|its|their|our|those|these)$/i.test(sentence.tokens[first - 1]?.text ?? '')
  const [number, of] = sentence.tokens.slice(first - 3, first - 1)
  const isPart = isDetermined && of?.text === 'of' && number?.upos === 'NUM' && number.lemma !== 'one'
  return isPart ? number.index : null
}

/** "One of two soldiers killed": those below are counted themselves, and as many. */
function valueBelow(sentence: Sentence, head: number): boolean {
  const below = quantityOf(sentence, head)
  return below !== null && below.counted === head
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
