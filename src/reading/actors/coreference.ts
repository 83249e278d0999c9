import type { TokenRef } from '../document.ts'
import { foundEntity, isBefore, spanOf } from './context.ts'
import type { Context, Found } from './context.ts'
import type { Entity } from './entities.ts'

/**
 * Whom a phrase means by the language model's chains, where the rules leave it open: the nearest name before it in its chain,
 * if a pronoun of its kind can stand for it. Empty where the chain holds no such name.
 */
export function corefer(context: Context, ref: TokenRef): Found[] {
  const { mentions = [] } = context.document
  const own = mentions.find(({ sentence, headToken }) => sentence === ref.sentence && headToken === ref.token)
  if (own === undefined) return []
  const word = context.document.sentences[ref.sentence]!.tokens[ref.token]!.text.toLowerCase()
  for (const mention of mentions.toReversed()) {
    const at = { sentence: mention.sentence, token: mention.headToken }
    if (mention.chain !== own.chain || !isBefore(at, ref)) continue
    const named = context.names.at(at.sentence, at.token)
    if (named === undefined) continue
    const entity = context.names.entityOf(named)
    if (!canStandFor(word, entity)) continue
    return [
      foundEntity(context, entity, spanOf(context, ref.sentence, ref.token, ref.token + 1), ['coreference']),
    ]
  }
  return []
}

function canStandFor(word: string, { kind, sex }: Entity): boolean {
  if (/^(he|him|his|himself)$/.test(word)) return kind === 'person' && sex !== 'female'
  if (/^(she|her|hers|herself)$/.test(word)) return kind === 'person' && sex !== 'male'
  if (/^(it|its|itself)$/.test(word)) return kind === 'organisation' || kind === 'country'
  return kind !== 'place'
}
