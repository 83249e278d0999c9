import type { Sentence } from '../../language/index.ts'
import type { ActorKind } from '../document.ts'
import { spanOf } from './context.ts'
import type { Context, Found } from './context.ts'
import { isDefinite } from './described.ts'
import type { Entity, Role } from './entities.ts'
import { formsOf, nounClass } from './noun-class.ts'
import type { Phrase } from './phrases.ts'
import { bodiesOf, isRoleNoun, orderBodies } from './role-words.ts'
import { isPlural, lemmaOf, textOf } from './words.ts'

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

export function ownerOf(context: Context, sentence: number, phrase: Phrase): Found | null {
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
    if (isInsideName(context, sentence, phrase.possessor.index))
      return textOf(text, source, firstWord(source, phrase), phrase.complementEnd)
    const isPronoun = phrase.possessor.upos === 'PRON'
    const from = isPronoun ? phrase.possessor.index + 1 : afterMark(source.tokens, phrase.possessor.index)
    return `${owner.name}'s ${textOf(text, source, from, phrase.complementEnd)}`
  }
  return textOf(text, source, firstWord(source, phrase), phrase.complementEnd)
}

/** "Uganda People's Defence Force": the possessive is a part of the name. */
function isInsideName(context: Context, sentence: number, possessor: number): boolean {
  const mention = context.names.at(sentence, possessor)
  return mention !== undefined && mention.end > possessor + 2
}

/** First word after the article, and after adverbs that open the phrase ("mostly civilians"). */
function firstWord(sentence: Sentence, phrase: Phrase): number {
  const before = sentence.tokens.slice(phrase.first, phrase.head.index)
  const own = before.findLastIndex((token) => articles.test(token.text) && token.head === phrase.head.index)
  const article = own < 0 && articles.test(before[0]?.text ?? '') ? 0 : own
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

export function kindOfDescription(context: Context, sentence: number, phrase: Phrase, role: Role): ActorKind {
  const { roles } = context.tables
  const words = formsOf(phrase.head.text, lemmaOf(phrase.head))
  if (nounClass(context, sentence, phrase.head.index) === 'medium') return 'media'
  const isBody = nounClass(context, sentence, phrase.head.index) === 'body'
  const areBodies = words.some(
    (word) =>
      context.tables.pairs.countries.has(word) || context.tables.pairs.groups.has(word) || word === 'parties',
  )
  if (isCounted(context, sentence, phrase) && !(isBody && areBodies)) return 'people'
  if (isBody) return words.some((word) => roles.officeBodies.has(word)) ? 'office' : 'organisation'
  const isOffice = words.some((word) => roles.offices.has(word))
  const isShared = words.some((word) => roles.shared.has(word))
  const isSpecific = role.bodies.length > 0 || role.words.length > 1 || phrase.complementEnd > phrase.end
  const stands = !isShared || isDefinite(phrase) || role.bodies.length > 0 || isPlural(phrase.head)
  if (isOffice && isSpecific && stands) return 'office'
  if (
    phrase.head.text.toLowerCase() === 'people' &&
    !/\b(close|familiar|briefed|aware|privy|knowledge)\b/.test(complementText(context, sentence, phrase))
  )
    return 'people'
  if (words.some((word) => roles.unnamed.has(word))) return 'unnamed'
  if (isOffice) return 'office'
  return isRoleNoun(phrase.head, context.tables) && !isPlural(phrase.head) ? 'unnamed' : 'people'
}

function complementText(context: Context, sentence: number, phrase: Phrase): string {
  const source = context.document.sentences[sentence]!
  return textOf(context.document.report.text, source, phrase.end, phrase.complementEnd).toLowerCase()
}

/** "1,000 people", "six officials": so many, and nobody in particular. */
function isCounted(context: Context, sentence: number, phrase: Phrase): boolean {
  const { tokens } = context.document.sentences[sentence]!
  return tokens.some((token) => token.head === phrase.head.index && token.relation === 'nummod')
}
