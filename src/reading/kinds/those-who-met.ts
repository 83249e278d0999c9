import type { EncounterClaim } from '../../model/index.ts'
import type { Sentence } from '../../language/index.ts'
import type { Actor } from '../document.ts'

const several =
  /^(?:(?:the|both|these|all|all of the|the (?:two|three|four)|two|three|four)(?: of the)? )?(?:leaders|presidents|ministers|foreign ministers|prime ministers|delegations|sides|parties|countries|governments|officials|counterparts|advisors|advisers|pair|men|women)$/i
const pronouns = new Set(['they', 'both'])

/** True for words that name nobody but stand for those of whom the report has just told: "the leaders", "they". */
export function standsForSeveral(sentence: Sentence, token: number, actors: readonly Actor[]): boolean {
  if (actors.length > 0) return actors.every(({ name }) => several.test(name))
  return pronouns.has(sentence.tokens[token]?.text.toLowerCase() ?? '')
}

/**
 * The parties of the encounter told last before these words, where at least two are known by name: "X met Y … The
 * leaders agreed to …". Empty when the report has told of none.
 * @param earlier the encounters of the report so far, in the order of the text
 */
export function thoseWhoMet(earlier: readonly EncounterClaim[]): string[] {
  const isNamed = (name: string): boolean => /\p{Lu}/u.test(name) && !several.test(name)
  const last = earlier.findLast(({ parties }) => parties.filter(isNamed).length > 1)
  return last?.parties.filter(isNamed) ?? []
}
