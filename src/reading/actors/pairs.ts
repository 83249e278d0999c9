import type { Sentence } from '../../language/index.ts'
import { childrenOf } from '../document.ts'
import type { TokenRef } from '../document.ts'
import { isBefore, spanOf } from './context.ts'
import type { Context, Found } from './context.ts'
import { caseOf, conjunctsOf } from './phrases.ts'
import type { Phrase } from './phrases.ts'
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
  const alone = before.length === 1 && /^(the|these|those)$/.test(before[0]!)
  const isOfSome = childrenOf(sentence, ref.token).some(
    (child) => child.relation.startsWith('nmod') && /^(of|from)$/.test(caseOf(sentence, child.index) ?? ''),
  )
  if (isOfSome) return null
  if (pairs.any.has(noun) && (counted || alone)) return 'any'
  if (!counted) return null
  if (before.some((word) => !/^(the|both|two|these|those|of)$/.test(word))) return null
  if (pairs.persons.has(noun)) return 'persons'
  if (pairs.countries.has(noun)) return 'countries'
  return pairs.groups.has(noun) ? 'groups' : null
}

/** Actors whom the report sets beside each other in one place. */
export interface Facing {
  members: Found[]
  at: TokenRef
}

/**
 * Whom "the two sides" are: those whom the report sets beside each other most ("X and Y", "between X and Y",
 * "X-Y talks", "X … with Y"), nearer ones counting more.
 */
export function resolvePair(context: Context, ref: TokenRef, phrase: Phrase, kind: PairClass): Found[] {
  const sentence = context.document.sentences[ref.sentence]!
  const counted = sentence.tokens
    .slice(phrase.first, phrase.head.index)
    .some((token) => /^(both|two)$/.test(lemmaOf(token)))
  const span = spanOf(context, ref.sentence, phrase.first, phrase.end)
  const members = facingAround(context, ref, kind, counted ? 2 : 4)
  return members.map((member) => Object.assign({}, member, span, { why: ['pair'] }))
}

/** The members of the facing that counts most around a place in the text. */
export function facingAround(context: Context, ref: TokenRef, kind: PairClass, most: number): Found[] {
  const scores = new Map<string, { members: Found[]; score: number }>()
  for (const { members, at } of facings(context)) {
    if (members.length > most || !areEligible(members, kind)) continue
    const name = members.map(sideOf).sort().join('|')
    const entry = scores.get(name) ?? { members, score: 0 }
    const distance = isBefore(at, ref) ? ref.sentence - at.sentence : 6 + at.sentence - ref.sentence
    entry.score += 1 + 6 / (1 + distance)
    scores.set(name, entry)
  }
  const [best] = [...scores.values()].sort((a, b) => b.score - a.score)
  return best?.members ?? []
}

/** The side that an actor is on: its country, its first body, or itself. */
function sideOf(actor: Found): string {
  if (actor.kind === 'person') return actor.name
  return actor.bodies.at(-1)?.name ?? actor.name
}

function areEligible(members: Found[], kind: PairClass): boolean {
  const kinds = members.map((member) => member.kind)
  if (kind === 'persons') return kinds.every((one) => one === 'person')
  if (kind === 'countries') return kinds.every((one) => one === 'country')
  const isBody = kinds.map((one) => /^(organisation|country|people|office)$/.test(one))
  if (kind === 'groups') return members.every((member) => member.kind === 'organisation')
  return isBody.some(Boolean) && kinds.every((one, at) => isBody[at] === true || one === 'person')
}

const known = new WeakMap<Context, Facing[]>()

function facings(context: Context): Facing[] {
  const found = known.get(context)
  if (found !== undefined) return found
  // Stands empty while it is being filled: members may themselves be "the two sides".
  known.set(context, [])
  const all = context.document.sentences.flatMap((sentence, index) => [
    ...joined(context, sentence, index),
    ...dashed(context, sentence, index),
    ...opposed(context, sentence, index),
  ])
  const distinct = all.filter(
    ({ members }) => new Set(members.map(sideOf)).size === members.length && !areOwn(members),
  )
  known.set(context, distinct)
  return distinct
}

/** A leader and his own movement do not face each other. */
function areOwn(members: Found[]): boolean {
  return members.some((one) => members.some((other) => other !== one && one.actsFor.includes(other.name)))
}

/** "X and Y"; those who mediate or host are left out. */
function joined(context: Context, sentence: Sentence, index: number): Facing[] {
  return sentence.tokens.flatMap((token) => {
    const tokens = conjunctsOf(sentence, token.index)
    if (tokens.length < 2 || tokens[0] !== token.index || isGoBetween(sentence, token.index)) return []
    return facing(context, index, tokens)
  })
}

function facing(context: Context, index: number, tokens: number[]): Facing[] {
  const members = tokens.map((token) => context.resolve({ sentence: index, token }))
  const isClear = members.every((actors) => actors.length === 1 && isPlayer(actors[0]!))
  return isClear
    ? [{ members: members.map((actors) => actors[0]!), at: { sentence: index, token: tokens[0]! } }]
    : []
}

function isPlayer(actor: Found): boolean {
  const isEnvoy = actor.entity?.roles.some((role) => role.head === 'envoy') ?? false
  if (isEnvoy && actor.kind === 'person') return false
  return (
    /^(person|organisation|country|people|office)$/.test(actor.kind) &&
    (actor.kind !== 'people' || actor.entity !== null)
  )
}

function isGoBetween(sentence: Sentence, token: number): boolean {
  const head = sentence.tokens[sentence.tokens[token]!.head]
  return head !== undefined && /^(mediat|broker|facilitat|host|monitor|guarant|sponsor)/.test(lemmaOf(head))
}

/** "X-Y talks". */
function dashed(context: Context, sentence: Sentence, index: number): Facing[] {
  return sentence.tokens.flatMap((token) => {
    const left = context.names.at(index, token.index - 1)
    const right = context.names.at(index, token.index + 1)
    if (!/^[-–—/]$/.test(token.text) || left === undefined || right === undefined || left === right) return []
    return facing(context, index, [left.head, right.head])
  })
}

const facingVerbs =
  /^(fight|attack|meet|accuse|blame|strike|invade|bomb|bombard|shell|face|oppose|battle|confront|target|raid|besiege|engage|clash|negotiate|talk|defeat|recognise|recognize)$/

/** "X's war with Y", "X met Y", "X attacked Y": subject or possessor, and "with", "against", object. */
function opposed(context: Context, sentence: Sentence, index: number): Facing[] {
  return sentence.tokens.flatMap((token) => {
    const governor = sentence.tokens[token.head]
    if (!/^(nsubj|nmod:poss)/.test(token.relation) || governor === undefined) return []
    const others = childrenOf(sentence, token.head).filter((child) => {
      const mark = caseOf(sentence, child.index)
      const isObject =
        child.relation === 'obj' &&
        (facingVerbs.test(lemmaOf(governor)) || arePersons(context, index, token.index, child.index))
      const isOwned = token.relation === 'nmod:poss' && mark === 'of'
      const isFacing = isObject || isOwned || /^(with|against)$/.test(mark ?? '')
      return child.index > token.index && isFacing && /^(NOUN|PROPN)$/.test(child.upos)
    })
    return others.slice(0, 1).flatMap((other) => facing(context, index, [token.index, other.index]))
  })
}

function arePersons(context: Context, sentence: number, ...tokens: number[]): boolean {
  return tokens.every((token) => {
    const [only] = context.resolve({ sentence, token })
    return only?.kind === 'person'
  })
}
