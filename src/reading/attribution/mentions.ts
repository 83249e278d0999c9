import type { Name, Sentence, Token } from '../../language/index.ts'
import type { Source } from '../../model/index.ts'
import { sentenceAt, tokenAt, type Context } from './context.ts'
import { childrenOf } from '../document.ts'

/** How many sentences on "a spokesman said" may be followed by "Spokesman N. N.", who is then the same person. */
const reach = 3

/**
 * The person whom the report names by the same role a little later: "a spokesman has said. … Spokesman N. N. told …".
 * Only for roles that speak for somebody else, where two different holders in one report are rare.
 */
export function namedElsewhere(context: Context, sentenceIndex: number, role: Token): Source | null {
  if (!/^spokes(man|woman|person)$/.test(role.lemma.toLowerCase())) return null
  const here = sentenceAt(context, sentenceIndex)
  if (nameWith(context, here, role.lemma, role.index) !== null) return null
  const indefinite = childrenOf(here, role.index).some((child) => /^an?$/i.test(child.text))
  if (!indefinite) return null
  for (let index = sentenceIndex + 1; index <= sentenceIndex + reach; index++) {
    const sentence = context.document.sentences[index]
    const name = sentence === undefined ? null : nameWith(context, sentence, role.lemma)
    if (name !== null) return name
  }
  return null
}

/** The person's name that directly follows the role word, as in "spokesman N. N.". */
function nameWith(context: Context, sentence: Sentence, role: string, at?: number): Source | null {
  for (const name of sentence.names) {
    if (name.type !== 'PER' || name.firstToken === 0) continue
    const before = tokenAt(sentence, name.firstToken - 1)
    if (before.lemma.toLowerCase() !== role.toLowerCase()) continue
    if (at !== undefined && before.index !== at) continue
    return { name: context.actors.fullName(textOf(context, name)), type: 'person' }
  }
  return null
}

/** The outlet's own reporter ("our correspondent"): the last person named as an outlet's ("the BBC's N. N."). */
export function ownReporter(context: Context, sentenceIndex: number): Source | null {
  for (let index = sentenceIndex; index >= 0; index--) {
    const sentence = sentenceAt(context, index)
    for (const name of sentence.names.toReversed()) {
      if (name.type !== 'PER') continue
      if (mediaOwner(context, index, name) !== null) {
        return { name: context.actors.fullName(textOf(context, name)), type: 'person' }
      }
    }
  }
  return null
}

/** The outlet that a name's possessor names ("the BBC's N. N."), or null. */
export function mediaOwner(context: Context, sentenceIndex: number, name: Name): string | null {
  const sentence = sentenceAt(context, sentenceIndex)
  const owner = sentence.tokens.find(
    (token) =>
      token.relation === 'nmod:poss' &&
      token.head >= name.firstToken &&
      token.head < name.endToken &&
      (token.index < name.firstToken || token.index >= name.endToken),
  )
  if (owner === undefined) return null
  const actors = context.actors.resolve({ sentence: sentenceIndex, token: owner.index })
  return actors.find((actor) => actor.kind === 'media')?.name ?? null
}

function textOf(context: Context, name: Name): string {
  return context.document.report.text.slice(name.start, name.end).replaceAll(/\s+/g, ' ')
}
