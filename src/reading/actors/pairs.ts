import type { TokenRef } from '../document.ts'
import { isBefore, spanOf } from './context.ts'
import type { Context, Found } from './context.ts'
import type { Entity } from './entities.ts'
import type { Mention } from './mentions.ts'
import { conjunctsOf, phraseAt } from './phrases.ts'
import type { Phrase } from './phrases.ts'
import { foundEntity } from './context.ts'
import { lemmaOf } from './words.ts'

/** What kinds of actors "the two …" may mean. */
export type PairClass = 'any' | 'persons' | 'countries' | 'groups'

/** Reads "both sides", "the two leaders", "the parties"; null when a phrase is none of these. */
export function pairClass(context: Context, ref: TokenRef, phrase: Phrase): PairClass | null {
  const sentence = context.document.sentences[ref.sentence]!
  const noun = phrase.head.text.toLowerCase()
  const before = sentence.tokens.slice(phrase.first, phrase.head.index).map(lemmaOf)
  const { pairs } = context.tables
  const counted = before.some((word) => /^(both|two)$/.test(word))
  const alone = before.length === 0 || (before.length === 1 && /^(the|these|those)$/.test(before[0]!))
  if (pairs.any.has(noun) && (counted || alone)) return 'any'
  if (!counted) return null
  if (before.some((word) => !/^(the|both|two|these|those|of)$/.test(word))) return null
  if (pairs.persons.has(noun)) return 'persons'
  if (pairs.countries.has(noun)) return 'countries'
  return pairs.groups.has(noun) ? 'groups' : null
}

/**
 * Whom "the two sides" are: those whom the report sets beside each other most ("X and Y", "between X and Y",
 * "X-Y talks", "X … with Y"), nearer ones counting more.
 */
export function resolvePair(context: Context, ref: TokenRef, phrase: Phrase, kind: PairClass): Found[] {
  const scores = new Map<string, { entities: Entity[]; score: number }>()
  for (const { entities, at } of pairsOf(context, kind)) {
    const name = entities
      .map((entity) => entity.name)
      .sort()
      .join('|')
    const entry = scores.get(name) ?? { entities, score: 0 }
    const distance = isBefore(at, ref) ? ref.sentence - at.sentence : 6 + at.sentence - ref.sentence
    entry.score += 1 + 6 / (1 + distance)
    scores.set(name, entry)
  }
  const [best] = [...scores.values()].sort((a, b) => b.score - a.score)
  if (best === undefined) return []
  const span = spanOf(context, ref.sentence, phrase.first, phrase.end)
  return best.entities.map((entity) => foundEntity(context, entity, span, ['pair']))
}

interface Pair {
  entities: Entity[]
  at: TokenRef
}

function pairsOf(context: Context, kind: PairClass): Pair[] {
  const pairs: Pair[] = []
  const { names } = context
  for (const mention of names.mentions) {
    const entity = names.entityOf(mention)
    if (!mayFace(entity, kind)) continue
    const other = joinedTo(context, mention, kind) ?? opposedTo(context, mention, kind)
    if (other !== null && other !== entity && !isOwner(other, entity))
      pairs.push({ entities: [entity, other], at: { sentence: mention.sentence, token: mention.head } })
  }
  return pairs
}

/** A leader and his own movement do not face each other. */
function isOwner(a: Entity, b: Entity): boolean {
  return a.actsFor.includes(b) || b.actsFor.includes(a)
}

function mayFace(entity: Entity, kind: PairClass): boolean {
  switch (kind) {
    case 'persons':
      return entity.kind === 'person'
    case 'countries':
      return entity.kind === 'country'
    case 'groups':
      return entity.kind === 'organisation'
    default:
      return /^(country|organisation|people)$/.test(entity.kind)
  }
}

/** "X and Y" of exactly two, and "X-Y" before a noun; those who mediate or host are left out. */
function joinedTo(context: Context, mention: Mention, kind: PairClass): Entity | null {
  const sentence = context.document.sentences[mention.sentence]!
  const dash = sentence.tokens[mention.end]
  const beside =
    dash !== undefined && /^[-–—/]$/.test(dash.text)
      ? context.names.at(mention.sentence, mention.end + 1)
      : undefined
  if (beside !== undefined) return eligible(context, beside, kind)
  const members = conjunctsOf(sentence, mention.head)
  if (members.length !== 2 || members[0] !== mention.head || isGoBetween(context, mention)) return null
  const other = context.names.at(mention.sentence, members[1]!)
  return other === undefined ? null : eligible(context, other, kind)
}

function eligible(context: Context, mention: Mention, kind: PairClass): Entity | null {
  const entity = context.names.entityOf(mention)
  return mayFace(entity, kind) ? entity : null
}

function isGoBetween(context: Context, mention: Mention): boolean {
  const sentence = context.document.sentences[mention.sentence]!
  const verb = sentence.tokens[sentence.tokens[mention.head]!.head]
  return verb !== undefined && /^(mediat|broker|facilitat|host|monitor|guarant|sponsor)/.test(lemmaOf(verb))
}

/** "X's war with Y", "X met Y", "X attacked Y": subject or possessor, and "with", "against", object. */
function opposedTo(context: Context, mention: Mention, kind: PairClass): Entity | null {
  const sentence = context.document.sentences[mention.sentence]!
  const token = sentence.tokens[mention.head]!
  if (!/^(nsubj|nmod:poss)/.test(token.relation) || token.head < 0) return null
  for (const child of sentence.tokens) {
    if (child.head !== token.head || child.index <= token.index) continue
    const phrase = phraseAt(sentence, child.index)
    const mark = sentence.tokens.find((other) => other.head === child.index && other.relation === 'case')
    const isFacing =
      child.relation === 'obj' || (mark !== undefined && /^(with|against|and|of)$/.test(lemmaOf(mark)))
    if (!isFacing) continue
    const other = context.names.at(mention.sentence, phrase.head.index)
    if (other !== undefined) return eligible(context, other, kind)
  }
  return null
}
