import type { Sentence, Token } from '../../language/index.ts'
import { childrenOf } from '../document.ts'
import { hasCase } from '../grammar/index.ts'
import type { BuildContext, Found } from './context.ts'

const maxSteps = 4

/**
 * Where an encounter takes place when its rule's own paths name no place: a phrase of place on the verbs above it, up
 * to the end of its clause ("arrived in Cairo for talks", "are set to resume on Monday in Cairo").
 */
export function placeOfEncounter(context: BuildContext, found: Found): string | null {
  const { sentence, match, ref } = found
  let token = sentence.tokens[match.trigger]
  for (let step = 0; token !== undefined && step < maxSteps; step++) {
    for (const child of placesBelow(sentence, token, step)) {
      const place = context.actors.placeOf({ ...ref, token: child })
      if (place !== null) return place
    }
    if (!sharesPlace(sentence, token)) return null
    token = sentence.tokens[token.head]
  }
  return null
}

/** Only of the verb that moves somebody to the talks is "to" the place: "travel to Cairo for talks". */
function placesBelow(sentence: Sentence, token: Token, step: number): number[] {
  const words = step > 0 && token.upos === 'VERB' ? ['in', 'at', 'to'] : ['in', 'at']
  const own = token.upos === 'PROPN' && hasCase(sentence, token.index, ['in', 'at']) ? [token.index] : []
  const below = childrenOf(sentence, token.index).filter(
    (child) => /^(?:obl|nmod)$/.test(child.relation) && hasCase(sentence, child.index, words),
  )
  return [...own, ...below.map((child) => child.index)]
}

/** A noun is where its verb is, an infinitive where the verb above it is; a clause of its own need not be. */
function sharesPlace(sentence: Sentence, token: Token): boolean {
  if (/^(?:obj|nsubj|nsubj:pass|obl|xcomp|nmod|appos)$/.test(token.relation))
    return token.relation !== 'nsubj' || isHeld(sentence, token)
  return token.relation === 'conj' && token.upos === 'VERB' && token.features['VerbForm'] !== 'Fin'
}

/** The subject of "resume", "take place" and the like is where they are; that of a verb with an object need not be. */
function isHeld(sentence: Sentence, token: Token): boolean {
  return !childrenOf(sentence, token.head).some((child) => child.relation === 'obj' && child.upos !== 'PROPN')
}
