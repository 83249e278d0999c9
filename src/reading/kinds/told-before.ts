import type { Sentence, Token } from '../../language/index.ts'
import { childrenOf } from '../document.ts'
import { hasCase } from '../grammar/index.ts'
import type { BuildContext, Found } from './context.ts'
import { deedsAround } from './deed.ts'
import { deedNouns } from './words.ts'

/** How many sentences back a deed may have been told. */
const reach = 6

const locatives = ['in', 'at', 'near', 'across', 'inside', 'outside', 'around', 'on', 'against']
const harmingVerb =
  /^(?:kill|die|wound|injure|attack|strike|hit|bomb|bombard|shell|raid|storm|explode|detonate|massacre|shoot|crash|collapse|capsize|sink)$/

/**
 * Where people came to harm when their own clause does not say: the one place that its sentence names as a place, else
 * that of the deed told before ("A bomb went off in Harvan. … The attack killed 12"). A deed that the sentence itself
 * brings up as a new one ("another attack") has nothing to do with those before.
 */
export function placeToldBefore(context: BuildContext, found: Found): string | null {
  const { sentences } = context.document
  const own = new Set(placesOf(context, found.sentence, found.ref.sentence, isOfNoOtherCount))
  if (own.size > 0) return own.size === 1 ? [...own][0]! : null
  if (isOfWholeWar(found)) return context.actors.country
  if (!deedsAround(found.sentence, found.match.trigger).some((deed) => isNamedAgain(found.sentence, deed)))
    return null
  for (let index = found.ref.sentence - 1; index >= Math.max(0, found.ref.sentence - reach); index -= 1) {
    const sentence = sentences[index]
    const [place] = sentence === undefined ? [] : placesOf(context, sentence, index, isOfDeed)
    if (place !== undefined) return place
  }
  return null
}

/** The places that phrases of place in a sentence name, where what they hang on is fit. */
export function placesOf(
  context: BuildContext,
  sentence: Sentence,
  index: number,
  isFit: (sentence: Sentence, token: Token) => boolean,
): string[] {
  return sentence.tokens.flatMap((token) => {
    if (!/^(?:obl|nmod)$/.test(token.relation) || !hasCase(sentence, token.index, locatives)) return []
    if (!isFit(sentence, token)) return []
    const place = context.actors.placeOf({ sentence: index, token: token.index })
    return place === null ? [] : [place]
  })
}

/** "55 were killed, including 26 in Harvan": the place is that of the 26. */
function isOfNoOtherCount(sentence: Sentence, place: Token): boolean {
  const head = sentence.tokens[place.head]
  return head?.upos !== 'NUM' && !/^(?:includ|among)/i.test(head?.text ?? '')
}

/** A phrase of place on a deed, or in a clause whose verb or whose other parts are one. */
function isOfDeed(sentence: Sentence, place: Token): boolean {
  const head = sentence.tokens[place.head]
  if (head === undefined) return false
  const isDeed = (token: Token): boolean =>
    deedNouns.has(token.lemma.toLowerCase()) || harmingVerb.test(token.lemma)
  return (
    isDeed(head) || (head.upos === 'VERB' && childrenOf(sentence, head.index).some((child) => isDeed(child)))
  )
}

/** "The attack", "that blast": one that was told. */
function isNamedAgain(sentence: Sentence, deed: number): boolean {
  return childrenOf(sentence, deed).some(
    (child) => child.relation === 'det' && /^(?:the|this|that|these|those|both)$/i.test(child.text),
  )
}

const wars =
  /^(?:war|conflict|uprising|revolt|revolution|crisis|fighting|violence|unrest|protest|protests|insurgency|rebellion|bloodshed|offensive|crackdown)$/

/** "Have been killed in the uprising", "since the protests began": a count of the whole story, which is a country's. */
function isOfWholeWar({ sentence }: Found): boolean {
  return sentence.tokens.some(
    (token) =>
      wars.test(token.lemma) &&
      childrenOf(sentence, token.index).some((child) => /^(?:the|this)$/i.test(child.text)) &&
      (hasCase(sentence, token.index, ['in', 'during', 'since', 'of', 'by']) ||
        childrenOf(sentence, token.head).some((child) => /^since$/i.test(child.text))),
  )
}
