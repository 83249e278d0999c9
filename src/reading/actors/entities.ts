import type { ActorKind, Document } from '../document.ts'
import { findMentions } from './mentions.ts'
import type { Mention } from './mentions.ts'
import { organisationName } from './organisation-names.ts'
import { fullestName, groupPeople } from './people.ts'
import type { ActorTables, Nation, TableOrganisation } from './tables.ts'
import { isAcronym, key, plain } from './words.ts'

/** What the names of a report stand for, each once. */
export interface Entity {
  kind: ActorKind
  /** Fullest name that the report gives. */
  name: string
  mentions: Mention[]
  /** The nation itself, or the one that a body of a state or a seat of government belongs to. */
  nation: Nation | null
  organisation: TableOrganisation | null
  roles: Role[]
  /** Entities that a person acts for, most specific first. */
  actsFor: Entity[]
  sex: 'male' | 'female' | null
}

/** What the report says somebody is: "former UN envoy". */
export interface Role {
  /** Head noun, lower-case lemma. */
  head: string
  /** Head and the common words before it, lower case: `['foreign', 'minister']`. */
  words: string[]
  bodies: Entity[]
  former: boolean
  sex: 'male' | 'female' | null
  /** Where the head noun stands. */
  sentence: number
  token: number
}

/** The names of a report and what they stand for. */
export interface NameIndex {
  mentions: Mention[]
  entities: Entity[]
  /** The mention that covers a token, by sentence and token. */
  at(sentence: number, token: number): Mention | undefined
  entityOf(mention: Mention): Entity
  /** The entity of a nation, made when the report only uses its adjective. */
  nationEntity(nation: Nation): Entity
}

/** Finds the names of a report and groups them. */
export function indexNames(document: Document, tables: ActorTables): NameIndex {
  const mentions = findMentions(document, tables)
  const entities: Entity[] = []
  const entityOfMention = new Map<Mention, Entity>()
  const byNation = new Map<Nation, Entity>()
  const join = (entity: Entity, mention: Mention): void => {
    entity.mentions.push(mention)
    entityOfMention.set(mention, entity)
  }
  const make = (kind: ActorKind, name: string): Entity => {
    const entity: Entity = {
      kind,
      name,
      mentions: [],
      nation: null,
      organisation: null,
      roles: [],
      actsFor: [],
      sex: null,
    }
    entities.push(entity)
    return entity
  }
  const nationEntity = (nation: Nation): Entity => {
    const known = byNation.get(nation)
    if (known !== undefined) return known
    const entity = make(nation.iso === null ? 'people' : 'country', nation.name)
    entity.nation = nation
    byNation.set(nation, entity)
    return entity
  }

  const people = mentions.filter((mention) => mention.type === 'PER' && mention.senses.length === 0)
  const groups = groupPeople(
    people.map((mention) => ({ text: mention.text, order: mentions.indexOf(mention) })),
  )
  const persons = new Map<number, Entity>()
  people.forEach((mention, at) => {
    const group = groups[at]!
    const entity = persons.get(group) ?? make('person', '')
    persons.set(group, entity)
    join(entity, mention)
  })
  for (const entity of persons.values())
    entity.name = fullestName(entity.mentions.map((mention) => mention.text))

  const others = new Map<string, Entity>()
  for (const mention of mentions) {
    if (entityOfMention.has(mention)) continue
    const nation = nationOf(mention)
    if (nation !== null) join(nationEntity(nation), mention)
    else join(otherEntity(mention, others, tables, make), mention)
  }
  joinAcronyms(document, entities, entityOfMention)
  for (const entity of entities) {
    if (entity.organisation !== null || entity.kind === 'organisation')
      entity.name = organisationName(
        entity.mentions.map((mention) => mention.text),
        entity.organisation,
      )
    if (entity.nation?.iso != null && entity.kind === 'country') entity.name = countryName(entity)
    entity.nation ??= ownNation(entity, tables)
  }
  const index = mentionsByToken(mentions)
  return {
    mentions,
    entities,
    at: (sentence, token) => index.get(sentence)?.get(token),
    entityOf: (mention) => entityOfMention.get(mention)!,
    nationEntity,
  }
}

function nationOf(mention: Mention): Nation | null {
  for (const sense of mention.senses) if (sense.is === 'nation') return sense.nation
  return null
}

function otherEntity(
  mention: Mention,
  others: Map<string, Entity>,
  tables: ActorTables,
  make: (kind: ActorKind, name: string) => Entity,
): Entity {
  const sense = mention.senses[0]
  const name =
    sense?.is === 'organisation' ? sense.organisation.name : sense?.is === 'seat' ? sense.name : mention.text
  const entry = key(name)
  const known = others.get(entry)
  if (known !== undefined) return known
  const entity = make(kindOf(mention, tables), name)
  if (sense?.is === 'organisation') entity.organisation = sense.organisation
  if (sense?.is === 'seat') entity.nation = sense.nation
  others.set(entry, entity)
  return entity
}

/** "The Harbour Gazette", "Radio North", "North Press Agency". */
function isMediumByName(name: string, tables: ActorTables): boolean {
  const words = name.toLowerCase().split(' ')
  const ends = [words.at(-1)!, words.slice(-2).join(' '), words[0]!]
  return (
    words.length > 1 &&
    (ends.slice(0, 2).some((end) => tables.media.cues.has(end)) || /^(radio|daily)$/.test(ends[2]!))
  )
}

function kindOf(mention: Mention, tables: ActorTables): ActorKind {
  const sense = mention.senses[0]
  switch (sense?.is) {
    case 'organisation':
      return 'organisation'
    case 'seat':
      return 'office'
    case 'medium':
      return 'media'
    case 'capital':
    case 'place':
      return 'place'
    default:
  }
  switch (mention.type) {
    case 'PER':
      return 'person'
    case 'LOC':
    case 'FAC':
      return 'place'
    case 'NORP':
      return 'people'
    default:
      return isMediumByName(mention.text, tables) ? 'media' : 'organisation'
  }
}

/**
 * The record's name of a country where the report uses it or only its adjective; else the form that the report uses
 * most ("U.S.").
 */
function countryName(entity: Entity): string {
  const used = entity.mentions.filter((mention) =>
    mention.senses.some((sense) => sense.is === 'nation' && sense.form === 'name'),
  )
  const forms = used.map((mention) => mention.text)
  const name = entity.nation!.name
  if (forms.length === 0 || forms.some((form) => key(form) === key(name))) return name
  const abbreviations = forms.filter((form) => isAcronym(form))
  return abbreviations.length > 0 ? fullestByCount(abbreviations) : name
}

function fullestByCount(forms: string[]): string {
  const count = (form: string): number => forms.filter((other) => other === form).length
  return [...new Set(forms)].sort((a, b) => count(b) - count(a))[0]!
}

/** Joins "OSCE" to "Organization for Security and Cooperation in Europe" where both stand in the report. */
function joinAcronyms(document: Document, entities: Entity[], entityOfMention: Map<Mention, Entity>): void {
  const organisations = entities.filter((entity) => ['organisation', 'place', 'media'].includes(entity.kind))
  for (const short of organisations) {
    if (!isAcronym(short.name) || short.mentions.length === 0) continue
    const long = organisations.find(
      (entity) =>
        entity !== short &&
        entity.mentions.length > 0 &&
        (isDefined(document, entity, short) ||
          initials(entity.name).includes(short.name.replaceAll('.', ''))),
    )
    if (long === undefined || (long.organisation !== null && short.organisation !== null)) continue
    for (const mention of short.mentions) entityOfMention.set(mention, long)
    long.mentions.push(...short.mentions)
    long.organisation ??= short.organisation
    if (short.kind === 'media') long.kind = 'media'
    short.mentions = []
  }
}

/** "Long Name (SHORT)": the short form follows the long one in brackets. */
function isDefined(document: Document, long: Entity, short: Entity): boolean {
  return long.mentions.some((mention) =>
    short.mentions.some((other) => {
      if (other.sentence !== mention.sentence || other.first < mention.end) return false
      const tokens = document.sentences[mention.sentence]!.tokens
      const between = tokens.slice(mention.end, other.first).map((token) => token.text)
      return between.length <= 2 && between.at(-1) === '('
    }),
  )
}

function initials(name: string): string[] {
  const words = plain(name)
    .split(/[ -]/)
    .filter((word) => word !== '')
  const main = words.filter((word) => /^[A-Z]/.test(word))
  return main.length < 2
    ? []
    : [main.map((word) => word[0]).join(''), words.map((word) => word[0]!.toUpperCase()).join('')]
}

/** The nation in the name of a state's body ("Turkish Ministry of Foreign Affairs"). */
function ownNation(entity: Entity, tables: ActorTables): Nation | null {
  if (entity.kind !== 'organisation' || entity.organisation !== null) return null
  const words = plain(entity.name).split(' ')
  if (!words.some((word) => tables.roles.stateBodies.has(word.toLowerCase()))) return null
  for (let length = 3; length >= 1; length -= 1) {
    for (let at = 0; at + length <= words.length; at += 1) {
      const senses = tables.senses.get(key(words.slice(at, at + length).join(' '))) ?? []
      for (const sense of senses) if (sense.is === 'nation') return sense.nation
    }
  }
  return null
}

function mentionsByToken(mentions: Mention[]): Map<number, Map<number, Mention>> {
  const index = new Map<number, Map<number, Mention>>()
  for (const mention of mentions) {
    const tokens = index.get(mention.sentence) ?? new Map<number, Mention>()
    for (let at = mention.first; at < mention.end; at += 1) tokens.set(at, mention)
    index.set(mention.sentence, tokens)
  }
  return index
}
