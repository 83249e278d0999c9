import type { Sentence, Token } from '../../language/index.ts'
import type { TokenRef } from '../document.ts'
import { antecedents } from './antecedents.ts'
import { corefer } from './coreference.ts'
import { foundEntity, spanOf } from './context.ts'
import type { Context, Found } from './context.ts'
import { describe } from './describe.ts'
import { isDefinite, namedBeside, roleOfPhrase } from './described.ts'
import { entityNamed } from './lookup.ts'
import { resolveName } from './named.ts'
import { distribute, governmentOf, organisationWithin } from './national.ts'
import { lastNation } from './nations.ts'
import { nounClass } from './noun-class.ts'
import { pairClass, resolvePair } from './pairs.ts'
import { phraseAt } from './phrases.ts'
import type { Phrase } from './phrases.ts'
import { resolvePronoun } from './pronouns.ts'
import { key, textOf } from './words.ts'

const thirdPerson = /^(he|him|his|she|her|it|its|they|them|their)$/i

/** The actors that the phrase headed by a token stands for. */
export function resolvePhrase(context: Context, ref: TokenRef): Found[] {
  const sentence = context.document.sentences[ref.sentence]
  const token = sentence?.tokens[ref.token]
  if (sentence === undefined || token === undefined) return []
  if (token.upos === 'PRON' || token.upos === 'DET') {
    const found = resolvePronoun(context, ref)
    return found.length > 0 || !thirdPerson.test(token.text) ? found : corefer(context, ref)
  }
  const brokered = resolveBeforeParticiple(context, ref, token)
  if (brokered !== null) return brokered
  const mention = context.names.at(ref.sentence, ref.token)
  if (mention !== undefined) {
    const named = resolveName(context, ref, mention)
    if (named.length > 0) return named
  }
  return resolveDescription(context, ref)
}

/** "UN-brokered" as one word: the name before the hyphen. */
function resolveBeforeParticiple(context: Context, ref: TokenRef, token: Token): Found[] | null {
  const name =
    /^(\p{Lu}.*)[-–](?:brokered|mediated|led|backed|sponsored|facilitated|hosted|drafted|run)$/u.exec(
      token.text,
    )?.[1]
  if (name === undefined) return null
  const entity = entityNamed(context.names, name)
  if (entity !== null)
    return [foundEntity(context, entity, { start: token.start, end: token.start + name.length }, ['name'])]
  for (const sense of context.tables.senses.get(key(name)) ?? []) {
    if (sense.is === 'nation') {
      const nation = context.names.nationEntity(sense.nation)
      return [foundEntity(context, nation, { start: token.start, end: token.start + name.length }, ['name'])]
    }
  }
  return []
}

function resolveDescription(context: Context, ref: TokenRef): Found[] {
  const sentence = context.document.sentences[ref.sentence]!
  const phrase = phraseAt(sentence, ref.token)
  if (asks(sentence, phrase.first)) return []
  const span = spanOf(context, ref.sentence, phrase.first, phrase.end)
  const pair = pairClass(context, ref, phrase)
  if (pair !== null) {
    const members = resolvePair(context, ref, phrase, pair)
    if (members.length > 0) return members
  }
  const kind = nounClass(context, ref.sentence, ref.token)
  const beside = namedBeside(context, ref, kind)
  if (beside.length > 0) return beside.map((entity) => foundEntity(context, entity, span, ['apposition']))
  if (kind === 'body' && isModifier(sentence, ref.token)) return bodyBeforeNoun(context, ref)
  if (kind === null || isModifier(sentence, ref.token) || isIdiom(sentence, ref.token)) return []
  const role = roleOfPhrase(context, ref.sentence, phrase)
  if (isAbstract(context, phrase)) return []
  if (kind === 'nation') {
    const nation = role.bodies[0] ?? (isDefinite(phrase) ? lastNation(context, ref) : null)
    return nation === null ? [] : [foundEntity(context, nation, span, ['nation'])]
  }
  const own = organisationWithin(context, ref, phrase)
  if (own !== null) return [foundEntity(context, own, span, ['nature'])]
  const government = governmentOf(context, ref, phrase, role)
  if (government !== null) return [foundEntity(context, government, span, ['government'])]
  if (isDefinite(phrase) && !isAnother(sentence, phrase)) {
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

/** "Freedom of movement", "in office", "under command": without article or modifier, no body is meant. */
function isAbstract(context: Context, phrase: Phrase): boolean {
  const isBare = phrase.end - phrase.first === 1 && phrase.complementEnd === phrase.end
  return isBare && context.tables.roles.abstract.has(phrase.head.text.toLowerCase())
}

/** "The other side", "the new group", "another official": none that was spoken of before. */
function isAnother(sentence: Sentence, phrase: Phrase): boolean {
  return sentence.tokens
    .slice(phrase.first, phrase.head.index)
    .some((token) =>
      /^(new|other|another|rival|second|third|similar|different|opposing|separate)$/i.test(token.text),
    )
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

/** "How many prisoners", "which minister": a question names nobody. */
function asks(sentence: Sentence, first: number): boolean {
  return /^(how|which|what|whose)$/i.test(sentence.tokens[first]?.text ?? '')
}
