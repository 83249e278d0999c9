import type { Sentence, Token } from '../../language/index.ts'
import type { Entity, NameIndex, Role } from './entities.ts'
import type { Mention } from './mentions.ts'
import type { ActorTables } from './tables.ts'
import { lemmaOf, singular } from './words.ts'

/** Head nouns under which reports hide the same office. */
const sameRole: Record<string, string> = {
  premier: 'minister',
  pm: 'minister',
  chief: 'head',
  head: 'head',
  leader: 'head',
  boss: 'head',
  director: 'head',
  ruler: 'head',
  chairman: 'head',
  chairwoman: 'head',
  chairperson: 'head',
  spokeswoman: 'spokesman',
  spokesperson: 'spokesman',
  emissary: 'envoy',
  representative: 'envoy',
  mediator: 'envoy',
  defence: 'defense',
}

/** A noun as it is compared with others: singular, one word for its synonyms. */
export function roleWord(word: string): string {
  const single = singular(word.toLowerCase())
  return sameRole[single] ?? single
}

/** True for nouns that say what one person is ("minister", "spokesmen"). */
export function isRoleNoun(token: Token, tables: ActorTables): boolean {
  if (!/^(NOUN|PROPN|ADJ)$/.test(token.upos)) return false
  const { offices, persons } = tables.roles
  return [token.text.toLowerCase(), lemmaOf(token), singular(token.text.toLowerCase())].some(
    (word) => offices.has(word) || persons.has(word),
  )
}

/** True when a name only says where or by whom ("Qatar-based", "Iran-backed"): it is no body that is acted for. */
export function isBesideParticiple(sentence: Sentence, mention: Mention): boolean {
  const next = sentence.tokens[mention.end]
  const after = sentence.tokens[mention.end + 1]
  if (next === undefined || after === undefined || !/^[-–]$/.test(next.text)) return false
  return /^(based|backed|led|run|held|born|aligned|sponsored|funded|brokered|mediated|controlled|allied|supported|dominated|trained|imposed|bound)$/i.test(
    after.text,
  )
}

/**
 * Reads the role that a run of tokens names: its last role noun before any "of", the common words before it, and the
 * bodies named anywhere in the run.
 *
 * @returns null when the run holds no role noun
 */
export function readRole(
  names: NameIndex,
  tables: ActorTables,
  sentence: Sentence,
  sentenceIndex: number,
  range: { first: number; end: number; head?: number },
): Role | null {
  const head = range.head ?? roleHead(sentence, range, tables)
  if (head === null) return null
  const words: string[] = []
  let former = false
  for (let index = range.first; index <= head; index += 1) {
    const token = sentence.tokens[index]!
    const word = token.text.toLowerCase()
    if (tables.roles.former.has(word)) {
      former ||= /^(former|ex|late|outgoing|ousted|deposed|then|one-?time)$/.test(word)
      continue
    }
    if (names.at(sentenceIndex, index) !== undefined && index !== head) continue
    if (/^(NOUN|PROPN|ADJ)$/.test(token.upos) && /\p{L}/u.test(word)) words.push(roleWord(word))
  }
  for (let index = head + 1; index < range.end; index += 1) {
    const token = sentence.tokens[index]!
    if (names.at(sentenceIndex, index) === undefined && /^(NOUN|PROPN|ADJ)$/.test(token.upos))
      words.push(roleWord(token.text))
  }
  const noun = sentence.tokens[head]!.text.toLowerCase()
  if (/^(premier|pm)$/.test(noun)) words.push('prime')
  return {
    head: roleWord(noun),
    words: [...new Set(words)],
    bodies: bodiesIn(names, sentence, sentenceIndex, { ...range, head }),
    former,
    sex: tables.roles.male.has(noun) ? 'male' : tables.roles.female.has(noun) ? 'female' : null,
    sentence: sentenceIndex,
    token: head,
  }
}

function roleHead(
  sentence: Sentence,
  range: { first: number; end: number },
  tables: ActorTables,
): number | null {
  let found: number | null = null
  for (let index = range.first; index < range.end; index += 1) {
    const token = sentence.tokens[index]!
    if (found !== null && (token.upos === 'ADP' || token.text === ',')) break
    if (isRoleNoun(token, tables)) found = index
  }
  return found
}

/** Bodies named in a run of tokens, organisations first, then nations; a destination ("envoy to Yemen") is none. */
export function bodiesIn(
  names: NameIndex,
  sentence: Sentence,
  sentenceIndex: number,
  range: { first: number; end: number; head: number },
): Entity[] {
  const found: Entity[] = []
  for (let index = range.first; index < range.end; index += 1) {
    const mention = names.at(sentenceIndex, index)
    if (mention === undefined) continue
    index = mention.end - 1
    const entity = names.entityOf(mention)
    const isDestination = mention.first > range.head && leadsElsewhere(sentence, range.head, mention.first)
    if (isDestination || isBesideParticiple(sentence, mention)) continue
    const capital = mention.senses.find((sense) => sense.is === 'capital')
    if (capital?.is === 'capital' && mention.first < range.head)
      found.push(names.nationEntity(capital.nation))
    found.push(...bodiesOf(entity, names))
  }
  return orderBodies(found)
}

/** Whom one acts for who acts for this name: the body itself, and the state that it belongs to. */
export function bodiesOf(entity: Entity, names: NameIndex): Entity[] {
  switch (entity.kind) {
    case 'person':
      return entity.actsFor
    case 'place':
    case 'media':
      return []
    case 'country':
      return [entity]
    default: {
      const nation = entity.nation
      return nation === null || entity.kind === 'people' ? [entity] : [entity, names.nationEntity(nation)]
    }
  }
}

function leadsElsewhere(sentence: Sentence, head: number, at: number): boolean {
  for (let index = at - 1; index > head; index -= 1) {
    const token = sentence.tokens[index]!
    if (token.upos === 'ADP') return /^(to|in|on|with|at|near|against|by)$/i.test(token.text)
  }
  return false
}

/** Organisations before nations; a people is left out beside one of its own organisations. */
export function orderBodies(entities: Entity[]): Entity[] {
  const unique = [...new Set(entities)]
  const rank = (entity: Entity): number => (entity.kind === 'country' ? 2 : entity.kind === 'people' ? 3 : 1)
  const ordered = unique.sort((a, b) => rank(a) - rank(b))
  const owned = new Set<string>(ordered.flatMap((entity) => entity.organisation?.of ?? []))
  return ordered.filter(
    (entity) => !(entity.nation !== null && entity.organisation === null && owned.has(entity.nation.name)),
  )
}
