import type { TokenRef } from '../document.ts'
import { isBefore } from './context.ts'
import type { Context } from './context.ts'
import type { Entity, NameIndex } from './entities.ts'
import type { Nation } from './tables.ts'

/** The country that a report speaks of most, where no other comes near it. */
export function mainNation(names: NameIndex): Nation | null {
  const count = new Map<Nation, number>()
  const add = (nation: Nation): void => {
    count.set(nation, (count.get(nation) ?? 0) + 1)
  }
  for (const mention of names.mentions) {
    const sense = mention.senses[0]
    if (sense?.is === 'nation' || sense?.is === 'capital') add(sense.nation)
  }
  const [first, second] = [...count].filter(([nation]) => nation.iso !== null).sort((a, b) => b[1] - a[1])
  if (first === undefined) return null
  return second === undefined || first[1] >= 1.5 * second[1] ? first[0] : null
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
