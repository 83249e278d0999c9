import type { Sentence, Token } from '../../language/index.ts'
import type { TokenRef } from '../document.ts'
import { foundEntity, isBefore, spanOf } from './context.ts'
import type { Context, Found } from './context.ts'
import { nounClass } from './noun-class.ts'
import type { Entity } from './entities.ts'
import type { Mention } from './mentions.ts'
import { conjunctsOf, firstConjunct } from './phrases.ts'
import { isPlural } from './words.ts'

/** How many sentences back a pronoun may look. */
const reach = 4

/** What a pronoun goes back to; empty where the report leaves it open, and for "I", "we" and "you". */
export function resolvePronoun(context: Context, ref: TokenRef): Found[] {
  const sentence = context.document.sentences[ref.sentence]!
  const token = sentence.tokens[ref.token]!
  const word = token.text.toLowerCase()
  if (/^(who|which|that|whom|whose)$/.test(word)) return resolveRelative(context, ref, sentence, token)
  if (token.relation.startsWith('expl')) return []
  if (/^(he|him|his|himself)$/.test(word)) return resolvePerson(context, ref, 'male')
  if (/^(she|her|hers|herself)$/.test(word)) return resolvePerson(context, ref, 'female')
  if (/^(it|its|itself)$/.test(word)) return resolveThing(context, ref)
  if (/^(they|them|their|theirs|themselves)$/.test(word)) return resolveMany(context, ref)
  return []
}

/** A relative pronoun stands for the noun that its clause hangs on. */
function resolveRelative(context: Context, ref: TokenRef, sentence: Sentence, token: Token): Found[] {
  let at = token.index
  for (let step = 0; step < 12 && at >= 0; step += 1) {
    const { relation, head } = sentence.tokens[at]!
    if (relation.startsWith('acl') && head >= 0)
      return head === ref.token ? [] : context.resolve({ ...ref, token: head })
    at = head
  }
  return []
}

interface Candidate {
  entity: Entity
  mention: Mention
  score: number
}

function resolvePerson(context: Context, ref: TokenRef, sex: 'male' | 'female'): Found[] {
  const candidates = [...mentionsBefore(context, ref)].flatMap(({ entity, mention }) => {
    if (entity.kind !== 'person' || (entity.sex !== null && entity.sex !== sex)) return []
    return [{ entity, mention, score: salience(context, ref, mention) }]
  })
  const best = bestOf(candidates)
  return best === null ? [] : [foundEntity(context, best.entity, pronounSpan(context, ref), ['pronoun'])]
}

/** "It" goes back to the last singular subject, where that is a body or a country; "its" may also go to a nearer one. */
function resolveThing(context: Context, ref: TokenRef): Found[] {
  for (let back = 0; back <= 1; back += 1) {
    const index = ref.sentence - back
    const sentence = context.document.sentences[index]
    if (sentence === undefined) break
    const subjects = sentence.tokens.filter(
      (token) =>
        token.relation.startsWith('nsubj') &&
        (back > 0 || token.index < ref.token) &&
        !sameClause(sentence, back, token, ref) &&
        (token.upos !== 'PRON' || /^it$/i.test(token.text)) &&
        !isPlural(token),
    )
    const subject = back === 0 ? subjects.at(-1) : subjects[0]
    if (subject === undefined) continue
    const found = context.resolve({ sentence: index, token: subject.index })
    const [only] = found
    const isBody = only !== undefined && /^(organisation|country|office|media)$/.test(only.kind)
    // A subject that is no actor ("the truce … it") is as good an antecedent as any: then nothing is clear.
    return found.length === 1 && isBody ? [{ ...only, ...pronounSpan(context, ref), why: ['pronoun'] }] : []
  }
  return []
}

/** "They" goes back to the last plural subject: a coordination, a people, a group. */
function resolveMany(context: Context, ref: TokenRef): Found[] {
  for (let back = 0; back <= 2; back += 1) {
    const index = ref.sentence - back
    const sentence = context.document.sentences[index]
    if (sentence === undefined) break
    const subjects = sentence.tokens.filter(
      (token) => token.relation.startsWith('nsubj') && (back > 0 || token.index < ref.token),
    )
    const ordered = back === 0 ? subjects.toReversed() : subjects
    for (const subject of ordered) {
      const found = pluralSubject(context, index, subject)
      if (found.length > 0 && !sameClause(sentence, back, subject, ref)) return found
    }
  }
  return []
}

/** A subject is no antecedent of the object of its own verb. */
function sameClause(sentence: Sentence, back: number, subject: Token, ref: TokenRef): boolean {
  const pronoun = sentence.tokens[ref.token]
  return (
    back === 0 &&
    pronoun !== undefined &&
    pronoun.head === subject.head &&
    !pronoun.relation.startsWith('nmod')
  )
}

function pluralSubject(context: Context, index: number, subject: Token): Found[] {
  const sentence = context.document.sentences[index]!
  if (subject.upos === 'PRON') {
    return /^they$/i.test(subject.text) ? context.resolve({ sentence: index, token: subject.index }) : []
  }
  const members = coordinated(sentence, subject.index)
  if (members.length > 1 && firstConjunct(sentence, subject.index) === subject.index) {
    const found = members.map((token) => context.resolve({ sentence: index, token }))
    return found.every((actors) => actors.length > 0) ? distinct(found.flat()) : []
  }
  const mention = context.names.at(index, subject.index)
  if (mention !== undefined) {
    const entity = context.names.entityOf(mention)
    const isMany = entity.kind === 'people' || entity.kind === 'organisation'
    return isMany ? context.resolve({ sentence: index, token: subject.index }) : []
  }
  const kind = nounClass(context, index, subject.index)
  return isPlural(subject) && kind !== null ? context.resolve({ sentence: index, token: subject.index }) : []
}

/** The members of a coordination; with "Foreign Minister N and N" they may hang on the name instead of the title. */
function coordinated(sentence: Sentence, index: number): number[] {
  const own = conjunctsOf(sentence, index)
  if (own.length > 1) return own
  const name = sentence.tokens.find(
    (token) =>
      token.head === index &&
      /^(appos|flat|nmod:desc)/.test(token.relation) &&
      conjunctsOf(sentence, token.index).length > 1,
  )
  return name === undefined ? own : conjunctsOf(sentence, name.index)
}

function* mentionsBefore(context: Context, ref: TokenRef): Generator<{ entity: Entity; mention: Mention }> {
  for (const mention of context.names.mentions) {
    const at = { sentence: mention.sentence, token: mention.head }
    if (!isBefore(at, ref)) break
    if (mention.sentence < ref.sentence - reach) continue
    yield { entity: context.names.entityOf(mention), mention }
  }
}

function bestOf(candidates: Candidate[]): Candidate | null {
  let best: Candidate | null = null
  // Later mentions win a draw: they are the nearer ones.
  for (const candidate of candidates) if (best === null || candidate.score >= best.score) best = candidate
  return best
}

/** Nearness first, then the place in its clause: subjects before objects before what hangs on other nouns. */
function salience(context: Context, ref: TokenRef, mention: Mention): number {
  const sentence = context.document.sentences[mention.sentence]!
  const { head, relation } = outermost(sentence, mention)
  const distance = ref.sentence - mention.sentence
  let score = -25 * distance
  if (relation.startsWith('nsubj')) score += 30
  else if (/^(obj|iobj|obl)/.test(relation)) score += 10
  else if (relation === 'conj') score += 12
  if (distance === 0 && isCoArgument(sentence, ref, head)) score -= 60
  return score
}

/** The relation by which the phrase around a name hangs in its clause: "leader" in "Hamas leader N". */
function outermost(sentence: Sentence, mention: Mention): { head: number; relation: string } {
  let at = mention.head
  for (let step = 0; step < 4; step += 1) {
    const { relation, head } = sentence.tokens[at]!
    if (!/^(flat|appos|nmod:desc)/.test(relation) || head < 0) break
    at = head
  }
  const { relation, head } = sentence.tokens[at]!
  return { head, relation }
}

/** "He" as subject and a name as object of one verb are two persons; so are "him" and the subject. */
function isCoArgument(sentence: Sentence, ref: TokenRef, verb: number): boolean {
  const pronoun = sentence.tokens[ref.token]!
  return pronoun.head === verb && !/^(nmod|det)/.test(pronoun.relation) && !/self$/i.test(pronoun.text)
}

function distinct(found: Found[]): Found[] {
  return found.filter((actor, at) => found.findIndex((other) => other.name === actor.name) === at)
}

function pronounSpan(context: Context, ref: TokenRef): { start: number; end: number } {
  return spanOf(context, ref.sentence, ref.token, ref.token + 1)
}
