import type { Sentence, Token } from '../../language/index.ts'
import { subtreeOf } from '../document.ts'
import { tokenAt } from './context.ts'
import { childrenWith, headOf, isInfinitive, markersOf, phraseHead, plainRelation } from './tree.ts'

/**
 * The speaker of a reporting verb: its subject; before that, a noun phrase right before the verb that is cut off from
 * the subject by a comma and can only be the speaker ("… in the city of A, the minister has announced"); after it, where
 * the tree gives no subject, the bare noun phrase beside the verb.
 */
export function speakerOf(sentence: Sentence, verb: number): Token | null {
  const speaker = cutOffSpeaker(sentence, verb) ?? subjectOf(sentence, verb) ?? besideVerb(sentence, verb)
  return speaker === null ? null : (namedPerson(sentence, verb, speaker) ?? speaker)
}

/**
 * The person named at the end of the speaker's phrase, with the office before the name ("the envoy to A N. N. said"). Trees differ in which of the words they make the head.
 */
function namedPerson(sentence: Sentence, verb: number, speaker: Token): Token | null {
  const isBefore = speaker.index < verb
  const before = lastBefore(sentence, verb)
  const name = sentence.names.find(({ type, firstToken, endToken }) => {
    if (type !== 'PER' || (firstToken <= speaker.index && speaker.index < endToken)) return false
    return isBefore ? endToken - 1 === before && firstToken > speaker.index : firstToken > speaker.index
  })
  if (name === undefined) return null
  const between = sentence.tokens.slice(speaker.index + 1, name.firstToken)
  const isTitle = (token: Token): boolean => ['NOUN', 'PROPN', 'ADJ', 'ADP', 'DET'].includes(token.upos)
  const last = between.at(-1)
  if (!between.every(isTitle) || last?.upos === 'ADP' || last?.upos === 'DET') return null
  const head = sentence.tokens.slice(name.firstToken, name.endToken).find((token) => {
    return token.head < name.firstToken || token.head >= name.endToken
  })
  return head === undefined || markersOf(sentence, head.index).length > 0 ? null : head
}

/**
 * The phrase that does what the verb says, through shared subjects ("said … and warned"), participles ("…, saying
 * that"), infinitives ("went on to say") and relative clauses. Null where there is none.
 */
export function subjectOf(sentence: Sentence, verb: number): Token | null {
  const visited = new Set<number>()
  for (let at = verb; at !== -1 && !visited.has(at);) {
    visited.add(at)
    const token = tokenAt(sentence, at)
    const subject = mainSubject(childrenWith(sentence, at, ['nsubj']))
    if (subject !== null) return antecedentOf(sentence, subject)
    if (token.relation === 'acl:relcl') return headOf(sentence, token)
    // "A statement saying …", but not "the right to say".
    if (token.relation === 'acl') return isInfinitive(sentence, at) ? null : headOf(sentence, token)
    if (!['conj', 'xcomp', 'advcl', 'dep'].includes(token.relation)) return null
    at = token.head
  }
  return null
}

/** The first of several subjects (a later one is an apposition), but not the pronoun of a gap: "which X said failed". */
function mainSubject(subjects: readonly Token[]): Token | null {
  return subjects.find((subject) => !isRelative(subject)) ?? subjects[0] ?? null
}

function isRelative(token: Token): boolean {
  return token.upos === 'PRON' && /^(who|which|that|whom)$/i.test(token.text)
}

/** For a relative pronoun the noun it stands for, else the token itself. */
function antecedentOf(sentence: Sentence, token: Token): Token {
  if (!isRelative(token)) return token
  for (let at = token.head; at !== -1; at = tokenAt(sentence, at).head) {
    const clause = tokenAt(sentence, at)
    if (clause.relation === 'acl:relcl') return headOf(sentence, clause) ?? token
  }
  return token
}

/** Where the tree gives the verb no subject: the bare noun phrase right before it, or right after it ("…, said X"). */
function besideVerb(sentence: Sentence, verb: number): Token | null {
  const at = lastBefore(sentence, verb)
  const ends = ['NOUN', 'PROPN', 'PRON'].includes(sentence.tokens[at]?.upos ?? '')
  const before = ends ? phraseHead(sentence, at, (index) => index <= at) : null
  if (before !== null && markersOf(sentence, before.index).length === 0) return before
  const afterMark = /^[,"”’]$/.test(sentence.tokens[verb - 1]?.text ?? '')
  return afterMark ? phraseHead(sentence, verb + 1, (index) => index > verb) : null
}

function cutOffSpeaker(sentence: Sentence, verb: number): Token | null {
  const at = lastBefore(sentence, verb)
  const last = sentence.tokens[at]
  if (last === undefined || !['NOUN', 'PROPN'].includes(last.upos)) return null
  const hasComma = (from: number): boolean => sentence.tokens.slice(from, at).some(({ text }) => text === ',')
  const head = phraseHead(sentence, at, (index) => index <= at && !hasComma(index))
  if (head === null || markersOf(sentence, head.index).length > 0) return null
  const isMisplaced = ['appos', 'conj', 'dep', 'parataxis', 'nsubj'].includes(plainRelation(head))
  const { first } = subtreeOf(sentence, head.index)
  const isCutOff = sentence.tokens[first - 1]?.text === ',' || sentence.tokens[first]?.text === ','
  const closes = sentence.tokens.slice(verb + 1).every(({ upos }) => upos !== 'VERB')
  return isMisplaced && isCutOff && closes ? head : null
}

/** The token before the verb and its auxiliaries and adverbs. */
function lastBefore(sentence: Sentence, verb: number): number {
  let at = verb - 1
  while (at >= 0 && ['AUX', 'ADV'].includes(tokenAt(sentence, at).upos)) at--
  return at
}
