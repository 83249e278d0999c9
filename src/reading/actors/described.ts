import type { TokenRef } from '../document.ts'
import { refKey } from './context.ts'
import type { Context, Described } from './context.ts'
import type { Entity, Role } from './entities.ts'
import { nounClass } from './noun-class.ts'
import type { NounClass } from './noun-class.ts'
import { appositionsOf, conjunctsOf, phraseAt } from './phrases.ts'
import type { Phrase } from './phrases.ts'
import { readRole } from './role-words.ts'

/** Collects the descriptions that introduce an unnamed office, official or body. */
export function findDescribed(context: Context): Described[] {
  const found: Described[] = []
  context.document.sentences.forEach((sentence, index) => {
    for (const token of sentence.tokens) {
      if (token.upos !== 'NOUN' && token.upos !== 'PROPN') continue
      if (
        context.names.at(index, token.index) !== undefined ||
        context.holders.has(refKey({ sentence: index, token: token.index }))
      )
        continue
      const kind = nounClass(context, index, token.index)
      if (kind !== 'role' && kind !== 'body' && kind !== 'people') continue
      const phrase = phraseAt(sentence, token.index)
      const role = roleOfPhrase(context, index, phrase)
      const introduces = role.words.length > 1 || role.bodies.length > 0 || !isDefinite(phrase)
      if (introduces) found.push({ ref: { sentence: index, token: token.index }, phrase, role })
    }
  })
  return found
}

/** The role that a phrase names, with the bodies of its possessor. */
export function roleOfPhrase(context: Context, sentence: number, phrase: Phrase): Role {
  const range = { first: phrase.first, end: phrase.complementEnd, head: phrase.head.index }
  return readRole(context.names, context.tables, context.document.sentences[sentence]!, sentence, range)!
}

export function isDefinite(phrase: Phrase): boolean {
  return (
    phrase.possessor !== null ||
    /^(the|this|that|these|those|both|its|his|her|their)$/.test(phrase.determiner ?? '')
  )
}

/** The persons or organisations that a noun introduces by name: "envoys N and N", "the president, N", "the group N". */
export function namedBeside(context: Context, ref: TokenRef, kind: NounClass): Entity[] {
  const held = context.holders.get(refKey(ref))
  if (held !== undefined) return held
  const wanted =
    kind === 'role' || kind === 'people'
      ? /^person$/
      : kind === null
        ? null
        : /^(organisation|media|office|country)$/
  if (wanted === null) return []
  const sentence = context.document.sentences[ref.sentence]!
  const heads = [
    ...appositionsOf(sentence, ref.token),
    ...sentence.tokens.filter(
      (token) => token.head === ref.token && /^(flat|nmod:desc)/.test(token.relation),
    ),
  ]
  const found = heads.flatMap((head) =>
    conjunctsOf(sentence, head.index).flatMap((conjunct) => {
      const mention = context.names.at(ref.sentence, conjunct)
      const entity = mention === undefined ? undefined : context.names.entityOf(mention)
      return entity !== undefined && wanted.test(entity.kind) ? [entity] : []
    }),
  )
  return [...new Set(found)]
}
