import type { TokenRef } from '../document.ts'
import { isBefore } from './context.ts'
import type { Context } from './context.ts'
import type { Entity, NameIndex, Role } from './entities.ts'
import { phraseAt } from './phrases.ts'
import { bodiesOf, orderBodies } from './role-words.ts'
import type { Nation } from './tables.ts'
import { isPlural } from './words.ts'

/**
 * Fills in whom persons act for where the report says it less directly: "the country's intelligence chief, N" by the
 * possessor; "Foreign Minister N" by an office that the report names elsewhere ("Jordan's foreign minister"); and the
 * well-known holders of high office by the table of people.
 */
export function completeAffiliations(context: Context): void {
  for (const entity of context.names.entities) {
    if (entity.kind !== 'person') continue
    for (const role of entity.roles) addPossessor(context, entity, role)
  }
  for (const list of respectiveLists(context)) shareOut(list)
  for (const entity of context.names.entities) {
    if (entity.kind !== 'person') continue
    if (entity.actsFor.length === 0) entity.actsFor.push(...ofSameOffice(context, entity))
    if (entity.actsFor.length === 0) entity.actsFor.push(...ofTable(context, entity))
    if (entity.actsFor.length === 0) entity.actsFor.push(...ofMainNation(context, entity))
  }
}

/** A minister or president without a country is the one of the country that the report is about, where one clearly is. */
function ofMainNation(context: Context, entity: Entity): Entity[] {
  const isNational = entity.roles.some(
    (role) => /^(minister|president|vice-president)$/.test(role.head) && !role.former,
  )
  const isFormer = entity.roles.some((role) => role.former)
  if (!isNational || isFormer || context.mainNation === null) return []
  return [context.names.nationEntity(context.mainNation)]
}

interface RespectiveList {
  persons: Entity[]
  bodies: Entity[]
  role: Role
}

/** "His Greek, Cypriot and French counterparts, N, N and N": as many persons as nations, in one order. */
function respectiveLists(context: Context): RespectiveList[] {
  return context.names.mentions.flatMap((mention) => {
    const entity = context.names.entityOf(mention)
    const sentence = context.document.sentences[mention.sentence]!
    return entity.roles.flatMap((role) => {
      const noun = sentence.tokens[role.token]
      if (
        role.sentence !== mention.sentence ||
        noun === undefined ||
        !isPlural(noun) ||
        role.bodies.length < 2
      )
        return []
      const persons = personsFrom(context, mention.sentence, mention.first)
      return persons.length === role.bodies.length ? [{ persons, bodies: [...role.bodies], role }] : []
    })
  })
}

/** Persons of a list that runs on from a token with nothing but commas and "and" between. */
function personsFrom(context: Context, sentence: number, first: number): Entity[] {
  const { tokens } = context.document.sentences[sentence]!
  const persons: Entity[] = []
  let at = first
  while (at < tokens.length) {
    const mention = context.names.at(sentence, at)
    const entity = mention === undefined ? undefined : context.names.entityOf(mention)
    if (mention !== undefined && entity?.kind === 'person') {
      persons.push(entity)
      at = mention.end
    } else if (/^(,|and)$/.test(tokens[at]!.text)) at += 1
    else break
  }
  return persons
}

function shareOut({ persons, bodies, role }: RespectiveList): void {
  persons.forEach((person, at) => {
    const body = bodies[at]!
    person.actsFor = [...person.actsFor.filter((other) => !bodies.includes(other)), body]
    if (!person.roles.includes(role)) person.roles.push({ ...role, bodies: [body] })
  })
  role.bodies = [bodies[0]!]
}

function addPossessor(context: Context, entity: Entity, role: Role): void {
  if (role.bodies.length > 0 || role.former) return
  const phrase = phraseAt(context.document.sentences[role.sentence]!, role.token)
  if (phrase.possessor === null) return
  const ref = { sentence: role.sentence, token: phrase.possessor.index }
  const owners = context
    .resolve(ref)
    .flatMap((owner) => (owner.entity === null ? owner.bodies : bodiesOf(owner.entity, context.names)))
  role.bodies.push(...orderBodies(owners.filter((owner) => owner !== entity)))
  entity.actsFor = orderBodies([...entity.actsFor, ...role.bodies])
}

/** The one body whose office of the same name the report mentions, where no two do. */
function ofSameOffice(context: Context, entity: Entity): Entity[] {
  for (const role of entity.roles) {
    if (role.former || role.words.length < 2) continue
    const offices = context.described.filter(
      (described) =>
        described.role.bodies.length > 0 &&
        sameWords(described.role.words, role.words) &&
        !isPlural(described.phrase.head),
    )
    const owners = new Set(offices.map((described) => described.role.bodies.at(-1)!))
    if (owners.size === 1) return [...owners]
  }
  return []
}

function sameWords(a: string[], b: string[]): boolean {
  return a.length === b.length && a.every((word) => b.includes(word))
}

function ofTable(context: Context, entity: Entity): Entity[] {
  if (entity.roles.some((role) => role.former) && !entity.roles.some((role) => !role.former)) return []
  const known = context.tables.people(entity.name)
  const bodies = known.flatMap((name) => {
    const nation = context.tables.nationsByName.get(name)
    if (nation !== undefined) return [context.names.nationEntity(nation)]
    return context.names.entities.filter((body) => body.name === name || body.organisation?.name === name)
  })
  return bodies.slice(0, 1)
}

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
