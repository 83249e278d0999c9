import type { Sentence, Token } from '../../language/index.ts'

/** Text without accents, curly apostrophes and runs of blanks. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * The form under which a name is looked up: without accents, article or possessive ending, in lower case. Short
 * abbreviations keep their case, so that "US" and "us" stay apart.
 */
export function key(text: string): string {
  const bare = plain(text).replace(/^the /i, '').replace(/'s?$/, '')
  return isAcronym(bare) ? bare : bare.toLowerCase().replace(/ ?- ?/g, '-')
}

/** True for "OSCE", "U.S.", "M23": capitals, digits and dots, at most six characters. */
export function isAcronym(text: string): boolean {
  return /^[A-Z][A-Z0-9.+&/-]{0,6}$/.test(text)
}

/** Text of the tokens from `first` up to, not including, `end`, as the report writes it, blanks made single. */
export function textOf(text: string, sentence: Sentence, first: number, end: number): string {
  const from = sentence.tokens[first]
  const to = sentence.tokens[end - 1]
  if (end <= first) return ''
  return from === undefined || to === undefined ? '' : text.slice(from.start, to.end).replace(/\s+/g, ' ')
}

/** Lower-case lemma; the form itself where the parser gave none. */
export function lemmaOf(token: Token): string {
  return (token.lemma === '_' || token.lemma === '' ? token.text : token.lemma).toLowerCase()
}

export function isPlural(token: Token): boolean {
  return token.features['Number'] === 'Plur'
}

const singulars: [RegExp, string][] = [
  [/(sh|ch|x|ss)es$/, '$1'],
  [/([^aeiou])ies$/, '$1y'],
  [/men$/, 'man'],
  [/^people$/, 'people'],
  [/([^s])s$/, '$1'],
]

/** A plural noun's singular, by the regular endings; used where lemma and lists may differ. */
export function singular(word: string): string {
  for (const [ending, replacement] of singulars) {
    if (ending.test(word)) return word.replace(ending, replacement)
  }
  return word
}
