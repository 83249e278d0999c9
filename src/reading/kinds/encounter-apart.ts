import { childrenOf } from '../document.ts'
import type { Actor } from '../document.ts'
import { hasCase, withConjuncts } from '../grammar/index.ts'
import type { BuildContext, Found } from './context.ts'

/** One of several encounters that the same words tell of: with whom, and where that name stands (its head token). */
export interface Apart {
  actors: Actor[]
  token: number
}

const apartWords = new Set(['separately', 'individually', 'separate', 'individual'])
const countable = new Set(['call', 'meeting', 'conversation', 'phone call'])

/**
 * With whom in turn, where somebody met or spoke with several: "met separately with X and Y", "had calls with X and Y".
 * Empty where the words tell of one encounter.
 */
export function counterpartsApart(context: BuildContext, found: Found): Apart[] {
  const { sentence, match, ref } = found
  const trigger = sentence.tokens[match.trigger]
  if (trigger === undefined) return []
  const children = childrenOf(sentence, trigger.index)
  const isPlural = countable.has(trigger.lemma) && trigger.features['Number'] === 'Plur'
  if (!isPlural && !children.some((child) => apartWords.has(child.text.toLowerCase()))) return []
  const first = children.filter((child) =>
    trigger.upos === 'VERB'
      ? child.relation === 'obj' ||
        (child.relation === 'obl' && hasCase(sentence, child.index, ['with', 'to']))
      : child.relation === 'nmod' && hasCase(sentence, child.index, ['with', 'to']),
  )
  const each = first.flatMap((child) =>
    withConjuncts(sentence, child.index).map((token) => ({
      token,
      actors: context.actors.resolve({ ...ref, token }).filter((actor) => actor.kind !== 'place'),
    })),
  )
  const clear = each.filter(({ actors }) => actors.length > 0)
  return clear.length < 2 ? [] : clear
}
