import type { Sentence, Token } from '../../language/index.ts'

/**
 * Numbers beside a word, by order rather than by the tree: parsers hang "at least 40 people" and "and wounded 12 others"
 * in many ways, and the order of the words is plain.
 */

const between = new Set(
  'at least more than over about around some nearly almost up to an a estimated another as many roughly approximately close additional no fewer less further of total the'.split(
    ' ',
  ),
)
const plural = new Set(['dozens', 'scores', 'hundreds', 'thousands', 'tens', 'millions'])
const mostBetween = 5

function isNumber(token: Token): boolean {
  return token.upos === 'NUM' || plural.has(token.text.toLowerCase())
}

/** Head of the phrase that a number counts: the noun behind it, or the number itself. */
function counted(sentence: Sentence, number: Token): number {
  const head = sentence.tokens[number.head]
  const counts = ['nummod', 'det', 'amod', 'compound'].includes(number.relation)
  return counts && head !== undefined && head.index > number.index && /^(?:NOUN|PROPN|NUM)$/.test(head.upos)
    ? head.index
    : number.index
}

/** The counted phrase that starts right after a word, behind the words of a bound ("killed at least 40 people"). */
export function numberAfter(sentence: Sentence, index: number): number[] {
  for (let at = index + 1; at <= index + 1 + mostBetween; at++) {
    const token = sentence.tokens[at]
    if (token === undefined) return []
    if (isNumber(token)) return [counted(sentence, token)]
    if (!between.has(token.text.toLowerCase())) return []
  }
  return []
}

/** The bare number right before a word, or before "more" or "others" ("and 60 wounded", "thousands more injured"). */
export function numberBefore(sentence: Sentence, index: number): number[] {
  const before = sentence.tokens[index - 1]
  if (before === undefined) return []
  if (isNumber(before)) return [before.index]
  const number = sentence.tokens[index - 2]
  return number !== undefined && isNumber(number) && /^(?:more|others?)$/i.test(before.text)
    ? [number.index]
    : []
}
