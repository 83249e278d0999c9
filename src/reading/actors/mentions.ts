import type { NameType, Sentence } from '../../language/index.ts'
import type { Document } from '../document.ts'
import { nameSkeleton } from './people.ts'
import type { ActorTables, Sense } from './tables.ts'
import { isAcronym, key, singular, textOf } from './words.ts'

/** One name where it stands in the report. */
export interface Mention {
  sentence: number
  /** First token, and the one after the last; articles, titles and possessive endings are left out. */
  first: number
  end: number
  /** The token by which the name hangs in the tree. */
  head: number
  text: string
  type: NameType | 'UNKNOWN'
  senses: Sense[]
}

/**
 * Every name of the report, in text order, without overlaps: those that the language model found, and those of the
 * tables (countries, demonyms, organisations) that it missed or gave another type.
 */
export function findMentions(document: Document, tables: ActorTables): Mention[] {
  const fullNames = wordsOfFullNames(document)
  const mentions = document.sentences.flatMap((sentence, index) => {
    const named = sentence.names.flatMap((name) => {
      const span = trimName(sentence, name.firstToken, name.endToken, name.type, tables)
      if (span === null || isOnlyDescribing(sentence, span, name.type, tables)) return []
      return [mentionOf(document, index, span, typeOfName(document, index, span, name.type, tables), tables)]
    })
    return mergeWithTables(document, index, named, tables, fullNames)
  })
  return withCommonTypes(mentions)
}

/** Gives every name that the tables do not know the type that it has most often in the report; the first wins a draw. */
function withCommonTypes(mentions: Mention[]): Mention[] {
  const types = new Map<string, Mention['type'][]>()
  for (const { text, type, senses } of mentions) {
    if (senses.length === 0) types.set(key(text), [...(types.get(key(text)) ?? []), type])
  }
  return mentions.map((mention) => {
    const seen = mention.senses.length === 0 ? (types.get(key(mention.text)) ?? []) : []
    const count = (type: Mention['type']): number => seen.filter((other) => other === type).length
    const [common] = [...new Set(seen)].sort((a, b) => count(b) - count(a))
    return common === undefined ? mention : { ...mention, type: common }
  })
}

/** Words of persons' names of two words and more: a "Jordan" among them is no country. */
function wordsOfFullNames(document: Document): Set<string> {
  const words = document.sentences.flatMap((sentence) =>
    sentence.names
      .filter((name) => name.type === 'PER' && name.endToken - name.firstToken > 1)
      .flatMap((name) =>
        sentence.tokens.slice(name.firstToken, name.endToken).map((token) => key(token.text)),
      ),
  )
  return new Set(words)
}

interface Span {
  first: number
  end: number
}

function trimName(
  sentence: Sentence,
  first: number,
  end: number,
  type: NameType,
  tables: ActorTables,
): Span | null {
  const word = (index: number): string => sentence.tokens[index]?.text.toLowerCase() ?? ''
  while (first < end && (/^(the|a|an)$/.test(word(first)) || sentence.tokens[first]?.upos === 'PUNCT'))
    first += 1
  while (end > first && (/^['’]s?$/.test(word(end - 1)) || sentence.tokens[end - 1]?.upos === 'PUNCT')) {
    if (sentence.tokens[end - 1]?.text === ')' || word(end - 1).endsWith('.')) break
    end -= 1
  }
  // "rebel Free Syrian Army": words in lower case before a name are no part of it.
  const isLower = (index: number): boolean =>
    type !== 'PER' && /^[a-z]{3,}$/.test(sentence.tokens[index]!.text)
  while (end - first > 1 && isLower(first)) first += 1
  if (type === 'PER') {
    const { titles, offices, persons } = tables.roles
    for (let index = end - 2; index >= first; index -= 1) {
      const text = word(index)
      if (!titles.has(text) && !offices.has(text) && !persons.has(text)) continue
      // A sheikh's or a general's title opens the name; the same word later is a part of it.
      if (index === first || offices.has(text) || persons.has(text)) {
        first = index + 1
        break
      }
    }
    if (end - first === 1 && (tables.roles.titles.has(word(first)) || tables.roles.offices.has(word(first))))
      return null
  }
  return end > first ? { first, end } : null
}

/** "Palestinian Islamist", "Islamists": adjectives and common nouns in capitals are no name of their own. */
function isOnlyDescribing(sentence: Sentence, span: Span, type: NameType, tables: ActorTables): boolean {
  if (type === 'PER') return false
  return sentence.tokens.slice(span.first, span.end).every((token) => {
    const word = token.text.toLowerCase()
    return tables.roles.creeds.has(word) || isDemonym(tables, token.text) || /^[-–]$/.test(word)
  })
}

function isDemonym(tables: ActorTables, word: string): boolean {
  const senses = tables.senses.get(key(word)) ?? []
  return senses.some((sense) => sense.is === 'nation' && sense.form !== 'name')
}

/** A well-known person's full name is a person's, whatever the model takes it for. */
function typeOfName(
  document: Document,
  index: number,
  span: Span,
  type: NameType,
  tables: ActorTables,
): NameType {
  const text = textOf(document.report.text, document.sentences[index]!, span.first, span.end)
  const isWhole = text.includes(' ') && nameSkeleton(text).length > 1
  return type !== 'PER' && isWhole && tables.people(text).length > 0 && !tables.senses.has(key(text))
    ? 'PER'
    : type
}

function mentionOf(
  document: Document,
  index: number,
  span: Span,
  type: Mention['type'],
  tables: ActorTables,
): Mention {
  const sentence = document.sentences[index]!
  const text = textOf(document.report.text, sentence, span.first, span.end)
  const senses = tables.senses.get(key(text)) ?? []
  return { sentence: index, ...span, head: headOf(sentence, span), text, type, senses }
}

/** The token of a span whose own head lies outside it; the last such one. */
export function headOf(sentence: Sentence, span: Span): number {
  for (let index = span.end - 1; index >= span.first; index -= 1) {
    const head = sentence.tokens[index]!.head
    const isPunctuation = ['PUNCT', 'PART', 'ADP', 'DET'].includes(sentence.tokens[index]!.upos)
    if (!isPunctuation && (head < span.first || head >= span.end)) return index
  }
  return span.end - 1
}

function mergeWithTables(
  document: Document,
  index: number,
  named: Mention[],
  tables: ActorTables,
  fullNames: Set<string>,
): Mention[] {
  const sentence = document.sentences[index]!
  const merged: Mention[] = []
  let at = 0
  while (at < sentence.tokens.length) {
    const model = named.find((mention) => mention.first === at)
    const table = longestInTables(document, index, at, tables)
    const chosen = choose(sentence, model, table, fullNames, tables)
    if (chosen === undefined) at += 1
    else {
      merged.push(chosen)
      at = chosen.end
    }
  }
  return merged
}

/** The model's name, unless the tables know a longer one there, or a name that fills it under another type. */
function choose(
  sentence: Sentence,
  model: Mention | undefined,
  table: Mention | undefined,
  fullNames: Set<string>,
  tables: ActorTables,
): Mention | undefined {
  if (table === undefined) return model
  if (model === undefined) {
    const needsModel = table.senses.every((sense) => sense.is === 'medium') && !isAcronym(table.text)
    return needsModel ? undefined : table
  }
  if (model.first === table.first && model.end === table.end) {
    if (model.type === 'PER' && fullNames.has(key(table.text))) return { ...model, senses: [] }
    if (table.senses.every((sense) => sense.is === 'medium') && model.type !== 'ORG') return model
    const isBody = table.senses.some((sense) => !/^(nation|capital|place)$/.test(sense.is))
    return isBody || model.type === 'PER' ? table : { ...table, type: model.type }
  }
  const contained = table.first >= model.first && table.end <= model.end
  if (!contained) return model.type === 'PER' ? model : table
  // "Syria-Turkey", "UN-Arab League": names joined by a hyphen or a dash are taken one by one.
  if (table.first === model.first && isJoined(model)) return table
  return table.first === model.first && onlyAddsKind(sentence, model, table, tables) ? table : model
}

/** "Hamas Islamists", "Taliban militants": the model's name only adds what the organisation is. */
function onlyAddsKind(sentence: Sentence, model: Mention, table: Mention, tables: ActorTables): boolean {
  if (model.type === 'PER' || !table.senses.some((sense) => sense.is === 'organisation')) return false
  return sentence.tokens.slice(table.end, model.end).every((token) => {
    const word = token.text.toLowerCase()
    return /^['’]s?$/.test(word) || tables.roles.bodies.has(word) || tables.roles.persons.has(singular(word))
  })
}

function isJoined(model: Mention): boolean {
  return model.type !== 'PER' && /^[\p{L}.]+ ?[-–—/] ?\p{Lu}/u.test(model.text) && model.senses.length === 0
}

function longestInTables(
  document: Document,
  index: number,
  first: number,
  tables: ActorTables,
): Mention | undefined {
  const sentence = document.sentences[index]!
  const last = Math.min(sentence.tokens.length, first + tables.longest)
  for (let end = last; end > first; end -= 1) {
    const text = textOf(document.report.text, sentence, first, end)
    if (!/\p{Lu}/u.test(text) || /['’]s?$/.test(text) || text.toLowerCase().startsWith('the ')) continue
    const senses = tables.senses.get(key(text))
    if (senses === undefined) continue
    const span = { first, end }
    return { sentence: index, ...span, head: headOf(sentence, span), text, type: typeOf(senses[0]!), senses }
  }
  return undefined
}

function typeOf(sense: Sense): NameType {
  switch (sense.is) {
    case 'nation':
      return sense.form === 'name' ? 'LOC' : 'NORP'
    case 'capital':
    case 'place':
      return 'LOC'
    default:
      return 'ORG'
  }
}
