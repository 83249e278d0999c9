import type { Sentence, Token } from '../../language/index.ts'
import { subtreeOf } from '../document.ts'

const cut = new Set(['acl:relcl', 'parataxis'])
const leading = new Set(['case', 'mark', 'cc'])

/**
 * The words of a term: the phrase or clause under a token without the small words that lead it in ("to withdraw" →
 * "withdraw"), up to a relative clause, an insertion or a verb that tells something else.
 * @returns offsets in the report's text (UTF-16 code units)
 */
export function termSpan(sentence: Sentence, head: number): { start: number; end: number } | null {
  const under = subtreeOf(sentence, head).tokens
  const stop = sentence.tokens.find(
    (token) =>
      token.head === head &&
      token.index > head &&
      (cut.has(token.relation) || tellsAnew(sentence, head, token)),
  )
  const end = stop === undefined ? Infinity : subtreeOf(sentence, stop.index).first
  let tokens = under
    .filter((index) => index < Math.max(end, head + 1))
    .flatMap((index) => sentence.tokens[index] ?? [])
  while (tokens.length > 1 && isLead(tokens[0], head)) tokens = tokens.slice(1)
  while (tokens.length > 1 && isTail(tokens.at(-1))) tokens = tokens.slice(0, -1)
  const [first, last] = [tokens[0], tokens.at(-1)]
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end }
}

/** "Stressed the need to avoid steps and encouraged …": a finite verb joined to an infinitive tells something else. */
function tellsAnew(sentence: Sentence, head: number, token: Token): boolean {
  const form = sentence.tokens[head]?.features['VerbForm']
  return (
    token.relation === 'conj' &&
    (form === 'Inf' || form === 'Ger') &&
    token.features['VerbForm'] === 'Fin' &&
    token.features['Tense'] === 'Past'
  )
}

function isLead(token: Token | undefined, head: number): boolean {
  if (token === undefined || token.index >= head) return false
  return token.upos === 'PUNCT' || (token.head === head && leading.has(token.relation))
}

function isTail(token: Token | undefined): boolean {
  return token !== undefined && (token.upos === 'PUNCT' || token.upos === 'CCONJ')
}
