import type { TokenRef } from '../document.ts'
import { foundEntity, isBefore, spanOf } from './context.ts'
import type { Context, Described, Found } from './context.ts'
import { describe, ownerOf } from './describe.ts'
import { isDefinite } from './described.ts'
import type { Entity, Role } from './entities.ts'
import { formsOf } from './noun-class.ts'
import type { Phrase } from './phrases.ts'
import { fits, genericHeads } from './role-match.ts'
import { natureOf } from './roles.ts'
import { isPlural, lemmaOf } from './words.ts'

/**
 * The person, organisation or earlier description that a definite description goes back to.
 *
 * @returns empty when nothing in the report fits
 */
export function antecedents(context: Context, ref: TokenRef, phrase: Phrase, role: Role): Found[] {
  const span = spanOf(context, ref.sentence, phrase.first, phrase.end)
  const bare = role.words.length <= 1 && role.bodies.length === 0
  if (isPlural(phrase.head)) {
    const several = personsWithRole(context, ref, role)
    if (several.length > 1) return several.map((entity) => foundEntity(context, entity, span, ['role']))
  }
  const person = isPlural(phrase.head) ? null : personWithRole(context, ref, role, bare)
  const described = bare ? describedBefore(context, ref, phrase, role) : null
  const organisation = organisationOfNature(context, ref, phrase, role)
  if (phrase.possessor !== null) return ownedBy(context, ref, phrase, [person, organisation], span)
  const nearest = [
    person === null
      ? null
      : { at: person.at, found: () => foundEntity(context, person.entity, span, ['role']) },
    described === null ? null : { at: described.ref, found: () => describeAgain(context, described, span) },
    organisation === null
      ? null
      : { at: organisation.at, found: () => foundEntity(context, organisation.entity, span, ['nature']) },
  ].filter((candidate) => candidate !== null)
  nearest.sort((a, b) => (isBefore(a.at, b.at) ? 1 : -1))
  const before = nearest.find((candidate) => isBefore(candidate.at, ref))
  const chosen = before ?? (bare ? undefined : nearest.at(-1))
  return chosen === undefined ? [] : [chosen.found()]
}

/** "His movement", "Egypt's president": what fits must belong to the possessor. */
function ownedBy(
  context: Context,
  ref: TokenRef,
  phrase: Phrase,
  candidates: (Candidate | null)[],
  span: { start: number; end: number },
): Found[] {
  const owner = ownerOf(context, ref.sentence, phrase)
  if (owner === null) return []
  const sides = new Set([...owner.bodies, ...(owner.entity === null ? [] : [owner.entity])])
  const owned = candidates.find(
    (candidate) =>
      candidate !== null &&
      candidate.entity !== owner.entity &&
      (sides.has(candidate.entity) || candidate.entity.actsFor.some((body) => sides.has(body))),
  )
  return owned == null ? [] : [foundEntity(context, owned.entity, span, ['possessor'])]
}

interface Candidate {
  entity: Entity
  at: TokenRef
}

function personWithRole(context: Context, ref: TokenRef, role: Role, bare: boolean): Candidate | null {
  const fitting = context.names.entities.filter(
    (entity) => entity.kind === 'person' && entity.roles.some((own) => fits(role, own, entity)),
  )
  return nearestMention(fitting, ref, !bare)
}

/** "The presidents", "the foreign ministers": those with this role who were named in the sentences before. */
function personsWithRole(context: Context, ref: TokenRef, role: Role): Entity[] {
  if (genericHeads.has(role.head) && role.bodies.length === 0) return []
  return context.names.entities.filter(
    (entity) =>
      entity.kind === 'person' &&
      entity.roles.some((own) => fits(role, own, entity)) &&
      entity.mentions.some(
        ({ sentence, head }) => isBefore({ sentence, token: head }, ref) && sentence >= ref.sentence - 6,
      ),
  )
}

function nearestMention(entities: Entity[], ref: TokenRef, mayFollow: boolean): Candidate | null {
  const all = entities.flatMap((entity) =>
    entity.mentions.map((mention) => ({ entity, at: { sentence: mention.sentence, token: mention.head } })),
  )
  const before = all.filter(({ at }) => isBefore(at, ref)).sort((a, b) => (isBefore(a.at, b.at) ? 1 : -1))
  if (before[0] !== undefined) return before[0]
  if (!mayFollow) return null
  return all.sort((a, b) => (isBefore(a.at, b.at) ? -1 : 1))[0] ?? null
}

function describedBefore(context: Context, ref: TokenRef, phrase: Phrase, role: Role): Described | null {
  const words = formsOf(phrase.head.text, lemmaOf(phrase.head))
  const { unnamed, offices, bodies } = context.tables.roles
  if (!words.some((word) => unnamed.has(word) || offices.has(word) || bodies.has(word))) return null
  const before = context.described.filter(
    (described) =>
      isBefore(described.ref, ref) &&
      isPlural(described.phrase.head) === isPlural(phrase.head) &&
      described.role.head === role.head &&
      described.role.words.length + described.role.bodies.length > 1,
  )
  return before.at(-1) ?? null
}

function describeAgain(context: Context, described: Described, span: { start: number; end: number }): Found {
  const [first] = context.resolve(described.ref)
  return {
    ...(first ?? describe(context, described.ref.sentence, described.phrase, described.role)),
    ...span,
    why: ['description'],
  }
}

function organisationOfNature(context: Context, ref: TokenRef, phrase: Phrase, role: Role): Candidate | null {
  if (!isDefinite(phrase) && !isPlural(phrase.head)) return null
  const noun = formsOf(phrase.head.text, lemmaOf(phrase.head))
  if (role.bodies.some((body) => body.nation === null)) return null
  const fitting = context.names.entities.filter((entity) => {
    if (entity.kind !== 'organisation' || entity.mentions.length === 0) return false
    const nature = natureOf(context.document, context.names, entity)
    if (!noun.some((word) => nature.has(word))) return false
    const traits = new Set([...(entity.organisation?.traits ?? []), ...nature])
    const rest = role.words.filter((word) => word !== role.head)
    const nations = role.bodies.map((body) => body.nation!.name)
    const of = entity.organisation?.of ?? []
    return (
      rest.every((word) => traits.has(word)) &&
      (of.length === 0 || nations.every((nation) => of.includes(nation)))
    )
  })
  return nearestMention(fitting, ref, role.words.length > 1 || role.bodies.length > 0)
}
