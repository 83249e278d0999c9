import type { Actor, TokenRef } from '../document.ts'
import { withConjuncts } from '../grammar/index.ts'
import type { BuildContext } from './context.ts'

const plans = new Set(['plan', 'proposal', 'initiative', 'roadmap', 'resolution'])
const owning = new Set(['nmod:poss', 'compound'])

/** Whose plan the report spoke of last before a place in it ("X's plan"); a list of points after it is that plan's. */
export function plannersBefore(context: BuildContext, ref: TokenRef): Actor[] {
  const { sentences } = context.document
  for (let index = ref.sentence; index >= 0; index -= 1) {
    const sentence = sentences[index]
    if (sentence === undefined) continue
    const owners = sentence.tokens.filter(
      (token) =>
        owning.has(token.relation) && plans.has(sentence.tokens[token.head]?.lemma.toLowerCase() ?? ''),
    )
    for (const owner of owners) {
      const actors = withConjuncts(sentence, owner.index).flatMap((token) =>
        context.actors.resolve({ sentence: index, token }),
      )
      if (actors.length > 0) return actors
    }
  }
  return []
}
