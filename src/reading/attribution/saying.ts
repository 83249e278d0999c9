import type { Sentence, Token } from '../../language/index.ts'
import type { Source } from '../../model/index.ts'
import { carriersOf } from './carriers.ts'
import {
  positionOf,
  sentenceAt,
  sentenceOf,
  type Attribution,
  type Context,
  type Position,
} from './context.ts'
import type { VerbClass } from './lexicon.ts'
import { reportedBy } from './reported.ts'
import { clauseAround, type Scope } from './scope.ts'
import { canSpeak, sourcesOf } from './sources.ts'
import { speakerOf, subjectOf } from './speaker.ts'
import { agentOf, childrenWith, childWith, headOf, isPassive, isUnder, markersOf, phraseOf } from './tree.ts'

/** Attributions by a reporting verb: "X said that …", "…, said X", "X, who said …", "as X announced", "confirmed by X". */
export function findSayings(context: Context, sentenceIndex: number): Attribution[] {
  const sentence = sentenceAt(context, sentenceIndex)
  const found: Attribution[] = []
  for (const verb of sentence.tokens) {
    const verbClass = context.lexicon.verbs.get(verb.lemma)
    if (verbClass === undefined || verb.upos !== 'VERB' || verb.relation === 'amod') continue
    const attribution = readVerb(context, sentenceIndex, verb, verbClass)
    if (attribution !== null) found.push(attribution)
  }
  return found
}

function readVerb(
  context: Context,
  sentenceIndex: number,
  verb: Token,
  verbClass: VerbClass,
): Attribution | null {
  const sentence = sentenceAt(context, sentenceIndex)
  const passive = isPassive(sentence, verb.index)
  const speaker = passive ? passiveSpeaker(sentence, verb, verbClass) : speakerOf(sentence, verb.index)
  if (speaker === null || (verbClass.speaker && !canSpeak(context, sentenceIndex, speaker.index))) return null
  const scope = passive
    ? passiveScope(context, sentence, verb, speaker)
    : reportedBy(context, sentenceIndex, verb, speaker, verbClass)
  if (scope === null) return null
  const content = new Set(
    scope.tokens.map((token) => positionOf(context, { sentence: sentenceIndex, token })),
  )
  const sources =
    sameSpeaker(context, sentenceIndex, verb, speaker, content) ??
    sourcesOf(context, sentenceIndex, speaker.index)
  if (sources === null) return null
  const cue = { sentence: sentenceIndex, token: verb.index }
  if (verbClass.ownWord) content.add(positionOf(context, cue))
  return {
    sources: withInner(context, sentenceIndex, verb, [
      ...carriersOf(context, sentenceIndex, verb),
      ...sources,
    ]),
    cue,
    content,
    why: `attribution/${verbClass.name}-${scope.name}`,
  }
}

/**
 * "'…,' he added": a pronoun that speaks on right after a speaker is that speaker, whoever was named in between. Only
 * for what is quoted, and for verbs that say so themselves.
 */
function sameSpeaker(
  context: Context,
  sentenceIndex: number,
  verb: Token,
  speaker: Token,
  content: ReadonlySet<Position>,
): Source[] | null {
  const last = context.memory.speaker
  if (last === null || !/^(he|she|they)$/i.test(speaker.text)) return null
  const quotation = context.quotations.find(({ first, end }) => {
    return [...content].some((position) => first <= position && position < end)
  })
  if (quotation === undefined && !context.lexicon.continuing.has(verb.lemma)) return null
  const start = quotation === undefined ? sentenceIndex : sentenceOf(context, quotation.first)
  if (Math.min(start, sentenceIndex) - last.sentence > 1) return null
  // What was said to an outlet goes on being said to it.
  return last.sources[0]?.type === 'media' ? last.sources : last.sources.slice(-1)
}

function passiveSpeaker(sentence: Sentence, verb: Token, verbClass: VerbClass): Token | null {
  if (verbClass.passive || markersOf(sentence, verb.index).includes('as'))
    return agentOf(sentence, verb.index)
  return null
}

/** "Ten deaths were confirmed by X", "a pause announced by X", "as announced by X". */
function passiveScope(context: Context, sentence: Sentence, verb: Token, agent: Token): Scope | null {
  if (markersOf(sentence, verb.index).includes('as') && verb.head !== -1) {
    return clauseAround(sentence, phraseOf(sentence, verb.index), verb.head, 'as')
  }
  const head = headOf(sentence, verb)
  if (verb.relation === 'acl' && head !== null) {
    // "Remarks reported by X" tells who carries the remarks, not what they say.
    if (context.lexicon.occasions.has(head.lemma) || context.lexicon.statements.has(head.lemma)) return null
    return { name: 'modifier', tokens: phraseOf(sentence, head.index, [verb.index]) }
  }
  const parts = childrenWith(sentence, verb.index, ['nsubj', 'csubj', 'ccomp', 'xcomp'])
  if (parts.length === 0) return null
  const tokens = parts.flatMap((part) => phraseOf(sentence, part.index))
  return { name: 'passive', tokens: tokens.filter((token) => !isUnder(sentence, token, agent.index)) }
}

/** "X, citing an official, said": the source that X names stands further in. */
function withInner(context: Context, sentenceIndex: number, verb: Token, sources: Source[]): Source[] {
  const sentence = sentenceAt(context, sentenceIndex)
  for (const token of sentence.tokens) {
    if (!context.lexicon.frames.has(token.lemma) || isPassive(sentence, token.index)) continue
    if (!['advcl', 'acl', 'parataxis', 'xcomp', 'conj'].includes(token.relation)) continue
    const cited = childWith(sentence, token.index, ['obj'])
    if (cited === null || !belongsTo(sentence, token, verb)) continue
    const inner = sourcesOf(context, sentenceIndex, cited.index)
    if (inner !== null) return [...sources, ...inner]
  }
  return sources
}

function belongsTo(sentence: Sentence, participle: Token, verb: Token): boolean {
  if (participle.head === verb.index) return true
  const subject = subjectOf(sentence, verb.index)
  return subject !== null && participle.head === subject.index
}
