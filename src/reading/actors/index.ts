import type { Actor, ActorIndex, Document, TokenRef } from '../document.ts'
import { completeAffiliations } from './affiliations.ts'
import { foundEntity, refKey, spanOf } from './context.ts'
import type { Context, Found } from './context.ts'
import { findDescribed } from './described.ts'
import { indexNames } from './entities.ts'
import type { Entity, NameIndex } from './entities.ts'
import { entityNamed } from './lookup.ts'
import { mainNation } from './nations.ts'
import { facingAround } from './pairs.ts'
import { placeAt } from './places.ts'
import { resolvePhrase } from './resolve.ts'
import { attachRoles } from './roles.ts'
import { actorTables } from './tables.ts'

/** What resolution of names offers beyond the common contract. */
export interface NamedActors extends ActorIndex {
  /** The actor of a name as the report or a claim gives it ("Hamas", "Haniyeh"), with whom it acts for; null if unknown. */
  actorNamed(name: string): Actor | null
  /** Those whom the report sets against each other most around a place in the text ("Israel", "Hamas"); may be empty. */
  sidesAround(ref: TokenRef): Actor[]
  /** The country that the report is about, where one clearly is. */
  country: string | null
}

/**
 * Names to actors within one report: fullest names, whom persons act for, what descriptions and pronouns go back to.
 * Nothing is guessed: a phrase without a clear reading gives no actor.
 */
export function findActors(document: Document): NamedActors {
  const tables = actorTables()
  const names = indexNames(document, tables)
  attachRoles(document, names, tables)
  const cache = new Map<string, Found[]>()
  const context: Context = {
    document,
    tables,
    names,
    described: [],
    holders: holdersOf(names),
    mainNation: null,
    resolve: (ref) => {
      const entry = refKey(ref)
      const known = cache.get(entry)
      if (known !== undefined) return known
      // An empty entry stands while the phrase is being resolved, so that two phrases cannot wait for each other.
      cache.set(entry, [])
      const found = resolvePhrase(context, ref)
      cache.set(entry, found)
      return found
    },
  }
  context.described = findDescribed(context)
  context.mainNation = mainNation(document, names)
  completeAffiliations(context)
  cache.clear()
  return {
    resolve: (ref) => context.resolve(ref).map(asActor),
    placeOf: (ref) => placeAt(context, ref),
    fullName: (name) => entityNamed(names, name)?.name ?? name,
    actorNamed: (name) => {
      const entity = entityNamed(names, name)
      const mention = entity?.mentions[0]
      if (entity === null || mention === undefined) return null
      return asActor(
        foundEntity(context, entity, spanOf(context, mention.sentence, mention.first, mention.end), ['name']),
      )
    },
    country: context.mainNation === null ? null : context.names.nationEntity(context.mainNation).name,
    sidesAround: (ref) => facingAround(context, ref, 'any', 3).map(asActor),
  }
}

function asActor({ name, kind, actsFor, start, end, why }: Found): Actor {
  return {
    name,
    kind,
    actsFor: actsFor.filter((body) => body !== name),
    start,
    end,
    why: why.map((rule) => `actor:${rule}`),
  }
}

/** For each role noun that stands beside a person's name, the person. */
function holdersOf(names: NameIndex): Map<string, Entity[]> {
  const holders = new Map<string, Entity[]>()
  for (const entity of names.entities) {
    if (entity.kind !== 'person') continue
    for (const { sentence, token } of entity.roles) {
      const entry = refKey({ sentence, token })
      holders.set(entry, [...new Set([...(holders.get(entry) ?? []), entity])])
    }
  }
  return holders
}
