import type { Sentence } from '../../language/index.ts'
import { childrenOf } from '../document.ts'
import type { TokenRef } from '../document.ts'
import type { Context } from './context.ts'
import type { Mention } from './mentions.ts'
import { appositionsOf, caseOf, phraseAt } from './phrases.ts'

/**
 * The most specific named place of the phrase headed by a token: "Doha" in "Doha, Qatar" and in "the Qatari capital,
 * Doha"; "Jeddah" in "the city of Jeddah"; "Turkish border" keeps its noun. Null where no place is named.
 */
export function placeAt(context: Context, ref: TokenRef): string | null {
  const sentence = context.document.sentences[ref.sentence]!
  const mention = context.names.at(ref.sentence, ref.token)
  if (mention !== undefined && mention.head === headWithin(mention, ref.token)) {
    const named = placeName(context, mention)
    if (named !== null) return withDirection(context, sentence, mention, named)
  }
  for (const apposition of appositionsOf(sentence, ref.token)) {
    const place = placeAt(context, { ...ref, token: apposition.index })
    if (place !== null) return place
  }
  for (const child of childrenOf(sentence, ref.token)) {
    const isOf = child.relation.startsWith('nmod') && /^(of|in)$/.test(caseOf(sentence, child.index) ?? '')
    const isPart = /^(compound|flat|nmod:desc|nmod:unmarked|amod|nmod:poss)$/.test(child.relation)
    if (!isOf && !isPart) continue
    const place = isOf
      ? placeAt(context, { ...ref, token: child.index })
      : borderPlace(context, ref, child.index)
    if (place !== null) return place
  }
  return null
}

function headWithin(mention: Mention, token: number): number {
  return token >= mention.first && token < mention.end ? mention.head : -1
}

/** Storms bear names and are no places. */
const storm = /^(typhoon|hurricane|cyclone|tropical storm|storm|operation)\b/i

function placeName(context: Context, mention: Mention): string | null {
  if (storm.test(mention.text)) return null
  const entity = context.names.entityOf(mention)
  const isDemonym = mention.senses.some((sense) => sense.is === 'nation' && sense.form !== 'name')
  if (isDemonym) return null
  if (entity.kind === 'country') return entity.name
  const isPlace = entity.kind === 'place' || mention.type === 'LOC' || mention.type === 'FAC'
  return isPlace ? mention.text : null
}

/** "eastern Ukraine", "southern Lebanon": a part of a country stays a part. */
function withDirection(context: Context, sentence: Sentence, mention: Mention, name: string): string {
  const before = sentence.tokens[mention.first - 1]
  if (before === undefined || !/^(north|south|east|west|central|upper|lower)\w*$/i.test(before.text))
    return name
  const { start } = before
  const end = sentence.tokens[mention.end - 1]!.end
  return before.upos === 'ADJ' ? context.document.report.text.slice(start, end).replace(/\s+/g, ' ') : name
}

const areaNouns =
  /^(border|frontier|capital|city|town|village|province|region|district|strip|airport|port|camp|camps|coast|embassy|territory|waters|resort)$/i

/** "the Turkish border", "Gaza City", "Sanaa airport": a name before a noun of place. */
function borderPlace(context: Context, ref: TokenRef, child: number): string | null {
  const sentence = context.document.sentences[ref.sentence]!
  const head = sentence.tokens[ref.token]!
  const mention = context.names.at(ref.sentence, child)
  if (mention === undefined || !areaNouns.test(head.text)) return null
  const named = placeName(context, mention)
  const isCapital = /^(capital|city)$/i.test(head.text)
  const nation = context.names.entityOf(mention).nation
  if (isCapital && nation !== null && named === null) return capitalOf(context, ref, nation.name)
  if (/^(city|town|village|province|region|district)$/i.test(head.text) && named !== null) return named
  const phrase = phraseAt(sentence, ref.token)
  const { start } = sentence.tokens[mention.first]!
  const end = sentence.tokens[phrase.end - 1]!.end
  return context.document.report.text.slice(start, end).replace(/\s+/g, ' ')
}

/** "the Afghan capital": the city, where the report names it. */
function capitalOf(context: Context, ref: TokenRef, nation: string): string | null {
  for (const mention of context.names.mentions) {
    const isCapital = mention.senses.some((sense) => sense.is === 'capital' && sense.nation.name === nation)
    if (isCapital) return mention.text
  }
  return null
}
