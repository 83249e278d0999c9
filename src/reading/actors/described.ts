import type { Sentence } from '../../language/index.ts'
import type { ActorKind, TokenRef } from '../document.ts'
import { foundEntity, isBefore, refKey, spanOf } from './context.ts'
import type { Context, Described, Found } from './context.ts'
import type { Entity, Role } from './entities.ts'
import type { Mention } from './mentions.ts'
import { appositionsOf, conjunctsOf, phraseAt } from './phrases.ts'
import type { Phrase } from './phrases.ts'
import { bodiesOf, isRoleNoun, orderBodies, readRole } from './role-words.ts'
import { natureOf } from './roles.ts'
import { isPlural, lemmaOf, singular, textOf } from './words.ts'

/** What a noun can head: a person or office, a body that acts as one, people in number, or nothing that acts. */
export type NounClass = 'role' | 'body' | 'people' | 'medium' | 'nation' | null

/** Class of a noun by the lists of `roles.yaml` and `media.yaml`. */
export function nounClass(context: Context, sentence: number, token: number): NounClass {
  const { tokens } = context.document.sentences[sentence]!
  const noun = tokens[token]!
  const { roles, media } = context.tables
  if (noun.upos !== 'NOUN' && noun.upos !== 'PROPN') return null
  const words = formsOf(noun.text, lemmaOf(noun))
  const before = tokens[token - 1]?.text.toLowerCase() ?? ''
  if (words.some((word) => media.nouns.has(word) || media.nouns.has(`${before} ${word}`))) return 'medium'
  if (words.some((word) => roles.nation.has(word)) && !isPlural(noun)) return 'nation'
  if (words.some((word) => roles.bodies.has(word) || roles.bodies.has(`${before} ${word}`))) return 'body'
  if (isRoleNoun(noun, context.tables)) return 'role'
  return words.some((word) => roles.groups.has(word)) ? 'people' : null
}

function formsOf(text: string, lemma: string): string[] {
  const lower = text.toLowerCase()
  return [...new Set([lower, lemma, singular(lower)])]
}

/** Collects the descriptions that introduce an unnamed office, official or body. */
export function findDescribed(context: Context): Described[] {
  const found: Described[] = []
  context.document.sentences.forEach((sentence, index) => {
    for (const token of sentence.tokens) {
      if (token.upos !== 'NOUN' && token.upos !== 'PROPN') continue
      if (
        context.names.at(index, token.index) !== undefined ||
        context.holders.has(refKey({ sentence: index, token: token.index }))
      )
        continue
      const kind = nounClass(context, index, token.index)
      if (kind !== 'role' && kind !== 'body' && kind !== 'people') continue
      const phrase = phraseAt(sentence, token.index)
      const role = roleOfPhrase(context, index, phrase)
      const introduces = role.words.length > 1 || role.bodies.length > 0 || !isDefinite(phrase)
      if (introduces) found.push({ ref: { sentence: index, token: token.index }, phrase, role })
    }
  })
  return found
}

/** The role that a phrase names, with the bodies of its possessor. */
export function roleOfPhrase(context: Context, sentence: number, phrase: Phrase): Role {
  const range = { first: phrase.first, end: phrase.complementEnd, head: phrase.head.index }
  return readRole(context.names, context.tables, context.document.sentences[sentence]!, sentence, range)!
}

export function isDefinite(phrase: Phrase): boolean {
  return (
    phrase.possessor !== null ||
    /^(the|this|that|these|those|both|its|his|her|their)$/.test(phrase.determiner ?? '')
  )
}

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
  const sides = [...owner.bodies, ...(owner.entity === null ? [] : [owner.entity])]
  const owned = candidates.find(
    (candidate) =>
      candidate !== null &&
      candidate.entity !== owner.entity &&
      (sides.includes(candidate.entity) || candidate.entity.actsFor.some((body) => sides.includes(body))),
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

/** A description fits a person's role when each of its words and bodies is in it or is left open by it. */
function fits(role: Role, own: Role, entity: Entity): boolean {
  if (role.head !== own.head) return false
  const known = new Set([
    ...own.words,
    ...own.bodies.flatMap((body) => body.name.toLowerCase().split(' ')),
    ...(role.head === 'head' ? ['political', 'bureau', 'politburo', 'supreme', 'overall', 'top'] : []),
  ])
  const rest = role.words.filter((word) => word !== role.head)
  if (!rest.every((word) => known.has(word)) && !sharesTopic(rest, own)) return false
  if (role.bodies.length === 0) return true
  const ownBodies = own.bodies.length > 0 ? own.bodies : entity.actsFor
  if (ownBodies.length > 0) return role.bodies.some((body) => ownBodies.includes(body))
  // Nobody's body is stated: "the Egyptian president" may be "President N", "the head of X" is not any head.
  const sameWords = role.words.length === own.words.length
  return sharesTopic(rest, own) || (sameWords && !genericHeads.has(role.head))
}

/** Heads under which a report may speak of several persons at once. */
const genericHeads = new Set([
  'head',
  'envoy',
  'spokesman',
  'commander',
  'official',
  'member',
  'adviser',
  'negotiator',
])

/** "head of Egyptian intelligence" and "head of the intelligence service": one common word beside the head. */
function sharesTopic(rest: string[], own: Role): boolean {
  return (
    rest.length > 0 &&
    rest.length < 3 &&
    own.words.some((word) => word !== own.head && rest.includes(word)) &&
    rest.every(
      (word) => own.words.includes(word) || /^(service|agency|bureau|department|body|office)$/.test(word),
    )
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

/** An actor that keeps its description: "Israeli officials", "source close to the talks". */
export function describe(context: Context, sentence: number, phrase: Phrase, role: Role): Found {
  const owner = ownerOf(context, sentence, phrase)
  const bodies = bodiesForDescription(context, phrase, role, owner)
  return {
    name: descriptionText(context, sentence, phrase, owner),
    kind: kindOfDescription(context, sentence, phrase, role),
    actsFor: bodies.map((body) => body.name),
    bodies,
    entity: null,
    ...spanOf(context, sentence, phrase.first, phrase.end),
    why: ['description'],
  }
}

function ownerOf(context: Context, sentence: number, phrase: Phrase): Found | null {
  if (phrase.possessor === null) return null
  return context.resolve({ sentence, token: phrase.possessor.index })[0] ?? null
}

function bodiesForDescription(context: Context, phrase: Phrase, role: Role, owner: Found | null): Entity[] {
  const { roles } = context.tables
  const words = formsOf(phrase.head.text, lemmaOf(phrase.head))
  const owned = owner?.entity == null ? (owner?.bodies ?? []) : bodiesOf(owner.entity, context.names)
  const all = orderBodies([...role.bodies, ...owned])
  const isOfState =
    words.some((word) => roles.stateBodies.has(word)) || isRoleNoun(phrase.head, context.tables)
  const isRebel =
    words.some((word) => roles.bodies.has(word)) && !words.some((word) => roles.stateBodies.has(word))
  if (isOfState && !isRebel) return all
  const isPeople = !isRebel && !isOfState
  return isPeople ? [] : all.filter((body) => body.kind === 'organisation')
}

const articles = /^(the|a|an|this|that|these|those|its|his|her|their|our|my|your)$/i

/** The words of a description: no article, its possessor by full name. */
function descriptionText(context: Context, sentence: number, phrase: Phrase, owner: Found | null): string {
  const source = context.document.sentences[sentence]!
  const { text } = context.document.report
  if (owner !== null && phrase.possessor !== null && phrase.possessor.index < phrase.head.index) {
    const isPronoun = phrase.possessor.upos === 'PRON'
    const from = isPronoun ? phrase.possessor.index + 1 : afterMark(source.tokens, phrase.possessor.index)
    return `${owner.name}'s ${textOf(text, source, from, phrase.complementEnd)}`
  }
  return textOf(text, source, firstWord(source, phrase), phrase.complementEnd)
}

/** First word after the article, and after adverbs that open the phrase ("mostly civilians"). */
function firstWord(sentence: Sentence, phrase: Phrase): number {
  const before = sentence.tokens.slice(phrase.first, phrase.head.index)
  const article = before.findLastIndex(
    (token) => articles.test(token.text) && token.head === phrase.head.index,
  )
  let first = phrase.first + article + 1
  while (
    first < phrase.head.index &&
    sentence.tokens[first]!.upos === 'ADV' &&
    sentence.tokens[first]!.head === phrase.head.index
  )
    first += 1
  return first
}

function afterMark(tokens: { text: string }[], possessor: number): number {
  for (let at = possessor + 1; at < Math.min(tokens.length, possessor + 8); at += 1) {
    if (/^['’]s?$/.test(tokens[at]!.text)) return at + 1
  }
  return possessor + 1
}

function kindOfDescription(context: Context, sentence: number, phrase: Phrase, role: Role): ActorKind {
  const { roles } = context.tables
  const words = formsOf(phrase.head.text, lemmaOf(phrase.head))
  if (nounClass(context, sentence, phrase.head.index) === 'medium') return 'media'
  if (nounClass(context, sentence, phrase.head.index) === 'body') return 'organisation'
  if (isCounted(context, sentence, phrase)) return 'people'
  const isOffice = words.some((word) => roles.offices.has(word))
  const isShared = words.some((word) => roles.shared.has(word))
  const isSpecific = role.bodies.length > 0 || role.words.length > 1 || phrase.complementEnd > phrase.end
  const stands = !isShared || isDefinite(phrase) || role.bodies.length > 0 || isPlural(phrase.head)
  if (isOffice && isSpecific && stands) return 'office'
  if (words.some((word) => roles.unnamed.has(word))) return 'unnamed'
  if (isOffice) return 'office'
  return isRoleNoun(phrase.head, context.tables) && !isPlural(phrase.head) ? 'unnamed' : 'people'
}

/** "1,000 people", "six officials": so many, and nobody in particular. */
function isCounted(context: Context, sentence: number, phrase: Phrase): boolean {
  const { tokens } = context.document.sentences[sentence]!
  return tokens.some((token) => token.head === phrase.head.index && token.relation === 'nummod')
}

/** The persons or organisations that a noun introduces by name: "envoys N and N", "the president, N", "the group N". */
export function namedBeside(context: Context, ref: TokenRef, kind: NounClass): Entity[] {
  const held = context.holders.get(refKey(ref))
  if (held !== undefined) return held
  const wanted =
    kind === 'role' || kind === 'people'
      ? /^person$/
      : kind === null
        ? null
        : /^(organisation|media|office|country)$/
  if (wanted === null) return []
  const sentence = context.document.sentences[ref.sentence]!
  const heads = [
    ...appositionsOf(sentence, ref.token),
    ...sentence.tokens.filter(
      (token) => token.head === ref.token && /^(flat|nmod:desc)/.test(token.relation),
    ),
  ]
  const found = heads.flatMap((head) =>
    conjunctsOf(sentence, head.index).flatMap((conjunct) => {
      const mention = context.names.at(ref.sentence, conjunct)
      const entity = mention === undefined ? undefined : context.names.entityOf(mention)
      return entity !== undefined && wanted.test(entity.kind) ? [entity] : []
    }),
  )
  return [...new Set(found)]
}

/** "The Houthi movement", "Taliban insurgents": an organisation named before a word that only says what it is. */
export function organisationWithin(context: Context, ref: TokenRef, phrase: Phrase): Entity | null {
  const before = context.names.at(ref.sentence, phrase.head.index - 1)
  if (before === undefined || before.end !== phrase.head.index) return null
  const entity = context.names.entityOf(before)
  if (entity.kind !== 'organisation') return null
  const nature = new Set(entity.organisation?.nature)
  return formsOf(phrase.head.text, lemmaOf(phrase.head)).some((word) => nature.has(word)) ? entity : null
}

/** "The government", with no country beside it: the one that the report spoke of last, or is about. */
export function governmentOf(context: Context, ref: TokenRef, phrase: Phrase, role: Role): Entity | null {
  const words = formsOf(phrase.head.text, lemmaOf(phrase.head))
  if (!words.some((word) => context.tables.roles.government.has(word)) || role.bodies.length > 0) return null
  if (phrase.possessor !== null || role.words.length > 1) return null
  const isBare = phrase.determiner === 'the' || phrase.first === phrase.head.index
  if (!isBare) return null
  const last = context.described.findLast(
    (described) =>
      isBefore(described.ref, ref) &&
      described.ref.sentence >= ref.sentence - 6 &&
      context.tables.roles.government.has(described.phrase.head.text.toLowerCase()) &&
      described.role.bodies.some((body) => body.kind === 'country'),
  )
  const stated = last?.role.bodies.find((body) => body.kind === 'country')
  const inPlace = placeNation(context, ref, phrase)
  if (inPlace !== null) return inPlace
  if (stated !== undefined) return stated
  return context.mainNation === null ? null : context.names.nationEntity(context.mainNation)
}

/** "The government and opposition in Syria". */
function placeNation(context: Context, ref: TokenRef, phrase: Phrase): Entity | null {
  const { tokens } = context.document.sentences[ref.sentence]!
  for (let at = phrase.end; at < Math.min(tokens.length, phrase.end + 5); at += 1) {
    const mention = context.names.at(ref.sentence, at)
    if (mention !== undefined && tokens[mention.first - 1]?.text.toLowerCase() === 'in') {
      const entity = context.names.entityOf(mention)
      return entity.kind === 'country' ? entity : null
    }
  }
  return null
}

/** "Israeli and American intelligence chiefs": one actor for each nation, in the singular where an office has one holder. */
export function distribute(context: Context, ref: TokenRef, phrase: Phrase, role: Role): Found[] {
  const sentence = context.document.sentences[ref.sentence]!
  const mentions: Mention[] = []
  for (let at = phrase.first; at < phrase.head.index; at += 1) {
    const mention = context.names.at(ref.sentence, at)
    if (mention !== undefined && !mentions.includes(mention)) mentions.push(mention)
  }
  const nations = mentions.filter((mention) => role.bodies.includes(context.names.entityOf(mention)))
  if (nations.length < 2 || !areJoined(sentence, nations) || !isPlural(phrase.head)) return []
  const { text } = context.document.report
  const words = formsOf(phrase.head.text, lemmaOf(phrase.head))
  const isSingle = words.some((word) => context.tables.roles.offices.has(word)) && !words.includes('leader')
  const last = nations.at(-1)!
  const between = textOf(text, sentence, last.end, phrase.head.index)
  const noun = isSingle ? singular(phrase.head.text) : phrase.head.text
  return nations.map((mention) => {
    const body = context.names.entityOf(mention)
    return {
      name: [mention.text, between, noun].filter((part) => part !== '').join(' '),
      kind: kindOfDescription(context, ref.sentence, phrase, role),
      actsFor: [body.name],
      bodies: [body],
      entity: null,
      ...spanOf(context, ref.sentence, phrase.first, phrase.end),
      why: ['each'],
    }
  })
}

function areJoined(sentence: Sentence, mentions: Mention[]): boolean {
  return mentions.every((mention, at) => {
    const next = mentions[at + 1]
    if (next === undefined) return true
    return sentence.tokens
      .slice(mention.end, next.first)
      .every((token) => /^(,|and|or|as|well|both|&)$/i.test(token.text))
  })
}
