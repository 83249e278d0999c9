import type { Token } from '../../language/index.ts'
import type { Context } from './context.ts'
import { isRoleNoun } from './role-words.ts'
import { isPlural, lemmaOf, singular } from './words.ts'

/** What a noun can head: a person or office, a body that acts as one, people in number, or nothing that acts. */
export type NounClass = 'role' | 'body' | 'people' | 'medium' | 'nation' | null

/** Class of a noun by the lists of `roles.yaml` and `media.yaml`. */
export function nounClass(context: Context, sentence: number, token: number): NounClass {
  const { tokens } = context.document.sentences[sentence]!
  const noun = tokens[token]!
  const { roles, media } = context.tables
  if (noun.upos !== 'NOUN' && noun.upos !== 'PROPN') return null
  const words = formsOf(noun.text, lemmaOf(noun))
  const before = tokens[token - 1]?.text.toLowerCase() ?? ''
  const isMedium = words.some((word) => media.nouns.has(word) || media.nouns.has(`${before} ${word}`))
  if (isMedium) return isReportOf(tokens, token) ? null : 'medium'
  if (words.some((word) => roles.nation.has(word)) && !isPlural(noun)) return 'nation'
  if (words.some((word) => roles.bodies.has(word) || roles.bodies.has(`${before} ${word}`))) return 'body'
  if (isRoleNoun(noun, context.tables)) return 'role'
  return words.some((word) => roles.groups.has(word)) ? 'people' : null
}

/** A noun as it may stand in a list: as written, its lemma, and its singular. */
export function formsOf(text: string, lemma: string): string[] {
  const lower = text.toLowerCase()
  return [...new Set([lower, lemma, singular(lower)])]
}

/** "Reports of gunfire" are no medium; "reports say" are one. */
function isReportOf(tokens: Token[], token: number): boolean {
  return /^reports$/i.test(tokens[token]!.text) && /^(of|on|that|about)$/i.test(tokens[token + 1]?.text ?? '')
}
