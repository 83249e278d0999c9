import type { Sentence, Token } from '../../language/index.ts'
import type { BuildContext, Found } from './context.ts'
import { placesOf } from './told-before.ts'
import { mutualNouns } from './words.ts'

const fightingWords =
  /^(?:hostility|hostilities|bombardment|offensive|strike|airstrike|ceasefire|truce|fire)$/

/**
 * Where a truce is when its own words do not say: where the report places the fighting that it ends, in the same
 * sentence or in the nearest one before ("the war in Orland", "strikes on Harvan"), else in the first that does.
 */
export function placeOfWar(context: BuildContext, { ref }: Found): string | null {
  const { sentences } = context.document
  const before = sentences.slice(0, ref.sentence + 1).map((_, back) => ref.sentence - back)
  const after = sentences.slice(ref.sentence + 1).map((_, ahead) => ref.sentence + 1 + ahead)
  for (const index of [...before, ...after]) {
    const sentence = sentences[index]
    const [place] = sentence === undefined ? [] : placesOf(context, sentence, index, isOnFighting)
    if (place !== undefined) return place
  }
  return null
}

function isOnFighting(sentence: Sentence, place: Token): boolean {
  const head = sentence.tokens[place.head]
  if (head === undefined || head.upos !== 'NOUN') return false
  const word = head.lemma.toLowerCase()
  return mutualNouns.has(word) || fightingWords.test(word)
}
