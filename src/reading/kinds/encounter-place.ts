import type { Sentence, Token } from '../../language/index.ts'
import { childrenOf } from '../document.ts'
import { hasCase, withConjuncts } from '../grammar/index.ts'
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
  // "Travel to Cairo to meet …": the purpose is carried out there.
  if (token.relation === 'advcl')
    return hasCase(sentence, token.index, ['to']) && token.features['VerbForm'] === 'Inf'
  return token.relation === 'conj' && token.upos === 'VERB' && token.features['VerbForm'] !== 'Fin'
}

/** The subject of "resume", "take place" and the like is where they are; that of a verb with an object need not be. */
function isHeld(sentence: Sentence, token: Token): boolean {
  return !childrenOf(sentence, token.head).some((child) => child.relation === 'obj' && child.upos !== 'PROPN')
}

/** A further place of a journey, and where its name stands in the text. */
export interface Stop {
  place: string
  start: number
  end: number
}

/**
 * The places after the first that a journey leads to: "visited Egypt, Jordan and Qatar". A country behind a city says
 * where the city lies ("Jeddah, Saudi Arabia") and is no stop of its own.
 */
export function furtherStops(context: BuildContext, found: Found): Stop[] {
  const { sentence, match, ref } = found
  const first = match.slots.get('place')?.[0]
  if (match.rule.set.mode !== 'visit' || first === undefined) return []
  const tokens = withConjuncts(sentence, first)
  const isJoined = tokens.some((token) =>
    childrenOf(sentence, token).some((child) => child.relation === 'cc'),
  )
  if (!isJoined || tokens.length < 2) return []
  const isCountry = (token: number): boolean =>
    context.actors.resolve({ ...ref, token }).some((actor) => actor.kind === 'country')
  const stops = tokens.filter((token, at) => {
    const before = tokens[at - 1]
    return before === undefined || !isCountry(token) || isCountry(before)
  })
  return stops.slice(1).flatMap((token) => {
    const place = context.actors.placeOf({ ...ref, token })
    // The whole name ("Saudi Arabia"), where it stands as one in the text.
    const [named] = context.actors.resolve({ ...ref, token })
    const at = named ?? sentence.tokens[token]
    return place === null || at === undefined ? [] : [{ place, start: at.start, end: at.end }]
  })
}
