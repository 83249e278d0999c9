import type { Context } from './context.ts'
import type { Entity, Role } from './entities.ts'
import { nameLeadingOffices } from './leads.ts'
import { phraseAt } from './phrases.ts'
import { shareOutNations } from './respective.ts'
import { bodiesOf, orderBodies } from './role-words.ts'
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
  shareOutNations(context)
  nameLeadingOffices(context)
  const persons = context.names.entities.filter((entity) => entity.kind === 'person')
  for (const entity of persons) {
    if (entity.actsFor.length === 0) entity.actsFor.push(...ofSameOffice(context, entity))
    if (entity.actsFor.length === 0) entity.actsFor.push(...ofTable(context, entity))
  }
  const homeless = persons.filter((entity) => entity.actsFor.length === 0)
  const found = homeless.map((entity) => ofMainNation(context, entity))
  homeless.forEach((entity, at) => entity.actsFor.push(...found[at]!))
}

/**
 * A minister or president without a country is the one of the country that the report is about, where one clearly is.
 * Of two holders of one office at most one can be, and the report does not say which.
 */
function ofMainNation(context: Context, entity: Entity): Entity[] {
  const national = entity.roles.filter((role) => /^(minister|president|vice-president)$/.test(role.head))
  const isFormer = entity.roles.some((role) => role.former)
  if (national.length === 0 || isFormer || context.mainNation === null) return []
  const isShared = context.names.entities.some(
    (other) =>
      other !== entity &&
      other.kind === 'person' &&
      other.actsFor.length === 0 &&
      other.roles.some((role) => !role.former && national.some((own) => sameWords(own.words, role.words))),
  )
  return isShared ? [] : [context.names.nationEntity(context.mainNation)]
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
