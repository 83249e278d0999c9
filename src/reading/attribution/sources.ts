import type { Sentence, Token } from '../../language/index.ts'
import type { Source, SourceType } from '../../model/index.ts'
import type { Actor, ActorKind } from '../document.ts'
import { sentenceAt, tokenAt, type Context } from './context.ts'
import { issuerOf } from './statements.ts'
import { namedElsewhere, ownReporter } from './mentions.ts'
import { childrenWith, conjunctsOf, phraseOf } from './tree.ts'

const typeOfKind: Record<ActorKind, SourceType> = {
  person: 'person',
  organisation: 'organisation',
  country: 'organisation',
  place: 'organisation',
  people: 'anonymous',
  office: 'office',
  media: 'media',
  unnamed: 'anonymous',
}

/**
 * The source that a phrase names, as links of a chain from the outlet inwards.
 * @param index head token of the phrase
 * @returns null where the phrase cannot be a source: it names nobody, or the speaker of the quotation it stands in
 */
export function sourcesOf(context: Context, sentenceIndex: number, index: number): Source[] | null {
  const sentence = sentenceAt(context, sentenceIndex)
  const chains = conjunctsOf(sentence, index)
    .map((member) => oneSource(context, sentenceIndex, member))
    .filter((chain) => chain !== null)
  const [first, ...others] = chains
  if (first === undefined) return null
  if (others.length === 0) return first
  const names = [...new Set(chains.flatMap((chain) => chain.slice(-1)).map((source) => source.name))]
  return [{ name: names.join(' and '), type: first.at(-1)?.type ?? 'anonymous' }]
}

function oneSource(context: Context, sentenceIndex: number, index: number): Source[] | null {
  const sentence = sentenceAt(context, sentenceIndex)
  const token = tokenAt(sentence, index)
  if (token.upos === 'PRON' && isPersonal(token)) return fromPronoun(context, sentenceIndex, token)
  if (/^(this|that|these|those|which|what|there|it)$/i.test(token.text)) return null
  if (context.lexicon.statements.has(token.lemma) && !isName(sentence, index)) {
    return issuerOf(context, sentenceIndex, index) ?? [unissued(context, sentence, token)]
  }
  if (token.lemma === 'correspondent') {
    const reporter = ownReporter(context, sentenceIndex)
    if (reporter !== null) return [reporter]
  }
  return [namedElsewhere(context, sentenceIndex, token) ?? describedSource(context, sentenceIndex, token)]
}

/** A report or statement without a known issuer: reports are the media's, anything else speaks as a document. */
function unissued(context: Context, sentence: Sentence, token: Token): Source {
  const type = context.lexicon.media.has(token.lemma) ? 'media' : 'document'
  return { name: describe(context, sentence, token.index), type }
}

function isPersonal(token: Token): boolean {
  return token.features['PronType'] === undefined || token.features['PronType'] === 'Prs'
    ? /^(i|we|he|she|they|it|you|us|him|her|them|me)$/i.test(token.text)
    : false
}

function fromPronoun(context: Context, sentenceIndex: number, token: Token): Source[] | null {
  // "I" and "we" are the speaker of the quotation they stand in, "you" is whom it is said to.
  if (/^(i|we|us|me|you)$/i.test(token.text)) return null
  const actors = context.actors.resolve({ sentence: sentenceIndex, token: token.index })
  const known = actors.filter((actor) => !isOnlyQuoted(sentenceAt(context, sentenceIndex), token, actor.name))
  if (known.length > 0) return [joined(known)]
  if (token.text.toLowerCase() === 'it') return null
  return context.memory.speaker?.sources.slice(-1) ?? null
}

/** True for a name that stands in the quotation before "he said" and nowhere else before it: nobody speaks so of himself. */
function isOnlyQuoted(sentence: Sentence, pronoun: Token, name: string): boolean {
  const surname = name.split(' ').at(-1)
  let open = false
  let quoted = false
  for (const token of sentence.tokens.slice(0, pronoun.index)) {
    if (/^["“”]$/.test(token.text)) open = token.text === '“' || (token.text === '"' && !open)
    else if (token.text === surname) {
      if (!open) return false
      quoted = true
    }
  }
  return quoted
}

function describedSource(context: Context, sentenceIndex: number, token: Token): Source {
  const sentence = sentenceAt(context, sentenceIndex)
  const actors = context.actors.resolve({ sentence: sentenceIndex, token: token.index })
  if (actors.length === 0) {
    const type = typeByWords(context, sentence, token) ?? 'organisation'
    return { name: describe(context, sentence, token.index), type }
  }
  const source = joined(actors)
  if (source.type !== 'anonymous') return source
  // The kind of an actor that is only described is put right by its noun.
  return { ...source, type: typeByWords(context, sentence, token) ?? 'anonymous' }
}

/** Whether a phrase names somebody or something that can say: a known actor, or a noun for people or bodies. */
export function canSpeak(context: Context, sentenceIndex: number, index: number): boolean {
  const sentence = sentenceAt(context, sentenceIndex)
  const token = tokenAt(sentence, index)
  if (context.actors.resolve({ sentence: sentenceIndex, token: index }).length > 0) return true
  if (token.upos === 'PRON' && isPersonal(token)) return token.text.toLowerCase() !== 'it'
  return typeByWords(context, sentence, token) !== null
}

function joined(actors: readonly Actor[]): Source {
  const [first] = actors
  const names = [...new Set(actors.map((actor) => actor.name))]
  const type = first === undefined ? 'anonymous' : typeOfKind[first.kind]
  return { name: names.join(' and '), type }
}

function typeByWords(context: Context, sentence: Sentence, token: Token): SourceType | null {
  const { lexicon } = context
  const lemma = token.lemma.toLowerCase()
  if (lexicon.media.has(lemma) || lexicon.media.has(token.text.toLowerCase())) return 'media'
  if (lexicon.anonymous.has(lemma)) return 'anonymous'
  if (lexicon.office.has(lemma)) return 'office'
  if (lexicon.organisation.has(lemma)) return 'organisation'
  const nameType = sentence.names.find(
    (name) => name.firstToken <= token.index && token.index < name.endToken,
  )?.type
  if (nameType === 'PER') return 'person'
  if (nameType === 'NORP') return 'anonymous'
  if (nameType !== undefined) return 'organisation'
  // "Two of the leaders", "some in the party", "others".
  if (['NUM', 'DET', 'PRON', 'ADJ'].includes(token.upos)) return 'anonymous'
  return token.upos === 'PROPN' ? 'organisation' : null
}

function isName(sentence: Sentence, index: number): boolean {
  return sentence.names.some((name) => name.firstToken <= index && index < name.endToken)
}

/** The phrase in the report's words, without its article and without what is only added to it after a comma. */
export function describe(context: Context, sentence: Sentence, index: number): string {
  const added = childrenWith(sentence, index, addedRelations).map((child) => child.index)
  const words = phraseOf(sentence, index, added)
  const isArticle = (word: number): boolean => /^(an?|the)$/i.test(tokenAt(sentence, word).text)
  const first = words.find((word) => word <= index && !isArticle(word)) ?? index
  let last = index
  for (const word of words) {
    if (word === last + 1 && tokenAt(sentence, word).text !== ',') last = word
  }
  const { text } = context.document.report
  return text.slice(tokenAt(sentence, first).start, tokenAt(sentence, last).end).replaceAll(/\s+/g, ' ')
}

const addedRelations = ['acl:relcl', 'appos', 'parataxis', 'conj', 'cc', 'punct', 'case', 'mark']
