import type { Sentence, Token } from '../../language/index.ts'

/**
 * Those whom an event noun sets against each other, wherever the parser has hung them: "talks are to resume on Monday
 * between X and Y", "X-Y talks".
 */

const betweenWords = new Set(['between', 'among', 'amongst'])

/**
 * The phrases with "between" or "among" that belong to an event noun: hung on the noun, on a verb above it, or on a
 * name or day that stands in between ("begin before the end of the year between …").
 * @param index token of the event noun
 * @returns head tokens of the phrases, without their conjuncts
 */
export function betweenPhrases(sentence: Sentence, index: number): number[] {
  const above = clausesAround(sentence, index)
  for (const word of sentence.tokens) {
    if (word.index < index || word.relation !== 'case' || !betweenWords.has(word.text.toLowerCase())) continue
    const phrase = sentence.tokens[word.head]
    const owner = phrase === undefined ? undefined : sentence.tokens[phrase.head]
    if (phrase === undefined || owner === undefined) continue
    if (owner.index === index || above.has(owner.index) || isSetBetween(sentence, owner, index))
      return [phrase.index]
  }
  return []
}

/** Verbs above the noun within its sentence, and the infinitives that they raise it from ("are set to resume"). */
function clausesAround(sentence: Sentence, index: number): Set<number> {
  const above = new Set<number>()
  let token = sentence.tokens[sentence.tokens[index]?.head ?? -1]
  while (token !== undefined && isClause(token) && above.size < 4) {
    above.add(token.index)
    if (!['xcomp', 'conj'].includes(token.relation)) break
    token = sentence.tokens[token.head]
  }
  for (const other of sentence.tokens)
    if (other.relation === 'xcomp' && above.has(other.head)) above.add(other.index)
  return above
}

function isClause(token: Token): boolean {
  return token.upos === 'VERB' || token.upos === 'AUX' || token.upos === 'ADJ'
}

/** A name or a day between the noun and its "between": neither takes such a phrase itself. */
function isSetBetween(sentence: Sentence, owner: Token, noun: number): boolean {
  if (owner.index < noun) return false
  const isTime = /^(?:day|week|month|year|end|start|beginning|hour|morning|evening|afternoon|time)$/.test(
    owner.lemma,
  )
  return (isTime || owner.upos === 'PROPN') && !sentence.tokens.slice(noun + 1, owner.index).some(isOtherNoun)
}

function isOtherNoun(token: Token): boolean {
  return token.upos === 'NOUN' && /^(?:nsubj|obj)/.test(token.relation)
}

const dash = /^[-–—/]$/

/**
 * The two words that a dash joins before a noun: "Russia" and "Ukraine" in "Russia-Ukraine peace talks".
 * @returns both tokens, or none
 */
export function dashedBefore(sentence: Sentence, index: number): number[] {
  for (let at = index - 1; at > 1 && at >= index - 5; at -= 1) {
    const token = sentence.tokens[at]
    const [left, mark] = [sentence.tokens[at - 2], sentence.tokens[at - 1]]
    if (token === undefined || left === undefined || mark === undefined) return []
    if (isName(token) && dash.test(mark.text) && isName(left)) return [left.index, token.index]
    if (!/^(?:NOUN|ADJ|PROPN|PUNCT)$/.test(token.upos)) return []
  }
  return []
}

function isName(token: Token): boolean {
  return /^\p{Lu}/u.test(token.text) && /^(?:PROPN|ADJ|NOUN)$/.test(token.upos)
}
