import { actorTables } from './tables.ts'
import { key } from './words.ts'

const governing = /\b(government|ministry|department|embassy|office|presidency|council|delegation)\b/i

/**
 * Names of the party whose own pages an outlet's reports are, its usual name first: a seat of government ("White House"),
 * a government ("UK Government"), an organisation ("United Nations").
 * @returns empty for media
 */
export function namesOfPublisher(outlet: string): string[] {
  const words = outlet.split(/\s+/)
  const { senses } = actorTables()
  for (let length = words.length; length > 0; length -= 1) {
    for (let first = 0; first + length <= words.length; first += 1) {
      const found = senses.get(key(words.slice(first, first + length).join(' '))) ?? []
      for (const sense of found) {
        if (sense.is === 'seat' && sense.nation !== null) return sense.nation.names
        if (sense.is === 'nation' && governing.test(outlet)) return sense.nation.names
        const isWhole = length === words.length || governing.test(outlet)
        if (sense.is === 'organisation' && isWhole) return [sense.organisation.name]
      }
    }
  }
  return []
}
