import type { Actor, ActorIndex, Document, TokenRef } from '../document.ts'
import { foundEntity, refKey, spanOf } from './context.ts'
import type { Context, Found } from './context.ts'
import {
  antecedents,
  describe,
  findDescribed,
  isDefinite,
  namedBeside,
  nounClass,
  roleOfPhrase,
} from './described.ts'
import { indexNames } from './entities.ts'
import type { Entity, NameIndex } from './entities.ts'
import type { Mention } from './mentions.ts'
import { pairClass, resolvePair } from './pairs.ts'
import { isPartOf, nameSkeleton } from './people.ts'
import { phraseAt } from './phrases.ts'
import { placeAt } from './places.ts'
import { resolvePronoun } from './pronouns.ts'
import { attachRoles } from './roles.ts'
import { actorTables } from './tables.ts'
import { key } from './words.ts'

/**
 * Names to actors within one report: fullest names, whom persons act for, what descriptions and pronouns go back to.
 * Nothing is guessed: a phrase without a clear reading gives no actor.
 */
export function findActors(document: Document): ActorIndex {
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
  return {
    resolve: (ref) => context.resolve(ref).map(asActor),
    placeOf: (ref) => placeAt(context, ref),
    fullName: (name) => fullNameOf(names, name),
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
      holders.set(entry, [...(holders.get(entry) ?? []), entity])
    }
  }
  return holders
}

function resolvePhrase(context: Context, ref: TokenRef): Found[] {
  const sentence = context.document.sentences[ref.sentence]
  const token = sentence?.tokens[ref.token]
  if (sentence === undefined || token === undefined) return []
  if (token.upos === 'PRON' || token.upos === 'DET') return resolvePronoun(context, ref)
  const mention = context.names.at(ref.sentence, ref.token)
  if (mention !== undefined) {
    const named = resolveName(context, ref, mention)
    if (named.length > 0) return named
  }
  return resolveDescription(context, ref)
}

/** A name stands for its entity; a name inside a longer phrase ("Egyptian officials") only where it is the head. */
function resolveName(context: Context, ref: TokenRef, mention: Mention): Found[] {
  const entity = context.names.entityOf(mention)
  if (entity.name === '') return []
  const span = spanOf(context, ref.sentence, mention.first, mention.end)
  return [foundEntity(context, entity, span, ['name'])]
}

function resolveDescription(context: Context, ref: TokenRef): Found[] {
  const sentence = context.document.sentences[ref.sentence]!
  const phrase = phraseAt(sentence, ref.token)
  const kind = nounClass(context, ref.sentence, ref.token)
  const pair = pairClass(context, ref, phrase)
  if (pair !== null) return resolvePair(context, ref, phrase, pair)
  if (kind === null) return []
  const span = spanOf(context, ref.sentence, phrase.first, phrase.end)
  const beside = namedBeside(context, ref)
  if (beside.length > 0) return beside.map((entity) => foundEntity(context, entity, span, ['apposition']))
  const role = roleOfPhrase(context, ref.sentence, phrase)
  if (kind === 'nation') return role.bodies.map((body) => foundEntity(context, body, span, ['nation']))
  if (isDefinite(phrase)) {
    const before = antecedents(context, ref, phrase, role)
    if (before.length > 0) return before
  }
  return [describe(context, ref.sentence, phrase, role)]
}

function fullNameOf(names: NameIndex, name: string): string {
  const exact = names.entities.find(
    (entity) =>
      entity.name !== '' &&
      (key(entity.name) === key(name) || entity.mentions.some((mention) => key(mention.text) === key(name))),
  )
  if (exact !== undefined) return exact.name
  const words = nameSkeleton(name)
  const person = names.entities.find(
    (entity) => entity.kind === 'person' && isPartOf(words, nameSkeleton(entity.name)),
  )
  return person?.name ?? name
}
