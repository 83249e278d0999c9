import { completeAffiliations, lastNation, mainNation } from './affiliations.ts'
import type { Sentence } from '../../language/index.ts'
import type { Actor, ActorIndex, Document, TokenRef } from '../document.ts'
import { foundEntity, refKey, spanOf } from './context.ts'
import type { Context, Found } from './context.ts'
import {
  antecedents,
  describe,
  distribute,
  findDescribed,
  governmentOf,
  isDefinite,
  namedBeside,
  nounClass,
  organisationWithin,
  roleOfPhrase,
} from './described.ts'
import { indexNames } from './entities.ts'
import type { Entity, NameIndex } from './entities.ts'
import { resolveName } from './named.ts'
import { facingAround, pairClass, resolvePair } from './pairs.ts'
import { isPartOf, nameSkeleton } from './people.ts'
import { phraseAt } from './phrases.ts'
import { placeAt } from './places.ts'
import { resolvePronoun } from './pronouns.ts'
import { attachRoles } from './roles.ts'
import { actorTables } from './tables.ts'
import { key, textOf } from './words.ts'

/** What resolution of names offers beyond the common contract. */
export interface NamedActors extends ActorIndex {
  /** The actor of a name as the report or a claim gives it ("Hamas", "Haniyeh"), with whom it acts for; null if unknown. */
  actorNamed(name: string): Actor | null
  /** Those whom the report sets against each other most around a place in the text ("Israel", "Hamas"); may be empty. */
  sidesAround(ref: TokenRef): Actor[]
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
  context.mainNation = mainNation(names)
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

function resolveDescription(context: Context, ref: TokenRef): Found[] {
  const sentence = context.document.sentences[ref.sentence]!
  const phrase = phraseAt(sentence, ref.token)
  const span = spanOf(context, ref.sentence, phrase.first, phrase.end)
  const pair = pairClass(context, ref, phrase)
  if (pair !== null) return resolvePair(context, ref, phrase, pair)
  const kind = nounClass(context, ref.sentence, ref.token)
  const beside = namedBeside(context, ref, kind)
  if (beside.length > 0) return beside.map((entity) => foundEntity(context, entity, span, ['apposition']))
  if (kind === 'body' && isModifier(sentence, ref.token)) return bodyBeforeNoun(context, ref)
  if (kind === null || isModifier(sentence, ref.token) || isIdiom(sentence, ref.token)) return []
  const role = roleOfPhrase(context, ref.sentence, phrase)
  if (kind === 'nation') {
    const nation = role.bodies[0] ?? (isDefinite(phrase) ? lastNation(context, ref) : null)
    return nation === null ? [] : [foundEntity(context, nation, span, ['nation'])]
  }
  const own = organisationWithin(context, ref, phrase)
  if (own !== null) return [foundEntity(context, own, span, ['nature'])]
  const government = governmentOf(context, ref, phrase, role)
  if (government !== null) return [foundEntity(context, government, span, ['government'])]
  if (isDefinite(phrase)) {
    const before = antecedents(context, ref, phrase, role)
    if (before.length > 0) return before
  }
  const each = distribute(context, ref, phrase, role)
  return each.length > 1 ? each : [describe(context, ref.sentence, phrase, role)]
}

/** "Prisoner" in "prisoner exchange" is no actor of its own. */
function isModifier(sentence: Sentence, token: number): boolean {
  const { relation, head } = sentence.tokens[token]!
  return /^(compound|amod|nmod:desc|nmod:unmarked|flat|goeswith)/.test(relation) && head > token
}

/** "The Syrian army bombardment", "Israeli military officials": a state's body that stands before another noun. */
function bodyBeforeNoun(context: Context, ref: TokenRef): Found[] {
  const before = context.names.at(ref.sentence, ref.token - 1)
  const sense = before?.senses[0]
  if (before === undefined || sense?.is !== 'nation') return []
  const sentence = context.document.sentences[ref.sentence]!
  const body = context.names.nationEntity(sense.nation)
  return [
    {
      name: textOf(context.document.report.text, sentence, before.first, ref.token + 1),
      kind: 'organisation',
      actsFor: [body.name],
      bodies: [body],
      entity: null,
      ...spanOf(context, ref.sentence, before.first, ref.token + 1),
      why: ['description'],
    },
  ]
}

/** "At the head of", "on the side of", "in the face of". */
function isIdiom(sentence: Sentence, token: number): boolean {
  const before = sentence.tokens.slice(Math.max(0, token - 2), token).map((other) => other.text.toLowerCase())
  return /^(at the|on the|by the) (head|side)$/.test(
    [...before, sentence.tokens[token]!.text.toLowerCase()].join(' '),
  )
}

function entityNamed(names: NameIndex, name: string): Entity | null {
  const exact = names.entities.find(
    (entity) =>
      entity.name !== '' &&
      (key(entity.name) === key(name) || entity.mentions.some((mention) => key(mention.text) === key(name))),
  )
  if (exact !== undefined) return exact
  const words = nameSkeleton(name)
  return (
    names.entities.find((entity) => entity.kind === 'person' && isPartOf(words, nameSkeleton(entity.name))) ??
    null
  )
}
