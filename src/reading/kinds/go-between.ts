import type { Sentence, Token } from '../../language/index.ts'
import { childrenOf, type Actor } from '../document.ts'
import type { BuildContext, Found } from './context.ts'

const mediating = /^(?:broker|mediat|facilitat|sponsor|arrang)/i
const hosting = /^(?:host|run|led|lead|organi[sz]|chair|conven)/i

/**
 * Who hosts or mediates, as a name joined to a participle before the noun says it: "UN-brokered talks", "a French-run
 * summit". They are no parties by that.
 */
export function goBetweens(context: BuildContext, found: Found): { host: Actor[]; mediator: Actor[] } {
  const result: { host: Actor[]; mediator: Actor[] } = { host: [], mediator: [] }
  const { sentence, ref } = found
  for (const child of childrenOf(sentence, found.match.trigger)) {
    if (child.index > found.match.trigger || !/^(?:amod|compound|acl)/.test(child.relation)) continue
    const joined = participleWithName(sentence, child)
    if (joined === null) continue
    const role = mediating.test(joined.participle)
      ? 'mediator'
      : hosting.test(joined.participle)
        ? 'host'
        : null
    if (role !== null) result[role].push(...context.actors.resolve({ ...ref, token: joined.name }))
  }
  return result
}

/** The name before a dash and the participle after it, as one token or as three. */
function participleWithName(sentence: Sentence, token: Token): { name: number; participle: string } | null {
  const whole = /^\p{Lu}.*[-–](\p{Ll}+)$/u.exec(token.text)
  if (whole !== null) return { name: token.index, participle: whole[1] ?? '' }
  const [mark, name] = [sentence.tokens[token.index - 1], sentence.tokens[token.index - 2]]
  const isJoined =
    mark !== undefined && /^[-–]$/.test(mark.text) && name !== undefined && /^\p{Lu}/u.test(name.text)
  return isJoined ? { name: name.index, participle: token.text } : null
}
