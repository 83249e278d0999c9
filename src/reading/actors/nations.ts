import type { Document, TokenRef } from '../document.ts'
import { isBefore } from './context.ts'
import type { Context } from './context.ts'
import type { Entity, NameIndex } from './entities.ts'
import type { Mention } from './mentions.ts'
import { caseOf } from './phrases.ts'
import type { Nation } from './tables.ts'

/**
 * The country that a report is about: the one it speaks of most, where no other comes near it. One that is only named as
 * the place of something ("met in Doha"), or once, may be a host to foreigners: it is nobody's country by that.
 */
export function mainNation(document: Document, names: NameIndex): Nation | null {
  const count = new Map<Nation, number>()
  const asActor = new Set<Nation>()
  for (const mention of names.mentions) {
    const sense = mention.senses[0]
    if ((sense?.is !== 'nation' && sense?.is !== 'capital') || sense.nation.iso === null) continue
    count.set(sense.nation, (count.get(sense.nation) ?? 0) + 1)
    if (!isPlaceOf(document, mention)) asActor.add(sense.nation)
  }
  const [first, second] = [...count].sort((a, b) => b[1] - a[1])
  if (first === undefined || first[1] < 2 || !asActor.has(first[0])) return null
  return second === undefined || first[1] >= 1.5 * second[1] ? first[0] : null
}

const placing = /^(in|at|to|from|near|into|via|through|towards?|outside|inside)$/

const seats = /^(capital|city|airport|port|border|embassy|resort|town|coast|palace)$/

/** "In Doha", "flew to Qatar", "in the Qatari capital", and the country behind a city ("in Doha, Qatar"). */
function isPlaceOf(document: Document, mention: Mention): boolean {
  const sentence = document.sentences[mention.sentence]!
  const token = sentence.tokens[mention.head]!
  const outer = sentence.tokens[token.head]
  if (
    outer !== undefined &&
    /^(amod|compound|nmod:poss|nmod)$/.test(token.relation) &&
    seats.test(outer.lemma)
  )
    return true
  const isBehindCity =
    outer !== undefined && outer.index < token.index && /^(appos|nmod:unmarked|list)$/.test(token.relation)
  return placing.test(caseOf(sentence, isBehindCity ? outer.index : token.index) ?? '')
}

/** The country named last before a place in the text ("the country's army"), in the same sentence or the three before. */
export function lastNation(context: Context, ref: TokenRef): Entity | null {
  let last: Entity | null = null
  for (const mention of context.names.mentions) {
    if (!isBefore({ sentence: mention.sentence, token: mention.first }, ref)) break
    const sense = mention.senses[0]
    if (mention.sentence < ref.sentence - 3 || sense === undefined) continue
    if (sense.is === 'nation' || sense.is === 'capital') last = context.names.nationEntity(sense.nation)
  }
  return last
}
