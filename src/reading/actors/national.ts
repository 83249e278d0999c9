import type { Sentence } from '../../language/index.ts'
import type { TokenRef } from '../document.ts'
import { isBefore, spanOf } from './context.ts'
import type { Context, Found } from './context.ts'
import { kindOfDescription } from './describe.ts'
import type { Entity, Role } from './entities.ts'
import type { Mention } from './mentions.ts'
import { formsOf } from './noun-class.ts'
import type { Phrase } from './phrases.ts'
import { isPlural, lemmaOf, singular, textOf } from './words.ts'

/** "The Houthi movement", "Taliban insurgents": an organisation named before a word that only says what it is. */
export function organisationWithin(context: Context, ref: TokenRef, phrase: Phrase): Entity | null {
  const { tokens } = context.document.sentences[ref.sentence]!
  let last = phrase.head.index - 1
  while (
    last >= phrase.first &&
    context.names.at(ref.sentence, last) === undefined &&
    /^(ADJ|NOUN)$/.test(tokens[last]!.upos)
  )
    last -= 1
  const before = context.names.at(ref.sentence, last)
  if (before === undefined || before.first < phrase.first) return null
  const entity = context.names.entityOf(before)
  if (entity.kind !== 'organisation') return null
  const nature = new Set(entity.organisation?.nature)
  return formsOf(phrase.head.text, lemmaOf(phrase.head)).some((word) => nature.has(word)) ? entity : null
}

/** "The government", with no country beside it: the one that the report spoke of last, or is about. */
export function governmentOf(context: Context, ref: TokenRef, phrase: Phrase, role: Role): Entity | null {
  const words = formsOf(phrase.head.text, lemmaOf(phrase.head))
  if (!words.some((word) => context.tables.roles.government.has(word)) || role.bodies.length > 0) return null
  const rest = role.words.filter((word) => !/^(central|federal|national|state)$/.test(word))
  if (phrase.possessor !== null || rest.length > 1) return null
  const isBare = phrase.determiner === 'the' || phrase.first === phrase.head.index
  if (!isBare) return null
  const last = context.described.findLast(
    (described) =>
      isBefore(described.ref, ref) &&
      described.ref.sentence >= ref.sentence - 6 &&
      context.tables.roles.government.has(described.phrase.head.text.toLowerCase()) &&
      described.role.bodies.some((body) => body.kind === 'country'),
  )
  const inPlace = placeNation(context, ref, phrase)
  if (inPlace !== null) return inPlace
  const stated = last?.role.bodies.find((body) => body.kind === 'country')
  if (stated !== undefined && last?.role.head === role.head) return stated
  return context.mainNation === null ? (stated ?? null) : context.names.nationEntity(context.mainNation)
}

/** "The government and opposition in Syria". */
function placeNation(context: Context, ref: TokenRef, phrase: Phrase): Entity | null {
  const { tokens } = context.document.sentences[ref.sentence]!
  for (let at = phrase.end; at < Math.min(tokens.length, phrase.end + 5); at += 1) {
    const mention = context.names.at(ref.sentence, at)
    if (mention !== undefined && tokens[mention.first - 1]?.text.toLowerCase() === 'in') {
      const entity = context.names.entityOf(mention)
      const capital = mention.senses.find((sense) => sense.is === 'capital')
      if (capital?.is === 'capital') return context.names.nationEntity(capital.nation)
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
  const span = spanOf(context, ref.sentence, phrase.first, phrase.end)
  return nations.map((mention) => {
    const body = context.names.entityOf(mention)
    return {
      name: [mention.text, between, noun].filter((part) => part !== '').join(' '),
      kind: kindOfDescription(context, ref.sentence, phrase, role),
      actsFor: [body.name],
      bodies: [body],
      entity: null,
      start: span.start,
      end: span.end,
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
